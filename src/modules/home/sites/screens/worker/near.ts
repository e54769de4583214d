import { useInfiniteQuery } from '@tanstack/react-query'
import { useAsk } from '#kernel/web/asks.tsx'
import { useNow, usePerson } from '#kernel/web/person.tsx'
import type { Spot } from '#kernel/web/position.ts'
import { asProblem, Problem } from '#kernel/web/problem.ts'
import { api, type Near } from './api.ts'
import type { Chosen } from './chosen.ts'
import { blurred, fits, placed } from './placed.ts'

type Page = { rows: Near[]; next: string | null; copiedAt?: string }

/** The nearest that fit, page after page; without a network those of the last that fit. Distances are from the very spot. */
export function useNear(chosen: Chosen, spot: Spot | undefined, limit = 20) {
  const { id } = usePerson()
  const now = useNow()
  const { open, offers, division, asked } = chosen
  const input = {
    ...(spot && blurred(spot)),
    ...(division && { division }),
    ...(asked && { asked }),
    ...(offers.length > 0 && { offers: [...offers] }),
    ...(open === 'now' && { openNow: true }),
    ...(open === 'late' && { openLate: true }),
    limit,
  }
  const key = ['sites', 'near', input]
  const first = useAsk<Page>(key, () => withSeen(id, () => api.listNearest(input)))
  const next = first.data?.next
  const pages = useInfiniteQuery({
    queryKey: [id, ...key, 'more', next],
    queryFn: ({ pageParam }) => api.listNearest({ ...input, after: pageParam }),
    initialPageParam: next ?? '',
    getNextPageParam: last => last.next ?? undefined,
    enabled: false,
  })
  const all = [...(first.data?.rows ?? []), ...(pages.data?.pages.flatMap(page => page.rows) ?? [])]
  const copiedAt = first.data?.copiedAt
  const hasMore = Boolean(next) && (!pages.data || pages.hasNextPage)
  return {
    first,
    rows: placed(copiedAt ? all.filter(row => fits(row, chosen, now)) : all, spot),
    copiedAt: copiedAt ? new Date(copiedAt) : undefined,
    problem: pages.error ? asProblem(pages.error) : undefined,
    isBusy: pages.isFetching,
    more: hasMore ? () => void pages.fetchNextPage() : undefined,
  }
}

async function withSeen(person: string, ask: () => Promise<Page>): Promise<Page> {
  const { keepSeen, readSeen } = await import('./near-copy.ts')
  try {
    const page = await ask()
    void keepSeen(person, page.rows)
    return page
  } catch (error) {
    const seen = error instanceof Problem && error.isPassing ? await readSeen(person) : undefined
    if (!seen || seen.data.length === 0) throw error
    return { rows: seen.data, next: null, copiedAt: seen.at }
  }
}
