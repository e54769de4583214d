import { describe, expect, it } from 'vitest'
import { answerOf, findVisit, readDoor, type Visit, whyNot, withVisit } from './visit.ts'

const visit: Visit = { session: 'S', code: 'C', key: 'k', at: '2026-11-21T01:03:00Z', person: '', state: 'noted', confirmed: false }
const quiet = { presence: undefined, visit, isRefused: false, isSignedOut: false, isCut: false }

describe('what was scanned or typed', () => {
  it('is the address on the wall, of whatever house', () => {
    expect(readDoor('https://niangjia.example/academy/here?s=S-1&c=aB_9-x')).toEqual({ session: 'S-1', code: 'aB_9-x' })
    expect(readDoor(' /academy/here?c=C&s=S#x ')).toEqual({ session: 'S', code: 'C' })
  })
  it('is six digits, also as they are said or as a Chinese keyboard types them', () => {
    expect(readDoor('482 913')).toEqual({ word: '482913' })
    expect(readDoor('４８２９１３')).toEqual({ word: '482913' })
  })
  it('is nothing else', () => {
    for (const text of ['', '12345', '1234567', 'NJ1:abc', 'https://x.example/academy/here?s=S', 'https://x.example/?s=S&c=C'])
      expect(readDoor(text)).toBeUndefined()
  })
})

describe('ACAD-18: why the door stayed shut', () => {
  const mine = (id: string, day: string, presence: 'awaited' | 'present' = 'awaited') => ({
    session: { id, starts: `${day}T01:00:00Z`, ends: `${day}T04:00:00Z` },
    cell: { presence },
  })
  const first = mine('S', '2026-11-21')
  const why = (at: string, mines = [first]) => whyNot('ACAD-18', 'S', mines, new Date(at))
  it('tells too early from over', () => {
    expect(why('2026-11-21T00:29:59Z')).toBe('early')
    expect(why('2026-11-21T04:00:00Z')).toBe('over')
    expect(why('2026-11-21T02:00:00Z')).toBe('door')
  })
  it('knows yesterday’s code from a session missed: there is another to come to now', () => {
    expect(why('2026-11-22T01:00:00Z', [first, mine('T', '2026-11-22')])).toBe('old')
    expect(why('2026-11-22T01:00:00Z', [first, mine('T', '2026-11-22', 'present')])).toBe('over')
    expect(why('2026-11-22T01:00:00Z', [first, mine('T', '2026-11-23')])).toBe('over')
  })
  it('says that one is not on the list only where the list is known', () => {
    expect(whyNot('ACAD-18', 'S', [], new Date(visit.at))).toBe('notMine')
    expect(whyNot('ACAD-18', 'S', undefined, new Date(visit.at))).toBe('door')
  })
})

describe('the one big answer', () => {
  it('is what the house has written, whatever this phone remembers', () => {
    expect(answerOf({ ...quiet, presence: 'late', isRefused: true })).toBe('here')
    expect(answerOf({ ...quiet, presence: 'claimed', visit: { ...visit, state: 'told', confirmed: true } })).toBe('claimed')
  })
  it('ACAD-20: waits for the keeper where it came late', () => {
    expect(answerOf({ ...quiet, presence: 'awaited', visit: { ...visit, state: 'told' } })).toBe('claimed')
  })
  it('is kept, refused, or on its way', () => {
    expect(answerOf({ ...quiet, visit: { ...visit, state: 'kept' } })).toBe('kept')
    expect(answerOf({ ...quiet, visit: { ...visit, state: 'kept' }, isRefused: true })).toBe('not')
    expect(answerOf({ ...quiet, isSignedOut: true })).toBe('signIn')
    expect(answerOf({ ...quiet, isCut: true })).toBe('cut')
    expect(answerOf(quiet)).toBe('busy')
  })
})

describe('the same code opened again', () => {
  it('is the same visit, also for who has signed in meanwhile, and not for the next person', () => {
    expect(findVisit([visit], { session: 'S', code: 'C' }, 'P')).toBe(visit)
    expect(findVisit([{ ...visit, person: 'Q' }], { session: 'S', code: 'C' }, 'P')).toBeUndefined()
  })
  it('stays for the days in which it may be sent, and then goes', () => {
    const next = { ...visit, key: 'n', at: '2026-11-25T02:00:00Z' }
    expect(withVisit([visit], next, new Date(next.at))).toEqual([next])
    expect(withVisit([visit], { ...visit, state: 'told' }, new Date(visit.at))).toHaveLength(1)
  })
})
