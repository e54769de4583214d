/** ACAD-37: the host books an appointed lecturer for a session, who accepts or declines. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { bookingBook, liveBookings, mayTeach } from '../rules-bookings.ts'
import type { AcademyTables } from '../tables.ts'
import { type Meeting, meetingOf } from './attendance.ts'
import { isBusy, lockLecturer, nameLecturers } from './bookings.ts'
import { type Act, mustHost } from './courses.ts'
import { id, reason } from './shapes.ts'
import { tellHostOf, tellLecturer } from './telling-lecturers.ts'

const { action } = useCases<AcademyTables>()
const seen = { id, version: z.int() }
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: z.output<typeof done>) => ({ id, state, version })

/** The lecturer is asked. The same press twice books once. */
export const bookLecturer = action({
  may: 'academy.host',
  input: z.object({ session: id, lecturer: id }),
  output: z.object({ id }),
  async run(ctx, { session, lecturer }) {
    mustHost(ctx, await meetingOf(ctx, session))
    await lockClass(ctx, session)
    const person = await lecturerOf(ctx, lecturer)
    await lockLecturer(ctx, person.owner)
    // as they stand under the locks
    const [meeting, row] = [await meetingOf(ctx, session), await lecturerOf(ctx, lecturer)]
    const held = await ctx.db
      .selectFrom('academyBookings')
      .select('id')
      .where('session', '=', session)
      .where('owner', '=', row.owner)
      .where('state', 'in', liveBookings)
      .executeTakeFirst()
    if (held) return held
    const refusal = mayTeach(row, meeting, await isBusy(ctx, row.owner, meeting, null, liveBookings), ctx.now)
    if (refusal) throw refusal
    const { owner, name, unit, parties } = row
    const { id } = await begin(ctx, bookingBook, {
      ...{ class: meeting.class, session, lecturer, owner, name, unit: meeting.unit },
      // the unit releases its worker for the day, and the academy sees what its lecturers do
      parties: [...new Set([unit, ...parties])],
      starts: meeting.starts,
      ends: meeting.ends,
      askedAt: ctx.now.toISOString(),
    })
    await tellLecturer(ctx, { id, owner }, 'told.booked', spoken(meeting))
    ctx.hint(`academy:${meeting.class}`)
    return { id }
  },
})

export const acceptBooking = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  async run(ctx, { id, version }) {
    const before = await lockedBooking(ctx, id)
    const lecturer = await lecturerOf(ctx, before.lecturer)
    const refusal = mayTeach(lecturer, before, await isBusy(ctx, before.owner, before, id, ['accepted']), ctx.now)
    if (refusal) throw refusal
    const row = await advance(ctx, bookingBook, id, 'accept', { answeredAt: ctx.now.toISOString(), reason: '' }, version)
    await nameLecturers(ctx, row.session)
    const meeting = await meetingOf(ctx, row.session)
    await tellHostOf(ctx, row, 'told.bookingAccepted', { name: row.name, ...spoken(meeting) })
    ctx.hint(`academy:${row.class}`)
    return told(row)
  },
})

/** Also after having accepted, until the session begins: the host needs somebody else, and hears why. */
export const declineBooking = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const before = await lockedBooking(ctx, id)
    const row = await advance(ctx, bookingBook, id, 'excuse', { answeredAt: ctx.now.toISOString(), reason }, version)
    if (before.state === 'accepted') await nameLecturers(ctx, row.session)
    await tellHostOf(ctx, row, 'told.bookingDeclined', { name: row.name, reason, ...spoken(await meetingOf(ctx, row.session)) })
    ctx.hint(`academy:${row.class}`)
    return told(row)
  },
})

export const recallBooking = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  async run(ctx, { id, version, reason }) {
    const before = await lockedBooking(ctx, id)
    const row = await advance(ctx, bookingBook, id, 'recall', { reason }, version)
    if (before.state === 'accepted') await nameLecturers(ctx, row.session)
    await tellLecturer(ctx, row, 'told.bookingWithdrawn', { reason, ...spoken(await meetingOf(ctx, row.session)) })
    ctx.hint(`academy:${row.class}`)
    return told(row)
  },
})

const spoken = ({ classTitle, title, starts, place, classPlace }: Meeting) => ({
  title: classTitle,
  session: title,
  when: starts,
  place: place || classPlace,
})

/** A class that changes or is cancelled waits until the booking is written, and the other way round. */
async function lockClass({ db }: Act, session: string) {
  const course = await db
    .selectFrom('academyClasses')
    .select('id')
    .where('id', '=', eb => eb.selectFrom('academySessions').select('class').where('id', '=', session))
    .where('state', 'in', ['published', 'running'])
    .forKeyShare()
    .executeTakeFirst()
  if (!course) throw refuseInHouse('HOUSE-1')
}

/** As far as the caller sees them: the appointed are public. */
async function lecturerOf({ db }: Act, lecturer: string) {
  const row = await db
    .selectFrom('academyLecturers')
    .select(['id', 'owner', 'unit', 'parties', 'name', 'state', 'since', 'until'])
    .where('id', '=', lecturer)
    .executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  return row
}

/** Read again once the lecturer's lock is held. */
async function lockedBooking(ctx: Act, booking: string) {
  const find = () =>
    ctx.db
      .selectFrom('academyBookings')
      .select(['owner', 'lecturer', 'state', 'starts', 'ends'])
      .where('id', '=', booking)
      .executeTakeFirst()
  const first = await find()
  if (!first) throw refuseInHouse('HOUSE-1')
  await lockLecturer(ctx, first.owner)
  return (await find())!
}
