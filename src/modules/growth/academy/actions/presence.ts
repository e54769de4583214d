import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import { absenceStages, hoursOf, uploadDays, ways } from '../rules-attendance.ts'
import type { AcademyTables } from '../tables.ts'
import { seatedIn } from './attendance.ts'
import { readCells } from './cells.ts'
import { courseOf } from './courses.ts'
import { id, instant, shownSession } from './shapes.ts'

const { query } = useCases<AcademyTables>()
const presence = z.enum(['present', 'late', 'left', 'claimed', 'madeUp', 'excused', 'missing', 'awaited', 'toCome'])
const cell = z.object({
  session: id,
  presence,
  way: z.enum(ways).nullable(),
  at: instant.nullable(),
  leftAt: instant.nullable(),
  note: z.string(),
  absence: z.object({ id, version: z.int(), state: z.enum(absenceStages), reason: z.string(), answer: z.string() }).nullable(),
})
const meeting = shownSession.extend({ hours: z.number() })
const line = z.object({
  nomination: id,
  person: id,
  name: z.string(),
  unitName: z.string(),
  phoneMasked: z.string(),
  n: z.int(),
  share: z.int(),
  cells: z.array(cell),
})

/** Who was there, session by session, with the share of hours each has attended. Also what a keeper's phone keeps for an hour without a network. */
export const getAttendance = query({
  may: 'academy.keep',
  input: z.object({ class: id }),
  output: z.object({
    class: id,
    title: z.string(),
    attendanceShare: z.int(),
    hours: z.number(),
    sessions: z.array(meeting),
    lines: z.array(line),
  }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    const seated = await seatedIn(ctx, classId)
      .where(reach(ctx.actor, 'academy.keep', 'c.concerns'))
      .where(reach(ctx.actor, 'academy.keep', 'm.concerns'))
      .execute()
    const cellsOf = await readCells(
      ctx,
      course,
      seated.map(one => one.id),
    )
    return {
      class: course.id,
      title: course.title,
      attendanceShare: course.attendanceShare,
      hours: course.sessions.reduce((sum, one) => sum + hoursOf(one), 0),
      sessions: course.sessions.map(one => ({ ...one, hours: hoursOf(one) })),
      lines: seated.map(({ id: nomination, owner, unit: _, parties: __, ...one }) => ({
        ...one,
        n: one.n!,
        nomination,
        person: owner,
        ...cellsOf(nomination),
      })),
    }
  },
})

/** My own sessions of the classes that admitted me, with what is written of me. */
export const listMySessions = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.array(
    z.object({
      class: id,
      title: z.string(),
      place: z.string(),
      share: z.int(),
      attendanceShare: z.int(),
      sessions: z.array(meeting),
      cells: z.array(cell),
    }),
  ),
  async run(ctx) {
    const mine = await ctx.db
      .selectFrom('academyNominations as m')
      .innerJoin('academyClasses as c', 'c.id', 'm.class')
      .innerJoin('places as p', join => join.onRef('p.offer', '=', 'c.offer').onRef('p.n', '=', 'm.n'))
      .select(['m.id', 'm.class'])
      .where('m.owner', '=', ctx.actor.id)
      .where('m.state', '=', 'admitted')
      .where('p.standing', '=', 'seated')
      .where('c.state', 'in', ['published', 'running', 'closed'])
      .orderBy('c.starts', 'desc')
      .limit(20)
      .execute()
    return Promise.all(
      mine.map(async ({ id: nomination, class: classId }) => {
        const course = await courseOf(ctx, classId)
        const cellsOf = await readCells(ctx, course, [nomination])
        const sessions = course.sessions.map(one => ({ ...one, hours: hoursOf(one) }))
        return {
          class: classId,
          title: course.title,
          place: course.place,
          attendanceShare: course.attendanceShare,
          sessions,
          ...cellsOf(nomination),
        }
      }),
    )
  },
})

/** The sessions a keeper marks, the earliest first: those to come, and those over whose marks may still be handed in (ACAD-20). */
export const listKept = query({
  may: 'academy.keep',
  input: z.object({}),
  output: z.array(
    z.object({
      session: id,
      class: id,
      title: z.string(),
      classTitle: z.string(),
      starts: instant,
      ends: instant,
      place: z.string(),
      seated: z.int(),
    }),
  ),
  run: ({ db, actor, now }) =>
    db
      .selectFrom('academySessions as s')
      .innerJoin('academyClasses as c', 'c.id', 's.class')
      .innerJoin('offers as o', 'o.id', 'c.offer')
      .select(['s.id as session', 's.class', 's.title', 'c.title as classTitle', 's.starts', 's.ends', 'o.seated'])
      .select(eb => eb.fn.coalesce(eb.fn<string | null>('nullif', ['s.place', eb.val('')]), 'c.place').as('place'))
      .where(reach(actor, 'academy.keep', 's.concerns'))
      .where('s.ends', '>=', new Date(now.getTime() - uploadDays * 86_400_000).toISOString())
      .where('c.state', 'in', ['published', 'running', 'closed'])
      .orderBy('s.starts')
      .orderBy('s.id')
      .limit(100)
      .execute(),
})
