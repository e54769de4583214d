import { readFileSync, writeFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { embeddedPool } from '../server/pool.ts'
import { migrate } from '../server/migrate.ts'

const IMAGE = '.world.tar'
export const TEMPLATE = 'world_template'
/** The login that serves in tests on a server. */
export const SERVER = 'world_server'
export const readImage = () => new Blob([readFileSync(IMAGE)])

/** Once per run: one migrated database, which every `world()` then copies. */
export default async function buildImage() {
  if (process.env.DATABASE_URL) return buildTemplate(process.env.DATABASE_URL)
  const lite = await PGlite.create()
  const pool = embeddedPool(lite, 'select')
  await migrate(pool)
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
  await migrate(pool)
  await pool.query(`do $$ begin create role ${SERVER} login noinherit; exception when duplicate_object then null; end $$;
    grant app_public, app_user, app_house, app_auth, app_jobs to ${SERVER}`)
  await pool.end()
}

export const inDatabase = (url: string, name: string, username = new URL(url).username) =>
  Object.assign(new URL(url), { pathname: `/${name}`, username }).href
