import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { type Ask, useAsk } from '#kernel/web/asks.tsx'
import { house } from '#kernel/web/house/house-api.ts'

export type OwnUnit = { value: UnitPath; label: string }

/** The unions at which this person holds a post that manages stations. */
export function useManagedUnits(): Ask<OwnUnit[]> {
  const posts = useAsk(['house', 'posts'], () => house.listMyPosts({}))
  const held = posts.data?.filter(post => post.powers.some(one => one.power === 'sites.manage'))
  const units = held && [...new Map(held.map(post => [idOf(post.unit), { value: post.unit as UnitPath, label: post.unitName }])).values()]
  return { ...posts, data: units }
}
