import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import type { z } from 'zod'
import { asActor as castAs } from '../../../seeds/plant.ts'
import { persons } from '../../../seeds/cast.ts'
import { modules } from '../../server/modules.ts'
import type { Actor } from '../pure/people.ts'
import type { Action, Incoming } from '../server/action.ts'
import { openClaims } from '../server/claims.ts'
import { tick } from '../server/clock.ts'
import { openDb } from '../server/db.ts'
import { embeddedPool } from '../server/embedded.ts'
import { openFiles } from '../server/files.ts'
import { newId } from '../server/ids.ts'
import { openJobs } from '../server/jobs.ts'
import { openLive } from '../server/live.ts'
import { queuesOf } from '../server/module.ts'
import { type House, perform } from '../server/perform.ts'
import { openPool, poolAs } from '../server/pool.ts'
import { layBack } from './anew.ts'
import { inDatabase, readImage, SERVER, TEMPLATE, testSeals } from './image.ts'

/** A fresh database, embedded or on the server of DATABASE_URL, and the cast to act in it. */
export async function world() {
  const url = process.env.DATABASE_URL
  const { pool, close, copy, owner } = url ? await copyOf(url) : await embedded()
  const db = openDb(pool)
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-files-'))
  const live = await openLive()
  const house: House = {
    db,
    claims: openClaims(db, offer => live.hint([`offer:${offer}`])),
    jobs: openJobs(pool),
    live,
    seals: testSeals,
    files: openFiles({ dir }),
    address: 'http://127.0.0.1:3000',
  }
  const cast = Object.fromEntries(persons.map(({ key }) => [key, castAs(key, modules)])) as Record<string, Actor>
  const failures: unknown[] = []
  await house.jobs.start(queuesOf(modules))
  const w = {
    house,
    pool,
    cast,
    failures,
    close: async () => {
      await house.jobs.boss.stop({ graceful: false })
      await close()
      rmSync(dir, { recursive: true, force: true })
    },
    /** Where other processes find this world; only on a server. */
    url: copy,
    /** As the owner of the tables, past every policy: to lay out a story, and to see how it ended. */
    look: async <R extends pg.QueryResultRow>(text: string, values: unknown[] = []) => (await owner.query<R>(text, values)).rows,
    newId: () => newId(w.now),
    now: new Date('2026-07-06T09:00:00+08:00'),
    /** Lets time pass to this instant and the clock do what it brings. */
    until: async (instant: string) => {
      w.now = new Date(instant)
      await tick(house, modules, w.now, (_, error) => failures.push(error))
    },
    as: (who: string | Actor, key?: string) => ({
      does: <I extends z.ZodType, O extends z.ZodType>(act: Action<I, O>, input: z.input<I>, files?: Incoming[]): Promise<z.output<O>> =>
        perform(house, { actor: typeof who === 'string' ? cast[who]! : who, now: w.now, key, ...(files && { files }) }, act, input),
    }),
  }
  return w
}
export type World = Awaited<ReturnType<typeof world>>

/** Of worlds that have closed in this process; the next world begins in one of them, laid back. */
const left: PGlite[] = []

async function embedded() {
  const again = left.pop()
  if (again) await layBack(again)
  const lite = again ?? (await PGlite.create({ loadDataDir: readImage() }))
  const pool = embeddedPool(lite)
  const close = async () => {
    await pool.end()
    left.push(lite)
  }
  return { pool, close, copy: undefined, owner: poolAs(pool, 'postgres', 'public') }
}

async function copyOf(url: string) {
  const name = `world_${randomUUID().slice(0, 8)}`
  const server = new pg.Pool({ connectionString: url, max: 1 })
  await server.query(`create database ${name} template ${TEMPLATE}`)
  await server.end()
  // the house comes in as it would in production: by a login that owns nothing
  const copy = inDatabase(url, name, SERVER)
  const { pool, close } = await openPool({ url: copy })
  const owner = new pg.Pool({ connectionString: inDatabase(url, name), max: 1 })
  return {
    pool,
    copy,
    owner,
    close: async () => {
      await close()
      await owner.end()
    },
  }
}
