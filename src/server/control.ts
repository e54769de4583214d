import { randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Opened } from './boot.ts'

/**
 * How the command line speaks to a running house: the embedded database has one process only. The house leaves its address and
 * a key in its data folder, readable by its own account alone.
 */
export type Running = { address: string; key: string; pid: number }
const fileIn = (dataDir: string) => join(dataDir, 'running.json')

export function mountControl(
  app: FastifyInstance,
  opened: Opened,
  moveTo: (to: Date) => Promise<void>,
): { announce: (dataDir: string, address: string) => () => void } {
  const key = randomBytes(32).toString('base64url')
  const isKey = (given: unknown) => {
    const bytes = Buffer.from(String(given))
    return bytes.length === key.length && timingSafeEqual(bytes, Buffer.from(key))
  }
  app.route({
    method: 'POST',
    url: '/control/:command',
    schema: { hide: true },
    config: { rateLimit: false },
    handler: async (request, reply) => {
      const { command } = request.params as { command: string }
      if (!isKey(request.headers['x-control-key'])) return reply.code(404).send({})
      if (command === 'clock' && !opened.facts.demo) return reply.code(409).send({ because: 'only a demo city’s clock can be set' })
      if (command === 'clock') {
        await moveTo(new Date((request.body as { to: string }).to))
        return { now: opened.clock.now().toISOString() }
      }
      if (command === 'backup' && opened.dump)
        return reply.type('application/gzip').send(Buffer.from(await (await opened.dump()).arrayBuffer()))
      return reply.code(404).send({})
    },
  })
  return {
    announce(dataDir, address) {
      // with the database, the keys and the files elsewhere, nothing else has made it
      mkdirSync(dataDir, { recursive: true })
      writeFileSync(fileIn(dataDir), JSON.stringify({ address, key, pid: process.pid } satisfies Running), { mode: 0o600 })
      return () => rmSync(fileIn(dataDir), { force: true })
    },
  }
}

export function findRunning(dataDir: string): Running | undefined {
  try {
    const running = JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Running
    process.kill(running.pid, 0)
    return running
  } catch {
    return undefined
  }
}

export async function tellRunning(running: Running, command: string, body: object = {}): Promise<Response> {
  const answer = await fetch(`${running.address}/control/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-control-key': running.key },
    body: JSON.stringify(body),
  })
  if (!answer.ok)
    throw new Error(
      ((await answer.json().catch(() => ({}))) as { because?: string }).because ??
        `the running house refused ${command} (${answer.status})`,
    )
  return answer
}
