import { useEffect } from 'react'
import { useLocation, useNavigationType } from 'react-router'

const places = new Map<string, number>()
const PATIENCE_MS = 1_500

/** Back goes to where one was, as soon as the list has grown that long again; forward begins at the top. */
export function useReturningScroll(): void {
  const { key, hash } = useLocation()
  const way = useNavigationType()
  useEffect(() => {
    const since = performance.now()
    const goal = way === 'POP' ? (places.get(key) ?? 0) : 0
    let frame = 0
    const settle = () => {
      if (hash && document.getElementById(hash.slice(1))) return document.getElementById(hash.slice(1))!.scrollIntoView()
      scrollTo(0, goal)
      const isThere = !hash && Math.abs(scrollY - goal) < 2
      if (!isThere && performance.now() - since < PATIENCE_MS) frame = requestAnimationFrame(settle)
    }
    settle()
    const stop = () => cancelAnimationFrame(frame)
    const keep = () => places.set(key, scrollY)
    // a finger that scrolls meanwhile is obeyed
    addEventListener('wheel', stop, { passive: true })
    addEventListener('touchstart', stop, { passive: true })
    addEventListener('scroll', keep, { passive: true })
    return () => {
      stop()
      removeEventListener('wheel', stop)
      removeEventListener('touchstart', stop)
      removeEventListener('scroll', keep)
    }
  }, [key, hash, way])
}
