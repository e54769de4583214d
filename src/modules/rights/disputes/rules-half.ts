/** A half year, as circulars and votes are told of: `2026-1` runs from January to June, `2026-2` to the end of December. */
import type { Day } from '#kernel/pure/calendar.ts'

export type Half = `${number}-${1 | 2}`
export const isHalf = (text: string): text is Half => /^20\d\d-[12]$/.test(text)

export const halfOf = (day: Day): Half => `${Number(day.slice(0, 4))}-${day.slice(5) < '07-01' ? 1 : 2}`
export function daysOfHalf(half: Half): { from: Day; to: Day } {
  const year = half.slice(0, 4)
  return half.endsWith('1') ? { from: `${year}-01-01`, to: `${year}-06-30` } : { from: `${year}-07-01`, to: `${year}-12-31` }
}
export const halfBefore = (half: Half): Half => (half.endsWith('2') ? `${Number(half.slice(0, 4))}-1` : `${Number(half.slice(0, 4)) - 1}-2`)
/** Whether its last day has passed. */
export const isHalfOver = (half: Half, today: Day): boolean => today > daysOfHalf(half).to
/** This one and those before it, newest first. */
export function halvesUpTo(today: Day, count: number): Half[] {
  const halves = [halfOf(today)]
  while (halves.length < count) halves.push(halfBefore(halves.at(-1)!))
  return halves
}
