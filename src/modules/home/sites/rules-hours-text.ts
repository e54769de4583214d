/** One rule of opening hours, read from its text. */
import { isDay } from '#kernel/pure/calendar.ts'
import type { hoursWords } from './words-hours.ts'

export type HoursRule = {
  text: string
  /** Dates of a year, `11-15` to `03-15`; none: the whole year. */
  seasons: readonly { from: string; to: string }[]
  /** Sunday is 0; null: every day. */
  weekdays: readonly number[] | null
  /** It says what holds on public holidays: it names them, or it opens or shuts the station on every day without exception. */
  onHolidays: boolean
  /** Minutes since the day's midnight; past 1440 it is the next morning. None: closed. */
  spans: readonly { from: number; to: number }[]
}
type Fault = { why: keyof typeof hoursWords; at: string }

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa']
const listOf = (one: string) => `${one}(?:-${one})?(?:,${one}(?:-${one})?)*`
const date = `(?:${months.join('|')})(?: \\d{1,2})?`
const weekday = `(?:${weekdays.join('|')}|PH)`
const time = '\\d\\d:\\d\\d'
const ruleText = new RegExp(
  `^(?:(?<season>${listOf(date)})(?: |$))?(?:(?<days>${listOf(weekday)}) )?(?<times>off|24/7|${time}-${time}(?:,${time}-${time})*)$`,
)

/** `text` has single spaces, and none around its signs. */
export function readRule(text: string): HoursRule | Fault {
  const { season, days, times } = ruleText.exec(text)?.groups ?? {}
  if (!times || days?.match(/PH-|-PH/)) return { why: 'hours.unread', at: text }
  const seasons = season ? season.split(',').map(readSeason) : []
  if (seasons.includes(null)) return { why: 'hours.date', at: season! }
  const spans = times === 'off' ? [] : times === '24/7' ? [{ from: 0, to: 1_440 }] : times.split(',').map(readSpan)
  if (spans.includes(null)) return { why: 'hours.time', at: times }
  const inOrder = [...(spans as HoursRule['spans'])].sort((a, b) => a.from - b.from)
  if (inOrder.some((span, n) => n > 0 && span.from < inOrder[n - 1]!.to)) return { why: 'hours.overlap', at: times }
  const named = days?.split(',') ?? []
  return {
    text,
    seasons: seasons as HoursRule['seasons'],
    weekdays: days ? named.filter(one => one !== 'PH').flatMap(readWeekdays) : null,
    onHolidays: named.includes('PH') || times === '24/7' || (!days && times === 'off'),
    spans: inOrder,
  }
}

function readSeason(text: string) {
  const [first, last = first] = text.split('-') as [string, string?]
  const [from, to] = [readDate(first, '01'), readDate(last!, '31')]
  return from && to ? { from, to } : null
}

/** A month alone begins on its first and ends on its 31st, which as a text lies behind its last day, whatever that is. */
function readDate(text: string, otherwise: string) {
  const [month, day] = text.split(' ') as [string, string?]
  const found = `${String(months.indexOf(month) + 1).padStart(2, '0')}-${day?.padStart(2, '0') ?? otherwise}`
  return day === undefined || isDay(`2024-${found}`) ? found : null
}

function readWeekdays(text: string) {
  const [from, to = from] = text.split('-').map(one => weekdays.indexOf(one)) as [number, number?]
  return Array.from({ length: ((to! - from + 7) % 7) + 1 }, (_, n) => (from + n) % 7)
}

function readSpan(text: string) {
  const [from, to] = text.split('-').map(minutesOf) as [number, number]
  const isSpan = from < 1_440 && to <= 1_440 && from !== to
  return isSpan ? { from, to: to > from ? to : to + 1_440 } : null
}

function minutesOf(text: string) {
  const [hours, minutes] = text.split(':').map(Number) as [number, number]
  return minutes < 60 ? hours * 60 + minutes : Number.NaN
}
