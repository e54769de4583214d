import { useEffect } from 'react'

const NAME = 'niangjia:active'
const MINUTE_MS = 60_000

let here = 0
/** Somebody is at this desk. All tabs count as one. */
export function markActive() {
  here = Date.now()
  try {
    localStorage.setItem(NAME, String(here))
  } catch {
    // then this tab counts for itself
  }
}

export function lastActive(): number {
  try {
    return Math.max(here, Number(localStorage.getItem(NAME)))
  } catch {
    return here
  }
}

/**
 * A screen that stands before a hall is looked at by many and touched by nobody: while it stands there it is not left alone.
 * Only for what a whole hall may see, and only until that ends.
 */
export function useShownToAll(isShown: boolean) {
  useEffect(() => {
    if (!isShown) return
    markActive()
    const timer = setInterval(markActive, MINUTE_MS)
    return () => clearInterval(timer)
  }, [isShown])
}
