import { describe, expect, it } from 'vitest'
import type { Attendance } from './api.ts'
import { countOf, inOrder, keyOf, nextBundle, settle, standings, type Tap } from './taps.ts'

type Line = Attendance['lines'][number]
type Cell = Line['cells'][number]
const session = {
  id: 'S',
  title: '调解技巧',
  kind: 'theory' as const,
  starts: '2026-11-21T01:00:00Z',
  ends: '2026-11-21T04:00:00Z',
  place: '',
  lecturer: '',
  hours: 4,
}
const now = new Date('2026-11-21T01:20:00Z')
const cell = (given: Partial<Cell>): Cell => ({
  session: 'S',
  presence: 'awaited',
  way: null,
  at: null,
  leftAt: null,
  note: '',
  absence: null,
  ...given,
})
const line = (nomination: string, name: string, given: Partial<Cell> = {}): Line => ({
  nomination,
  person: nomination,
  name,
  unitName: '望京街道总工会',
  phoneMasked: '138****0012',
  n: 1,
  share: 0,
  cells: [cell(given)],
})
const claim = { presence: 'claimed', way: 'code', at: '2026-11-21T01:02:00Z' } as const
const tap = (nomination: string, what: Tap['what'], state: Tap['state'] = 'held', at = '2026-11-21T01:05:00Z'): Tap => ({
  nomination,
  what,
  at,
  state,
})
const standing = (given: Partial<Cell>, ...taps: Tap[]) => standings({ lines: [line('n', '张三', given)] }, session, taps, now)[0]!

describe('how one stands, with the phone’s taps counted in', () => {
  it('ACAD-21: is present or late by the moment of the tap, and what was noted first stands', () => {
    expect(standing({}, tap('n', 'here')).presence).toBe('present')
    expect(standing({}, tap('n', 'here', 'kept', '2026-11-21T01:11:00Z'))).toMatchObject({ presence: 'late', waits: true })
    const told = standing({ presence: 'present', way: 'code', at: '2026-11-21T00:50:00Z' }, tap('n', 'here', 'done', now.toISOString()))
    expect(told).toMatchObject({ presence: 'present', at: '2026-11-21T00:50:00Z' })
  })
  it('ACAD-20: a claim is confirmed at its own moment, or gone', () => {
    expect(standing(claim).presence).toBe('claimed')
    expect(standing(claim, tap('n', 'was'))).toMatchObject({ presence: 'present', at: claim.at })
    expect(standing(claim, tap('n', 'wasNot'))).toMatchObject({ presence: 'awaited', at: null })
  })
  it('leaves, and has not left after all', () => {
    expect(standing({}, tap('n', 'here'), tap('n', 'left')).presence).toBe('left')
    expect(standing({}, tap('n', 'here'), tap('n', 'left'), tap('n', 'back')).presence).toBe('present')
  })
  it('forgets what was refused', () => expect(standing({}, tap('n', 'here', 'refused')).presence).toBe('awaited'))
})

describe('what leaves the phone', () => {
  const at = (ms: number) => new Date(Date.parse('2026-11-21T01:05:00Z') + ms)
  it('is nothing while it may be undone, then all of it in one', () => {
    expect(nextBundle([tap('a', 'here')], at(3_999), false)).toEqual([])
    expect(nextBundle([tap('a', 'here'), tap('b', 'here')], at(4_000), false)).toHaveLength(2)
    expect(nextBundle([tap('a', 'here')], at(0), true)).toHaveLength(1)
  })
  it('is one thing at a time in its turn: here before gone', () => {
    const taps = [tap('a', 'here'), tap('a', 'left')]
    expect(nextBundle(taps, at(0), true)).toEqual([taps[0]])
    expect(nextBundle([{ ...taps[0]!, state: 'done' }, taps[1]!], at(0), true)).toEqual([taps[1]])
  })
})

describe('the phone’s taps held against the list', () => {
  const heard = (given: Partial<Cell>, one: Tap, onTheWay: string[] = []) =>
    settle([one], [line('n', '张三', given)], 'S', new Set(onTheWay))
  it('lets go what the list says', () => {
    expect(heard({ presence: 'late', way: 'list', at: '2026-11-21T01:11:00Z' }, tap('n', 'here', 'done'))).toEqual([])
    expect(heard({}, tap('n', 'wasNot', 'kept'))).toEqual([])
  })
  it('keeps what was on its way when the list was asked', () => {
    const one = tap('n', 'here', 'kept')
    expect(heard({}, one, [keyOf(one)])).toEqual([one])
    expect(heard({}, tap('n', 'here'))).toHaveLength(1)
  })
  it('says of what was handed in and is not there that it was refused', () =>
    expect(heard({}, tap('n', 'here', 'kept'))).toMatchObject([{ state: 'refused', clause: 'HOUSE-1' }]))
})

describe('the list', () => {
  const all = standings(
    {
      lines: [
        line('a', '赵一', { presence: 'present', way: 'code', at: session.starts }),
        line('b', '王五', { presence: 'excused' }),
        line('c', '李四'),
        line('d', '陈六', claim),
        line('e', '白七', { presence: 'left', way: 'code', at: session.starts, leftAt: now.toISOString() }),
      ],
    },
    session,
    [],
    now,
  )
  // leave is told by its own state, not by the word
  all[1] = { ...all[1]!, presence: 'excused' }
  it('has claims first, then the missing, those on leave, those who came', () =>
    expect(inOrder(all, '').map(one => one.line.name)).toEqual(['陈六', '李四', '王五', '白七', '赵一']))
  it('is narrowed by name, unit or digits, however they are typed', () => {
    expect(inOrder(all, '李 四')).toHaveLength(1)
    expect(inOrder(all, '００１２')).toHaveLength(5)
    expect(inOrder(all, '无此人')).toEqual([])
  })
  it('counts who came, who left among them', () => expect(countOf(all)).toEqual({ came: 2, excused: 1, claims: 1, expected: 5 }))
})
