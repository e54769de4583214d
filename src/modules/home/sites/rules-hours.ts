/**
 * SITE-4: opening hours, in a strict part of what OpenStreetMap writes. A rule is months, days and times, each optional but
 * the last: `Nov 15-Mar 15 Mo-Fr,PH 08:30-11:30,13:00-02:00`. Rules stand between semicolons; for the days it names, a later
 * one takes the place of those before it. A span over midnight belongs to the day on which it begins.
 */
import { addDays, type Calendar, type Day, dayOf, isAnnounced, startOfDay, statutoryHolidays, weekdayOf } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { lunarFestivals } from '#kernel/pure/lunar-festivals.ts'
import { type HoursRule, readRule } from './rules-hours-text.ts'
import type { hoursWords } from './words-hours.ts'

export type Hours = readonly HoursRule[]
export type HoursFault = { ok: false; why: keyof typeof hoursWords; at: string }

/** Reads them strictly. `text` is how they are kept: spaces, case and full-width signs are mended, nothing else. */
export function readHours(text: string): HoursRead {
  const read = readRules(text)
  return read.ok ? (findSilence(read.hours) ?? read) : read
}

type HoursRead = { ok: true; hours: Hours; text: string } | HoursFault

function readRules(text: string): HoursRead {
  const parts = mended(text).split(';').filter(Boolean)
  if (parts.length === 0) return { ok: false, why: 'hours.unread', at: text.trim() }
  const hours: HoursRule[] = []
  for (const part of parts) {
    const rule = readRule(part)
    if ('why' in rule) return { ok: false, ...rule }
    hours.push(rule)
  }
  return { ok: true, hours, text: parts.join('; ') }
}

/** What is kept has been read strictly before, and thousands of stations share a few hundred texts. */
function readKept(text: string): HoursRead {
  const known = kept.get(text)
  if (known) return known
  const read = readRules(text)
  if (kept.size >= 2_000) kept.clear()
  kept.set(text, read)
  return read
}
const kept = new Map<string, HoursRead>()

const mended = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[–—~〜]/g, '-')
    .replace(/[、]/g, ',')
    .replace(/\s+/g, ' ')
    .replace(/ ?([,;:-]) ?/g, '$1')
    .replace(/[a-z]+/gi, word =>
      /^ph$/i.test(word) ? 'PH' : /^off$/i.test(word) ? 'off' : word[0]!.toUpperCase() + word.slice(1).toLowerCase(),
    )
    .replace(/(?<!\d)\d:\d\d/g, '0$&')
    .trim()

/** Every season in which it opens says what holds on public holidays, and nothing after that takes it back. */
function findSilence(hours: Hours): HoursFault | undefined {
  for (let day = '2024-01-01'; day < '2025-01-01'; day = addDays(day, 1)) {
    const inSeason = hours.filter(rule => isInSeason(rule, day))
    const last = inSeason.map(rule => rule.onHolidays).lastIndexOf(true)
    const after = inSeason.slice(last + 1).find(rule => rule.weekdays || rule.spans.length > 0)
    if (after) return { ok: false, why: last < 0 ? 'hours.holidays' : 'hours.holidaysLast', at: after.text }
  }
  return undefined
}

/** When it is open on that day, without what is left of the day before. For tables and editors. */
export const spansOn = (hours: Hours, day: Day, calendar: Calendar = china): { from: string; to: string }[] =>
  spansOf(hours, day, kindOf(day, calendar)).map(({ from, to }) => ({ from: clockOf(from), to: clockOf(to > DAY ? to - DAY : to) }))

/**
 * Whether it is open at that moment, and when this changes, if it does within eight days. Spans that begin before
 * `firstDay` are left out: a station that was shut or paused until then.
 */
export function standingAt(hours: Hours, at: Date, calendar: Calendar = china, firstDay: Day = addDays(dayOf(at), -1)) {
  const today = dayOf(at)
  const days = Array.from({ length: 10 }, (_, n) => addDays(today, n - 1)).filter(day => day >= firstDay)
  const open = joined(days.flatMap(day => spansOf(hours, day, kindOf(day, calendar)).map(span => shifted(span, day))))
  const horizon = startOfDay(addDays(today, 9)).getTime()
  const now = at.getTime()
  const here = open.find(({ to }) => to > now)
  const isOpen = here !== undefined && here.from <= now
  const changes = here && (isOpen ? here.to : here.from)
  const changesAt = changes === undefined || changes >= horizon ? null : new Date(changes)
  const isProvisional = days.some(day => day <= dayOf(changesAt ?? at) && mayMove(hours, day, calendar, day < today))
  return { isOpen, changesAt, isProvisional }
}

export type Timed = {
  state: 'open' | 'paused' | 'closed'
  hours: string
  shutOn: Day | null
  shutWhy: string
  pausedUntil: Day | null
  reason: string
}
export type Status = { is: 'open' | 'shut' | 'shutToday' | 'paused'; changesAt: string | null; why: string; isProvisional: boolean }

/** SITE-4 and SITE-6: how a station stands at that moment. What cannot be read counts as shut. */
export function statusOf(site: Timed, at: Date, calendar: Calendar = china): Status {
  const today = dayOf(at)
  if (site.state === 'closed') return { is: 'shut', changesAt: null, why: site.reason, isProvisional: false }
  const isPaused = site.state === 'paused' && site.pausedUntil !== null && site.pausedUntil >= today
  const isShutToday = site.shutOn === today
  const read = readKept(site.hours)
  // a night that began on the day it was shut stays shut: midnight brings the next day's hours, not the last one's rest
  const closedOn = isPaused ? site.pausedUntil : site.shutOn
  const firstDay = closedOn ? addDays(closedOn, 1) : undefined
  const { isOpen, changesAt, isProvisional } = !read.ok
    ? unread
    : firstDay || calendar !== china
      ? standingAt(read.hours, at, calendar, firstDay)
      : standingInMinute(read.hours, site.hours, at)
  const is = isPaused ? 'paused' : isShutToday ? 'shutToday' : isOpen ? 'open' : 'shut'
  const why = isPaused ? site.reason : isShutToday ? site.shutWhy : ''
  return { is, changesAt: changesAt?.toISOString() ?? null, why, isProvisional }
}

/** Hours change on whole minutes, and a list asks the same few texts of the same minute over and over. */
function standingInMinute(hours: Hours, text: string, at: Date) {
  const { standings, shut } = knownOf(at)
  const known = standings.get(text)
  if (known) return known
  const standing = standingAt(hours, at)
  standings.set(text, standing)
  if (!standing.isOpen && shut.length < MOST_SHUT) shut.push(text)
  return standing
}

/** Hours already found shut at that minute: whoever looks for what is open need not read those stations again. */
export const knownShut = (at: Date): readonly string[] => knownOf(at).shut

type Known = { standings: Map<string, ReturnType<typeof standingAt>>; shut: string[] }
const MOST_SHUT = 100
const inMinute = new Map<number, Known>()
/** Two minutes are asked of at a time: this one, and ten tonight. */
function knownOf(at: Date): Known {
  const minute = Math.floor(at.getTime() / MINUTE)
  const known = inMinute.get(minute)
  if (known && known.standings.size < 2_000) return known
  const fresh: Known = { standings: new Map(), shut: [] }
  if (inMinute.size >= 4) inMinute.clear()
  inMinute.set(minute, fresh)
  return fresh
}

const unread = { isOpen: false, changesAt: null, isProvisional: false }

type DayKind = { weekday: number; isHoliday: boolean }
type Span = { from: number; to: number }
const DAY = 1_440
const MINUTE = 60_000
const FRIDAY = 5

/** What the day counts as: a weekend day that is worked is kept like a Friday, a day off is a public holiday. */
function kindOf(day: Day, calendar: Calendar): DayKind {
  const year = Number(day.slice(0, 4))
  const notice = calendar[year] ?? { off: statutoryHolidays(year), worked: [] }
  return { weekday: notice.worked.includes(day) ? FRIDAY : weekdayOf(day), isHoliday: notice.off.includes(day) }
}

export function isInSeason({ seasons }: HoursRule, day: Day) {
  const date = day.slice(5)
  return seasons.length === 0 || seasons.some(({ from, to }) => (from <= to ? from <= date && date <= to : date >= from || date <= to))
}

function spansOf(hours: Hours, day: Day, { weekday, isHoliday }: DayKind): readonly Span[] {
  const names = (rule: HoursRule) => !rule.weekdays || rule.weekdays.includes(weekday) || (isHoliday && rule.onHolidays)
  return hours.filter(rule => isInSeason(rule, day) && names(rule)).at(-1)?.spans ?? []
}

/** Notices move working days at most nine days away from a holiday that the law fixes (2022–2026; a test holds them to it). */
export const noticeReachDays = 9

/** Whether a notice still to come could change that day's hours, or the night after it where only that is still of interest. */
function mayMove(hours: Hours, day: Day, calendar: Calendar, onlyItsNight: boolean) {
  const year = Number(day.slice(0, 4))
  if (isAnnounced(calendar, day)) return false
  const fixed = [year - 1, year, year + 1].flatMap(statutoryHolidays)
  if (fixed.includes(day)) return false
  const [first, last] = [addDays(day, -noticeReachDays), addDays(day, noticeReachDays)]
  if (year in lunarFestivals && !fixed.some(holiday => first <= holiday && holiday <= last)) return false
  const weekday = weekdayOf(day)
  const kinds = [kindOf(day, calendar), { weekday, isHoliday: true }]
  if (weekday % 6 === 0) kinds.push({ weekday: FRIDAY, isHoliday: false })
  const outcomes = kinds.map(kind => JSON.stringify(spansOf(hours, day, kind).filter(({ to }) => !onlyItsNight || to > DAY)))
  return new Set(outcomes).size > 1
}

const shifted = ({ from, to }: Span, day: Day): Span => {
  const midnight = startOfDay(day).getTime()
  return { from: midnight + from * MINUTE, to: midnight + to * MINUTE }
}

/** One after another, those that touch as one. */
function joined(spans: Span[]): Span[] {
  const all: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = all.at(-1)
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else all.push({ ...span })
  }
  return all
}

const clockOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
