import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isOn, isToday, shownSession, turnAt } from './sessions.ts'

const at = (day: string, from: string, to: string, cancelledAt: string | null = null) => ({
  starts: `${day}T${from}:00+08:00`,
  ends: `${day}T${to}:00+08:00`,
  cancelledAt,
})
const noon = new Date('2026-07-18T12:00:00+08:00')

describe('the wall', () => {
  test('shows the session that is on, else the next, else the last', () => {
    const [morning, midday, later] = [
      at('2026-07-18', '09:00', '11:00'),
      at('2026-07-18', '11:30', '13:00'),
      at('2026-07-18', '15:00', '16:00'),
    ]
    expect(shownSession([morning, midday, later], noon)).toBe(midday)
    expect(shownSession([morning, later], noon)).toBe(later)
    expect(shownSession([morning], noon)).toBe(morning)
    expect(shownSession([], noon)).toBeUndefined()
  })

  test('ACT-10 passes over a cancelled session, unless all are', () => {
    const [fallen, next] = [at('2026-07-18', '11:30', '13:00', '2026-07-17T00:00:00Z'), at('2026-07-18', '15:00', '16:00')]
    expect(shownSession([fallen, next], noon)).toBe(next)
    expect(shownSession([fallen], noon)).toBe(fallen)
    expect(isToday([fallen], '2026-07-18')).toBe(false)
  })

  test('a session is on from its first instant and not at its last', () => {
    const session = at('2026-07-18', '12:00', '13:00')
    expect(isOn(session, noon)).toBe(true)
    expect(isOn(session, new Date('2026-07-18T13:00:00+08:00'))).toBe(false)
  })

  test('today is Beijing’s day, also for what begins before eight in the morning there', () => {
    expect(isToday([at('2026-07-18', '07:00', '07:30')], '2026-07-18')).toBe(true)
    expect(isToday([at('2026-07-18', '07:00', '07:30')], '2026-07-17')).toBe(false)
  })

  test('every activity has its turn, and the next turn is another one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), fc.integer({ min: 0, max: 2 ** 40 }), (count, ms) => {
        const turns = Array.from({ length: count }, (_, n) => turnAt(new Date(ms + n * 15_000), 15_000, count))
        expect(new Set(turns).size).toBe(count)
      }),
    )
  })
})
