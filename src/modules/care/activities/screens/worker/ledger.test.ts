import { describe, expect, test } from 'vitest'
import type { Roster, RosterLine } from './api.ts'
import { countOf, find, keyOf, type Line, settle, standings, write } from './ledger.ts'

const starts = '2026-07-18T09:00:00+08:00'
const now = new Date('2026-07-18T09:30:00+08:00')
const person = (id: string, more: Partial<RosterLine> = {}) =>
  ({
    id,
    offer: 'o',
    n: 1,
    standing: 'seated',
    name: id,
    unitName: '暖灯',
    phoneMasked: '139****0001',
    heads: 1,
    code: '12345678',
    needs: '',
    allowsPhotos: true,
    leftAt: null,
    children: [],
    marks: [],
    receipts: [],
    ...more,
  }) as unknown as RosterLine
const rosterOf = (...lines: RosterLine[]) =>
  ({
    activity: { sessions: [{ id: 's', offer: 'o', starts, ends: '2026-07-18T11:00:00+08:00', cancelledAt: null }] },
    lines,
  }) as unknown as Roster
const mark = (entry: string, heads = 1, more: Partial<Line> = {}) =>
  ({ kind: 'mark', session: 's', entry, heads, way: 'list', at: now.toISOString(), state: 'kept', ...more }) as Line
const said = (heads = 1, at = now.toISOString()) => ({ marks: [{ session: 's', heads, at }] }) as Partial<RosterLine>
const nothing = new Set<string>()

describe('ACT-11 what was marked without a network', () => {
  test('stays while it is on its way, whatever the roster says', () => {
    const line = mark('lin')
    expect(settle([line], rosterOf(person('lin')), new Set([keyOf(line)]), now)).toEqual([line])
  })

  test('is let go once the roster says it', () => {
    expect(settle([mark('lin')], rosterOf(person('lin', said())), nothing, now)).toEqual([])
    expect(settle([mark('lin', 0)], rosterOf(person('lin')), nothing, now)).toEqual([])
  })

  test('was refused if it was handed in and is not there, by the rule that applies', () => {
    const early = mark('lin', 1, { at: '2026-07-18T07:00:00+08:00' })
    expect(settle([early], rosterOf(person('lin')), nothing, now)).toMatchObject([{ state: 'refused', clause: 'ACT-11' }])
    const left = person('lin', { leftAt: starts })
    expect(settle([mark('lin')], rosterOf(left), nothing, now)).toMatchObject([{ state: 'refused', clause: 'HOUSE-1' }])
  })

  test('is no longer refused when a later roster has it', () => {
    expect(settle([mark('lin', 1, { state: 'refused' })], rosterOf(person('lin', said())), nothing, now)).toEqual([])
  })
})

describe('at the door', () => {
  test('what this phone did counts at once: come, corrected, taken back', () => {
    const roster = rosterOf(person('lin', { heads: 2 }), person('he', said()))
    const heads = (...lines: Line[]) => standings(roster, 's', lines).map(one => one.heads)
    expect(heads()).toEqual([0, 1])
    expect(heads(mark('lin', 2))).toEqual([2, 1])
    expect(heads(mark('lin', 2), mark('lin', 1), mark('he', 0))).toEqual([1, 0])
    expect(heads(mark('lin', 2, { state: 'refused' }))).toEqual([0, 1])
  })

  test('a second tap before the first has left replaces it; what is posted already stays', () => {
    expect(write([mark('lin', 2, { state: 'new' })], mark('lin', 0, { state: 'new' }))).toHaveLength(1)
    expect(write([mark('lin', 2)], mark('lin', 0, { state: 'new' }))).toHaveLength(2)
  })

  test('heads are counted, and who waits for a place is expected only once here', () => {
    const roster = rosterOf(person('lin', { heads: 2, ...said(2) }), person('he'), person('wu', { standing: 'waiting' }))
    expect(countOf(standings(roster, 's', []))).toEqual({ came: 2, expected: 3, missing: 1 })
    expect(countOf(standings(roster, 's', [mark('wu')]))).toEqual({ came: 3, expected: 4, missing: 1 })
  })

  test('people are found by name, unit, code and child, full-width digits too', () => {
    const all = standings(
      rosterOf(person('林晓', { code: '58875755', children: [{ n: 0, called: '小满', age: 8 }] }), person('何平')),
      's',
      [],
    )
    const names = (words: string) => find(all, words).map(one => one.line.name)
    expect(names('')).toEqual(['何平', '林晓'])
    expect(names('５８８７ ５７５５')).toEqual(['林晓'])
    expect(names('小满')).toEqual(['林晓'])
    expect(names('没有此人')).toEqual([])
  })
})
