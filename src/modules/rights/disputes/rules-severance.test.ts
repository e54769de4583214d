import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import {
  type DoublePay,
  doublePay,
  doublePayObjection,
  endings,
  monthsOf,
  type Severance,
  severance,
  severanceObjection,
} from './rules-severance.ts'

const today = '2024-07-08'
const ended = (more: Partial<Severance> = {}): Severance => ({
  ending: 'cause',
  startedOn: '2020-03-01',
  endedOn: '2024-05-31',
  wageFen: 1_000_000,
  noticeFen: null,
  averageFen: null,
  ...more,
})
const total = (more: Partial<Severance>) => severance(ended(more)).totalFen

describe('DISPUTES-16 severance', () => {
  test.each([
    ['2024-05-01', '2024-05-01', 0.5],
    ['2024-01-01', '2024-06-29', 0.5],
    ['2024-01-01', '2024-06-30', 1],
    ['2023-06-01', '2024-05-31', 1],
    ['2023-06-01', '2024-06-01', 1.5],
    ['2020-03-01', '2024-05-31', 4.5],
    ['2020-03-01', '2024-08-31', 5],
    // begun on a leap day
    ['2020-02-29', '2021-02-27', 1],
  ])('DISPUTES-16 from %s to %s is %s months', (from, to, months) => expect(monthsOf(from, to)).toBe(months))

  test('DISPUTES-16 N, N + 1 and 2N', () => {
    expect(total({})).toBe(4_500_000)
    expect(severance(ended({ noticeFen: 1_200_000 })).steps.map(step => [step.formula, step.amountFen])).toEqual([
      ['severance', 4_500_000],
      ['notice', 1_200_000],
    ])
    expect(severance(ended({ ending: 'unlawful', noticeFen: 1_200_000 })).steps.map(step => [step.formula, step.amountFen])).toEqual([
      ['unlawful', 9_000_000],
    ])
    // notice is owed under art. 40 alone
    expect(total({ ending: 'agreed', noticeFen: 1_200_000 })).toBe(4_500_000)
  })

  test('DISPUTES-16 without a confirmed average the cap is not applied, and the result says so', () => {
    expect(severance(ended({ wageFen: 9_000_000, startedOn: '2008-01-01' }))).toMatchObject({
      caveats: ['capUnknown'],
      totalFen: 9_000_000 * 16.5,
    })
  })
  test('DISPUTES-16 by the asker’s own average: three times it, and twelve years', () => {
    const high = ended({ wageFen: 9_000_000, startedOn: '2008-01-01', averageFen: 1_100_000 })
    expect(severance(high)).toMatchObject({ caveats: ['capOwn', 'capApplied'], totalFen: 3_300_000 * 12 })
    // whoever earns no more than that has no twelve years either
    expect(severance({ ...high, wageFen: 3_300_000 })).toMatchObject({ caveats: ['capOwn'], totalFen: 3_300_000 * 16.5 })
  })
  test('DISPUTES-16 what was worked before 2008 stands apart, marked as uncertain', () => {
    const old = severance(ended({ startedOn: '2005-07-01', endedOn: '2010-06-30' }))
    expect(old.steps.map(step => [step.formula, step.given.months, step.isUncertain])).toEqual([
      ['severance', 3, undefined],
      ['before2008', 3, true],
    ])
    expect(old.caveats).toContain('practiceVaries')
    // the end of a term was not paid for then
    expect(severance(ended({ ending: 'expired', startedOn: '2005-07-01', endedOn: '2010-06-30' })).totalFen).toBe(3_000_000)
    // twice is counted from the first day
    expect(severance(ended({ ending: 'unlawful', startedOn: '2005-07-01', endedOn: '2010-06-30' })).totalFen).toBe(10_000_000)
  })
  test('DISPUTES-16 an end before the beginning is said at its field', () => {
    expect(severanceObjection(ended({ endedOn: '2020-02-29' }), today)).toMatchObject({
      clause: 'DISPUTES-14',
      fields: { endedOn: 'before.endsFirst' },
    })
    expect(severanceObjection(ended({ startedOn: '2024-13-01', wageFen: 0 }), today)).toMatchObject({
      fields: { startedOn: 'before.noSuchDay', wageFen: 'tooSmall?least=1' },
    })
    expect(severanceObjection(ended(), today)).toBeUndefined()
  })
})

describe('DISPUTES-16 double pay without a written contract', () => {
  const asked = (more: Partial<DoublePay> = {}): DoublePay => ({
    wageFen: 600_000,
    startedOn: '2023-05-15',
    signedOn: null,
    endedOn: null,
    ...more,
  })
  const ask = (more: Partial<DoublePay> = {}, day = today) => doublePay(asked(more), china, day)

  test('DISPUTES-16 eleven months at most, from the second to the twelfth', () => {
    const sum = ask()
    expect(sum.totalFen).toBe(6_600_000)
    expect(sum.steps.map(step => step.given.month)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(sum.steps.at(-1)!.span).toMatchObject({ from: '2024-04-15', to: '2024-05-14' })
  })
  test('DISPUTES-16 until the day before the contract was signed, by the days of that month', () => {
    const { steps } = ask({ signedOn: '2023-07-25' })
    expect(steps.map(({ given, amountFen }) => [given.month, given.days, given.whole, amountFen])).toEqual([
      [2, 30, 30, 600_000],
      [3, 10, 31, 193_548],
    ])
  })
  test('DISPUTES-16 each month has its own last day, and what is late stays in the sum', () => {
    const { steps } = ask()
    // 14 July 2024 is a Sunday
    expect(steps.map(step => step.span!.until).slice(0, 2)).toEqual(['2024-07-15', '2024-08-14'])
    const later = ask({}, '2024-09-01')
    expect(later.steps.filter(step => step.span!.isLate)).toHaveLength(2)
    expect(later.totalFen).toBe(6_600_000)
    expect(later.caveats).toEqual(['practiceVaries'])
  })
  test('DISPUTES-16 within the first month there is none', () => {
    expect(ask({ signedOn: '2023-06-15' })).toEqual({ steps: [], totalFen: 0, caveats: ['noneDue'] })
    expect(ask({ startedOn: '2024-06-10' }).totalFen).toBe(0)
    expect(doublePayObjection(asked({ signedOn: '2023-05-01' }), today)).toMatchObject({ fields: { signedOn: 'before.endsFirst' } })
    expect(doublePayObjection(asked(), today)).toBeUndefined()
  })
})

describe('DISPUTES-14 whatever is asked', () => {
  const day = fc.integer({ min: 0, max: 9_000 }).map(n => addDays('2000-01-01', n))
  const fen = fc.integer({ min: 1, max: 20_000_000 })
  const none = fc.constant(null)
  test('DISPUTES-14 severance is never negative, its steps add up, and longer work is never worth less', () => {
    const anything = fc.record({
      ending: fc.constantFrom(...endings),
      startedOn: day,
      wageFen: fen,
      noticeFen: fc.oneof(none, fen),
      averageFen: fc.oneof(none, fen),
      days: fc.nat(6_000),
      more: fc.nat(800),
    })
    fc.assert(
      fc.property(anything, ({ days, more, ...rest }) => {
        const [sooner, later] = [days, days + more].map(n => severance({ ...rest, endedOn: addDays(rest.startedOn, n) }))
        expect(sooner!.totalFen).toBeGreaterThanOrEqual(0)
        expect(sooner!.steps.reduce((sum, step) => sum + step.amountFen, 0)).toBe(sooner!.totalFen)
        expect(later!.totalFen).toBeGreaterThanOrEqual(sooner!.totalFen)
      }),
    )
  })
  test('DISPUTES-14 double pay is at most eleven wages', () => {
    fc.assert(
      fc.property(day, fen, fc.oneof(none, fc.nat(500)), (startedOn, wageFen, signed) => {
        const sum = doublePay(
          { startedOn, wageFen, endedOn: null, signedOn: signed === null ? null : addDays(startedOn, signed) },
          china,
          today,
        )
        expect(sum.totalFen).toBeGreaterThanOrEqual(0)
        expect(sum.totalFen).toBeLessThanOrEqual(11 * wageFen)
      }),
    )
  })
})
