/** DISPUTES-25: who speaks for a side, named by it and sent away by it. */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { refuse } from '../rules.ts'
import { mandates } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { lockDispute } from './disputes.ts'
import { id } from './filing-shapes.ts'
import { mobile, mustBeParty } from './parties.ts'
import { leaveSide, nameSide } from './sides.ts'

const { action } = useCases<DisputesTables>()

/** DISPUTES-25: a party names an agent by phone; the mandate's paper is handed in as evidence of its kind. */
export const nameAgent = action({
  may: 'signed-in',
  input: z.object({ id, name: line(40).min(2), phone: line(20), mandate: z.enum(mandates.slice(1) as ['general', 'special']) }),
  output: z.object({ id }),
  async run(ctx, { id, phone, ...said }) {
    const dispute = await lockDispute(ctx, id)
    const side = await mustBeParty(ctx, dispute)
    return { id: await nameSide(ctx, dispute, { ...said, side, role: 'agent', phone: mobile(phone) }) }
  },
})

/** The party takes the mandate back, or the agent goes. */
export const endAgent = action({
  may: 'signed-in',
  input: z.object({ id }),
  output: z.object({ id }),
  async run(ctx, { id }) {
    const side = await ctx.db.selectFrom('disputesSides').selectAll().where('id', '=', id).executeTakeFirst()
    if (!side) throw refuseInHouse('HOUSE-1')
    const dispute = await lockDispute(ctx, side.dispute)
    const isOwn = side.owner === ctx.actor.id || (await mustBeParty(ctx, dispute)) === side.side
    if (!isOwn || side.role === 'party') throw refuse('DISPUTES-25')
    await leaveSide(ctx, dispute.id, id)
    return { id }
  },
})
