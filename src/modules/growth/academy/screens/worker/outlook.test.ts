import { describe, expect, it } from 'vitest'
import type { Presence } from '../../rules-attendance.ts'
import { inOrder, mayAsk, outlookOf } from './outlook.ts'

const day = (n: number, presence: Presence) => ({
  starts: `2026-11-${20 + n}T01:00:00Z`,
  ends: `2026-11-${20 + n}T04:00:00Z`,
  presence,
})
const all = (...presences: Presence[]) => presences.map((presence, n) => day(n, presence))

describe('ACAD-24: how far one may still come', () => {
  it('is enough as soon as it is', () => {
    expect(outlookOf(all('present', 'late', 'present', 'madeUp', 'toCome'), 80)).toEqual({ verdict: 'met', best: 100 })
  })
  it('counts what is to come and what waits for the keeper, not leave nor early leaving', () => {
    expect(outlookOf(all('present', 'claimed', 'awaited', 'toCome', 'excused'), 80)).toEqual({ verdict: 'reachable', best: 80 })
    expect(outlookOf(all('present', 'left', 'missing', 'toCome', 'toCome'), 80)).toEqual({ verdict: 'short', best: 60 })
  })
  it('ACAD-23: is short when all is over, and can be made up', () => {
    expect(outlookOf(all('present', 'missing'), 80)).toEqual({ verdict: 'over', best: 50 })
  })
})

describe('ACAD-22: when leave may be asked', () => {
  const session = day(1, 'toCome')
  const before = new Date('2026-11-21T00:59:59Z')
  it('is before the session, while none is asked or granted', () => {
    expect(mayAsk(session, 'toCome', undefined, before)).toBe(true)
    expect(mayAsk(session, 'toCome', 'withdrawn', before)).toBe(true)
    expect(mayAsk(session, 'toCome', 'denied', before)).toBe(true)
    expect(mayAsk(session, 'excused', 'granted', before)).toBe(false)
    expect(mayAsk(session, 'toCome', 'asked', before)).toBe(false)
    expect(mayAsk(session, 'toCome', undefined, new Date(session.starts))).toBe(false)
  })
  it('is not for who is here already', () => {
    expect(mayAsk(session, 'present', undefined, before)).toBe(false)
    expect(mayAsk(session, 'claimed', undefined, before)).toBe(false)
  })
})

it('puts the class that runs before those that come, and those that are over last', () => {
  const [over, earlier, running, coming] = [[day(0, 'present')], [day(-5, 'missing')], all('present', 'toCome'), [day(5, 'toCome')]].map(
    sessions => ({ sessions }),
  ) as [C, C, C, C]
  type C = { sessions: ReturnType<typeof day>[] }
  expect(inOrder([earlier, coming, over, running], new Date('2026-11-20T12:00:00Z'))).toEqual([running, coming, over, earlier])
})
