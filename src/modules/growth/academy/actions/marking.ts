/** What one mark takes: the class locked, the pupils, what is written of them already, and the writing itself (ACAD-25 to 27). */
import { z } from 'zod'
import { advance, begin } from '#kernel/server/advance.ts'
import { fullMark, mayEnter, mayReplace, occasions, paperBook, parts } from '../rules-exams.ts'
import { seatedIn } from './attendance.ts'
import { type Act, courseOf, type FullCourse, lockClass, mustHost } from './courses.ts'
import { id, reason } from './shapes.ts'

export const score = z.int().min(0).max(fullMark).nullable()
/** Whether somebody has passed a class, and what is lacking or awaited (ACAD-29). */
export const result = z.object({
  kind: z.enum(['underWay', 'awaited', 'passed', 'failed']),
  lacks: z.array(z.enum(['attendance', ...parts])),
  awaited: z.array(z.enum(parts)),
})

export const entering = { class: id, part: z.enum(parts), occasion: z.enum(occasions).default('first'), reason: reason.default('') }
export type Entering = z.output<z.ZodObject<typeof entering>>

/** The class, locked for marks: two who enter one after the other see what the first has written. */
export async function courseToMark(ctx: Act, { class: classId, part }: Pick<Entering, 'class' | 'part'>): Promise<FullCourse> {
  const course = await courseOf(ctx, classId)
  mustHost(ctx, course)
  const refusal = mayEnter(course, part)
  if (refusal) throw refusal
  await lockClass(ctx, course.id)
  return course
}

export async function pupilsOf(ctx: Act, course: FullCourse) {
  const seated = await seatedIn(ctx, course.id).execute()
  return new Map(seated.map(one => [one.id, one]))
}

type Held = { id: string; version: number }
/** Of each nomination: the mark under way, and the one that counts. */
export async function papersOf({ db }: Act, { class: classId, part }: Pick<Entering, 'class' | 'part'>) {
  const rows = await db
    .selectFrom('academyPapers')
    .select(['id', 'version', 'nomination', 'state', 'score'])
    .where('class', '=', classId)
    .where('part', '=', part)
    .where('state', 'in', ['entered', 'returned', 'confirmed'])
    .execute()
  const of = Map.groupBy(rows, row => row.nomination)
  return (nomination: string) => {
    const its = of.get(nomination) ?? []
    return { open: its.find(row => row.state !== 'confirmed'), valid: its.find(row => row.state === 'confirmed') }
  }
}

type One = { nomination: string; owner: string; unit: string; score: number | null; open?: Held | undefined; valid?: Held | undefined }
export async function enterOne(ctx: Act, course: FullCourse, { part, occasion, reason }: Omit<Entering, 'class'>, one: One) {
  const { nomination, owner, unit, score, open, valid } = one
  const written = { score, enteredBy: ctx.actor.id, enteredAt: ctx.now.toISOString() }
  if (open) return advance(ctx, paperBook, open.id, 'enter', { ...written, answer: '' }, open.version)
  const refusal = valid ? mayReplace(occasion, reason) : undefined
  if (refusal) throw refusal
  const why = valid ? { occasion, reason, replaces: valid.id } : { occasion: 'first' as const }
  const paper = { class: course.id, nomination, part, owner, unit: course.unit, parties: [unit], ...written, ...why }
  return begin(ctx, paperBook, paper)
}
