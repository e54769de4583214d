/** A membership that ends against the member's will: after six months and a reminder (MEMBERS-10), after a sentence (MEMBERS-11). */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { aboveOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { memberBook } from '../rules.ts'
import type { MembersTables } from '../tables.ts'
import { endBelonging, endWarning } from './ending.ts'
import { unionName } from './members.ts'
import { because, changed, id, version } from './shapes.ts'
import { tellMember, tellOfficers } from './telling.ts'

const { action } = useCases<MembersTables>()
const one = z.object({ id, version })

export const warn = action({
  may: 'lifecycle',
  input: one.extend({ reason: because }),
  output: changed,
  async run(ctx, { id, reason, version }) {
    const member = await advance(ctx, memberBook, id, 'warn', { warnedOn: dayOf(ctx.now), reason, basis: '' }, version)
    await tellMember(ctx, member, 'told.warned', { unit: await unionName(ctx, member.unit), reason })
    return member
  },
})

export const heed = action({
  may: 'lifecycle',
  input: one,
  output: changed,
  run: (ctx, { id, version }) => endWarning(ctx, id, version),
})

export const lapse = action({
  may: 'lifecycle',
  input: one.extend({ basis: because }),
  output: changed,
  async run(ctx, { id, basis, version }) {
    const member = await advance(ctx, memberBook, id, 'lapse', { basis }, version)
    await endBelonging(ctx, member)
    await tellMember(ctx, member, 'told.lapsed', { unit: await unionName(ctx, member.unit), basis })
    return member
  },
})

export const expel = action({
  may: 'lifecycle',
  input: one.extend({ reason: because, basis: because }),
  output: changed,
  async run(ctx, { id, reason, basis, version }) {
    const member = await advance(ctx, memberBook, id, 'expel', { reason, basis, warnedOn: null, retainedFor: '' }, version)
    await endBelonging(ctx, member)
    const given = { unit: await unionName(ctx, member.unit), basis }
    await tellMember(ctx, member, 'told.expelled', given)
    const filed = { subject: id, given: { ...given, name: member.name }, link: `/desk/members/${id}` }
    await tellOfficers(ctx, aboveOf(member.unit), 'told.expulsionFiled', filed)
    return member
  },
})
