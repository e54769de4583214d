/**
 * The mediation network's figures. A queue of 200,000 cases of sixteen districts, asked by a district's window and by its head; beside each
 * bare PostgreSQL, answering the same statements. Then one room with fifty people at once, over HTTP, by the product as it is served: from
 * the press to each of the others having read what was said. `node bench/disputes.ts [seconds] [messages] [cases]`
 */
import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { z } from 'zod'
import type { Action } from '#kernel/server/action.ts'
import { asHouse, perform } from '#kernel/server/perform.ts'
import { openPool } from '#kernel/server/pool.ts'
import { openSeals } from '#kernel/server/sealed.ts'
import { startPostgres } from '../scripts/postgres.ts'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { asActor, plantCast } from '../seeds/plant.ts'
import { countCases, listCases, searchCases } from '../src/modules/rights/disputes/actions/queue.ts'
import { seat } from '../src/modules/rights/disputes/actions/disputes.ts'
import { migrateServer } from '../src/server/boot.ts'
import { modules } from '../src/server/modules.ts'
import { openCookies } from '../src/server/sign-in/cookies.ts'
import { bareOf, openHouse, overhear, quantile, timesOf } from './beside.ts'
import { secrets } from './city.ts'
import { startHouse } from './servers.ts'

const [seconds = '3', messages = '60', cases = '200000'] = process.argv.slice(2)
const [CASES, PEOPLE] = [Number(cases), 50]
const ROOM = 'ed000000-0000-7000-8000-000000000001'
// 480 names: each is borne by some hundreds
const names = { first: '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', last: '安宝春达恩芳刚海佳凯兰敏宁平强荣善涛文晓雅泽志中子宗卓正远玉' }
const name = `substr('${names.first}', 1 + g % 16, 1) || substr('${names.last}', 1 + (g / 16) % 30, 1)`
const say = (line: string) => void process.stdout.write(`${line}\n`)
const told = (times: readonly number[]) =>
  `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms, p99 ${quantile(times, 0.99).toFixed(1)} ms`

const server = await startPostgres({ isDurable: true, settings: { shared_buffers: '512MB' } })
const maker = new pg.Pool({ connectionString: server.url, max: 1 })
await maker.query('create role bench_server login noinherit')
await maker.query('create database disputes')
const ownerUrl = Object.assign(new URL(server.url), { pathname: '/disputes' }).href
const url = Object.assign(new URL(ownerUrl), { username: 'bench_server' }).href
await migrateServer(ownerUrl, url)
const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
await plantCast(owner, openSeals(secrets.SEAL_KEYS))
await layCases()
const { pool, close } = await openPool({ url, max: 2 })
const sent = overhear(pool)
const house = await openHouse(pool)
const now = new Date()

for (const who of ['windowClerk', 'cityChair']) {
  await measure(who, 'first page of what is to be screened', listCases, () => ({ of: 'toScreen' as const }))
  await measure(who, 'first page of what is overdue', listCases, () => ({ of: 'overdue' as const }))
  await measure(who, 'first page of what is closed', listCases, () => ({ of: 'closed' as const }))
  await measure(who, 'how many wait in each', countCases, () => ({}))
  await measure(who, 'by a name', searchCases, n => ({ asked: names.first[n % 16]! + names.last[n % 30]! }))
}
// a house that opens now would spend its first minutes on what fell due in the queue
await owner.query('delete from disputes')
await layRoom()
await close()
await talk()
await owner.end()
await maker.end()
await server.stop()

/** One in sixteen of them in Haidian; three in five over, the others spread over every stage, some too late. */
async function layCases() {
  // fifteen districts beside the one that asks
  const others = Array.from({ length: 15 }, (_, n) => `${pathOf('city')}${idFor(`bench district ${n}`)}/`)
  const all = [pathOf('haidian'), ...others]
  await owner.query(
    `insert into disputes_bodies (id, unit, state, kind, name, since)
      select ('ec000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, unit, 'standing', 'centre', g || '号调解中心', '2024-01-01'
      from unnest($1::text[]) with ordinality as u (unit, g)`,
    [all],
  )
  await owner.query(
    `insert into disputes (id, owner, unit, state, due, body, number, way, kind, matter, worker, employer, division, known_on, received_on, claimed_fen)
      select ('ee000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid, ('eb000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0')), units[1 + g % n], state,
        case when state in ('performed', 'failed', 'withdrawn') then null else current_date + g % 30 - 3 end,
        ('ec000000-0000-7000-8000-' || lpad(to_hex(1 + g % n), 12, '0'))::uuid, '调' || g, 'phone', 'wages', '工资没有发', ${name}, '某公司' || g % 5000,
        '110108', current_date - 60, current_date - 20, 100000 + g
      from generate_series(1, ${CASES}) g,
        lateral (select $1::text[] as units, $2::int as n, (array['performed', 'received', 'failed', 'inMediation', 'withdrawn', 'accepted',
          'performed', 'seekingConsent', 'performed', 'failed'])[1 + (g / $2::int) % 10] as state) as plan`,
    [all, all.length],
  )
  await owner.query(
    `insert into grams (gram, subject, unit, module) select gram, d.id, d.unit, 'disputes'
      from disputes d, lateral (values (d.worker), (substr(d.worker, 1, 1)), (substr(d.worker, 2, 1))) as g (gram)`,
  )
  await owner.query('vacuum analyze')
}

async function measure<I extends z.ZodType, O extends z.ZodType>(
  who: string,
  what: string,
  act: Action<I, O>,
  input: (n: number) => z.input<I>,
) {
  const ask = (n: number) => perform(house, { actor: asActor(who, modules), now }, act, input(n))
  await ask(0)
  sent.length = 0
  await ask(1)
  const bare = bareOf(owner, [...sent])
  await timesOf(bare, 0.5)
  const [ours, raw] = [await timesOf(ask, Number(seconds)), await timesOf(bare, Number(seconds))]
  const ratio = quantile(ours, 0.5) / quantile(raw, 0.5)
  say(
    `${who}: ${what}: ${told(ours)}; bare p50 ${quantile(raw, 0.5).toFixed(1)} ms, ratio ${ratio.toFixed(2)}, load ${loadavg()[0]!.toFixed(1)}`,
  )
}

/** A mediator, an employer's people and many workers of one matter, all of whom agreed. */
async function layRoom() {
  await owner.query(
    `insert into disputes (id, owner, unit, state, body, way, kind, matter, worker, employer, division, known_on, received_on, accepted_on, mediator)
      select $1, $2, b.unit, 'inMediation', b.id, 'phone', 'wages', '十几人的工资没有发', '林晓等', '某快递公司', '110108', current_date - 60, current_date - 5, current_date - 3, $3
      from disputes_bodies b where b.unit = $4 limit 1`,
    [ROOM, idFor('lin'), idFor('officer'), pathOf('haidian')],
  )
  const sitting = `generate_series(1, ${PEOPLE}) g`
  const id = `('ef000000-0000-7000-8000-' || lpad(to_hex(g), 12, '0'))::uuid`
  await owner.query(
    `insert into persons (id, owner, unit, name, phone_masked, feed_token, at) select ${id}, ${id}::text, $1, '职工' || g, '', 'room-' || g, now() from ${sitting}`,
    [pathOf('lamp')],
  )
  await owner.query(
    `insert into disputes_sides (id, dispute, owner, unit, state, side, role, name)
      select ${id}, $1, ${id}::text, $2, 'agreed', case when g % 5 = 0 then 'employer' else 'worker' end, 'party', '职工' || g from ${sitting}`,
    [ROOM, pathOf('haidian')],
  )
  await owner.query(`insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", person)
    select ${id}::text, '', ${id} || '@person.invalid', false, now(), now(), ${id}::text from ${sitting}`)
  await owner.query(`insert into auth.session (id, "expiresAt", token, "createdAt", "updatedAt", "userId", "lastSeen", way)
    select ${id}, now() + interval '1 day', 'room-' || g, now(), now(), ${id}::text, now() + interval '1 hour', 'phone' from ${sitting}`)
  await asHouse(house, now, ctx => seat(ctx as never, ROOM))
}

type Reader = { heard: number; wake: () => void }
/** One speaks, everybody reads: each face asks again when it is told that something was said. */
async function talk() {
  const cookies = openCookies({ secret: secrets.AUTH_SECRET, baseURL: secrets.BASE_URL })
  const { port, stop } = await startHouse({ ...secrets, DATABASE_URL: url, MIGRATE_URL: ownerUrl, NIANGJIA_DEMO: 'no' })
  const base = `http://127.0.0.1:${port}/api/disputes`
  const tokens = Array.from({ length: PEOPLE }, (_, n) =>
    decodeURIComponent(
      cookies
        .cookieFor(`room-${n + 1}`)
        .split('=')
        .slice(1)
        .join('='),
    ),
  )
  const ask = async (n: number, path: string, more: RequestInit = {}) => {
    const answer = await fetch(`${base}/${path}`, { ...more, headers: { authorization: `Bearer ${tokens[n]}`, ...more.headers } })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const readers = await Promise.all(tokens.map((_, n) => listen(ask, n)))
  const times: number[] = []
  for (let m = 0; m < Number(messages); m += 1) {
    const form = new FormData()
    form.set('input', JSON.stringify({ dispute: ROOM, room: 'joint', said: `第 ${m} 句：这个月十号以前能不能先付一半？` }))
    const began = performance.now()
    const { n } = (await (await ask(m % PEOPLE, 'say', { method: 'POST', body: form })).json()) as { n: number }
    await Promise.all(
      readers.map(async reader => {
        while (reader.heard < n) await new Promise<void>(wake => (reader.wake = wake))
        if (m > 4) times.push(performance.now() - began)
      }),
    )
    await sleep(200)
  }
  say(
    `\na room with ${PEOPLE}: from the press until each has read it, of ${times.length}: ${told(times)}, load ${loadavg()[0]!.toFixed(1)}`,
  )
  await stop()
}

async function listen(ask: (n: number, path: string) => Promise<Response>, n: number): Promise<Reader> {
  const reader: Reader = { heard: 0, wake: () => {} }
  const stream = await ask(n, `watchRoom?dispute=${ROOM}`)
  let isAsking = false
  const read = async () => {
    if (isAsking) return
    isAsking = true
    const { messages: fresh } = (await (await ask(n, `listMessages?dispute=${ROOM}&room=joint&after=${reader.heard}`)).json()) as {
      messages: { n: number }[]
    }
    isAsking = false
    reader.heard = fresh.at(-1)?.n ?? reader.heard
    reader.wake()
  }
  void (async () => {
    for await (const chunk of stream.body!) if (Buffer.from(chunk).toString().includes('event: hint')) await read()
  })().catch(() => {})
  return reader
}
