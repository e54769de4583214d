import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import type { Report } from './api.ts'

/** SITE-12: how long an answer may be contested, in days; the words on the screen, the gate is the server's. */
export const objectionDays = 7

export type Stop = {
  key: 'reported' | 'waiting' | 'waitingUp' | 'answered' | 'reopened' | 'again' | 'settle' | 'settled'
  reached: 'done' | 'current' | 'ahead'
  /** When it was. */
  at?: string
  /** By when it will be. */
  by?: string
}

/** A report followed like a parcel. The answer that was contested is gone from it; what was asked instead stands. */
export function trackOf({ state, at, due, answeredAt, reopenedBecause }: Report): Stop[] {
  const stops: Stop[] = [{ key: 'reported', reached: 'done', at }]
  if (reopenedBecause) stops.push({ key: 'reopened', reached: 'done' })
  const isAnswered = (state === 'answered' || state === 'settled') && answeredAt !== null
  if (!isAnswered) {
    const key = state === 'raised' ? 'waitingUp' : reopenedBecause ? 'again' : 'waiting'
    stops.push({ key, reached: 'current', ...(due && { by: due }) }, { key: 'settle', reached: 'ahead' })
    return stops
  }
  stops.push({ key: 'answered', reached: state === 'answered' ? 'current' : 'done', at: answeredAt })
  stops.push(
    state === 'settled' ? { key: 'settled', reached: 'done' } : { key: 'settle', reached: 'ahead', by: lastObjectionDay(answeredAt) },
  )
  return stops
}

export const lastObjectionDay = (answeredAt: string) => addDays(dayOf(new Date(answeredAt)), objectionDays)
