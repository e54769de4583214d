/** DISPUTES-88: the tables of subsidies, each from one day to another. */
import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { unitNames } from '../../../home/unions/door.ts'
import { mediatorKinds } from '../rules-kinds.ts'
import { mostSubsidyFen, ratesObjection } from '../rules-subsidy.ts'
import type { DisputesTables } from '../tables.ts'
import { day, id, unitFor } from './afterwards.ts'
import { plain } from './disputes.ts'

const { action, query } = useCases<DisputesTables>()
const fen = z.int().min(0).max(mostSubsidyFen)
const four = z.object({ simple: fen, ordinary: fen, complex: fen, mass: fen })
const rates = {
  since: day,
  until: day.nullable(),
  source: z.string().trim().max(200),
  /** Sums of a demonstration, which no union has decided. */
  isInvented: z.boolean().default(false),
  amounts: z.object({ settled: four, failed: four }),
  forbidden: z.array(z.enum(mediatorKinds)).max(mediatorKinds.length),
  secondPercent: z.int().min(0).max(100),
}

export const setRates = action({
  may: 'disputes.head',
  input: z.object({ unit: id.optional(), ...rates }),
  output: z.object({ id }),
  async run(ctx, { unit: named, ...said }) {
    const unit = await unitFor(ctx, named, 'disputes.head')
    // two heads at once: the second begins after the first
    await lockName(ctx.db, `disputes.rates.${unit}`)
    const latest = await ctx.db
      .selectFrom('disputesRates')
      .select('since')
      .where('unit', '=', unit)
      .orderBy('since', 'desc')
      .executeTakeFirst()
    const refusal = ratesObjection(said, latest?.since)
    if (refusal) throw refusal
    const row = { ...said, id: ctx.newId(), owner: '', unit, at: ctx.now }
    await ctx.db.insertInto('disputesRates').values(row).execute()
    await recordStep(plain(ctx), row.id, { module: 'disputes', owner: '', unit, step: 'setRates', from: '', to: 'set', said })
    return { id: row.id }
  },
})

/** Those of the unions in reach and of the unions above them, which count where there is no own one: newest first. */
export const listRates = query({
  may: 'disputes.receive',
  input: z.object({}),
  output: z.array(z.object({ id, unitName: z.string(), unitEnglish: z.string(), ...rates, isInvented: z.boolean() })),
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('disputesRates')
      .selectAll()
      .where(reach(ctx.actor, 'disputes.receive'))
      .orderBy('since', 'desc')
      .orderBy('id', 'desc')
      .limit(40)
      .execute()
    const names = await unitNames(
      ctx,
      rows.map(row => idOf(row.unit)),
    )
    return rows.map(({ unit, ...row }) => ({
      ...row,
      ...{ unitName: names.get(idOf(unit))?.zh ?? '', unitEnglish: names.get(idOf(unit))?.en ?? '' },
    }))
  },
})
