import pino from 'pino'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../seeds/cast.ts'
import { createSite } from '../modules/home/sites/actions/describing.ts'
import { mountHouse, openHost } from './http.ts'
import { modules } from './modules.ts'
import { ownSite } from './sign-in/own-site.ts'
import { screens } from '../shells/worker-screens.ts'

let w: World
let app: FastifyInstance
let id = ''
beforeAll(async () => {
  w = await world()
  app = await openHost({ log: pino({ level: 'silent' }), proxies: 0, requestsPerMinute: 10_000 }, {})
  const whoIs = () => nobody
  await mountHouse(app, { house: w.house, modules, whoIs, mustBeOwnSite: ownSite([]), now: () => w.now, isReady: async () => true })
  const place = {
    name: '建国门驿站',
    kinds: ['warmStation' as const],
    division: '110101',
    address: '建国门内大街 1 号',
    lon: 116.43,
    lat: 39.91,
  }
  id = (await w.as('cityChair').does(createSite, { unit: pathOf('city'), ...place, hours: '24/7' })).id
})
afterAll(async () => {
  await app.close()
  await w.close()
})

const get = (url: string, headers = {}) => app.inject({ url, headers })

describe('SITE-18: open data on the wire', () => {
  test('any page may read it, any cache may keep it for a minute, and what is known is not sent again', async () => {
    const first = await get('/open/stations.geojson', { origin: 'https://elsewhere.example', cookie: 'session=whoever' })
    expect(first.statusCode).toBe(200)
    expect(first.headers).toMatchObject({
      'content-type': 'application/geo+json',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=60',
    })
    expect(first.headers['set-cookie']).toBeUndefined()
    expect(first.json().features.map((one: { id: string }) => one.id)).toEqual([id])
    const again = await get('/open/stations.geojson', { 'if-none-match': `"other", ${first.headers.etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await get('/open/stations.geojson', { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test('the paths of HSDS are its own', async () => {
    expect((await get('/open/hsds/')).json()).toMatchObject({ version: '3.2' })
    expect((await get('/open/hsds')).json()).toMatchObject({ version: '3.2' })
    expect((await get('/open/hsds/services?page=1&per_page=10&full=true')).json()).toMatchObject({ total_items: 1, contents: [{ id }] })
    expect((await get(`/open/hsds/services/${id}`)).json()).toMatchObject({ id, name: '建国门驿站' })
    expect((await get('/open/hsds/services/nowhere')).statusCode).toBe(422)
    expect((await get('/open/hsds/services?postcode=100000')).statusCode).toBe(422)
    expect((await app.inject({ method: 'POST', url: '/open/hsds/services' })).statusCode).toBe(404)
  })
})

describe('SITE-18: which page others may embed', () => {
  const framing = async (url: string) => {
    const { headers } = await get(url)
    return [/frame-ancestors ([^;]+)/.exec(String(headers['content-security-policy']))?.[1], headers['x-frame-options']]
  }
  test('the stations’ window alone', async () => {
    expect(await framing('/sites/widget')).toEqual(['*', undefined])
    expect(await framing('/sites/widget?lon=116.4&lat=39.9')).toEqual(['*', undefined])
    for (const url of [
      '/',
      '/sites',
      '/sites/widget/',
      '/sites/widget/x',
      '/sites/widget2',
      '/desk/sites/widget',
      '/x?/sites/widget',
      '/api/sites/listNearest',
      '/open/hsds',
    ])
      expect([url, ...(await framing(url))]).toEqual([url, "'self'", 'SAMEORIGIN'])
  })
  test('it stands alone in its frame, and no other screen does', () => {
    expect(Object.entries(screens).flatMap(([path, screen]) => (screen.isAlone ? [path] : []))).toEqual(['/sites/widget'])
  })
})
