/** Who teaches, for the desk, for anyone, and for themself. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import { hoursOf } from '../rules-attendance.ts'
import { hoursByYear } from '../rules-bookings.ts'
import { lecturerStages } from '../rules-lecturers.ts'
import type { AcademyTables } from '../tables.ts'
import type { Act } from './courses.ts'
import { ratingsOf } from './feedback.ts'
import { chosen, lecturersIn, listedFor } from './listed-lecturers.ts'
import { booking, lecturer, ownTrial, publicLecturer, trial, yearOfHours } from './lecturer-shapes.ts'
import { id } from './shapes.ts'

const { query } = useCases<AcademyTables>()
const paged = { after: id.optional(), limit: z.int().min(1).max(200).default(50) }

/** Those whom one's units have nominated, or whose academy is one's own, the latest first. */
export const listLecturers = query({
  may: 'academy.nominate',
  input: z.object({ ...chosen, ...paged }),
  output: z.object({ rows: z.array(lecturer), next: id.nullable() }),
  async run(ctx, { field, state, after, limit }) {
    const rows = await listedFor(ctx, { field, state })
      .$if(after !== undefined, found => found.where('l.id', '<', after!))
      .limit(limit + 1)
      .execute()
    return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : null }
  },
})

/** How many stand where, over the same rows as the list. */
export const countLecturers = query({
  may: 'academy.nominate',
  input: z.object({ field: chosen.field }),
  output: z.array(z.object({ state: z.enum(lecturerStages), count: z.int() })),
  async run({ db, actor }, { field }) {
    const rows = await db
      .selectFrom('academyLecturers as l')
      .select('l.state')
      .select(eb => eb.fn.countAll<number>().as('count'))
      .where(reach(actor, 'academy.nominate', 'l.concerns'))
      .$if(field !== undefined, found => found.where(sql<boolean>`${field!} = any (l.fields)`))
      .groupBy('l.state')
      .execute()
    return rows.map(row => ({ ...row, count: Number(row.count) }))
  },
})

/** One lecturer with their trials and what they have taught. */
export const getLecturer = query({
  may: 'academy.nominate',
  input: z.object({ id }),
  output: z.object({ lecturer, trials: z.array(trial), bookings: z.array(booking), hours: z.array(yearOfHours) }),
  async run(ctx, { id }) {
    const row = await lecturersIn(ctx)
      .where('l.id', '=', id)
      .where(reach(ctx.actor, 'academy.nominate', 'l.concerns'))
      .executeTakeFirst()
    if (!row) throw refuseInHouse('HOUSE-1')
    const [trials, bookings, hours] = await Promise.all([
      trialsIn(ctx).select(['t.unit', 't.owner as person', 't.marks']).where('t.lecturer', '=', id).execute(),
      bookingsIn(ctx, found => found.where('b.owner', '=', row.person)),
      hoursTaught(ctx, row.person),
    ])
    // an officer who was tried themself is told no more than any other
    const isOwn = row.person === ctx.actor.id
    return { lecturer: row, trials: trials.map(one => ({ ...one, marks: isOwn ? [] : one.marks.given })), bookings, hours }
  },
})

/** The appointed, for anyone. */
export const listAppointed = query({
  may: 'public',
  input: z.object({ field: chosen.field, after: id.optional(), limit: z.int().min(1).max(50).default(20) }),
  output: z.object({ rows: z.array(publicLecturer), next: id.nullable() }),
  async run(ctx, { field, after, limit }) {
    const rows = await lecturersIn(ctx)
      .where(sql<boolean>`l.state = 'appointed'`)
      .$if(field !== undefined, found => found.where(sql<boolean>`${field!} = any (l.fields)`))
      .$if(after !== undefined, found => found.where('l.id', '>', after!))
      .orderBy('l.id')
      .limit(limit + 1)
      .execute()
    return { rows: rows.slice(0, limit), next: rows.length > limit ? rows[limit - 1]!.id : null }
  },
})

/** Who is booked for the sessions of a class, in the order of the sessions. */
export const listBookings = query({
  may: 'academy.host',
  input: z.object({ class: id }),
  output: z.array(booking),
  run: (ctx, { class: course }) =>
    bookingsIn(ctx, found => found.where('b.class', '=', course).where(reach(ctx.actor, 'academy.host', 'b.concerns'))),
})

/** My own standing, what I am asked to teach, and my hours by year. */
export const getMyLecturing = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({
    lecturers: z.array(lecturer.extend({ trials: z.array(ownTrial) })),
    bookings: z.array(booking),
    hours: z.array(yearOfHours),
  }),
  async run(ctx) {
    const [lecturers, trials, bookings, hours] = await Promise.all([
      lecturersIn(ctx).where('l.owner', '=', ctx.actor.id).orderBy('l.offeredAt', 'desc').orderBy('l.id', 'desc').limit(20).execute(),
      trialsIn(ctx).select('t.lecturer').where('t.owner', '=', ctx.actor.id).execute(),
      bookingsIn(ctx, found => found.where('b.owner', '=', ctx.actor.id)),
      hoursTaught(ctx, ctx.actor.id),
    ])
    return {
      lecturers: lecturers.map(row => ({
        ...row,
        trials: trials.filter(one => one.lecturer === row.id).map(({ lecturer: _, ...one }) => one),
      })),
      bookings,
      hours,
    }
  },
})

const trialsIn = ({ db }: Act) =>
  db
    .selectFrom('academyTrials as t')
    .select(['t.id', 't.state', 't.version', 't.topic', 't.place', 't.starts', 't.mean', 't.reason'])
    .orderBy('t.starts', 'desc')
    .limit(20)

async function bookingsIn(ctx: Act, narrow: (found: ReturnType<typeof bookingRows>) => ReturnType<typeof bookingRows>) {
  const rows = await narrow(bookingRows(ctx)).orderBy('b.starts', 'desc').orderBy('b.id').limit(200).execute()
  const ratings = await ratingsOf(
    ctx,
    rows.filter(row => row.state === 'accepted').map(row => row.session),
  )
  return rows.map(({ sessionPlace, classPlace, ...row }) => ({
    ...row,
    place: sessionPlace || classPlace,
    hours: hoursOf(row),
    rating: (row.state === 'accepted' && ratings.get(row.session)) || null,
  }))
}

const bookingRows = ({ db }: Act) =>
  db
    .selectFrom('academyBookings as b')
    .innerJoin('academySessions as s', 's.id', 'b.session')
    .innerJoin('academyClasses as c', 'c.id', 'b.class')
    .select(['b.id', 'b.state', 'b.version', 'b.lecturer', 'b.owner as person', 'b.unit', 'b.name', 'b.class', 'b.session'])
    .select(['b.starts', 'b.ends', 'b.reason', 'b.askedAt', 'b.answeredAt'])
    .select(['c.title as classTitle', 's.title as sessionTitle', 's.place as sessionPlace', 'c.place as classPlace'])

/** ACAD-37: computed from every session taught, as far as the caller sees the bookings. */
async function hoursTaught({ db, now }: Act, person: string) {
  const rows = await db
    .selectFrom('academyBookings')
    .select(['state', 'starts', 'ends'])
    .where('owner', '=', person)
    .where('state', '=', 'accepted')
    .where('ends', '<=', now.toISOString())
    .execute()
  return hoursByYear(rows, now)
}
