import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { createSite } from './actions/describing.ts'
import { getGeojson } from './actions/geojson.ts'
import { getHsds, getService, listServices } from './actions/hsds.ts'
import { idWithin } from './actions/open-rows.ts'
import { closeSite, pauseSite } from './actions/opening.ts'
import type { described } from './actions/shapes.ts'
import { fullPageSchema, pageSchema, rootSchema, serviceSchema } from './testing/hsds.ts'

const ajv = new Ajv({ strict: true, allErrors: true })
addFormats.default(ajv)
const [isPage, isFullPage, isService, isRoot] = [pageSchema, fullPageSchema, serviceSchema, rootSchema].map(one => ajv.compile(one)) as [
  ValidateFunction,
  ValidateFunction,
  ValidateFunction,
  ValidateFunction,
]
const faultsOf = (is: ValidateFunction, told: unknown) => {
  is(told)
  return (is.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const station = (change: Partial<z.input<typeof described>> = {}): z.input<typeof described> => ({
  name: '灯市口暖心驿站',
  english: 'Dengshikou warm station',
  kinds: ['warmStation', 'unionStation'],
  division: '110101',
  address: '东城区灯市口大街 1 号',
  lon: 116.4171,
  lat: 39.9163,
  wayIn: '进大厅左转',
  phone: '010-60000001',
  hours: 'Mo-Fr 08:30-11:30,13:00-22:00; Sa,Su 09:00-17:00; PH off',
  offers: ['water', 'charging'],
  ...change,
})

let w: World
let [kept, paused, closed] = ['', '', '']
beforeAll(async () => {
  w = await world()
  const chair = w.as('cityChair')
  const enter = async (change: Parameters<typeof station>[0]) =>
    (await chair.does(createSite, { unit: pathOf('city'), ...station(change) })).id
  kept = await enter({})
  paused = await enter({ name: '夜班驿站', english: '', phone: '', hours: '24/7', division: '110112', lon: 116.66, lat: 39.91 })
  closed = await enter({ name: '撤销的驿站' })
  await chair.does(pauseSite, { id: paused, version: 1, pausedUntil: '2026-07-20', reason: '装修改造，请到邻近站点' })
  await chair.does(closeSite, { id: closed, version: 1, reason: '大楼拆除，不再设站' })
})
afterAll(() => w.close())

const anybody = () => w.as(nobody)
type Feature = { id: string; geometry: object; properties: Record<string, unknown> }
const geojson = async (asked: z.input<typeof getGeojson.input> = {}) => {
  const file = (await anybody().does(getGeojson, asked)) as { type: string; bytes: Uint8Array }
  return { type: file.type, told: JSON.parse(Buffer.from(file.bytes).toString()) as { type: string; isCut: boolean; features: Feature[] } }
}

test('SITE-18: an id made of a name is the one RFC 9562 gives for it', () => {
  // its appendix A.4: www.example.com in the space of domain names
  expect(idWithin('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

describe('SITE-18: one file for maps', () => {
  test('holds the stations on the register, longitude first, as GeoJSON', async () => {
    const { type, told } = await geojson()
    expect([type, told.type, told.isCut]).toEqual(['application/geo+json', 'FeatureCollection', false])
    expect(told.features.map(({ id }) => id).sort()).toEqual([kept, paused].sort())
    expect(told.features.find(({ id }) => id === kept)).toEqual({
      type: 'Feature',
      id: kept,
      geometry: { type: 'Point', coordinates: [116.4171, 39.9163] },
      properties: {
        name: '灯市口暖心驿站',
        english: 'Dengshikou warm station',
        kinds: ['warmStation', 'unionStation'],
        division: '110101',
        address: '东城区灯市口大街 1 号',
        wayIn: '进大厅左转',
        phone: '010-60000001',
        hours: 'Mo-Fr 08:30-11:30,13:00-22:00; Sa,Su 09:00-17:00; PH off',
        offers: ['water', 'charging'],
        capacity: null,
        union: { name: '北京市总工会', english: 'Beijing Federation of Trade Unions' },
        status: { is: 'open', changesAt: '2026-07-06T03:30:00.000Z', why: '', isProvisional: false },
        url: `http://127.0.0.1:3000/sites/${kept}`,
        photos: [],
      },
    })
  })

  test('of one district only, where that is asked', async () => {
    expect((await geojson({ division: '110112' })).told.features.map(({ id }) => id)).toEqual([paused])
  })
})

describe('SITE-18: the API of HSDS', () => {
  test('its pages and its stations keep to the specification', async () => {
    const [short, full] = [await anybody().does(listServices, {}), await anybody().does(listServices, { full: true })]
    expect([...faultsOf(isPage, short), ...faultsOf(isFullPage, full)]).toEqual([])
    expect(faultsOf(isPage, full)).not.toEqual([])
    expect(faultsOf(isService, await anybody().does(getService, { id: kept }))).toEqual([])
    expect(short).toMatchObject({
      total_items: 2,
      total_pages: 1,
      page_number: 1,
      size: 2,
      first_page: true,
      last_page: true,
      empty: false,
    })
    expect(short.contents.map(one => one.service_at_locations)).toEqual([undefined, undefined])
    const root = await anybody().does(getHsds, {})
    expect([root.version, ...faultsOf(isRoot, root)]).toEqual(['3.2'])
  })

  test('what does not keep to it is found', async () => {
    const told = await anybody().does(getService, { id: kept })
    const place = told.service_at_locations![0]!
    expect(faultsOf(isService, { ...told, status: 'open' })).toEqual(['/status must be equal to one of the allowed values'])
    expect(faultsOf(isService, { ...told, keeper: '某人' })).toEqual([' must NOT have additional properties'])
    const [{ postal_code: _, ...address }] = place.location.addresses as [(typeof place.location.addresses)[number]]
    const without = { ...told, service_at_locations: [{ ...place, location: { ...place.location, addresses: [address] } }] }
    expect(faultsOf(isService, without)).toEqual(["/service_at_locations/0/location/addresses/0 must have required property 'postal_code'"])
    const late = { ...told, service_at_locations: [{ ...place, schedules: [{ ...place.schedules[0]!, closes_at: '24:00' }] }] }
    expect(faultsOf(isService, late)).toHaveLength(1)
  })

  test('its hours are weekly rules in Beijing’s time, and its ids are the same each time', async () => {
    const told = await anybody().does(getService, { id: kept })
    expect(told).toEqual(await anybody().does(getService, { id: kept }))
    expect(
      told.service_at_locations![0]!.schedules.map(({ byday, opens_at, closes_at, timezone }) => [byday, opens_at, closes_at, timezone]),
    ).toEqual([
      ['MO,TU,WE,TH,FR', '08:30+08:00', '11:30+08:00', 8],
      ['MO,TU,WE,TH,FR', '13:00+08:00', '22:00+08:00', 8],
      ['SA,SU', '09:00+08:00', '17:00+08:00', 8],
    ])
    const ids = JSON.stringify(told).match(/"id":"[^"]+"/g)!
    expect(new Set(ids).size).toBe(ids.length)
    expect(told).toMatchObject({
      organization: { id: idFor('city'), name: '北京市总工会' },
      service_at_locations: [{ phones: [{ number: '010-60000001' }] }],
    })
  })

  test('a pause is told with its reason; a station closed for good is not there any more', async () => {
    expect(await anybody().does(getService, { id: paused })).toMatchObject({
      status: 'temporarily closed',
      alert: '装修改造，请到邻近站点',
    })
    await expect(anybody().does(getService, { id: closed })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('cityChair').does(getService, { id: closed })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('page by page each station once, beyond the last none; a filter it does not know is refused', async () => {
    const pages = await Promise.all([1, 2, 3].map(page => anybody().does(listServices, { page, per_page: 1 })))
    expect(pages.flatMap(({ contents }) => contents.map(({ id }) => id)).sort()).toEqual([kept, paused].sort())
    expect(pages.map(({ last_page, empty }) => [last_page, empty])).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ])
    const asked = { modified_after: '2026-01-01' } as object
    await expect(anybody().does(listServices, asked)).rejects.toMatchObject({ clause: 'HOUSE-5' })
    expect((await anybody().does(listServices, { organization_id: idFor('lamp') })).empty).toBe(true)
    expect((await anybody().does(listServices, { organization_id: idFor('city') })).size).toBe(2)
  })
})
