/** DISPUTES-33: many workers with one matter are joined under one case, choose who speaks for them, and may each go their own way. */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { disputeBook, refuse } from '../rules.ts'
import { isMass, mostSpeakers } from '../rules-filing.ts'
import { isClosed, stages } from '../rules-kinds.ts'
import { joinObjection } from '../rules-mass.ts'
import { speakersOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'
import { mayReceive, seatOf } from './case.ts'
import { type Act, disputeOf, lockDispute, type Read } from './disputes.ts'
import { noteOn } from './ending-people.ts'
import { changed, id, version } from './filing-shapes.ts'
import { tellAbove, tellPeople } from './filing-telling.ts'
import { followLead, leaveLead } from './following.ts'
import { massedCases } from './massed.ts'
import { mobile, mustBeParty } from './parties.ts'
import { nameSide } from './sides.ts'

const { action, query } = useCases<DisputesTables>()

/** At the window: cases of one matter against one employer are heard together, under the one that leads; `null` parts them again. */
export const joinCases = action({
  may: 'disputes.receive',
  input: z.object({ id, lead: id.nullable() }),
  output: changed,
  async run(ctx, { id, lead }) {
    // one order for everybody: the one that leads first
    const leading = lead ? await lockDispute(ctx, lead) : undefined
    const dispute = await lockDispute(ctx, id)
    if (!mayReceive(ctx, dispute)) throw refuseInHouse('HOUSE-2')
    if (isClosed(dispute.state) || (await massedCases(ctx, id)).length > 0)
      throw refuse('DISPUTES-33').at({ lead: 'disputes.otherEmployer' })
    if (dispute.mass === lead) return dispute
    const refusal = leading && joinObjection(dispute, leading)
    if (refusal) throw refusal
    if (dispute.mass) await leaveLead(ctx, dispute)
    await ctx.db.updateTable('disputes').set({ mass: lead }).where('id', '=', id).execute()
    await noteOn(ctx, dispute, lead ? 'join' : 'part', { lead })
    if (leading) await together(ctx, leading)
    return disputeOf(ctx, id)
  },
})

/** Ten of them, and the union above hears at once: the joint response (京人社仲发〔2025〕1 号) is set going from there. */
async function together(ctx: Act, lead: Read) {
  const heads = Math.max(lead.heads, (await massedCases(ctx, lead.id)).length + 1)
  await ctx.db.updateTable('disputes').set({ heads }).where('id', '=', lead.id).execute()
  if (isMass(heads)) await tellAbove(ctx, lead, 'told.mass', { employer: lead.employer, heads }, `mass:${lead.id}`)
  await followLead(ctx, lead.id)
}

/** By the worker who leads, or at the window as the workers chose: until there are five who speak. */
export const nameRepresentative = action({
  may: 'signed-in',
  input: z.object({ id, name: line(40).min(2), phone: line(20) }),
  output: z.object({ id }),
  async run(ctx, { id, name, phone }) {
    const dispute = await lockDispute(ctx, id)
    const isWindow = mayReceive(ctx, dispute) && !isClosed(dispute.state)
    if (!isWindow && (await mustBeParty(ctx, dispute)) !== 'worker') throw refuse('DISPUTES-33')
    const all = await ctx.db.selectFrom('disputesSides').select(['side', 'role', 'state']).where('dispute', '=', id).execute()
    if (!isMass(dispute.heads)) throw refuse('DISPUTES-33').at({ name: 'disputes.notMass' })
    if (speakersOf(all) >= mostSpeakers) throw refuse('DISPUTES-33').at({ name: 'disputes.speakers' })
    return { id: await nameSide(ctx, dispute, { name, side: 'worker', role: 'representative', phone: mobile(phone) }) }
  },
})

/** Whoever does not want what the others settle goes on alone: mediated by themselves, or to arbitration. */
export const departMass = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const own = await disputeOf(ctx, id)
    if (!own.mass) throw refuse('DISPUTES-33')
    // the leading case first, as everybody else who holds both
    await beyondSight(ctx, 'DISPUTES-33', open => lockDispute(open, own.mass!))
    const after = await advance(ctx, disputeBook, id, 'depart', { mediator: null, second: null, mass: null }, version)
    await leaveLead(ctx, own)
    await tellPeople(ctx, [own.owner], 'told.departed', { subject: id, given: {} })
    return after
  },
})

const speaker = z.object({ id, name: z.string(), role: z.string(), isMine: z.boolean() })
/** Who is heard together and who speaks for them. Names of the others are for those who speak and those who handle it. */
export const getMass = query({
  may: 'signed-in',
  input: z.object({ id }),
  output: z
    .object({
      lead: id,
      isLead: z.boolean(),
      number: z.string().nullable(),
      heads: z.int(),
      speakers: z.array(speaker),
      cases: z.array(z.object({ id, worker: z.string(), state: z.enum(stages) })),
      mayName: z.boolean(),
      mayDepart: z.boolean(),
    })
    .nullable(),
  async run(ctx, { id }) {
    const own = await disputeOf(ctx, id)
    const place = await seatOf(ctx, own)
    return beyondSight(ctx, 'DISPUTES-33', async open => {
      const lead = own.mass ? await disputeOf(open, own.mass) : own
      const cases = await massedCases(open, lead.id)
      if (!isMass(lead.heads) && cases.length === 0) return null
      const sides = await open.db
        .selectFrom('disputesSides')
        .select(['id', 'owner', 'name', 'side', 'role', 'state'])
        .where('dispute', '=', lead.id)
        .orderBy('id')
        .execute()
      const speaking = sides.filter(
        one => one.side === 'worker' && one.state !== 'left' && (one.role === 'party' || one.role === 'representative'),
      )
      const isTheirs = place === 'handler' || (!own.mass && place === 'worker')
      const isOpen = !isClosed(lead.state)
      return {
        ...{ lead: lead.id, isLead: !own.mass, number: lead.number, heads: lead.heads },
        speakers: speaking.map(({ id, name, role, owner }) => ({ id, name, role, isMine: owner === ctx.actor.id })),
        cases: isTheirs ? cases : [],
        mayName: isTheirs && isOpen && !own.mass && speaking.length < mostSpeakers && (own.owner === ctx.actor.id || mayReceive(ctx, own)),
        mayDepart: own.mass !== null && !disputeBook.objection(own, 'depart', ctx.actor),
      }
    })
  },
})
