import { type Ask, useAsk } from '#kernel/web/asks.tsx'
import { usePerson } from '#kernel/web/person.tsx'
import { api, type Site } from './api.ts'

/** A station's page in one request. Without a network its last copy, or else as much as a list knew of it. */
export function useSite(id: string): Ask<Site> {
  const { id: person } = usePerson()
  const ask = useAsk<Site>(['sites', 'one', id], () => api.getSite({ id }), { offline: `sites.one.${id}` })
  const isCut = ask.data === undefined && ask.problem?.isPassing === true
  const seen = useAsk(['sites', 'seen', id], async () => (await (await import('./near-copy.ts')).findSeen(person, id)) ?? null, {
    isReady: isCut,
  })
  return isCut && seen.data ? { ...ask, data: seen.data.site, copiedAt: new Date(seen.data.at) } : ask
}
