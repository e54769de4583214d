import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What the surroundings say, read once at start. The README's table of variables lists them all. */
export type Settings = {
  port: number
  host: string
  /** The embedded database, uploaded files, keys made at first start. */
  dataDir: string
  /** PostgreSQL instead of the embedded database: a login that owns nothing. */
  url: string | undefined
  /** The owner of the tables, who migrates. */
  ownerUrl: string | undefined
  /** Whether to load the demo city into an empty installation; undefined leaves it to the database chosen. */
  wantsDemo: boolean | undefined
  /** Where a demo's clock starts. */
  clock: Date | undefined
  /** How the world reaches this house; decides on secure cookies and links in messages. */
  baseURL: string
  /** How many proxies of our own stand in front: each adds the address it was asked from, and what stands before those anybody can write. */
  proxies: number
  requestsPerMinute: number
  smsUrl: string | undefined
  /** Whether partners' platforms on this very machine may be told of changes: for the demo and for trying things out. */
  allowsLocalHooks: boolean
  logLevel: string
}

export function readSettings(env: NodeJS.ProcessEnv): Settings {
  if (env.MIGRATE_URL && !env.DATABASE_URL)
    throw new Error('MIGRATE_URL names the owner of a server’s tables; set DATABASE_URL too, the login that serves')
  const port = numberIn(env, 'PORT', 3000)
  const host = env.HOST ?? '127.0.0.1'
  return {
    port,
    host,
    // a relative folder is meant from where the command was typed
    dataDir: env.DATA_DIR ? resolve(env.INIT_CWD ?? '.', env.DATA_DIR) : resolve('data'),
    url: env.DATABASE_URL || undefined,
    ownerUrl: env.MIGRATE_URL || undefined,
    wantsDemo: env.NIANGJIA_DEMO === undefined ? undefined : ['yes', 'true', '1'].includes(env.NIANGJIA_DEMO),
    clock: env.NIANGJIA_CLOCK ? instantIn(env.NIANGJIA_CLOCK, 'NIANGJIA_CLOCK') : undefined,
    baseURL: env.BASE_URL ?? `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${port}`,
    proxies: env.TRUST_PROXY === 'yes' ? 1 : env.TRUST_PROXY === 'no' ? 0 : numberIn(env, 'TRUST_PROXY', 0),
    requestsPerMinute: numberIn(env, 'REQUESTS_PER_MINUTE', 600),
    smsUrl: env.SMS_URL || undefined,
    allowsLocalHooks: ['yes', 'true', '1'].includes(env.ALLOW_LOCAL_WEBHOOKS ?? ''),
    logLevel: env.LOG_LEVEL ?? 'info',
  }
}

/** `2024-09-20T17:00+08:00`; a time without a zone is Beijing's. */
export function instantIn(text: string, name: string): Date {
  const at = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text.length === 10 ? `${text}T09:00` : text}+08:00`)
  if (Number.isNaN(at.getTime())) throw new Error(`${name}: "${text}" is no time; write it like 2024-09-20T17:00`)
  return at
}

function numberIn(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = env[name] === undefined || env[name] === '' ? otherwise : Number(env[name])
  if (!Number.isInteger(value) || value < 0) throw new Error(`${name}: "${env[name]}" is no whole number`)
  return value
}

/** The secret that signs sessions: AUTH_SECRET, or one made once and kept beside the data. Several machines must share it. */
export function readSecret(env: NodeJS.ProcessEnv, dataDir: string): string {
  if (env.AUTH_SECRET) return env.AUTH_SECRET
  const file = join(dataDir, 'auth.secret')
  mkdirSync(dataDir, { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600 })
  try {
    // a link appears whole or not at all, and the first of two processes wins
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}
