import { type Hours, readHours } from '../../rules-hours.ts'

export const weekdays = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
export const gridDays = [...weekdays, 'PH'] as const
export type GridDay = (typeof gridDays)[number]
/** `08:30`; empty while it is being typed. */
export type Span = { from: string; to: string }
/** None: closed that day. */
export type Week = Record<GridDay, Span[]>
/** Dates of a year, `11-15`. */
export type Season = { from: string; to: string; week: Week }
export type Grid = { week: Week; season: Season | null }

export const allDay: Span = { from: '00:00', to: '24:00' }
export const weekOf = (spans: (day: GridDay) => Span[]): Week => Object.fromEntries(gridDays.map(day => [day, spans(day)])) as Week

/** What a week's grid can show of the text: one week, and at most one season with a week of its own. Undefined: the text says more. */
export function gridOf(text: string): Grid | undefined {
  const read = readHours(text)
  if (!read.ok) return undefined
  const seasonal = read.hours.filter(rule => rule.seasons.length > 0)
  const seasons = new Map(seasonal.map(rule => [JSON.stringify(rule.seasons), rule.seasons]))
  const [season] = [...seasons.values()]
  if (seasons.size > 1 || (season && season.length > 1)) return undefined
  const base = read.hours.filter(rule => rule.seasons.length === 0)
  const week = weekOf(day => spansIn(base, day))
  if (!season) return { week, season: null }
  const { from, to } = season[0]!
  return { week, season: { from, to: lastOf(to), week: weekOf(day => spansIn(read.hours, day)) } }
}

function spansIn(hours: Hours, day: GridDay): Span[] {
  const weekday = day === 'PH' ? -1 : (weekdays.indexOf(day) + 1) % 7
  const rule = hours.findLast(one => (day === 'PH' && one.onHolidays) || !one.weekdays || one.weekdays.includes(weekday))
  return (rule?.spans ?? []).map(({ from, to }) => ({ from: clockOf(from), to: clockOf(to > 1_440 ? to - 1_440 : to) }))
}
const clockOf = (minutes: number) => [Math.floor(minutes / 60), minutes % 60].map(n => String(n).padStart(2, '0')).join(':')

/** The grid as OpenStreetMap writes it. What is not whole yet stands as `?`, which nobody can read. */
export function textOf({ week, season }: Grid): string {
  const isAlways = !season && gridDays.every(day => timesOf(week[day]) === timesOf([allDay]))
  if (isAlways) return '24/7'
  const base = season && isShut(week) ? [] : rulesOf(week, '', isOpen)
  const inSeason = season ? rulesOf(season.week, `${dateOf(season.from)}-${dateOf(season.to)} `, () => true) : []
  return [...base, ...inSeason].join('; ')
}

const isOpen = (spans: readonly Span[]) => spans.length > 0
export const isShut = (week: Week) => gridDays.every(day => week[day].length === 0)

/** Holidays last, for a later rule takes the place of those before it. */
function rulesOf(week: Week, season: string, isSaid: (spans: readonly Span[]) => boolean): string[] {
  const groups = [...Map.groupBy(weekdays, day => timesOf(week[day])).values()]
  const isSame = groups.length === 1 && timesOf(week.PH) === timesOf(week.Mo)
  const said = groups.filter(days => isSaid(week[days[0]!]))
  return [
    ...said.map(days => `${season}${daysOf(days)}${isSame ? ',PH' : ''} ${timesOf(week[days[0]!])}`),
    ...(isSame && said.length > 0 ? [] : [`${season}PH ${timesOf(week.PH)}`]),
  ]
}

const timesOf = (spans: readonly Span[]) =>
  spans.length === 0 ? 'off' : spans.map(({ from, to }) => `${from || '?'}-${(to === '00:00' ? '24:00' : to) || '?'}`).join(',')

/** Three and more in a row are told by their ends. */
function daysOf(days: readonly (typeof weekdays)[number][]): string {
  const runs: string[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && weekdays.indexOf(run.at(-1) as 'Mo') + 1 === weekdays.indexOf(day)) run.push(day)
    else runs.push([day])
  }
  return runs.map(run => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(','))).join(',')
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const dateOf = (date: string) => {
  const [month, day] = date.split('-').map(Number) as [number, number]
  return `${months[month - 1]} ${String(day).padStart(2, '0')}`
}

/** A month that stands alone ends, for whoever reads it, on a 31st it may not have. */
const lastOf = (date: string) => {
  const [month, day] = date.split('-').map(Number) as [number, number]
  return `${date.slice(0, 3)}${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}`
}

/** Days of a month, with the 29th of February: a season is of every year. */
export const daysInMonth = (month: number) => new Date(Date.UTC(2024, month, 0)).getUTCDate()

/** Days with the same hours as one line, each in the order of the week; the holidays by themselves, unless all days are alike. */
export function linesOf(week: Week): { days: readonly GridDay[]; spans: Span[] }[] {
  const groups = [...Map.groupBy(weekdays, day => timesOf(week[day])).values()]
  if (groups.length === 1 && timesOf(week.PH) === timesOf(week.Mo)) return [{ days: gridDays, spans: week.PH }]
  return [...groups.map(days => ({ days: [...days] as GridDay[], spans: week[days[0]!] })), { days: ['PH'], spans: week.PH }]
}
