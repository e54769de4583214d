import type { Report } from './api.ts'

export type Stop = {
  key: 'reported' | 'waiting' | 'waitingUp' | 'answered' | 'reopened' | 'again' | 'settle' | 'settled'
  reached: 'done' | 'current' | 'ahead'
  /** When it was. */
  at?: string
  /** By when it will be. */
  by?: string
}

/**
 * A report followed like a parcel; of an answer, `due` is the last day to contest it (SITE-12).
 * The answer that was contested stands until there is another in its place.
 */
export function trackOf({ state, at, due, answeredAt, reopenedBecause }: Report): Stop[] {
  const stops: Stop[] = [{ key: 'reported', reached: 'done', at }]
  const isAnswered = (state === 'answered' || state === 'settled') && answeredAt !== null
  if (reopenedBecause && !isAnswered && answeredAt) stops.push({ key: 'answered', reached: 'done', at: answeredAt })
  if (reopenedBecause) stops.push({ key: 'reopened', reached: 'done' })
  if (!isAnswered) {
    const key = state === 'raised' ? 'waitingUp' : reopenedBecause ? 'again' : 'waiting'
    stops.push({ key, reached: 'current', ...(due && { by: due }) }, { key: 'settle', reached: 'ahead' })
    return stops
  }
  stops.push({ key: 'answered', reached: state === 'answered' ? 'current' : 'done', at: answeredAt })
  stops.push(state === 'settled' ? { key: 'settled', reached: 'done' } : { key: 'settle', reached: 'ahead', ...(due && { by: due }) })
  return stops
}
