import { sql } from 'kysely'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Act } from './disputes.ts'

/** Who signs in for a partner body now. Its posts are seen with the house's eyes alone (DISPUTES-41). */
export const officersAt = async ({ db }: Act, unit: UnitPath): Promise<string[]> => {
  const { rows } = await sql<{ owner: string }>`select distinct owner from posts
    where unit = ${unit} and role = 'partnerOfficer' and state = 'held' order by owner limit 200`.execute(db)
  return rows.map(row => row.owner)
}
