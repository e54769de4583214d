import { type Day, dayOf, startOfDay, weekdayOf } from './calendar.ts'
import { formatWords } from './format-words.ts'
import { type Fen, yuanOf } from './money.ts'
import { type Language, speak } from './words.ts'

/** `11月20日 周五`, `Fri 20 Nov`. Given today, another year's day is told with its year: `2027年1月5日 周二`, `Tue 5 Jan 2027`. */
export function formatDay(day: Day, language: Language, today: Day = day): string {
  const { year, month, date } = partsOf(day)
  const isOtherYear = day.slice(0, 4) !== today.slice(0, 4)
  const weekday = weekdays[language][weekdayOf(day)]!
  if (language === 'zh') return `${isOtherYear ? `${year}年` : ''}${month}月${date}日 周${weekday}`
  return `${weekday} ${date} ${months[month - 1]!.slice(0, 3)}${isOtherYear ? ` ${year}` : ''}`
}

/** As papers date themselves: `2026年11月20日`, `20 November 2026`. */
export function formatPaperDay(day: Day, language: Language): string {
  const { year, month, date } = partsOf(day)
  return language === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}

/** In a column of days, whatever their years: `2026年11月20日`, `20 Nov 2026`. */
export const formatDate = (day: Day, language: Language): string =>
  language === 'zh' ? formatPaperDay(day, language) : `${Number(day.slice(8))} ${monthOf(day)}`

/** Where the day does not matter: `2026年11月`, `Nov 2026`. */
export const formatMonth = (day: Day, language: Language): string =>
  language === 'zh' ? `${partsOf(day).year}年${partsOf(day).month}月` : monthOf(day)
const monthOf = (day: Day) => `${months[partsOf(day).month - 1]!.slice(0, 3)} ${partsOf(day).year}`

/** A moment as papers write it: `2026年11月20日 14:00`, `20 November 2026 14:00`. */
export const formatPaperMoment = (at: Date, language: Language): string => `${formatPaperDay(dayOf(at), language)} ${formatTime(at)}`

/** Beijing's time, `14:00`, the same in both languages. */
export const formatTime = (at: Date): string => {
  const minutes = Math.floor((at.getTime() - startOfDay(dayOf(at)).getTime()) / 60_000)
  return [Math.floor(minutes / 60), minutes % 60].map(n => String(n).padStart(2, '0')).join(':')
}

/** `11月20日 周五 14:00`, `Fri 20 Nov 14:00`. */
export const formatMoment = (at: Date, language: Language, today?: Day): string =>
  `${formatDay(dayOf(at), language, today)} ${formatTime(at)}`

/** `11月20日 周五 14:00–16:00`; over midnight both days are told. */
export function formatRange(from: Date, to: Date, language: Language, today?: Day): string {
  const start = formatMoment(from, language, today)
  return dayOf(from) === dayOf(to) ? `${start}–${formatTime(to)}` : `${start} – ${formatMoment(to, language, today)}`
}

/** `11月20日 周五 – 11月22日 周日`; a single day is told once. */
export const formatDays = (first: Day, last: Day, language: Language, today?: Day): string =>
  [...new Set([formatDay(first, language, today), formatDay(last, language, today ?? first)])].join(' – ')

/** `12,345.67元`, `¥12,345.67`; whole yuan without decimals, `500元`. For columns of figures and papers see `yuanOf`. */
export function formatMoney(fen: Fen, language: Language): string {
  const yuan = yuanOf(fen).replace(/\.00$/, '').replace(/^-/, '')
  return `${fen < 0 ? '-' : ''}${speak(formatWords, language)('amount', { yuan })}`
}

/** What is left of a period, in days from today to its last day: `还剩 2 天`, `今天到期`, `已逾期 3 天`. */
export function formatRemaining(days: number, language: Language): string {
  const say = speak(formatWords, language)
  if (days === 0) return say('today')
  if (days === 1) return say('dayLeft')
  if (days === -1) return say('dayLate')
  return days > 0 ? say('daysLeft', { days }) : say('daysLate', { days: -days })
}

/** What stands beside a provisional last day. */
export const formatProvisional = (day: Day, language: Language): string =>
  speak(formatWords, language)('provisional', { year: partsOf(day).year })

const weekdays = { zh: [...'日一二三四五六'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const months = 'January February March April May June July August September October November December'.split(' ')

function partsOf(day: Day) {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return { year, month, date }
}
