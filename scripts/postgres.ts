/**
 * A throw-away PostgreSQL for races and tests: its own cluster in a temporary folder, on a free loopback port, as an unprivileged
 * user when root. It cannot outlive its starter: a small shell keeps it, and ends it when the pipe to the starter closes.
 * `node scripts/postgres.ts` starts one by hand and prints its address. TEST_DATABASE_URL names a server to use instead.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { findPostgres, isRoot } from './machine.ts'

export type Postgres = { url: string; stop: () => Promise<void> }
type Options = {
  /** Whether a commit waits for the disk. A measurement must; a test need not. */
  isDurable?: boolean
  /** Further lines of postgresql.conf. */
  settings?: Record<string, string>
}

export async function startPostgres({ isDurable = false, settings = {} }: Options = {}): Promise<Postgres> {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} }
  const bin = findPostgres()
  if (!bin) throw new Error('no PostgreSQL 15 or later on this machine: run bin/ready, or set TEST_DATABASE_URL')
  const dir = mkdtempSync(join(tmpdir(), 'niangjia-pg-'))
  const user = isRoot ? unprivileged() : undefined
  if (user) chownSync(dir, user.uid, user.gid)
  try {
    const init = [
      '-D',
      `${dir}/data`,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    ]
    execFileSync(join(bin, 'initdb'), [...init, '--no-sync', '--no-instructions'], {
      ...user,
      cwd: dir,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return await serve(bin, dir, user, { ...(isDurable ? {} : careless), max_connections: '200', ...settings })
  } catch (error) {
    rmSync(dir, { recursive: true, force: true })
    throw error
  }
}

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

async function serve(bin: string, dir: string, user: Owner | undefined, settings: Record<string, string>): Promise<Postgres> {
  const port = await freePort()
  const lines = { ...settings, port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  const flags = Object.entries(lines).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // in a session of its own, so that a terminal's Ctrl-C reaches it only as the closing of the pipe
  const keeper = spawn('sh', ['-c', KEEPER, 'keeper', dir, join(bin, 'postgres'), '-D', `${dir}/data`, ...flags], {
    ...user,
    cwd: dir,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const gone = new Promise<void>(resolve => keeper.once('exit', () => resolve()))
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  await answers(url, keeper, `${dir}/log`)
  const stop = () => {
    keeper.stdin.end()
    return gone
  }
  return { url, stop }
}

/** $1 is the folder, the rest the server's command line. `read` returns when the starter is gone, whatever ended it. */
const KEEPER = `dir=$1; shift
"$@" >"$dir/log" 2>&1 </dev/null &
server=$!
read -r _
kill -INT $server 2>/dev/null
wait $server
cd /; rm -rf "$dir"`

async function answers(url: string, keeper: ChildProcess, log: string) {
  for (const deadline = Date.now() + 30_000; ; await sleep(50)) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      return
    } catch (error) {
      if (Date.now() < deadline && keeper.exitCode === null) continue
      const said = readFileSync(log, 'utf8').slice(-2_000)
      keeper.stdin?.end()
      throw new Error(`PostgreSQL did not start: ${said}`, { cause: error })
    } finally {
      await client.end().catch(() => {})
    }
  }
}

type Owner = { uid: number; gid: number }

/** PostgreSQL refuses to run as root. */
function unprivileged(): Owner {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody to run it')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** A loopback port nobody holds at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

if (import.meta.main) {
  const { url, stop } = await startPostgres({ isDurable: process.argv.includes('--durable') })
  console.log(`${url}\nCtrl-C ends it and removes its folder.`)
  process.stdin.resume()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop().then(() => process.exit()))
}
