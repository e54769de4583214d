/** DISPUTES-76 and 79: both sides sign, the mediator signs, the centre's head seals last; then it takes effect, in the house's name. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { disputeBook } from '../rules.ts'
import { checkCode, consentSeat, consentsWanted, missingSeats, refuseAgreement, type Seat, seatsOf } from '../rules-agreement.ts'
import { peopleOf, sideOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName, plain, type Read, lockDispute } from './disputes.ts'
import { besideOf, mustHandle, noteOn, sidesOf, tellOf } from './ending-people.ts'
import { headsOf } from './network.ts'
import { id } from './ending-shapes.ts'
import { followLead } from './following.ts'
import { massedCases } from './massed.ts'
import { endExit, recommendTakingBack } from './legs-telling.ts'
import { layInstalments } from './performance-laying.ts'

const { action } = useCases<DisputesTables>()

const draft = z.int().min(1)
const signature = z.object({
  /** An SVG path drawn by the finger, or empty where the full name was typed. */
  path: z
    .string()
    .max(20_000)
    .regex(/^[MmLlCcQqZz0-9 .,-]*$/)
    .default(''),
  name: z.string().trim().max(40).default(''),
})
const standing = z.object({ draft, missing: z.array(z.string()) })

/** By whoever reads this draft: pressed twice, it is signed once; changed meanwhile, it is refused and read again (HOUSE-6). */
export const signAgreement = action({
  may: 'signed-in',
  input: z.object({ id, draft, signature }),
  output: standing.extend({ seat: z.string() }),
  async run(ctx, { id, draft, signature: { path, name } }) {
    const open = await openDraft(ctx, id, draft)
    const seat = open.seats.find(one => one.people.includes(ctx.actor.id))
    if (!seat) throw new Refusal('DISPUTES-79', {}, { sentence: 'disputes.noSeat' })
    const typed = name.replace(/\s/g, '')
    if (!path && !typed) throw refuseAgreement('DISPUTES-79').at({ signature: 'disputes.notSigned' })
    if (!path && typed !== ctx.actor.name.replace(/\s/g, ''))
      throw refuseAgreement('DISPUTES-79').at({ 'signature.name': 'disputes.nameDiffers' })
    mustHaveConsents(open, seat)
    return { seat: seat.seat, ...(await put(ctx, open, seat, { owner: ctx.actor.id, name: ctx.actor.name, path, toldBy: '' })) }
  },
})

/** Signed on paper before the mediator, by a side that does not use a phone: who, and where and how. */
export const noteSignature = action({
  may: 'mediation.mediate',
  input: z.object({ id, draft, seat: z.string().max(60), name: z.string().trim().min(2).max(40), toldBy: z.string().trim().max(200) }),
  output: standing,
  async run(ctx, { id, draft, seat: asked, name, toldBy }) {
    const open = await openDraft(ctx, id, draft)
    mustHandle(ctx, open.dispute)
    const seat = open.seats.find(one => one.seat === asked && one.side !== 'mediator')
    if (!seat) throw refuseInHouse('HOUSE-1')
    if ([...toldBy].length < 5) throw refuseAgreement('DISPUTES-79').at({ toldBy: 'disputes.onPaperHow' })
    mustHaveConsents(open, seat)
    return put(ctx, open, seat, { owner: '', name, path: '', toldBy })
  },
})

/** One of those for whom representatives speak consents to this draft, from their own case; or says so before the mediator, who notes it. */
export const consentToAgreement = action({
  may: 'signed-in',
  input: z.object({ case: id, draft }),
  output: z.object({ consents: z.int() }),
  async run(ctx, { case: own, draft }) {
    const mine = await disputeOf(ctx, own)
    if (mine.owner !== ctx.actor.id || !mine.mass || mine.mass === own) throw refuseInHouse('HOUSE-1')
    const lead = mine.mass
    return beyondSight(ctx, 'DISPUTES-79', async ctx => {
      const open = await openDraft(ctx, lead, draft)
      return consent(ctx, open, consentSeat(own), { owner: ctx.actor.id, name: mine.worker, toldBy: '' })
    })
  },
})
export const noteConsent = action({
  may: 'mediation.mediate',
  input: z.object({ id, draft, name: z.string().trim().min(2).max(40), toldBy: z.string().trim().max(200) }),
  output: z.object({ consents: z.int() }),
  async run(ctx, { id, draft, name, toldBy }) {
    const open = await openDraft(ctx, id, draft)
    mustHandle(ctx, open.dispute)
    if ([...toldBy].length < 5) throw refuseAgreement('DISPUTES-79').at({ toldBy: 'disputes.onPaperHow' })
    // one of those with a case of their own is the same whichever way they say so
    const own = (await massedCases(ctx, id)).filter(one => one.worker === name)
    return consent(ctx, open, consentSeat(own.length === 1 ? own[0]!.id : name), { owner: '', name, toldBy })
  },
})

/** By the head of the body that has custody, once everyone has signed: with it the agreement is in effect. */
export const sealAgreement = action({
  may: 'disputes.head',
  input: z.object({ id, draft }),
  output: z.object({ number: z.string(), effectiveOn: z.iso.date() }),
  async run(ctx, { id, draft }) {
    const open = await openDraft(ctx, id, draft, ['agreed', 'effective'])
    const { dispute, sides, seats, signed, kept } = open
    const isOver = may(ctx.actor, 'disputes.head', { owner: '', unit: dispute.unit }) && !sideOf(dispute, sides, ctx.actor.id)
    if (!isOver) throw refuseInHouse('HOUSE-2')
    // the same press again
    if (kept.number && kept.effectiveOn) return { number: kept.number, effectiveOn: kept.effectiveOn }
    const missing = missingSeats(seats, signed)
    const who = missing.map(nameOfSeat).join('、')
    if (missing.length > 0) throw new Refusal('DISPUTES-76', { who }, { sentence: 'disputes.notReady' })
    return takeEffect(ctx, open)
  },
})

async function takeEffect(ctx: Act, { dispute, sides, kept, signatures }: Open) {
  const { id } = dispute
  const effectiveOn = dayOf(ctx.now)
  const number = await nextNumber(plain(ctx), '京工调协')
  const code = checkCode(
    ctx.seals.blind('disputes.agreement', JSON.stringify([number, kept.terms, signatures.map(one => [one.seat, one.name, one.path])])),
  )
  await ctx.db
    .updateTable('disputesAgreements')
    .set({ number, code, effectiveOn, sealedBy: ctx.actor.id, sealedName: ctx.actor.name })
    .where('dispute', '=', id)
    .execute()
  await noteOn(ctx, dispute, 'sealTerms', { draft: kept.draft, number })
  await advance(inHousesName(ctx), disputeBook, id, 'takeEffect', { closedOn: effectiveOn })
  await layInstalments(inHousesName(ctx), dispute, kept.terms)
  await endExit(ctx, dispute)
  await recommendTakingBack(ctx, dispute)
  await followLead(ctx, id)
  const { worker, employer, handling } = peopleOf(dispute, sides)
  await tellOf(ctx, [...worker, ...employer, ...handling], dispute, 'told.effective', { grave: true })
  ctx.hint(`dispute:${id}`)
  return { number, effectiveOn }
}

type Open = Awaited<ReturnType<typeof openDraft>>
/** The draft as it lies on the table now; whoever read another is told so. */
async function openDraft(ctx: Act, id: string, draft: number, stages: readonly string[] = ['agreed']) {
  const dispute = await lockDispute(ctx, id)
  const kept = await ctx.db.selectFrom('disputesAgreements').selectAll().where('dispute', '=', id).executeTakeFirst()
  if (!kept || kept.onSpot) throw refuseInHouse('HOUSE-1')
  if (kept.draft !== draft) throw refuseInHouse('HOUSE-6')
  if (!stages.includes(dispute.state)) throw new Refusal('DISPUTES-76', {}, { sentence: 'notNow' })
  const [sides, signatures] = await Promise.all([
    sidesOf(ctx, id),
    ctx.db
      .selectFrom('disputesSignatures')
      .select(['seat', 'owner', 'name', 'path'])
      .where('dispute', '=', id)
      .where('draft', '=', draft)
      .orderBy('seat')
      .execute(),
  ])
  return { dispute, kept, sides, signatures, signed: signatures.map(one => one.seat), seats: seatsOf(dispute, sides) }
}

type Signed = { owner: string; name: string; path: string; toldBy: string }
async function put(ctx: Act, open: Open, seat: Seat, by: Signed): Promise<z.output<typeof standing>> {
  const { dispute, kept, seats, signed } = open
  const still = (done: readonly string[]) => ({ draft: kept.draft, missing: missingSeats(seats, done).map(nameOfSeat) })
  if (signed.includes(seat.seat)) return still(signed)
  await write(ctx, dispute, kept.draft, seat.seat, by)
  await noteOn(ctx, dispute, 'signTerms', { draft: kept.draft, seat: seat.seat, name: by.name, ...(by.toldBy && { toldBy: by.toldBy }) })
  const now = still([...signed, seat.seat])
  if (now.missing.length === 0)
    await tellOf(ctx, await headsOf(ctx, dispute.unit), dispute, 'told.toSeal', { once: `seal:${dispute.id}:${kept.draft}`, desk: true })
  ctx.hint(`dispute:${dispute.id}`)
  return now
}

async function consent(ctx: Act, { dispute, kept, signed }: Open, seat: string, by: Omit<Signed, 'path'>): Promise<{ consents: number }> {
  const given = signed.filter(one => one.startsWith(consentSeat('')))
  if (given.includes(seat)) return { consents: given.length }
  await write(ctx, dispute, kept.draft, seat, { ...by, path: '' })
  await noteOn(ctx, dispute, 'consentTerms', { draft: kept.draft, name: by.name, ...(by.toldBy && { toldBy: by.toldBy }) })
  return { consents: given.length + 1 }
}

const write = ({ db, now }: Act, dispute: Read, draft: number, seat: string, { owner, name, path, toldBy }: Signed) =>
  db
    .insertInto('disputesSignatures')
    .values({ dispute: dispute.id, draft, seat, owner, ...besideOf(dispute), name, path, toldBy, at: now })
    .execute()

/** Representatives sign when those they speak for have consented (Rule 33 art. 62). */
function mustHaveConsents({ dispute, sides, signed }: Open, { side }: Seat) {
  if (side !== 'worker') return
  const n = consentsWanted(dispute.heads, sides) - signed.filter(one => one.startsWith(consentSeat(''))).length
  if (n > 0) throw new Refusal('DISPUTES-79', { n }, { sentence: 'disputes.consentFirst' })
}
const nameOfSeat = ({ side, name }: Pick<Seat, 'side' | 'name'>) => (side === 'mediator' ? '调解员' : name)
