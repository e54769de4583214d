import fc from 'fast-check'
import { expect, test } from 'vitest'
import { admission, countsOf, forHost, placesOf, soughtIn } from './lines.ts'

const row = (id: string, state: string, more: object = {}) =>
  ({ id, state, nominatedAt: '2026-11-21T01:00:00Z', verifiedAt: null, standing: null, name: id, unitName: '暖灯', ...more }) as never

test('ACAD-11: the verified stand in the order of admission, after those still to be ruled on', () => {
  const rows = [
    row('late', 'verified', { verifiedAt: '2026-11-22T02:00:00Z' }),
    row('returned', 'returned'),
    row('early', 'verified', { verifiedAt: '2026-11-22T01:00:00Z' }),
    row('second', 'nominated', { nominatedAt: '2026-11-21T03:00:00Z' }),
    row('first', 'nominated', { nominatedAt: '2026-11-21T02:00:00Z' }),
  ]
  expect(forHost(rows).map((one: { id: string }) => one.id)).toEqual(['first', 'second', 'early', 'late', 'returned'])
})

test('seats, the queue and the turn at admission are each counted from one', () => {
  const seated = { standing: 'seated' }
  const rows = [
    row('a', 'admitted', seated),
    row('b', 'admitted', { standing: 'waiting' }),
    row('c', 'admitted', seated),
    row('d', 'verified'),
    row('e', 'refused'),
  ]
  expect(Object.fromEntries(placesOf(rows))).toEqual({ a: 1, c: 2, b: 1, d: 1 })
})

test('lists are narrowed by state and by name or unit, and counted by state', () => {
  const rows = [row('林晓', 'nominated'), row('何平', 'verified', { unitName: '和安医院' })]
  const names = (asked: { q: string; state: string }) => soughtIn(rows, asked).map((one: { name: string }) => one.name)
  expect(names({ q: '', state: 'verified' })).toEqual(['何平'])
  expect(names({ q: '和安', state: '' })).toEqual(['何平'])
  expect(names({ q: '林', state: 'verified' })).toEqual([])
  expect(countsOf(rows)).toMatchObject({ nominated: 1, verified: 1, admitted: 0 })
})

test('ACAD-11: never more are foretold than there are free seats, and who waits already comes first', () => {
  const few = fc.nat(200)
  fc.assert(
    fc.property(few, few, few, few, (seats, seated, waiting, verified) => {
      const { now, later } = admission({ seats, seated, waiting, verified })
      expect(now + later).toBe(verified)
      expect(now).toBeLessThanOrEqual(Math.max(0, seats - seated))
      if (waiting > 0) expect(now).toBe(0)
      if (waiting === 0 && later > 0) expect(seated + now).toBeGreaterThanOrEqual(seats)
    }),
  )
})
