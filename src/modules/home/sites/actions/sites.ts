/** A station or a report as its actions read it, and who may act for it: what every other file here asks first. */
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, lineOf, may, type Power, type UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { refuse } from '../rules.ts'
import { metresBetween, type Position, walkMinutes } from '../rules-distance.ts'
import { statusOf, type Timed } from '../rules-hours.ts'
import type { SitesTables } from '../tables.ts'

export type Act = Ctx<SitesTables>
type Whose = { unit: UnitPath; parties: readonly string[] }

/** What a list tells of a station, by column. A list of the nearest is asked for all day long: what it does not tell is not read. */
export const nearColumns = [
  ...(['id', 'state', 'name', 'english', 'kinds', 'division', 'address', 'lon', 'lat', 'wayIn', 'phone', 'hours'] as const),
  ...(['offers', 'out', 'pausedUntil', 'reason', 'shutOn', 'shutWhy'] as const),
] as const
/** What everybody may know of a station, by column. */
export const siteColumns = [
  ...nearColumns,
  ...(['unit', 'version', 'built', 'partners', 'capacity', 'residents', 'plaqueOn'] as const),
  ...(['inspectedOn', 'has', 'roundDays', 'patrolledOn', 'photos'] as const),
] as const

/** The station as far as the caller sees it (HOUSE-1 otherwise), with its keepers as parties. */
export async function siteOf({ db }: Act, id: string) {
  const site = await db
    .selectFrom('sites')
    .select([...siteColumns, 'parties'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!site) throw refuseInHouse('HOUSE-1')
  return site
}

/** Everybody sees a station, so being seen says nothing of who may act: the books ask, and for what no book governs, this. */
export function mustManage({ actor }: Act, { unit }: Pick<Whose, 'unit'>) {
  if (!isOver(actor.posts, 'sites.manage', unit)) throw refuseInHouse('HOUSE-2')
}
/** SITE-8: a keeper's post reaches the whole unit, their word only the stations they are named for. */
export function mustKeep({ actor }: Act, { unit, parties }: Whose) {
  if (isOver(actor.posts, 'sites.manage', unit)) return
  if (!parties.includes(actor.id) || !may(actor, 'sites.keep', { owner: '', unit })) throw refuse('SITE-8')
}
export const isOver = (posts: Act['actor']['posts'], power: Power, unit: UnitPath) =>
  posts.some(post => post.powers.includes(power) && lineOf(unit).includes(idOf(post.unit)))

/** Its standing at this moment. */
export const withStatus = <S extends Timed>(site: S, now: Date) => ({ ...site, status: statusOf(site, now) })
/** How far it is from where somebody stands. */
export function wayTo(site: Position, from: Position | undefined) {
  const metres = from ? metresBetween(from, site) : null
  return { metres, minutes: metres === null ? null : walkMinutes(metres) }
}

/** Who keeps a station, whom its open reports concern, and how many there are of a kind: one after the other. */
export const lockSite = ({ db }: Act, site: string) => lockName(db, `sites ${site}`)
