import type { FastifyReply, FastifyRequest } from 'fastify'
import { nobody, type Actor } from '#kernel/pure/people.ts'
import { type Live, ofPerson } from '#kernel/server/live.ts'

const BEAT_MS = 25_000
/** Of one person, or of one address where nobody is signed in: a whole hall may stand behind it. */
const MOST_STREAMS = 60
const open = new Set<() => void>()
const byWatcher = new Map<string, (() => void)[]>()

/**
 * Server-sent hints on one connection; a beat keeps proxies from closing it, and the client asks again by itself. Which topics a
 * watcher may have was decided when it opened: when their session or a post of theirs ends, it ends too, and the next one is judged anew.
 */
export function streamHints(
  live: Live,
  watcher: Actor,
  topics: readonly string[],
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  reply.hijack()
  const { raw } = reply
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-request-id': request.id,
  })
  raw.write('retry: 3000\n\n')
  const stop = live.watch(topics, topic => void raw.write(`event: hint\ndata: ${topic}\n\n`))
  const beat = setInterval(() => raw.write(': beat\n\n'), BEAT_MS)
  const stopHearing = watcher === nobody ? () => {} : live.watch([ofPerson(watcher.id)], () => end())
  const end = () => {
    clearInterval(beat)
    stop()
    stopHearing()
    open.delete(end)
    forget(watcher.id || request.ip, end)
    raw.end()
  }
  // a face opens two or three; whoever opens many loses the oldest, for each costs the house a connection
  const mine = byWatcher.get(watcher.id || request.ip) ?? []
  byWatcher.set(watcher.id || request.ip, [...mine.slice(-(MOST_STREAMS - 1)), end])
  for (const oldest of mine.slice(0, -(MOST_STREAMS - 1))) oldest()
  open.add(end)
  raw.on('close', end)
  return reply
}

function forget(watcher: string, end: () => void) {
  const left = (byWatcher.get(watcher) ?? []).filter(one => one !== end)
  if (left.length > 0) byWatcher.set(watcher, left)
  else byWatcher.delete(watcher)
}

/** Streams never end by themselves, and a house that stops waits for its connections. */
export const endStreams = () => {
  for (const end of [...open]) end()
}
