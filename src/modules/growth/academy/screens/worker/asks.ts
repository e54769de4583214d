import { useInfiniteQuery } from '@tanstack/react-query'
import { useAsk } from '#kernel/web/asks.tsx'
import { useIsSignedIn, usePerson } from '#kernel/web/person.tsx'
import { asProblem, Problem } from '#kernel/web/problem.ts'
import type { Field, Kind } from '../../rules.ts'
import { api, type Listed, type Whole } from './api.ts'
import { isForUnits } from './fit.ts'
import { type Parcel, parcelsOf } from './parcel.ts'

export type Chosen = { kind: Kind | undefined; field: Field | undefined; past: boolean }

/** The first page is kept on the phone; `more` while there is another, and what was shown stays while it is on its way. */
export function useClasses({ kind, field, past }: Chosen) {
  const { id } = usePerson()
  const asked = { past, ...(kind && { kind }), ...(field && { field }) }
  const name = [past ? 'past' : 'coming', kind, field].filter(Boolean).join('.')
  const first = useAsk(['academy', 'classes', name], () => api.listClasses(asked), { offline: `academy.${name}` })
  const next = first.data?.next
  const pages = useInfiniteQuery({
    queryKey: [id, 'academy', 'classes', name, 'more', next],
    queryFn: ({ pageParam }) => api.listClasses({ ...asked, after: pageParam }),
    initialPageParam: next ?? '',
    getNextPageParam: last => last.next ?? undefined,
    enabled: false,
  })
  const hasMore = Boolean(next) && (!pages.data || pages.hasNextPage)
  return {
    first,
    further: pages.data?.pages.flatMap(page => page.rows) ?? ([] as Listed[]),
    problem: pages.error ? asProblem(pages.error) : undefined,
    isBusy: pages.isFetching,
    more: hasMore ? () => void pages.fetchNextPage() : undefined,
  }
}

export const useClass = (id: string) => useAsk(['academy', 'one', id], () => api.getClass({ id }), { offline: `academy.one.${id}` })

/** Everything of mine that is or was on its way. */
export const useParcels = () =>
  useAsk<Parcel[]>(
    ['academy', 'mine'],
    async () => {
      const [asks, nominations] = await Promise.all([api.listMyAsks({}), api.listMine({})])
      return parcelsOf(asks, nominations)
    },
    { offline: 'academy.mine', isReady: useIsSignedIn() },
  )

/** The classes my parcels are for. One that is gone leaves its parcel standing; without a network, the copies. */
export function useClassesOf(parcels: readonly Parcel[] | undefined) {
  const ids = [...new Set((parcels ?? []).map(parcel => parcel.class))].sort()
  const asked = useAsk<Whole[]>(
    ['academy', 'classes of mine', ids.join()],
    async () => {
      const found = await Promise.all(ids.map(id => api.getClass({ id }).catch(unlessPassing)))
      return found.filter(one => one !== undefined)
    },
    { offline: 'academy.classes-of-mine', isReady: ids.length > 0 },
  )
  return new Map((asked.data ?? []).map(course => [course.id, course] as const))
}
function unlessPassing(error: unknown) {
  if (error instanceof Problem && error.isPassing) throw error
  return undefined
}

/** Whether a line of the list is for other units' workers. Nobody knows it of a stranger. */
export function useIsNotFor(): (row: Pick<Listed, 'openTo'>) => boolean {
  const person = usePerson()
  return row => person.id !== '' && !isForUnits(row, person.units ?? [person.unit])
}
