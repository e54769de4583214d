/**
 * The roster of a city of five million, asked by its officer, by a district's and by a street's; beside each, bare PostgreSQL answering
 * the very same statements, as the owner of the tables: no policy, no reach, no answer judged. `node bench/members.ts [many] [seconds]`.
 * Laying the city takes ten minutes and 15 GB; TEST_DATABASE_URL names a server on which one may stand already.
 */
import type { z } from 'zod'
import type { Action } from '#kernel/server/action.ts'
import { asHouse, perform } from '#kernel/server/perform.ts'
import { openPool } from '#kernel/server/pool.ts'
import { startPostgres } from '../scripts/postgres.ts'
import { idFor } from '../seeds/ids.ts'
import { asActor } from '../seeds/plant.ts'
import { listQueue, searchMembers } from '../src/modules/home/members/actions/finding.ts'
import type { Act } from '../src/modules/home/members/actions/members.ts'
import { listQuality } from '../src/modules/home/members/actions/quality.ts'
import { refreshSums } from '../src/modules/home/members/actions/sums.ts'
import { modules } from '../src/server/modules.ts'
import { bareOf, openHouse, overhear, quantile, timesOf } from './beside.ts'
import { KNOWN, layMembers, numberOf, phoneOf } from './members-city.ts'
import { absolute, compare, markdown, median, type Row } from './table.ts'

const [many = '5000000', seconds = '3'] = process.argv.slice(2)
const MOST_MS = 300
const say = (line: string) => void process.stdout.write(`${line}\n`)

const postgres = await startPostgres({ isDurable: true, settings: { shared_buffers: '2GB', max_wal_size: '8GB' } })
const { url, owner } = await layMembers(postgres.url, Number(many))
const { pool, close } = await openPool({ url, max: 2 })
const sent = overhear(pool)
const house = await openHouse(pool)
const now = new Date()

const rows: Row[] = []
const asked = {
  first: {},
  name: { asked: '张伟' },
  longName: { asked: '王建国' },
  tail: { asked: '7919' },
  applied: { states: ['applied' as const] },
}
for (const who of ['cityChair', 'districtChair', 'officer']) {
  const search = (what: string, input: (n: number) => z.input<typeof searchMembers.input>) =>
    measure(`${who}: ${what}`, who, searchMembers, input)
  await search('first page', () => asked.first)
  const deep = await deepCursor(who)
  if (deep) await search('a page in the middle', () => ({ after: deep }))
  await search('by a common name', () => asked.name)
  await search('by a name of three characters', () => asked.longName)
  await search('by the whole number', n => ({ asked: numberOf(n % KNOWN) }))
  await search('by phone', n => ({ asked: phoneOf(n % KNOWN) }))
  await search('by the last four', () => asked.tail)
  await search('who applied', () => asked.applied)
  await search('retained', () => ({ states: ['retained'] }))
  for (const doubt of ['unpaid', 'noPhone', 'noNumber', 'twin', 'maybeRetired', 'waiting', 'correcting'] as const)
    await search(`doubt ${doubt}`, () => ({ doubt }))
  await measure(`${who}: the queue`, who, listQueue, () => ({ of: 'applications' as const }))
}
const began = performance.now()
await asHouse(house, now, ctx => refreshSums(ctx as unknown as Act))
const counting = (performance.now() - began) / 1000
rows.push(absolute('counting everybody, union by union', counting, ' s', '< 60 s', counting < 60))
await measure('cityChair: data quality', 'cityChair', listQuality, () => ({ unit: idFor('city') }))
await measure('districtChair: data quality', 'districtChair', listQuality, () => ({ unit: idFor('chaoyang') }))
say(`\n${Number(many).toLocaleString('en')} members; p50 beside bare PostgreSQL’s, in ms\n`)
say(markdown(rows))
await house.jobs.boss.stop({ graceful: false })
await close()
await owner.end()
await postgres.stop()

async function measure<I extends z.ZodType, O extends z.ZodType>(
  what: string,
  who: string,
  act: Action<I, O>,
  input: (n: number) => z.input<I>,
) {
  const actor = asActor(who, modules)
  const ask = (n: number) => perform(house, { actor, now }, act, input(n))
  await ask(0)
  sent.length = 0
  await ask(1)
  const bare = bareOf(owner, sent)
  const [ours, theirs] = [await timesOf(ask, Number(seconds)), await timesOf(bare, Number(seconds))]
  const p95 = quantile(ours, 0.95)
  const [mine, raw] = [median(ours), median(theirs)]
  rows.push(compare(`${what} (p95 ${p95.toFixed(0)} ms)`, raw, mine, mine / raw, `p95 < ${MOST_MS} ms`, p95 < MOST_MS))
  say(`${what}: p50 ${mine.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, bare ${raw.toFixed(1)} ms`)
}

/** Somewhere in the middle of what they see. */
async function deepCursor(who: string): Promise<string | undefined> {
  const [root] = asActor(who, modules).posts
  const { rows } = await owner.query<{ after: string }>(
    `select unit || '|' || id as after from members where unit collate "C" >= $1 and unit collate "C" < $2
      order by unit collate "C", id offset (select count(*) / 2 from members where unit like $1 || '%') limit 1`,
    [root!.unit, `${root!.unit.slice(0, -1)}0`],
  )
  return rows[0]?.after
}
