import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween, isWorkingDay, startOfDay } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { clock } from '#kernel/pure/people.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { dueIn } from '#kernel/server/advance.ts'
import { type Leg, legBook, type LegStage, pauseUntil } from './rules-legs.ts'
import { mostLegExtra, takingOf } from './rules-legs-clocks.ts'
import { legKinds, type LegKind } from './rules-kinds.ts'

const leg = (more: Partial<Leg> = {}): Leg => ({
  ...{
    id: '1',
    state: 'waiting',
    owner: 'lin',
    unit: '/haidian/',
    parties: [],
    due: null,
    dueIsProvisional: false,
    version: 1,
    dispute: '2',
  },
  ...{ kind: 'arbitration', body: null, beganOn: '2026-02-10', windowFrom: null, filedOn: null, acceptedOn: null, issuedOn: null },
  ...{ extraDays: 0, pausedOn: null, pauses: [], outcome: '', number: '', reason: '' },
  ...more,
})
const due = (state: LegStage, more: Partial<Leg>) => dueIn(legBook, state, '2026-02-10', leg({ state, ...more })).due

describe('DISPUTES-56 to 64 by hand, across the Spring Festivals of 2025 and 2026', () => {
  test('DISPUTES-56 received on 10 February 2026: arbitration opens on 25 February, a Wednesday after the festival', () => {
    expect(due('waiting', {})).toBe('2026-02-25')
    // received on 2 February: the 17th lies in the festival (15–23 off), so the 24th
    expect(due('waiting', { beganOn: '2026-02-02' })).toBe('2026-02-24')
    // 2025: received on 14 January: the 29th is off (28 January – 4 February), so 5 February
    expect(due('waiting', { beganOn: '2025-01-14' })).toBe('2025-02-05')
    // a case of 2024, before the notice of 2025 on platform work: the same day fifteen; received on 5 February: 20 February
    expect(due('waiting', { beganOn: '2024-02-05' })).toBe('2024-02-20')
  })
  test('DISPUTES-57 five working days to accept, over the festival: filed on 12 February 2026, told by the 26th', () => {
    // 13 Fri, 14 Sat (worked), 24 Tue, 25 Wed, 26 Thu: five working days
    expect(due('filed', { filedOn: '2026-02-12' })).toBe('2026-02-26')
    // 2025: filed on 24 January: 26 Sun (worked), 27, 5, 6, 7 February
    expect(due('filed', { filedOn: '2025-01-24' })).toBe('2025-02-07')
  })
  test('DISPUTES-57 45 calendar days from acceptance, 15 more if extended; then it is late and one may sue', () => {
    // 10 February + 45 = 27 March 2026, a Friday; + 60 = 11 April, a Saturday: Monday the 13th
    expect(due('accepted', { acceptedOn: '2026-02-10' })).toBe('2026-03-27')
    expect(due('extended', { acceptedOn: '2026-02-10', extraDays: 15 })).toBe('2026-04-13')
    expect(legBook.deadlines.accepted?.then).toBe('overrun')
  })
  test('DISPUTES-58 inspection: two years from the act, 60 working days from filing, 30 more', () => {
    expect(due('offered', { kind: 'inspection', windowFrom: '2024-03-06' })).toBe('2026-03-06')
    // after 2 March 2026: 21 in March, 21 in April (6 April off), 9 by 15 May (1–5 off, Saturday 9 worked), 5 by the 22nd, 4 by the 28th
    const day = due('accepted', { kind: 'inspection', acceptedOn: '2026-03-02' })!
    expect(day).toBe('2026-05-28')
    expect(workedBetween('2026-03-02', day)).toBe(60)
    expect(workedBetween('2026-03-02', due('extended', { kind: 'inspection', acceptedOn: '2026-03-02', extraDays: 30 })!)).toBe(90)
  })
  test('DISPUTES-59 legal aid answers in seven days under the law of 2022, in seven working days before it', () => {
    expect(due('filed', { kind: 'legalAid', filedOn: '2026-03-02' })).toBe('2026-03-09')
    expect(takingOf({ kind: 'legalAid', filedOn: '2021-12-31' })).toEqual({ days: 7, unit: 'working' })
  })
  test('DISPUTES-62 63 64 review, confirmation and payment order', () => {
    expect(due('offered', { kind: 'arbitralReview', windowFrom: '2026-02-10' })).toBe('2026-02-25')
    expect(due('offered', { kind: 'judicialConfirmation', windowFrom: '2026-02-10' })).toBe('2026-03-12')
    // five working days from 12 February over the festival, as above; five more: 27 Fri, 28 Sat (worked), 2, 3, 4 March
    expect(due('accepted', { kind: 'arbitralReview', acceptedOn: '2026-02-12' })).toBe('2026-02-26')
    expect(due('extended', { kind: 'arbitralReview', acceptedOn: '2026-02-12', extraDays: 5 })).toBe('2026-03-04')
    expect(due('filed', { kind: 'paymentOrder', filedOn: '2026-03-02' })).toBe('2026-03-09')
    expect(due('issued', { kind: 'paymentOrder', issuedOn: '2026-03-02' })).toBe('2026-03-17')
  })
})

const workedBetween = (from: Day, to: Day) =>
  Array.from({ length: daysBetween(from, to) }, (_, i) => addDays(from, i + 1)).filter(day => isWorkingDay(china, day)).length

describe('DISPUTES-60 pauses and extensions', () => {
  const days = fc.integer({ min: 0, max: 820 }).map(n => addDays('2024-01-02', n))
  test('DISPUTES-60 no last day is a day off, nor earlier than the days it counts', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...legKinds), (acceptedOn, kind) => {
        const last = due('accepted', { kind, acceptedOn })!
        expect(isWorkingDay(china, last)).toBe(true)
        expect(daysBetween(acceptedOn, last)).toBeGreaterThanOrEqual(5)
      }),
    )
  })
  test('DISPUTES-60 a pause never brings the last day forward, and moves it by at least its own days where calendar days count', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 }), (acceptedOn, after, length) => {
        const pausedOn = addDays(acceptedOn, after)
        const pauses = [pauseUntil(pausedOn, addDays(pausedOn, length))]
        const plain = due('accepted', { acceptedOn })!
        const paused = due('accepted', { acceptedOn, pauses })!
        // both may roll over a holiday, of nine days at most in these years
        expect(daysBetween(plain, paused)).toBeGreaterThanOrEqual(length - 9)
        expect(daysBetween(acceptedOn, paused)).toBeGreaterThanOrEqual(45 + length)
      }),
    )
  })
  test('DISPUTES-60 an extension is one, within its limit, before the period ends, with reasons; none for legal aid', () => {
    const window = {
      id: 'x',
      name: '',
      unit: '/haidian/' as const,
      posts: [{ unit: '/haidian/' as const, powers: ['disputes.legs'] as const }],
    }
    const extend = (kind: LegKind, extraDays: number, day: Day) =>
      legBook.rule(
        leg({ kind, state: 'accepted', acceptedOn: '2026-03-02', due: '2026-04-16', extraDays }),
        'extend',
        window,
        startOfDay(day),
      )
    expect(extend('arbitration', 15, '2026-04-16')).toBe('extended')
    for (const [kind, extra, day] of [
      ['arbitration', 16, '2026-04-10'],
      ['arbitration', 0, '2026-04-10'],
      ['arbitration', 15, '2026-04-17'],
      ['legalAid', 1, '2026-04-10'],
    ] as const)
      expect(extend(kind, extra, day)).toMatchObject({ clause: 'DISPUTES-60' })
    expect(mostLegExtra({ kind: 'paymentOrder' })).toBe(0)
  })
  test('DISPUTES-55 days to come, and days before the step they follow, are refused', () => {
    const accept = (acceptedOn: Day) =>
      legBook.rule(
        leg({ state: 'filed', filedOn: '2026-03-02', acceptedOn }),
        'accept',
        { id: 'x', name: '', unit: '/haidian/', posts: [{ unit: '/haidian/', powers: ['disputes.legs'] }] },
        startOfDay('2026-03-05'),
      )
    expect(accept('2026-03-04')).toBe('accepted')
    expect(accept('2026-03-06')).toMatchObject({ fields: { acceptedOn: 'disputes.dayToCome' } })
    expect(accept('2026-03-01')).toMatchObject({ fields: { acceptedOn: 'disputes.dayBefore' } })
  })
  test('DISPUTES-55 whoever handles the case notes a step as the window does; another mediator does not', () => {
    const mediator = {
      id: 'qin',
      name: '',
      unit: '/haidian/' as const,
      posts: [{ unit: '/haidian/' as const, powers: ['mediation.mediate'] as const }],
    }
    const row = leg({ state: 'filed', filedOn: '2026-03-02', acceptedOn: '2026-03-03', parties: ['qin'] })
    expect(legBook.objection(row, 'accept', mediator)).toBeUndefined()
    expect(legBook.objection({ ...row, parties: [] }, 'accept', mediator)).toBeInstanceOf(Refusal)
    expect(legBook.objection(row, 'open', clock)).toBeInstanceOf(Refusal)
  })
})
