/** Figures that the law changes from time to time: each with its days, its source, and blank where nobody has confirmed it (DISPUTES-14). */
import type { Day } from '#kernel/pure/calendar.ts'
import type { Fen } from '#kernel/pure/money.ts'

/** `to` is the last day; null while it stands. A blank value is never guessed: the result says what could not be applied. */
export type Dated<T> = { from: Day; to: Day | null; value: T | null; source: string }

export const valueOn = <T>(figures: readonly Dated<T>[], day: Day): Dated<T> | undefined =>
  figures.find(({ from, to }) => from <= day && (to === null || day <= to))

/** A month's pay is divided by so many days, the statutory holidays among them. */
export const payDays: readonly Dated<number>[] = [
  // confirmed: the notice of 2025 left 21.75 as it was and replaced that of 2008
  { from: '2025-01-01', to: null, value: 21.75, source: '人社部发〔2025〕2号' },
  { from: '2008-01-03', to: '2024-12-31', value: 21.75, source: '劳社部发〔2008〕3号' },
  { from: '1950-01-01', to: '2008-01-02', value: null, source: '' },
]

/** How many days of a year are statutory holidays, on which work is paid threefold. */
export const holidayDays: readonly Dated<number>[] = [
  { from: '2025-01-01', to: null, value: 13, source: '国务院令第795号' },
  { from: '2014-01-01', to: '2024-12-31', value: 11, source: '国务院令第644号' },
]

/**
 * The average monthly pay of the year before, as Beijing's government publishes it; three times this is the most that a month of severance
 * counts (Labour Contract Law 47). No figure was confirmed, so none is here: enter it with its notice, or the asker gives their own.
 */
export const localAverages: readonly Dated<Fen>[] = [{ from: '2008-01-01', to: null, value: null, source: '' }]

/** The Labour Contract Law began to apply (art. 97); what was earned before is judged by the rules of its time. */
export const contractLawFrom: Day = '2008-01-01'
