/** DISPUTES-86: what those said who were asked, as figures of at least three, and as comments without names. */
import { sql } from 'kysely'
import { z } from 'zod'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { countedOf, tallyOf } from '../rules-rating.ts'
import type { DisputesTables } from '../tables.ts'
import { half, id, unitFor } from './afterwards.ts'
import { plain } from './disputes.ts'
import { type RatedCase, ratingsIn, tally } from './rated.ts'

const { query } = useCases<DisputesTables>()
/** Of one union's cases in one half year: by body, by mediator, and the employers' apart. */
export const listRatings = query({
  may: 'disputes.receive',
  input: z.object({ half, unit: id.optional() }),
  output: z.object({
    all: tally,
    employers: tally,
    bodies: z.array(tally.extend({ key: z.string(), name: z.string() })),
    mediators: z.array(tally.extend({ key: z.string(), name: z.string() })),
    comments: z.array(z.string()),
  }),
  async run(ctx, { half, unit: named }) {
    const unit = await unitFor(ctx, named, 'disputes.receive')
    const scope = sql<boolean>`${reach(ctx.actor, 'disputes.receive', 'd.concerns')} and d.concerns @> ${[idOf(unit)]}::text[]`
    const [workers, employers] = await Promise.all([ratingsIn(ctx, 'worker', half, scope), ratingsIn(ctx, 'employer', half, scope)])
    const mediated = workers.filter(one => one.mediator !== null)
    const names = await namesOf(
      plain(ctx),
      mediated.map(one => one.mediator!),
    )
    const bodies = await ctx.db
      .selectFrom('disputesBodies')
      .select(['id', 'name'])
      .where(sql<boolean>`unit like ${`${unit}%`}`)
      .limit(500)
      .execute()
    const nameOf = new Map([...names, ...bodies.map(one => [one.id, one.name] as const)])
    const by = (rows: readonly RatedCase[], key: 'body' | 'mediator') =>
      [...Map.groupBy(rows, one => one[key]!)].map(([held, ratings]) => ({
        ...tallyOf(ratings),
        key: held,
        name: nameOf.get(held) ?? '',
      }))
    return {
      ...{ all: tallyOf(workers), employers: tallyOf(employers), bodies: by(workers, 'body'), mediators: by(mediated, 'mediator') },
      comments: shuffled(countedOf(workers).flatMap(one => one.words || [])),
    }
  },
})

/** By what was written, so that no place in the list tells when or of whom. */
const shuffled = (words: readonly string[]) => [...words].sort((a, b) => a.localeCompare(b, 'zh')).slice(0, 200)
