/** 认: whoever sent the case confirms what came of it, or gives it back with a reason (DISPUTES-54). */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { legBook } from '../rules-legs.ts'
import { beginObjection, referralBook, referralStages } from '../rules-referrals.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, seat } from './disputes.ts'
import { sideOf } from '../rules-sides.ts'
import { sidesOf } from './ending-people.ts'
import { answerersOf, id, reasonText, version } from './network.ts'
import { number, ofBody, type OwnBody, ownBody, referralBy, type ReferralRead, tellOfReferral } from './referral-shapes.ts'
import { takeTurn } from './referral-turns.ts'

const { action } = useCases<DisputesTables>()
const confirmed = z.object({ id, state: z.enum(referralStages), version: z.int(), leg: id.nullable() })

/** `begins`: the court goes on to judicial confirmation with it, where both sides have asked for that; its clock begins today. */
export const confirmResult = action({
  may: 'disputes.partner',
  input: z.object({ ...ofBody, number, version, begins: z.boolean().default(false) }),
  output: confirmed,
  async run(ctx, { body: asked, number, version, begins }) {
    const body = await ownBody(ctx, asked)
    const seen = await referralBy(ctx, body, number)
    const after = await advance(ctx, referralBook, seen.id, 'confirm', { confirmedAt: ctx.now.toISOString() }, version)
    const leg = begins ? await beginConfirming(ctx, body, seen) : null
    await end(ctx, body, seen, 'referral.told.confirmed')
    return { ...after, leg }
  },
})

export const giveResultBack = action({
  may: 'disputes.partner',
  input: z.object({ ...ofBody, number, version, reason: reasonText }),
  output: confirmed,
  async run(ctx, { body: asked, number, version, reason }) {
    const body = await ownBody(ctx, asked)
    const seen = await referralBy(ctx, body, number)
    const after = await advance(ctx, referralBook, seen.id, 'giveBack', { returned: reason }, version)
    await end(ctx, body, seen, 'referral.told.returned', reason)
    return { ...after, leg: null }
  },
})

async function end(ctx: Act, body: OwnBody, seen: ReferralRead, say: 'referral.told.confirmed' | 'referral.told.returned', reason = '') {
  if (seen.dispute) await seat(ctx, seen.dispute)
  await takeTurn(ctx, seen)
  const people = await answerersOf(ctx, seen.unit, false)
  const given = { from: body.name, number: seen.number, reason }
  await tellOfReferral(ctx, people, say, { subject: seen.id, link: '/desk/disputes/referrals', given })
}

/** The leg that both sides asked for becomes this court's: it sees the case as long as that runs, and notes its own steps. */
const beginConfirming = (ctx: Act, body: OwnBody, { dispute: of, outcome }: ReferralRead): Promise<string> =>
  beyondSight(ctx, 'DISPUTES-54', async open => {
    const dispute = await disputeOf(open, of!)
    const [leg, sides, asked] = [
      await open.db
        .selectFrom('disputesLegs')
        .select('id')
        .where('dispute', '=', dispute.id)
        .where('kind', '=', 'judicialConfirmation')
        .where('state', '=', 'offered')
        .executeTakeFirst(),
      await sidesOf(open, dispute.id),
      await open.db.selectFrom('record').select(['by', 'said']).where('subject', '=', dispute.id).where('step', '=', 'takeWay').execute(),
    ]
    const askers = asked.filter(({ said }) => (said as { way?: string } | null)?.way === 'judicialConfirmation').map(({ by }) => by)
    const refusal = beginObjection({
      ...{ kind: body.kind, outcome, isOffered: leg !== undefined },
      asked: askers.flatMap(by => sideOf(dispute, sides, by) ?? []),
    })
    if (refusal) throw refusal
    await open.db.updateTable('disputesLegs').set({ body: body.id }).where('id', '=', leg!.id).execute()
    await seat(open, dispute.id)
    await advance(open, legBook, leg!.id, 'file', { filedOn: dayOf(ctx.now) })
    return leg!.id
  })
