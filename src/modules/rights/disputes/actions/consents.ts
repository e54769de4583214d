/** Asking both sides, and their answers: by themselves, or noted at the window (DISPUTES-25 to 30). */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { disputeBook, refuse } from '../rules.ts'
import { isClosed, opening, type Stage } from '../rules-kinds.ts'
import { consentOf, sideBook } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { kindWords } from '../words-kinds.ts'
import { type Act, disputeOf, inHousesName, type Read } from './disputes.ts'
import { because, changed, id, version } from './filing-shapes.ts'
import { tellPeople, tellWindow } from './filing-telling.ts'
import { followLead, leaveLead, releaseLed } from './following.ts'
import { issueLetter } from './letters.ts'
import { leaveSide } from './sides.ts'

const { action } = useCases<DisputesTables>()
const isOpening = (stage: Stage) => (opening as readonly Stage[]).includes(stage)

async function sideOf({ db }: Act, id: string) {
  const found = await db.selectFrom('disputesSides').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

/** Under the case's lock: whoever answers last sees what the other has said. */
async function lockCase({ db }: Act, id: string): Promise<Read> {
  const found = await db.selectFrom('disputes').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

/** An answer counts while it is asked for; an agent takes up what they were named for at any time. */
function mustBeAsked(dispute: Read, { role }: { role: string }) {
  if (role === 'party' ? !isOpening(dispute.state) : isClosed(dispute.state)) throw refuse('DISPUTES-27')
}

/** Each by themselves, on their own phone. */
export const consent = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const side = await sideOf(ctx, id)
    const dispute = await lockCase(ctx, side.dispute)
    mustBeAsked(dispute, side)
    await advance(ctx, sideBook, id, 'consent', { answeredAt: ctx.now.toISOString(), reason: '' }, version)
    return afterConsent(ctx, dispute, side)
  },
})

export const decline = action({
  may: 'lifecycle',
  input: z.object({ id, version, reason: because }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const side = await sideOf(ctx, id)
    const dispute = await lockCase(ctx, side.dispute)
    mustBeAsked(dispute, side)
    await advance(ctx, sideBook, id, 'decline', { answeredAt: ctx.now.toISOString(), reason }, version)
    return afterRefusal(ctx, dispute, side, reason)
  },
})

/** DISPUTES-27: what was said by telephone or at a visit, with the way it was said. */
export const noteAnswer = action({
  may: 'disputes.receive',
  input: z.object({ id, version, answer: z.enum(['agreed', 'declined', 'unreachable']), toldBy: line(200), reason: because }),
  output: changed,
  async run(ctx, { id, version, answer, toldBy, reason }) {
    const side = await sideOf(ctx, id)
    const dispute = await lockCase(ctx, side.dispute)
    mustBeAsked(dispute, side)
    const step = ({ agreed: 'noteConsent', declined: 'noteRefusal', unreachable: 'noteSilence' } as const)[answer]
    await advance(ctx, sideBook, id, step, { answeredAt: ctx.now.toISOString(), toldBy, reason }, version)
    if (answer === 'agreed') return afterConsent(ctx, dispute, side)
    if (answer === 'declined') return afterRefusal(ctx, dispute, side, reason)
    const { name } = await ctx.db.selectFrom('disputesBodies').select('name').where('id', '=', dispute.body).executeTakeFirstOrThrow()
    if (side.side === 'employer') await tellPeople(ctx, [dispute.owner], 'told.unreachable', { subject: dispute.id, given: { body: name } })
    return dispute
  },
})

type Side = Awaited<ReturnType<typeof sideOf>>
const whoOf = ({ name, side }: Side) => name || kindWords[`side.${side}`].zh

async function afterConsent(ctx: Act, dispute: Read, side: Side): Promise<Read> {
  if (side.role !== 'party') return dispute
  const others = dispute.parties.concat(dispute.owner).filter(one => one !== ctx.actor.id && one !== side.owner && !one.startsWith('/'))
  await tellPeople(ctx, others, 'told.agreedOne', { subject: dispute.id, given: { who: whoOf(side) } })
  const all = await ctx.db
    .selectFrom('disputesSides')
    .select(['side', 'role', 'state'])
    .where('dispute', '=', dispute.id)
    .orderBy('id')
    .execute()
  if (consentOf(all, 'worker') === 'agreed' && consentOf(all, 'employer') === 'agreed')
    await tellWindow(ctx, dispute, 'told.bothAgreed', { worker: dispute.worker })
  return dispute
}

/** A party's no ends it there and then, with a notice that names arbitration; an agent's no only sends the agent away. */
async function afterRefusal(ctx: Act, dispute: Read, side: Side, reason: string): Promise<Pick<Read, 'id' | 'state' | 'version'>> {
  if (side.role !== 'party') {
    await leaveSide(ctx, dispute.id, side.id)
    return dispute
  }
  const closing = { cause: 'refuses' as const, reason, closedOn: dayOf(ctx.now) }
  const after = await advance(inHousesName(ctx), disputeBook, dispute.id, 'refuseConsent', closing)
  await issueLetter(ctx, await disputeOf(ctx, dispute.id), 'consentRefused')
  await tellPeople(ctx, [dispute.owner], 'told.declined', { subject: dispute.id, given: { who: whoOf(side) } })
  await followLead(ctx, dispute.id)
  return after
}

/** DISPUTES-30: one press by either party, at any time while it is mediated. */
export const stop = action({
  may: 'lifecycle',
  input: z.object({ id, reason: because }),
  output: changed,
  async run(ctx, { id, reason }) {
    const dispute = await lockCase(ctx, id)
    const own = await ctx.db
      .selectFrom('disputesSides')
      .selectAll()
      .where('dispute', '=', id)
      .where('owner', '=', ctx.actor.id)
      .where('role', '=', 'party')
      .where('state', '=', 'agreed')
      .executeTakeFirst()
    if (!own) throw refuse('DISPUTES-30')
    await advance(ctx, sideBook, own.id, 'stop', { reason })
    const closing = { cause: 'refuses' as const, reason, closedOn: dayOf(ctx.now) }
    const after = await advance(inHousesName(ctx), disputeBook, id, 'stop', closing)
    const others = [dispute.owner, ...dispute.parties].filter(one => one !== ctx.actor.id && !one.startsWith('/'))
    await tellPeople(ctx, others, 'told.stopped', { subject: id, given: { who: whoOf(own) } })
    await tellWindow(ctx, dispute, 'told.stopped', { who: whoOf(own) })
    if (dispute.mass) await leaveLead(ctx, dispute)
    // whoever leads speaks for the others and ends nothing for them
    else if (own.side === 'worker') await releaseLed(ctx, id)
    else await followLead(ctx, id)
    return after
  },
})
