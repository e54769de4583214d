/**
 * `npm test`: every run there is, and one count at the end. `npm run check` is the first two of them.
 * A run that cannot take place counts as failed and says what to type; a test skipped everywhere counts as failed too.
 * Usage: bin/test [gates] [units] [module] [postgres] [races] [city] [faces] [stories] [-- what a single run's own tool is given]
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { passGates } from './gates.ts'
import { layModule } from './lay.ts'
import { findBrowser, findPostgres, isRoot } from './machine.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import { commandFor, listMissing, makeReady } from './ready.ts'
import { emptyTally, readPlaywright, readVitest, type Tally } from './reports.ts'

const RESULTS = 'test-results'
const titles = {
  gates: 'types, format, walls, dead code',
  units: 'tests on the embedded database',
  module: 'a new module, laid down in a copy',
  postgres: 'those that touch a database, on PostgreSQL',
  races: 'races on PostgreSQL',
  city: 'the demo city, loaded for the stories',
  faces: 'the web faces: built and weighed',
  stories: 'stories in a browser',
}
type Name = keyof typeof titles
const everything = Object.keys(titles) as Name[]
/** Runs that mostly wait, for a server or for one process, wait together; those that keep both processors busy go alone. */
const stages: Name[][] = [['gates'], ['units'], ['postgres'], ['module', 'races', 'city'], ['faces'], ['stories']]
const CITY = `${RESULTS}/city`

const { asked, extra } = readArguments(process.argv.slice(2))
const isWhole = asked.length === everything.length
let postgres: Promise<Postgres> | undefined
const children = new Set<ChildProcess>()

const runs: Record<Name, () => Promise<Tally>> = {
  gates: passGates,
  units: () => vitest('units', [], {}),
  module: layModule,
  postgres: () => onPostgres(url => vitest('postgres', extra.length > 0 ? [] : touchingDatabase(), { DATABASE_URL: url })),
  races: () => onPostgres(url => vitest('races', ['--config', 'races/vitest.config.ts'], { DATABASE_URL: url })),
  city: async () => (await step('loaded', ['stories/prepare-city.ts', CITY])) ?? passed('loaded'),
  faces: async () =>
    (await step('built', ['scripts/faces.ts'])) ?? (await step('weighed', ['scripts/bundles.ts'], ['built'])) ?? passed('built', 'weighed'),
  stories: async () => (findBrowser() ? playwright() : cannot('a Chromium browser')),
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const child of children) child.kill(signal)
    process.exit(128 + constants.signals[signal])
  })
await main()

async function main() {
  const started = Date.now()
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  prepare()
  const tallies = new Map<Name, Tally>()
  const lines: string[] = []
  const take = async (name: Name) => {
    const since = Date.now()
    console.log(`\n━━ ${titles[name]}`)
    const tally = await runs[name]().catch(error => failed(String(error)))
    tallies.set(name, tally)
    lines.push(summary(name, tally, since))
    console.log(lines.at(-1))
  }
  for (const stage of stages) await Promise.all(stage.filter(name => asked.includes(name)).map(take))
  await (await postgres?.catch(() => undefined))?.stop()
  report(tallies, lines, started)
}

/** Root makes the machine ready; anyone else is told at once, not after ten minutes, what will fail. */
function prepare() {
  const needsMore = asked.some(name => name === 'postgres' || name === 'races' || name === 'stories')
  if (needsMore && listMissing().length > 0) makeReady()
}

function report(tallies: Map<Name, Tally>, lines: string[], started: number) {
  const all = [...tallies.values()]
  const ranSomewhere = new Set(all.flatMap(tally => [...tally.passed, ...tally.failed]))
  const skipped = [...new Set(all.flatMap(tally => tally.skipped))].filter(name => !ranSomewhere.has(name))
  const failures = all.flatMap(tally => tally.failed)
  const passes = all.reduce((sum, tally) => sum + tally.passed.length, 0)
  console.log(`\n${lines.join('\n')}\n  ${Math.round((Date.now() - started) / 1_000)} s in all`)
  for (const name of failures) console.log(`  failed   ${name}`)
  for (const name of skipped) console.log(`  ${isWhole ? 'skipped in every run, which counts as failed:' : 'skipped here:'} ${name}`)
  const lost = failures.length + (isWhole ? skipped.length : 0)
  const count = `${passes} passed, ${lost} failed`
  writeFileSync(`${RESULTS}/count.txt`, `${count}\n`)
  console.log(`\n${count}`)
  process.exitCode = lost > 0 ? 1 : 0
}

function summary(name: Name, { passed, failed, skipped }: Tally, since: number): string {
  const left = skipped.length > 0 ? `, ${skipped.length} skipped` : ''
  const seconds = Math.round((Date.now() - since) / 1_000)
  return `  ${titles[name].padEnd(34)} ${String(passed.length).padStart(5)} passed, ${failed.length} failed${left} (${seconds} s)`
}

async function vitest(name: Name, flags: string[], env: Record<string, string>): Promise<Tally> {
  const file = `${RESULTS}/${name}.json`
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return readVitest(file, await run(['node_modules/vitest/vitest.mjs', 'run', ...flags, ...reporters, ...extra], env))
}

/** The rest of the tests say the same on every engine, and were said on the embedded one. */
function touchingDatabase(): string[] {
  return globSync('{src,tests,seeds,scripts}/**/*.test.{ts,tsx}').filter(file => /\bworld\(|DATABASE_URL/.test(readFileSync(file, 'utf8')))
}

async function playwright(): Promise<Tally> {
  const file = `${RESULTS}/stories.json`
  const args = [
    'node_modules/@playwright/test/cli.js',
    'test',
    '--config',
    'stories/playwright.config.ts',
    '--reporter=list,json',
    ...extra,
  ]
  const city: Record<string, string> = existsSync(CITY) ? { STORIES_CITY: resolve(CITY) } : {}
  const tally = readPlaywright(file, await run(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file, ...city }))
  rmSync(CITY, { recursive: true, force: true })
  showPages()
  return tally
}

/** What stood on the page where a story failed: a log may be all that is left of a machine. */
function showPages() {
  for (const page of globSync(`${RESULTS}/stories/**/error-context.md`))
    console.log(`\n${page}\n${readFileSync(page, 'utf8').split('\n').slice(0, 120).join('\n')}`)
}

async function onPostgres(use: (url: string) => Promise<Tally>): Promise<Tally> {
  if (!process.env.TEST_DATABASE_URL && !findPostgres()) return cannot('PostgreSQL 15 or later')
  postgres ??= startPostgres()
  return use((await postgres).url)
}

async function step(name: string, command: string[], before: string[] = []): Promise<Tally | undefined> {
  const code = await run(command, {})
  return code === 0 ? undefined : { passed: before, failed: [`${name} (exit code ${code})`], skipped: [] }
}

/** Runs one of the tools with its output shown as it comes; a database of the developer's own is never touched. */
async function run(command: string[], env: Record<string, string>): Promise<number> {
  const { DATABASE_URL, MIGRATE_URL, ...rest } = process.env
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...rest, ...env } })
  children.add(child)
  const [code] = (await once(child, 'close')) as [number | null]
  children.delete(child)
  return code ?? 1
}

function cannot(what: string): Tally {
  const sentence = `not run: ${what} is missing. Type: ${isRoot ? 'bin/ready' : commandFor(listMissing())}`
  console.error(sentence)
  return failed(sentence)
}

function readArguments(args: string[]) {
  const cut = args.includes('--') ? args.indexOf('--') : args.length
  const names = args.slice(0, cut)
  const unknown = names.filter(name => !(name in titles))
  if (unknown.length > 0) throw new Error(`no such run: ${unknown.join(', ')}. There are: ${everything.join(', ')}`)
  return { asked: names.length > 0 ? everything.filter(name => names.includes(name)) : everything, extra: args.slice(cut + 1) }
}

function passed(...names: string[]): Tally {
  return { ...emptyTally(), passed: names }
}
function failed(...names: string[]): Tally {
  return { ...emptyTally(), failed: names }
}
