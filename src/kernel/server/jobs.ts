import { CompiledQuery } from 'kysely'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { AnyDb } from './db.ts'
import { poolAs } from './pool.ts'

/** Only work that is retried: what the calendar brings is found by `tick`. Handlers are idempotent. */
export type Enqueue = (queue: string, data: object | readonly object[], afterSeconds?: number) => Promise<void>
type Handler = (data: object) => Promise<void>

/** The job queue, at home in its own schema under its own role; the schema is made at migrate time, not by the queue. */
export function openJobs(pool: pg.Pool, onError: (error: unknown) => void = () => {}) {
  const jobs = poolAs(pool, 'app_jobs', 'jobs')
  const boss = new PgBoss({
    schema: 'jobs',
    createSchema: false,
    migrate: false,
    db: { executeSql: (text, values) => jobs.query(text, values) },
  })
  boss.on('error', onError)
  return {
    boss,
    async start(queues: readonly string[]) {
      await boss.start()
      for (const queue of queues) {
        await boss.createQueue(queue, { retryLimit: 5, retryBackoff: true })
        // touches nobody. It makes the queue known: a `send` within a transaction would look it up on a second
        // connection, which the embedded database does not have and a full pool cannot give
        await boss.touch(queue, '00000000-0000-0000-0000-000000000000')
      }
    },
    /** Each process takes jobs by itself; a job that fails is tried again, later and later. */
    async work(queue: string, handle: Handler) {
      await boss.work<object>(queue, { pollingIntervalSeconds: 5, batchSize: 20 }, async taken => {
        for (const { data } of taken) await handle(data)
      })
    },
    /** Inserts the job through the caller's own transaction and role: no commit, no job. */
    within:
      (tx: AnyDb): Enqueue =>
      async (queue, data, afterSeconds = 0) => {
        const executeSql = async (text: string, values: unknown[] = []) => ({
          rows: (await tx.executeQuery<never>(CompiledQuery.raw(text, values))).rows,
        })
        const jobs = [data].flat().map(one => ({ data: one, startAfter: afterSeconds }))
        await boss.insert(queue, jobs, { db: { executeSql } })
      },
  }
}
export type Jobs = ReturnType<typeof openJobs>
