import { expect, test } from 'vitest'
import type { Presence } from '../../rules-attendance.ts'
import { actsOf, notLater } from './attendance-acts.ts'
import {
  type Cell,
  countsOfShows,
  type Line,
  type Meeting,
  missingNames,
  reachOf,
  shownOf,
  soughtLines,
  sumOf,
  toldOf,
} from './attendance-lines.ts'

const at = (time: string) => new Date(`2026-11-21T${time}:00+08:00`)
const session = (starts: string, ends: string) =>
  ({ id: starts, starts: at(starts).toISOString(), ends: at(ends).toISOString(), hours: 4 }) as Meeting
const sessions = [session('09:00', '12:00'), session('13:30', '16:30')]
const cell = (presence: Presence, more: Partial<Cell> = {}) =>
  ({ session: '', presence, way: null, at: null, leftAt: null, note: '', absence: null, ...more }) as Cell
const asked = { id: 'a', version: 1, state: 'asked', reason: '产线停机检修', answer: '' } as const
const line = (name: string, share: number, ...cells: Cell[]) =>
  ({ nomination: `${name}${share}`, name, unitName: `北京${name}厂`, share, cells }) as Line
const course = { sessions, attendanceShare: 80 }
const lines = [
  line('林', 100, cell('late'), cell('madeUp')),
  line('何', 0, cell('missing'), cell('toCome', { absence: asked })),
  line('何', 50, cell('present'), cell('claimed')),
]

test('ACAD-21 ACAD-23 who is late or has made it up has come; the five sums are always told', () => {
  expect(sumOf(lines, 0)).toMatchObject({ due: 3, came: 2, late: 1, missing: 1 })
  expect(toldOf(sumOf(lines, 1)).map(([key]) => key)).toEqual(['due', 'came', 'late', 'excused', 'missing', 'claimed'])
})

test('ACAD-22 leave that waits for its answer is said before what is still open, and never over a mark', () => {
  expect(shownOf(cell('toCome', { absence: asked }))).toBe('asked')
  expect(shownOf(cell('present', { absence: asked }))).toBe('present')
})

test('ACAD-24 the share is reached, may be reached, or cannot be any more', () => {
  expect(lines.map(one => reachOf(one, course))).toEqual(['reached', 'short', 'open'])
})

test('only those missed, claimed or asking are shown when that is asked for', () => {
  expect(countsOfShows(lines, course)).toEqual({ missing: 1, claimed: 1, leave: 1, short: 1 })
  expect(soughtLines(lines, { q: '', show: 'claimed' }, course)).toEqual([lines[2]])
  expect(soughtLines(lines, { q: '林厂', show: '' }, course)).toEqual([lines[0]])
  expect(soughtLines(lines, { q: '', show: '' }, course)).toBe(lines)
})

test('two of one name who are missing are told apart by their unit', () => {
  expect(missingNames([...lines, line('周', 0, cell('awaited'), cell('toCome'))], 0)).toEqual([
    { key: '何0', name: '何', unit: '何厂' },
    { key: '周0', name: '周', unit: '' },
  ])
})

test('ACAD-18 ACAD-20 to ACAD-23 a cell offers what may be done then, and nothing to those who only look on', () => {
  const [both, looker] = [
    { mayKeep: true, mayHost: true },
    { mayKeep: false, mayHost: false },
  ]
  const acts = (one: Cell, now: Date) => [...actsOf(one, sessions[0]!, both, now)]
  expect(acts(cell('toCome', { absence: asked }), at('08:00'))).toEqual(['answer'])
  expect(acts(cell('awaited'), at('08:30'))).toEqual(['list'])
  expect(acts(cell('missing'), at('13:00'))).toEqual(['list', 'madeUp'])
  expect(acts(cell('missing'), new Date('2026-11-24T12:00:01+08:00'))).toEqual(['madeUp'])
  expect(acts(cell('claimed', { way: 'code' }), at('10:00'))).toEqual(['confirm'])
  expect(acts(cell('late', { way: 'list' }), at('10:00'))).toEqual(['left'])
  expect(acts(cell('left', { way: 'list' }), at('13:00'))).toEqual(['undoLeft', 'madeUp'])
  expect(actsOf(cell('missing'), sessions[0]!, looker, at('13:00')).size).toBe(0)
  expect(actsOf(cell('missing'), sessions[0]!, { mayKeep: true, mayHost: false }, at('13:00'))).toEqual(new Set(['list']))
})

test('the minute that still runs is now, a later one is not', () => {
  const now = new Date('2026-11-21T09:05:10+08:00')
  expect(notLater(at('09:05'), now)).toEqual(at('09:05'))
  expect(notLater(at('09:06'), now)).toEqual(now)
  expect(notLater(at('09:07'), now)).toEqual(at('09:07'))
})
