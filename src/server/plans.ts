import { readFileSync } from 'node:fs'
import { getMigrations } from 'better-auth/db/migration'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { getConstructionPlans, getMigrationPlans } from 'pg-boss'
import type { LibraryPlan } from '#kernel/server/migrate.ts'
import { signInSchema } from './sign-in/options.ts'

const pins = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> })
  .dependencies

/** Sign-in's tables and the job queue's, from the libraries' own plans, made by the owner in their own schemas. */
export const plans: readonly LibraryPlan[] = [
  { name: 'better-auth', version: pins['better-auth']!, run: client => within(client, 'app_auth', 'auth', () => makeSignIn(client)) },
  { name: 'pg-boss', version: pins['pg-boss']!, run: makeJobs },
]

async function makeSignIn(client: pg.PoolClient) {
  // the library plans over a Kysely of its own; it gets the migrating connection, and never to close it
  const borrowed = { query: client.query.bind(client), release: () => {} }
  const db = new Kysely({ dialect: new PostgresDialect({ pool: { connect: async () => borrowed, end: async () => {} } as never }) })
  const { compileMigrations } = await getMigrations({ ...signInSchema, database: { db, type: 'postgres' } })
  const text = await compileMigrations()
  if (text.trim().length > 1) await client.query(text)
}

async function makeJobs(client: pg.PoolClient) {
  const { rows } = await client.query<{ there: string | null }>(`select to_regclass('jobs.version')::text as there`)
  await within(client, 'app_jobs', 'jobs', async () => {
    // the plan brings its own transaction; migrate() has one open
    const plan = rows[0]!.there ? getMigrationPlans('jobs') : getConstructionPlans('jobs', { createSchema: false })
    await client.query(plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, ''))
  })
  // a business transaction may insert jobs; only the queue's own role takes and finishes them
  await client.query(`grant usage on schema jobs to app_user, app_house, app_auth;
    grant select on jobs.queue to app_user, app_house, app_auth;
    grant select, insert on all tables in schema jobs to app_user, app_house, app_auth`)
}

/** Their tables stay on the first node when Citus spreads the others; elsewhere the setting means nothing. */
async function within(client: pg.PoolClient, role: string, schema: string, work: () => Promise<unknown>) {
  await client.query(`set local citus.enable_ddl_propagation = off; set local role ${role}; set local search_path to ${schema}`)
  await work()
  await client.query('reset role; set local search_path to public')
}
