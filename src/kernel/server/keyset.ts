import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

/** Where the last page ended, `instant|id`: for paging that stays as fast on the thousandth page. */
export const cursor = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const cursorAt = (row: { id: string }, at: string | null): string => `${at}|${row.id}`

/** A condition: rows of one order (`column`, then `id`) that come after the cursor, upwards or downwards. */
export function beyond(column: string, after: string, direction: '<' | '>'): RawBuilder<boolean> {
  const [at, id] = after.split('|')
  return sql<boolean>`(${sql.ref(column)}, id) ${sql.raw(direction)} (${at}::timestamptz, ${id}::uuid)`
}
