/** Until when a claim can be brought before the arbitration commission, with what happened on the way (DISPUTES-5 to DISPUTES-10). */
import { type Calendar, type Day, type Deadline, type LastDay, lastDay, type Pause } from '#kernel/pure/calendar.ts'

/** What starts the year anew, and what the law calls it. */
export const interruptions = [
  'demanded',
  'talksRefused',
  'agreedToPay',
  'mediationRefused',
  'mediationFailed',
  'agreementBreached',
  'complained',
] as const
export type Interruption = (typeof interruptions)[number]
export type TrailEvent = { kind: Interruption; day: Day }

export type Claim = {
  /** Pay for work done: not limited while one works there (Law 27, para. 4). */
  isPay: boolean
  /** One knew, or should have known, that a right was touched. */
  knewOn: Day | null
  isStillThere: boolean
  endedOn: Day | null
  events: readonly TrailEvent[]
  /** DISPUTES-8: days on which nobody could have applied: force majeure, or nobody yet to act for a person who cannot (Law 27, para. 3). */
  pauses: readonly Pause[]
}

/** `late`: the year was over. `early`: it had not begun. `waived`: late, but whoever then promises to pay may no longer plead the time. */
export type Effect = 'starts' | 'anew' | 'paused' | 'late' | 'early' | 'waived'
export type TrailLine = { what: 'knew' | 'ended' | 'pause' | Interruption; day: Day; until?: Day; effect: Effect; last?: LastDay }
export type Limitation =
  | { is: 'notRunning' }
  | { is: 'unknown' }
  | { is: 'running' | 'passed' | 'waived'; last: LastDay; trail: readonly TrailLine[] }

/** DISPUTES-5: from the day after one knew, or should have known. */
const aYear: Deadline = { months: 12, unit: 'month' }

/** DISPUTES-9: the last day, and how it came about. A day that has passed is told as such and closes no door. */
export function limitationOf(claim: Claim, calendar: Calendar, today: Day): Limitation {
  const start = startOf(claim)
  if (start === 'notRunning' || start === 'unknown') return { is: start }
  const count = (from: Day) => lastDay(calendar, from, aYear, claim.pauses)
  const pauses = claim.pauses.map(({ from, to }): TrailLine => ({ what: 'pause', day: from, until: to, effect: 'paused' }))
  const trail: TrailLine[] = [...pauses, { ...start, effect: 'starts', last: count(start.day) }]
  let last = count(start.day)
  let isWaived = false
  for (const { kind, day } of inOrder(claim.events)) {
    const effect = effectOf(kind, day, start.day, last.day)
    if (effect === 'anew') last = count(day)
    isWaived ||= effect === 'waived'
    trail.push({ what: kind, day, effect, ...(effect === 'anew' && { last }) })
  }
  return { is: isWaived ? 'waived' : today <= last.day ? 'running' : 'passed', last, trail: inTime(trail) }
}

/** DISPUTES-6: of pay, the year begins with the end of the work and not before. */
function startOf({ isPay, isStillThere, endedOn, knewOn }: Claim): { what: 'knew' | 'ended'; day: Day } | 'notRunning' | 'unknown' {
  if (isPay) {
    if (isStillThere) return 'notRunning'
    return endedOn ? { what: 'ended', day: endedOn } : 'unknown'
  }
  return knewOn ? { what: 'knew', day: knewOn } : 'unknown'
}

/** DISPUTES-7. What is over cannot be interrupted; but a promise to pay binds whoever gives it (Civil Code 192). */
function effectOf(kind: Interruption, day: Day, start: Day, last: Day): Effect {
  if (day < start) return 'early'
  if (day <= last) return 'anew'
  return kind === 'agreedToPay' ? 'waived' : 'late'
}

const inOrder = (events: readonly TrailEvent[]) => [...events].sort((a, b) => (a.day < b.day ? -1 : 1))
const inTime = (trail: TrailLine[]) => [...trail].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1))

/** DISPUTES-10: of an injury, the unit applies within 30 days; the worker, their family or the union within a year. */
export type InjuryDays = { unit: LastDay; own: LastDay; isUnitLate: boolean; isOver: boolean }
export function injuryDays(hurtOn: Day, calendar: Calendar, today: Day): InjuryDays {
  const unit = lastDay(calendar, hurtOn, { days: 30, unit: 'calendar' })
  const own = lastDay(calendar, hurtOn, aYear)
  return { unit, own, isUnitLate: today > unit.day, isOver: today > own.day }
}

/** DISPUTES-10: labour inspection no longer looks into what ended two years ago (劳动保障监察条例, art. 20). */
export const inspectionUntil = (endedOn: Day, calendar: Calendar): LastDay => lastDay(calendar, endedOn, { months: 24, unit: 'month' })
