import { useEffect, useSyncExternalStore } from 'react'
import type { z } from 'zod'
import type { Action } from '../server/action.ts'
import { type Act, useAct } from './acts.ts'
import { outbox, type OutboxState } from './outbox.ts'
import { usePerson } from './person.tsx'
import { Problem } from './problem.ts'
import { tell } from './wire.ts'

const RETRY_MS = 30_000

/** What waits on this phone, what was refused, and what stopped the last attempt. */
export const useOutbox = (): OutboxState & Pick<typeof outbox, 'flush' | 'dismiss'> => ({
  ...useSyncExternalStore(outbox.subscribe, outbox.state, outbox.state),
  flush: outbox.flush,
  dismiss: outbox.dismiss,
})

/**
 * An act that does not need a network: `useOfflineAct<typeof actions, 'recordVisit'>('visits', 'recordVisit', say('visit'))`.
 * Answers `sent`, or `kept` when it waits on the phone; undefined after a refusal.
 */
export function useOfflineAct<M, K extends keyof M & string>(
  module: string,
  name: K,
  title: string,
): Act<M[K] extends Action<infer I> ? z.input<I> : never, 'sent' | 'kept'> {
  const url = `/api/${module}/${name}`
  return useAct(async (input, press) => {
    // what waits goes first, or a correction would overtake what it corrects
    if (navigator.onLine && outbox.state().waiting.length === 0) {
      try {
        await tell(url, input, press)
        return 'sent'
      } catch (error) {
        if (!(error instanceof Problem && error.cut)) throw error
      }
    }
    await outbox.keep(url, input, title, press.key)
    void outbox.flush()
    return 'kept'
  })
}

/** Stands once in the shell: sends when the network returns, when the page is looked at again, and every half minute. */
export function useOutboxCourier() {
  const { id } = usePerson()
  useEffect(() => {
    const flush = () => {
      if (navigator.onLine && outbox.state().waiting.length > 0) void outbox.flush()
    }
    const flushWhenSeen = () => document.visibilityState === 'visible' && flush()
    void outbox.belongTo(id).then(flush)
    addEventListener('online', flush)
    document.addEventListener('visibilitychange', flushWhenSeen)
    const timer = setInterval(flush, RETRY_MS)
    return () => {
      removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', flushWhenSeen)
      clearInterval(timer)
    }
  }, [id])
}
