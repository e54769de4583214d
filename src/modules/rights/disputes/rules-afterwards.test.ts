import { expect, test } from 'vitest'
import { countsAs, daysTaken, issueObjection, onTimeRate, percentOf, settlementRate } from './rules-circular.ts'
import { openingObjection, sharesOf, type Voice } from './rules-evaluation.ts'
import { daysOfHalf, halfBefore, halfOf, halvesUpTo, isHalf } from './rules-half.ts'
import { countedOf, ratingObjection, starsObjection, tallyOf } from './rules-rating.ts'
import {
  approvalObjection,
  complexityObjection,
  complexityOf,
  fileObjection,
  missingIn,
  outcomeOf,
  ratesObjection,
  ratesOn,
  sharesAmong,
} from './rules-subsidy.ts'

test('DISPUTES-91 a half year begins in January or in July', () => {
  expect([halfOf('2026-06-30'), halfOf('2026-07-01')]).toEqual(['2026-1', '2026-2'])
  expect(daysOfHalf('2026-1')).toEqual({ from: '2026-01-01', to: '2026-06-30' })
  expect([halfBefore('2026-1'), halfBefore('2026-2')]).toEqual(['2025-2', '2026-1'])
  expect(halvesUpTo('2026-03-01', 3)).toEqual(['2026-1', '2025-2', '2025-1'])
  expect(['2026-1', '2026-3', '1999-1', '2026'].map(isHalf)).toEqual([true, false, false, false])
})

test('DISPUTES-91 3,655 agreements of 6,566 closed cases are 55.67 %, and nothing of nothing is no share', () => {
  expect(settlementRate({ settled: 3_655, closed: 6_566 })).toBe('55.67')
  expect([percentOf(1, 3), percentOf(2, 3), percentOf(5, 5), percentOf(0, 7)]).toEqual(['33.33', '66.67', '100.00', '0.00'])
  expect(onTimeRate({ onTime: 0, due: 0 })).toBe(null)
})

const one = {
  ...{ state: 'performed' as const, receivedOn: '2026-06-20', acceptedOn: '2026-06-22', closedOn: '2026-07-03', limitOn: '2026-07-07' },
  paidOn: ['2026-08-01'],
}
const [first, second] = [daysOfHalf('2026-1'), daysOfHalf('2026-2')]
test('DISPUTES-91 each figure counts by its own day: received in one half year, closed in the next', () => {
  expect([countsAs('received', one, first), countsAs('closed', one, first), countsAs('recovered', one, first)]).toEqual([
    true,
    false,
    false,
  ])
  expect(['closed', 'settled', 'due', 'onTime', 'recovered'].map(figure => countsAs(figure as 'closed', one, second))).toEqual(
    Array(5).fill(true),
  )
  expect(countsAs('onTime', { ...one, closedOn: '2026-07-08' }, second)).toBe(false)
  expect(countsAs('settled', { ...one, state: 'withdrawn' }, second)).toBe(false)
  const unaccepted = { ...one, state: 'consentRefused' as const, acceptedOn: null, limitOn: null }
  expect([countsAs('closed', unaccepted, second), countsAs('notAccepted', unaccepted, second)]).toEqual([false, true])
  expect(daysTaken([one, { ...one, closedOn: '2026-06-24' }])).toEqual({ meanDays: 6.5, medianDays: 6.5 })
})

test('DISPUTES-91 no half year is told of before it is over', () => {
  expect(issueObjection('2026-1', '2026-06-30')).toMatchObject({ fields: { half: 'disputes.halfRuns' } })
  expect(issueObjection('2026-1', '2026-07-01')).toBeUndefined()
})

test('DISPUTES-85 thirty days after any end, the last of them included; every question that is asked is answered', () => {
  const ended = { state: 'withdrawn' as const, closedOn: '2026-07-06' }
  expect(ratingObjection(ended, '2026-08-05')).toBeUndefined()
  expect(ratingObjection(ended, '2026-08-06')).toMatchObject({ clause: 'DISPUTES-85' })
  expect(ratingObjection({ state: 'inMediation', closedOn: null }, '2026-07-06')).toMatchObject({ clause: 'DISPUTES-85' })
  const stars = { fair: null, clear: null, easy: 4, overall: 5 }
  expect(starsObjection(stars, true)).toMatchObject({ fields: { fair: 'missing', clear: 'missing' } })
  expect(starsObjection(stars, false)).toBeUndefined()
})

test('DISPUTES-86 ratings count in whole threes, so that no figure tells one person’s answer', () => {
  const all = [5, 4, 2, 1, 1].map(overall => ({ fair: overall, clear: 5, easy: null, overall }))
  expect(countedOf(all)).toHaveLength(3)
  expect(tallyOf(all)).toMatchObject({ answers: 5, counted: 3, satisfied: 2, means: { fair: 3.7, easy: null, overall: 3.7 } })
  expect(tallyOf(all.slice(0, 2))).toMatchObject({ counted: 0, means: null })
})

test('DISPUTES-87 of a half year that is over, for a week to two months; fewer than five voices are not shown', () => {
  expect(openingObjection('2026-2', '2026-07-20', '2026-07-06')).toMatchObject({ fields: { half: 'disputes.halfRuns' } })
  expect(openingObjection('2026-1', '2026-07-12', '2026-07-06')).toMatchObject({ clause: 'DISPUTES-87' })
  expect(openingObjection('2026-1', '2026-09-05', '2026-07-06')).toMatchObject({ clause: 'DISPUTES-87' })
  expect(openingObjection('2026-1', '2026-07-13', '2026-07-06')).toBeUndefined()
  const voice: Voice = { found: 'yes', fair: 'yes', again: 'partly', carried: 'none' }
  expect(sharesOf(Array(4).fill(voice))).toBe(null)
  expect(sharesOf(Array(5).fill(voice))).toEqual({
    found: { yes: 5, partly: 0, no: 0 },
    fair: { yes: 5, partly: 0, no: 0 },
    again: { yes: 0, partly: 5, no: 0 },
    carried: null,
  })
})

const amounts = {
  settled: { simple: 20_001, ordinary: 40_000, complex: 80_000, mass: 150_000 },
  failed: { simple: 0, ordinary: 10_000, complex: 20_000, mass: 40_000 },
}
test('DISPUTES-88 the table of the day the case ended, and no two of one day', () => {
  const tables = [
    { since: '2026-07-01', until: null },
    { since: '2025-01-01', until: '2025-12-31' },
  ]
  expect(ratesOn(tables, '2026-07-01')).toBe(tables[0])
  expect(ratesOn(tables, '2025-12-31')).toBe(tables[1])
  expect(ratesOn(tables, '2026-03-01')).toBeUndefined()
  expect(ratesObjection({ since: '2026-07-01', until: '2026-06-01', source: '口头' }, '2026-07-01')).toMatchObject({
    fields: { source: 'tooShort?least=5', until: 'disputes.endsBefore', since: 'disputes.startsAfter?day=2026-07-01' },
  })
  expect(['performed', 'breached', 'failed', 'withdrawn', 'consentRefused'].map(state => outcomeOf(state as 'failed'))).toEqual([
    'settled',
    'settled',
    'failed',
    undefined,
    undefined,
  ])
})

test('DISPUTES-89 what the table forbids goes to nobody, and two share to the fen', () => {
  const rates = { amounts, forbidden: ['fullTime' as const], secondPercent: 40 }
  const [lead, second] = [
    { person: 'a', kind: 'fullTime' as const, isSecond: false },
    { person: 'b', kind: 'lawyer' as const, isSecond: true },
  ]
  expect(sharesAmong([lead, second], rates, 'settled', 'simple').map(one => [one.percent, one.amountFen, one.isForbidden])).toEqual([
    [60, 12_001, true],
    [40, 8_000, false],
  ])
  expect(sharesAmong([{ ...second, isSecond: false }], rates, 'failed', 'complex')).toMatchObject([{ percent: 100, amountFen: 20_000 }])
})

test('DISPUTES-89 how hard it was is proposed by the case; otherwise takes a reason, and a mass case is one of ten', () => {
  const weighed = { heads: 1, kind: 'wages' as const, claims: 1, claimedFen: 500_000, isOnSpot: false }
  expect([
    complexityOf(weighed),
    complexityOf({ ...weighed, isOnSpot: true }),
    complexityOf({ ...weighed, kind: 'injury' }),
    complexityOf({ ...weighed, heads: 10 }),
  ]).toEqual(['ordinary', 'simple', 'complex', 'mass'])
  expect(complexityObjection('ordinary', 'complex', '')).toMatchObject({ fields: { because: 'tooShort?least=5' } })
  expect(complexityObjection('ordinary', 'complex', '账目跨三年，逐月核对')).toBeUndefined()
  expect(complexityObjection('ordinary', 'mass', '人数很多很多')).toMatchObject({ fields: { complexity: 'disputes.massOnly' } })
})

test('DISPUTES-89 a file lacks nothing but the minutes, and these with a reason', () => {
  const found = { accepted: true, consents: true, ending: true, disclosed: true, confirmed: true, minutes: true }
  expect(fileObjection(missingIn(found), '')).toBeUndefined()
  expect(fileObjection(missingIn({ ...found, consents: false }), '同意书在路上')).toMatchObject({ sentence: 'disputes.fileNotWhole' })
  expect(fileObjection(missingIn({ ...found, minutes: false }), '')).toMatchObject({ fields: { because: 'tooShort?least=5' } })
  expect(fileObjection(missingIn({ ...found, minutes: false }), '电话调解，没有开会')).toBeUndefined()
})

test('DISPUTES-90 nobody approves what they drew up, or what they are paid by', () => {
  expect(approvalObjection({ draftedBy: 'clerk' }, ['a', 'b'], 'head')).toBeUndefined()
  expect(approvalObjection({ draftedBy: 'head' }, ['a'], 'head')).toMatchObject({ sentence: 'disputes.ownList' })
  expect(approvalObjection({ draftedBy: 'clerk' }, ['head'], 'head')).toMatchObject({ clause: 'DISPUTES-90' })
})
