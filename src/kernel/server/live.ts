import { EventEmitter } from 'node:events'
import type pg from 'pg'

/** That a person's sessions, posts or name changed: whoever remembers them asks anew, in every process. */
export const ofPerson = (id: string): string => `person:${id}`

/**
 * Hints that something changed, for those who watch. A hint names a topic and nothing else; the client asks again
 * through `perform`, so a stream can leak nothing.
 */
export type Live = {
  hint(topics: Iterable<string>): void
  watch(topics: readonly string[], onHint: (topic: string) => void): () => void
  /** Every hint of every process, for the house itself. */
  hear(onHint: (topic: string) => void): void
  close(): Promise<void>
}

const CHANNEL = 'house_hints'
const EVERY = '*'
/** Hints of a burst travel as one NOTIFY; a NOTIFY inside business transactions would queue every commit behind one lock. */
const COALESCE_MS = 100

/** Within this process at once; to the others over a connection of its own, where there are others. */
export async function openLive(others?: pg.Client): Promise<Live> {
  const bus = new EventEmitter().setMaxListeners(0)
  const waiting = new Set<string>()
  const me = Math.random().toString(36).slice(2)
  let timer: NodeJS.Timeout | undefined

  const deliver = (topics: Iterable<string>) => {
    for (const topic of topics) {
      bus.emit(topic)
      bus.emit(EVERY, topic)
    }
  }
  const flush = () => {
    timer = undefined
    const topics = [...waiting]
    waiting.clear()
    // 8,000 bytes is the most a NOTIFY carries
    for (let i = 0; i < topics.length; i += 100)
      others!.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify([me, ...topics.slice(i, i + 100)])]).catch(() => {})
  }
  if (others) {
    await others.query(`listen ${CHANNEL}`)
    others.on('notification', ({ payload }) => {
      const [from, ...topics] = JSON.parse(payload ?? '[]') as string[]
      if (from !== me) deliver(topics)
    })
    // a server that restarts ends it; hints then stay within this process, and clients still ask again by themselves
    others.on('error', () => {})
  }
  return {
    hint(topics) {
      const all = [...topics]
      deliver(all)
      if (!others) return
      for (const topic of all) waiting.add(topic)
      timer ??= setTimeout(flush, COALESCE_MS)
    },
    watch(topics, onHint) {
      const listeners = [...new Set(topics)].map(topic => [topic, () => onHint(topic)] as const)
      for (const [topic, listener] of listeners) bus.on(topic, listener)
      return () => {
        for (const [topic, listener] of listeners) bus.off(topic, listener)
      }
    },
    hear: onHint => void bus.on(EVERY, onHint),
    async close() {
      clearTimeout(timer)
      await others?.end().catch(() => {})
    },
  }
}
