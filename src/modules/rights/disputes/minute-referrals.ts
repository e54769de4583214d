/** What the minute brings to cases that partners sent: they moved, they are over, nobody took them (DISPUTES-53, 54). */
import { sql } from 'kysely'
import { advance } from '#kernel/server/advance.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { type Act, plain, seat } from './actions/disputes.ts'
import { bodyOf, headsOf } from './actions/network.ts'
import { forgetSent, type ReferralRead, tellOfReferral } from './actions/referral-shapes.ts'
import { turned } from './actions/referral-turns.ts'
import type { Stage } from './rules-kinds.ts'
import { outcomeOf, referralBook } from './rules-referrals.ts'

const atOnce = 200

export async function referralsOnTick(ctx: Act): Promise<void> {
  await tellMoved(ctx)
  await tellLapsed(ctx)
}

/** A case moves in many hands; whoever sent it is told of where it stands a minute later, and of its end with the result. */
async function tellMoved(ctx: Act) {
  const moved = await ctx.db
    .selectFrom('disputesReferrals as r')
    .innerJoin('disputes as d', 'd.id', 'r.dispute')
    .selectAll('r')
    .select('d.state as stage')
    .where('r.state', '=', 'taken')
    .where(sql<boolean>`r.told_stage <> d.state`)
    .orderBy('r.id')
    .limit(atOnce)
    .execute()
  for (const { stage, ...referral } of moved) {
    await ctx.db.updateTable('disputesReferrals').set({ toldStage: stage }).where('id', '=', referral.id).execute()
    if (outcomeOf(stage)) await report(ctx, referral, stage)
    else await turned(ctx, referral, 'case.stateChanged')
  }
}

/** Where the partner confirms, the result waits for it; where it does not, nothing does. */
async function report(ctx: Act, referral: ReferralRead, stage: Stage) {
  const { id, body: from, dispute, number, toBody } = referral
  const body = await bodyOf(ctx, from)
  const change = { outcome: outcomeOf(stage)!, reportedAt: ctx.now.toISOString() }
  await advance(ctx, referralBook, id, body.confirms ? 'report' : 'close', change)
  await seat(ctx, dispute!)
  await turned(ctx, referral, 'case.resultReady')
  const { name: to } = await bodyOf(ctx, toBody)
  const about = { subject: id, link: '/desk/partner', given: { number, to }, once: `result:${id}` }
  await tellOfReferral(ctx, await officersOf(plain(ctx), body.unit, ['partnerOfficer']), 'referral.told.result', about)
}

/** Nobody took it in time: what was sent is deleted, and both hear of it. */
async function tellLapsed(ctx: Act) {
  const lapsed = await ctx.db
    .selectFrom('disputesReferrals')
    .selectAll()
    .where('state', '=', 'lapsed')
    .where('toldAt', 'is', null)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const referral of lapsed) {
    const { id, body, number, toBody } = referral
    await ctx.db.updateTable('disputesReferrals').set({ toldAt: ctx.now }).where('id', '=', id).execute()
    await forgetSent(ctx, id)
    await turned(ctx, referral, 'case.lapsed')
    const [from, to] = [await bodyOf(ctx, body), await bodyOf(ctx, toBody)]
    const about = { subject: id, given: { number, to: to.name, from: from.name }, once: `lapsed:${id}` }
    const officers = await officersOf(plain(ctx), from.unit, ['partnerOfficer'])
    await tellOfReferral(ctx, officers, 'referral.told.lapsed', { ...about, link: '/desk/partner' })
    await tellOfReferral(ctx, await headsOf(ctx, to.unit), 'referral.told.lapsed', { ...about, link: '/desk/disputes/referrals' })
  }
}
