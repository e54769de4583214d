/**
 * What holds a lecturer's time, for booking, for the plan of a class and for the clock. Whatever changes a booking holds the lecturer's
 * lock, taken after the class's row and before its sessions; of several lecturers in the order of their ids.
 */
import { sql } from 'kysely'
import { clock } from '#kernel/pure/people.ts'
import { advance } from '#kernel/server/advance.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { afterMove, bookingBook, liveBookings, type BookingStage, type Span } from '../rules-bookings.ts'
import type { Act, FullCourse } from './courses.ts'
import { tellLecturer } from './telling-lecturers.ts'

/** One lecturer's bookings change one after the other, whoever's class they are for. */
export const lockLecturer = ({ db }: Act, person: string) => lockName(db, `academy lecturer ${person}`)

/** Whether another booking in one of these states holds that time: a yes or no, for one host does not see another's. */
export async function isBusy({ db }: Act, person: string, { starts, ends }: Span, but: string | null, held: readonly BookingStage[]) {
  const { rows } = await sql<{ busy: boolean }>`select academy_busy(${person}, ${starts}::timestamptz, ${ends}::timestamptz,
    ${but}::uuid, ${[...held]}::text[]) as busy`.execute(db)
  return rows[0]!.busy
}

/** The session names whoever has accepted. */
export const nameLecturers = ({ db }: Act, session: string) => sql`select academy_name_lecturers(${session})`.execute(db)

/** Whether the caller has accepted to teach in this class. */
export async function isLecturerOf({ db, actor }: Act, classId: string): Promise<boolean> {
  const held = await db
    .selectFrom('academyBookings')
    .select('id')
    .where('class', '=', classId)
    .where('owner', '=', actor.id)
    .where('state', '=', 'accepted')
    .executeTakeFirst()
  return held !== undefined
}

const liveIn = ({ db }: Act, course: string) =>
  db
    .selectFrom('academyBookings')
    .select(['id', 'owner', 'session', 'state', 'name'])
    .where('class', '=', course)
    .where('state', 'in', liveBookings)
    .orderBy('owner')
    .orderBy('id')
    .execute()

/** The sessions of a class that name somebody because they accepted. */
export async function taughtIn({ db }: Act, course: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('academyBookings')
    .select('session')
    .where('class', '=', course)
    .where('state', '=', 'accepted')
    .execute()
  return new Set(rows.map(row => row.session))
}

/** Everyone booked in a class, before its sessions are written. Under the class's row, so that nobody is booked meanwhile. */
export async function lockBooked(ctx: Act, course: string) {
  for (const person of new Set((await liveIn(ctx, course)).map(one => one.owner))) await lockLecturer(ctx, person)
}

/** ACAD-37: bookings follow their sessions; what now overlaps an accepted one is asked again. Under `lockBooked`. */
export async function followMoves(ctx: Act, before: FullCourse, after: FullCourse) {
  const moved = new Map(after.sessions.filter(one => hasMoved(one, before, after)).map(one => [one.id, one]))
  const bookings = (await liveIn(ctx, after.id)).filter(one => moved.has(one.session))
  // all of them first: two sessions of one class may have changed places
  for (const { id, session } of bookings) {
    const { starts, ends } = moved.get(session)!
    await advance(inHousesName(ctx), bookingBook, id, 'follow', { starts, ends })
  }
  for (const { id, owner, session, state } of bookings) {
    const to = moved.get(session)!
    const next = afterMove(state as (typeof liveBookings)[number], await isBusy(ctx, owner, to, id, ['accepted']))
    if (next === 'askAgain') {
      await advance(inHousesName(ctx), bookingBook, id, 'askAgain', { answeredAt: null })
      await nameLecturers(ctx, session)
    }
    await tellLecturer(ctx, { id, owner }, next === 'askAgain' ? 'told.bookingAskedAgain' : 'told.bookingMoved', {
      title: after.title,
      session: to.title,
      when: to.starts,
      place: to.place || after.place,
    })
  }
}

/** Who moved or cancelled the class stands in the class's own record. */
const inHousesName = (ctx: Act): Act => ({ ...ctx, actor: clock })

type Session = FullCourse['sessions'][number]
function hasMoved(session: Session, before: FullCourse, after: FullCourse): boolean {
  const old = before.sessions.find(one => one.id === session.id)
  if (!old) return false
  const isElsewhere = (old.place || before.place) !== (session.place || after.place)
  return isElsewhere || Date.parse(old.starts) !== Date.parse(session.starts) || Date.parse(old.ends) !== Date.parse(session.ends)
}

/** A cancelled class needs nobody: each is told, with the reason. */
export async function recallAll(ctx: Act, course: FullCourse, reason: string) {
  await lockBooked(ctx, course.id)
  for (const { id, owner, session, state } of await liveIn(ctx, course.id)) {
    await advance(inHousesName(ctx), bookingBook, id, 'fall', { reason })
    if (state === 'accepted') await nameLecturers(ctx, session)
    const title = course.sessions.find(one => one.id === session)?.title ?? ''
    await tellLecturer(ctx, { id, owner }, 'told.bookingWithdrawn', { title: course.title, session: title, reason })
  }
}
