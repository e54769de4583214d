/** 转: a partner body sends a case, by its platform or from the desk; the same number is the same case (DISPUTES-53). */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { objectionToFiling, sumOf } from '../rules-filing.ts'
import {
  faultsOfSent,
  hasComeBack,
  referralBook,
  referralStages,
  referredWays,
  refuseReferral,
  takers,
  waysOfBody,
} from '../rules-referrals.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { filing } from './filing-shapes.ts'
import { answerersOf, day, id, shownDay } from './network.ts'
import { forgetSent, number, ofBody, type OwnBody, ownBody, referralBy, type ReferralRead, tellOfReferral } from './referral-shapes.ts'
import { takeTurn } from './referral-turns.ts'

const { action } = useCases<DisputesTables>()
const sent = filing.extend({ phone: line(20), contact: line(40).default(''), contactPhone: line(20).default('') })

/**
 * `isKnown`: that number was sent before, and this is it; `differs`: with other words, which are not looked at. What came back is sent
 * again only when `again` asks for it, so that a program that repeats itself does not bring a refused case back.
 */
export const transferCase = action({
  may: 'disputes.partner',
  input: sent.extend({ ...ofBody, to: id, number: line(60), way: z.enum(referredWays), paperOn: day, again: z.boolean().default(false) }),
  output: z.object({
    id,
    number: z.string(),
    state: z.enum(referralStages),
    due: day.nullable(),
    dispute: id.nullable(),
    isKnown: z.boolean(),
    differs: z.boolean(),
  }),
  async run(ctx, { body: asked, to, number, way, paperOn, again, ...said }) {
    const body = await ownBody(ctx, asked)
    if (waysOfBody(body.kind).length === 0) throw refuseReferral('DISPUTES-53').at({ body: 'referral.notAPartner' })
    await lockName(ctx.db, `referral ${body.id} ${number}`)
    const likeness = ctx.seals.blind('referral', JSON.stringify([to, way, paperOn, said]))
    const known = number === '' ? undefined : await lastSent(ctx, body, number)
    if (known && !(again && hasComeBack(known.state))) return { ...known, isKnown: true, differs: known.sentHash !== likeness }
    const today = dayOf(ctx.now)
    const refusal = objectionToFiling(said, today)
    const faults = { ...refusal?.fields, ...faultsOfSent({ way, number, paperOn, ...said }, body.kind, today) }
    if (Object.keys(faults).length > 0) throw (refusal ?? refuseReferral('DISPUTES-53')).at(faults)
    const fresh = await send(ctx, body, { to, number, way, paperOn, said, likeness })
    return { ...fresh, isKnown: false, differs: false }
  },
})

const lastSent = (ctx: Act, body: OwnBody, number: string): Promise<ReferralRead | undefined> =>
  referralBy(ctx, body, number).catch(error => {
    if (error?.clause === 'HOUSE-1') return undefined
    throw error
  })

type Sent = {
  to: string
  number: string
  way: (typeof referredWays)[number]
  paperOn: string
  said: z.output<typeof sent>
  likeness: string
}
async function send(ctx: Act, body: OwnBody, { to, number, way, paperOn, said, likeness }: Sent): Promise<ReferralRead> {
  const taker = await ctx.db.selectFrom('disputesBodies').selectAll().where('id', '=', to).where('state', '=', 'open').executeTakeFirst()
  if (!taker || !(takers as readonly string[]).includes(taker.kind)) throw refuseReferral('DISPUTES-53').at({ to: 'notAChoice' })
  const { id } = await begin(ctx, referralBook, {
    ...{ owner: '', unit: taker.unit, parties: [body.unit], body: body.id, number, way, paperOn },
    ...{ toBody: to, toUnit: idOf(taker.unit), at: ctx.now.toISOString(), byPerson: ctx.actor.id },
    ...{ kind: said.kind, division: said.district },
  })
  // beside the record, which nobody can change: what comes back is deleted
  await ctx.db
    .updateTable('disputesReferrals')
    .set({
      ...{ worker: said.name, employer: said.employer, claimedFen: sumOf(said.claims), sentHash: likeness },
      sentSealed: ctx.seals.seal(JSON.stringify(said), `disputes_referrals.sent.${id}`),
    })
    .where('id', '=', id)
    .execute()
  await takeTurn(ctx, { id, body: body.id })
  const row = await referralBy(ctx, body, number)
  const people = await answerersOf(ctx, taker.unit as UnitPath, false)
  const given = { from: body.name, number, day: shownDay(row.due) }
  await tellOfReferral(ctx, people, 'referral.told.sent', { subject: id, link: '/desk/disputes/referrals', given })
  return row
}

/** Before anybody has answered. */
export const recallTransfer = action({
  may: 'disputes.partner',
  input: z.object({ ...ofBody, number }),
  output: z.object({ id, state: z.enum(referralStages) }),
  async run(ctx, { body: asked, number }) {
    const body = await ownBody(ctx, asked)
    const { id } = await referralBy(ctx, body, number)
    const after = await advance(ctx, referralBook, id, 'recall', { answeredAt: ctx.now.toISOString() })
    await forgetSent(ctx, id)
    await takeTurn(ctx, after)
    return after
  },
})
