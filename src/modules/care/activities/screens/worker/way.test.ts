import { expect, test } from 'vitest'
import fc from 'fast-check'
import type { Actor } from '#kernel/pure/people.ts'
import type { Mine, Whole } from './api.ts'
import { readCode } from './entry-code.ts'
import { inOrder } from './places.ts'
import { wayOn } from './way.ts'
import { leafOf, nearMoment } from './when.ts'

const now = new Date('2026-07-06T12:00:00+08:00')
const lin: Actor = { id: 'lin', name: '林晓', unit: '/city/wangjing/', posts: [] }
const notice = (more: Partial<Whole> = {}, seated = 0, waiting = 0) =>
  ({
    id: 'a',
    state: 'enrolling',
    openTo: ['wangjing'],
    perSession: false,
    enrolOpens: '2026-07-06T10:00:00+08:00',
    enrolCloses: '2026-07-17T17:00:00+08:00',
    sessions: [{ id: 's', offer: 'o', starts: '2026-07-18T09:00:00+08:00', ends: '2026-07-18T11:00:00+08:00', cancelledAt: null }],
    offers: [{ id: 'o', seats: 20, seated, waiting, queue: 5 }],
    ...more,
  }) as unknown as Whole
const held = (more: object = {}) => ({ entry: 'e', offer: 'o', standing: 'seated', activity: notice(), ...more }) as unknown as Mine

test('ACT-3 before it opens one is told when; after it closes, why not', () => {
  expect(wayOn(notice({ state: 'published', enrolOpens: '2026-07-07T10:00:00+08:00' }), [], lin, now)).toMatchObject({ kind: 'soon' })
  // the stage moves with the house's minute, the window at its instant
  expect(wayOn(notice({ state: 'published' }), [], lin, now)).toMatchObject({ kind: 'join' })
  expect(wayOn(notice(), [], lin, new Date('2026-07-17T17:00:00+08:00'))).toMatchObject({ kind: 'not', why: { clause: 'ACT-3' } })
})

test('ACT-4 another union’s worker is told beforehand; a stranger may press and sign in', () => {
  const mo: Actor = { ...lin, id: 'mo', unit: '/city/books/' }
  expect(wayOn(notice(), [], mo, now)).toMatchObject({ kind: 'not', why: { clause: 'ACT-4' } })
  expect(wayOn(notice(), [], { ...mo, id: '', unit: '/' }, now)).toMatchObject({ kind: 'join' })
})

test('ACT-8 full: first the queue, then nothing', () => {
  expect(wayOn(notice({}, 20, 4), [], lin, now)).toMatchObject({ kind: 'join', isQueue: true })
  expect(wayOn(notice({}, 20, 5), [], lin, now)).toMatchObject({ kind: 'not', why: { clause: 'ENROL-2' } })
})

test('ACT-6 who holds a place is shown it, unless another session can still be joined', () => {
  expect(wayOn(notice(), [held()], lin, now)).toEqual({ kind: 'show', entry: 'e', isQueue: false })
  expect(wayOn(notice(), [held({ standing: 'released' })], lin, now)).toMatchObject({ kind: 'join' })
  const two = notice({ perSession: true, offers: [...notice().offers, { ...notice().offers[0]!, id: 'o2' }] })
  expect(wayOn(two, [held()], lin, now)).toMatchObject({ kind: 'join', isMore: true })
})

test('what is to come stands first and nearest, what has been last and latest', () => {
  const at = (entry: string, day: string, more: object = {}) =>
    held({
      entry,
      activity: notice({ sessions: [{ ...notice().sessions[0]!, starts: `${day}T09:00:00Z`, ends: `${day}T11:00:00Z` }] }),
      ...more,
    })
  const { coming, past } = inOrder(
    [
      at('c', '2026-08-01'),
      at('a', '2026-07-01'),
      at('b', '2026-07-10'),
      at('z', '2026-07-20', { standing: 'released' }),
      at('y', '2026-07-02'),
    ],
    now,
  )
  expect([coming, past].map(rows => rows.map(one => one.entry))).toEqual([
    ['b', 'c'],
    ['z', 'y', 'a'],
  ])
})

test('a code is read from the camera or the keyboard, and nothing else is', () => {
  const entry = '01a1e73b-8500-7aa1-b964-79374f144323'
  expect(readCode(`NJ1:${entry.toUpperCase()}`)).toEqual({ entry })
  expect(readCode(' ５８８７ 5755 ')).toEqual({ code: '58875755' })
  fc.assert(fc.property(fc.string(), text => readCode(text) === undefined || /\d{8}|NJ1:/i.test(text.normalize('NFKC').replace(/\s/g, ''))))
})

test('near days have their words, and a leaf of the calendar its parts', () => {
  const today = '2026-07-06'
  expect(nearMoment(new Date('2026-07-07T10:00:00+08:00'), 'zh', today)).toBe('明天 10:00')
  expect(nearMoment(new Date('2026-07-08T10:00:00+08:00'), 'en', today)).toBe('Wed 8 Jul 10:00')
  expect(leafOf(new Date('2026-07-18T09:00:00+08:00'), 'zh')).toEqual({ day: '2026-07-18', month: '7月', date: '18', weekday: '周六' })
  expect(leafOf(new Date('2026-07-18T09:00:00+08:00'), 'en')).toMatchObject({ month: 'Jul', date: '18', weekday: 'Sat' })
})
