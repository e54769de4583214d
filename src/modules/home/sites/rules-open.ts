/** SITE-18: what is told of a station to anybody's program, in the terms that programs know. */
import { addDays, type Day, isDay } from '#kernel/pure/calendar.ts'
import { type Hours, isInSeason } from './rules-hours.ts'

export const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } as const

/** Beyond this one file is no longer a file for a browser: the pages of HSDS are. */
export const mostFeatures = 20_000

/** One line of a weekly timetable as RFC 5545 has it. What closes at or before it opens closes on the next day. */
export type Weekly = { byday: string; opensAt: string; closesAt: string; validFrom: Day | null; validTo: Day | null }

const days = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const
const fromMonday = [1, 2, 3, 4, 5, 6, 0] as const

/**
 * The weekly timetable behind opening hours, for this year and the next; without dates where no season changes it. A rule by
 * weeks knows no public holidays: the text of the hours goes along, and says what holds on them.
 */
export function weeklyOf(hours: Hours, today: Day): Weekly[] {
  const year = Number(today.slice(0, 4))
  if (hours.every(({ seasons }) => seasons.length === 0))
    return weekOn(hours, today).map(line => ({ ...line, validFrom: null, validTo: null }))
  const borders = [year, year + 1].flatMap(one => bordersIn(hours, one)).sort()
  const stretches = [...new Set([`${year}-01-01`, ...borders])].map((from, n, all) => ({
    validFrom: from,
    validTo: addDays(all[n + 1] ?? `${year + 2}-01-01`, -1),
  }))
  return stretches
    .filter(({ validFrom, validTo }) => validTo >= today && validFrom <= `${year + 1}-12-31`)
    .flatMap(stretch => weekOn(hours, stretch.validFrom).map(line => ({ ...line, ...stretch })))
}

/** The days of that year on which a season begins, or on which it is over. */
const bordersIn = (hours: Hours, year: number): Day[] =>
  hours.flatMap(({ seasons }) =>
    seasons.flatMap(({ from, to }) => {
      const last = `${year}-${to}`
      return [dayIn(year, from), isDay(last) ? addDays(last, 1) : firstAfter(year, to)]
    }),
  )
const dayIn = (year: number, date: string) => (isDay(`${year}-${date}`) ? `${year}-${date}` : firstAfter(year, date))
/** February has no 31st, nor a 29th in most years: what is meant is the month's end. */
const firstAfter = (year: number, date: string) => `${year}-${String(Number(date.slice(0, 2)) + 1).padStart(2, '0')}-01`

function weekOn(hours: Hours, day: Day): Pick<Weekly, 'byday' | 'opensAt' | 'closesAt'>[] {
  const inSeason = hours.filter(rule => isInSeason(rule, day))
  const open = new Map<string, string[]>()
  for (const weekday of fromMonday)
    for (const { from, to } of inSeason.findLast(({ weekdays }) => !weekdays || weekdays.includes(weekday))?.spans ?? []) {
      const span = `${clockOf(from)}-${clockOf(to)}`
      open.set(span, [...(open.get(span) ?? []), days[weekday]])
    }
  return [...open].map(([span, on]) => {
    const [opensAt, closesAt] = span.split('-') as [string, string]
    return { byday: on.join(','), opensAt, closesAt }
  })
}

const clockOf = (minutes: number) => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
