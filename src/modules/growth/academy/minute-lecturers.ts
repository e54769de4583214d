import { sql } from 'kysely'
import { dayOf } from '#kernel/pure/calendar.ts'
import { advance } from '#kernel/server/advance.ts'
import { lockLecturer, nameLecturers } from './actions/bookings.ts'
import type { Act } from './actions/courses.ts'
import { tellAcademy, tellHostOf, tellLecturer, tellTheirUnit } from './actions/telling-lecturers.ts'
import { bookingBook } from './rules-bookings.ts'
import { lecturerBook } from './rules-lecturers.ts'

/** What the minute brings to those who teach: terms end, what lies beyond them is released, and what nobody answered is over. */
export async function lecturersOnTick(ctx: Act): Promise<void> {
  await expire(ctx)
  await letGo(ctx)
}

/** ACAD-36: the term's last day is over. */
async function expire(ctx: Act) {
  const over = await ctx.db
    .selectFrom('academyLecturers')
    .select('id')
    .where(sql<boolean>`state = 'appointed'`)
    .where('until', '<', dayOf(ctx.now))
    .limit(200)
    .execute()
  for (const { id } of over) {
    const row = await advance(ctx, lecturerBook, id, 'expire')
    const given = { name: row.name }
    await tellLecturer(ctx, row, 'told.appointmentLapsed', given)
    await tellTheirUnit(ctx, row, 'told.appointmentLapsed', given)
    await tellAcademy(ctx, row, 'told.appointmentLapsed', given)
  }
}

/** ACAD-37: to come, and outside the term; or begun, and not answered. In the order of the lecturers, whose locks are taken. */
async function letGo(ctx: Act) {
  const { rows } = await sql<{ id: string; owner: string }>`select b.id, b.owner
    from academy_bookings as b join academy_lecturers as l on l.id = b.lecturer
    where (b.state = 'asked' and b.starts <= ${ctx.now.toISOString()}::timestamptz)
      or (b.state in ('asked', 'accepted') and b.starts > ${ctx.now.toISOString()}::timestamptz and (l.state <> 'appointed'
        or (b.starts at time zone 'Asia/Shanghai')::date < l.since or (b.ends at time zone 'Asia/Shanghai')::date > l.until))
    order by b.owner, b.id limit 200`.execute(ctx.db)
  for (const { id, owner } of rows) {
    await lockLecturer(ctx, owner)
    await letGoOf(ctx, id)
  }
}

async function letGoOf(ctx: Act, id: string) {
  const before = await ctx.db
    .selectFrom('academyBookings as b')
    .innerJoin('academySessions as s', 's.id', 'b.session')
    .innerJoin('academyClasses as c', 'c.id', 'b.class')
    .select(['b.state', 'b.starts', 's.title as session', 'c.title'])
    .where('b.id', '=', id)
    .executeTakeFirstOrThrow()
  const isBegun = new Date(before.starts) <= ctx.now
  // answered while the lock was waited for
  if (isBegun ? before.state !== 'asked' : before.state !== 'asked' && before.state !== 'accepted') return
  const row = await advance(ctx, bookingBook, id, isBegun ? 'lapse' : 'release')
  if (before.state === 'accepted') await nameLecturers(ctx, row.session)
  const say = isBegun ? 'told.bookingLapsed' : 'told.bookingReleased'
  const given = { name: row.name, title: before.title, session: before.session }
  await tellHostOf(ctx, row, say, given)
  await tellLecturer(ctx, row, say, given)
  ctx.hint(`academy:${row.class}`)
}
