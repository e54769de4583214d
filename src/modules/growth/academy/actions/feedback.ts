/** ACAD-46: what is asked of those who came, and what may be said of those who taught. */
import { sql } from 'kysely'
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { isAttended, presenceOf } from '../rules-attendance.ts'
import { feedbackDays, feedbackUntil, isEnough, roundMean } from '../rules-questions.ts'
import { seatedIn } from './attendance.ts'
import { type Act, courseOf } from './courses.ts'
import { tellOf } from './telling.ts'

/** The mean of each session's stars, to one decimal; sessions that too few have rated are left out. */
export async function ratingsOf({ db }: Act, sessions: readonly string[]): Promise<Map<string, { mean: number; n: number }>> {
  const { rows } = await sql<{ session: string; mean: number; n: number }>`select session, mean, n from academy_stars(${[
    ...sessions,
  ]}::uuid[])`.execute(db)
  return new Map(rows.filter(({ n }) => isEnough(n)).map(({ session, mean, n }) => [session, { mean: roundMean(mean), n }]))
}

/** What has come or changed since the host was last told counts from now on, if so many have said it. Under the class's feedback lock. */
export const tellFresh = ({ db }: Act, course: string, least: number) =>
  sql`select academy_tell_feedback(${course}, ${least}::integer)`.execute(db)

/** When the last day for it is over, whatever is left. */
export async function tellTheRest(ctx: Act): Promise<void> {
  const { rows } = await sql<{ class: string }>`select distinct f.class from academy_feedback f join academy_classes c on c.id = f.class
    where f.fresh and c.ends < ${startOfDay(addDays(dayOf(ctx.now), -feedbackDays))} limit 200`.execute(ctx.db)
  for (const { class: course } of rows) await tellFresh(ctx, course, 1)
}

/** Which sessions each nominee attended, as far as the caller sees their marks. */
export async function attendedBy<S extends { id: string; starts: string; ends: string }>(
  { db, now }: Act,
  sessions: readonly S[],
  nominations: readonly string[],
): Promise<Map<string, S[]>> {
  const marks = await db
    .selectFrom('academyMarks')
    .select(['session', 'nomination', 'way', 'at', 'leftAt', 'confirmed'])
    .where(sql<boolean>`nomination = any (${[...nominations]}::uuid[])`)
    .execute()
  const attended = Map.groupBy(
    marks.filter(mark => sessions.some(one => one.id === mark.session && isAttended(presenceOf(one, mark, undefined, now)))),
    mark => mark.nomination,
  )
  return new Map([...attended].map(([nomination, its]) => [nomination, sessions.filter(one => its.some(mark => mark.session === one.id))]))
}

/** When a class has closed: once to everyone who came and has not rated it yet. */
export async function askFeedback(ctx: Act, classId: string): Promise<void> {
  const course = await courseOf(ctx, classId)
  const seated = await seatedIn(ctx, classId).execute()
  const [came, rated] = await Promise.all([
    attendedBy(
      ctx,
      course.sessions,
      seated.map(one => one.id),
    ),
    ctx.db.selectFrom('academyFeedback').select('owner').where('class', '=', classId).execute(),
  ])
  const has = new Set(rated.map(one => one.owner))
  const people = seated.filter(one => came.has(one.id) && !has.has(one.owner)).map(one => one.owner)
  await tellOf(
    ctx,
    course,
    people,
    'told.feedback',
    { until: `${feedbackUntil(course.ends!)}T23:59+08:00` },
    {
      once: `feedback:${classId}`,
      link: `/academy/${classId}/feedback`,
    },
  )
}
