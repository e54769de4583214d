import { addDays, type Calendar, type Day, isAnnounced } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { readHours, spansOn } from '../../rules-hours.ts'

export type WeekDay = { day: Day; spans: { from: string; to: string }[]; isGuessed: boolean }

/** Today and the six days after it; undefined where the hours cannot be read. */
export function weekOf(hours: string, today: Day, calendar: Calendar = china): WeekDay[] | undefined {
  const read = readHours(hours)
  if (!read.ok) return undefined
  return Array.from({ length: 7 }, (_, n) => addDays(today, n)).map(day => ({
    day,
    spans: spansOn(read.hours, day, calendar),
    isGuessed: !isAnnounced(calendar, day),
  }))
}
