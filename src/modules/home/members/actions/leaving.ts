/** Leaving is free: the member asks, the union declares it, and until then it may be taken back (MEMBERS-9). */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { memberBook } from '../rules.ts'
import type { MembersTables } from '../tables.ts'
import { endBelonging } from './ending.ts'
import { unionName } from './members.ts'
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
  run: (ctx, { id, version }) => advance(ctx, memberBook, id, 'stay', { warnedOn: null, reason: '' }, version),
})

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
