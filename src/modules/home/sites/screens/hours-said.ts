import { formatDay } from '#kernel/pure/formats.ts'
import { type Language, speak } from '#kernel/pure/words.ts'
import { dayWords } from './desk/day-words.ts'
import { type GridDay, gridOf, linesOf, type Span, type Week, weekdays } from './desk/hours-grid.ts'

/** `08:30–11:30、13:00–18:00`, 不开放, 全天. */
export function spansSaid(spans: readonly Span[], language: Language): string {
  const say = speak(dayWords, language)
  if (spans.length === 0) return say('shut')
  return spans.map(({ from, to }) => (from === '00:00' && to === '24:00' ? say('allDay') : `${from}–${to}`)).join(say('comma'))
}

export function daysSaid(days: readonly GridDay[], language: Language): string {
  const say = speak(dayWords, language)
  const at = (weekdays as readonly string[]).indexOf(days[0]!)
  const isRun = days.length > 2 && days.every((day, n) => day === weekdays[at + n])
  if (days.length === 8) return say('allDays')
  if (days.length === 7) return say('everyDay')
  return isRun ? say('to', { from: say(days[0]!), to: say(days.at(-1)!) }) : days.map(day => say(day)).join(say('comma'))
}

export function seasonSaid({ from, to }: { from: string; to: string }, language: Language): string {
  const dated = (date: string) => formatDay(`2024-${date}`, language).replace(/^\w+ | 周.$/, '')
  return speak(dayWords, language)('season', { from: dated(from), to: dated(to) })
}

/** A week in as few lines as tell it, a season's after its dates; none where the text says more than a table can. */
export function hoursSaid(text: string, language: Language): string[] {
  const grid = gridOf(text)
  if (!grid) return []
  const lines = (week: Week) => linesOf(week).map(({ days, spans }) => `${daysSaid(days, language)} ${spansSaid(spans, language)}`)
  const { week, season } = grid
  return [...lines(week), ...(season ? [seasonSaid(season, language), ...lines(season.week)] : [])]
}
