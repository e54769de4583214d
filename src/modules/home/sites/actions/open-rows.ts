/** Whose columns open data may tell (SITE-18), and how each station stands: read once, for every form it is published in. */
import { hash } from 'node:crypto'
import { sql } from 'kysely'
import { idOf } from '#kernel/pure/people.ts'
import { type Status, statusOf } from '../rules-hours.ts'
import type { Act } from './sites.ts'

const openColumns = [
  ...(['id', 'unit', 'state', 'name', 'english', 'kinds', 'division', 'address', 'lon', 'lat', 'wayIn', 'phone', 'hours'] as const),
  ...(['offers', 'capacity', 'photos', 'inspectedOn', 'pausedUntil', 'reason', 'shutOn', 'shutWhy'] as const),
] as const

export const openSites = ({ db }: Act) =>
  db
    .selectFrom('sites')
    .select([...openColumns])
    .where(sql<boolean>`state <> 'closed'`)
    .orderBy('id')
export type OpenSite = Awaited<ReturnType<ReturnType<typeof openSites>['execute']>>[number]

export type Union = { id: string; name: string; english: string }

/** Who runs these stations, by the id of their unit. */
export async function unionsOf({ db }: Act, sites: readonly OpenSite[]): Promise<Map<string, Union>> {
  const ids = [...new Set(sites.map(({ unit }) => idOf(unit)))]
  if (ids.length === 0) return new Map()
  const units = await db.selectFrom('units').select(['id', 'name', 'english']).where('id', 'in', ids).execute()
  return new Map(units.map(unit => [unit.id, unit]))
}

/** Thousands of stations share a few hundred texts of hours, and most stand alike. */
export function standings(now: Date): (site: OpenSite) => Status {
  const known = new Map<string, Status>()
  return site => {
    const { state, hours, shutOn, shutWhy, pausedUntil, reason } = site
    const key = JSON.stringify([state, hours, shutOn, shutWhy, pausedUntil, reason])
    const status = known.get(key) ?? statusOf(site, now)
    known.set(key, status)
    return status
  }
}

/** RFC 9562, version 5: the same part of the same station has the same id today and in ten years, and nobody keeps a list. */
export function idWithin(space: string, name: string): string {
  const hex = hash('sha1', Buffer.concat([Buffer.from(space.replaceAll('-', ''), 'hex'), Buffer.from(name)]))
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
