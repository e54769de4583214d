/** DISPUTES-71: a room read by whoever oversees the mediators. */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { tooShort } from '../rules.ts'
import { isPurpose, refuse } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'
import { disputeOf } from './disputes.ts'
import { id, message, room, said } from './room-messages.ts'
import { namesIn } from './room-names.ts'

const { action } = useCases<DisputesTables>()

/** DISPUTES-71: whoever oversees the mediators reads a room for a purpose, and those in it see in the record that they did. */
export const overseeRoom = action({
  may: 'caseroom.oversee',
  input: z.object({ dispute: id, room, purpose: z.string().trim().max(200) }),
  output: z.object({ messages: z.array(message.omit({ isMine: true, file: true })) }),
  async run(ctx, { dispute: asked, room: where, purpose }) {
    const dispute = await disputeOf(ctx, asked)
    if (!isPurpose(purpose)) throw refuse('DISPUTES-71').at({ purpose: tooShort })
    const { owner, unit, parties, state } = dispute
    const line = { module: 'disputes', owner, unit, parties, step: 'oversaw', from: state, to: state, said: { purpose } }
    await recordStep(ctx, asked, line, 'disputes')
    const { rows } = await said(ctx, { dispute: asked, room: where })
    const names = await namesIn(ctx, dispute, rows)
    const messages = rows.map(({ owner: by, file: _, name: __, ...row }) => ({ ...row, by: names.get(by) ?? '' }))
    return { messages }
  },
})
