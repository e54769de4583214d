/** Months for which dues are recorded, of one member or of a whole union, and never a sum (MEMBERS-12). */
import { sql } from 'kysely'
import { z } from 'zod'
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { may, type UnitPath } from '#kernel/pure/people.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { recordStep } from '#kernel/server/record.ts'
import { pathsOf } from '../../unions/door.ts'
import { monthsUnpaid, unpaidMonths } from '../rules.ts'
import { duesObjection, monthObjection } from '../rules-dues.ts'
import { kept, living } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import { endWarning } from './ending.ts'
import { type Act, memberOf, mustManage } from './members.ts'
import { day, id } from './shapes.ts'

const { action } = useCases<MembersTables>()
const mostAtOnce = 5_000
const left = z.object({ id, name: z.string(), why: z.enum(['retained', 'beforeJoining']) })
const some = z.array(id).max(mostAtOnce)

/** All living members of one union for a month, or some of them, or all but some; the same month again changes nothing. */
export const recordDues = action({
  may: 'members.manage',
  input: z.object({ unit: id, month: day, members: some.min(1).optional(), except: some.default([]) }),
  output: z.object({ recorded: z.int(), already: z.int(), left: z.array(left) }),
  async run(ctx, { unit, month, members, except }) {
    const refusal = monthObjection(month, dayOf(ctx.now))
    if (refusal) throw refusal
    const [path] = await pathsOf(ctx, 'unit', [unit])
    if (!may(ctx.actor, 'members.manage', { owner: '', unit: path! })) throw refuseInHouse('HOUSE-2')
    const meant = await lockMeant(ctx, path!, members, except)
    const due = meant.filter(row => !duesObjection(row, month))
    // one who was named is told why not; in a whole union such a one is only left out
    if (members?.length === 1 && meant[0] && due.length === 0) throw duesObjection(meant[0], month)!
    const recorded = await keep(ctx, month, due)
    await recordLines(ctx, unit, path!, month, recorded, members)
    await heedThose(ctx, recorded)
    const others = meant.filter(row => !due.includes(row))
    return {
      recorded: recorded.length,
      already: due.length - recorded.length,
      left: others.map(row => ({ id: row.id, name: row.name, why: isKeptRow(row) ? ('retained' as const) : ('beforeJoining' as const) })),
    }
  },
})

/** What was recorded by mistake; the record shows it, and who is behind again is not spoken to by itself. */
export const takeBackDues = action({
  may: 'members.manage',
  input: z.object({ id, month: day }),
  output: z.object({ isTakenBack: z.boolean() }),
  async run(ctx, { id, month }) {
    const row = await memberOf(ctx, id)
    mustManage(ctx, row)
    const isTakenBack = await beyondSight(ctx, 'MEMBERS-12', async ({ db }) => {
      await db.selectFrom('members').select('id').where('id', '=', id).forUpdate().execute()
      const { numDeletedRows } = await db
        .deleteFrom('membersDues')
        .where('member', '=', id)
        .where('month', '=', month)
        .executeTakeFirstOrThrow()
      await sql`update members set paid_to = (select max(month) from members_dues where member = ${id}::uuid) where id = ${id}::uuid`.execute(
        db,
      )
      return numDeletedRows > 0n
    })
    if (isTakenBack) await recordStep(ctx, id, lineOf(row, 'takeBackDues', month))
    return { isTakenBack }
  },
})

type Meant = Awaited<ReturnType<typeof lockMeant>>[number]

/** One lock for each, in one order: two clerks at the same month follow one another, and no step is taken meanwhile. */
async function lockMeant({ db }: Act, unit: UnitPath, members: readonly string[] | undefined, except: readonly string[]) {
  let list = db
    .selectFrom('members')
    .select(['id', 'owner', 'unit', 'parties', 'state', 'name', 'joinedOn', 'appliedOn', 'paidTo', 'retainedOn', 'resumedOn'])
    .where('unit', '=', unit)
    .where('state', 'in', [...living, ...kept])
  if (members) list = list.where(sql<boolean>`id = any (${members}::uuid[])`)
  if (except.length > 0) list = list.where(sql<boolean>`id <> all (${except}::uuid[])`)
  const rows = await list
    .orderBy('id')
    .limit(mostAtOnce + 1)
    .forUpdate()
    .execute()
  if (rows.length > mostAtOnce) throw refuseInHouse('HOUSE-5').at({ members: 'members.tooMany' })
  return rows
}

async function keep({ db, now, actor }: Act, month: Day, due: readonly Meant[]): Promise<Meant[]> {
  const ids = due.map(row => row.id)
  const { rows } = await sql<{ member: string }>`insert into members_dues (member, month, owner, unit, at, by)
    select id, ${month}::date, owner, unit, ${now}::timestamptz, ${actor.id} from members where id = any (${ids}::uuid[])
    on conflict do nothing returning member`.execute(db)
  const paid = new Set(rows.map(row => row.member))
  await sql`update members set paid_to = greatest(paid_to, ${month}::date) where id = any (${[...paid]}::uuid[])`.execute(db)
  return due.filter(row => paid.has(row.id)).map(row => ({ ...row, paidTo: row.paidTo && row.paidTo > month ? row.paidTo : month }))
}

/** A line each for those that were named; for a whole union one line on the union says it for all. */
async function recordLines(
  ctx: Act,
  id: string,
  unit: UnitPath,
  month: Day,
  recorded: readonly Meant[],
  named: readonly string[] | undefined,
) {
  if (recorded.length === 0) return
  if (named && named.length <= 20) for (const row of recorded) await recordStep(ctx, row.id, lineOf(row, 'recordDues', month))
  else {
    const said = { month, count: recorded.length }
    const line = { module: 'members', owner: '', unit, step: 'recordDues', from: '', to: '', said }
    await beyondSight(ctx, 'MEMBERS-12', open => recordStep(open, id, line, 'units'))
  }
}

const lineOf = ({ owner, unit, parties, state }: Pick<Meant, 'owner' | 'unit' | 'parties' | 'state'>, step: string, month: Day) => ({
  module: 'members',
  owner,
  unit,
  parties,
  step,
  from: state,
  to: state,
  said: { month },
})

/** MEMBERS-10: paying ends the reminder, unless it is one's own, which somebody else ends. */
async function heedThose(ctx: Act, recorded: readonly Meant[]) {
  const today = dayOf(ctx.now)
  for (const row of recorded)
    if (row.state === 'warned' && row.owner !== ctx.actor.id && monthsUnpaid(row, today) < unpaidMonths) await endWarning(ctx, row.id)
}

const isKeptRow = ({ state }: Pick<Meant, 'state'>) => (kept as readonly string[]).includes(state)
