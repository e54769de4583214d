import { hashKey, type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { askAgain } from './ask-again.ts'
import { asProblem, type Problem } from './problem.ts'
import { newKey, type Press } from './wire.ts'

export type Act<I, O> = {
  /**
   * Resolves to the answer, or to undefined after a refusal, which then stands in `problem`. While busy, further presses do nothing.
   * `heard` runs before the page is asked again, which may take away what pressed; `then` runs after.
   */
  act: (input: I, then?: (answer: O) => void, heard?: () => void) => Promise<O | undefined>
  isBusy: boolean
  problem: Problem | undefined
  /** 0 to 1, while files are on their way. */
  progress: number | undefined
  reset: () => void
}

/**
 * One press of one button: `useAct(api.apply, ['aid'])`, or `useAct((input: I, press) => api.apply({ id, ...input }, press), …)`.
 * Always hand `press` on: it carries the idempotency key, kept when the same press is retried after silence.
 */
export function useAct<I, O>(
  fn: (input: I, press: Press) => Promise<O>,
  refreshes?: QueryKey | readonly QueryKey[] | 'nothing',
): Act<I, O> {
  const refresh = useRefresh()
  const isRunning = useRef(false)
  const silent = useRef<{ key: string; input: string } | undefined>(undefined)
  const [state, setState] = useState<{ isBusy: boolean; problem?: Problem | undefined; progress?: number }>({ isBusy: false })

  const act = async (input: I, then?: (answer: O) => void, heard?: () => void) => {
    if (isRunning.current) return undefined
    isRunning.current = true
    setState({ isBusy: true })
    const said = JSON.stringify(input, nameFiles) ?? ''
    const key = silent.current?.input === said ? silent.current.key : newKey()
    try {
      const answer = await fn(input, { key, onProgress: share => setState({ isBusy: true, progress: share }) })
      silent.current = undefined
      heard?.()
      if (refreshes !== 'nothing') await refresh(refreshes)
      setState({ isBusy: false })
      then?.(answer)
      return answer
    } catch (error) {
      const problem = asProblem(error)
      // nothing was heard: it may have been done, so the same press goes again under the same key
      silent.current = problem.isPassing ? { key, input: said } : undefined
      setState({ isBusy: false, problem })
      return undefined
    } finally {
      isRunning.current = false
    }
  }
  return { act, isBusy: state.isBusy, problem: state.problem, progress: state.progress, reset: () => setState({ isBusy: false }) }
}

const nameFiles = (_: string, value: unknown) => (value instanceof File ? `${value.name} ${value.size} ${value.lastModified}` : value)

/** Asks again whatever stands under these keys; everything, if none is named. */
export function useRefresh() {
  const queries = useQueryClient()
  return useCallback(
    async (keys?: QueryKey | readonly QueryKey[]) => {
      const each = keys === undefined ? [[]] : Array.isArray(keys[0]) ? (keys as readonly QueryKey[]) : [keys as QueryKey]
      await Promise.all(each.map(key => askAgain(queries, { predicate: standsUnder(key) })))
    },
    [queries],
  )
}

/** Whoever asked, for the first part of every key is a person: who signs in while a press waits is another than who pressed. */
const standsUnder =
  (key: QueryKey) =>
  ({ queryKey }: { queryKey: QueryKey }) =>
    key.every((part, at) => hashKey([part]) === hashKey([queryKey[at + 1]]))
