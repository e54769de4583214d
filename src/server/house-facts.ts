import type pg from 'pg'
import { poolAs } from '#kernel/server/pool.ts'

/** What the house remembers of itself: whether it is a demo city, and how far its clock was moved. */
export type HouseFacts = { demo?: boolean; clockOffsetMs?: number }

export async function readFacts(pool: pg.Pool): Promise<HouseFacts> {
  const { rows } = await pool.query<{ name: string; fact: never }>('select name, fact from house_facts')
  return Object.fromEntries(rows.map(({ name, fact }) => [name, fact]))
}

export async function writeFact<K extends keyof HouseFacts>(pool: pg.Pool, name: K, fact: NonNullable<HouseFacts[K]>): Promise<void> {
  await poolAs(pool, 'app_house', 'public').query(
    'insert into house_facts (name, fact) values ($1, $2) on conflict (name) do update set fact = excluded.fact',
    [name, JSON.stringify(fact)],
  )
}
