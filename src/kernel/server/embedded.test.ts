import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { lockDirectory } from './lock.ts'

const folder = mkdtempSync(join(tmpdir(), 'survivor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const dir = join(folder, 'pg')

/** A process over the folder: what it found when it opened, and what was acknowledged since. */
async function survivor(dir: string) {
  const child: ChildProcess = spawn(process.execPath, ['src/kernel/testing/survivor.ts', dir], { stdio: ['ignore', 'pipe', 'pipe'] })
  const complaints: string[] = []
  child.stderr!.on('data', text => complaints.push(String(text)))
  const ended = once(child, 'close')
  const reader = createInterface({ input: child.stdout! })
  const acknowledged: number[] = []
  const [first] = (await Promise.race([once(reader, 'line'), ended])) as [unknown]
  reader.on('line', line => acknowledged.push(Number(line)))
  const found = typeof first === 'string' ? first.slice('open '.length).split(',').filter(Boolean).map(Number) : undefined
  const kill = async () => {
    child.kill('SIGKILL')
    await ended
  }
  return { found, acknowledged, kill, complaint: () => complaints.join('') }
}

test('killed ten times while it writes: nothing it acknowledged is lost', { timeout: 90_000 }, async () => {
  let acknowledged: number[] = []
  for (let round = 0; round < 10; round += 1) {
    const one = await survivor(dir)
    expect(one.complaint()).toBe('')
    const missing = acknowledged.filter(n => !one.found!.includes(n))
    expect(missing).toEqual([])
    // killed at another moment of its work each time
    await sleep(40 + round * 23)
    await one.kill()
    acknowledged = [...one.found!, ...one.acknowledged]
  }
  expect(acknowledged.length).toBeGreaterThan(50)
})

test('a second process on the same folder is refused, with what to do next', { timeout: 60_000 }, async () => {
  const first = await survivor(dir)
  const second = await survivor(dir)
  expect(second.found).toBeUndefined()
  expect(second.complaint()).toMatch(
    /is in use by process \d+, and two at once would lose data\. Stop that one first .*kill \d+.*DATA_DIR=/,
  )
  await first.kill()
})

test('of many that find the same dead holder one takes its place', () => {
  const held = join(folder, 'held')
  writeFileSync(`${held}.lock`, JSON.stringify({ pid: process.pid, born: 'before this process' }))
  const release = lockDirectory(held)
  expect(() => lockDirectory(held)).toThrow('in use by process')
  expect(existsSync(`${held}.lock.heir`)).toBe(false)
  release()
  // somebody else is taking over just now, or died at it
  writeFileSync(`${held}.lock`, JSON.stringify({ pid: process.pid, born: 'before this process' }))
  writeFileSync(`${held}.lock.heir`, JSON.stringify({ pid: process.pid, born: 'before this process' }))
  expect(() => lockDirectory(held)).toThrow(`delete ${held}.lock.heir and start again`)
})
