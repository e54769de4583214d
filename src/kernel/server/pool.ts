import type { PGlite } from '@electric-sql/pglite'
import pg from 'pg'
import { type Embedded, idle } from './at-rest.ts'

// one type on both sides of the wire: instants are ISO strings, days are YYYY-MM-DD, counts are numbers
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, instantOf)
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// lists of words: text[], varchar[], uuid[]
for (const list of [1009, 1015, 2951]) {
  const readAny = pg.types.getTypeParser(list as never) as (text: string) => string[]
  pg.types.setTypeParser(list as never, text => (isPlain(text) ? text.slice(1, -1).split(',') : readAny(text)))
}

/** `{water,charging}`: nothing quoted, nested, empty or null. The library goes sign by sign: a fifth of the garbage of a list of stations. */
function isPlain(text: string) {
  return text.length > 2 && text.lastIndexOf('{') === 0 && !/["\\]|NULL/.test(text)
}

/** `2024-09-20 09:00:00+00`, as sessions at rest in UTC tell it, is rewritten: a Date for each would be the costliest part of a long list. */
function instantOf(text: string): string {
  if (text.length === 22 && text.endsWith('+00')) return `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`
  return new Date(text).toISOString()
}

type Where = { url: string; max?: number; onBroken?: (error: Error) => void } | Embedded
type OpenedPool = { pool: pg.Pool; lite: PGlite | undefined; close: () => Promise<void> }

/** The same `pg.Pool` over a PostgreSQL server (a URL) or the embedded one (a directory), which is loaded only then. */
export async function openPool(where: Where): Promise<OpenedPool> {
  if (!('url' in where)) return (await import('./embedded.ts')).openEmbedded(where)
  const pool = new pg.Pool({ connectionString: where.url, max: where.max ?? 16, pipeline: true, onConnect: client => client.query(idle) })
  // a server that restarts breaks idle connections; without a listener it would take this process along
  pool.on('error', error => where.onBroken?.(error))
  return { pool, lite: undefined, close: () => pool.end() }
}

/** A pool as one of its users sees it: every borrow has their role and search path, whatever the last one left. */
export type Borrowed = Pick<pg.Pool, 'connect' | 'query' | 'end'>

/**
 * Nobody borrows bare. Role and path are set at borrow; at return the transaction is rolled back, if one is
 * open, and the connection is public again. Actions need none of this: they raise the role inside one transaction.
 */
export function poolAs(pool: pg.Pool, role: string, searchPath: string): Borrowed {
  const connect = async () => {
    const client = await pool.connect()
    const release = () =>
      void client.query(`rollback; ${idle}`).then(
        () => client.release(),
        error => client.release(error),
      )
    try {
      await client.query(`set role ${role}; set search_path to ${searchPath}`)
    } catch (error) {
      release()
      throw error
    }
    return Object.assign(Object.create(client) as pg.PoolClient, { query: client.query.bind(client), release })
  }
  const query = async (...asked: [string, unknown[]?]) => {
    const client = await connect()
    try {
      return await client.query(...asked)
    } finally {
      client.release()
    }
  }
  // closing is the owner's business
  return { connect, query, end: async () => {} } as Borrowed
}

/** A login that may do anything would make every policy a decoration. */
export async function mustBeWeak(pool: pg.Pool) {
  const { rows } = await pool.query<{ strong: boolean }>(`select rolsuper or rolbypassrls
    or exists (select from pg_class where relowner = pg_roles.oid and relkind = 'r') as strong from pg_roles where rolname = session_user`)
  if (rows[0]?.strong)
    throw new Error(
      'the serving login owns tables or is a superuser: give DATABASE_URL a login that owns nothing, and MIGRATE_URL the owner',
    )
}
