/** A year of dues, month by month: as the union sees it of a member, and as members see their own. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { pathsOf } from '../../unions/door.ts'
import { duesObjection, yearOfDues } from '../rules-dues.ts'
import { isKept, kept, living, stages } from '../rules-kinds.ts'
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

const mostShown = 5_000
/** Everybody of one union itself for one month: whose dues are recorded, whose may be, and who owes none. */
export const listMonth = query({
  may: 'members.manage',
  input: z.object({ unit: id, month: day }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        name: z.string(),
        phoneMasked: z.string(),
        state: z.enum(stages),
        is: z.enum(['paid', 'due', 'retained', 'beforeJoining']),
      }),
    ),
    /** Whether there are more than fit into one page. */
    isCut: z.boolean(),
  }),
  async run(ctx, { unit, month }) {
    const [path] = await pathsOf(ctx, 'unit', [unit])
    if (!may(ctx.actor, 'members.manage', { owner: '', unit: path! })) throw refuse('HOUSE-2')
    const rows = await ctx.db
      .selectFrom('members')
      .leftJoin('membersDues as d', join => join.onRef('d.member', '=', 'members.id').on('d.month', '=', month))
      .select([
        'members.id',
        'members.name',
        'members.phoneMasked',
        'members.state',
        'members.joinedOn',
        'members.retainedOn',
        'members.resumedOn',
      ])
      .select('d.month as paid')
      .where('members.unit', '=', path!)
      .where('members.state', 'in', [...living, ...kept])
      .orderBy('members.name')
      .orderBy('members.id')
      .limit(mostShown + 1)
      .execute()
    const shown = rows.slice(0, mostShown).map(({ paid, ...row }) => ({ ...row, is: standingFor(row, month, paid !== null) }))
    return { rows: shown, isCut: rows.length > mostShown }
  },
})

function standingFor(row: Parameters<typeof duesObjection>[0], month: string, isPaid: boolean) {
  if (isPaid) return 'paid' as const
  if (!duesObjection(row, month)) return 'due' as const
  return isKept(row.state) ? ('retained' as const) : ('beforeJoining' as const)
}

const monthsOf = ({ now }: Act, row: Read, paid: readonly { month: string }[], year: number) =>
  yearOfDues(
    row,
    paid.map(one => one.month),
    year,
    dayOf(now),
  )

/** Also what was paid to a union that had the member before: whoever sees the membership sees its months. */
const paidIn = (ctx: Act, member: string, year: number) =>
  beyondSight(ctx, 'MEMBERS-12', ({ db }) =>
    db
      .selectFrom('membersDues')
      .select(['month', 'at', 'by', 'unit'])
      .where('member', '=', member)
      .where('month', '>=', `${year}-01-01`)
      .where('month', '<=', `${year}-12-01`)
      .orderBy('month')
      .execute(),
  )
