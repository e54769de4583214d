import { join } from 'node:path'
import pg from 'pg'
import { openClaims } from '#kernel/server/claims.ts'
import { openDb } from '#kernel/server/db.ts'
import { openFiles, readFilesPlace } from '#kernel/server/files.ts'
import { openJobs } from '#kernel/server/jobs.ts'
import { openLive } from '#kernel/server/live.ts'
import { migrate } from '#kernel/server/migrate.ts'
import type { House } from '#kernel/server/perform.ts'
import { mustBeWeak, openPool } from '#kernel/server/pool.ts'
import { openSeals, readSealKeys } from '#kernel/server/sealed.ts'
import { type HouseClock, openClock } from './house-clock.ts'
import { type HouseFacts, readFacts, writeFact } from './house-facts.ts'
import { plans } from './plans.ts'
import type { Settings } from './settings.ts'

export type Opened = {
  house: House
  pool: pg.Pool
  clock: HouseClock
  facts: HouseFacts
  /** Only of the embedded database: its whole folder as one archive. */
  dump: (() => Promise<Blob>) | undefined
  close: () => Promise<void>
}
type OnTrouble = (what: string, error: unknown) => void

/** Opens the database, migrated, and everything a house owns around it. Nothing listens yet. */
export async function openHouse(settings: Settings, onTrouble: OnTrouble): Promise<Opened> {
  const { url, ownerUrl, dataDir, baseURL } = settings
  if (ownerUrl) await migrateServer(ownerUrl, url)
  const opened = url
    ? await openPool({ url, onBroken: error => onTrouble('an idle connection broke', error) })
    : await openPool({ dir: join(dataDir, 'pg'), migrate: owner => migrate(owner, plans) })
  const { pool, lite, close } = opened
  if (url) await mustBeWeak(pool)
  const facts = await readFacts(pool)
  const clock = openClock(facts.demo ? facts.clockOffsetMs : 0)
  const live = await openLive(url ? await listener(url) : undefined)
  const db = openDb(pool)
  const house: House = {
    db,
    live,
    claims: openClaims(db, offer => live.hint([`offer:${offer}`])),
    jobs: openJobs(pool, error => onTrouble('the job queue', error)),
    seals: openSeals(readSealKeys({ env: process.env, dataDir })),
    files: openFiles(readFilesPlace(process.env, dataDir)),
    address: baseURL.replace(/\/+$/, ''),
  }
  return {
    house,
    pool,
    clock,
    facts,
    dump: lite && (async () => (await lite.dumpDataDir('gzip')) as Blob),
    close: async () => {
      await house.jobs.boss.stop({ graceful: true, timeout: 5_000 }).catch(() => {})
      await live.close()
      await close()
    },
  }
}

/** Migrates a server as the owner of its tables, and lets the login that serves take the weak roles. */
export async function migrateServer(ownerUrl: string, url: string | undefined): Promise<string[]> {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 })
  try {
    const ran = await migrate(owner, plans)
    const login = url && decodeURIComponent(new URL(url).username)
    if (login) await owner.query(`grant app_public, app_user, app_house, app_auth, app_jobs to ${pg.escapeIdentifier(login)}`)
    return ran
  } finally {
    await owner.end()
  }
}

/** Sets a demo's clock, here and for the next start. */
export async function setClock({ pool, clock, facts }: Opened, to: Date): Promise<void> {
  if (!facts.demo) throw new Error('only a demo city’s clock can be set')
  clock.set(to)
  await writeFact(pool, 'clockOffsetMs', clock.offsetMs())
}

async function listener(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true })
  await client.connect()
  await client.query('set role app_public')
  return client
}
