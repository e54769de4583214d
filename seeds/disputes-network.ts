/** The mediation network of the demo city: what stands since before the story begins its chain, and a centre in every district. */
import type { UnitPath } from '#kernel/pure/people.ts'
import { append } from '#kernel/server/record.ts'
import { asHouse, type House } from '#kernel/server/perform.ts'
import type { DisputesTables } from '../src/modules/rights/disputes/tables.ts'
import type { Kysely } from 'kysely'

export async function playDisputesNetwork(house: House, now: Date): Promise<void> {
  await asHouse(house, now, async ({ db, actor }) => {
    const tables = db as unknown as Kysely<DisputesTables>
    const rows = await Promise.all([
      tables.selectFrom('disputesBodies').select(['id', 'owner', 'unit', 'parties', 'state']).execute(),
      tables.selectFrom('disputesMediators').select(['id', 'owner', 'unit', 'parties', 'state']).execute(),
    ])
    for (const { id, owner, unit, parties, state } of rows.flat())
      await append(db, id, undefined, [
        {
          module: 'disputes',
          owner,
          unit: unit as UnitPath,
          parties,
          step: 'begin',
          by: actor.id,
          at: now,
          from: '',
          to: state,
          said: null,
        },
      ])
  })
}
