import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { enters } from '../rules-bodies.ts'
import { moveBook, offerObjection } from '../rules-moves.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, lockDispute, type Read, seat } from './disputes.ts'
import { answerersOf, type BodyRead, bodyOf, changed, day, id, moveOf, reasonText, shownDay, tellOf } from './network.ts'

const { action } = useCases<DisputesTables>()
const offered = changed.extend({ due: day.nullable() })

/** Custody to another body of the union's, of another district too; or a partner asked for its part. The head of the body that has it. */
export const sendOn = action({
  may: 'disputes.head',
  input: z.object({ dispute: id, kind: z.enum(['transfer', 'refer']), to: id, said: reasonText }),
  output: offered,
  async run(ctx, { dispute: asked, kind, to: at, said }) {
    const dispute = await lockDispute(ctx, asked)
    if (ctx.actor.id === dispute.owner || !may(ctx.actor, 'disputes.head', { owner: '', unit: dispute.unit }))
      throw refuseInHouse('HOUSE-2')
    const to = await bodyOf(ctx, at)
    const isWaiting = await waits(ctx, asked, kind, at)
    const refusal = offerObjection({ kind, state: dispute.state, from: dispute.body, to, isWaiting })
    if (refusal) throw refusal
    return offer(ctx, dispute, { kind, to, said, from: await bodyOf(ctx, dispute.body) })
  },
})

/** Another body asks for a case by its number. Whether there is one, the answer does not say: who has it may not want to tell. */
export const requestCase = action({
  may: 'disputes.head',
  input: z.object({ body: id, number: z.string().trim().min(4).max(60), said: reasonText.min(5) }),
  output: z.object({ asked: z.boolean() }),
  isGuessable: true,
  async run(ctx, { body: mine, number, said }) {
    const to = await bodyOf(ctx, mine)
    if (to.isPartner || !enters(ctx.actor, to)) throw refuseInHouse('HOUSE-1')
    await beyondSight(ctx, 'DISPUTES-52', async open => {
      const found = await open.db.selectFrom('disputes').select('id').where('number', '=', number).executeTakeFirst()
      if (!found) return
      const dispute = await lockDispute(open, found.id)
      const isWaiting = (await waits(open, found.id, 'request', mine)) || (await waits(open, found.id, 'transfer'))
      if (offerObjection({ kind: 'transfer', state: dispute.state, from: dispute.body, to, isWaiting })) return
      await offer(open, dispute, { kind: 'request', to, said, from: to })
    })
    return { asked: true }
  },
})

type Sent = { kind: 'transfer' | 'refer' | 'request'; to: BodyRead; from: BodyRead; said: string }
async function offer(ctx: Act, dispute: Read, { kind, to, from, said }: Sent) {
  const { id: asked, unit, body } = dispute
  const isRequest = kind === 'request'
  const { id } = await begin(ctx, moveBook, {
    dispute: asked,
    owner: '',
    unit,
    parties: [to.unit],
    kind,
    fromBody: body,
    toBody: to.id,
    toUnit: idOf(isRequest ? unit : to.unit),
    fromUnit: idOf(isRequest ? to.unit : unit),
    byPerson: ctx.actor.id,
    at: ctx.now.toISOString(),
    said,
  })
  await seat(ctx, asked)
  const { due, state, version } = await moveOf(ctx, id)
  const people = isRequest ? await answerersOf(ctx, unit, false) : await answerersOf(ctx, to.unit, to.isPartner)
  const link = isRequest ? `/desk/disputes/${asked}` : to.isPartner ? '/desk/partner' : '/desk/disputes/network'
  await tellOf(ctx, people, 'network.told.move', { subject: id, link, given: { from: from.name, day: shownDay(due) } })
  return { id, state, version, due }
}

const waits = async ({ db }: Act, dispute: string, kind: 'transfer' | 'refer' | 'request', to?: string) =>
  (await db
    .selectFrom('disputesMoves')
    .select('id')
    .where('dispute', '=', dispute)
    .where('kind', '=', kind)
    .where('state', 'in', kind === 'refer' ? ['offered', 'taken'] : ['offered'])
    .$if(kind !== 'transfer' && to !== undefined, rows => rows.where('toBody', '=', to!))
    .executeTakeFirst()) !== undefined
