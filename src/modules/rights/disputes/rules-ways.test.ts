import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startOfDay } from '#kernel/pure/calendar.ts'
import { type Ground, mayTake, type WayOn, waysOn } from './rules-ways.ts'

const ground = (more: Partial<Ground> = {}): Ground => ({
  effectiveOn: '2026-02-10',
  kinds: ['wages'],
  isPaid: false,
  missedOn: null,
  legs: [],
  ...more,
})
const on = (day: string, more: Partial<Ground> = {}) => {
  const ways = waysOn(ground(more), startOfDay(day))
  return (name: WayOn) => ways.find(one => one.way === name)!
}

describe('DISPUTES-80 the ways on from an agreement', () => {
  test('DISPUTES-80 fifteen and thirty calendar days from effect; a last day in the Spring Festival moves behind it', () => {
    // 10 February 2026 + 15 = 25 February, a Wednesday after the festival (off 15–23 February)
    expect(on('2026-02-10')('arbitralReview').until).toEqual({ day: '2026-02-25', isProvisional: false })
    // + 30 = 12 March, a Thursday
    expect(on('2026-02-10')('judicialConfirmation').until).toEqual({ day: '2026-03-12', isProvisional: false })
    // 3 February + 15 = 18 February, in the festival: the next working day is the 24th
    expect(on('2026-02-03', { effectiveOn: '2026-02-03' })('arbitralReview').until?.day).toBe('2026-02-24')
    // 2025: 20 January + 15 = 4 February, the festival's last day off: the 5th
    expect(on('2025-01-20', { effectiveOn: '2025-01-20' })('arbitralReview').until?.day).toBe('2025-02-05')
  })
  test('DISPUTES-80 open on the last day, closed on the next, and says so', () => {
    expect(on('2026-02-25')('arbitralReview').closed).toBeNull()
    expect(on('2026-02-26')('arbitralReview').closed).toBe('closed.late')
    expect(mayTake(on('2026-02-26')('arbitralReview'))).toMatchObject({ clause: 'DISPUTES-80', sentence: 'closed.late' })
    expect(on('2026-02-26')('judicialConfirmation').closed).toBeNull()
  })
  test('DISPUTES-80, DISPUTES-62, DISPUTES-63 no arbitral review of a labour relation, nor once it is confirmed; the court confirms either', () => {
    const relation = on('2026-02-11', { kinds: ['relation', 'wages'] })
    expect(relation('arbitralReview').closed).toBe('closed.relation')
    expect(relation('judicialConfirmation').closed).toBeNull()
    const confirmed = on('2026-02-20', { legs: [{ kind: 'judicialConfirmation', state: 'ended', outcome: 'confirmed' }] })
    expect(confirmed('arbitralReview').closed).toBe('closed.enforceable')
    expect(confirmed('judicialConfirmation').closed).toBe('closed.enforceable')
  })
  test('DISPUTES-80 a payment order and a suit when a sum was missed, and only for what they are for', () => {
    expect(on('2026-03-20')('paymentOrder').closed).toBe('closed.notMissed')
    const missed = on('2026-03-20', { missedOn: '2026-03-15' })
    expect(missed('paymentOrder').closed).toBeNull()
    expect(missed('suit').closed).toBeNull()
    expect(on('2026-03-20', { missedOn: '2026-03-15', kinds: ['wages', 'severance'] })('suit').closed).toBe('closed.notWages')
    expect(on('2026-03-20', { missedOn: '2026-03-15', kinds: ['deposit'] })('paymentOrder').closed).toBe('closed.notForOrder')
  })
  test('DISPUTES-83 enforcement within two years of the agreed day, once there is something to enforce', () => {
    expect(on('2026-03-20', { missedOn: '2026-03-15' })('enforcement').closed).toBe('closed.notEnforceable')
    const legs = [{ kind: 'arbitralReview', state: 'ended', outcome: 'mediationLetter' }] as const
    const way = on('2026-03-20', { missedOn: '2026-03-16', legs })('enforcement')
    expect(way).toMatchObject({ closed: null, until: { day: '2028-03-16', isProvisional: true } })
  })
  test('DISPUTES-80 what is under way or was decided is not taken twice; what is paid needs no way', () => {
    const filed = on('2026-02-12', { legs: [{ kind: 'arbitralReview', state: 'filed', outcome: '' }] })
    expect(filed('arbitralReview').closed).toBe('closed.underWay')
    expect(on('2026-02-12', { legs: [{ kind: 'arbitralReview', state: 'ended', outcome: 'dismissed' }] })('arbitralReview').closed).toBe(
      'closed.tried',
    )
    for (const one of waysOn(ground({ isPaid: true }), startOfDay('2026-02-12'))) expect(one.closed).not.toBeNull()
  })
  test('DISPUTES-80 never open after its last day where that is certain, for any agreement of 2024 to 2026', () => {
    const days = fc.integer({ min: 0, max: 900 }).map(n => new Date(Date.UTC(2024, 0, 1) + n * 86_400_000).toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, days, (effectiveOn, today) => {
        for (const { until, closed } of waysOn(ground({ effectiveOn }), startOfDay(today)))
          if (until && !until.isProvisional && today > until.day) expect(closed).not.toBeNull()
      }),
    )
  })
})
