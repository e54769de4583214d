import { type Kysely, sql } from 'kysely'
import type { Ctx } from './action.ts'
import { type AnyDb, withOpenEyes } from './db.ts'
import type { KernelTables } from './tables.ts'

/** Everyone who has or awaits a place in these offers: for telling them, never for showing them. */
export function holdersOf<T>(ctx: Ctx<T>, offers: readonly string[], standing: 'seated' | 'waiting' | 'both' = 'both'): Promise<string[]> {
  if (offers.length === 0) return Promise.resolve([])
  return withOpenEyes(ctx, async ({ db }) => {
    const rows = await (db as AnyDb as Kysely<KernelTables>)
      .selectFrom('places')
      .select('owner')
      .distinct()
      .where('offer', 'in', [...new Set(offers)])
      .where('standing', 'in', standing === 'both' ? ['seated', 'waiting'] : [standing])
      .execute()
    return rows.map(({ owner }) => owner)
  })
}

/** Lets further parties see places of an offer: those the holders agreed to. In one statement, for it is asked in a rush. */
export async function sharePlaces<T>(
  { db }: Ctx<T>,
  offer: string,
  shared: readonly { n: number; parties: readonly string[] }[],
): Promise<void> {
  if (shared.length === 0) return
  await sql`update places set parties = it.parties from jsonb_to_recordset(${JSON.stringify(shared)}::jsonb) as it (n int, parties text[])
    where places.offer = ${offer} and places.n = it.n`.execute(db as AnyDb)
}

/** How many wait before this turn. */
export async function queueAhead<T>({ db }: Ctx<T>, offer: string, turn: number): Promise<number> {
  const { rows } = await sql<{ ahead: number }>`select house_ahead(${offer}, ${turn}) as ahead`.execute(db as AnyDb)
  return rows[0]!.ahead
}

/** How many were moved up from the queue, told by the record of these offers. */
export function promotedIn<T>(ctx: Ctx<T>, offers: readonly string[]): Promise<number> {
  if (offers.length === 0) return Promise.resolve(0)
  return withOpenEyes(ctx, async ({ db }) => {
    const { promoted } = await (db as AnyDb as Kysely<KernelTables>)
      .selectFrom('record')
      .select(eb => eb.fn.countAll<number>().as('promoted'))
      .where('subject', 'in', [...new Set(offers)])
      .where('step', '=', 'promote')
      .executeTakeFirstOrThrow()
    return promoted
  })
}
