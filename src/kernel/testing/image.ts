import { readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { plantCast } from '../../../seeds/plant.ts'
import { plans } from '../../server/plans.ts'
import { migrate } from '../server/migrate.ts'
import { embeddedPool } from '../server/embedded.ts'
import { openSeals } from '../server/sealed.ts'
import { keepForAnother } from './anew.ts'

const IMAGE = '.world.tar'
export const TEMPLATE = 'world_template'
/** The login that serves in tests on a server. */
export const SERVER = 'world_server'
export const readImage = () => new Blob([readFileSync(IMAGE)])
/** Seals nothing but tests. */
export const testSeals = openSeals(`v1.${Buffer.alloc(32, 'test key').toString('base64url')}`)

/** Once per run: one migrated database with the cast in it, which every `world()` then copies. */
export default async function buildImage() {
  if (process.env.DATABASE_URL) return buildTemplate(process.env.DATABASE_URL)
  const lite = await PGlite.create()
  const pool = embeddedPool(lite, 'select')
  await prepare(pool)
  await keepForAnother(pool)
  await pool.end()
  writeFileSync(IMAGE, Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer()))
  await lite.close()
}

async function buildTemplate(url: string) {
  const server = new pg.Pool({ connectionString: url, max: 1 })
  // the worlds of earlier runs; one that is still in use stays
  const { rows } = await server.query<{ datname: string }>(`select datname from pg_database where datname like 'world\\_%'`)
  for (const { datname } of rows) await server.query(`drop database ${datname}`).catch(() => {})
  await server.query(`create database ${TEMPLATE}`)
  await server.end()
  const pool = new pg.Pool({ connectionString: inDatabase(url, TEMPLATE), max: 1 })
  await prepare(pool)
  await pool.query(`do $$ begin create role ${SERVER} login noinherit; exception when duplicate_object then null; end $$;
    grant app_public, app_user, app_house, app_auth, app_jobs to ${SERVER}`)
  await pool.end()
}

async function prepare(pool: pg.Pool) {
  await migrate(pool, plans)
  await plantCast(pool, testSeals)
}

export const inDatabase = (url: string, name: string, username = new URL(url).username) =>
  Object.assign(new URL(url), { pathname: `/${name}`, username }).href
