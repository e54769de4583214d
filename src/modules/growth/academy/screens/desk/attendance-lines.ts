import { hoursOf, isAttended, type Presence } from '../../rules-attendance.ts'
import type { Attendance } from './calls.ts'

export type Line = Attendance['lines'][number]
export type Cell = Line['cells'][number]
export type Meeting = Attendance['sessions'][number]

/** What a cell shows: leave that waits for its answer is said before anything else that is still open. */
export type Shown = Presence | 'asked'
const open = ['toCome', 'awaited', 'missing'] as const satisfies readonly Presence[]
export const shownOf = ({ presence, absence }: Pick<Cell, 'presence' | 'absence'>): Shown =>
  absence?.state === 'asked' && open.some(one => one === presence) ? 'asked' : presence

/** The time a cell shows: of coming, or of leaving before the end. What was made up has the day it was noted, not a time. */
export const timeOf = ({ presence, at, leftAt }: Pick<Cell, 'presence' | 'at' | 'leftAt'>): string | null =>
  presence === 'left' ? leftAt : presence === 'madeUp' ? null : at

export const shows = ['missing', 'claimed', 'leave', 'short'] as const
export type Show = (typeof shows)[number]
const isShown: Record<Exclude<Show, 'short'>, (cell: Cell) => boolean> = {
  missing: cell => cell.presence === 'missing',
  claimed: cell => cell.presence === 'claimed',
  leave: cell => cell.presence === 'excused' || shownOf(cell) === 'asked',
}

type Class = Pick<Attendance, 'sessions' | 'attendanceShare'>
const belongs = (line: Line, show: Show, course: Class) =>
  show === 'short' ? reachOf(line, course) === 'short' : line.cells.some(isShown[show])

export function soughtLines(lines: readonly Line[], { q, show }: { q: string; show: string }, course: Class): readonly Line[] {
  const asked = shows.find(one => one === show)
  const words = q.trim().toLowerCase()
  if (!asked && !words) return lines
  return lines.filter(
    line => (!asked || belongs(line, asked, course)) && (!words || `${line.name} ${line.unitName}`.toLowerCase().includes(words)),
  )
}

export const countsOfShows = (lines: readonly Line[], course: Class): Record<Show, number> => {
  const count = (show: Show) => lines.filter(line => belongs(line, show, course)).length
  return { missing: count('missing'), claimed: count('claimed'), leave: count('leave'), short: count('short') }
}

/** ACAD-24: whether the share is reached, still can be, or cannot be without making up. */
export function reachOf(
  { share, cells }: Pick<Line, 'share' | 'cells'>,
  { sessions, attendanceShare }: Class,
): 'reached' | 'open' | 'short' {
  if (share >= attendanceShare) return 'reached'
  const may: readonly Presence[] = ['toCome', 'awaited', 'claimed']
  const hours = (isCounted: (presence: Presence) => boolean) =>
    sessions.reduce((sum, session, at) => sum + (isCounted(cells[at]!.presence) ? hoursOf(session) : 0), 0)
  const best = hours(presence => isAttended(presence) || may.includes(presence))
  return Math.floor((best / hours(() => true)) * 100) >= attendanceShare ? 'open' : 'short'
}

export type Sum = Record<'due' | 'came' | 'late' | 'excused' | 'missing' | 'left' | 'claimed' | 'awaited', number>
/** 应到、实到 and the rest of one session; who is late or has made it up has come (ACAD-21, ACAD-23). */
export function sumOf(lines: readonly Line[], at: number): Sum {
  const count = new Map<Presence, number>()
  for (const line of lines) {
    const { presence } = line.cells[at]!
    count.set(presence, (count.get(presence) ?? 0) + 1)
  }
  const of = (presence: Presence) => count.get(presence) ?? 0
  const came = [...count].reduce((sum, [presence, n]) => sum + (isAttended(presence) ? n : 0), 0)
  return {
    due: lines.length,
    came,
    late: of('late'),
    excused: of('excused'),
    missing: of('missing'),
    left: of('left'),
    claimed: of('claimed'),
    awaited: of('awaited'),
  }
}

/** What a sum says: the five that are always asked for, and of the others those that are not nought. */
export const toldOf = (sum: Sum): [keyof Sum, number][] =>
  (['due', 'came', 'late', 'excused', 'missing', 'left', 'claimed', 'awaited'] as const).flatMap((key, at) =>
    at < 5 || sum[key] > 0 ? [[key, sum[key]] as [keyof Sum, number]] : [],
  )

const waited: readonly Presence[] = ['awaited', 'missing', 'toCome']
/** Who the door still waits for, or who did not come. Two of one name are told apart by their unit, without the city all share. */
export function missingNames(lines: readonly Line[], at: number): { key: string; name: string; unit: string }[] {
  const seen = new Map<string, number>()
  for (const { name } of lines) seen.set(name, (seen.get(name) ?? 0) + 1)
  return lines
    .filter(({ cells }) => cells[at] && waited.includes(cells[at].presence))
    .map(({ nomination, name, unitName }) => ({
      key: nomination,
      name,
      unit: seen.get(name)! > 1 ? unitName.replace(/^北京市?/, '') : '',
    }))
}
