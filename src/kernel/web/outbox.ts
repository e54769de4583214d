import { Problem } from './problem.ts'
import { openStore, type Store } from './store.ts'
import { newKey, type Press, tell } from './wire.ts'

/** What a field worker sent without a network. Its id is the idempotency key, so it is done once however often it is sent. */
export type Kept = {
  id: string
  /** Whose it is; it is sent as nobody else. */
  person: string
  url: string
  body: unknown
  at: string
  /** What it is, in words for its owner. */
  title: string
  /** The server's no. It stays until its owner has seen it. */
  refused?: { clause: string; because: string }
}
export type Outbox = ReturnType<typeof openOutbox>
export type OutboxState = { waiting: readonly Kept[]; refused: readonly Kept[]; isSending: boolean; problem: Problem | undefined }

const nothing: OutboxState = { waiting: [], refused: [], isSending: false, problem: undefined }
type Sends = (url: string, body: unknown, press: Press) => Promise<unknown>

/** Entries leave in the order they came. Works without a service worker, for WeChat may clear those. */
export function openOutbox(store: Store<Kept> = openStore<Kept>('outbox'), sends: Sends = tell) {
  let person = ''
  let state = nothing
  let running: Promise<void> | undefined
  let last = 0
  const listeners = new Set<() => void>()

  const show = (next: Partial<OutboxState>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const load = async () => {
    const mine = (await store.all()).filter(kept => kept.person === person).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    show({ waiting: mine.filter(kept => !kept.refused), refused: mine.filter(kept => kept.refused) })
  }
  const sendAll = async () => {
    show({ isSending: true, problem: undefined })
    const owner = person
    for (;;) {
      await load()
      const next = state.waiting[0]
      if (!next || owner !== person) break
      const problem = await deliver(next)
      if (problem) {
        show({ problem })
        break
      }
    }
    show({ isSending: false })
  }
  /** Returns what stopped the line, if the entry must wait. */
  const deliver = async (kept: Kept): Promise<Problem | undefined> => {
    try {
      await sends(kept.url, kept.body, { key: kept.id, isAtDoor: true })
    } catch (error) {
      if (!(error instanceof Problem) || error.isPassing || error.isSignedOut)
        return error instanceof Problem ? error : new Problem({ title: String(error) })
      await store.put({ ...kept, refused: { clause: error.clause, because: error.message } })
      return undefined
    }
    await store.drop(kept.id)
    return undefined
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Whose entries are shown and sent. */
    async belongTo(id: string) {
      person = id
      state = nothing
      await load()
    },
    async keep(url: string, body: unknown, title: string, key = newKey()) {
      // two in one millisecond still have an order
      last = Math.max(Date.now(), last + 1)
      await store.put({ id: key, person, url, body, at: new Date(last).toISOString(), title })
      await load()
    },
    /** Sends what waits; a second call while one runs joins it. Two tabs may send the same entry: its key makes that harmless. */
    flush(): Promise<void> {
      running ??= sendAll().finally(() => {
        running = undefined
      })
      return running
    },
    async dismiss(id: string) {
      await store.drop(id)
      await load()
    },
  }
}

export const outbox: Outbox = openOutbox()
