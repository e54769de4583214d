/** The union, or the one above it, decides on an application, or passes it on (MEMBERS-5, 6). */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { joinUnit, namesOf, renamePerson } from '#kernel/server/house/people.ts'
import { memberBook, refuse as no } from '../rules.ts'
import type { MembersTables } from '../tables.ts'
import { unionFor } from './joining.ts'
import { memberOf, mustTake, plain, unionName } from './members.ts'
import { because, changed, id, version } from './shapes.ts'
import { tellMember, tellOfficers } from './telling.ts'

const { action } = useCases<MembersTables>()

/** A member from today. What was recorded of an earlier membership, such as dues, is history and does not count for this one. */
export const confirm = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const anew = { joinedOn: dayOf(ctx.now), paidTo: null, warnedOn: null, retainedFor: '', reason: '', basis: '' } as const
    const row = await advance(ctx, memberBook, id, 'confirm', anew, version)
    await joinUnit(plain(ctx), row.owner, row.unit)
    // the name as it stands on the identity card: the union has seen it
    const names = await namesOf(plain(ctx), [row.owner])
    if (names.get(row.owner) !== row.name) await renamePerson(plain(ctx), row.owner, row.name)
    await tellMember(ctx, row, 'told.confirmed', { unit: await unionName(ctx, row.unit) })
    return row
  },
})

export const refuse = action({
  may: 'lifecycle',
  input: z.object({ id, version, reason: because }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const row = await advance(ctx, memberBook, id, 'refuse', { reason }, version)
    await tellMember(ctx, row, 'told.refused', { unit: await unionName(ctx, row.unit), reason })
    return row
  },
})

/** To the union that should have it, which may lie out of the caller's sight; the day by which the applicant is answered stands. */
export const pass = action({
  may: 'lifecycle',
  input: z.object({ id, version, unit: id }),
  output: changed,
  async run(ctx, { id: member, version, unit }) {
    const row = await memberOf(ctx, member)
    mustTake(ctx, row, 'pass')
    if (idOf(row.unit) === unit) throw no('MEMBERS-5').at({ unit: 'members.sameUnion' })
    const union = await unionFor(ctx, row.way, unit)
    const passed = await beyondSight(ctx, 'MEMBERS-5', async ctx => {
      const passed = await advance(ctx, memberBook, member, 'pass', { unit: union.path }, version)
      await ctx.db.updateTable('members').set({ raisedAt: null }).where('id', '=', member).execute()
      return passed
    })
    await tellMember(ctx, passed, 'told.passed', { unit: union.name })
    const given = { name: row.name, unit: union.name, due: passed.due ?? '' }
    await tellOfficers(ctx, union.path, 'told.applied', { subject: member, link: `/desk/members/${member}`, given })
    return passed
  },
})
