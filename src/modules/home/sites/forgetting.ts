/** When somebody closes their account, what they reported of a station stays, and nobody’s. */
import { sql } from 'kysely'
import type { Ctx } from '#kernel/server/action.ts'
import type { Hold } from '#kernel/server/module.ts'

/** A station needs its keeper, and its keeper’s name stands on the door. */
export async function holds({ db }: Ctx, person: string): Promise<readonly Hold[]> {
  const { rows } = await sql<{ name: string }>`select s.name from sites_keepers as k join sites as s on s.id = k.site
    where k.concerns && array[${person}] and k.owner = ${person} and k.until is null order by s.name limit 20`.execute(db)
  return rows.map(({ name }) => ({ say: 'holds.keeps', given: { name } }))
}

export async function forget({ db }: Ctx, person: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`update sites_reports set owner = ''
    where concerns && array[${person}] and owner = ${person} returning id`.execute(db)
  return rows.map(({ id }) => id)
}
