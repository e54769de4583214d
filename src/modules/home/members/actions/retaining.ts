/** Retired, out of work, or the unit ended: the membership is kept, without dues and without a vote (MEMBERS-8). */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { keeperOf, memberBook } from '../rules.ts'
import { retainedFors } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { bringAlong } from './ending.ts'
import { memberOf, mustTake, unionName } from './members.ts'
import { because, changed, id, version } from './shapes.ts'
import { tellMember } from './telling.ts'

const { action } = useCases<MembersTables>()

/** Pensioners stay with their union; the others are held by the one above, and leave the sight of the union that had them. */
export const retain = action({
  may: 'lifecycle',
  input: z.object({ id, retainedFor: z.enum(retainedFors).or(z.literal('')), basis: because, version }),
  output: changed,
  async run(ctx, { id, retainedFor, basis, version }) {
    const row = await memberOf(ctx, id)
    mustTake(ctx, row, 'retain')
    const unit = keeperOf(row.unit, retainedFor)
    const change = { unit, retainedFor, retainedOn: dayOf(ctx.now), warnedOn: null, basis, reason: '' }
    const member = await beyondSight(ctx, 'MEMBERS-8', ctx => advance(ctx, memberBook, id, 'retain', change, version ?? row.version))
    await bringAlong(ctx, member, row.unit, true)
    await tellMember(ctx, member, 'told.retained', { unit: await unionName(ctx, unit) })
    return member
  },
})

export const resume = action({
  may: 'lifecycle',
  input: z.object({ id, basis: because, version }),
  output: changed,
  async run(ctx, { id, basis, version }) {
    const change = { retainedFor: '' as const, resumedOn: dayOf(ctx.now), basis, reason: '' }
    const member = await advance(ctx, memberBook, id, 'resume', change, version)
    await bringAlong(ctx, member, member.unit)
    await tellMember(ctx, member, 'told.resumed', { unit: await unionName(ctx, member.unit) })
    return member
  },
})
