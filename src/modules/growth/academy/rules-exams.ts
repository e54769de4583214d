/** Marks: entered by one, confirmed by another, corrected with their history kept; and who has passed. Clauses ACAD-25 to ACAD-29. */
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { examWords } from './words-exams.ts'

export const refuseMark = refusals(examWords)
export const fullMark = 100
export const parts = ['theory', 'practice'] as const
export type Part = (typeof parts)[number]
export const paperStages = ['entered', 'returned', 'confirmed', 'superseded', 'withdrawn'] as const
export type PaperStage = (typeof paperStages)[number]
/** Why there is a paper: the first of its part, one that mends what was written wrongly, or one sat again. */
export const occasions = ['first', 'corrected', 'retaken'] as const
export type Occasion = (typeof occasions)[number]

/** One person's mark in one part. `score` is null for who did not come. */
export type Paper = Case<PaperStage> & {
  class: string
  nomination: string
  part: Part
  score: number | null
  occasion: Occasion
  /** Of a correction or a retake. */
  reason: string
  replaces: string | null
  enteredBy: string
  enteredAt: string
  confirmedBy: string
  confirmedAt: string | null
  /** Why it was sent back to be entered again. */
  answer: string
}

const host = 'academy.host'
// biome-ignore format: read as a table
export const paperBook = lifecycle<Paper>()({
  module: 'academy',
  table: 'academyPapers',
  begin: { clause: 'ACAD-25', by: host, in: 'entered' },
  steps: {
    enter:     { clause: 'ACAD-26', by: host,    ofUnit: true, move: { entered: 'entered', returned: 'entered' } },
    confirm:   { clause: 'ACAD-26', by: host,    ofUnit: true, move: { entered: 'confirmed' }, check: isOfTwo },
    return:    { clause: 'ACAD-26', by: host,    ofUnit: true, move: { entered: 'returned' }, check: ({ answer }) => saysWhy('ACAD-26', 'answer', answer) },
    withdraw:  { clause: 'ACAD-26', by: host,    ofUnit: true, move: { entered: 'withdrawn', returned: 'withdrawn' } },
    supersede: { clause: 'ACAD-27', by: 'clock', move: { confirmed: 'superseded' } },
  },
  deadlines: {},
})

/** ACAD-26: the second person looks and does not write. `confirmedBy` is set in the same step. */
function isOfTwo({ enteredBy, confirmedBy }: Paper) {
  return enteredBy === confirmedBy ? refuseMark('ACAD-26') : undefined
}
/** ACAD-26: what nobody has confirmed yet is taken back by whoever entered it, and nobody else. */
export const mayTakeBack = (entered: Pick<Paper, 'enteredBy'>, by: string) =>
  entered.enteredBy === by ? undefined : new Refusal('ACAD-26', {}, { sentence: 'acad.notYourEntry' })
const saysWhy = (clause: 'ACAD-26' | 'ACAD-27', field: string, why: string) =>
  why.trim().length >= 5 ? undefined : refuseMark(clause).at({ [field]: 'tooShort?least=5' })

/** What a class asks of its pupils, and the parts it examines. */
export type Asked = { attendanceShare: number; theoryMark: number | null; practiceMark: number | null }
export const leastOf = (course: Asked, part: Part): number | null => (part === 'theory' ? course.theoryMark : course.practiceMark)
export const partsOf = (course: Asked): Part[] => parts.filter(part => leastOf(course, part) !== null)

/** ACAD-25: of a class that has begun, in a part it examines. */
export function mayEnter(course: Asked & { state: string }, part: Part) {
  if (course.state !== 'running' && course.state !== 'closed') return refuseMark('ACAD-25')
  return leastOf(course, part) === null ? refuseMark('ACAD-25').at({ part: 'acad.notExamined' }) : undefined
}

/** ACAD-27: what is confirmed is only replaced, with a reason; what is not yet confirmed is simply entered anew. */
export const mayReplace = (occasion: Occasion, reason: string) =>
  occasion === 'first' ? refuseMark('ACAD-27').at({ occasion: 'acad.sayOccasion' }) : saysWhy('ACAD-27', 'reason', reason)

export type Lack = 'attendance' | Part
/**
 * ACAD-29. `awaited` are the parts whose mark nobody has confirmed yet. While sessions are to come nobody has too little attendance, and
 * nobody has passed; once they are over, who lacks attendance has failed whatever marks they bring.
 */
export type Result = { kind: 'underWay' | 'awaited' | 'passed' | 'failed'; lacks: Lack[]; awaited: Part[] }
export function resultOf(course: Asked & { state: string }, share: number, marks: Partial<Record<Part, number | null>>): Result {
  const examined = partsOf(course)
  const isOver = course.state === 'closed'
  const awaited = examined.filter(part => marks[part] === undefined)
  const lacks: Lack[] = [
    ...(isOver && share < course.attendanceShare ? (['attendance'] as const) : []),
    ...examined.filter(part => marks[part] !== undefined && (marks[part] ?? -1) < leastOf(course, part)!),
  ]
  const kind = lacks.length > 0 ? 'failed' : !isOver ? 'underWay' : awaited.length > 0 ? 'awaited' : 'passed'
  return { kind, lacks, awaited }
}

/** ACAD-28: a sheet with wrong cells writes nothing. */
export const mustBeSoundMarks = (wrong: number) => (wrong === 0 ? undefined : refuseMark('ACAD-28', { wrong }))

/** A mark as it is typed or stands in a cell: a whole number of a hundred, or that somebody did not come. Undefined where it is neither. */
export function readMark(typed: string): number | null | undefined {
  const text = typed.normalize('NFKC').trim().replace(/分$/, '')
  if (/^(缺考|缺席|absent)$/i.test(text)) return null
  if (!/^\d{1,3}(\.0+)?$/.test(text)) return undefined
  return Number(text) <= fullMark ? Number(text) : undefined
}
