import { addDays, type Calendar, type Day, isAnnounced, statutoryHolidays } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'

const festivals = ['newYear', 'spring', 'qingming', 'labour', 'boats', 'autumn', 'national'] as const
export type Festival = (typeof festivals)[number]

/** Which festival a day off belongs to: each keeps to its own weeks of the year, though two may share one holiday. */
export function festivalOf(day: Day): Festival {
  const date = day.slice(5)
  if (date <= '01-10' || date >= '12-20') return 'newYear'
  if (date < '03-20') return 'spring'
  if (date < '04-25') return 'qingming'
  if (date < '05-20') return 'labour'
  if (date < '07-15') return 'boats'
  return date < '09-30' ? 'autumn' : 'national'
}

/** The first holiday after that day, announced or fixed by law. */
export function nextHoliday(after: Day, calendar: Calendar = china): { day: Day; festival: Festival } {
  for (let day = addDays(after, 1); ; day = addDays(day, 1)) {
    const year = Number(day.slice(0, 4))
    const off = isAnnounced(calendar, day) ? calendar[year]!.off : statutoryHolidays(year)
    if (off.includes(day)) return { day, festival: festivalOf(day) }
  }
}
