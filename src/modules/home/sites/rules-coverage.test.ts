import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byDivision,
  byKind,
  coveredShare,
  type Crowd,
  gapsOf,
  gridOf,
  leaningOn,
  reachedBy,
  reachedWithout,
  reachMetres,
  type Stop,
} from './rules-coverage.ts'
import { metresBetween, type Position, walkMinutes, walkReach } from './rules-distance.ts'
import { nextPlaces } from './rules-next.ts'

/** Metres to the north and east of a corner of Wangjing. */
const at = (east: number, north: number): Position => ({ lon: 116.48 + east / 85_200, lat: 39.99 + north / 111_194 })
const crowd = (east: number, north: number, n: number, division = '110105'): Crowd => ({ ...at(east, north), n, division })
const stop = (id: string, east: number, north: number, kinds: Stop['kinds'] = ['warmStation'], division = '110105'): Stop => ({
  ...at(east, north),
  id,
  kinds,
  division,
})

describe('SITE-17 who is covered', () => {
  test('SITE-17 five minutes are 307 metres in a straight line, and the walk says so too', () => {
    expect(reachMetres).toBe(307)
    for (let minutes = 1; minutes <= 30; minutes += 1)
      expect([walkMinutes(walkReach(minutes)), walkMinutes(walkReach(minutes) + 1)]).toEqual([minutes, minutes + 1])
  })

  const stops = [stop('a', 0, 0), stop('b', 400, 0, ['warmStation', 'readingRoom']), stop('c', 5_000, 0, ['driversHome'], '110112')]
  // of a only; of a and b; of b only, from the next district; of none
  const crowds = [crowd(-200, 0, 10), crowd(200, 0, 20), crowd(600, 0, 30, '110112'), crowd(2_000, 0, 40)]
  const reached = reachedBy(crowds, stops)

  test('SITE-17 shares over all, by district and by kind; a station over the border counts', () => {
    expect(reached.map(its => its.map(i => stops[i]!.id))).toEqual([['a'], ['a', 'b'], ['b'], []])
    expect(coveredShare(crowds, reached)).toEqual({ people: 100, covered: 60 })
    expect(byDivision(crowds, reached, stops)).toEqual([
      { division: '110105', people: 70, covered: 30, stations: 2 },
      { division: '110112', people: 30, covered: 30, stations: 1 },
    ])
    expect(byKind(crowds, reached, stops)).toEqual([
      { kind: 'warmStation', stations: 2, covered: 60 },
      { kind: 'readingRoom', stations: 1, covered: 50 },
      { kind: 'driversHome', stations: 1, covered: 0 },
    ])
  })

  test('SITE-17 if one closes, those lose who had no other', () => {
    expect(leaningOn(crowds, reached, 3)).toEqual([
      { reaches: 30, alone: 10 },
      { reaches: 50, alone: 30 },
      { reaches: 0, alone: 0 },
    ])
    expect(coveredShare(crowds, reachedWithout(reached, 1))).toEqual({ people: 100, covered: 30 })
  })

  test('SITE-17 nobody there, no station: nothing divides by nothing', () => {
    expect([coveredShare([], []), byDivision([], [], []), byKind([], [], []), gapsOf([], []), nextPlaces([], [], 5)]).toEqual([
      { people: 0, covered: 0 },
      [],
      [],
      [],
      [],
    ])
  })
})

const somewhere = fc.record({
  lon: fc.double({ min: 116.3, max: 116.33, noNaN: true }),
  lat: fc.double({ min: 39.44, max: 39.46, noNaN: true }),
})
const northernmost = fc.record({
  lon: fc.double({ min: 116.3, max: 116.33, noNaN: true }),
  lat: fc.double({ min: 41.05, max: 41.07, noNaN: true }),
})

test('SITE-17 the grid finds whom measuring everybody finds, at both ends of the city', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(somewhere, northernmost).chain(spot => fc.tuple(spot, fc.array(spot, { maxLength: 60 }))),
      ([from, places]) => {
        const measured = [...places.keys()].filter(i => metresBetween(from, places[i]!) <= reachMetres)
        expect(
          gridOf(places)
            .within(from)
            .sort((a, b) => a - b),
        ).toEqual(measured)
      },
    ),
  )
})

/** A few crowds within a walk or two of each other: where choosing one place takes from another. */
const smallTown = fc.array(
  fc.record({ east: fc.integer({ min: 0, max: 1_500 }), north: fc.integer({ min: 0, max: 1_500 }), n: fc.integer({ min: 1, max: 99 }) }),
  { minLength: 1, maxLength: 14 },
)
const laid = (town: { east: number; north: number; n: number }[]) => {
  const crowds = town.map(({ east, north, n }) => crowd(east, north, n))
  const reached = reachedBy(crowds, [stop('a', 700, 700)])
  return { crowds, reached, gaps: gapsOf(crowds, reached) }
}
const choices = (count: number, most: number, from = 0): number[][] =>
  most === 0
    ? [[]]
    : [
        [],
        ...Array.from({ length: count - from }, (_, i) => choices(count, most - 1, from + i + 1).map(rest => [from + i, ...rest])).flat(),
      ]

describe('SITE-17 the next places', () => {
  test('SITE-17 the gains add up to exactly who is newly covered, and never grow', () => {
    fc.assert(
      fc.property(smallTown, fc.integer({ min: 0, max: 20 }), (town, count) => {
        const { crowds, reached, gaps } = laid(town)
        const steps = nextPlaces(crowds, gaps, count)
        const stops = [stop('a', 700, 700), ...steps.map(({ cell }, i) => ({ ...cell, id: String(i), kinds: [] }))]
        const gained = coveredShare(crowds, reachedBy(crowds, stops)).covered - coveredShare(crowds, reached).covered
        expect(steps.reduce((sum, { gain }) => sum + gain, 0)).toBe(gained)
        expect(steps.map(({ gain }) => gain)).toEqual(steps.map(({ gain }) => gain).sort((a, b) => b - a))
        expect(steps.length <= count && steps.every(({ gain }) => gain > 0)).toBe(true)
      }),
    )
  })

  test('SITE-17 never less than 1 − 1/e of the best choice, which is found by trying all', () => {
    fc.assert(
      fc.property(smallTown, fc.integer({ min: 1, max: 3 }), (town, count) => {
        const { crowds, gaps } = laid(town)
        const { within } = gridOf(crowds)
        const open = new Set(gaps.flatMap(gap => gap.crowds))
        const its = gaps.map(gap => within(gap).filter(i => open.has(i)))
        const worth = (chosen: readonly number[]) =>
          [...new Set(chosen.flatMap(gap => its[gap]!))].reduce((sum, i) => sum + crowds[i]!.n, 0)
        const best = Math.max(0, ...choices(gaps.length, count).map(worth))
        const got = nextPlaces(crowds, gaps, count).reduce((sum, { gain }) => sum + gain, 0)
        expect(got).toBeLessThanOrEqual(best)
        expect(got).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best)
        if (count === 1) expect(got).toBe(best)
      }),
      { numRuns: 200 },
    )
  })

  test('SITE-17 twenty thousand places and five thousand stations are counted well within a second', () => {
    // a fixed walk over the plain, denser towards the middle
    const spread = (i: number, step: number) => ((((i * step) % 9_973) / 9_973) ** 2 - 0.5) * 40_000
    const crowds = Array.from({ length: 20_000 }, (_, i) => crowd(spread(i, 7_919), spread(i, 104_729), 1 + (i % 50)))
    const stops = Array.from({ length: 5_000 }, (_, i) => stop(String(i), spread(i, 15_485), spread(i, 32_452)))
    const began = process.cpuUsage()
    const reached = reachedBy(crowds, stops)
    leaningOn(crowds, reached, stops.length)
    expect(nextPlaces(crowds, gapsOf(crowds, reached), 20)).toHaveLength(20)
    const { user, system } = process.cpuUsage(began)
    expect(user + system).toBeLessThan(1_000_000)
  })
})
