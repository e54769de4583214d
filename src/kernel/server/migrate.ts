import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

const ONE_AT_A_TIME = 727_001
export const MIGRATIONS = new URL('../../../migrations', import.meta.url).pathname

/** What a library wants of the database, by its own plan: run again whenever `version` changes. */
export type LibraryPlan = { name: string; version: string; run: (client: pg.PoolClient) => Promise<void> }

/** Applies the numbered .sql files that have not run yet, then the libraries' plans; returns what it ran. */
export async function migrate(pool: pg.Pool, libraries: readonly LibraryPlan[] = []): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME])
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations')
    const known = new Map(rows.map(row => [row.name, row.sha256]))
    const ran: string[] = []
    const apply = async (name: string, sha256: string, work: () => Promise<unknown>) => {
      await client.query('begin')
      try {
        await work()
        await client.query(
          'insert into migrations (name, sha256) values ($1, $2) on conflict (name) do update set sha256 = excluded.sha256, at = now()',
          [name, sha256],
        )
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`the migration ${name} failed`, { cause: error })
      }
      ran.push(name)
    }
    for (const name of readdirSync(MIGRATIONS)
      .filter(file => file.endsWith('.sql'))
      .sort()) {
      const text = readFileSync(`${MIGRATIONS}/${name}`, 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      if (known.has(name) && known.get(name) !== sha256) throw new Error(`${name} was edited after it ran; write a new file`)
      if (!known.has(name)) await apply(name, sha256, () => client.query(text))
    }
    for (const { name, version, run } of libraries) if (known.get(name) !== version) await apply(name, version, () => run(client))
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ONE_AT_A_TIME]).catch(() => {})
    client.release()
  }
}
