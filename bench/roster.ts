/**
 * How long a roster of 50,000 takes: read from its sheet, then entered part by part, as the queue does it. On PostgreSQL
 * (`node bench/roster.ts`) and on the embedded database (`node bench/roster.ts embedded`); a number after it is how many people.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openClaims } from '#kernel/server/claims.ts'
import { openDb } from '#kernel/server/db.ts'
import { openFiles } from '#kernel/server/files.ts'
import { openJobs } from '#kernel/server/jobs.ts'
import { openLive } from '#kernel/server/live.ts'
import { migrate } from '#kernel/server/migrate.ts'
import { queuesOf } from '#kernel/server/module.ts'
import { asHouse, type House, perform } from '#kernel/server/perform.ts'
import { openPool } from '#kernel/server/pool.ts'
import { openSeals } from '#kernel/server/sealed.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import { startPostgres } from '../scripts/postgres.ts'
import { idFor } from '../seeds/ids.ts'
import { inventedNumber } from '../seeds/invented.ts'
import { asActor, inventedName, plantCast } from '../seeds/plant.ts'
import { readRoster } from '../src/modules/home/members/actions/roster-reading.ts'
import { enterRoster, getRoster } from '../src/modules/home/members/actions/rosters.ts'
import { type Head, heads } from '../src/modules/home/members/rules-roster.ts'
import { migrateServer } from '../src/server/boot.ts'
import { modules } from '../src/server/modules.ts'
import { plans } from '../src/server/plans.ts'
import { secrets } from './city.ts'

const [where = 'server', many = '50000'] = process.argv.slice(2)
const people = Number(many)
const seals = openSeals(secrets.SEAL_KEYS)
const dir = mkdtempSync(join(tmpdir(), 'niangjia-roster-'))

if (where === 'embedded') {
  const opened = await openPool({ dir: join(dir, 'pg'), migrate: async owner => void (await migrate(owner, plans)) })
  // the embedded session may take any role, the owner's too
  const owner = await opened.pool.connect()
  await owner.query('reset role; set search_path to public')
  await plantCast(owner, seals)
  owner.release(true)
  await measure(opened.pool)
  await opened.close()
} else {
  const server = await startPostgres({ isDurable: true, settings: { shared_buffers: '512MB' } })
  const owner = new pg.Pool({ connectionString: server.url, max: 1 })
  await owner.query(`create role bench_server login noinherit`)
  const url = Object.assign(new URL(server.url), { username: 'bench_server' }).href
  await migrateServer(server.url, url)
  await plantCast(owner, seals)
  const { pool, close } = await openPool({ url })
  await measure(pool)
  await close()
  await owner.end()
  await server.stop()
}
rmSync(dir, { recursive: true, force: true })

async function measure(pool: pg.Pool) {
  const house = await openHouse(pool)
  const actor = asActor('officer', modules)
  const call = { actor, now: new Date() }
  const files = [{ name: '名册.xlsx', type: '', bytes: await timed('writing the sheet', () => sheet('北京暖灯科技有限公司')) }]
  const unit = idFor('wangjing')
  const { id, counts } = await timed('reading and judging it', () => perform(house, { ...call, files }, readRoster, { unit }))
  process.stdout.write(`  ${JSON.stringify(counts)}\n`)
  await timed('entering it, from the press to the last line', async () => {
    await perform(house, call, enterRoster, { id })
    await isEntered(house, call, id)
  })
  const again = await timed('reading the same sheet again', () => perform(house, { ...call, files }, readRoster, { unit }))
  process.stdout.write(`  ${JSON.stringify(again.counts)}\n`)
  const changed = [{ ...files[0]!, bytes: await sheet('北京新灯科技有限公司') }]
  const other = await timed('reading it with another employer in every line', () =>
    perform(house, { ...call, files: changed }, readRoster, { unit }),
  )
  process.stdout.write(`  ${JSON.stringify(other.counts)}\n`)
  await timed('entering that', async () => {
    await perform(house, call, enterRoster, { id: other.id })
    await isEntered(house, call, other.id)
  })
  await house.jobs.boss.stop({ graceful: false })
  await house.live.close()
}

async function isEntered(house: House, call: Parameters<typeof perform>[1], id: string) {
  for (;;) {
    const { state } = await perform(house, call, getRoster, { id })
    if (state === 'entered') return
    await new Promise(resolve => setTimeout(resolve, 250))
  }
}

async function openHouse(pool: pg.Pool): Promise<House> {
  const db = openDb(pool)
  const live = await openLive()
  const house: House = {
    db,
    live,
    seals,
    claims: openClaims(db),
    jobs: openJobs(pool),
    files: openFiles({ dir: join(dir, 'files') }),
    address: '',
  }
  await house.jobs.start(queuesOf(modules))
  for (const { jobs = {} } of modules)
    for (const [queue, work] of Object.entries(jobs))
      await house.jobs.work(queue, data => asHouse(house, new Date(), ctx => work(ctx, data)))
  return house
}

function sheet(employer: string) {
  const keys = Object.keys(heads) as Head[]
  const rows = Array.from({ length: people }, (_, n) => ({
    ...{ name: inventedName(n), idNumber: inventedNumber(n), phone: `1360${String(n).padStart(7, '0')}` },
    ...{ employer, work: '装配工', joinedOn: '2023-05-01' },
  }))
  return writeSheet({
    title: '名册',
    columns: keys.map(key => ({ head: heads[key], kind: 'text' as const })),
    rows: rows.map(row => keys.map(key => (key in row ? row[key as keyof typeof row] : ''))),
  })
}

async function timed<R>(what: string, work: () => Promise<R>): Promise<R> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const done = await work()
  const { rss } = process.memoryUsage()
  const { user, system } = process.cpuUsage(before)
  // of this process alone: on a machine that others use too it says more than the clock
  const cpu = ((user + system) / 1_000_000).toFixed(1)
  process.stdout.write(
    `${what}: ${((performance.now() - started) / 1000).toFixed(1)} s (${cpu} s of CPU), ${Math.round(rss / 1_048_576)} MB\n`,
  )
  return done
}
