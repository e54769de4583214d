import { expect, test } from 'vitest'
import type { Ask, Nomination } from './api.ts'
import { inOrder, isOver, parcelsOf, trackOf } from './parcel.ts'

const course = { state: 'published' as const, closes: '2024-09-20T09:00:00Z', starts: '2024-09-27T01:00:00Z', reason: '' }
const before = new Date('2024-09-10T01:00:00Z')
const after = new Date('2024-09-20T09:00:00Z')
const ask = (more: Partial<Ask> = {}) =>
  ({ id: 'a', class: 'c', title: '电工班', state: 'asked', unit: '/city/lamp/', at: '2024-09-03T01:00:00Z', reason: '', ...more }) as Ask
const nomination = (more: Partial<Nomination> = {}) =>
  ({
    id: 'n',
    class: 'c',
    title: '电工班',
    state: 'nominated',
    unit: '/city/lamp/',
    nominatedAt: '2024-09-05T01:00:00Z',
    verifiedAt: null,
    admittedAt: null,
    standing: null,
    ahead: null,
    reason: '',
    ask: null,
    ...more,
  }) as Nomination
const track = (one: { ask?: Ask; nomination?: Nomination }, known: Parameters<typeof trackOf>[1] = course, now = before) =>
  trackOf({ id: 'p', class: 'c', title: '', ...one }, known, now).map(({ title, reached }) =>
    [title.replace('track.', ''), reached].join(' '),
  )

test('ACAD-13: an ask and the nomination its unit made of it are one parcel; a declined ask stands by itself', () => {
  const agreed = ask({ id: 'yes', state: 'nominated' })
  const declined = ask({ id: 'no', state: 'declined' })
  const parcels = parcelsOf([agreed, declined], [nomination({ ask: 'yes' }), nomination({ id: 'other', unit: '/city/mill/' })])
  expect(parcels.map(one => [one.id, one.ask?.id])).toEqual([
    ['n', 'yes'],
    ['other', undefined],
    ['no', 'no'],
  ])
})

test('an ask is told with the nomination that names it, and with no other', () => {
  const [latest, earlier] = parcelsOf(
    [ask({ state: 'nominated' })],
    [nomination({ id: '2', ask: 'a' }), nomination({ id: '1', state: 'withdrawn' })],
  )
  expect([latest?.ask?.id, earlier?.ask]).toEqual(['a', undefined])
})

test('ACAD-13: asked, the unit comes next; declined or unanswered, it ends there with its reason', () => {
  expect(track({ ask: ask() })).toEqual([
    'asked.done done',
    'submit.current current',
    'verify.ahead ahead',
    'admit.ahead ahead',
    'begin.ahead ahead',
  ])
  const declined = { ask: ask({ state: 'declined', reason: '本期名额已满' }) }
  expect(track(declined)).toEqual(['asked.done done', 'declined refused'])
  expect(trackOf({ id: 'p', class: 'c', title: '', ...declined }, course, before).at(-1)?.reason).toBe('本期名额已满')
  expect(track({ ask: ask({ state: 'lapsed' }) }).at(-1)).toBe('noAnswer refused')
})

test('ACAD-9: returned, it stands at the verifying again; refused, it ends with the reason', () => {
  expect(track({ nomination: nomination({ state: 'returned', reason: '证书照片不清' }) })).toEqual([
    'submit.done done',
    'returned current',
    'admit.ahead ahead',
    'begin.ahead ahead',
  ])
  expect(track({ nomination: nomination({ state: 'refused', reason: '等级不符' }) })).toEqual(['submit.done done', 'refused refused'])
})

test('ACAD-11: verified waits for the close, then for the admission; over the seats one is told which number', () => {
  const verified = nomination({ state: 'verified', verifiedAt: '2024-09-06T01:00:00Z' })
  const noteAt = (now: Date) => trackOf({ id: 'p', class: 'c', title: '', nomination: verified }, course, now).find(stop => stop.note)?.note
  expect([noteAt(before), noteAt(after)]).toEqual(['admission', 'admissionSoon'])
  const admitted = { ...verified, state: 'admitted', admittedAt: '2024-09-21T01:00:00Z' } as Nomination
  expect(track({ nomination: { ...admitted, standing: 'seated' } }).slice(2)).toEqual(['admit.done done', 'begin.current current'])
  const waiting = { ...admitted, standing: 'waiting', ahead: 2 } as Nomination
  expect(trackOf({ id: 'p', class: 'c', title: '', nomination: waiting }, course, after)[2]).toMatchObject({ title: 'track.waiting', n: 3 })
  expect(track({ nomination: waiting }, { ...course, state: 'running' }).at(-1)).toBe('missed refused')
})

test('ACAD-12: what was withdrawn shows how far it had come', () => {
  const gone = nomination({ state: 'withdrawn', verifiedAt: '2024-09-06T01:00:00Z', admittedAt: '2024-09-21T01:00:00Z' })
  expect(track({ nomination: gone })).toEqual(['submit.done done', 'verify.done done', 'admit.done done', 'withdrawn refused'])
  expect(track({ nomination: nomination({ state: 'lapsed', nominatedAt: null }) })).toEqual(['lapsed refused'])
})

test('ACAD-14: a cancelled class ends whatever was under way, and leaves alone what had ended before', () => {
  const cancelled = { ...course, state: 'cancelled' as const, reason: '场地检修' }
  expect(track({ nomination: nomination() }, cancelled)).toEqual(['submit.done done', 'cancelled refused'])
  expect(track({ nomination: nomination({ state: 'refused' }) }, cancelled).at(-1)).toBe('refused refused')
})

test('what is under way comes first, in the order of the classes; what is over after it, the latest first', () => {
  const parcels = parcelsOf(
    [ask({ id: 'old', class: 'x', state: 'declined', at: '2024-01-01T00:00:00Z' }), ask({ id: 'soon', class: 'b' })],
    [nomination({ id: 'later', class: 'a' }), nomination({ id: 'gone', class: 'x', state: 'withdrawn' })],
  )
  const courses = new Map([
    ['a', { state: 'published', starts: '2024-10-01T00:00:00Z' }],
    ['b', { state: 'published', starts: '2024-09-25T00:00:00Z' }],
  ] as const)
  const { live, past } = inOrder(parcels, courses)
  expect([live, past].map(all => all.map(one => one.id))).toEqual([
    ['soon', 'later'],
    ['gone', 'old'],
  ])
  expect(isOver(live[0]!, { state: 'closed' })).toBe(true)
})
