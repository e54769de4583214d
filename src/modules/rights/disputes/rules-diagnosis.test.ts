import { describe, expect, test } from 'vitest'
import { china } from '#kernel/pure/holidays.ts'
import { type Answers, diagnose, objectionToAnswers } from './rules-diagnosis.ts'
import { happenings, kindsOf } from './rules-everyday.ts'

const today = '2024-07-08'
const answers = (more: Partial<Answers> = {}): Answers => ({
  what: ['unpaid'],
  elsewhere: 'none',
  hired: 'unit',
  isStillThere: false,
  endedOn: '2024-05-20',
  knewOn: '2024-05-31',
  hurtOn: null,
  age: 'adult',
  isMany: false,
  district: 'haidian',
  events: [],
  pauses: [],
  ...more,
})
const ask = (more: Partial<Answers> = {}) => diagnose(answers(more), china, today)
const kinds = (more: Partial<Answers>) => ask(more).likely.map(one => one.kind)

describe('DISPUTES-2 what cannot be is said at its field', () => {
  test.each([
    [{ what: [] }, { what: 'before.pickOne' }],
    [{ knewOn: '2024-02-30' }, { knewOn: 'before.noSuchDay' }],
    [{ knewOn: '2024-07-09' }, { knewOn: 'before.dayAhead' }],
    [{ endedOn: '1024-01-01' }, { endedOn: 'before.noSuchDay' }],
    [{ events: [{ kind: 'demanded', day: '2025-01-01' }] }, { 'events.0': 'before.dayAhead' }],
    [{ pauses: [{ from: '2024-03-02', to: '2024-03-01' }] }, { 'pauses.0': 'before.endsFirst' }],
  ] as [Partial<Answers>, Record<string, string>][])('DISPUTES-2 %j', (more, fields) => {
    expect(objectionToAnswers(answers(more), today)).toMatchObject({ clause: 'DISPUTES-2', fields })
  })
  test('DISPUTES-2 the end of work is not asked of whoever works there', () => {
    expect(objectionToAnswers(answers({ isStillThere: true, endedOn: '2099-01-01' }), today)).toBeUndefined()
    expect(objectionToAnswers(answers(), today)).toBeUndefined()
  })
})

describe('DISPUTES-3 the likely kind', () => {
  test.each(happenings)('DISPUTES-3 %s is told for what it is', what => {
    const [first] = kindsOf[what]
    expect(kinds({ what: [what], hired: what === 'platform' ? 'platform' : 'unit' })).toContain(first)
  })
  test('DISPUTES-3 each kind once, with its reason; on a platform the relation is a question too', () => {
    expect(kinds({ what: ['unpaid', 'short'] })).toEqual(['wages'])
    const { likely } = ask({ what: ['platform'], hired: 'platform' })
    expect(likely.map(({ kind, because }) => [kind, because])).toEqual([
      ['relation', 'platform'],
      ['platform', 'platform'],
    ])
  })
  test('DISPUTES-6 pay owed has no limit while one works there, and a dismissal counts from its day', () => {
    expect(ask({ isStillThere: true }).likely[0]!.limitation).toEqual({ is: 'notRunning' })
    const { likely, firstOut } = ask({ what: ['unpaid', 'dismissed', 'noContract'], knewOn: '2023-08-01' })
    expect(likely.map(({ kind, limitation }) => [kind, 'last' in limitation && limitation.last.day])).toEqual([
      ['wages', '2025-05-20'],
      ['severance', '2025-05-20'],
      ['noContract', '2024-08-01'],
      ['relation', '2024-08-01'],
    ])
    expect(firstOut).toEqual({ day: '2024-08-01', isProvisional: false })
  })
})

describe('DISPUTES-4 what is no labour dispute', () => {
  test.each(['housingFund', 'benefitOffice', 'assessment', 'publicHousing'] as const)('DISPUTES-4 %s goes elsewhere', elsewhere => {
    expect(ask({ what: ['other'], elsewhere })).toMatchObject({ outside: [elsewhere], likely: [], ways: [] })
  })
  test.each(['household', 'craftsman', 'farm'] as const)('DISPUTES-4 hired by a %s', hired => {
    expect(ask({ hired })).toMatchObject({ outside: [hired], likely: [], ways: ['legalAid', 'peoplesMediation'] })
  })
  test('DISPUTES-4 beside something that is one, both are told', () => {
    expect(ask({ what: ['unpaid', 'other'], elsewhere: 'housingFund' })).toMatchObject({
      outside: ['housingFund'],
      likely: [{ kind: 'wages' }],
    })
  })
})

describe('DISPUTES-9 out of time closes no way', () => {
  test('DISPUTES-9 the same ways stay open', () => {
    const late = ask({ what: ['dismissed'], endedOn: '2022-01-10' })
    expect(late.likely[0]!.limitation).toMatchObject({ is: 'passed' })
    expect(late.ways).toContain('here')
    expect(late.ways).toContain('arbitration')
  })
})

test('DISPUTES-10 an injury brings its own days, and inspection its two years', () => {
  expect(ask({ what: ['injured'], hurtOn: '2024-06-03' })).toMatchObject({
    injury: { isUnitLate: true, own: { day: '2025-06-03' } },
    ways: expect.arrayContaining(['recognition', 'emergency']),
  })
  expect(ask({ what: ['unpaid'] }).inspection).toMatchObject({ day: '2026-05-20' })
  expect(ask({ what: ['unpaid'], isStillThere: true }).inspection).toBeNull()
})

describe('DISPUTES-11 ways and what to bring', () => {
  test('DISPUTES-11 the enterprise’s committee is one way of several, and not for a harasser’s own house', () => {
    expect(ask().ways).toEqual(['here', 'enterprise', 'inspection', 'arbitration', 'legalAid'])
    expect(ask({ what: ['unfair'] }).ways).not.toContain('enterprise')
    expect(ask({ what: ['platform'], hired: 'platform' }).ways).not.toContain('enterprise')
  })
  test('DISPUTES-11 a courier brings orders, the platform’s rules and the deposit', () => {
    expect(ask({ what: ['platform'], hired: 'platform' }).bring).toEqual(
      expect.arrayContaining(['identity', 'platformOrders', 'platformRules', 'deposits', 'chats']),
    )
  })
})

test('DISPUTES-12 sixteen and seventeen are taken as they are; under sixteen a guardian comes and inspection is named', () => {
  expect(ask({ age: 'minor' })).toMatchObject({ alarms: ['youth'], ways: expect.arrayContaining(['here']) })
  const child = ask({ age: 'child' })
  expect(child.alarms).toEqual(['child'])
  expect(child.ways[0]).toBe('childInspection')
  expect(child.ways).toContain('here')
  expect(child.bring).toContain('guardian')
})

test('DISPUTES-13 ten or more bring a list of all', () => {
  expect(ask({ isMany: true })).toMatchObject({ alarms: ['mass'], bring: expect.arrayContaining(['group']) })
})
