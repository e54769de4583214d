/** DISPUTES-45 to 48, 51: the offer, its answer, and the opening of the mediation. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { recordStep } from '#kernel/server/record.ts'
import { disputeBook, isHandling } from '../rules.ts'
import { because, refuseHere } from '../rules-bodies.ts'
import { type Stage, underWay } from '../rules-kinds.ts'
import { answerDaysOf, moveBook, offerObjection } from '../rules-moves.ts'
import { disclosureObjection, openingObjection, relations } from '../rules-recusal.ts'
import { suggest } from '../rules-suggesting.ts'
import type { DisputesTables } from '../tables.ts'
import { candidatesFor, mustHead } from './candidates.ts'
import { type Act, inHousesName, lockDispute, type Read, seat } from './disputes.ts'
import { changed, day, headsOf, id, reasonText, shownDay, tellOf, version } from './network.ts'
import { keepTie } from './keeping-ties.ts'
import { putDown, settleMoves } from './stepping-down.ts'

const { action } = useCases<DisputesTables>()

/** To one of the roll: as the one who handles it, or beside them. In mid-case it is a replacement, and counts once it is taken. */
export const offerCase = action({
  may: 'disputes.head',
  input: z.object({ dispute: id, mediator: id, asSecond: z.boolean().default(false), said: reasonText.default('') }),
  output: changed.extend({ due: day.nullable() }),
  async run(ctx, { dispute: asked, mediator, asSecond, said }) {
    const dispute = await lockDispute(ctx, asked)
    mustHead(ctx, dispute)
    const candidate = (await candidatesFor(ctx, dispute)).find(one => one.id === mediator)
    if (!candidate) throw refuseHere('DISPUTES-44').at({ mediator: 'network.noSuchMediator' })
    const [best] = suggest({ ...dispute, claims: [] }, [candidate])
    if (best!.conflicts.length > 0) throw refuseHere('DISPUTES-44').at({ mediator: `conflict.${best!.conflicts[0]}` })
    if (!(underWay as readonly Stage[]).includes(dispute.state)) throw because('DISPUTES-44', 'network.notToAssign')
    if (candidate.person === (asSecond ? dispute.mediator : dispute.second) || (asSecond && !dispute.mediator))
      throw refuseHere('DISPUTES-51')
    const isWaiting = await waits(ctx, asked, asSecond)
    const refusal = offerObjection({ kind: 'assign', state: dispute.state, from: dispute.body, to: undefined, isWaiting })
    if (refusal) throw refusal
    const { unit, body } = dispute
    const answerDays = answerDaysOf(dispute)
    const offer = {
      answerDays,
      dispute: asked,
      owner: '',
      unit,
      kind: 'assign',
      fromBody: body,
      toPerson: candidate.person,
      asSecond,
      said,
    } as const
    const { id } = await begin(ctx, moveBook, { ...offer, parties: [candidate.person], byPerson: ctx.actor.id, at: ctx.now.toISOString() })
    await seat(ctx, asked)
    const { due, state, version } = await moveNow(ctx, id)
    await tellOf(ctx, [candidate.person], 'network.told.offered', { subject: id, link: '/desk/mediation', given: { day: shownDay(due) } })
    return { id, state, version, due }
  },
})

const relation = { kind: z.enum(relations), said: reasonText.default('') }
/** Taken with what one has to disclose. From here on one sees the case. */
export const takeCase = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, ...relation }),
  output: changed.extend({ dispute: id }),
  async run(ctx, { id, version, kind, said }) {
    const { dispute } = await myOffer(ctx, id)
    const refusal = disclosureObjection({ kind, said })
    if (refusal) throw refusal
    return beyondSight(ctx, 'DISPUTES-47', async open => {
      const row = await lockDispute(open, dispute)
      const answer = { answeredAt: ctx.now.toISOString() }
      const taken = await advance(open, moveBook, id, 'take', answer, version)
      await disclose(open, row, { kind, said })
      if (taken.asSecond) await open.db.updateTable('disputes').set({ second: ctx.actor.id }).where('id', '=', dispute).execute()
      else await handTo(open, row)
      await seat(open, dispute)
      await tellTaken(open, row, kind)
      return { ...taken, dispute }
    })
  },
})

export const declineCase = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, reason: reasonText }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const { dispute, unit } = await myOffer(ctx, id)
    const refused = await advance(ctx, moveBook, id, 'refuse', { reason, answeredAt: ctx.now.toISOString() }, version)
    await seat(ctx, dispute)
    const about = { subject: dispute, link: `/desk/disputes/${dispute}`, given: { name: ctx.actor.name, reason } }
    await tellOf(ctx, await headsOf(ctx, unit), 'network.told.declined', about)
    return refused
  },
})

/** The mediator puts it down in mid-case, and says why; the heads arrange another. */
export const putCaseDown = action({
  may: 'mediation.mediate',
  input: z.object({ dispute: id, reason: reasonText }),
  output: z.object({ id }),
  async run(ctx, { dispute: asked, reason }) {
    const dispute = await lockDispute(ctx, asked)
    if (!isHandling(dispute, ctx.actor)) throw refuseInHouse('HOUSE-2')
    const refusal = reason.length < 5 ? refuseHere('DISPUTES-52').at({ reason: 'tooShort?least=5' }) : undefined
    if (refusal) throw refusal
    const { owner, unit, parties, state } = dispute
    const line = { module: 'disputes', owner, unit, parties, step: 'putDown', from: state, to: state, said: { reason } }
    await recordStep(ctx, asked, line, 'disputes')
    await beyondSight(ctx, 'DISPUTES-50', open => putDown(open, asked, ctx.actor.id))
    return { id: asked }
  },
})

/** By whoever handles it, once what had to be told is told and waived. */
export const openMediation = action({
  may: 'mediation.mediate',
  input: z.object({ dispute: id, version }),
  output: changed,
  async run(ctx, { dispute: asked, version }) {
    const dispute = await lockDispute(ctx, asked)
    if (!isHandling(dispute, ctx.actor)) throw refuseInHouse('HOUSE-2')
    const told = await ctx.db.selectFrom('disputesDisclosures').selectAll().where('dispute', '=', asked).execute()
    const handling = [dispute.mediator, dispute.second].filter(one => one !== null)
    const refusal = openingObjection(handling, told)
    if (refusal) throw refusal
    return advance(ctx, disputeBook, asked, 'open', {}, version)
  },
})

async function handTo(open: Act, { id, state, mediator, second }: Read) {
  const { actor } = open
  const step = state === 'accepted' || state === 'assigned' ? 'assign' : 'replace'
  await advance(inHousesName(open), disputeBook, id, step, { mediator: actor.id })
  if (second === actor.id) await open.db.updateTable('disputes').set({ second: null }).where('id', '=', id).execute()
  if (!mediator || mediator === actor.id) return
  await settleMoves(open, id, mediator)
  await tellOf(open, [mediator], 'network.told.replaced', { subject: id, link: '/desk/mediation' })
}

async function disclose(ctx: Act, { id, unit, employer, uscc }: Read, told: { kind: (typeof relations)[number]; said: string }) {
  const { db, actor, now } = ctx
  const row = { ...told, at: now.toISOString(), workerWaivedAt: null, employerWaivedAt: null }
  await db
    .insertInto('disputesDisclosures')
    .values({ dispute: id, person: actor.id, unit, ...row })
    .onConflict(held => held.columns(['dispute', 'person']).doUpdateSet(row))
    .execute()
  if (told.kind !== 'none') await keepTie(ctx, { kind: told.kind, said: told.said, employer, uscc, dispute: id })
}

async function tellTaken(open: Act, { id, owner, unit }: Read, kind: (typeof relations)[number]) {
  const given = { name: open.actor.name }
  await tellOf(open, await headsOf(open, unit), 'network.told.taken', { subject: id, link: `/desk/disputes/${id}`, given })
  const sides = await open.db.selectFrom('disputesSides').select('owner').where('dispute', '=', id).where('state', '<>', 'left').execute()
  const people = [...new Set([owner, ...sides.map(side => side.owner)])]
  await tellOf(open, people, kind === 'none' ? 'network.told.handler' : 'network.told.relation', {
    subject: id,
    link: `/rights/cases/${id}`,
    given,
  })
}

/** The offer, as far as it is the caller's to answer. */
async function myOffer({ db, actor }: Act, id: string) {
  const move = await db.selectFrom('disputesMoves').select(['dispute', 'unit', 'kind', 'toPerson']).where('id', '=', id).executeTakeFirst()
  if (move?.kind !== 'assign' || move.toPerson !== actor.id) throw refuseInHouse('HOUSE-1')
  return move
}

const waits = async ({ db }: Act, dispute: string, asSecond: boolean) =>
  (await db
    .selectFrom('disputesMoves')
    .select('id')
    .where('dispute', '=', dispute)
    .where('kind', '=', 'assign')
    .where('asSecond', '=', asSecond)
    .where('state', '=', 'offered')
    .executeTakeFirst()) !== undefined
const moveNow = ({ db }: Act, id: string) =>
  db.selectFrom('disputesMoves').select(['due', 'state', 'version']).where('id', '=', id).executeTakeFirstOrThrow()
