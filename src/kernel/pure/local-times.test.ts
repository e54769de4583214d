import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, isTimed, localOf, spanOf } from './local-times.ts'

test('times are Beijing’s wherever the browser stands', () => {
  expect(instantOf('2026-12-11T17:00')).toBe('2026-12-11T17:00:00+08:00')
  expect(localOf('2026-12-11T09:00:00Z')).toBe('2026-12-11T17:00')
  expect([instantOf(''), localOf(null)]).toEqual([null, ''])
})

test('a moment comes back as it went', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }), at => {
      const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000)
      expect(new Date(instantOf(localOf(minute))!)).toEqual(minute)
    }),
  )
})

test('a session is timed once it has its day and both hours', () => {
  const times = { day: '2026-07-18', from: '09:00', to: '11:00' }
  expect([isTimed(times), isTimed({ ...times, to: '' })]).toEqual([true, false])
  expect(spanOf(times)).toEqual({ starts: '2026-07-18T09:00:00+08:00', ends: '2026-07-18T11:00:00+08:00' })
})
