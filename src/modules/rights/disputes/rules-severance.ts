/** What the end of work, and work without a written contract, are worth (DISPUTES-16). */
import { addDays, addMonths, type Calendar, type Day, daysBetween, isDay, lastDay } from '#kernel/pure/calendar.ts'
import type { Fen } from '#kernel/pure/money.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { contractLawFrom, localAverages, valueOn } from './rules-dated.ts'
import { refuseBefore } from './rules-diagnosis.ts'
import { type Caveat, figuresObjection, type Sum, type SumStep, sumOf, wage } from './rules-sums.ts'

/** How it ended. `cause` is art. 40 of the Labour Contract Law: illness, not up to the work, changed circumstances. */
export const endings = ['agreed', 'cause', 'layoff', 'forced', 'expired', 'unlawful'] as const
export type Ending = (typeof endings)[number]

export type Severance = {
  ending: Ending
  startedOn: Day
  endedOn: Day
  /** The average of the twelve months before. */
  wageFen: Fen
  /** Of the month before alone, for the month in place of notice (实施条例, art. 20); null where notice was given. */
  noticeFen: Fen | null
  /** The asker's own figure of the average, where the platform has none; null if they know none. */
  averageFen: Fen | null
}

export function severanceObjection(asked: Severance, today: Day): Refusal | undefined {
  const wrong = daysWrong({ startedOn: asked.startedOn, endedOn: asked.endedOn }, today)
  if (!wrong.endedOn && !wrong.startedOn && asked.endedOn < asked.startedOn) wrong.endedOn = 'before.endsFirst'
  const { wageFen, noticeFen, averageFen } = asked
  const figures = { wageFen, ...(noticeFen !== null && { noticeFen }), ...(averageFen !== null && { averageFen }) }
  const limits = Object.fromEntries(Object.keys(figures).map(field => [field, wage]))
  const fields = { ...wrong, ...figuresObjection(figures, limits)?.fields }
  return Object.keys(fields).length > 0 ? refuseBefore('DISPUTES-14').at(fields) : undefined
}

/** DISPUTES-16: N, N + 1, or 2N (Labour Contract Law 46–48, 87 and 97). */
export function severance(asked: Severance): Sum {
  const { ending, startedOn, endedOn, wageFen, noticeFen } = asked
  const { monthFen, most, notes } = cap(asked)
  if (ending === 'unlawful') {
    // 实施条例 25: twice, from the first day of work, and nothing beside it
    const months = Math.min(monthsOf(startedOn, endedOn), most)
    const step: SumStep = {
      formula: 'unlawful',
      given: { monthFen, months },
      amountFen: Math.round(monthFen * months * 2),
      source: 'contract87',
    }
    return sumOf([step], notes)
  }
  const from = startedOn < contractLawFrom ? contractLawFrom : startedOn
  const months = endedOn < contractLawFrom ? 0 : Math.min(monthsOf(from, endedOn), most)
  const steps: SumStep[] = []
  if (months > 0)
    steps.push({ formula: 'severance', given: { monthFen, months }, amountFen: Math.round(monthFen * months), source: 'contract47' })
  const earlier = ending === 'expired' ? 0 : monthsBefore2008(asked)
  if (earlier > 0)
    steps.push({
      formula: 'before2008',
      given: { wageFen, months: earlier },
      amountFen: Math.round(wageFen * earlier),
      source: 'contract97',
      isUncertain: true,
    })
  if (ending === 'cause' && noticeFen !== null)
    steps.push({ formula: 'notice', given: { noticeFen }, amountFen: noticeFen, source: 'contract40' })
  return sumOf(steps, earlier > 0 ? [...notes, 'practiceVaries'] : notes)
}

/** Above three times the local average a month counts as that, and no more than twelve of them. */
function cap({ wageFen, averageFen, endedOn }: Severance): { monthFen: Fen; most: number; notes: Caveat[] } {
  const known = valueOn(localAverages, endedOn)?.value ?? null
  const average = known ?? averageFen
  if (average === null) return { monthFen: wageFen, most: Number.POSITIVE_INFINITY, notes: ['capUnknown'] }
  const notes: Caveat[] = known === null ? ['capOwn'] : []
  if (wageFen <= average * 3) return { monthFen: wageFen, most: Number.POSITIVE_INFINITY, notes }
  return { monthFen: average * 3, most: 12, notes: [...notes, 'capApplied'] }
}

/** A month for each full year; for what is left over one from six months on, half for less. */
export function monthsOf(from: Day, to: Day): number {
  // the last day of work is worked
  const until = addDays(to, 1)
  if (until <= from) return 0
  let years = 0
  while (addMonths(from, 12 * (years + 1)) <= until) years += 1
  const rest = addMonths(from, 12 * years)
  if (rest >= until) return years
  return years + (addMonths(rest, 6) <= until ? 1 : 0.5)
}

/** By the rules of 1994 (劳部发〔1994〕481号): each year begun is a month, no more than twelve where both agreed or for want of ability. */
function monthsBefore2008({ startedOn, endedOn, ending }: Severance): number {
  if (startedOn >= contractLawFrom) return 0
  const last = endedOn < contractLawFrom ? endedOn : addDays(contractLawFrom, -1)
  const years = Math.ceil(monthsOf(startedOn, last))
  return ending === 'agreed' || ending === 'cause' ? Math.min(years, 12) : years
}

export type DoublePay = {
  wageFen: Fen
  startedOn: Day
  /** A written contract was signed; null where none was. */
  signedOn: Day | null
  /** The work ended; null where it goes on. */
  endedOn: Day | null
}

export function doublePayObjection({ wageFen, startedOn, signedOn, endedOn }: DoublePay, today: Day): Refusal | undefined {
  const days = { startedOn, ...(signedOn && { signedOn }), ...(endedOn && { endedOn }) }
  const wrong = daysWrong(days, today)
  for (const field of ['signedOn', 'endedOn'] as const)
    if (!wrong[field] && !wrong.startedOn && (days[field] ?? startedOn) < startedOn) wrong[field] = 'before.endsFirst'
  const fields = { ...wrong, ...figuresObjection({ wageFen }, { wageFen: wage })?.fields }
  return Object.keys(fields).length > 0 ? refuseBefore('DISPUTES-14').at(fields) : undefined
}

/**
 * Labour Contract Law 82 with 实施条例 6 and 7: a second wage from the day after the first month to the day before the contract, at most
 * until the day before a full year. Each month has a limitation of its own; how it is counted differs between tribunals, so the strict
 * way is shown, marked, and nothing is left out of the sum for it.
 */
export function doublePay({ wageFen, startedOn, signedOn, endedOn }: DoublePay, calendar: Calendar, today: Day): Sum {
  const ends = [addDays(addMonths(startedOn, 12), -1), today, ...(signedOn ? [addDays(signedOn, -1)] : []), ...(endedOn ? [endedOn] : [])]
  const last = ends.sort()[0]!
  const steps: SumStep[] = []
  for (let month = 1; month <= 11; month += 1) {
    const [from, next] = [addMonths(startedOn, month), addMonths(startedOn, month + 1)]
    if (from > last) break
    const whole = daysBetween(from, next)
    const to = addDays(next, -1) < last ? addDays(next, -1) : last
    const days = daysBetween(from, to) + 1
    const { day: until, isProvisional } = lastDay(calendar, to, { months: 12, unit: 'month' })
    steps.push({
      formula: 'doublePay',
      given: { month: month + 1, wageFen, days, whole },
      amountFen: Math.round((wageFen * days) / whole),
      source: 'contract82',
      span: { from, to, until, isProvisional, isLate: until < today },
    })
  }
  return sumOf(steps, steps.length > 0 ? ['practiceVaries'] : ['noneDue'])
}

function daysWrong(days: Readonly<Record<string, Day>>, today: Day): Record<string, string> {
  const wrong: Record<string, string> = {}
  for (const [field, day] of Object.entries(days)) {
    if (day === '') wrong[field] = 'missing'
    else if (!isDay(day) || day < '1950-01-01') wrong[field] = 'before.noSuchDay'
    else if (day > today) wrong[field] = 'before.dayAhead'
  }
  return wrong
}
