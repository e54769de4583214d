/** Lecturers booked for sessions: when they may be, how they answer, and what a moved session does. Clause ACAD-37. */
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { hoursOf } from './rules-attendance.ts'
import type { LecturerStage } from './rules-lecturers.ts'

export const bookingStages = ['asked', 'accepted', 'declined', 'recalled', 'released', 'lapsed'] as const
export type BookingStage = (typeof bookingStages)[number]
/** These hold the lecturer's time. */
export const liveBookings = ['asked', 'accepted'] as const satisfies readonly BookingStage[]

export type Span = { starts: string; ends: string }
export type Booking = Case<BookingStage> &
  Span & {
    class: string
    session: string
    lecturer: string
    name: string
    askedAt: string
    answeredAt: string | null
    reason: string
  }
/** Of a lecturer, what decides whether they may be booked. */
export type Termed = { name: string; state: LecturerStage; since: Day | null; until: Day | null }

/** Half open: who teaches until noon may teach elsewhere from noon. */
export const overlaps = (one: Span, other: Span): boolean =>
  Date.parse(one.starts) < Date.parse(other.ends) && Date.parse(other.starts) < Date.parse(one.ends)

/** Whether the session lies within the term, its last day included. */
export const isInTerm = ({ since, until }: Pick<Termed, 'since' | 'until'>, { starts, ends }: Span): boolean =>
  since !== null && until !== null && dayOf(new Date(starts)) >= since && dayOf(new Date(ends)) <= until

const no = (sentence: string, given: Record<string, string> = {}) => new Refusal('ACAD-37', given, { sentence })

/** Whether this lecturer may be booked for it, or accept. `isBusy`: another booking holds that time. */
export function mayTeach(lecturer: Termed, session: Span, isBusy: boolean, now: Date): Refusal | undefined {
  const { name, state, since, until } = lecturer
  if (now >= new Date(session.starts)) return no('acad.sessionBegun')
  if (state !== 'appointed') return no('acad.notAppointed')
  if (!isInTerm(lecturer, session)) return no('acad.outsideTerm', { name, since: since ?? '', until: until ?? '' })
  return isBusy ? no('acad.busyThen', { name }) : undefined
}

/** ACAD-37: what a booking does when its session has moved. An accepted one never overlaps another: it is asked again. */
export const afterMove = (state: (typeof liveBookings)[number], isBusy: boolean): 'follow' | 'askAgain' =>
  state === 'accepted' && isBusy ? 'askAgain' : 'follow'

const toCome = ({ starts }: Span, now: Date) => (now < new Date(starts) ? undefined : no('acad.sessionBegun'))
const saysWhy = (row: Booking, now: Date) =>
  toCome(row, now) ?? (row.reason.trim().length >= 5 ? undefined : no('acad.bookingWhy').at({ reason: 'tooShort?least=5' }))

const host = 'academy.host'
// biome-ignore format: read as a table
export const bookingBook = lifecycle<Booking>()({
  module: 'academy',
  table: 'academyBookings',
  begin: { clause: 'ACAD-37', by: host, in: 'asked' },
  steps: {
    accept:   { clause: 'ACAD-37', by: 'owner', move: { asked: 'accepted' }, check: toCome },
    excuse:   { clause: 'ACAD-37', by: 'owner', move: { asked: 'declined', accepted: 'declined' }, check: saysWhy },
    recall:   { clause: 'ACAD-37', by: host, ofUnit: true, move: { asked: 'recalled', accepted: 'recalled' }, check: saysWhy },
    // with its session or its class, whoever moved that: a host who teaches in their own class must be able to
    follow:   { clause: 'ACAD-37', by: 'clock', move: { asked: 'asked', accepted: 'accepted' } },
    askAgain: { clause: 'ACAD-37', by: 'clock', move: { accepted: 'asked' } },
    fall:     { clause: 'ACAD-37', by: 'clock', move: { asked: 'recalled', accepted: 'recalled' } },
    release:  { clause: 'ACAD-37', by: 'clock', move: { asked: 'released', accepted: 'released' } },
    lapse:    { clause: 'ACAD-37', by: 'clock', move: { asked: 'lapsed' } },
  },
  deadlines: {},
})

/** Class hours taught, and by year of Beijing's calendar, the latest first: what was accepted and is over. */
export function hoursByYear(
  bookings: readonly (Span & { state: BookingStage })[],
  now: Date,
): { year: number; hours: number; sessions: number }[] {
  const taught = bookings.filter(one => isTaught(one, now))
  const years = Map.groupBy(taught, one => Number(dayOf(new Date(one.starts)).slice(0, 4)))
  return [...years]
    .sort(([a], [b]) => b - a)
    .map(([year, its]) => ({ year, sessions: its.length, hours: its.reduce((sum, one) => sum + hoursOf(one), 0) }))
}
export const isTaught = ({ state, ends }: Span & { state: BookingStage }, now: Date): boolean =>
  state === 'accepted' && new Date(ends) <= now
