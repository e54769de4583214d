import { describe, expect, test } from 'vitest'
import type { Actor } from '#kernel/pure/people.ts'
import { answerDaysOf, isAsked, isOffering, moveBook, offerObjection } from './rules-moves.ts'
import { openingObjection } from './rules-recusal.ts'
import { type Candidate, languageNeeded, suggest } from './rules-suggesting.ts'

const one = (id: string, change: Partial<Candidate> = {}): Candidate => ({
  id,
  person: id,
  name: id,
  kind: 'fullTime',
  fields: [],
  languages: ['zh'],
  body: 'centre',
  load: 0,
  onFile: [],
  ...change,
})
const asked = { kind: 'wages', claims: [], needs: '', body: 'centre', employer: '海图文化有限公司', uscc: null } as const
const order = (...all: Candidate[]) => suggest(asked, all).map(row => row.id)

describe('whom to name', () => {
  test('DISPUTES-44 by field, then load, then name; the same whoever asks and in whatever order the roll comes', () => {
    const all = [one('c'), one('b'), one('a', { load: 3 }), one('d', { fields: ['wages'], load: 5 })]
    expect(order(...all)).toEqual(['d', 'b', 'c', 'a'])
    expect(order(...all.toReversed())).toEqual(['d', 'b', 'c', 'a'])
  })
  test('DISPUTES-44 a language somebody needs counts more than anything else', () => {
    expect(languageNeeded('需要手语翻译')).toBe('sign')
    expect(languageNeeded('轮椅通道')).toBeUndefined()
    const [first] = suggest({ ...asked, needs: '听障，需要手语' }, [
      one('wages', { fields: ['wages'] }),
      one('signs', { languages: ['zh', 'sign'] }),
    ])
    expect(first).toMatchObject({ id: 'signs', reasons: expect.arrayContaining([{ say: 'why.language', language: 'sign' }]) })
  })
  test('DISPUTES-44 a tie is found however the employer is written, and puts its holder last', () => {
    const tied = one('tied', { fields: ['wages'], onFile: ['declaredTie'] })
    expect(suggest(asked, [tied, one('free')]).at(-1)).toMatchObject({ id: 'tied', conflicts: ['declaredTie'] })
  })
})

const actor = (id: string, unit: `/${string}`, ...powers: `${string}.${string}`[]): Actor => ({
  id,
  name: id,
  unit,
  posts: [{ unit, powers }],
})
const move = {
  ...{ id: 'm', state: 'offered', owner: '', unit: '/city/east/', due: '2026-07-09', dueIsProvisional: false, version: 1, dispute: 'd' },
  ...{
    kind: 'refer',
    parties: ['/court/'],
    fromBody: 'centre',
    toBody: 'court',
    toPerson: null,
    toUnit: 'court',
    fromUnit: 'east',
    byPerson: 'head',
  },
  ...{ asSecond: false, at: '', said: '', reason: '', number: '', outcome: '', answeredAt: null },
} as const satisfies Parameters<typeof isAsked>[0] & object

describe('who answers', () => {
  test('DISPUTES-52 only whoever is asked takes it: not another partner of the case, not the window that offers', () => {
    const [court, other] = [actor('c', '/court/', 'disputes.partner'), actor('o', '/aid/', 'disputes.partner')]
    expect(isAsked(move, court)).toBe(true)
    expect(isAsked({ ...move, parties: ['/court/', '/aid/'] }, other)).toBe(false)
    expect(isAsked(move, actor('w', '/city/east/', 'disputes.receive'))).toBe(false)
    expect(isOffering(move, actor('h', '/city/', 'disputes.head'))).toBe(true)
    expect(isOffering(move, court)).toBe(false)
  })
  test('DISPUTES-52 a transfer takes a head, for the case is theirs from then on', () => {
    const transfer = { ...move, kind: 'transfer' as const, parties: ['/city/west/'], toUnit: 'west' }
    expect(isAsked(transfer, actor('w', '/city/west/', 'disputes.receive'))).toBe(false)
    expect(isAsked(transfer, actor('h', '/city/west/', 'disputes.head', 'disputes.receive'))).toBe(true)
  })
  test('DISPUTES-46 what was due yesterday nobody takes; on its last day it is taken until midnight', () => {
    const court = actor('c', '/court/', 'disputes.partner')
    const row = { ...move, parties: [...move.parties] }
    expect(moveBook.rule(row as never, 'take', court, new Date('2026-07-09T23:59:00+08:00'))).toBe('taken')
    expect(moveBook.rule(row as never, 'take', court, new Date('2026-07-10T00:00:00+08:00'))).toMatchObject({ clause: 'DISPUTES-46' })
  })
  test('DISPUTES-52 not to itself, not to a body that is closed, not twice', () => {
    const to = { id: 'west', kind: 'centre', state: 'open' } as const
    const asks = { kind: 'transfer', state: 'accepted', from: 'east', to, isWaiting: false } as const
    expect(offerObjection(asks)).toBeUndefined()
    expect(offerObjection({ ...asks, from: 'west' })).toMatchObject({ fields: { to: 'notAChoice' } })
    expect(offerObjection({ ...asks, to: { ...to, state: 'closed' } })).toMatchObject({ fields: { to: 'notAChoice' } })
    expect(offerObjection({ ...asks, isWaiting: true })).toMatchObject({ sentence: 'network.waitsAlready' })
  })
})

test('DISPUTES-48 everyone who handles it has told, and what they told is waived by both', () => {
  const none = { person: 'a', kind: 'none', workerWaivedAt: null, employerWaivedAt: null } as const
  const kin = { person: 'b', kind: 'kin', workerWaivedAt: '2026-07-06T01:00:00Z', employerWaivedAt: null } as const
  expect(openingObjection(['a'], [none])).toBeUndefined()
  expect(openingObjection(['a', 'b'], [none])).toMatchObject({ clause: 'DISPUTES-48' })
  expect(openingObjection(['a', 'b'], [none, kin])).toMatchObject({ clause: 'DISPUTES-48' })
  expect(openingObjection(['a', 'b'], [none, { ...kin, employerWaivedAt: kin.workerWaivedAt }])).toBeUndefined()
})

test('DISPUTES-46 where a court refers the case the mediator confirms within three working days, by the rules in force since 2022', () => {
  for (const way of ['courtBefore', 'courtAfter', 'courtSimple'] as const) {
    expect(answerDaysOf({ way, receivedOn: '2022-01-01' })).toBe(3)
    expect(answerDaysOf({ way, receivedOn: '2021-12-31' })).toBeNull()
  }
  for (const way of ['phone', 'arbitration', 'hotline'] as const) expect(answerDaysOf({ way, receivedOn: '2026-07-06' })).toBeNull()
})
