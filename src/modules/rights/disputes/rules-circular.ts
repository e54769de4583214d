/** What is told of half a year, and by which definition each figure counts. Clause DISPUTES-91. */
import { type Day, daysBetween } from '#kernel/pure/calendar.ts'
import type { Fen } from '#kernel/pure/money.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Shares } from './rules-evaluation.ts'
import { type Half, isHalfOver } from './rules-half.ts'
import type { Stage } from './rules-kinds.ts'
import { circularWords } from './words-circular.ts'

export const refuseCircular = refusals(circularWords)

/** Every figure that opens its cases. */
export const figures = ['received', 'accepted', 'notAccepted', 'closed', 'settled', 'due', 'onTime', 'recovered'] as const
export type Figure = (typeof figures)[number]
export const dimensions = ['body', 'mediator', 'kind', 'division'] as const
export type Dimension = (typeof dimensions)[number]

export const settledStages = ['effective', 'performed', 'breached'] as const satisfies readonly Stage[]
const isSettled = (state: Stage) => (settledStages as readonly Stage[]).includes(state)

export type Countable = {
  state: Stage
  receivedOn: Day
  acceptedOn: Day | null
  closedOn: Day | null
  /** The last day of its mediation. */
  limitOn: Day | null
  /** The days on which sums under its agreement were confirmed. */
  paidOn: readonly Day[]
}
/** DISPUTES-91: whether a case counts for a figure. The lists in SQL say the same (actions/counting.ts); a test holds the two equal. */
export function countsAs(figure: Figure, one: Countable, { from, to }: { from: Day; to: Day }): boolean {
  const isIn = (day: Day | null): day is Day => day !== null && day >= from && day <= to
  const isClosed = one.acceptedOn !== null && isIn(one.closedOn)
  const isDue = one.acceptedOn !== null && isIn(one.limitOn)
  const counts: Record<Figure, boolean> = {
    received: isIn(one.receivedOn),
    accepted: isIn(one.acceptedOn),
    notAccepted: one.acceptedOn === null && isIn(one.closedOn),
    closed: isClosed,
    settled: isClosed && isSettled(one.state),
    due: isDue,
    onTime: isDue && one.closedOn !== null && one.closedOn <= one.limitOn!,
    recovered: one.paidOn.some(isIn),
  }
  return counts[figure]
}

export type Line = Record<Exclude<Figure, 'recovered'>, number> & {
  /** How many cases the money came from, and how much. */
  recovered: number
  recoveredFen: Fen
  meanDays: number | null
  medianDays: number | null
  /** Ratings that count, in whole threes, and how many of these were fours and fives. */
  answers: number
  satisfied: number
}
export const noLine: Line = {
  ...{ received: 0, accepted: 0, notAccepted: 0, closed: 0, settled: 0, due: 0, onTime: 0, recovered: 0, recoveredFen: 0 },
  ...{ meanDays: null, medianDays: null, answers: 0, satisfied: 0 },
}
export type Named = Line & { key: string; name: string; english: string }
/** One half year of one union, as it is shown, printed and frozen. */
export type Figures = {
  half: Half
  unitName: string
  unitEnglish: string
  total: Line
  before: Line
  body: Named[]
  mediator: Named[]
  kind: Named[]
  division: Named[]
  vote: { asked: number; answered: number; shares: Shares | null } | null
}

/** A share in per cent with two decimals, `55.67`; null of nothing. Reckoned in whole numbers, for 0.555 is no float. */
export function percentOf(part: number, whole: number): string | null {
  if (whole === 0) return null
  const hundredths = Math.round((part * 10_000) / whole)
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`
}
/** 调成率. */
export const settlementRate = ({ settled, closed }: Pick<Line, 'settled' | 'closed'>) => percentOf(settled, closed)
export const onTimeRate = ({ onTime, due }: Pick<Line, 'onTime' | 'due'>) => percentOf(onTime, due)
export const satisfactionRate = ({ satisfied, answers }: Pick<Line, 'satisfied' | 'answers'>) => percentOf(satisfied, answers)

/** From acceptance to the end; mean and median to one decimal. */
export function daysTaken(cases: readonly Pick<Countable, 'acceptedOn' | 'closedOn'>[]): {
  meanDays: number | null
  medianDays: number | null
} {
  const days = cases.map(one => daysBetween(one.acceptedOn!, one.closedOn!)).sort((a, b) => a - b)
  if (days.length === 0) return { meanDays: null, medianDays: null }
  const middle = days.length / 2
  const median = days.length % 2 ? days[Math.floor(middle)]! : (days[middle - 1]! + days[middle]!) / 2
  return { meanDays: toTenth(days.reduce((sum, one) => sum + one, 0) / days.length), medianDays: toTenth(median) }
}
export const toTenth = (value: number) => Math.round(value * 10) / 10

export const issueObjection = (half: Half, today: Day): Refusal | undefined =>
  isHalfOver(half, today) ? undefined : refuseCircular('DISPUTES-91').at({ half: 'disputes.halfRuns' })
