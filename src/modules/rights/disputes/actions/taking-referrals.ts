/** 办: the union takes what a partner sent, or refuses it with a reason; and answers what came back with its result (DISPUTES-53, 54). */
import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { referralBook, referralStages } from '../rules-referrals.ts'
import { kinds } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, plain, seat } from './disputes.ts'
import { enterOne } from './entering.ts'
import { filing } from './filing-shapes.ts'
import { bodyOf, day, id, reasonText, version } from './network.ts'
import { forgetSent, referralLine, referralOf, type ReferralRead, tellOfReferral } from './referral-shapes.ts'
import { turned } from './referral-turns.ts'
import { screenOne } from './screening-one.ts'

const { action, query } = useCases<DisputesTables>()
const changed = z.object({ id, state: z.enum(referralStages), version: z.int(), dispute: id.nullable() })
/** What lay sealed, as it was sent: told apart from what might have been sent since its shape changed. */
const sent = filing.extend({ phone: line(20), contact: line(40), contactPhone: line(20) })

/**
 * From now on it is a case. Whoever takes it has looked at its scope; where the partner named whom to ask at the employer, they are asked at
 * once, else the window does that as ever. A case that is under way already on the same matter is that case (DISPUTES-32).
 */
export const takeReferral = action({
  may: 'disputes.receive',
  input: z.object({ id, version }),
  output: changed.extend({ isKnown: z.boolean() }),
  async run(ctx, { id, version }) {
    const seen = await referralOf(ctx, id)
    const after = await advance(ctx, referralBook, id, 'take', { answeredAt: ctx.now.toISOString() }, version)
    const { phone, contact, contactPhone, ...said } = sent.parse(
      JSON.parse(ctx.seals.open(seen.sentSealed!, `disputes_referrals.sent.${id}`)),
    )
    const body = await bodyOf(ctx, seen.toBody)
    const made = await enterOne(ctx, said, { way: seen.way, reference: seen.number, phone, body, referrer: seen.body })
    await ctx.db.updateTable('disputesReferrals').set({ dispute: made.id }).where('id', '=', id).execute()
    if (!made.isKnown && contact) await screenOne(ctx, made.id, { contact, phone: contactPhone })
    await forgetSent(ctx, id)
    const { state } = await disputeOf(ctx, made.id)
    await ctx.db.updateTable('disputesReferrals').set({ toldStage: state }).where('id', '=', id).execute()
    await seat(ctx, made.id)
    await turned(ctx, seen, 'case.taken')
    await tellSender(ctx, seen, 'referral.told.taken', { number: seen.number, to: body.name })
    return { ...after, dispute: made.id, isKnown: made.isKnown }
  },
})

export const declineReferral = action({
  may: 'disputes.receive',
  input: z.object({ id, version, reason: reasonText }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const seen = await referralOf(ctx, id)
    const after = await advance(ctx, referralBook, id, 'refuse', { reason, answeredAt: ctx.now.toISOString() }, version)
    await forgetSent(ctx, id)
    await turned(ctx, seen, 'case.refused')
    const { name: to } = await bodyOf(ctx, seen.toBody)
    await tellSender(ctx, seen, 'referral.told.refused', { number: seen.number, to, reason })
    return after
  },
})

/** What the partner gave back, explained or put right: it is offered again. */
export const answerReturned = action({
  may: 'disputes.receive',
  input: z.object({ id, version, note: reasonText }),
  output: changed,
  async run(ctx, { id, version, note }) {
    const seen = await referralOf(ctx, id)
    const after = await advance(ctx, referralBook, id, 'reportAgain', { note, reportedAt: ctx.now.toISOString() }, version)
    await turned(ctx, seen, 'case.resultReady')
    const { name: to } = await bodyOf(ctx, seen.toBody)
    await tellSender(ctx, seen, 'referral.told.result', { number: seen.number, to })
    return after
  },
})

const tellSender = async (
  ctx: Act,
  { id, body }: ReferralRead,
  say: 'referral.told.taken' | 'referral.told.refused' | 'referral.told.result',
  given: Record<string, string>,
) => {
  const { unit } = await bodyOf(ctx, body)
  await tellOfReferral(ctx, await officersOf(plain(ctx), unit, ['partnerOfficer']), say, { subject: id, link: '/desk/partner', given })
}

const incoming = referralLine.extend({
  from: z.string(),
  worker: z.string(),
  employer: z.string(),
  division: z.string(),
  claimedFen: z.int(),
  caseKind: z.enum(kinds),
  paperOn: day,
  reason: z.string(),
  returned: z.string(),
  note: z.string(),
})
const tabs = {
  waiting: ['offered', 'returned'],
  underWay: ['taken'],
  reported: ['reported'],
  over: ['confirmed', 'closed', 'refused', 'lapsed', 'recalled'],
} as const

/** What partners have sent to the caller's union, what is due first on top; of what came back only its line remains. */
export const listReferrals = query({
  may: 'disputes.receive',
  input: z.object({ of: z.enum(['waiting', 'underWay', 'reported', 'over']).default('waiting'), after: id.optional() }),
  output: z.object({ rows: z.array(incoming), next: id.nullable() }),
  async run(ctx, { of, after }) {
    const rows = await ctx.db
      .selectFrom('disputesReferrals as r')
      .innerJoin('disputesBodies as f', 'f.id', 'r.body')
      .innerJoin('disputesBodies as t', 't.id', 'r.toBody')
      .leftJoin('disputes as d', 'd.id', 'r.dispute')
      .selectAll('r')
      .select([
        'f.name as from',
        't.name as to',
        'd.state as stage',
        'd.worker as ofWorker',
        'd.employer as ofEmployer',
        'd.claimedFen as ofFen',
      ])
      .where(reach(ctx.actor, 'disputes.receive', 'r.concerns'))
      .where('r.state', 'in', tabs[of])
      .$if(after !== undefined, rows => rows.where('r.id', of === 'waiting' ? '>' : '<', after!))
      .orderBy('r.id', of === 'waiting' ? 'asc' : 'desc')
      .limit(51)
      .execute()
    return {
      rows: rows.slice(0, 50).map(row => ({
        ...row,
        caseKind: row.kind,
        worker: row.ofWorker ?? row.worker,
        employer: row.ofEmployer ?? row.employer,
        claimedFen: row.ofFen ?? row.claimedFen,
      })),
      next: rows.length > 50 ? rows[49]!.id : null,
    }
  },
})

/** How many wait for the caller's union. */
export const countReferrals = query({
  may: 'disputes.receive',
  input: z.object({}),
  output: z.object({ waiting: z.int() }),
  async run(ctx) {
    const { rows } = await sql<{ held: number }>`select count(*)::int as held from (select from disputes_referrals
      where ${reach(ctx.actor, 'disputes.receive')} and state in ('offered', 'returned') limit 999) as counted`.execute(ctx.db)
    return { waiting: rows[0]?.held ?? 0 }
  },
})
