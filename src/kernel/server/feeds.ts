import type { Kysely } from 'kysely'
import { refuse } from '../pure/house-words.ts'
import type { Ctx } from './action.ts'
import { type AnyDb, withOpenEyes } from './db.ts'
import type { KernelTables } from './tables.ts'

type Owned<R> = { where(column: never, operator: '=', value: string): { execute(): Promise<R[]> } }

/** What the holder of a feed's key owns: nobody signs in to a feed, so the key is the only thing that says who asks. */
export function ownedBehind<T, R>(ctx: Ctx<T>, token: string, rows: (db: AnyDb) => Owned<R>, owner: string): Promise<R[]> {
  return withOpenEyes(ctx, async ({ db }) => {
    const tx = db as AnyDb as Kysely<KernelTables>
    const person = await tx.selectFrom('persons').select('id').where('feedToken', '=', token).executeTakeFirst()
    if (!person) throw refuse('HOUSE-1')
    return rows(tx)
      .where(owner as never, '=', person.id)
      .execute()
  })
}
