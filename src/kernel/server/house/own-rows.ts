import { sql } from 'kysely'
import type { AnyDb } from '../db.ts'

/** How a guarded table finds the rows of one owner: by an index over owners, over everyone concerned, or along a key it is always asked by. */
type Guarded = { name: string; owner: boolean; concerns: boolean; keys: string[]; uuids: string[] }
export type OwnRows = { table: string; rows: Record<string, unknown>[]; isCut: boolean }

/** Of one table no more than this: a demo's officer may own a whole city. */
export const MOST_ROWS = 10_000

/**
 * Every row there is whose owner is this person, table by table, told from the catalogue: a table that joins tomorrow is walked too. What
 * grows with every event has no index over owners and is asked along the ids that were found before, such as the record by its subjects.
 */
export async function ownRows(db: AnyDb, person: string): Promise<OwnRows[]> {
  const tables = await guardedTables(db)
  const isFound = ({ owner, concerns }: Guarded) => owner || concerns
  const found: OwnRows[] = []
  const ids = new Set([person])
  const take = async (table: Guarded, where: ReturnType<typeof sql>) => {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table.name)}
      where ${where} and owner = ${person} limit ${MOST_ROWS + 1}`.execute(db)
    for (const row of rows) for (const column of table.uuids) if (typeof row[column] === 'string') ids.add(row[column])
    if (rows.length > 0) found.push({ table: table.name, rows: rows.slice(0, MOST_ROWS), isCut: rows.length > MOST_ROWS })
  }
  for (const table of tables.filter(isFound)) await take(table, table.owner ? sql`true` : sql`concerns && array[${person}]`)
  // twice, for a key may only be found along another: what belongs to a class along the nomination to it
  let before = 0
  const rest = tables.filter(one => !isFound(one))
  const first = found.length
  for (let pass = 0; pass < 3 && ids.size > before; pass += 1) {
    before = ids.size
    found.length = first
    for (const table of rest.filter(one => one.keys.length > 0)) {
      const along = table.keys.map(key => sql`${sql.ref(key)} = any (${[...ids]}::uuid[])`)
      await take(table, sql`(${sql.join(along, sql` or `)})`)
    }
  }
  return found.sort((a, b) => (a.table < b.table ? -1 : 1))
}

const camel = (name: string) => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

async function guardedTables(db: AnyDb): Promise<Guarded[]> {
  const { rows } = await sql<Guarded>`
    select t.relname as name, coalesce(bool_or(lead.attname = 'owner'), false) as owner, coalesce(bool_or(lead.attname = 'concerns'), false) as concerns,
      coalesce(array_agg(distinct lead.attname::text) filter (where lead.atttypid = 'uuid'::regtype), '{}') as keys,
      array(select attname::text from pg_attribute where attrelid = t.oid and atttypid = 'uuid'::regtype and attnum > 0 and not attisdropped) as uuids
    from pg_class t
    join pg_attribute guard on guard.attrelid = t.oid and guard.attname = 'concerns'
    left join pg_index i on i.indrelid = t.oid
    left join pg_attribute lead on lead.attrelid = t.oid and lead.attnum = i.indkey[0]
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
    group by t.oid, t.relname order by t.relname`.execute(db)
  return rows.map(row => ({ ...row, uuids: row.uuids.map(camel) }))
}
