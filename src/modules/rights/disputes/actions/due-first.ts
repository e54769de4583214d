/** Lists of what waits, the most pressing first: paged by the last day and the id, as `day|id`. What has no day comes before all. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'

export const dueFirst = sql<string>`coalesce(due, '0001-01-01'::date)`

/** What comes after that place; undefined where no place is named. */
export function beyondDue(after: string | undefined, direction: 'asc' | 'desc'): RawBuilder<boolean> | undefined {
  const [day = '', last = ''] = (after ?? '').split('|')
  if (!z.iso.date().safeParse(day).success || !z.uuid().safeParse(last).success) return undefined
  return sql<boolean>`(${dueFirst}, id) ${direction === 'desc' ? sql`<` : sql`>`} (${day}::date, ${last}::uuid)`
}
export const placeIn = ({ due, id }: { due: string | null; id: string }): string => `${due ?? '0001-01-01'}|${id}`
