import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

const INSTANT = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z`
const PLACE = String.raw`${INSTANT}\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`

/** Where the last page ended, `instant|id`: for paging that stays as fast on the thousandth page. */
export const cursor = z.string().regex(new RegExp(`^${PLACE}$`))
export const cursorAt = (row: { id: string }, at: string | null): string => `${at}|${row.id}`

/**
 * The same in a list of several stretches, as they stood when its first page was read: `as of|stretch|instant|id`. What time moves from
 * one stretch to another meanwhile is then neither told twice nor left out.
 */
export const cursorAsOf = z.string().regex(new RegExp(String.raw`^${INSTANT}\|\d\|${PLACE}$`))

/** The same where a stretch and a number stand before the instant: `stretch|number|instant|id`. */
export const cursorRanked = z.string().regex(new RegExp(String.raw`^\d\|\d{1,9}\|${PLACE}$`))

/** A condition: rows of one order (`column`, then `id`) that come after the cursor, upwards or downwards. */
export function beyond(column: string, after: string, direction: '<' | '>'): RawBuilder<boolean> {
  const [at, id] = after.split('|')
  return sql<boolean>`(${sql.ref(column)}, id) ${sql.raw(direction)} (${at}::timestamptz, ${id}::uuid)`
}
