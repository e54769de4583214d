import { describe, expect, test } from 'vitest'
import { expectedAt, linesOf, standingOf } from './lines.ts'

const line = (n: number, change = {}) => ({
  id: `l${n}`,
  offer: n % 2 ? 'odd' : 'even',
  name: `职工${n}`,
  unitName: '北京暖灯科技有限公司工会',
  code: String(10_000_000 + n),
  children: [{ n: 0, called: '小满', age: 8 }],
  standing: 'seated' as const,
  leftAt: null,
  marks: [],
  isAbsent: false,
  ...change,
})

describe('the roster', () => {
  test('is searched by name, unit, code or what a child is called, within one session or all; two thousand lines at once', () => {
    const lines = Array.from({ length: 2_000 }, (_, n) => line(n))
    const started = performance.now()
    expect(linesOf(lines, { q: '职工1999', offer: '' })).toHaveLength(1)
    expect(linesOf(lines, { q: ' 10001234 ', offer: '' })).toMatchObject([{ id: 'l1234' }])
    expect(linesOf(lines, { q: '小满', offer: 'odd' })).toHaveLength(1_000)
    expect(linesOf(lines, { q: '没有这个人', offer: '' })).toEqual([])
    expect(performance.now() - started).toBeLessThan(200)
  })

  test('ACT-16 tells what became of a place: who left is not absent, who waits is not expected', () => {
    expect(standingOf(line(1, { leftAt: '2026-07-07T00:00:00Z', isAbsent: true }))).toBe('left')
    expect(standingOf(line(1, { isAbsent: true }))).toBe('absent')
    expect(standingOf(line(1, { marks: [{ session: 's', heads: 1, at: '' }], isAbsent: false }))).toBe('came')
    const lines = [line(1), line(2), line(3, { standing: 'waiting' }), line(5, { leftAt: '2026-07-07T00:00:00Z' })]
    expect(expectedAt(lines, { offer: 'odd' }).map(one => one.id)).toEqual(['l1'])
  })
})
