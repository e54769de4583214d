import { isOpen } from '#kernel/pure/enrolment.ts'
import { type Phase, phaseOf } from '../../rules.ts'
import type { Listed, Whole } from './api.ts'

/** What is still to be had, and how many of it; null where seats are not counted. */
export type Free = { phase: Phase; left: number | null }

type Counted = Pick<Listed, 'state' | 'enrolOpens' | 'enrolCloses'>
type Sums = Pick<Listed, 'seats' | 'seated' | 'waiting' | 'queue'>

/** Of one line of a list, whose sums are over all its sessions. */
export const freeIn = (row: Counted & Sums, now: Date): Free => free(row, [row], now)

/** Of a whole activity: the sessions that still stand and lie ahead. */
export function freeOf(activity: Whole, now: Date): Free {
  const standing = new Set(activity.sessions.filter(one => !one.cancelledAt && new Date(one.starts) > now).map(one => one.offer))
  const offers = activity.offers.filter(offer => standing.has(offer.id))
  return free(activity, offers.length > 0 ? offers : activity.offers, now)
}

/** Of one session's own places. */
export const freeAt = (activity: Whole, offer: string, now: Date): Free =>
  free(
    activity,
    activity.offers.filter(one => one.id === offer),
    now,
  )

function free(row: Counted, sums: readonly Sums[], now: Date): Free {
  const window = { opens: row.enrolOpens ?? '', closes: row.enrolCloses ?? '' }
  // the house's clock opens it within the minute; the screen need not wait for that
  const state = row.state === 'published' && isOpen(window, now) ? 'enrolling' : row.state
  const phase = phaseOf(
    { state, enrolCloses: row.enrolCloses },
    sums.map(one => ({ ...one, ...window, seatsByUnit: null, byLots: false })),
    now,
  )
  const isBoundless = sums.some(one => one.seats === null)
  return { phase, left: isBoundless ? null : sums.reduce((left, one) => left + Math.max(0, one.seats! - one.seated), 0) }
}
