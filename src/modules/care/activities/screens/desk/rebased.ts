import { useEffect, useRef } from 'react'
import type { Act } from '#kernel/web/acts.ts'

/**
 * The version goes with what was typed, not with what was last read: a list refreshed in the background must not let an old
 * form overwrite what somebody saved meanwhile. Only "show what is new", pressed by the reader, moves it on.
 */
export function useRebased<I, O>(act: Act<I, O>, latest: number | undefined, rebase: (version: number) => void): Act<I, O> {
  const isAsked = useRef(false)
  const move = useRef(rebase)
  move.current = rebase
  useEffect(() => {
    if (latest !== undefined && isAsked.current) move.current(latest)
  }, [latest])
  return {
    ...act,
    act: (input, then) => {
      isAsked.current = false
      return act.act(input, then)
    },
    reset: () => {
      isAsked.current = true
      if (latest !== undefined) move.current(latest)
      act.reset()
    },
  }
}
