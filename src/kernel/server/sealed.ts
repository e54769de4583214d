import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  getCiphers,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Sealed columns: sensitive personal data (PIPL 28) is stored as `<suite>.<keyId>.<nonce>.<tag+cipher>`, base64url.
 * `about` names the place, `table.column.rowId`, and is authenticated: a value copied into another row does not open.
 */
export type Seals = {
  seal(plain: string, about: string): string
  /** Throws when the value was altered, belongs elsewhere, or its key is not among the keys. */
  open(sealed: string, about: string): string
  /** An index for equality search (`kind`: idNumber, phone…); equal values of different kinds do not look alike. */
  blind(kind: string, value: string): string
}

/** A cipher with authentication. A certified 国密 module (GB/T 39786) is plugged in by giving `openSeals` another suite. */
export type Suite = {
  prefix: string
  hash: 'sha256' | 'sm3'
  nonceBytes: number
  isAvailable(): boolean
  seal(derive: Derive, nonce: Buffer, plain: Buffer, about: Buffer): Buffer
  open(derive: Derive, nonce: Buffer, tagAndCipher: Buffer, about: Buffer): Buffer
}
/** A key for one purpose, so that no two uses ever share one. A key object: Node takes five times as long over bare bytes, each time. */
export type Derive = (purpose: string, bytes: number) => KeyObject

/**
 * `keys`: `v1.<32 bytes base64url>` or `s1.<…>`, separated by commas. The first seals, all open: to rotate, put a new key in front and
 * seal again at leisure. The last one also makes the blind indexes, so it may only go when they have been computed anew.
 */
export function openSeals(keys: string, suites: readonly Suite[] = [aesGcm, sm4Cbc]): Seals {
  const ring = keys
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(written => readKey(written, suites))
  const sealer = ring[0]
  const blinder = ring.at(-1)
  if (!sealer || !blinder) throw new Error('no key to seal with: SEAL_KEYS is empty')
  if (new Set(ring.map(key => key.id)).size < ring.length) throw new Error('SEAL_KEYS names one key twice')
  const blindKey = blinder.derive('blind', 32)

  return {
    seal(plain, about) {
      const { suite, id, derive } = sealer
      const nonce = randomBytes(suite.nonceBytes)
      const body = suite.seal(derive, nonce, Buffer.from(plain), place(about))
      return [suite.prefix, id, nonce.toString('base64url'), body.toString('base64url')].join('.')
    },
    open(sealed, about) {
      const [prefix, id, nonce, body, ...rest] = sealed.split('.')
      const key = ring.find(each => each.id === id && each.suite.prefix === prefix)
      if (!key || rest.length > 0) throw new Error('a sealed value names a key that is not among SEAL_KEYS')
      try {
        return key.suite.open(key.derive, exact(nonce, key.suite.nonceBytes), exact(body), place(about)).toString('utf8')
      } catch {
        // neither the value nor OpenSSL's reason may reach a log
        throw new Error('a sealed value was altered or does not belong here')
      }
    },
    blind: (kind, value) =>
      createHmac(blinder.suite.hash, blindKey)
        .update(`${kind}\0${normalised(value)}`)
        .digest('base64url'),
  }
}

const keyForm = /^([a-z]\d)\.([\w-]{43})$/

function readKey(written: string, suites: readonly Suite[]) {
  const [, prefix, body] = keyForm.exec(written) ?? []
  const suite = suites.find(each => each.prefix === prefix)
  if (!suite || !body) throw new Error('a key in SEAL_KEYS is not <suite>.<32 bytes in base64url>')
  if (!suite.isAvailable()) throw new Error(`this build of Node lacks the ciphers of suite ${suite.prefix}`)
  const secret = exact(body, 32)
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync(suite.hash, secret, '', `niangjia/${suite.prefix}/${purpose}`, bytes))
  const held = new Map<string, KeyObject>()
  const once: Derive = (purpose, bytes) => {
    const known = held.get(purpose) ?? createSecretKey(derive(purpose, bytes))
    held.set(purpose, known)
    return known
  }
  return { suite, derive: once, id: derive('id', 6).toString('base64url') }
}

function place(about: string): Buffer {
  if (!about) throw new Error('a sealed value must say what it is about')
  return Buffer.from(about)
}

/** Base64url leaves unused bits that Node ignores; only the one canonical spelling passes, so that no altered character does. */
function exact(text: string | undefined, bytes?: number): Buffer {
  const read = Buffer.from(text ?? '', 'base64url')
  if (read.toString('base64url') !== text || (bytes !== undefined && read.length !== bytes)) throw new Error('not base64url')
  return read
}

/** The same person writes 11010119900101123x, full-width digits, spaces and hyphens; the dot in a name has four code points. */
const normalised = (value: string) =>
  value
    .normalize('NFKC')
    .replace(/[\s\-‐‑–]/g, '')
    .replace(/[•‧・]/g, '·')
    .toUpperCase()

const aesGcm: Suite = {
  prefix: 'v1',
  hash: 'sha256',
  nonceBytes: 12,
  isAvailable: () => getCiphers().includes('aes-256-gcm'),
  seal(derive, nonce, plain, about) {
    const cipher = createCipheriv('aes-256-gcm', derive('seal', 32), nonce).setAAD(about)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([cipher.getAuthTag(), body])
  },
  open(derive, nonce, body, about) {
    const cipher = createDecipheriv('aes-256-gcm', derive('seal', 32), nonce, { authTagLength: 16 }).setAAD(about)
    cipher.setAuthTag(body.subarray(0, 16))
    return Buffer.concat([cipher.update(body.subarray(16)), cipher.final()])
  },
}

/** Node has no SM4-GCM, so encrypt-then-mac: SM4-CBC under HMAC-SM3, the mac judged before anything is deciphered (no padding oracle). */
const sm4Cbc: Suite = {
  prefix: 's1',
  hash: 'sm3',
  nonceBytes: 16,
  isAvailable: () => getCiphers().includes('sm4-cbc'),
  seal(derive, nonce, plain, about) {
    const cipher = createCipheriv('sm4-cbc', derive('seal', 16), nonce)
    const body = Buffer.concat([cipher.update(plain), cipher.final()])
    return Buffer.concat([sm3Tag(derive, nonce, body, about), body])
  },
  open(derive, nonce, tagAndBody, about) {
    const tag = tagAndBody.subarray(0, 32)
    const body = tagAndBody.subarray(32)
    if (tag.length !== 32 || !timingSafeEqual(tag, sm3Tag(derive, nonce, body, about))) throw new Error('altered')
    const cipher = createDecipheriv('sm4-cbc', derive('seal', 16), nonce)
    return Buffer.concat([cipher.update(body), cipher.final()])
  },
}

function sm3Tag(derive: Derive, nonce: Buffer, body: Buffer, about: Buffer): Buffer {
  // the length keeps `about` from lending bytes to what follows it
  const length = Buffer.alloc(4)
  length.writeUInt32BE(about.length)
  return createHmac('sm3', derive('mac', 32)).update(length).update(about).update(nonce).update(body).digest()
}

/**
 * SEAL_KEYS wins; without it `<dataDir>/seal.key` is made once, readable by its owner alone. **Whoever loses that file loses every
 * sealed column**: there is no other copy and no way round it. Back it up apart from the database, or the backup unseals itself.
 */
export function readSealKeys({ env = process.env, dataDir }: { env?: { SEAL_KEYS?: string | undefined }; dataDir: string }): string {
  if (env.SEAL_KEYS?.trim()) return env.SEAL_KEYS.trim()
  const path = join(dataDir, 'seal.key')
  try {
    return readFileSync(path, 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(dataDir, { recursive: true })
  makeOnce(path, `v1.${randomBytes(32).toString('base64url')}\n`)
  return readFileSync(path, 'utf8').trim()
}

/** A link appears whole or not at all, and only the first of two processes makes it; the other then reads the winner's key. */
function makeOnce(path: string, text: string): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(file)
    rmSync(draft, { force: true })
  }
}
