import type { Refusal } from '#kernel/pure/refusal.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import type { Cap } from './rules.ts'

/** What is counted, and from where; both are digests. */
export type Tally = readonly [subject: string, source: string]
export type Tallies = ReturnType<typeof openTallies>

/** Counters in the database, shared by every process. */
export const openTallies = (pool: Borrowed) => ({
  /** Seconds until the last of these waits is over; 0 if none is. */
  async secondsToWait(tallies: readonly Tally[]): Promise<number> {
    const { rows } = await pool.query<{ seconds: number | null }>(
      `select ceil(extract(epoch from max(until) - now()))::integer as seconds from tallies
        where (subject, source) in (select * from unnest($1::text[], $2::text[])) and until > now()`,
      [tallies.map(([subject]) => subject), tallies.map(([, source]) => source)],
    )
    return rows[0]?.seconds ?? 0
  },

  /** One failure more. A quarter of an hour after the last one, or after the end of its wait, they are forgotten. */
  async count([subject, source]: Tally, waitSeconds: (failures: number) => number): Promise<void> {
    const { rows } = await pool.query<{ count: number }>(
      `insert into tallies as t (subject, source, count, until) values ($1, $2, 1, now())
        on conflict (subject, source) do update set at = now(),
          count = case when greatest(t.at, t.until) < now() - interval '15 minutes' then 1 else t.count + 1 end
        returning count`,
      [subject, source],
    )
    const seconds = waitSeconds(rows[0]!.count)
    if (seconds === 0) return
    const wait = 'update tallies set until = now() + make_interval(secs => $3) where subject = $1 and source = $2'
    await pool.query(wait, [subject, source, seconds])
  },

  async clear([subject, source]: Tally): Promise<void> {
    await pool.query('delete from tallies where subject = $1 and source = $2', [subject, source])
  },

  async clearAll(subject: string): Promise<void> {
    await pool.query('delete from tallies where subject = $1', [subject])
  },

  /** One of each or none. In the order given, which must be the same for everybody, so that no two ever wait for each other. */
  async takeAll(caps: readonly (readonly [Tally, Cap])[], refuse: (seconds: number) => Refusal): Promise<void> {
    const client = await pool.connect()
    try {
      await client.query('begin')
      for (const [tally, cap] of caps) if (!(await take(client, tally, cap))) throw refuse(await secondsLeft(client, tally))
      await client.query('commit')
    } finally {
      // what is not committed is rolled back at return
      client.release()
    }
  },
})

async function take(client: Pick<Borrowed, 'query'>, [subject, source]: Tally, { most, seconds }: Cap): Promise<boolean> {
  const { rows } = await client.query(
    `insert into tallies as t (subject, source, count, until) values ($1, $2, 1, now() + make_interval(secs => $4))
      on conflict (subject, source) do update set at = now(),
        count = case when t.until <= now() then 1 else t.count + 1 end,
        until = case when t.until <= now() then excluded.until else t.until end
      where t.until <= now() or t.count < $3 returning count`,
    [subject, source, most, seconds],
  )
  return rows.length > 0
}

async function secondsLeft(client: Pick<Borrowed, 'query'>, [subject, source]: Tally): Promise<number> {
  const { rows } = await client.query<{ seconds: number }>(
    'select greatest(1, ceil(extract(epoch from until - now())))::integer as seconds from tallies where subject = $1 and source = $2',
    [subject, source],
  )
  return rows[0]?.seconds ?? 1
}
