import { type Kysely, sql } from 'kysely'
import type { Mobile } from '../../pure/identifiers/mobile.ts'
import type { UnitPath } from '../../pure/people.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import type { KernelTables } from '../tables.ts'

/** The workers of this unit, or of one below it, who have these numbers: for lists that name people by their phones. Locks nobody. */
export const workersByPhone = (
  ctx: Pick<Ctx, 'db' | 'seals'>,
  phones: readonly Mobile[],
  unit: UnitPath,
): Promise<Map<Mobile, { id: string; name: string }>> =>
  withOpenEyes(ctx, async ({ db, seals }) => {
    const byBlind = new Map(phones.map(phone => [seals.blind('phone', phone), phone]))
    const found = await (db as Kysely<KernelTables>)
      .selectFrom('persons')
      .select(['id', 'name', 'phoneBlind'])
      .where(sql<boolean>`phone_blind = any (${[...byBlind.keys()]}::text[])`)
      .where(eb =>
        eb.exists(
          eb
            .selectFrom('belongings')
            .select('person')
            .whereRef('belongings.person', '=', 'persons.id')
            .where('until', 'is', null)
            .where(sql<boolean>`starts_with(belongings.unit, ${unit})`),
        ),
      )
      .execute()
    return new Map(found.map(({ phoneBlind, ...person }) => [byBlind.get(phoneBlind!)!, person]))
  })
