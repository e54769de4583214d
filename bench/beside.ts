/** An action in this process, and beside it bare PostgreSQL answering the very same statements: no policy, no reach, no answer judged. */
import type pg from 'pg'
import { openClaims } from '#kernel/server/claims.ts'
import { openDb } from '#kernel/server/db.ts'
import { openFiles } from '#kernel/server/files.ts'
import { openJobs } from '#kernel/server/jobs.ts'
import { openLive } from '#kernel/server/live.ts'
import type { House } from '#kernel/server/perform.ts'
import { openSeals } from '#kernel/server/sealed.ts'
import { secrets } from './city.ts'

export type Sent = { text: string; values?: unknown[] }

/** Every statement that goes out over this pool from now on. */
export function overhear(pool: pg.Pool): Sent[] {
  const sent: Sent[] = []
  pool.on('connect', client => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const [first] = given
      sent.push(typeof first === 'string' ? { text: first } : (first as Sent))
      return query(...given)
    }) as typeof client.query
  })
  return sent
}

/** Those that ask for something, put to the tables' owner. */
export function bareOf(owner: pg.Pool, sent: readonly Sent[]): () => Promise<void> {
  const statements = sent.filter(({ text }) => /^\s*(select|with)/i.test(text))
  return async () => {
    for (const { text, values } of statements) await owner.query(text, values)
  }
}

/** In ms, each by itself, for so long. */
export async function timesOf(ask: (n: number) => Promise<unknown>, seconds: number, most = 400): Promise<number[]> {
  const times: number[] = []
  const ends = performance.now() + seconds * 1_000
  for (let n = 0; (performance.now() < ends || times.length < 5) && times.length < most; n += 1) {
    const began = performance.now()
    await ask(n)
    times.push(performance.now() - began)
  }
  return times
}

/** So many in a hundred took no longer. */
export const quantile = (times: readonly number[], share: number) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)]!

export async function openHouse(pool: pg.Pool): Promise<House> {
  const db = openDb(pool)
  const files = openFiles({ dir: '/nowhere' })
  const seals = openSeals(secrets.SEAL_KEYS)
  return { db, files, seals, live: await openLive(), claims: openClaims(db), jobs: openJobs(pool), address: '' }
}
