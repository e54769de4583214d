/** A year of dues, month by month: as the union sees it of a member, and as members see their own. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { withOpenEyes } from '#kernel/server/db.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { yearOfDues } from '../rules-dues.ts'
import type { MembersTables } from '../tables.ts'
import { type Act, findOwn, memberOf, mustManage, plain, type Read, withUnits } from './members.ts'
import { day, id, instant } from './shapes.ts'

const { query } = useCases<MembersTables>()
const year = z.coerce.number().int().min(1950).max(2100)
const is = z.enum(['paid', 'unpaid', 'coming', 'free', 'before'])

export const listDues = query({
  may: 'members.manage',
  input: z.object({ id, year }),
  output: z.array(z.object({ month: day, is, at: instant.nullable(), by: z.string(), unitName: z.string(), unitEnglish: z.string() })),
  async run(ctx, { id, year }) {
    const row = await memberOf(ctx, id)
    mustManage(ctx, row)
    const paid = await paidIn(ctx, id, year)
    const names = await namesOf(
      plain(ctx),
      paid.map(one => one.by),
    )
    const known = new Map((await withUnits(ctx, paid)).map(one => [one.month, { ...one, by: names.get(one.by) ?? one.by }]))
    return monthsOf(ctx, row, paid, year).map(one => ({ at: null, by: '', unitName: '', unitEnglish: '', ...known.get(one.month), ...one }))
  },
})

/** Whether it is paid, and nothing more: who recorded it is the union's own business. */
export const listMyDues = query({
  may: 'signed-in',
  input: z.object({ year }),
  output: z.array(z.object({ month: day, is })),
  async run(ctx, { year }) {
    const own = await findOwn(ctx)
    return own ? monthsOf(ctx, own, await paidIn(ctx, own.id, year), year) : []
  },
})

const monthsOf = ({ now }: Act, row: Read, paid: readonly { month: string }[], year: number) =>
  yearOfDues(
    row,
    paid.map(one => one.month),
    year,
    dayOf(now),
  )

/** Also what was paid to a union that had the member before: whoever sees the membership sees its months. */
const paidIn = (ctx: Act, member: string, year: number) =>
  withOpenEyes(ctx, ({ db }) =>
    db
      .selectFrom('membersDues')
      .select(['month', 'at', 'by', 'unit'])
      .where('member', '=', member)
      .where('month', '>=', `${year}-01-01`)
      .where('month', '<=', `${year}-12-01`)
      .orderBy('month')
      .execute(),
  )
