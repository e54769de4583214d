import { type Kysely, sql } from 'kysely'

type Row<Table> = { readonly [Column in keyof Table]?: unknown }

/**
 * Inserts many rows that name the same columns. They go over as one array and not as a parameter for each value: the statement
 * keeps its text, and with it its plan, whatever the number of rows.
 */
export async function insertMany<T, K extends keyof T & string>(db: Kysely<T>, table: K, rows: readonly Row<T[K]>[]): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.keys(rows[0]!)
  const named = rows.map(row => Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value])))
  const list = sql.join(columns.map(column => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${list})
    select ${list} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(named)}::jsonb)`.execute(db)
}

/** A column's name as the database has it. */
export const snake = (camel: string) => camel.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
