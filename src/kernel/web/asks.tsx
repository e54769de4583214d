import { hashKey, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import { Skeleton } from '#ui/state.tsx'
import { askAgain } from './ask-again.ts'
import { usePerson, useWords } from './person.tsx'
import { asProblem, Problem } from './problem.ts'
import { Broken, Copied } from './problems.tsx'
import { webWords } from './web-words.ts'

export type Ask<T> = {
  data: T | undefined
  problem: Problem | undefined
  isLoading: boolean
  /** Asked anew while older data is shown. */
  isRefreshing: boolean
  /** When the copy shown was taken, if it is a copy kept for offline reading. */
  copiedAt: Date | undefined
  again: () => void
}
type Options = {
  /** Keeps the last answer on the phone under this name, for reading without a network. */
  offline?: string
  /** Not yet, while false. */
  isReady?: boolean
  /** Asks again by itself. */
  everyMs?: number
}

/** Asks and keeps asking: `useAsk(['aid', 'mine'], () => api.listMine({}))`. Acts that name `['aid']` refresh it. */
export function useAsk<T>(key: QueryKey, fn: () => Promise<T>, { offline, isReady = true, everyMs }: Options = {}): Ask<T> {
  const { id } = usePerson()
  const queries = useQueryClient()
  const queryKey = [id, ...key]
  const name = hashKey(queryKey)
  const query = useQuery<{ data: T; copiedAt?: Date }>({
    queryKey,
    queryFn: () => withCopy(offline && `${id}/${offline}`, fn),
    enabled: isReady,
    // who signs in over a page goes on with what a stranger may see: without it the page would be taken down, and with it a form
    // whose press is under way, so that a refusal were told to nobody. Of anybody else nothing is shown to another
    placeholderData: (before, asked) =>
      asked?.queryKey[0] === '' && hashKey(asked.queryKey.slice(1)) === hashKey(key) ? before : undefined,
    ...(everyMs && { refetchInterval: everyMs }),
  })
  return {
    data: query.data?.data,
    problem: query.error ? asProblem(query.error) : undefined,
    isLoading: query.isPending && isReady,
    isRefreshing: query.isFetching && !query.isPending,
    copiedAt: query.data?.copiedAt,
    again: useCallback(() => void askAgain(queries, { predicate: one => one.queryHash === name }), [queries, name]),
  }
}

/** Asks, and keeps the answer under this name; where the network is gone, what was kept. */
export async function withCopy<T>(name: string | undefined, fn: () => Promise<T>): Promise<{ data: T; copiedAt?: Date }> {
  if (!name) return { data: await fn() }
  const { readCopy, writeCopy } = await import('./offline-copy.ts')
  try {
    const data = await fn()
    // a phone's slow disk keeps nobody from reading what has come
    void writeCopy(name, data)
    return { data }
  } catch (error) {
    const copy = error instanceof Problem && error.isPassing ? await readCopy<T>(name) : undefined
    if (!copy) throw error
    return { data: copy.data, copiedAt: new Date(copy.at) }
  }
}

/** A question in its five states: the shape of what is coming, what went wrong, or what came. Older data stays while it is asked anew. */
export function Asked<T>({
  of,
  shape = 'list',
  children,
}: {
  of: Ask<T>
  shape?: 'page' | 'list' | 'card'
  children: (data: T) => ReactNode
}) {
  const say = useWords(webWords)
  if (of.data !== undefined)
    return (
      <>
        <Copied at={of.copiedAt} />
        {children(of.data)}
      </>
    )
  if (of.isLoading || !of.problem) return <Skeleton shape={shape} word={say('loading')} />
  return <Broken problem={of.problem} again={of.again} isBusy={of.isRefreshing} />
}
