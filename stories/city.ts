import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { freePort, startPostgres } from '../scripts/postgres.ts'

const ROOT = join(import.meta.dirname, '..')
/** The summer of the newspaper pages: the demo city is laid around this day, and the stories are told in the weeks after it. */
const CITY_BEGINS = '2024-07-08T09:00'

export type Engine = 'embedded' | 'postgres'
/** One house for one story: its own port, data folder and clock. */
export type OpenHouse = {
  url: string
  /** On, as anybody at the machine would: `niangjia clock --to 2024-07-20T09:00`, Beijing time. */
  moveClock: (to: string) => void
  close: () => Promise<void>
}

/** Loads the demo city once, so that every story starts from a copy in a second or two. */
export function prepareCity(dir: string): void {
  if (existsSync(join(dir, 'pg'))) return
  mkdirSync(dir, { recursive: true })
  niangjia(['demo'], { DATA_DIR: dir, NIANGJIA_CLOCK: CITY_BEGINS })
}

/** Opens the house at `at` (Beijing time) on a copy of the city, or on a PostgreSQL of its own with the city loaded anew. */
export async function openHouse(city: string, engine: Engine, at: string): Promise<OpenHouse> {
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-story-'))
  const server = engine === 'postgres' ? await openServer() : undefined
  if (!server) cpSync(city, dir, { recursive: true })
  const port = String(await freePort())
  const env = {
    PORT: port,
    DATA_DIR: dir,
    NIANGJIA_CLOCK: at,
    // every browser and program of a story comes from this one machine
    REQUESTS_PER_MINUTE: '100000',
    // a partner's platform of a story listens on it too
    ALLOW_LOCAL_WEBHOOKS: 'yes',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'test',
    ...server?.env,
  }
  const child = spawn(process.execPath, ['src/server/cli.ts', 'start'], {
    cwd: ROOT,
    env: surroundings(env),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  const close = async () => {
    await ended(child)
    await server?.close()
    rmSync(dir, { recursive: true, force: true })
  }
  await answering(url, child).catch(async error => {
    await close()
    throw error
  })
  return { url, close, moveClock: to => niangjia(['clock', '--to', to], { DATA_DIR: dir }) }
}

async function answering(url: string, child: ChildProcess) {
  for (const deadline = Date.now() + 300_000; Date.now() < deadline; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`the house ended with ${child.exitCode} before it answered`)
    const answer = await fetch(`${url}/healthz`).catch(() => undefined)
    if (answer?.ok) return
  }
  throw new Error('the house did not answer within five minutes')
}

async function ended(child: ChildProcess) {
  if (child.exitCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGTERM')
  await gone
}

/** A database of the story's own, served by a login that owns nothing, as in earnest. */
async function openServer() {
  const { url, stop } = await startPostgres()
  const name = `story_${process.pid}_${Date.now()}`
  const owner = new pg.Client(url)
  await owner.connect()
  await owner.query(`create database ${name}`)
  await owner.query(`create role ${name} login noinherit`)
  const at = (user?: string) => {
    const to = new URL(url)
    to.pathname = `/${name}`
    if (user) to.username = user
    return to.href
  }
  return {
    env: { MIGRATE_URL: at(), DATABASE_URL: at(name), NIANGJIA_DEMO: 'yes' },
    async close() {
      await owner.query(`drop database ${name} with (force)`)
      await owner.query(`drop role ${name}`)
      await owner.end()
      await stop()
    },
  }
}

function niangjia(args: string[], env: Record<string, string>) {
  execFileSync(process.execPath, ['src/server/cli.ts', ...args], {
    cwd: ROOT,
    env: surroundings(env),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** A developer's own database and address stay out of it. */
function surroundings(env: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL, MIGRATE_URL, SMS_URL, BASE_URL, HOST, AUTH_SECRET, NIANGJIA_DEMO, NODE_OPTIONS, ...rest } = process.env
  return { ...rest, NODE_OPTIONS: '--disable-warning=ExperimentalWarning', ...env }
}
