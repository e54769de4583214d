import { createHmac } from 'node:crypto'
import { Refusal } from '#kernel/pure/refusal.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import { accountWaitSeconds, type Cap, MINUTE, pairWaitSeconds, sendCaps } from './rules.ts'
import { refuse } from './words.ts'

/** An account as it was typed (it may not exist), where the attempt comes from, and the device, if it signed in to this account before. */
export type Attempt = { account: string; address: string; device?: string | undefined }
export type Lockout = ReturnType<typeof openLockout>

const MOST_IN_TURN = 200
const EVERYWHERE = '*'

/**
 * Failures are counted per account *and* source. A stranger's failures therefore make the stranger wait; from everywhere together
 * they delay unknown devices by at most a minute, and a device that has signed in before not at all.
 */
export function openLockout(pool: Borrowed, secret: string) {
  const digest = (...parts: string[]) =>
    createHmac('sha256', secret)
      .update(`tally\0${parts.join('\0')}`)
      .digest('base64url')
      .slice(0, 27)
  const turns = new Map<string, { last: Promise<unknown>; length: number }>()

  /** One attempt of one account from one source at a time: many right ones all pass, many wrong ones cannot overtake the count. */
  async function inTurn<R>(key: string, work: () => Promise<R>): Promise<R> {
    const turn = turns.get(key) ?? { last: Promise.resolve(), length: 0 }
    if (turn.length >= MOST_IN_TURN) throw refuse('SIGN-12')
    turn.length += 1
    const mine = turn.last.then(work)
    turn.last = mine.catch(() => {})
    turns.set(key, turn)
    return mine.finally(() => {
      turn.length -= 1
      if (turn.length === 0) turns.delete(key)
    })
  }

  async function mustNotWait(subject: string, sources: string[]) {
    const { rows } = await pool.query<{ seconds: number }>(
      `select ceil(extract(epoch from max(until) - now()))::integer as seconds from tallies
        where subject = $1 and source = any($2) and until > now() having max(until) > now()`,
      [subject, sources],
    )
    if (rows[0]) throw waits(rows[0].seconds)
  }

  async function count(subject: string, source: string, waitSeconds: (failures: number) => number) {
    const { rows } = await pool.query<{ count: number }>(
      `insert into tallies as t (subject, source, count, until) values ($1, $2, 1, now())
        on conflict (subject, source) do update set at = now(),
          count = case when greatest(t.at, t.until) < now() - interval '15 minutes' then 1 else t.count + 1 end
        returning count`,
      [subject, source],
    )
    const seconds = waitSeconds(rows[0]!.count)
    if (seconds)
      await pool.query('update tallies set until = now() + make_interval(secs => $3) where subject = $1 and source = $2', [
        subject,
        source,
        seconds,
      ])
  }

  return {
    /** Runs `verify` unless this account has to wait here. Its refusal counts as a failure; its success clears the source's failures. */
    attempt<R>({ account, address, device }: Attempt, verify: () => Promise<R>): Promise<R> {
      const subject = digest('account', account)
      const source = device ? digest('device', device) : digest('address', address)
      return inTurn(`${subject} ${source}`, async () => {
        await mustNotWait(subject, device ? [source] : [source, EVERYWHERE])
        try {
          const done = await verify()
          await pool.query('delete from tallies where subject = $1 and source = $2', [subject, source])
          return done
        } catch (error) {
          if (!(error instanceof Refusal) || error.clause === 'SIGN-12') throw error
          await count(subject, source, pairWaitSeconds)
          if (!device) await count(subject, EVERYWHERE, accountWaitSeconds)
          throw error
        }
      })
    },

    async unlock(account: string) {
      await pool.query('delete from tallies where subject = $1', [digest('account', account)])
    },

    /** Takes one of the codes that may be sent to this phone, by its blind index, or says how long to wait. */
    async takeSend({ phone, address, device }: { phone: string; address: string; device?: string | undefined }) {
      const to = digest('phone', phone)
      const from = digest('address', address)
      const caps: [subject: string, source: string, cap: Cap][] = device
        ? sendCaps.phone.map(cap => [to, `${digest('device', device)}/${cap.seconds}`, cap])
        : [
            ...sendCaps.phoneFromAddress.map(cap => [to, `${from}/${cap.seconds}`, cap] as [string, string, Cap]),
            ...sendCaps.phone.map(cap => [to, `${EVERYWHERE}/${cap.seconds}`, cap] as [string, string, Cap]),
          ]
      await takeAll(pool, [...caps, ...sendCaps.address.map(cap => [from, `sends/${cap.seconds}`, cap] as [string, string, Cap])])
    },
  }
}

/** All or none, in one fixed order, phones before addresses, so that two senders never wait for each other. */
async function takeAll(pool: Borrowed, caps: [subject: string, source: string, cap: Cap][]) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const [subject, source, { most, seconds }] of caps) {
      const { rows } = await client.query(
        `insert into tallies as t (subject, source, count, until) values ($1, $2, 1, now() + make_interval(secs => $4))
          on conflict (subject, source) do update set at = now(),
            count = case when t.until <= now() then 1 else t.count + 1 end,
            until = case when t.until <= now() then excluded.until else t.until end
          where t.until <= now() or t.count < $3 returning count`,
        [subject, source, most, seconds],
      )
      if (rows.length === 0) throw codesWait(await secondsLeft(client, subject, source))
    }
    await client.query('commit')
  } finally {
    // what is not committed is rolled back at return
    client.release()
  }
}

async function secondsLeft(client: Pick<Borrowed, 'query'>, subject: string, source: string): Promise<number> {
  const { rows } = await client.query<{ seconds: number }>(
    'select greatest(1, ceil(extract(epoch from until - now())))::integer as seconds from tallies where subject = $1 and source = $2',
    [subject, source],
  )
  return rows[0]?.seconds ?? 1
}

export const waits = (seconds: number): Refusal =>
  seconds <= 2 * MINUTE
    ? refuse('SIGN-3', { seconds })
    : new Refusal('SIGN-3', { minutes: Math.ceil(seconds / MINUTE), seconds }, { sentence: 'waitMinutes' })

const codesWait = (seconds: number): Refusal =>
  seconds <= 2 * MINUTE
    ? refuse('SIGN-11', { seconds })
    : new Refusal('SIGN-11', { minutes: Math.ceil(seconds / MINUTE), seconds }, { sentence: 'codesInMinutes' })

/** What has lost its meaning: run it once a day. */
export async function sweepSignIn(pool: Borrowed): Promise<void> {
  await pool.query(`delete from tallies where greatest(at, until) < now() - interval '2 days'`)
  await pool.query(`delete from session where "expiresAt" < now() or "lastSeen" < now() - interval '31 days'`)
  await pool.query(`delete from verification where "expiresAt" < now()`)
}
