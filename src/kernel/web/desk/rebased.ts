import { useEffect, useRef } from 'react'
import type { Act } from '../acts.ts'
import { type Begun, merged } from './merging.ts'

type Merging<V> = { values: V; put: (values: V) => void }

/**
 * HOUSE-6: the version goes with what was typed, not with what was last read: a page refreshed in the background must not let an old
 * form overwrite what somebody saved meanwhile. Only "show what is new", pressed by the reader, brings the two together.
 */
export function useRebased<V extends Begun, I, O>(act: Act<I, O>, theirs: V | undefined, form: Merging<V>): Act<I, O> {
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
    act: (input, ...afterwards) => {
      isAsked.current = false
      return act.act(input, ...afterwards)
    },
    reset: () => {
      isAsked.current = true
      take.current()
      act.reset()
    },
  }
}
