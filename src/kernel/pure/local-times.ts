import { dayOf } from './calendar.ts'
import { formatTime } from './formats.ts'

/** `2026-07-18T09:00`, as inputs of date and time write it, is a moment in Beijing wherever the browser stands. */
export const instantOf = (local: string): string | null => (local ? `${local}:00+08:00` : null)

export function localOf(at: string | Date | null): string {
  if (!at) return ''
  const moment = new Date(at)
  return `${dayOf(moment)}T${formatTime(moment)}`
}

/** A day and its hours as three inputs hold them, `2026-07-18`, `09:00`, `11:00`. */
type Times = { day: string; from: string; to: string }
export const isTimed = ({ day, from, to }: Times) => Boolean(day && from && to)
export const spanOf = ({ day, from, to }: Times) => ({ starts: instantOf(`${day}T${from}`)!, ends: instantOf(`${day}T${to}`)! })
