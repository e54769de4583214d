/** DISPUTES-86: ratings as they are counted. The rows are nobody's to read: only tallies of them leave, and words without names. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { daysOfHalf, type Half } from '../rules-half.ts'
import type { Side } from '../rules-kinds.ts'
import { type Stars, tallyOf } from '../rules-rating.ts'
import type { Act } from './disputes.ts'

const mean = z.number().nullable()
export const tally = z.object({
  answers: z.int(),
  counted: z.int(),
  satisfied: z.int(),
  means: z.object({ fair: mean, clear: mean, easy: mean, overall: mean }).nullable(),
})

export type RatedCase = Stars & { body: string; mediator: string | null; kind: string; division: string; words: string }
/** Of cases that ended in the half year, the oldest first. `scope` is of the case, `d`. */
export const ratingsIn = (ctx: Act, side: Side, half: Half, scope: RawBuilder<boolean>): Promise<RatedCase[]> =>
  beyondSight(ctx, 'DISPUTES-86', async ({ db }) => {
    const { from, to } = daysOfHalf(half)
    const { rows } = await sql<RatedCase>`select d.body::text as body, d.mediator, d.kind, d.division,
        r.fair, r.clear, r.easy, r.overall, r.words
      from disputes_ratings as r join disputes as d on d.id = r.dispute
      where r.side = ${side} and not r.declined and d.closed_on between ${from}::date and ${to}::date and ${scope}
      order by r.at, r.id limit 100000`.execute(db)
    return rows
  })

/** The mediator's own, of one half year: never whose. */
export const ownTally = async (ctx: Act, half: Half) =>
  tallyOf(await ratingsIn(ctx, 'worker', half, sql<boolean>`d.mediator = ${ctx.actor.id}`))
