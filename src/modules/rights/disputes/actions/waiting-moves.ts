/** DISPUTES-45: what is offered, with as much of the case as one needs to say yes or no; and what a mediator has in hand. */
import { sql } from 'kysely'
import { z } from 'zod'
import { idOf, reachOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { type Kind, kinds, moveKinds, moveStages, type Stage, stages } from '../rules-kinds.ts'
import { isAsked } from '../rules-moves.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { day, id, instant, PAGE } from './network.ts'

const { query } = useCases<DisputesTables>()
const MOST = 200

const summary = {
  worker: z.string(),
  employer: z.string(),
  caseKind: z.enum(kinds),
  division: z.string(),
  claimedFen: z.int(),
  stage: z.enum(stages),
}
const offer = z.object({
  id,
  dispute: id,
  kind: z.enum(moveKinds),
  state: z.enum(moveStages),
  asSecond: z.boolean(),
  from: z.string(),
  to: z.string(),
  at: instant,
  due: day.nullable(),
  said: z.string(),
  outcome: z.string(),
  version: z.int(),
  ...summary,
})

/** Cases offered to me to mediate: names for judging whether to stand aside, no word of what is said in them. */
export const listMyOffers = query({
  may: 'mediation.mediate',
  input: z.object({}),
  output: z.array(offer),
  async run(ctx) {
    const rows = await moves(ctx).where('toPerson', '=', ctx.actor.id).where('kind', '=', 'assign').where('state', '=', 'offered').execute()
    return summed(ctx, rows)
  },
})

/** Cases I handle, the most pressing first. */
export const listMyCases = query({
  may: 'mediation.mediate',
  input: z.object({ isClosed: z.boolean().default(false) }),
  output: z.array(z.object({ id, number: z.string().nullable(), due: day.nullable(), isSecond: z.boolean(), receivedOn: day, ...summary })),
  async run({ db, actor }, { isClosed }) {
    const open: Stage[] = ['assigned', 'inMediation', 'extended', 'agreed']
    const rows = await db
      .selectFrom('disputes')
      .select([
        'id',
        'number',
        'due',
        'second',
        'receivedOn',
        'worker',
        'employer',
        'kind as caseKind',
        'division',
        'claimedFen',
        'state as stage',
      ])
      .where(row => row.or([row('mediator', '=', actor.id), row('second', '=', actor.id)]))
      .where('state', isClosed ? 'not in' : 'in', open)
      // what is heard together is handled where it is led
      .where('mass', 'is', null)
      .orderBy(sql`due nulls last`)
      .orderBy('id')
      .limit(PAGE * 2)
      .execute()
    return rows.map(({ second, ...row }) => ({ ...row, isSecond: second === actor.id }))
  },
})

/** What other bodies offer to the caller's union, or ask of it. */
export const listIncoming = query({
  may: 'disputes.receive',
  input: z.object({}),
  output: z.array(offer),
  async run(ctx) {
    const rows = await moves(ctx).where('state', '=', 'offered').where('kind', '<>', 'assign').execute()
    return summed(
      ctx,
      rows.filter(row => isAsked(row, ctx.actor)),
    )
  },
})

/** A partner's queue: what waits for it, what it does its part in, what it has done. */
export const listPartnerCases = query({
  may: 'disputes.partner',
  input: z.object({ state: z.enum(['offered', 'taken', 'done']).default('offered') }),
  output: z.array(offer),
  async run(ctx, { state }) {
    const mine = reachOf(ctx.actor, 'disputes.partner').map(idOf)
    const rows = await moves(ctx).where('state', '=', state).where(sql<boolean>`to_unit = any (${mine}::uuid[])`).execute()
    return summed(ctx, rows)
  },
})

const moves = ({ db }: Act) => db.selectFrom('disputesMoves').selectAll().orderBy('at', 'desc').orderBy('id').limit(MOST)
type MoveRow = Awaited<ReturnType<ReturnType<typeof moves>['execute']>>[number]
type Summed = { id: string; worker: string; employer: string; caseKind: Kind; division: string; claimedFen: number; stage: Stage }

/** Rows the caller's own eyes have found; of their cases the summary. What is done is over: of that only its line remains. */
const summed = (ctx: Act, rows: readonly MoveRow[]) =>
  beyondSight(ctx, 'DISPUTES-45', async ({ db }) => {
    const ids = [...new Set(rows.map(row => row.dispute))]
    const cases = await db
      .selectFrom('disputes')
      .select(['id', 'worker', 'employer', 'kind as caseKind', 'division', 'claimedFen', 'state as stage'])
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .execute()
    const bodies = new Map((await db.selectFrom('disputesBodies').select(['id', 'name']).execute()).map(row => [row.id, row.name]))
    const byId = new Map<string, Summed>(cases.map(one => [one.id, one]))
    return rows.map(row => {
      const { id: _, ...of } = byId.get(row.dispute)!
      const whole = row.state === 'done' ? { ...of, worker: '', claimedFen: 0 } : of
      return { ...row, ...whole, from: bodies.get(row.fromBody ?? '') ?? '', to: bodies.get(row.toBody ?? '') ?? '' }
    })
  })
