import { sql } from 'kysely'
import type { Ctx } from '#kernel/server/action.ts'
import type { ActivityTables } from '../tables.ts'

/** ACT-15: what people said of an activity; whose it is stays in the database. For its hosts, and nothing for anyone else. */
export async function saidOf({ db }: Ctx<ActivityTables>, activity: string): Promise<{ stars: number; words: string }[]> {
  const { rows } = await sql<{ stars: number; words: string }>`select stars, words from activities_said(${activity})`.execute(db)
  return rows
}
