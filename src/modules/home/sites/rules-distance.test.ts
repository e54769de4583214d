import { expect, test } from 'vitest'
import { isInBeijing, metresBetween, walkMinutes } from './rules-distance.ts'

const tiananmen = { lon: 116.3975, lat: 39.9087 }

test.each([
  ['nowhere', tiananmen, 0, 0],
  ['the Drum Tower, straight north', { lon: 116.3975, lat: 39.9405 }, 3_536, 5],
  ['a degree of longitude at this latitude', { lon: 117.3975, lat: 39.9087 }, 85_290, 100],
])('SITE-7 metres to %s', (_, there, metres, within) =>
  expect(Math.abs(metresBetween(tiananmen, there) - metres)).toBeLessThanOrEqual(within),
)

test('SITE-7 a walk is 1.3 times the straight line at 80 metres a minute', () => {
  expect([0, 60, 62, 800, 3_000].map(walkMinutes)).toEqual([1, 1, 2, 13, 49])
})

test('SITE-1 the position lies in Beijing', () => {
  expect(isInBeijing(tiananmen)).toBe(true)
  expect(isInBeijing({ lon: 39.9087, lat: 116.3975 })).toBe(false)
  expect(isInBeijing({ lon: 121.47, lat: 31.23 })).toBe(false)
})
