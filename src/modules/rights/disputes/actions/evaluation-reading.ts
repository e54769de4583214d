/** DISPUTES-87: what one is asked, and what came of it. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import { unitNames } from '../../../home/unions/door.ts'
import { evaluationStages, isVoteOpen, type Shares } from '../rules-evaluation.ts'
import type { DisputesTables } from '../tables.ts'
import { day, half, id, shares, version } from './afterwards.ts'
import type { Act } from './disputes.ts'

const { query } = useCases<DisputesTables>()
const told = z.object({
  id,
  half,
  unitName: z.string(),
  unitEnglish: z.string(),
  asked: z.int(),
  answered: z.int(),
  shares: shares.nullable(),
})

/** What I am asked about, and what others said before: for anybody signed in. */
export const listVotes = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({
    open: z.array(z.object({ id, half, unitName: z.string(), unitEnglish: z.string(), closesOn: day, hasSpoken: z.boolean() })),
    results: z.array(told),
  }),
  async run(ctx) {
    const mine = await ctx.db
      .selectFrom('disputesAsked as a')
      .innerJoin('disputesEvaluations as e', 'e.id', 'a.evaluation')
      .select(['e.id', 'e.half', 'e.unit', 'e.state', 'e.closesOn', 'a.hasSpoken'])
      .where('a.owner', '=', ctx.actor.id)
      .where('e.state', '=', 'open')
      .orderBy('e.closesOn')
      .limit(10)
      .execute()
    const open = mine.filter(one => isVoteOpen(one, dayOf(ctx.now)))
    return { open: await named(ctx, open), results: await resultsOf(ctx) }
  },
})

async function resultsOf(ctx: Act) {
  const rows = await ctx.db
    .selectFrom('disputesEvaluations')
    .select(['id', 'half', 'unit', 'asked', 'answered', 'result'])
    .where('state', '=', 'published')
    .orderBy('half', 'desc')
    .orderBy('id', 'desc')
    .limit(8)
    .execute()
  return (await named(ctx, rows)).map(({ answered, result, ...row }) => ({
    ...row,
    answered: answered ?? 0,
    shares: result as Shares | null,
  }))
}

async function named<R extends { unit: string }>(ctx: Act, rows: readonly R[]) {
  const names = await unitNames(
    ctx,
    rows.map(row => idOf(row.unit)),
  )
  return rows.map(row => ({ ...row, unitName: names.get(idOf(row.unit))?.zh ?? '', unitEnglish: names.get(idOf(row.unit))?.en ?? '' }))
}

/** At the desk: each vote with its steps. How many have spoken is told when it is over. */
export const listEvaluations = query({
  may: 'disputes.receive',
  input: z.object({}),
  output: z.array(
    told.omit({ answered: true }).extend({
      ...{ state: z.enum(evaluationStages), opensOn: day, closesOn: day, answered: z.int().nullable(), version },
      ...{ owner: z.string(), unit: z.string(), parties: z.array(z.string()) },
    }),
  ),
  async run(ctx) {
    const rows = await ctx.db
      .selectFrom('disputesEvaluations')
      .selectAll()
      .where(reach(ctx.actor, 'disputes.receive'))
      .orderBy('half', 'desc')
      .orderBy('id', 'desc')
      .limit(40)
      .execute()
    return (await named(ctx, rows)).map(row => ({ ...row, shares: row.result as Shares | null }))
  },
})
