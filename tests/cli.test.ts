/** The command line as a keeper of an installation uses it: every command in a process of its own, on an empty data folder. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { freePort } from '../scripts/postgres.ts'

const run = promisify(execFile)
const root = mkdtempSync(join(tmpdir(), 'niangjia-cli-'))
const houses: ChildProcess[] = []
afterAll(() => {
  for (const house of houses) house.kill('SIGKILL')
  rmSync(root, { recursive: true, force: true })
})

// an embedded installation, whatever database the tests themselves run on
const surroundings = (dir: string, more: Record<string, string> = {}) => ({
  PATH: process.env.PATH ?? '',
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
  DATA_DIR: join(root, dir),
  NIANGJIA_DEMO: 'no',
  LOG_LEVEL: 'silent',
  ...more,
})
const cli = (dir: string, ...args: string[]) => run(process.execPath, ['src/server/cli.ts', ...args], { env: surroundings(dir) })
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: { stderr: string }) => error.stderr,
  )

async function start(dir: string, more: Record<string, string> = {}): Promise<{ address: string; stop: () => Promise<number | null> }> {
  const port = await freePort()
  const house = spawn(process.execPath, ['src/server/cli.ts', 'start'], {
    env: surroundings(dir, { PORT: String(port), ...more }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  houses.push(house)
  await new Promise<void>(open => house.stdout.on('data', text => String(text).includes('Ctrl-C') && open()))
  const stop = async () => {
    house.kill('SIGINT')
    return (await once(house, 'exit'))[0] as number | null
  }
  return { address: `http://127.0.0.1:${port}`, stop }
}

test('an empty installation has no account until its keeper makes the three administrators, who are three people', {
  timeout: 240_000,
}, async () => {
  expect(await refused(cli('a', 'admin', 'system', '柯信'))).toContain('bin/niangjia admin system|security|audit|chair NAME PHONE')
  const { stdout } = await cli('a', 'admin', 'system', '柯信', '13900000001', '某市总工会')
  const password = /shown once: (\S+)/.exec(stdout)![1]!
  expect(await refused(cli('a', 'admin', 'system', '又一人', '13900000002'))).toContain('there is a system administrator already')
  expect(await refused(cli('a', 'admin', 'audit', '柯信', '13900000001'))).toContain('three people')
  await cli('a', 'admin', 'security', '安然', '13900000003')

  const house = await start('a')
  const post = (path: string, body: object) =>
    fetch(`${house.address}/api/sign-in/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await post('demo/be', { who: 'system' })).status).toBe(404)
  const signedIn = await post('by-password', { userName: '柯信', password })
  expect(await signedIn.json()).toMatchObject({ next: 'done', me: { name: '柯信', posts: [], needsTotp: true, mustChangePassword: true } })
  expect((await post('by-password', { userName: '柯信', password: 'wrong' })).status).toBe(401)

  expect(await refused(cli('a', 'verify'))).toContain('in use by process')
  expect(await refused(cli('a', 'clock', '--to', '2026-12-01'))).toContain('only a demo')
  await cli('a', 'backup', join(root, 'kept.tar.gz'))
  expect(await house.stop()).toBe(0)

  expect(await refused(cli('a', 'restore', join(root, 'kept.tar.gz')))).toContain('is not empty')
  await cli('b', 'restore', join(root, 'kept.tar.gz'))
  const verified = await cli('b', 'verify')
  expect(verified.stdout).toMatch(/\d+ lines about \d+ subjects, 0 broken/)
  const restored = await start('b')
  const again = await fetch(`${restored.address}/api/sign-in/by-password`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: '柯信', password }),
  })
  expect(again.status).toBe(200)
  expect(await restored.stop()).toBe(0)
})

test('a demo’s clock starts where it is told and moves on; every day in between brings what it would have', {
  timeout: 240_000,
}, async () => {
  const house = await start('c', { NIANGJIA_DEMO: 'yes', NIANGJIA_CLOCK: '2026-07-06T09:00' })
  const told = async () =>
    (await (await fetch(`${house.address}/api/activities/listNotices?limit=50`)).json()).rows as { title: string; state: string }[]
  expect((await told()).map(row => row.state).sort()).toEqual(['enrolling', 'enrolling', 'published', 'running'])
  const me = await (await fetch(`${house.address}/api/sign-in/me`)).json()
  expect(me.now).toMatch(/^2026-07-06T01:0/)
  await cli('c', 'clock', '--to', '2026-07-07T10:00')
  expect((await told()).find(row => row.title === '职场压力与好睡眠')).toMatchObject({ state: 'enrolling' })
  expect(await refused(cli('c', 'clock', '--to', 'tomorrow'))).toContain('write it like 2024-09-20T17:00')
  expect(await house.stop()).toBe(0)
})
