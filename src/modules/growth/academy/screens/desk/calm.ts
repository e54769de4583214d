import { useCallback, useEffect, useRef } from 'react'

const LEAST_MS = 2_000
const OF_A_LINE_MS = 2

/** Asks again at most so often: in the minutes before a lesson each mark is a hint, and a class of thousands is not small. */
export function useCalm(fn: () => void, lines: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const last = useRef(0)
  const latest = useRef({ fn, lines })
  latest.current = { fn, lines }
  useEffect(() => () => clearTimeout(timer.current), [])
  return useCallback(() => {
    clearTimeout(timer.current)
    const pause = Math.max(LEAST_MS, latest.current.lines * OF_A_LINE_MS)
    timer.current = setTimeout(
      () => {
        last.current = performance.now()
        latest.current.fn()
      },
      last.current === 0 ? 0 : Math.max(0, last.current + pause - performance.now()),
    )
  }, [])
}
