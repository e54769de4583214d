import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { AnyDb } from './db.ts'
import { poolAs } from './pool.ts'

/** Only work that is retried: what the calendar brings is found by `tick`. */
export type Enqueue = (queue: string, data: object) => Promise<void>

/** The job queue, at home in its own schema under its own role; the schema is a migration's, not its own. */
export function openJobs(pool: pg.Pool) {
  const jobs = poolAs(pool, 'app_jobs', 'jobs')
  const boss = new PgBoss({
    schema: 'jobs',
    createSchema: false,
    migrate: false,
    db: { executeSql: (text, values) => jobs.query(text, values) },
  })
  boss.on('error', error => console.error('the job queue', error))
  return {
    boss,
    async start(queues: readonly string[]) {
      await boss.start()
      for (const queue of queues) {
        await boss.createQueue(queue)
        // touches nobody. It makes the queue known: a `send` within a transaction would look it up on a second
        // connection, which the embedded database does not have and a full pool cannot give
        await boss.touch(queue, '00000000-0000-0000-0000-000000000000')
      }
    },
    /** Inserts the job through the caller's own transaction and role: no commit, no job. */
    within:
      (tx: AnyDb): Enqueue =>
      async (queue, data) => {
        const executeSql = async (text: string, values: unknown[] = []) => ({
          rows: (await tx.executeQuery<never>(CompiledQuery.raw(text, values))).rows,
        })
        await boss.send(queue, data, { db: { executeSql } })
      },
  }
}
export type Jobs = ReturnType<typeof openJobs>
