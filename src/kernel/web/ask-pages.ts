import { hashKey, type QueryKey, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { askAgain } from './ask-again.ts'
import { type Ask, withCopy } from './asks.tsx'
import { usePerson } from './person.tsx'
import { asProblem } from './problem.ts'

type Page = { next: string | null }
export type Pages<P> = Ask<P[]> & { isBusy: boolean; more: (() => void) | undefined }

/**
 * As `useAsk`, for a list that grows: `data` are the pages shown so far, `more` asks for another while there is one. Asked again, all of
 * them are asked anew, one after the other, so that what has moved between them is neither told twice nor left out. Only the first is
 * kept for reading without a network.
 */
export function useAskPages<P extends Page>(
  key: QueryKey,
  fn: (after: string | undefined) => Promise<P>,
  { offline }: { offline?: string } = {},
): Pages<P> {
  const { id } = usePerson()
  const queries = useQueryClient()
  const queryKey = [id, ...key]
  const name = hashKey(queryKey)
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam: after }) => withCopy(!after && offline ? `${id}/${offline}` : undefined, () => fn(after)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: last => (last.copiedAt ? undefined : (last.data.next ?? undefined)),
  })
  return {
    data: pages.data?.pages.map(page => page.data),
    problem: pages.error ? asProblem(pages.error) : undefined,
    isLoading: pages.isPending,
    isRefreshing: pages.isFetching && !pages.isPending,
    copiedAt: pages.data?.pages[0]?.copiedAt,
    again: useCallback(() => void askAgain(queries, { predicate: one => one.queryHash === name }), [queries, name]),
    isBusy: pages.isFetchingNextPage,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
  }
}
