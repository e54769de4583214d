import { expect, test } from 'vitest'
import { mapLinksTo } from './map-links.ts'

/** A point whose shifts are published with the library that converts it. */
const place = { name: '东华门 工会驿站', lon: 116.403988, lat: 39.914266 }
const links = Object.fromEntries(mapLinksTo(place).map(({ key, href }) => [key, href]))
const numbersIn = (text: string | null) => (text ?? '').split(',').slice(0, 2).map(Number)

test('SITE-7: Amap is led by GCJ-02, longitude first', () => {
  const url = new URL(links.amap!)
  const [lon, lat] = numbersIn(url.searchParams.get('to'))
  expect(lon).toBeCloseTo(116.41024, 4)
  expect(lat).toBeCloseTo(39.91567, 4)
  expect(url.searchParams.get('to')).toContain(place.name)
  expect(url.searchParams.get('coordinate')).toBe('gaode')
})

test('SITE-7: Tencent is led by GCJ-02, latitude first', () => {
  const [lat, lon] = numbersIn(new URL(links.tencent!).searchParams.get('tocoord'))
  expect(lon).toBeCloseTo(116.41024, 4)
  expect(lat).toBeCloseTo(39.91567, 4)
})

test('SITE-7: Baidu is led by BD-09, latitude first, and told so', () => {
  const url = new URL(links.baidu!)
  const [lat, lon] = numbersIn(url.searchParams.get('location'))
  expect(lon).toBeCloseTo(116.416616, 5)
  expect(lat).toBeCloseTo(39.921966, 5)
  expect(url.searchParams.get('coord_type')).toBe('bd09ll')
})

test('SITE-7: the phone’s own map is led by WGS-84', () => {
  expect(links.phone).toMatch(/^geo:39\.914266,116\.403988\?/)
})
