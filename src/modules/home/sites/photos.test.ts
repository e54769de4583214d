import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { doorPhoto } from '../../../../seeds/sites-photos.ts'
import { getSite } from './actions/finding.ts'
import { getGeojson } from './actions/geojson.ts'
import { closeSite } from './actions/opening.ts'
import { addSitePhoto, dropSitePhoto, getSitePhoto } from './actions/photos.ts'
import { keptStation } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const door = () => [doorPhoto('门口.png', true)]
const seen = async (site: string) => (await w.as(nobody).does(getSite, { id: site })).photos
const look = (site: string, photo: string) =>
  w.as(nobody).does(getSitePhoto, { site, photo }) as unknown as Promise<{ type: string; bytes: Uint8Array }>

test('SITE-22: the keeper shows what the door looks like, and everybody sees it; two at once are both kept', async () => {
  const site = await keptStation(w, { name: '照片驿站' })
  await Promise.all([w.as('stationKeeper').does(addSitePhoto, { site }, door()), w.as('officer').does(addSitePhoto, { site }, door())])
  const photos = await seen(site)
  expect(photos).toHaveLength(2)
  expect((await look(site, photos[0]!)).type).toBe('image/png')
  await w.as('officer').does(addSitePhoto, { site }, door())
  await expect(w.as('officer').does(addSitePhoto, { site }, door())).rejects.toMatchObject({ clause: 'SITE-22' })
  expect(await seen(site)).toHaveLength(3)
})

test('SITE-22: one at a time; who does not look after it adds none, and a keeper takes none away', async () => {
  const site = await keptStation(w, { name: '别人的驿站' })
  await expect(w.as('officer').does(addSitePhoto, { site }, [])).rejects.toMatchObject({ clause: 'SITE-22' })
  await expect(w.as('outsider').does(addSitePhoto, { site }, door())).rejects.toMatchObject({ clause: 'SITE-8' })
  await w.as('stationKeeper').does(addSitePhoto, { site }, door())
  const [photo] = await seen(site)
  await expect(w.as('stationKeeper').does(dropSitePhoto, { site, photo: photo! })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('outsider').does(dropSitePhoto, { site, photo: photo! })).rejects.toMatchObject({ clause: 'HOUSE-2' })
})

test('SITE-22: what is taken away is gone at once; a station closed for good shows none, and none of another is handed out', async () => {
  const [site, other] = [await keptStation(w, { name: '撤图驿站' }), await keptStation(w, { name: '另一驿站' })]
  await w.as('stationKeeper').does(addSitePhoto, { site }, door())
  await w.as('officer').does(addSitePhoto, { site }, door())
  const [first, second] = (await seen(site)) as [string, string]
  await expect(look(other, first)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.as('officer').does(dropSitePhoto, { site, photo: first })
  expect(await seen(site)).toEqual([second])
  await expect(look(site, first)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await w.look('select dropped_at is not null as gone from papers where id = $1', [first])).toEqual([{ gone: true }])
  const { version } = await w.as('officer').does(getSite, { id: site })
  await w.as('officer').does(closeSite, { id: site, reason: '合建单位已经搬走', version })
  await expect(look(site, second)).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('SITE-18: open data says where a station’s photographs are seen, until they are taken away', async () => {
  const site = await keptStation(w, { name: '开放照片的驿站' })
  const told = async () => {
    const { bytes } = (await w.as(nobody).does(getGeojson, {})) as unknown as { bytes: Uint8Array }
    const { features } = JSON.parse(Buffer.from(bytes).toString()) as { features: { id: string; properties: { photos: string[] } }[] }
    return features.find(({ id }) => id === site)!.properties.photos
  }
  expect(await told()).toEqual([])
  await w.as('stationKeeper').does(addSitePhoto, { site }, door())
  const [photo] = await seen(site)
  expect(await told()).toEqual([`http://127.0.0.1:3000/api/sites/getSitePhoto?site=${site}&photo=${photo}`])
  await w.as('officer').does(dropSitePhoto, { site, photo: photo! })
  expect(await told()).toEqual([])
})
