/** Leaving is free: the member asks, the union declares it, and until then it may be taken back (MEMBERS-9). */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { isStillWarned, memberBook } from '../rules.ts'
import type { MembersTables } from '../tables.ts'
import { endBelonging } from './ending.ts'
import { type Act, memberOf, unionName } from './members.ts'
import { because, changed, id, version } from './shapes.ts'
import { tellMember, tellOfficers } from './telling.ts'

const { action } = useCases<MembersTables>()
const one = z.object({ id, version })

export const askLeave = action({
  may: 'lifecycle',
  input: one.extend({ reason: because }),
  output: changed,
  async run(ctx, { id, reason, version }) {
    const member = await advance(ctx, memberBook, id, 'askLeave', { reason, basis: '', leftOn: null }, version)
    const given = { name: member.name, due: member.due ?? '' }
    await tellOfficers(ctx, member.unit, 'told.leaving', { subject: id, given, link: `/desk/members/${id}` })
    return member
  },
})

export const stay = action({
  may: 'lifecycle',
  input: one,
  output: changed,
  async run(ctx, { id, version }) {
    if (!isStillWarned(await memberOf(ctx, id), dayOf(ctx.now)))
      return advance(ctx, memberBook, id, 'stay', { warnedOn: null, reason: '' }, version)
    return advance(ctx, memberBook, id, 'stayWarned', { reason: await warnedBecause(ctx, id) }, version)
  },
})

/** What the union had said; the asking to leave has written its own reason over it. */
async function warnedBecause(ctx: Act, id: string): Promise<string> {
  const warning = await beyondSight(ctx, 'MEMBERS-9', ({ db }) =>
    db
      .selectFrom('record')
      .select('said')
      .where('subject', '=', id)
      .where('module', '=', 'members')
      .where('step', '=', 'warn')
      .orderBy('n', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return ((warning?.said ?? {}) as { reason?: string }).reason ?? ''
}

const leavingBy = (step: 'letGo' | 'leave') =>
  action({
    may: 'lifecycle',
    input: one,
    output: changed,
    async run(ctx, { id, version }) {
      const member = await advance(ctx, memberBook, id, step, { warnedOn: null, retainedFor: '' }, version)
      await endBelonging(ctx, member)
      await tellMember(ctx, member, 'told.left', { unit: await unionName(ctx, member.unit) })
      return member
    },
  })

export const letGo = leavingBy('letGo')
/** A retained member needs nobody's declaration. */
export const leave = leavingBy('leave')
