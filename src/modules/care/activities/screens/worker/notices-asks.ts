import { useInfiniteQuery } from '@tanstack/react-query'
import { usePerson } from '#kernel/web/person.tsx'
import { asProblem } from '#kernel/web/problem.ts'
import type { Kind } from '../../rules.ts'
import { api, type Listed } from './api.ts'

/** Page after page; `more` while there is another. What was shown stays while the next is on its way. */
export function useNotices(kind: Kind | undefined, past: boolean) {
  const { id } = usePerson()
  const pages = useInfiniteQuery({
    queryKey: [id, 'activities', 'notices', kind ?? '', past],
    queryFn: ({ pageParam }) => api.listNotices({ past, ...(kind && { kind }), ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: last => last.next ?? undefined,
  })
  return {
    rows: pages.data?.pages.flatMap(page => page.rows) ?? ([] as Listed[]),
    problem: pages.error ? asProblem(pages.error) : undefined,
    isLoading: pages.isPending,
    isBusy: pages.isFetching,
    more: pages.hasNextPage ? () => void pages.fetchNextPage() : undefined,
    again: () => void pages.refetch(),
  }
}
