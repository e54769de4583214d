import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type pg from 'pg'

const ONE_AT_A_TIME = 727_001

/** Applies the numbered .sql files that have not run yet; returns their names. */
export async function migrate(pool: pg.Pool, dir = 'migrations'): Promise<string[]> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [ONE_AT_A_TIME])
    await client.query(
      'create table if not exists migrations (name text primary key, sha256 text not null, at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migrations')
    const known = new Map(rows.map(row => [row.name, row.sha256]))
    const ran: string[] = []
    for (const name of readdirSync(dir)
      .filter(file => file.endsWith('.sql'))
      .sort()) {
      const text = readFileSync(`${dir}/${name}`, 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      if (known.has(name) && known.get(name) !== sha256) throw new Error(`${name} was edited after it ran; write a new file`)
      if (known.has(name)) continue
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into migrations (name, sha256) values ($1, $2)', [name, sha256])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`${name} failed`, { cause: error })
      }
      ran.push(name)
    }
    return ran
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ONE_AT_A_TIME]).catch(() => {})
    client.release()
  }
}
