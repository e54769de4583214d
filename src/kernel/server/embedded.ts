import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import pg from 'pg'
import { type Embedded, idle } from './at-rest.ts'
import { lockDirectory } from './lock.ts'

/** PostgreSQL within this process, in a folder that nobody else may open meanwhile. */
export async function openEmbedded(where: Embedded) {
  mkdirSync(dirname(where.dir), { recursive: true })
  const release = lockDirectory(where.dir)
  const lite = await PGlite.create(where.dir)
  const owner = embeddedPool(lite, 'select')
  await where.migrate(owner)
  await owner.end()
  const pool = embeddedPool(lite)
  const close = async () => {
    await pool.end()
    await lite.close()
    release()
  }
  return { pool, lite, close }
}

export function embeddedPool(lite: PGlite, atRest = idle): pg.Pool {
  // a pool replaces its client after an error; a shared adapter would then stay ended for ever
  class Client extends pg.Client {
    constructor() {
      super({ ...createPgConfig(lite), pipeline: true } as pg.ClientConfig)
    }
  }
  // the one session outlives its clients: a new client must not meet the statements of the last
  const onConnect = async (client: pg.ClientBase) => {
    for (const text of ['rollback', 'discard all', atRest]) await client.query(text)
  }
  // a nested borrow can only wait for itself, so let it fail instead of hang
  return new pg.Pool({ Client, max: 1, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 0, onConnect })
}
