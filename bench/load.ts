/**
 * A load of its own process: so many kept connections, each asking anew as soon as it is answered, for so long. Plain sockets,
 * because a client library would eat the processor that is being measured. The plan comes by stdin, the result goes to stdout.
 */
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export type Plan = {
  port: number
  connections: number
  seconds: number
  method: 'GET' | 'POST'
  /** The n-th request takes the n-th of each, round and round: lists of coprime lengths never repeat a pair early. */
  paths: readonly string[]
  /** None: they have not signed in. */
  tokens: readonly string[]
  /** `%n` stands for the number of the request. */
  bodies?: readonly string[]
  /** Number of the first request. */
  from?: number
}
export type Load = { rps: number; requests: number; p50: number; p99: number; failures: Record<string, number>; sample: string }

const HEAD_END = Buffer.from('\r\n\r\n')

if (import.meta.main) process.stdout.write(JSON.stringify(await load(JSON.parse(await text(process.stdin)))))

async function load(plan: Plan): Promise<Load> {
  const times: number[] = []
  const failures: Load['failures'] = {}
  let next = plan.from ?? 0
  let sample = ''
  const started = performance.now()
  const ends = started + plan.seconds * 1_000
  const told = (status: string, answer: Buffer, ms: number) => {
    times.push(ms)
    if (status.startsWith('2')) return
    failures[status] = (failures[status] ?? 0) + 1
    sample ||= answer.toString('utf8', 0, 600)
  }
  await Promise.all(
    Array.from({ length: plan.connections }, () =>
      converse(
        plan.port,
        () => (performance.now() < ends ? requestOf(plan, next++) : undefined),
        (status, answer, ms) => told(status, answer, ms),
      ),
    ),
  )
  const seconds = (performance.now() - started) / 1_000
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100
  return { rps: Math.round(times.length / seconds), requests: times.length, p50: at(0.5), p99: at(0.99), failures, sample }
}

function requestOf({ method, paths, tokens, bodies }: Plan, n: number): string {
  const body = bodies?.[n % bodies.length]?.replaceAll('%n', String(n + 1))
  const content = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
  const bearer = tokens.length > 0 ? `authorization: Bearer ${tokens[n % tokens.length]}\r\n` : ''
  return `${method} ${paths[n % paths.length]} HTTP/1.1\r\nhost: 127.0.0.1\r\n${bearer}${content}\r\n${body ?? ''}`
}

/** One connection: asks, waits for the whole answer, asks again, until there is nothing left to ask. */
function converse(port: number, ask: () => string | undefined, told: (status: string, answer: Buffer, ms: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let held = Buffer.alloc(0)
    let since = 0
    const more = () => {
      const request = ask()
      if (!request) return void socket.end()
      since = performance.now()
      socket.write(request)
    }
    socket.on('connect', more)
    socket.on('data', part => {
      held = held.length === 0 ? part : Buffer.concat([held, part])
      const end = held.indexOf(HEAD_END)
      if (end < 0) return
      const head = held.toString('latin1', 0, end).toLowerCase()
      const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1]
      // an answer in chunks ends with an empty one
      const isWhole = length === undefined ? held.toString('latin1').endsWith('0\r\n\r\n') : held.length >= end + 4 + Number(length)
      if (!isWhole) return
      told(head.slice(9, 12), held.subarray(end + 4), performance.now() - since)
      held = Buffer.alloc(0)
      more()
    })
    socket.on('error', reject)
    socket.on('close', () => resolve())
  })
}
