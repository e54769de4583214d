/** Reckon my sum: each step with the person's own figures and its source; an estimate, not a ruling (DISPUTES-14, DISPUTES-15). */
import type { Day } from '#kernel/pure/calendar.ts'
import type { Fen } from '#kernel/pure/money.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { payDays, valueOn } from './rules-dated.ts'
import { refuseBefore } from './rules-diagnosis.ts'

/** What a step reckons: the key of its formula in words. */
export const formulas = [
  'months',
  'days',
  'pieces',
  'withheld',
  'paid',
  'workday',
  'restDay',
  'holiday',
  'leave',
  'severance',
  'before2008',
  'notice',
  'unlawful',
  'doublePay',
] as const
export type Formula = (typeof formulas)[number]
/** `given` fills the formula; a hole whose name ends in `Fen` is money. `source` is the key of the article it stands on. */
export type SumStep = {
  formula: Formula
  given: Readonly<Record<string, number>>
  amountFen: Fen
  source: Source
  /** Of double pay: which days, until when it can be brought, and whether that has passed. */
  span?: { from: Day; to: Day; until: Day; isProvisional: boolean; isLate: boolean }
  isUncertain?: boolean
}
export const sources = [
  'labour50',
  'labour44',
  'contract47',
  'contract40',
  'contract87',
  'contract82',
  'contract97',
  'leave5',
  'owed',
] as const
export type Source = (typeof sources)[number]
/** What the sum could not take into account, or depends on. */
export const caveats = [
  'noDivisor',
  'capUnknown',
  'capApplied',
  'capOwn',
  'noneDue',
  'paidMore',
  'hoursSystem',
  'practiceVaries',
  'inspectionFirst',
] as const
export type Caveat = (typeof caveats)[number]
export type Sum = { steps: readonly SumStep[]; totalFen: Fen; caveats: readonly Caveat[] }

export const sumOf = (steps: readonly SumStep[], caveats: readonly Caveat[] = []): Sum => ({
  steps,
  totalFen: steps.reduce((total, step) => total + step.amountFen, 0),
  caveats,
})

/** Ten million yuan a month: more is a slip of the finger. */
const MOST_FEN = 1_000_000_000

type Limits = Readonly<Record<string, readonly [least: number, most: number]>>
/** DISPUTES-14: what is no figure to reckon with, at its field. */
export function figuresObjection(figures: Readonly<Record<string, number>>, limits: Limits): Refusal | undefined {
  const wrong: Record<string, string> = {}
  for (const [field, [least, most]] of Object.entries(limits)) {
    const figure = figures[field]
    if (figure === undefined) wrong[field] = 'missing'
    else if (!Number.isFinite(figure)) wrong[field] = 'notANumber'
    else if (figure < least) wrong[field] = `tooSmall?least=${least}`
    else if (figure > most) wrong[field] = field.endsWith('Fen') ? 'sums.tooMuch' : `tooLarge?most=${most}`
  }
  return Object.keys(wrong).length > 0 ? refuseBefore('DISPUTES-14').at(wrong) : undefined
}
const money = [0, MOST_FEN] as const
export const wage = [1, MOST_FEN] as const

/** What was already paid is taken off, and no more than there is. */
function lessPaid(steps: SumStep[], paidFen: Fen, caveats: Caveat[]): Sum {
  const due = steps.reduce((total, step) => total + step.amountFen, 0)
  if (paidFen > due) caveats.push('paidMore')
  if (paidFen > 0) steps.push({ formula: 'paid', given: { paidFen }, amountFen: -Math.min(paidFen, due), source: 'owed' })
  return sumOf(steps, caveats)
}

export type Wages = {
  /** A month's pay; with `months` whole months and `days` days of work besides. */
  wageFen: Fen
  months: number
  days: number
  /** Pay by the piece: how many, and what each pays. */
  pieces: number
  pieceFen: Fen
  /** Fines and deposits held back. */
  withheldFen: Fen
  paidFen: Fen
}
export const wagesObjection = (asked: Wages) =>
  figuresObjection(asked, {
    wageFen: money,
    months: [0, 600],
    days: [0, 31],
    pieces: [0, 1_000_000],
    pieceFen: money,
    withheldFen: money,
    paidFen: money,
  })

/** Labour Law 50: in money, every month, to the worker, without deductions. */
export function unpaidWages({ wageFen, months, days, pieces, pieceFen, withheldFen, paidFen }: Wages, on: Day): Sum {
  const steps: SumStep[] = []
  const notes: Caveat[] = ['inspectionFirst']
  if (months > 0) steps.push({ formula: 'months', given: { wageFen, months }, amountFen: Math.round(wageFen * months), source: 'labour50' })
  if (days > 0) {
    const divisor = valueOn(payDays, on)?.value
    if (!divisor) notes.push('noDivisor')
    else
      steps.push({
        formula: 'days',
        given: { wageFen, days, divisor },
        amountFen: Math.round((wageFen * days) / divisor),
        source: 'labour50',
      })
  }
  if (pieces > 0)
    steps.push({ formula: 'pieces', given: { pieces, pieceFen }, amountFen: Math.round(pieces * pieceFen), source: 'labour50' })
  if (withheldFen > 0) steps.push({ formula: 'withheld', given: { withheldFen }, amountFen: withheldFen, source: 'owed' })
  return lessPaid(steps, paidFen, notes)
}

export type Overtime = { wageFen: Fen; workdayHours: number; restDays: number; holidays: number; paidFen: Fen }
export const overtimeObjection = (asked: Overtime) =>
  figuresObjection(asked, { wageFen: wage, workdayHours: [0, 10_000], restDays: [0, 2_000], holidays: [0, 500], paidFen: money })

/** DISPUTES-15: half as much again on a working day, twice on a rest day without time off instead, three times on a statutory holiday (Labour Law 44). */
export function overtime({ wageFen, workdayHours, restDays, holidays, paidFen }: Overtime, on: Day): Sum {
  const divisor = valueOn(payDays, on)?.value
  if (!divisor) return sumOf([], ['noDivisor'])
  const dayPay = (days: number, times: number) => Math.round((wageFen * days * times) / divisor)
  const steps: SumStep[] = []
  const source = 'labour44'
  if (workdayHours > 0)
    steps.push({ formula: 'workday', given: { wageFen, divisor, hours: workdayHours }, amountFen: dayPay(workdayHours / 8, 1.5), source })
  if (restDays > 0) steps.push({ formula: 'restDay', given: { wageFen, divisor, days: restDays }, amountFen: dayPay(restDays, 2), source })
  if (holidays > 0) steps.push({ formula: 'holiday', given: { wageFen, divisor, days: holidays }, amountFen: dayPay(holidays, 3), source })
  return lessPaid(steps, paidFen, ['hoursSystem'])
}

export type Leave = { wageFen: Fen; workedYears: number; daysThisYear: number; takenDays: number }
export const leaveObjection = (asked: Leave) =>
  figuresObjection(asked, { wageFen: wage, workedYears: [0, 60], daysThisYear: [0, 366], takenDays: [0, 366] })

/** Regulations on paid leave, art. 3: five days from one year of work in all, ten from ten, fifteen from twenty. */
export const leaveDays = (workedYears: number): number => (workedYears >= 20 ? 15 : workedYears >= 10 ? 10 : workedYears >= 1 ? 5 : 0)

/** Three times a day's pay for each day not taken, once of which came with the wage (实施办法, art. 10–12); no part days. */
export function unusedLeave({ wageFen, workedYears, daysThisYear, takenDays }: Leave, on: Day): Sum {
  const divisor = valueOn(payDays, on)?.value
  if (!divisor) return sumOf([], ['noDivisor'])
  const due = Math.floor((Math.min(daysThisYear, 365) / 365) * leaveDays(workedYears))
  const days = Math.max(0, due - takenDays)
  if (days === 0) return sumOf([], ['noneDue'])
  const given = { wageFen, divisor, due, takenDays, days }
  return sumOf([{ formula: 'leave', given, amountFen: Math.round((wageFen * days * 2) / divisor), source: 'leave5' }])
}
