import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/pure/calendar.ts'
import {
  checkCode,
  consentsWanted,
  type Item,
  mayNoteOnSpot,
  missingSeats,
  seatsOf,
  type Terms,
  totalOf,
  whatIsVague,
} from './rules-agreement.ts'
import { isMissed, standingOf } from './rules-performance.ts'
import { mostExtraDays } from './rules.ts'

const today = '2026-07-06'
const item = (more: Partial<Item> = {}): Item => ({
  ...{ kind: 'wages', said: '三月工资', way: 'transfer', holder: '路远', bank: '工商银行 尾号 0001', payee: null },
  ...{ payments: [{ amountFen: 100, dueOn: '2026-08-01' }] },
  ...more,
})
const terms = (...items: Item[]): Terms => ({ requests: '', facts: '', items, duties: [], remaining: '' })

describe('DISPUTES-77 what a paper must say', () => {
  test('DISPUTES-77 each sum has amount, day and way; cash needs no account', () => {
    expect(whatIsVague(terms(item()), today)).toBeUndefined()
    expect(whatIsVague(terms(item({ way: 'cash', holder: '', bank: '' })), today)).toBeUndefined()
    expect(whatIsVague(terms(item({ way: 'online', holder: '路远 13900000029', bank: '' })), today)).toBeUndefined()
    for (const [fault, at] of [
      [{ said: ' ' }, 'items.0.said'],
      [{ way: null }, 'items.0.way'],
      [{ way: 'online', holder: '' }, 'items.0.holder'],
      [{ bank: '工商银行 6222 0212 3456 7890 123' }, 'items.0.bank'],
      [{ holder: '路远６２２２０２１２３４５６７８９０' }, 'items.0.holder'],
      [{ payments: [] }, 'items.0.payments'],
      [{ payments: [{ amountFen: -1, dueOn: '2026-08-01' }] }, 'items.0.payments.0.amountFen'],
      [{ payments: [{ amountFen: 1, dueOn: '2036-07-07' }] }, 'items.0.payments.0.dueOn'],
    ] as [Partial<Item>, string][])
      expect(Object.keys(whatIsVague(terms(item(fault)), today)!.fields)).toEqual([at])
  })
  test('DISPUTES-77 the total is the sum of all instalments, whatever their order', () => {
    const sums = fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(sums, fens => {
        const payments = fens.map((amountFen, i) => ({ amountFen, dueOn: addDays(today, i) }))
        expect(totalOf(terms(item({ payments }), item({ payments: [...payments].reverse() })))).toBe(2 * fens.reduce((a, b) => a + b, 0))
        expect(whatIsVague(terms(item({ payments })), today)).toBeUndefined()
      }),
    )
  })
})

describe('DISPUTES-79 who signs', () => {
  const dispute = { owner: 'w', worker: '路远', employer: '某公司', mediator: 'm', age: 'adult' as const }
  const side = (id: string, more: object) =>
    ({ id, owner: id, side: 'worker', role: 'party', name: id, mandate: '', state: 'agreed', ...more }) as never
  test('DISPUTES-79 an agent by a special mandate, whoever has left not at all', () => {
    const seats = seatsOf(dispute, [
      side('general', { role: 'agent', mandate: 'general' }),
      side('special', { role: 'agent', mandate: 'special' }),
      side('gone', { role: 'agent', mandate: 'special', state: 'left' }),
      side('boss', { side: 'employer' }),
    ])
    expect(seats.map(one => one.people)).toEqual([['w', 'special'], ['boss'], ['m']])
    expect(missingSeats(seats, ['worker', 'mediator']).map(one => one.seat)).toEqual(['employer'])
  })
  test('DISPUTES-79 ten and more, and fewer who chose representatives, need the consents of all but those who speak', () => {
    const sides = [side('a', {}), side('b', { role: 'representative' }), side('c', { role: 'representative' })]
    expect(consentsWanted(12, sides)).toBe(9)
    expect(consentsWanted(9, sides)).toBe(6)
    expect(consentsWanted(9, sides.slice(0, 1))).toBe(0)
  })
})

test('DISPUTES-84 small sums only, and with a note', () => {
  expect(mayNoteOnSpot(200_000, '双方当场付清')).toBeUndefined()
  expect(mayNoteOnSpot(200_001, '双方当场付清')).toMatchObject({ clause: 'DISPUTES-84' })
})

test('DISPUTES-76 a check code has no sign that is taken for another', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{43}$/), digest => {
      expect(checkCode(digest)).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    }),
  )
})

test('DISPUTES-83 missed on the day after the agreed one, unless it is said to be paid; paid is what was confirmed', () => {
  expect(isMissed({ state: 'awaited', dueOn: today }, today)).toBe(false)
  expect(isMissed({ state: 'awaited', dueOn: today }, addDays(today, 1))).toBe(true)
  expect(isMissed({ state: 'shown', dueOn: today }, addDays(today, 9))).toBe(false)
  expect(
    standingOf([
      { state: 'paid', amountFen: 5, dueOn: today },
      { state: 'missed', amountFen: 7, dueOn: '2026-09-01' },
      { state: 'missed', amountFen: 7, dueOn: '2026-08-01' },
      { state: 'shown', amountFen: 9, dueOn: today },
    ]),
  ).toEqual({ owedFen: 28, paidFen: 5, missedOn: '2026-08-01', isPaid: false })
})

test('DISPUTES-29 by the law of its day: a platform case of 2024 has no cap of fifteen days, one of today has', () => {
  expect(mostExtraDays({ isPlatform: true, receivedOn: '2024-07-01' })).toBe(30)
  expect(mostExtraDays({ isPlatform: true, receivedOn: '2025-07-24' })).toBe(30)
  expect(mostExtraDays({ isPlatform: true, receivedOn: '2025-07-25' })).toBe(15)
})
