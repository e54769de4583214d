import { idOf } from '#kernel/pure/people.ts'
import { type Ask, useAsk } from '#kernel/web/asks.tsx'
import { client, links } from '#kernel/web/client.ts'
import { house } from '#kernel/web/house/house-api.ts'
import type * as exporting from '../../actions/exporting.ts'
import type * as finding from '../../actions/finding.ts'
import type * as quality from '../../actions/quality.ts'
import type * as reading from '../../actions/roster-reading.ts'
import type * as rosters from '../../actions/rosters.ts'

type Actions = typeof exporting &
  Pick<typeof finding, 'searchMembers'> &
  typeof quality &
  Pick<typeof reading, 'getTemplate' | 'readRoster'> &
  Pick<typeof rosters, 'enterRoster' | 'getRoster' | 'getRosterFaults' | 'listRosters' | 'watchRoster'>

export const api = client<Actions>('members')
export const urls = links<Actions>('members')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Listed = Answer<'searchMembers'>['rows'][number]
export type Roster = Answer<'getRoster'>
export type RosterListed = Answer<'listRosters'>['rows'][number]
export type Quality = Answer<'listQuality'>

export type OwnUnit = { id: string; name: string }
/** The unions at which this person holds a post that manages the roster, the topmost first. */
export function useRosterUnits(): Ask<OwnUnit[]> {
  const posts = useAsk(['house', 'posts'], () => house.listMyPosts({}))
  const held = posts.data
    ?.filter(post => post.powers.some(one => one.power === 'members.manage'))
    .toSorted((a, b) => a.unit.length - b.unit.length)
  const units = held && [...new Map(held.map(({ unit, unitName }) => [idOf(unit), { id: idOf(unit), name: unitName }])).values()]
  return { ...posts, data: units }
}
