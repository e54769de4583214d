/**
 * The nearest twenty stations that are open, among 1,000, 10,000 and 100,000, in three databases that take turns; beside each, bare
 * PostgreSQL answering the same statements. Then the coverage of 5,000 stations for 20,000 places where workers are.
 * `node bench/stations.ts [rounds] [seconds]`
 */
import { loadavg } from 'node:os'
import pg from 'pg'
import { nobody } from '#kernel/pure/people.ts'
import { perform } from '#kernel/server/perform.ts'
import { openPool } from '#kernel/server/pool.ts'
import { openSeals } from '#kernel/server/sealed.ts'
import { startPostgres } from '../scripts/postgres.ts'
import { pathOf } from '../seeds/cast.ts'
import { asActor, plantCast } from '../seeds/plant.ts'
import { getCoverage } from '../src/modules/home/sites/actions/coverage.ts'
import { listNearest } from '../src/modules/home/sites/actions/finding.ts'
import { migrateServer } from '../src/server/boot.ts'
import { modules } from '../src/server/modules.ts'
import { bareOf, openHouse, overhear, quantile, timesOf } from './beside.ts'
import { secrets } from './city.ts'

const [rounds = '3', seconds = '3'] = process.argv.slice(2)
const sizes = [1_000, 10_000, 100_000] as const
const now = new Date('2026-07-06T10:30:00+08:00')
const say = (line: string) => void process.stdout.write(`${line}\n`)

const server = await startPostgres({ isDurable: true, settings: { shared_buffers: '512MB' } })
const maker = new pg.Pool({ connectionString: server.url, max: 1 })
await maker.query('create role bench_server login noinherit')
const cities = []
for (const many of sizes) cities.push(await lay(many))
const found = new Map<number, { ours: number[]; bare: number[]; p99: number[] }>(sizes.map(many => [many, { ours: [], bare: [], p99: [] }]))
for (let round = 0; round <= Number(rounds); round += 1)
  for (const city of cities) {
    const { ours, bare } = await nearest(city)
    const told = { p50: quantile(ours, 0.5), p99: quantile(ours, 0.99), bare: quantile(bare, 0.5) }
    say(
      `${round === 0 ? 'warming' : `round ${round}`}  ${city.many}: p50 ${told.p50.toFixed(1)} ms, p99 ${told.p99.toFixed(1)} ms, bare ${told.bare.toFixed(1)} ms (p99 ${quantile(bare, 0.99).toFixed(1)}), load ${loadavg()[0]!.toFixed(1)}`,
    )
    if (round === 0) continue
    const its = found.get(city.many)!
    its.ours.push(told.p50)
    its.bare.push(told.bare)
    its.p99.push(told.p99)
  }
say('\nmedians of the rounds')
for (const [many, { ours, bare, p99 }] of found) {
  const [mine, raw] = [quantile(ours, 0.5), quantile(bare, 0.5)]
  say(
    `${many}: p50 ${mine.toFixed(1)} ms, p99 ${quantile(p99, 0.5).toFixed(1)} ms, bare ${raw.toFixed(1)} ms, ratio ${(mine / raw).toFixed(1)}`,
  )
}
await coverage(cities[1]!)
for (const { close, owner } of cities) {
  await close()
  await owner.end()
}
await maker.end()
await server.stop()

type City = Awaited<ReturnType<typeof lay>>
async function lay(many: number) {
  const name = `stations_${many}`
  await maker.query(`create database ${name}`)
  const ownerUrl = Object.assign(new URL(server.url), { pathname: `/${name}` }).href
  const url = Object.assign(new URL(ownerUrl), { username: 'bench_server' }).href
  await migrateServer(ownerUrl, url)
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  await plantCast(owner, openSeals(secrets.SEAL_KEYS))
  // denser towards the middle, as the city is; most open by day, some at night, some shut today
  await owner.query(
    `insert into sites (id, unit, state, name, kinds, built, division, address, lon, lat, hours, offers, shut_on)
      select ('ee000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, $1, 'open', '驿站' || g, array['warmStation'], 'alone', '110105', '和顺路 ' || g || ' 号',
        116.4 + (random() - 0.5) * random() * 1.2, 39.92 + (random() - 0.5) * random() * 0.9,
        (array['Mo-Fr 09:00-17:00; PH off', '24/7', 'Mo-Su,PH 18:00-02:00', 'Mo-Su,PH 08:00-22:00'])[1 + g % 4], array['water', 'charging'],
        case when g % 19 = 0 then date '2026-07-06' end from generate_series(1, ${many}) g`,
    [pathOf('wangjing')],
  )
  await owner.query('vacuum analyze sites')
  const { pool, close } = await openPool({ url, max: 2 })
  const sent = overhear(pool)
  return { many, owner, close, sent, house: await openHouse(pool) }
}

async function nearest({ house, owner, sent }: City) {
  const ask = (n: number) => {
    const at = { lon: 116.2 + ((n * 37) % 400) / 1_000, lat: 39.8 + ((n * 53) % 300) / 1_000 }
    return perform(house, { actor: nobody, now }, listNearest, { ...at, openNow: true })
  }
  await ask(0)
  sent.length = 0
  const { rows } = await ask(1)
  if (rows.length !== 20) throw new Error(`${rows.length} found, and twenty were asked for`)
  const bare = bareOf(owner, [...sent])
  return { ours: await timesOf(ask, Number(seconds), 5_000), bare: await timesOf(bare, Number(seconds), 5_000) }
}

async function coverage({ house, owner }: City) {
  await owner.query('delete from sites where id > (select id from sites order by id offset 4999 limit 1)')
  const layer = 'ef000000-0000-7000-8000-000000000001'
  await owner.query(`insert into sites_demand (id, unit, name, at, by) values ($1, $2, '职工分布', now(), '')`, [layer, pathOf('city')])
  await owner.query(
    `insert into sites_demand_points (layer, place, unit, lon, lat, division, n)
      select $1, g, $2, 116.4 + (random() - 0.5) * random() * 1.4, 39.92 + (random() - 0.5) * random(), '110105', 1 + (random() * 200)::int from generate_series(1, 20000) g`,
    [layer, pathOf('city')],
  )
  const actor = asActor('cityChair', modules)
  const times = await timesOf(() => perform(house, { actor, now: new Date() }, getCoverage, { next: 10 }), Number(seconds) * Number(rounds))
  const told = await perform(house, { actor, now: new Date() }, getCoverage, { next: 10 })
  say(
    `\ncoverage of ${told.standing} stations for ${told.layer!.places} places, with the next ${told.next.length}: p50 ${quantile(times, 0.5).toFixed(0)} ms, slowest ${quantile(times, 0.999).toFixed(0)} ms, load ${loadavg()[0]!.toFixed(1)}`,
  )
}
