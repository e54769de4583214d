/** A small court platform: it speaks nothing but the public API, with its key, and hears what it is told on an address of its own. */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Told } from './callers.ts'

/** What a hint says; everything else is asked for. */
export type Hint = { type: string; id: string; number: string; at: string }
type Answer<T> = Promise<T>
export type Transferred = {
  state: string
  stage: string | null
  due: string | null
  reason: string
  version: number
  steps: { step: string }[]
} & {
  result: { outcome: string; paper: string | null } | null
}

export function platformAt(url: string, key: string) {
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...(init.headers as Record<string, string>) }
    const answer = await fetch(`${url}/api/disputes/${path}`, { ...init, headers })
    if (!answer.ok) throw new Told(answer.status, (await answer.json()) as object)
    return answer
  }
  const get = async <T>(name: string, asked: Record<string, string>): Answer<T> =>
    (await send(`${name}?${new URLSearchParams(asked)}`)).json() as Promise<T>
  const post = async <T>(name: string, body: object, idempotencyKey?: string): Answer<T> => {
    const headers = idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}
    return (await send(name, { method: 'POST', body: JSON.stringify(body), headers })).json() as Promise<T>
  }
  return {
    transfer: (body: object, idempotencyKey?: string) =>
      post<{ id: string; state: string; isKnown: boolean }>('transferCase', body, idempotencyKey),
    get: (number: string) => get<Transferred>('getTransferred', { number }),
    changes: (since = 0) => get<{ rows: { number: string; state: string }[]; next: number }>('listTransferred', { since: String(since) }),
    confirm: (number: string) => post<{ state: string }>('confirmResult', { number }),
    paper: async (number: string) =>
      Buffer.from(await (await send(`getTransferredPaper?${new URLSearchParams({ number })}`)).arrayBuffer()),
    other: (name: string) => get(name, {}),
  }
}

export type Heard = { headers: Record<string, string>; body: string }
const TOLERANCE_SECONDS = 300

/** As any receiver of Standard Webhooks does it: the signature, the hour, and no id twice. Throws where it is not to be believed. */
export function openVerifier(secrets: () => readonly string[], now = () => Date.now() / 1_000) {
  const seen = new Set<string>()
  return ({ headers, body }: Heard): Hint => {
    const [id = '', at = '', signatures = ''] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map(name => headers[name] ?? '')
    if (Math.abs(now() - Number(at)) > TOLERANCE_SECONDS) throw new Error('too old, or from the future')
    const expected = secrets().map(secret =>
      createHmac('sha256', Buffer.from(secret.slice('whsec_'.length), 'base64'))
        .update(`${id}.${at}.${body}`)
        .digest(),
    )
    const given = signatures.split(' ').flatMap(one => (one.startsWith('v1,') ? [Buffer.from(one.slice(3), 'base64')] : []))
    if (!given.some(one => expected.some(right => one.length === right.length && timingSafeEqual(one, right))))
      throw new Error('not signed by the union')
    if (seen.has(id)) throw new Error('heard before')
    seen.add(id)
    return JSON.parse(body) as Hint
  }
}

/** Listens on this machine. What is not to be believed is answered 400; all that came is kept as it came. */
export async function openEar() {
  const secrets: string[] = []
  const [hints, heard]: [Hint[], Heard[]] = [[], []]
  const verify = openVerifier(() => secrets)
  const server = createServer(async (request, answer) => {
    const one = { headers: request.headers as Record<string, string>, body: await textOf(request) }
    heard.push(one)
    try {
      hints.push(verify(one))
      answer.writeHead(204).end()
    } catch {
      answer.writeHead(400).end()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
  return { url, hints, heard, secrets, close: () => server.close() }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}
