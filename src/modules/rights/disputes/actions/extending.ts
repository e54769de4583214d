/** DISPUTES-29: the mediator asks for more time, each side agrees by itself, and the last of them makes it so. */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { disputeBook, isSaid, objectionToLonger, refuse, tooShort } from '../rules.ts'
import { type Side, sides } from '../rules-kinds.ts'
import { mustLead } from '../rules-mass.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName, lockDispute, type Read } from './disputes.ts'
import { peopleOf, sideOf } from '../rules-sides.ts'
import { mustHandle, noteOn, sidesOf } from './ending-people.ts'
import { changed, id, version } from './filing-shapes.ts'
import { tellPeople } from './filing-telling.ts'
import { followLead } from './following.ts'

const { action } = useCases<DisputesTables>()
const nothingAsked = { extraAsked: 0, extraWorkerAt: null, extraEmployerAt: null }

/** Asked anew with other days, what was agreed to before no longer counts. */
export const askLonger = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, extraDays: z.int() }),
  output: changed,
  async run(ctx, { id, version, extraDays }) {
    const dispute = await lockDispute(ctx, id)
    mustHandle(ctx, dispute)
    if (dispute.version !== version) throw refuseInHouse('HOUSE-6')
    const refusal = mustLead(dispute) ?? objectionToLonger({ ...dispute, extraDays }, ctx.now)
    if (refusal) throw refusal
    if (dispute.state !== 'inMediation') throw refuse('DISPUTES-29')
    await ctx.db
      .updateTable('disputes')
      .set({ ...nothingAsked, extraAsked: extraDays })
      .where('id', '=', id)
      .execute()
    await noteOn(ctx, dispute, 'askLonger', { extraDays })
    const { worker, employer } = peopleOf(dispute, await sidesOf(ctx, id))
    await tellPeople(ctx, [...worker, ...employer], 'told.longer', { subject: id, given: { days: extraDays } })
    return dispute
  },
})

/** On one's own phone; `extraDays` is what one has read. */
export const answerLonger = action({
  may: 'signed-in',
  input: z.object({ id, extraDays: z.int(), agrees: z.boolean() }),
  output: changed,
  async run(ctx, { id, extraDays, agrees }) {
    const dispute = await lockDispute(ctx, id)
    const side = sideOf(dispute, await sidesOf(ctx, id), ctx.actor.id)
    if (!side) throw refuseInHouse('HOUSE-2')
    mustBeAsked(dispute, extraDays)
    return agrees ? agreed(ctx, dispute, side, {}) : refused(ctx, dispute, side)
  },
})

/** Before the mediator, by a side that does not use a phone: where and how. */
export const noteLonger = action({
  may: 'mediation.mediate',
  input: z.object({ id, extraDays: z.int(), side: z.enum(sides), toldBy: line(200) }),
  output: changed,
  async run(ctx, { id, extraDays, side, toldBy }) {
    const dispute = await lockDispute(ctx, id)
    mustHandle(ctx, dispute)
    if (!isSaid(toldBy)) throw refuse('DISPUTES-29').at({ toldBy: tooShort })
    mustBeAsked(dispute, extraDays)
    return agreed(ctx, dispute, side, { toldBy })
  },
})

function mustBeAsked({ extraAsked, state }: Read, extraDays: number) {
  if (extraAsked === 0 || state !== 'inMediation') throw refuse('DISPUTES-29').at({ extraDays: 'disputes.noLongerAsked' })
  if (extraAsked !== extraDays) throw refuseInHouse('HOUSE-6')
}

async function agreed(ctx: Act, dispute: Read, side: Side, how: object): Promise<Read> {
  const { id, extraAsked } = dispute
  const column = side === 'worker' ? 'extraWorkerAt' : 'extraEmployerAt'
  // the same press again
  if (dispute[column]) return dispute
  await noteOn(ctx, dispute, 'agreeLonger', { side, extraDays: extraAsked, ...how })
  await ctx.db
    .updateTable('disputes')
    .set({ [column]: ctx.now.toISOString() })
    .where('id', '=', id)
    .execute()
  if (!(side === 'worker' ? dispute.extraEmployerAt : dispute.extraWorkerAt)) return dispute
  await advance(inHousesName(ctx), disputeBook, id, 'extend', { extraDays: extraAsked })
  await ctx.db.updateTable('disputes').set(nothingAsked).where('id', '=', id).execute()
  const after = await disputeOf(ctx, id)
  const { worker, employer, handling } = peopleOf(after, await sidesOf(ctx, id))
  await tellPeople(ctx, [...worker, ...employer, ...handling], 'told.lengthened', {
    subject: id,
    given: { days: extraAsked, due: after.due ?? '' },
  })
  await followLead(ctx, id)
  return after
}

async function refused(ctx: Act, dispute: Read, side: Side): Promise<Read> {
  await ctx.db.updateTable('disputes').set(nothingAsked).where('id', '=', dispute.id).execute()
  await noteOn(ctx, dispute, 'refuseLonger', { side, extraDays: dispute.extraAsked })
  const { worker, employer, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  await tellPeople(ctx, [...worker, ...employer, ...handling], 'told.notLonger', { subject: dispute.id, given: {} })
  return dispute
}
