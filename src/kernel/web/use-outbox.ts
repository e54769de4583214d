import { useEffect, useSyncExternalStore } from 'react'
import { outbox, type OutboxState } from './outbox.ts'
import { usePerson } from './person.tsx'

const RETRY_MS = 30_000

/** What waits on this phone, what was refused, and what stopped the last attempt. */
export const useOutbox = (): OutboxState & Pick<typeof outbox, 'flush' | 'dismiss'> => ({
  ...useSyncExternalStore(outbox.subscribe, outbox.state, outbox.state),
  flush: outbox.flush,
  dismiss: outbox.dismiss,
})

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
