/** What the attendance and the confirmed marks make of each pupil; and what a correction takes away (ACAD-29, ACAD-32). */
import { dayOf } from '#kernel/pure/calendar.ts'
import { clock } from '#kernel/pure/people.ts'
import { advance } from '#kernel/server/advance.ts'
import { certificateBook, isLost, lostByMarks } from '../rules-certifying.ts'
import { type Part, type Result, resultOf } from '../rules-exams.ts'
import { type Act, courseOf, type FullCourse } from './courses.ts'
import { readCells } from './cells.ts'
import { tellOf } from './telling.ts'

export type Standing = { share: number; marks: Partial<Record<Part, number | null>>; result: Result }

/** Of each nomination of the class, as far as the caller sees its marks. */
export async function standingsOf(ctx: Act, course: FullCourse, nominations: readonly string[]): Promise<(nomination: string) => Standing> {
  const [cellsOf, papers] = await Promise.all([
    readCells(ctx, course, nominations),
    ctx.db
      .selectFrom('academyPapers')
      .select(['nomination', 'part', 'score'])
      .where('class', '=', course.id)
      .where('state', '=', 'confirmed')
      .execute(),
  ])
  const marksOf = Map.groupBy(papers, paper => paper.nomination)
  return nomination => {
    const { share } = cellsOf(nomination)
    const marks = Object.fromEntries((marksOf.get(nomination) ?? []).map(({ part, score }) => [part, score]))
    return { share, marks, result: resultOf(course, share, marks) }
  }
}

/** After a correction: whose certificate is no longer earned loses it at once, in the house's name, and is told. */
export async function recheck(ctx: Act, classId: string, nominations: readonly string[]): Promise<void> {
  const held = await ctx.db
    .selectFrom('academyCertificates')
    .select(['id', 'nomination', 'owner'])
    .where('nomination', 'in', [...nominations])
    .where('state', '=', 'issued')
    .execute()
  if (held.length === 0) return
  const course = await courseOf(ctx, classId)
  const standingOf = await standingsOf(
    ctx,
    course,
    held.map(one => one.nomination),
  )
  const lost = held.filter(({ nomination }) => isLost(standingOf(nomination).result))
  const change = { reason: lostByMarks, endedOn: dayOf(ctx.now) }
  for (const { id, owner } of lost) {
    await advance({ ...ctx, actor: clock }, certificateBook, id, 'lapse', change)
    await tellOf(ctx, course, [owner], 'told.lost', {}, { link: '/academy/certificates' })
  }
}
