import { isTimed, spanOf } from '#kernel/pure/local-times.ts'
import { missingFrom } from '../../rules.ts'
import { isWhole, planOf, type PlanValues } from './plan-values.ts'
import type { planWords } from './plan-words.ts'

type Say = (key: 'notBetween' | 'session.endsFirst' | 'session.noTime', given: { least: number; most: number; n: number }) => string
type Plain = (key: 'tooShort' | 'closesFirst' | 'closesLate' | 'leastAboveMost') => string

/** What keeps even a draft from being saved: what the server could not read, and what contradicts itself. */
export function wrongIn(values: PlanValues, say: Say & Plain): { [K in keyof PlanValues]?: string | undefined } {
  const whole = (typed: string, least: number, most: number, isFree = false) =>
    (isFree && typed.trim() === '') || isWhole(typed, least, most) ? undefined : say('notBetween', { least, most, n: 0 })
  const quota = whole(values.leastOfUnit, 1, 1_000)
  return {
    title: values.title.trim().length < 2 ? say('tooShort') : undefined,
    seats: whole(values.seats, 1, 10_000, true),
    leastOfUnit: quota ?? (Number(values.leastOfUnit) > Number(values.mostOfUnit) ? say('leastAboveMost') : undefined),
    mostOfUnit: whole(values.mostOfUnit, 1, 1_000),
    leastYears: whole(values.leastYears, 0, 40),
    attendanceShare: whole(values.attendanceShare, 1, 100),
    theoryMark: whole(values.theoryMark, 1, 100, true),
    practiceMark: whole(values.practiceMark, 1, 100, true),
    sessions: sessionsWrong(values.sessions, say),
    closes: windowWrong(values, say),
  }
}

export function sessionsWrong(sessions: PlanValues['sessions'], say: Say): string | undefined {
  const faults = [
    ['session.endsFirst', sessions.findIndex(one => isTimed(one) && one.to <= one.from)],
    ['session.noTime', sessions.findIndex(one => !isTimed(one) && Boolean(one.day || one.title || one.place || one.lecturer))],
  ] as const
  const [key, at] = faults.find(([, at]) => at >= 0) ?? []
  return key && say(key, { n: at! + 1, least: 0, most: 0 })
}

type Window = Pick<PlanValues, 'opens' | 'closes' | 'sessions'>
export function windowWrong({ opens, closes, sessions }: Window, say: Plain): string | undefined {
  if (opens && closes && closes <= opens) return say('closesFirst')
  const first = sessions
    .filter(isTimed)
    .map(one => `${one.day}T${one.from}`)
    .sort()[0]
  return closes && first && closes >= first ? say('closesLate') : undefined
}

export type Missing = Extract<keyof typeof planWords, `missing.${string}`> extends `missing.${infer M}` ? M : never

/** ACAD-2, asked of the rules themselves, of what stands in the editor. */
export function missingIn(values: PlanValues): Missing[] {
  const spans = values.sessions.filter(isTimed).map(spanOf)
  return missingOf({ ...planOf(values), starts: spans[0]?.starts ?? null, ends: spans[0]?.ends ?? null } as never)
}

export const missingOf = (course: Parameters<typeof missingFrom>[0]): Missing[] => [
  ...new Set(missingFrom(course).map(field => (field === 'starts' || field === 'ends' ? 'sessions' : field) as Missing)),
]
