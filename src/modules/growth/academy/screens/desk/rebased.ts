import { useEffect, useRef } from 'react'
import type { Act } from '#kernel/web/acts.ts'

/** What a form of stored things carries along: the version it was begun from, and what stood there then. */
export type Begun = { version: number; began: string }

export const begin = <V extends { version: number }>(values: V): V & Begun => ({ ...values, began: JSON.stringify(values) })

/** Both people's work: what I touched stays mine, what I left alone becomes theirs. */
export function merged<V extends Begun>(mine: V, theirs: V): V {
  const began = JSON.parse(mine.began) as Record<string, unknown>
  const touched = Object.entries(mine).filter(([name, value]) => name in began && JSON.stringify(value) !== JSON.stringify(began[name]))
  return { ...theirs, ...Object.fromEntries(touched) }
}

/** HOUSE-6: an old form sends the version it was begun from; only "show what is new", pressed by the reader, brings the two together. */
export function useRebased<V extends Begun, I, O>(
  act: Act<I, O>,
  theirs: V | undefined,
  form: { values: V; put: (values: V) => void },
): Act<I, O> {
  const isAsked = useRef(false)
  const take = useRef(() => {})
  take.current = () => {
    if (theirs && theirs.version > form.values.version) form.put(merged(form.values, theirs))
  }
  const latest = theirs?.version
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newer version is what is waited for
  useEffect(() => {
    if (isAsked.current) take.current()
  }, [latest])
  return {
    ...act,
    act: (input, then) => {
      isAsked.current = false
      return act.act(input, then)
    },
    reset: () => {
      isAsked.current = true
      take.current()
      act.reset()
    },
  }
}
