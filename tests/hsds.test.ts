/** SITE-18: every sort of station there can be, as the feed tells it, page by page. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { faultsInFeed } from '../scripts/hsds.ts'
import { pathOf } from '../seeds/cast.ts'
import { createSite } from '../src/modules/home/sites/actions/describing.ts'
import { getService, listServices } from '../src/modules/home/sites/actions/hsds.ts'
import { pauseSite } from '../src/modules/home/sites/actions/opening.ts'
import { kinds, offers } from '../src/modules/home/sites/rules-places.ts'
import { listedSchema, serviceSchema } from '../src/modules/home/sites/testing/hsds.ts'

const hours = [
  '24/7',
  'Mo-Fr 08:30-11:30,13:00-22:00; Sa,Su 09:00-17:00; PH off',
  'Mo-Su,PH 18:00-02:00',
  'Mo-Su,PH 08:00-24:00; Nov 15-Mar 15 Mo-Su,PH 07:00-23:00',
]

// what stands in those files besides what a validator knows
const asPublished = {
  $id: 'https://raw.githubusercontent.com/openreferral/specification/refs/heads/3.2/schema/service.json',
  name: 'service',
  core: 'Y',
}

let w: World
const published = mkdtempSync(join(tmpdir(), 'hsds-'))
beforeAll(async () => {
  w = await world()
  const chair = w.as('cityChair')
  for (const [n, kind] of kinds.entries()) {
    const { code } = divisions[n % 16]!
    const place = {
      division: code,
      address: `某街 ${n} 号`,
      lon: 116.4 + n / 1_000,
      lat: 39.9 + n / 1_000,
      hours: hours[n % hours.length]!,
    }
    const more = n % 2 ? { english: `Station ${n}`, wayIn: '进大厅左转', phone: '010-60000001', offers: [...offers] } : {}
    const residents = kind === 'workersVillage' ? { residents: 320 } : {}
    const { id } = await chair.does(createSite, { unit: pathOf('city'), name: `驿站 ${n}`, kinds: [kind], ...place, ...more, ...residents })
    if (n === 3) await chair.does(pauseSite, { id, version: 1, pausedUntil: '2026-07-20', reason: '装修改造，请到邻近站点' })
  }
  writeFileSync(join(published, 'service.json'), JSON.stringify({ ...asPublished, ...serviceSchema }))
  writeFileSync(join(published, 'service_list.json'), JSON.stringify({ ...asPublished, ...listedSchema }))
})
afterAll(async () => {
  rmSync(published, { recursive: true, force: true })
  await w.close()
})

/** What a program gets that asks at this address: JSON, in which what is undefined is not there. */
const ask = async (path: string): Promise<object> => {
  const url = new URL(path, 'http://feed.example/')
  const [, id] = url.pathname.split('/services/')
  const [page, per_page] = ['page', 'per_page'].map(key => Number(url.searchParams.get(key)))
  const asked = { page: page!, per_page: per_page!, full: url.searchParams.get('full') === 'true' }
  const told = id ? await w.as(nobody).does(getService, { id }) : await w.as(nobody).does(listServices, asked)
  return JSON.parse(JSON.stringify(told))
}

test('SITE-18: every sort of station keeps to the schemas, in the short list, in the full one and alone', async () => {
  expect(await faultsInFeed(published, ask, 4)).toEqual({ stations: kinds.length, faults: [] })
})

test('SITE-18: a fault on the last page is found, and said where it stands', async () => {
  const spoilt = async (path: string) => {
    const told = (await ask(path)) as z.output<typeof listServices.output>
    if (path.includes('full') && told.last_page) told.contents.at(-1)!.service_at_locations![0]!.schedules[0]!.byday = '' as never
    return told
  }
  const { faults } = await faultsInFeed(published, spoilt, 4)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(/^services\?page=\d&per_page=4&full=true .*\/schedules\/0\/byday must match pattern/)
})
