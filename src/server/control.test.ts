import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, expect, test } from 'vitest'
import type { Opened } from './boot.ts'
import { mountControl, type Running } from './control.ts'

const dir = mkdtempSync(join(tmpdir(), 'control-'))
const app = Fastify()
const { announce } = mountControl(app, { facts: { demo: false } } as Opened, async () => {})
afterAll(async () => {
  await app.close()
  rmSync(dir, { recursive: true })
})
const tell = async (key: string) =>
  (await app.inject({ method: 'POST', url: '/control/clock', headers: { 'x-control-key': key }, payload: {} })).statusCode

test('a house whose database, keys and files lie elsewhere makes the folder in which it leaves its address', async () => {
  const dataDir = join(dir, 'not', 'yet')
  const forget = announce(dataDir, 'http://127.0.0.1:3000')
  const { key } = JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Running
  expect(statSync(join(dataDir, 'running.json')).mode & 0o077).toBe(0)
  expect(await tell(key)).toBe(409)
  for (const wrong of ['', 'x'.repeat(key.length), 'é'.repeat(key.length), `${key}x`]) expect(await tell(wrong), wrong).toBe(404)
  forget()
})
