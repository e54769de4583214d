import { createHmac, randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's level for scrypt at 32 MB: N 2^15, r 8, p 3. A stored password names its own cost, so that ours may rise. */
export const owasp = { log2: 15, r: 8, p: 3 }
/** What a new password costs; only tests make it cheaper. */
export const cost = { ...owasp }
/** Each takes a thread of the four and 32 MB; the others must stay free for files and addresses. */
const AT_ONCE = 2
const MOST_WAITING = 1_000

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.log2, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const digest = createHmac('sha256', perProcess).update(`${hash}\0${password}`).digest('base64url')
  if (justRight.has(digest)) return true
  const isRight = await isDerived(hash, password)
  if (isRight) {
    justRight.add(digest)
    setTimeout(() => justRight.delete(digest), RIGHT_MS).unref()
  }
  return isRight
}

/**
 * A right password is not derived again for a few seconds, so that a whole office signing in by one account passes at once. Wrong
 * ones are always derived. What is remembered says nothing without this process's key, which is written nowhere.
 */
const RIGHT_MS = 5_000
const perProcess = randomBytes(32)
const justRight = new Set<string>()

async function isDerived(hash: string, password: string): Promise<boolean> {
  const [kind, log2, r, p, salt = '', key = ''] = hash.split('$')
  if (kind !== 'scrypt') throw new Error('a stored password has an unknown form')
  const wanted = Buffer.from(key, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), { log2: Number(log2), r: Number(r), p: Number(p) })
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}

/** Read aloud over the phone without mistakes: no 0 and O, no 1, l and I. Some 69 bits. */
export function temporaryPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const block = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return `${block()}-${block()}-${block()}-${block().slice(0, 2)}`
}

export class TooBusy extends Error {}

const waiting: (() => void)[] = []
let running = 0

async function derive(password: string, salt: Buffer, { log2, r, p }: typeof cost): Promise<Buffer> {
  if (waiting.length >= MOST_WAITING) throw new TooBusy()
  if (running >= AT_ONCE) await new Promise<void>(go => waiting.push(go))
  else running += 1
  try {
    return await new Promise((resolve, reject) =>
      scrypt(password.normalize('NFKC'), salt, 32, { N: 2 ** log2, r, p, maxmem: 256 * 2 ** log2 * r }, (error, key) =>
        error ? reject(error) : resolve(key),
      ),
    )
  } finally {
    // the place is handed on, not given back: nobody slips in between
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
