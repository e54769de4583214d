import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { nobody } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getSite, listNearest, listPoints } from './actions/finding.ts'
import { metresBetween } from './rules-distance.ts'
import { station } from './testing.ts'

/** Ten thousand stations on a lattice over the city, laid past the actions; every seventh is open at night, every third has a microwave. */
const COUNT = 10_000
let w: World
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-07-08T21:40:00+08:00')
  await w.look(
    `insert into sites (id, unit, state, name, kinds, built, division, address, lon, lat, hours, offers)
     select gen_random_uuid(), $1, case when n % 11 = 0 then 'closed' else 'open' end, '驿站' || lpad(n::text, 5, '0'),
       case when n % 2 = 0 then array['warmStation'] else array['driversHome', 'outdoorStation'] end,
       'alone', case when n % 5 = 0 then '110112' else '110105' end, '某路 ' || n || ' 号',
       116.0 + (n % 100) * 0.008, 39.6 + (n / 100) * 0.007,
       case when n % 7 = 0 then 'Mo-Su,PH 06:00-02:00' else 'Mo-Fr 09:00-17:00; PH off' end,
       case when n % 3 = 0 then array['water', 'charging', 'microwave'] else array['water'] end
     from generate_series(1, ${COUNT}) as n`,
    [pathOf('wangjing')],
  )
  await w.look('analyze sites')
})
afterAll(() => w.close())

/** Between two points of the lattice, so that no two are equally near. */
const here = { lon: 116.4813, lat: 39.9967 }
const ask = (more: object = {}, who: Parameters<World['as']>[0] = nobody) => w.as(who).does(listNearest, { ...here, ...more })
type Laid = { id: string; lon: number; lat: number; n: number }
const laid = async (where: string) => {
  const rows = await w.look<Laid>(`select id, lon, lat from sites where state <> 'closed' and ${where}`)
  return rows.map(row => ({ ...row, metres: metresBetween(here, row) })).sort((a, b) => a.metres - b.metres)
}
const metresOf = (rows: readonly { metres: number | null }[]) => rows.map(row => row.metres)

describe('the nearest', () => {
  test('SITE-7 are the nearest on foot, whoever asks, with metres and minutes', async () => {
    const wanted = (await laid('true')).slice(0, 20).map(row => row.metres)
    for (const who of [nobody, w.cast.lin!, w.cast.officer!]) expect(metresOf((await ask({}, who)).rows)).toEqual(wanted)
    const { rows, asOf } = await ask({ limit: 1 })
    expect(asOf).toBe('2024-07-08T13:40:00.000Z')
    expect(rows[0]!.minutes).toBe(Math.ceil((rows[0]!.metres! * 1.3) / 80))
  })

  test.each([
    ['of a kind', { kind: 'driversHome' }, `kinds @> array['driversHome']`],
    ['of a district', { division: '110112' }, `division = '110112'`],
    ['with water and a microwave', { offers: ['water', 'microwave'] }, `offers @> array['microwave']`],
    ['open now', { openNow: true }, `hours like '%02:00'`],
    [
      'open at ten tonight, for drivers, with charging',
      { openLate: true, kind: 'driversHome', offers: ['charging'] },
      `hours like '%02:00' and offers @> array['charging'] and kinds @> array['driversHome']`,
    ],
  ])('%s', async (_, more, where) => {
    expect(metresOf((await ask(more)).rows)).toEqual((await laid(where)).slice(0, 20).map(row => row.metres))
  })

  test('pages follow one another without a gap or a repeat, by distance and by name, to an honest end', async () => {
    for (const more of [
      { openNow: true, division: '110112' },
      { openNow: true, division: '110112', lon: undefined, lat: undefined },
    ]) {
      const seen: string[] = []
      let next: string | null = null
      let pages = 0
      do {
        const page: Awaited<ReturnType<typeof ask>> = await ask({ ...more, limit: 50, ...(next && { after: next }) })
        seen.push(...page.rows.map(row => row.id))
        next = page.next
        pages += 1
      } while (next && pages < 30)
      const wanted = (await laid(`hours like '%02:00' and division = '110112'`)).map(row => row.id)
      expect(new Set(seen).size).toBe(seen.length)
      expect([...seen].sort()).toEqual(wanted.sort())
    }
  })

  test('at three in the morning it tells at once that none is open, and finds the one that is behind ten thousand others', async () => {
    w.now = new Date('2024-07-08T03:00:00+08:00')
    // whether hours are shut at this minute is learnt from the first few stations; those that keep them are not read again
    expect(await ask({ openNow: true })).toMatchObject({ rows: [], next: null })
    await w.look(`update sites set hours = '24/7' where name = '驿站00001'`)
    expect((await ask({ openNow: true })).rows.map(row => row.name)).toEqual(['驿站00001'])
    await w.look(`update sites set hours = 'Mo-Fr 09:00-17:00; PH off' where name = '驿站00001'`)
    w.now = new Date('2024-07-08T21:40:00+08:00')
  })

  test('where nearly all are shut for the day it looks through a thousand, and says where to go on', async () => {
    await w.look(`update sites set shut_on = '2024-07-08'`)
    const page = await ask({ openNow: true })
    expect(page.rows).toEqual([])
    expect(page.next).toMatch(/^[0-9a-f-]{36}\|0\.\d+$/)
    await w.look(`update sites set shut_on = null`)
  })

  test('a place of another list, or of none, begins anew', async () => {
    const first = await ask({ limit: 3 })
    for (const after of ['nonsense', "0191b6a0-0000-7000-8000-00000000abcd|x'; drop table sites", ''])
      expect((await ask({ limit: 3, after })).rows).toEqual(first.rows)
  })

  test('a name without a position, found by its parts in any order', async () => {
    const id = await station(w, { name: '朝阳公园南门驿站', address: '朝阳公园南路 1 号' })
    const { rows } = await w.as(nobody).does(listNearest, { asked: '南门 公园' })
    expect(rows.map(row => [row.id, row.metres, row.minutes])).toEqual([[id, null, null]])
    expect(await w.as(nobody).does(getSite, { id })).toMatchObject({ name: '朝阳公园南门驿站' })
  })

  test('the map is cut at two thousand points, and says so', async () => {
    const all = await w.as(nobody).does(listPoints, {})
    expect([all.rows.length, all.isCut]).toEqual([2_000, true])
    const few = await w.as(nobody).does(listPoints, { division: '110112', kind: 'driversHome' })
    expect([few.rows.length < 2_000, few.isCut]).toEqual([true, false])
  })

  test('the index over positions answers it under row-level security, signed in or not', async () => {
    const asked = sql<{ 'QUERY PLAN': string }>`explain select id, name from sites where state <> 'closed'
      order by spot <-> point(${here.lon * 0.7672}::float8, ${here.lat}::float8) fetch first 21 rows with ties`
    const plans = [await asked.execute(w.house.db), await asActor(w.house.db, w.cast.officer!, tx => asked.execute(tx))]
    for (const { rows } of plans) {
      const plan = rows.map(row => row['QUERY PLAN']).join('\n')
      expect(plan).toMatch(/Index Scan using sites_nearest/)
      expect(plan).not.toMatch(/Seq Scan/)
    }
  })

  test('of several in one building none is lost between two pages', async () => {
    await w.look(
      `insert into sites (id, unit, state, name, kinds, built, division, address, lon, lat, hours)
       select gen_random_uuid(), $1, 'open', '同一座楼' || n, array['mothersRoom'], 'alone', '110105', '某楼', 116.4813, 39.9967, '24/7'
       from generate_series(1, 7) as n`,
      [pathOf('wangjing')],
    )
    const seen: string[] = []
    for (let next: string | null = null; seen.length < 7; ) {
      const page: Awaited<ReturnType<typeof ask>> = await ask({ limit: 2, ...(next && { after: next }) })
      seen.push(...page.rows.filter(row => row.metres === 0).map(row => row.name))
      next = page.next
      if (page.rows.at(-1)!.metres! > 0) break
    }
    expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, n) => `同一座楼${n + 1}`))
  })
})
