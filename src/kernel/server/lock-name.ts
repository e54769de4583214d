import { type QueryExecutorProvider, sql } from 'kysely'

/**
 * Holds a name until this transaction ends; whoever asks for the same name, in any process on this database, waits until then. For what
 * no row stands for yet, or a law over several rows. It keeps no row from changing: everybody whom the law binds must ask for the same
 * name, and whoever holds two names must ask for them in an order all share. Read under it, not before it: what stood earlier may be stale.
 */
export const lockName = (db: QueryExecutorProvider, name: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db)
