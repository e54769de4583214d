import { useDeferredValue } from 'react'
import { useAsk } from '#kernel/web/asks.tsx'
import { tell } from '#kernel/web/wire.ts'
import { kindsFor, type Way } from '../rules-kinds.ts'

export type Union = { id: string; name: string; english: string }

/** MEMBERS-2: the living unions that fit this way in, by a part of their name. The tree is public, and asked over the wire only. */
export function useFoundUnions(way: Way, typed: string, not = '') {
  const asked = useDeferredValue(typed.trim())
  const found = useAsk(
    ['unions', 'for', way, asked],
    async () => (await tell('/api/unions/searchUnits', { asked, kinds: kindsFor[way] })) as Union[],
    { isReady: asked.length > 1 },
  )
  const unions = asked.length > 1 ? (found.data ?? []).filter(one => one.id !== not) : []
  return { unions, isInVain: asked.length > 1 && !found.isLoading && unions.length === 0 }
}
