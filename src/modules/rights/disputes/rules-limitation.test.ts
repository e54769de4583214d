import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isWorkingDay } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { type Claim, injuryDays, inspectionUntil, interruptions, limitationOf } from './rules-limitation.ts'

const claim = (more: Partial<Claim> = {}): Claim => ({
  isPay: false,
  knewOn: '2024-03-15',
  isStillThere: false,
  endedOn: null,
  events: [],
  pauses: [],
  ...more,
})
const ask = (more: Partial<Claim>, today = '2024-07-08') => limitationOf(claim(more), china, today)

describe('DISPUTES-5 a year from the day one knew', () => {
  test('DISPUTES-5 the first day is not counted, and a last day that is off rolls on', () => {
    // 15 March 2025 is a Saturday
    expect(ask({})).toMatchObject({ is: 'running', last: { day: '2025-03-17', isProvisional: false } })
    // National Day: eight days off in 2025
    expect(ask({ knewOn: '2024-10-03' })).toMatchObject({ last: { day: '2025-10-09' } })
    // 26 January 2025 is a Sunday that is worked
    expect(ask({ knewOn: '2024-01-26' })).toMatchObject({ last: { day: '2025-01-26' } })
  })
  test('DISPUTES-5 a year that is not announced gives a provisional day', () => {
    expect(ask({ knewOn: '2026-02-10' }, '2026-11-20')).toMatchObject({ is: 'running', last: { isProvisional: true } })
  })
  test('DISPUTES-5 without a day there is no date, and none is made up', () => {
    expect(ask({ knewOn: null })).toEqual({ is: 'unknown' })
    expect(ask({ isPay: true, endedOn: null })).toEqual({ is: 'unknown' })
  })
})

describe('DISPUTES-6 pay', () => {
  test('DISPUTES-6 is not limited while one works there', () => {
    expect(ask({ isPay: true, isStillThere: true, knewOn: '2016-01-01' })).toEqual({ is: 'notRunning' })
  })
  test('DISPUTES-6 and then for a year from the end, however long ago it fell due', () => {
    expect(ask({ isPay: true, knewOn: '2019-01-01', endedOn: '2024-05-20' })).toMatchObject({
      is: 'running',
      last: { day: '2025-05-20' },
      trail: [{ what: 'ended', day: '2024-05-20', effect: 'starts' }],
    })
  })
})

describe('DISPUTES-7 interruptions', () => {
  test.each(interruptions)('DISPUTES-7 %s starts the year anew', kind => {
    expect(ask({ events: [{ kind, day: '2024-06-03' }] })).toMatchObject({
      last: { day: '2025-06-03' },
      trail: [
        { what: 'knew', effect: 'starts', last: { day: '2025-03-17' } },
        { what: kind, effect: 'anew', last: { day: '2025-06-03' } },
      ],
    })
  })
  test('DISPUTES-7 one after the other, in whatever order they were written', () => {
    const events = [
      { kind: 'complained', day: '2025-05-30' },
      { kind: 'demanded', day: '2024-06-03' },
    ] as const
    expect(ask({ events }, '2025-07-01')).toMatchObject({ is: 'running', last: { day: '2026-06-01' } })
  })
  test('DISPUTES-7 what comes after the year is over does not bring it back, a promise to pay does bind', () => {
    expect(ask({ events: [{ kind: 'complained', day: '2025-04-01' }] }, '2025-04-02')).toMatchObject({
      is: 'passed',
      last: { day: '2025-03-17' },
      trail: [{}, { effect: 'late' }],
    })
    expect(ask({ events: [{ kind: 'agreedToPay', day: '2025-04-01' }] }, '2025-04-02')).toMatchObject({
      is: 'waived',
      trail: [{}, { effect: 'waived' }],
    })
    expect(ask({ events: [{ kind: 'demanded', day: '2024-01-01' }] })).toMatchObject({ trail: [{ effect: 'early' }, {}] })
  })
  test('DISPUTES-7 on the very last day it still counts', () => {
    expect(ask({ events: [{ kind: 'demanded', day: '2025-03-17' }] })).toMatchObject({ last: { day: '2026-03-17' } })
    expect(ask({ events: [{ kind: 'demanded', day: '2025-03-18' }] }, '2025-03-18')).toMatchObject({ is: 'passed' })
  })
})

test('DISPUTES-8 days on which nobody could apply are not counted', () => {
  expect(ask({ pauses: [{ from: '2024-08-01', to: '2024-08-31' }] })).toMatchObject({
    last: { day: '2025-04-15' },
    trail: [{ what: 'knew' }, { what: 'pause', until: '2024-08-31' }],
  })
})

test('DISPUTES-9 over is over only from the day after the last', () => {
  expect(ask({}, '2025-03-17')).toMatchObject({ is: 'running' })
  expect(ask({}, '2025-03-18')).toMatchObject({ is: 'passed' })
})

test('DISPUTES-10 an injury: thirty days for the unit, a year for the worker; inspection two years', () => {
  expect(injuryDays('2024-06-03', china, '2024-07-08')).toEqual({
    unit: { day: '2024-07-03', isProvisional: false },
    own: { day: '2025-06-03', isProvisional: false },
    isUnitLate: true,
    isOver: false,
  })
  expect(inspectionUntil('2022-07-10', china).day).toBe('2024-07-10')
})

test('DISPUTES-5 and DISPUTES-7 hold whatever happens: a last day is worked, and no event brings it forward', () => {
  const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2022-03-01', n))
  const events = fc.array(fc.record({ kind: fc.constantFrom(...interruptions), day }), { maxLength: 6 })
  fc.assert(
    fc.property(day, events, (knewOn, happened) => {
      const [bare, told] = [ask({ knewOn }), ask({ knewOn, events: happened })]
      if (!('last' in bare) || !('last' in told)) throw new Error('a day was given')
      expect(isWorkingDay(china, told.last.day)).toBe(true)
      expect(told.last.day >= bare.last.day).toBe(true)
    }),
  )
})
