/** DISPUTES-96, 97: what will be anonymised soon, which of it a head holds, and the answer to whoever asks for it earlier. */
import { sql } from 'kysely'
import { z } from 'zod'
import { passage } from '#kernel/pure/line.ts'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { tell } from '#kernel/server/notices.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { kinds, stages } from '../rules-kinds.ts'
import { erasureObjection, holdableObjection, holdingObjection, isFiled, keepYears, toldDaysBefore, waits } from '../rules-retention.ts'
import { isAgentOnly } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { seatOf } from './case.ts'
import { type Act, disputeOf, lockDispute, plain, type Read } from './disputes.ts'
import { sidesOf } from './ending-people.ts'
import { day, id, instant } from './filing-shapes.ts'
import { keepingOf, waitOf } from './keeping.ts'
import { headsOf } from './network.ts'

const { action, query } = useCases<DisputesTables>()

/** What goes in the next thirty days, what waits though its time is over, and what is held. */
export const listLeaving = query({
  may: 'disputes.head',
  input: z.object({ after: z.string().max(60).optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  output: z.object({
    rows: z.array(
      z.object({
        ...{ id, number: z.string().nullable(), worker: z.string(), employer: z.string(), kind: z.enum(kinds), state: z.enum(stages) },
        ...{ keepUntil: day, holdUntil: day.nullable(), holdBecause: z.string(), wait: z.enum(waits).nullable() },
      }),
    ),
    next: z.string().nullable(),
  }),
  async run(ctx, { after, limit }) {
    const today = dayOf(ctx.now)
    const [from = '', last = ''] = (after ?? '').split('|')
    const isOn = z.iso.date().safeParse(from).success && z.uuid().safeParse(last).success
    const rows = await ctx.db
      .selectFrom('disputes as d')
      .select(['d.id', 'd.number', 'd.worker', 'd.employer', 'd.kind', 'd.state', 'd.keepUntil', 'd.holdUntil', 'd.holdBecause'])
      .select(waitOf(today).as('wait'))
      .where(reach(ctx.actor, 'disputes.head', 'd.concerns'))
      .where('d.anonymisedAt', 'is', null)
      .where('d.keepUntil', '<=', addDays(today, toldDaysBefore))
      .$if(isOn, list => list.where(sql<boolean>`(d.keep_until, d.id) > (${from}::date, ${last}::uuid)`))
      .orderBy('d.keepUntil')
      .orderBy('d.id')
      .limit(limit + 1)
      .execute()
    const end = rows.length > limit ? rows[limit - 1] : undefined
    const shown = rows.slice(0, limit).map(row => ({ ...row, keepUntil: row.keepUntil! }))
    return { rows: shown, next: end ? `${end.keepUntil}|${end.id}` : null }
  },
})

/** Again with another day or reason it is held anew. */
export const holdFile = action({
  may: 'disputes.head',
  input: z.object({ id, until: day, reason: passage(300) }),
  output: z.object({ id }),
  async run(ctx, { id, until, reason }) {
    const dispute = await heldBy(ctx, id)
    const refusal = holdingObjection({ until, reason }, ctx.now)
    if (refusal) throw refusal
    await ctx.db.updateTable('disputes').set({ holdUntil: until, holdBecause: reason }).where('id', '=', id).execute()
    await note(ctx, dispute, 'holdFile', { until, reason })
    return { id }
  },
})
export const releaseFile = action({
  may: 'disputes.head',
  input: z.object({ id }),
  output: z.object({ id }),
  async run(ctx, { id }) {
    const dispute = await heldBy(ctx, id)
    await ctx.db.updateTable('disputes').set({ holdUntil: null, holdBecause: '' }).where('id', '=', id).execute()
    if (dispute.holdUntil) await note(ctx, dispute, 'releaseFile', null)
    return { id }
  },
})
async function heldBy(ctx: Act, id: string) {
  const dispute = await lockDispute(ctx, id)
  if (!may(ctx.actor, 'disputes.head', { owner: '', unit: dispute.unit }) || ctx.actor.id === dispute.owner) throw refuseInHouse('HOUSE-2')
  const refusal = holdableObjection(dispute.state, dispute.anonymisedAt !== null)
  if (refusal) throw refusal
  return dispute
}
/** For the office alone: how long a file is kept is no business between the sides. */
const note = (ctx: Act, { id, unit, state }: Read, step: string, said: object | null) =>
  recordStep(plain(ctx), id, { module: 'disputes', owner: ctx.actor.id, unit, parties: [], step, from: state, to: state, said }, 'disputes')

const kept = z.object({ until: day, years: z.int(), askedAt: instant.nullable() })
/** For those of a case that is over: until when its file is kept, and by which rule. */
export const findRetention = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: kept.nullable(),
  async run(ctx, { id }) {
    const dispute = await disputeOf(ctx, id)
    return isFiled(dispute.state) && !dispute.anonymisedAt ? keptOf(ctx, dispute) : null
  },
})
const keptOf = async (ctx: Act, { id, erasureAskedAt }: Read) => {
  const { until, isDecided } = await beyondSight(ctx, 'DISPUTES-96', open => keepingOf(open, id))
  return { until, years: keepYears(isDecided), askedAt: erasureAskedAt }
}

/** PIPL art. 47: while it must be kept it is stored and nothing else: not found by a name any more, and nobody is called. */
export const askErasure = action({
  may: 'signed-in',
  input: z.object({ id }),
  output: kept,
  async run(ctx, { id }) {
    const seen = await disputeOf(ctx, id)
    const seat = await seatOf(ctx, seen)
    const isSide = seat === 'worker' || seat === 'employer'
    if (!isSide || isAgentOnly(seen, await sidesOf(ctx, id), ctx.actor.id)) throw refuseInHouse('HOUSE-2')
    const refusal = erasureObjection(seen.state)
    if (refusal) throw refusal
    await beyondSight(ctx, 'DISPUTES-97', async open => {
      const dispute = await lockDispute(open, id)
      if (dispute.erasureAskedAt) return
      await open.db.updateTable('disputes').set({ erasureAskedAt: ctx.now }).where('id', '=', id).execute()
      await sql`delete from grams where module = 'disputes' and subject = ${id}`.execute(open.db)
      await sql`update disputes_sides set phone_sealed = null, phone_blind = null, phone_masked = ''
        where dispute = ${id} and owner = ${ctx.actor.id}`.execute(open.db)
      await note(open, dispute, 'askErasure', null)
      const { until } = await keptOf(open, dispute)
      await tell(plain(open), await headsOf(open, dispute.unit), {
        ...{ module: 'disputes', say: 'told.erasure', given: { name: ctx.actor.name, day: formatPaperDay(until, 'zh') } },
        ...{ subject: id, link: `/desk/disputes/${id}`, once: `erasure:${id}` },
      })
    })
    return keptOf(ctx, await disputeOf(ctx, id))
  },
})
