/**
 * `npm run bench`: the product beside a plain server and bare PostgreSQL, in the same minutes, in alternating rounds; medians.
 * Figures are printed, not tested. Options: --rounds 5 --seconds 3 --only list,hot (parts of names) --profile DIR
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { startPostgres } from '../scripts/postgres.ts'
import { layCity, layYardstick, secrets } from './city.ts'
import { idleMb, measureFirstLoad, measureStarts } from './resting.ts'
import { ours, startHouse, startYardstick } from './servers.ts'
import { absolute, markdown, type Rounds, type Row, rowsOf } from './table.ts'
import { hotOffersFor, type Measured, worksOf } from './works.ts'

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
    profile: { type: 'string' },
  },
})
const rounds = Number(asked.rounds)
const seconds = Number(asked.seconds)
const parts = asked.only.split(',').filter(Boolean)
const say = (line: string) => void process.stderr.write(`${line}\n`)
const out = (line = '') => void process.stdout.write(`${line}\n`)

const loadBefore = loadavg()
const resting = parts.length === 0 ? [...(await measureStarts(5)), measureFirstLoad()] : []
// fsync on: what is measured is what would be kept
const postgres = await startPostgres({ isDurable: true })
const dataDir = mkdtempSync(join(tmpdir(), 'niangjia-bench-'))
try {
  await measure(postgres.url)
} finally {
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function measure(server: string) {
  say('Laying out 200,000 activities and a crowd …')
  const yardstickUrl = await layYardstick(server)
  const city = await layCity(server, hotOffersFor(rounds + 1))
  const yardstick = await startYardstick(yardstickUrl)
  const flags = asked.profile ? ['--cpu-prof', `--cpu-prof-dir=${asked.profile}`] : []
  const env = { ...secrets, DATABASE_URL: city.url, MIGRATE_URL: '', DATA_DIR: dataDir, NIANGJIA_DEMO: 'no' }
  const house = await startHouse(env, [...ours(...flags), 'start'])
  try {
    const mb = { ours: await idleMb(house), raw: await idleMb(yardstick) }
    const memory = absolute('idle memory, on PostgreSQL', mb.ours, ' MB', '≤ 200 MB', mb.ours <= 200, mb.raw)
    const measured = { seconds, city, yardstick, house, yardstickUrl }
    const found = await inRounds(measured)
    await tell(server, found, [...rowsOf(found), memory, ...resting])
    await tellTruth(city.owner)
  } finally {
    await Promise.all([house.stop(), yardstick.stop()])
    await city.owner.end()
  }
}

/** Ours and the others take turns, so that whatever else the machine does falls on all of them. The first round only warms up. */
async function inRounds(measured: Measured): Promise<Rounds> {
  const found: Rounds = {}
  const works = Object.entries(worksOf(measured)).filter(([name]) => parts.length === 0 || parts.some(part => name.includes(part)))
  for (let round = 0; round <= rounds; round++)
    for (const [name, work] of works) {
      const figure = await work(round)
      say(
        `${round === 0 ? 'warming' : `round ${round}`}  ${name}: ${figure.rps} /s${figure.p99 === undefined ? '' : `, p99 ${figure.p99} ms`}`,
      )
      if (round > 0) found[name] = [...(found[name] ?? []), figure]
    }
  return found
}

async function tell(server: string, found: Rounds, rows: readonly Row[]) {
  const pool = new pg.Pool({ connectionString: server, max: 1 })
  const { rows: told } = await pool.query<{ version: string; fsync: string; sync: string }>(
    `select split_part(version(), ' ', 2) as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync`,
  )
  await pool.end()
  const [db] = told
  const average = (loads: number[]) => loads.map(load => load.toFixed(1)).join(' ')
  out(markdown(rows.filter(row => parts.length === 0 || row.isMet !== undefined)))
  out()
  out(
    `${availableParallelism()} processors (${cpus()[0]?.model}), Node ${process.versions.node}, PostgreSQL ${db!.version}, fsync ${db!.fsync}, synchronous_commit ${db!.sync}; ` +
      `medians of ${rounds} alternating rounds of ${seconds} s, ${process.platform}, load average ${average(loadBefore)} before and ${average(loadavg())} after. ` +
      'One process each; the load generator and PostgreSQL share the machine. Ours: session by Bearer token, row-level security and record on, log level warn.',
  )
  out()
  out('Every round, requests a second:')
  for (const [name, figures] of Object.entries(found)) out(`- ${name}: ${figures.map(({ rps }) => rps).join(' ')}`)
}

/** A fast answer that is wrong is worth nothing: each hot session must hold as many places, people and lines of its record as it says. */
async function tellTruth(owner: pg.Pool) {
  const { rows } = await owner.query<{ offers: number; seated: number; wrong: number }>(
    `select count(*)::int as offers, sum(seated)::int as seated,
      count(*) filter (where seated <> (select count(distinct owner) from places where offer = o.id and standing = 'seated')
        or seated <> (select count(*) from places where offer = o.id) or seated <> (select max(n) from record where subject = o.id)
        or seated <> (select count(*) from activities_entries where offer = o.id))::int as wrong
      from offers o where seated > 0 and module = 'activities'`,
  )
  const { offers, seated, wrong } = rows[0]!
  out()
  out(`${seated} claims in ${offers} sessions checked afterwards: ${wrong} whose places, people, entries or record do not agree.`)
  if (wrong > 0) process.exitCode = 1
}
