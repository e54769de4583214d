import { useEffect, useRef } from 'react'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
const POLL_MS = 30_000

/**
 * Tells when to ask again: `useLive(watch.watchInbox({}), topic => inbox.again())`, `undefined` while there is nothing to watch.
 * Also told after every reconnection, for hints missed meanwhile are not sent again. Where there is no EventSource, every half minute.
 */
export function useLive(url: string | undefined, onHint: (topic: string | undefined) => void): void {
  const told = useRef(onHint)
  told.current = onHint
  useEffect(() => (url ? follow(url, topic => told.current(topic)) : undefined), [url])
}

/** Follows a stream of hints until the returned function is called; `onState` hears whether it stands. */
export function follow(
  url: string,
  onHint: (topic: string | undefined) => void,
  onState: (isOpen: boolean) => void = () => {},
): () => void {
  if (typeof EventSource === 'undefined') {
    const timer = setInterval(() => onHint(undefined), POLL_MS)
    return () => clearInterval(timer)
  }
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const open = () => {
    source = new EventSource(url)
    source.onopen = () => {
      onState(true)
      if (failures > 0) onHint(undefined)
      failures = 0
    }
    source.addEventListener('hint', event => onHint((event as MessageEvent<string>).data))
    source.onerror = () => {
      // the browser's own retry knows no patience and gives up on a 503
      source?.close()
      onState(false)
      failures += 1
      timer = setTimeout(open, waitMs(failures))
    }
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

/** Doubles up to a minute, spread so that ten thousand phones do not return in one second. */
export const waitMs = (failures: number, spread: number = Math.random()): number =>
  Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1)) * (0.5 + spread / 2)
