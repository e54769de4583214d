import { createHmac } from 'node:crypto'
import { Refusal } from '#kernel/pure/refusal.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import { accountWaitSeconds, addressWaitSeconds, type Cap, MINUTE, networkOf, pairWaitSeconds, sendCaps } from './rules.ts'
import { openTallies, type Tallies, type Tally } from './tallies.ts'
import { refuse } from './words.ts'

/** An account as it was typed (it may not exist), where the attempt comes from, and the device, if it signed in to this account before. */
export type Attempt = { account: string; address: string; device?: string | undefined }
export type Lockout = ReturnType<typeof openLockout>
type Digest = (kind: string, value: string) => string

const EVERYWHERE = '*'

/**
 * Failures are counted per account *and* source. A stranger's failures therefore make the stranger wait; from everywhere together
 * they delay unknown devices by at most a minute, and a device that has signed in before not at all.
 */
export function openLockout(pool: Borrowed, secret: string) {
  const tallies = openTallies(pool)
  const digest: Digest = (kind, value) => createHmac('sha256', secret).update(`tally\0${kind}\0${value}`).digest('base64url').slice(0, 27)
  const inTurn = openTurns()
  return {
    /** Runs `verify` unless this account has to wait here. Its refusal counts as a failure; its success clears the source's failures. */
    attempt<R>(attempt: Attempt, verify: () => Promise<R>): Promise<R> {
      const watched = watchedOf(digest, attempt)
      return inTurn(watched[0]![0].join(), () => verified(tallies, watched, verify))
    },

    unlock: (account: string) => tallies.clearAll(digest('account', account)),

    /** Takes one of the codes that may be sent to this phone, by its blind index, or says how long to wait. */
    async takeSend({ phone, address, device }: { phone: string; address: string; device?: string | undefined }) {
      const to = digest('phone', phone)
      const from = digest('address', networkOf(address))
      const own = device ? digest('device', device) : EVERYWHERE
      const each = (subject: string, source: string, caps: readonly Cap[]) =>
        caps.map(cap => [[subject, `${source}/${cap.seconds}`], cap] as const)
      const stranger = device ? [] : each(to, from, sendCaps.phoneFromAddress)
      await tallies.takeAll([...stranger, ...each(to, own, sendCaps.phone), ...each(from, 'sends', sendCaps.address)], codesWait)
    },
  }
}

type Watched = readonly [tally: Tally, waitSeconds: (failures: number) => number]

/** What an attempt adds to when it fails: first its own source's count. */
function watchedOf(digest: Digest, { account, address, device }: Attempt): readonly Watched[] {
  const subject = digest('account', account)
  if (device) return [[[subject, digest('device', device)], pairWaitSeconds]]
  const from = digest('address', networkOf(address))
  return [
    [[subject, from], pairWaitSeconds],
    [[subject, EVERYWHERE], accountWaitSeconds],
    // one password tried on many names
    [[from, EVERYWHERE], addressWaitSeconds],
  ]
}

async function verified<R>(tallies: Tallies, watched: readonly Watched[], verify: () => Promise<R>): Promise<R> {
  const seconds = await tallies.secondsToWait(watched.map(([tally]) => tally))
  if (seconds > 0) throw waits(seconds)
  try {
    const done = await verify()
    await tallies.clear(watched[0]![0])
    return done
  } catch (error) {
    if (error instanceof Refusal && failures.has(error.clause))
      for (const [tally, waitSeconds] of watched) await tallies.count(tally, waitSeconds)
    throw error
  }
}

/** A wrong password, at the door or inside, and a key that opens nothing. */
const failures = new Set(['SIGN-1', 'SIGN-10', 'SIGN-16'])
const MOST_IN_TURN = 200

/** One attempt of one account from one source at a time: many right ones all pass, many wrong ones cannot overtake the count. */
function openTurns() {
  const turns = new Map<string, { last: Promise<unknown>; length: number }>()
  return async <R>(key: string, work: () => Promise<R>): Promise<R> => {
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
