/** DISPUTES-52: what was offered is taken, refused with a reason, taken back, or done. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { disputeBook } from '../rules.ts'
import { moveBook } from '../rules-moves.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, inHousesName, lockDispute, type Read, seat } from './disputes.ts'
import { answerersOf, type BodyRead, bodyOf, changed, id, moveOf, reasonText, tellOf, version } from './network.ts'

const { action } = useCases<DisputesTables>()

/** Whoever is asked takes it: from then on a case handed over is theirs, and they see it. */
export const takeMove = action({
  may: 'signed-in',
  input: z.object({ id, version }),
  output: changed.extend({ dispute: id }),
  async run(ctx, { id, version }) {
    const seen = await moveOf(ctx, id)
    if (seen.kind === 'assign') throw refuseInHouse('HOUSE-1')
    const refusal = moveBook.objection(seen, 'take', ctx.actor)
    if (refusal) throw refusal
    return beyondSight(ctx, 'DISPUTES-52', async open => {
      const dispute = await lockDispute(open, seen.dispute)
      const taken = await advance(open, moveBook, id, 'take', { answeredAt: ctx.now.toISOString() }, version)
      if (taken.kind !== 'refer') await handOver(open, dispute, taken.toBody!)
      await seat(open, dispute.id)
      await tellAnswer(open, dispute, { ...taken, to: await bodyOf(open, taken.toBody!) })
      return { ...taken, dispute: dispute.id }
    })
  },
})

async function handOver(open: Act, dispute: Read, to: string) {
  const { unit, name } = await bodyOf(open, to)
  await advance(inHousesName(open), disputeBook, dispute.id, 'handOver', { body: to, unit, mediator: null, second: null })
  // whoever was asked to handle it at the old body is asked no more
  const { rows } = await sql<{ id: string }>`select id from disputes_moves
    where dispute = ${dispute.id} and state = 'offered' order by id for update`.execute(open.db)
  for (const one of rows) await advance(inHousesName(open), moveBook, one.id, 'lapse')
  const about = { subject: dispute.id, link: `/rights/cases/${dispute.id}`, given: { to: name } }
  await tellOf(open, [dispute.owner], 'network.told.where', about)
}

export const refuseMove = action({
  may: 'signed-in',
  input: z.object({ id, version, reason: reasonText }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const seen = await moveOf(ctx, id)
    if (seen.kind === 'assign') throw refuseInHouse('HOUSE-1')
    return beyondSight(ctx, 'DISPUTES-52', async open => {
      const dispute = await lockDispute(open, seen.dispute)
      const refused = await advance(open, moveBook, id, 'refuse', { reason, answeredAt: ctx.now.toISOString() }, version)
      await seat(open, dispute.id)
      await tellAnswer(open, dispute, { ...refused, to: await bodyOf(open, refused.toBody!) })
      return refused
    })
  },
})

/** Whoever offered takes it back while nobody has answered. */
export const recallMove = action({
  may: 'signed-in',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const { dispute } = await moveOf(ctx, id)
    const recalled = await advance(ctx, moveBook, id, 'recall', { answeredAt: ctx.now.toISOString() }, version)
    await seat(ctx, dispute)
    return recalled
  },
})

/** A partner's part is done, and what it did is written down; from then on it sees the case no more. */
export const finishPart = action({
  may: 'signed-in',
  input: z.object({ id, version, outcome: reasonText }),
  output: changed,
  async run(ctx, { id, version, outcome }) {
    const { dispute } = await moveOf(ctx, id)
    const done = await advance(ctx, moveBook, id, 'finish', { outcome }, version)
    await seat(ctx, dispute)
    return done
  },
})

async function tellAnswer(ctx: Act, { id, unit }: Read, move: { state: string; reason: string; byPerson: string; to: BodyRead }) {
  const people = [move.byPerson, ...(await answerersOf(ctx, unit, false))].filter(one => one !== ctx.actor.id)
  const given = { to: move.to.name, reason: move.reason }
  const say = move.state === 'taken' ? 'network.told.moveTaken' : 'network.told.moveRefused'
  await tellOf(ctx, people, say, { subject: id, link: `/desk/disputes/${id}`, given })
}
