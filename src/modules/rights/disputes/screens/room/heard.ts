import { useEffect, useRef } from 'react'

/** Asks again whenever something was heard since it was first asked. */
export function useHeard(heard: number, again: () => void): void {
  const last = useRef(heard)
  const ask = useRef(again)
  ask.current = again
  useEffect(() => {
    if (heard === last.current) return
    last.current = heard
    ask.current()
  }, [heard])
}
