import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { holidayDays, localAverages, payDays, valueOn } from './rules-dated.ts'
import {
  leaveObjection,
  overtime,
  overtimeObjection,
  type Sum,
  unpaidWages,
  unusedLeave,
  type Wages,
  wagesObjection,
} from './rules-sums.ts'

const on = '2024-07-08'
const wages = (more: Partial<Wages> = {}): Wages => ({
  wageFen: 0,
  months: 0,
  days: 0,
  pieces: 0,
  pieceFen: 0,
  withheldFen: 0,
  paidFen: 0,
  ...more,
})
const parts = (sum: Sum) => sum.steps.map(step => step.amountFen)

describe('DISPUTES-14 figures of the law', () => {
  test('DISPUTES-14 a month is 21.75 days before and after 2025, from two notices; earlier it is not known here', () => {
    expect(valueOn(payDays, '2024-12-31')).toMatchObject({ value: 21.75, source: '劳社部发〔2008〕3号' })
    expect(valueOn(payDays, '2025-01-01')).toMatchObject({ value: 21.75, source: '人社部发〔2025〕2号' })
    expect(valueOn(payDays, '2007-06-01')).toMatchObject({ value: null })
    expect(overtime({ wageFen: 600_000, workdayHours: 8, restDays: 0, holidays: 0, paidFen: 0 }, '2007-06-01')).toEqual({
      steps: [],
      totalFen: 0,
      caveats: ['noDivisor'],
    })
  })
  test('DISPUTES-14 eleven statutory holidays until 2024, thirteen since', () => {
    expect([valueOn(holidayDays, '2024-10-01')!.value, valueOn(holidayDays, '2025-10-01')!.value]).toEqual([11, 13])
  })
  test('DISPUTES-14 an average that nobody confirmed is blank', () => {
    for (const { value, source } of localAverages) expect(value === null || source !== '').toBe(true)
  })
  test('DISPUTES-14 what is no figure is said at its field', () => {
    expect(wagesObjection(wages({ months: -1, wageFen: 2_000_000_000 }))).toMatchObject({
      clause: 'DISPUTES-14',
      fields: { months: 'tooSmall?least=0', wageFen: 'sums.tooMuch' },
    })
    expect(wagesObjection(wages())).toBeUndefined()
    expect(overtimeObjection({ wageFen: Number.NaN, workdayHours: 1, restDays: 0, holidays: 0, paidFen: 0 })).toMatchObject({
      fields: { wageFen: 'notANumber' },
    })
    expect(leaveObjection({ wageFen: 1, workedYears: 61, daysThisYear: 0, takenDays: 0 })).toMatchObject({
      fields: { workedYears: 'tooLarge?most=60' },
    })
  })
})

describe('DISPUTES-15 wages, overtime, leave', () => {
  test('DISPUTES-15 a courier’s piece wages, a deposit kept, and what was paid', () => {
    const sum = unpaidWages(wages({ pieces: 2_340, pieceFen: 130, withheldFen: 50_000, paidFen: 100_000 }), on)
    expect(parts(sum)).toEqual([304_200, 50_000, -100_000])
    expect(sum).toMatchObject({ totalFen: 254_200, steps: [{ formula: 'pieces' }, { formula: 'withheld' }, { formula: 'paid' }] })
  })
  test('DISPUTES-15 two months and seven days', () => {
    // 6,500 ÷ 21.75 × 7
    expect(parts(unpaidWages(wages({ wageFen: 650_000, months: 2, days: 7 }), on))).toEqual([1_300_000, 209_195])
  })
  test('DISPUTES-15 more paid than owed gives nothing, and says so', () => {
    expect(unpaidWages(wages({ wageFen: 100_000, months: 1, paidFen: 150_000 }), on)).toMatchObject({
      totalFen: 0,
      caveats: ['inspectionFirst', 'paidMore'],
    })
  })
  test('DISPUTES-15 overtime by half, twice and three times', () => {
    const sum = overtime({ wageFen: 870_000, workdayHours: 16, restDays: 3, holidays: 1, paidFen: 0 }, on)
    // 8,700 ÷ 21.75 = 400 a day
    expect(parts(sum)).toEqual([120_000, 240_000, 120_000])
  })
  test.each([
    [0.5, 365, 0, 0],
    [1, 365, 0, 5],
    [9.9, 365, 2, 3],
    [10, 365, 0, 10],
    [20, 365, 0, 15],
    [20, 183, 0, 7],
    [1, 72, 0, 0],
    [1, 365, 9, 0],
    [1, 366, 0, 5],
  ])(
    'DISPUTES-15 %s years of work, %s days of this one, %s taken: %s days of leave are owed',
    (workedYears, daysThisYear, takenDays, days) => {
      const { totalFen } = unusedLeave({ wageFen: 217_500, workedYears, daysThisYear, takenDays }, on)
      expect(totalFen).toBe(days * 20_000)
    },
  )
})

describe('DISPUTES-14 whatever is asked', () => {
  const fen = fc.integer({ min: 0, max: 5_000_000 })
  const asked = fc.record({
    wageFen: fen,
    months: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 0, max: 31 }),
    pieces: fc.integer({ min: 0, max: 5_000 }),
    pieceFen: fc.integer({ min: 0, max: 10_000 }),
    withheldFen: fen,
    paidFen: fen,
  })
  test('DISPUTES-14 no sum is negative, and its steps add up to it', () => {
    fc.assert(
      fc.property(asked, figures => {
        const sum = unpaidWages(figures, on)
        expect(sum.totalFen).toBeGreaterThanOrEqual(0)
        expect(Number.isSafeInteger(sum.totalFen)).toBe(true)
        expect(parts(sum).reduce((a, b) => a + b, 0)).toBe(sum.totalFen)
      }),
    )
  })
  test('DISPUTES-14 another month never makes it less', () => {
    fc.assert(
      fc.property(asked, figures => {
        expect(unpaidWages({ ...figures, months: figures.months + 1 }, on).totalFen).toBeGreaterThanOrEqual(
          unpaidWages(figures, on).totalFen,
        )
      }),
    )
  })
  test('DISPUTES-15 more hours never make overtime less', () => {
    const hours = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(fen, hours, hours, fen, (wageFen, workdayHours, more, paidFen) => {
        const of = (h: number) => overtime({ wageFen, workdayHours: h, restDays: 1, holidays: 1, paidFen }, on).totalFen
        expect(of(workdayHours)).toBeGreaterThanOrEqual(0)
        expect(of(workdayHours + more)).toBeGreaterThanOrEqual(of(workdayHours))
      }),
    )
  })
})
