/** What other modules may ask of the stations. */
import type { Kysely } from 'kysely'
import { idOf } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { matches } from '#kernel/server/search.ts'
import type { SitesTables } from './tables.ts'

/** `unit` is the union that manages it. */
export type SiteCard = { id: string; name: string; unit: string }
type Asked = { id: string } | { named: string }

/** Stations that are not closed, by their id or a part of their name; the register is public, so no reach is asked. */
export async function siteCards<T>({ db }: Pick<Ctx<T>, 'db'>, asked: Asked): Promise<SiteCard[]> {
  const all = (db as unknown as Kysely<SitesTables>).selectFrom('sites').select(['id', 'name', 'unit']).where('state', '<>', 'closed')
  const rows = 'id' in asked ? all.where('id', '=', asked.id) : all.where(matches('sites', asked.named, 'sites.id'))
  const found = await rows.orderBy('name').orderBy('id').limit(12).execute()
  return found.map(({ unit, ...site }) => ({ ...site, unit: idOf(unit) }))
}
