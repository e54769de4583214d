import fc from 'fast-check'
import { expect, test } from 'vitest'
import { count, hasSeats, isOpen, type Offer, type Party, placeFor, type Taken, whoMovesUp } from './enrolment.ts'
import { Refusal } from './refusal.ts'

const now = new Date('2026-07-06T12:00:00+08:00')
const offer = (change: Partial<Offer> = {}): Offer => ({
  opens: '2026-07-06T12:00:00+08:00',
  closes: '2026-07-06T13:00:00+08:00',
  seats: 3,
  seatsByUnit: null,
  queue: 2,
  byLots: false,
  ...change,
})
const none = (): Taken => ({ seated: 0, waiting: 0, seatedByUnit: {} })
const one: Party = { unit: '/c/e/m/', heads: 1 }

test.each([
  ['2026-07-06T11:59:59.999+08:00', false],
  ['2026-07-06T12:00:00.000+08:00', true],
  ['2026-07-06T12:59:59.999+08:00', true],
  ['2026-07-06T13:00:00.000+08:00', false],
])('ENROL-1 the window at %s', (at, open) => {
  expect(isOpen(offer(), new Date(at))).toBe(open)
  expect(placeFor(offer(), none(), one, new Date(at)) instanceof Refusal).toBe(!open)
})

test('ENROL-2 a party sits whole, waits whole, or is told no', () => {
  const family = { ...one, heads: 2 }
  expect(placeFor(offer(), { ...none(), seated: 1 }, family, now)).toBe('seated')
  expect(placeFor(offer(), { ...none(), seated: 2 }, family, now)).toBe('waiting')
  expect(placeFor(offer(), { ...none(), seated: 2, waiting: 1 }, family, now)).toMatchObject({ clause: 'ENROL-2' })
})

test('by lots everybody waits, even beside empty seats', () => {
  expect(placeFor(offer({ byLots: true }), none(), one, now)).toBe('waiting')
})

test('a quota binds its unit and everything below, and no other', () => {
  const bound = offer({ seats: null, seatsByUnit: { e: 1, m: 5 } })
  const taken = none()
  count(bound, taken, 'seated', one)
  expect(taken.seatedByUnit).toEqual({ e: 1, m: 1 })
  expect(hasSeats(bound, taken, { unit: '/c/e/', heads: 1 })).toBe(false)
  expect(hasSeats(bound, taken, { unit: '/c/west/e2/', heads: 99 })).toBe(true)
  count(bound, taken, 'seated', one, -1)
  expect(taken).toEqual({ seated: 0, waiting: 0, seatedByUnit: { e: 0, m: 0 } })
})

const party = fc.record({
  unit: fc.constantFrom('/c/e/m/', '/c/e/', '/c/w/') as fc.Arbitrary<Party['unit']>,
  heads: fc.integer({ min: 1, max: 4 }),
})
const offers = fc.record({
  seats: fc.option(fc.nat(12)),
  queue: fc.nat(12),
  seatsByUnit: fc.option(fc.record({ e: fc.nat(6), w: fc.nat(6) })),
})

test('whoever asks in whatever order: never more than there is, and nobody waits who would fit', () => {
  fc.assert(
    fc.property(offers, fc.array(party, { maxLength: 30 }), (change, parties) => {
      const it = offer(change)
      const taken = none()
      const seated: Party[] = []
      const queue: Party[] = []
      for (const next of parties) {
        const place = placeFor(it, taken, next, now)
        if (place instanceof Refusal) expect(hasSeats(it, taken, next)).toBe(false)
        else {
          ;(place === 'seated' ? seated : queue).push(next)
          count(it, taken, place, next)
        }
        expect(taken.waiting <= it.queue && (it.seats === null || taken.seated <= it.seats)).toBe(true)
      }
      for (const leaver of seated) {
        count(it, taken, 'seated', leaver, -1)
        for (const lucky of whoMovesUp(it, taken, queue)) queue.splice(queue.indexOf(lucky), 1)
        expect(queue.filter(waiting => hasSeats(it, taken, waiting))).toEqual([])
        for (const [id, quota] of Object.entries(it.seatsByUnit ?? {})) expect(taken.seatedByUnit[id] ?? 0).toBeLessThanOrEqual(quota)
      }
      expect(taken.waiting).toBe(queue.reduce((sum, { heads }) => sum + heads, 0))
    }),
  )
})
