import { type Kysely, sql } from 'kysely'
import { dayOf } from '../pure/calendar.ts'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import { Refusal } from '../pure/refusal.ts'
import type { Ctx } from './action.ts'
import { dueIn } from './advance.ts'
import type { AnyDb } from './db.ts'
import { snake } from './insert-many.ts'
import { appendEach } from './record.ts'

type Governed = Kysely<Record<string, Case>>
type Shared<R extends Case> = { [K in Exclude<keyof R, Exclude<keyof Case, 'parties' | 'unit'>>]?: R[K] }

/** Takes one step for many cases at once, all changed alike. `ids` at most a few thousand. */
export const advanceMany = <T, R extends Case, K extends string>(
  ctx: Ctx<T>,
  book: Lifecycle<R, K>,
  ids: readonly string[],
  step: NoInfer<K>,
  change: Shared<R> = {},
): Promise<R[]> => advanceEach(ctx, book, new Map(ids.map(id => [id, change])), step)

/**
 * Takes one step for many cases at once, each with its own change: lock, rule, write, record, three statements whatever their number. Whoever
 * asks knows that the unit they pass to stands. One is refused: none is taken.
 */
export async function advanceEach<T, R extends Case, K extends string>(
  { db, actor, now }: Ctx<T>,
  book: Lifecycle<R, K>,
  changes: ReadonlyMap<string, Shared<R>>,
  step: NoInfer<K>,
): Promise<R[]> {
  if (changes.size === 0) return []
  const tx = db as unknown as Governed
  const before = await tx
    .selectFrom(book.table)
    .selectAll()
    .where(sql<boolean>`id = any (${[...changes.keys()]}::uuid[])`)
    // whoever locks several does it in this order
    .orderBy('id')
    .forUpdate()
    .execute()
  const after = before.map(stored => {
    const row = { ...stored, ...changes.get(stored.id) } as unknown as R
    const to = book.rule(row, step, actor, now, stored as unknown as R)
    if (to instanceof Refusal) throw to
    const clock = to === stored.state ? { due: stored.due, dueIsProvisional: stored.dueIsProvisional } : dueIn(book, to, dayOf(now), row)
    return { ...row, state: to, version: stored.version + 1, ...clock }
  })
  await write(tx, book.table, after, [...new Set([...changes.values()].flatMap(change => Object.keys(change)))])
  await appendEach(
    db as AnyDb,
    after.map(({ id, owner, unit, parties, state }, i) => {
      const change = changes.get(id)!
      const said = Object.keys(change).length > 0 ? change : null
      return {
        subject: id,
        module: book.module,
        owner,
        unit,
        parties,
        step,
        by: actor.id,
        at: now,
        from: before[i]!.state,
        to: state,
        said,
      }
    }),
  )
  return after
}

/** The rows travel as one array, with the columns that any of them changes. */
async function write<R extends Case>(tx: Governed, table: string, rows: readonly R[], changed: readonly string[]) {
  const columns = [...new Set(['state', 'due', 'dueIsProvisional', 'version', ...changed])]
  const each = rows.map(row => Object.fromEntries(['id', ...columns].map(column => [snake(column), row[column as keyof R]])))
  await (tx as AnyDb)
    .updateTable(table)
    .from(sql`jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(each)}::jsonb)`.as('its'))
    .set(Object.fromEntries(columns.map(column => [column, sql.ref(`its.${column}`)])))
    .where(sql<boolean>`${sql.ref(`${table}.id`)} = its.id`)
    .execute()
}
