import fc from 'fast-check'
import { expect, test } from 'vitest'
import { turnsAt } from '#kernel/pure/turns.ts'
import {
  hoursOf,
  isAttended,
  isDoorOpen,
  isPrompt,
  type Mark,
  mayAskLeave,
  mayLeaveAt,
  mayMakeUp,
  mayMark,
  presenceOf,
  shareOf,
} from './rules-attendance.ts'

const session = { starts: '2024-09-27T01:00:00Z', ends: '2024-09-27T04:00:00Z' }
const at = (beijing: string) => new Date(`2024-09-27T${beijing}+08:00`)
const mark = (beijing: string, more: Partial<Mark> = {}): Mark => ({
  way: 'code',
  at: at(beijing).toISOString(),
  leftAt: null,
  confirmed: true,
  ...more,
})

test('ACAD-18 the door opens half an hour before and shuts at the end; what has not begun is marked by nobody', () => {
  expect([at('08:29:59.999'), at('08:30:00'), at('11:59:59.999'), at('12:00:00')].map(now => isDoorOpen(session, now))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(mayMark(session, at('08:00'), at('08:00'))).toMatchObject({ clause: 'ACAD-18' })
  // a phone set ahead does not open the door, and a mark from the future is none
  expect(mayMark(session, at('08:45'), at('08:20'))).toMatchObject({ clause: 'ACAD-18' })
  expect(mayMark(session, at('09:00'), at('09:00'))).toBeUndefined()
})

test('ACAD-20 three days are enough to hand in, not a minute more; later than two codes it is no longer prompt', () => {
  expect(mayMark(session, at('09:00'), new Date('2024-09-30T12:00:00+08:00'))).toBeUndefined()
  expect(mayMark(session, at('09:00'), new Date('2024-09-30T12:00:00.001+08:00'))).toMatchObject({ clause: 'ACAD-20' })
  expect([isPrompt(at('09:00:00'), at('09:00:30')), isPrompt(at('09:00:00'), at('09:00:31'))]).toEqual([true, false])
})

test('ACAD-19 a code is good for its turn and the next, whatever the moment', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.nat(120_000),
      (shown, later) => {
        const [turn] = turnsAt(shown, 15)
        const seen = new Date(shown.getTime() + later)
        const isGood = turnsAt(seen, 15).includes(turn)
        if (later < 15_000) expect(isGood).toBe(true)
        if (later >= 30_000) expect(isGood).toBe(false)
      },
    ),
  )
})

test('ACAD-21 ten minutes are on time, later is late and counts; who left does not count', () => {
  const of = (m: Mark | undefined) => presenceOf(session, m, undefined, at('12:00'))
  expect(
    [
      mark('09:10'),
      mark('09:10:00.001'),
      mark('09:00', { leftAt: at('10:00').toISOString() }),
      mark('09:00', { confirmed: false }),
      mark('09:00', { way: 'madeUp' }),
      undefined,
    ].map(of),
  ).toEqual(['present', 'late', 'left', 'claimed', 'madeUp', 'missing'])
  expect((['present', 'late', 'madeUp'] as const).every(isAttended)).toBe(true)
  expect((['left', 'claimed', 'excused', 'missing', 'awaited', 'toCome'] as const).some(isAttended)).toBe(false)
  expect(mayLeaveAt(session, at('12:00'))).toMatchObject({ clause: 'ACAD-21' })
  expect(presenceOf(session, undefined, undefined, at('08:00'))).toBe('toCome')
  expect(presenceOf(session, undefined, undefined, at('08:40'))).toBe('awaited')
})

test('ACAD-22 ACAD-23 leave is asked before, making up comes after, and both say how and why', () => {
  expect(mayAskLeave(session, '值班走不开', at('08:59:59'))).toBeUndefined()
  expect(mayAskLeave(session, '值班走不开', at('09:00'))).toMatchObject({ clause: 'ACAD-22' })
  expect(mayAskLeave(session, '有事', at('08:00'))).toMatchObject({ fields: { reason: 'tooShort?least=5' } })
  expect(presenceOf(session, undefined, 'granted', at('12:00'))).toBe('excused')
  expect(presenceOf(session, undefined, 'denied', at('12:00'))).toBe('missing')
  expect(mayMakeUp(session, '跟第二期同课补听', at('08:00'))).toMatchObject({ clause: 'ACAD-23' })
  expect(mayMakeUp(session, '补了', at('13:00'))).toMatchObject({ fields: { note: 'tooShort?least=5' } })
})

test('ACAD-24 hours are 45 minutes, computed; the share is of hours and never rounds up', () => {
  expect(hoursOf(session)).toBe(4)
  expect(hoursOf({ starts: '2024-09-27T01:00:00Z', ends: '2024-09-27T02:30:00Z' })).toBe(2)
  const of = (presence: 'present' | 'missing', minutes: number) => ({
    starts: '2024-09-27T01:00:00Z',
    ends: new Date(Date.parse('2024-09-27T01:00:00Z') + minutes * 60_000).toISOString(),
    presence,
  })
  expect(shareOf([of('present', 180), of('missing', 45)])).toBe(80)
  expect(shareOf([of('present', 90), of('present', 90), of('missing', 90)])).toBe(66)
  expect(shareOf([])).toBe(0)
  const some = fc.array(
    fc.record({ presence: fc.constantFrom('present', 'missing', 'late', 'excused'), minutes: fc.integer({ min: 45, max: 480 }) }),
    { minLength: 1, maxLength: 20 },
  )
  fc.assert(
    fc.property(some, rows => {
      const share = shareOf(rows.map(({ presence, minutes }) => of(presence as 'present', minutes)))
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(100)
      expect(share === 100).toBe(rows.every(row => row.presence === 'present' || row.presence === 'late'))
    }),
  )
})
