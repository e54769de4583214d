import { expect, test } from 'vitest'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { districts } from './districts.ts'
import { clumpsOf, cornersOf, geoOf, middleOf, roomFor } from './points.ts'

const self = (at: { x: number; y: number }) => at

test('places nearer than a thumb stand as one, and all of them are there', () => {
  const points = [0, 10, 100, 105, 300].map(x => ({ x, y: 0 }))
  expect(clumpsOf(points, self, 40).map(one => one.points.map(({ x }) => x))).toEqual([[0, 10], [100, 105], [300]])
  expect(clumpsOf(points, self, 0)).toHaveLength(5)
})

test('a label that would lie over another is left out', () => {
  const labels = [
    { x: 0, y: 0 },
    { x: 30, y: 5 },
    { x: 30, y: 20 },
  ]
  expect(roomFor(labels, self, { x: 50, y: 16 })).toEqual([labels[0], labels[2]])
})

test('sixteen districts, each closed and in Beijing', () => {
  expect(districts.map(one => one.division).sort()).toEqual(divisions.map(one => one.code).sort())
  expect(districts).toHaveLength(16)
  for (const corners of districts.flatMap(one => one.rings.map(cornersOf))) {
    expect(corners.length).toBeGreaterThan(3)
    expect(corners.at(-1)).toEqual(corners[0])
    for (const [lat, lon] of corners) expect([lat > 39.4 && lat < 41.1, lon > 115.4 && lon < 117.6]).toEqual([true, true])
  }
})

test('a way there, for a name with signs of its own', () => {
  expect(geoOf({ lon: 116.48, lat: 39.99, name: '望京 (东)' })).toBe('geo:39.99,116.48?q=39.99,116.48(%E6%9C%9B%E4%BA%AC%20(%E4%B8%9C))')
})

test('the middle of a ring, whichever way it is walked', () => {
  const square: [number, number][] = [
    [40, 116],
    [40, 117],
    [41, 117],
    [41, 116],
    [40, 116],
  ]
  for (const ring of [square, [...square].reverse()]) {
    const [lat, lon] = middleOf(ring)
    expect(lat).toBeCloseTo(40.5, 6)
    expect(lon).toBeCloseTo(116.5, 6)
  }
})
