/** DISPUTES-78: a mediation that does not settle it ends with its cause, a notice in writing, and the way to arbitration. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { disputeBook } from '../rules.ts'
import { causes } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { lockDispute, type Read } from './disputes.ts'
import { mustBeSeen, mustHandle } from './ending-people.ts'
import { id, reason, version } from './ending-shapes.ts'
import { closeUnsettled } from './unsettled.ts'

const { action } = useCases<DisputesTables>()

export const failDispute = action({
  may: 'mediation.mediate',
  input: z.object({ id, version, cause: z.enum(causes).nullable().default(null), reason }),
  output: z.object({ number: z.string() }),
  async run(ctx, { id, version, cause, reason }) {
    const dispute = await lockDispute(ctx, id)
    mustHandle(ctx, dispute)
    mustBeSeen(dispute, version)
    const after = await advance(ctx, disputeBook, id, 'fail', { cause: cause ?? '', reason, closedOn: dayOf(ctx.now) }, version)
    return { number: await closeUnsettled(ctx, { ...dispute, ...after } as Read) }
  },
})
