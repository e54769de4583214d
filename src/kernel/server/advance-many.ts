import { type Kysely, sql } from 'kysely'
import { dayOf } from '../pure/calendar.ts'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import { Refusal } from '../pure/refusal.ts'
import type { Ctx } from './action.ts'
import { dueIn } from './advance.ts'
import type { AnyDb } from './db.ts'
import { appendEach } from './record.ts'

type Governed = Kysely<Record<string, Case>>
type Shared<R extends Case> = { [K in Exclude<keyof R, Exclude<keyof Case, 'parties' | 'unit'>>]?: R[K] }

/**
 * Takes one step for many cases at once, all changed alike: lock, rule, write, record, three statements whatever their number. Whoever asks
 * knows that the unit they pass to stands. One is refused: none is taken. `ids` at most a few thousand.
 */
export async function advanceMany<T, R extends Case, K extends string>(
  { db, actor, now }: Ctx<T>,
  book: Lifecycle<R, K>,
  ids: readonly string[],
  step: NoInfer<K>,
  change: Shared<R> = {},
): Promise<R[]> {
  if (ids.length === 0) return []
  const tx = db as unknown as Governed
  const before = await tx
    .selectFrom(book.table)
    .selectAll()
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    // whoever locks several does it in this order
    .orderBy('id')
    .forUpdate()
    .execute()
  const after = before.map(stored => {
    const row = { ...stored, ...change } as unknown as R
    const to = book.rule(row, step, actor, now, stored as unknown as R)
    if (to instanceof Refusal) throw to
    const clock = to === stored.state ? { due: stored.due, dueIsProvisional: stored.dueIsProvisional } : dueIn(book, to, dayOf(now), row)
    return { ...row, state: to, version: stored.version + 1, ...clock }
  })
  await write(tx, book.table, after, change)
  const said = Object.keys(change).length > 0 ? change : null
  await appendEach(
    db as AnyDb,
    after.map(({ id, owner, unit, parties, state }, i) => {
      const from = before[i]!.state
      return { subject: id, module: book.module, owner, unit, parties, step, by: actor.id, at: now, from, to: state, said }
    }),
  )
  return after
}

/** What differs from row to row comes as one array, what all share as it is. */
async function write<R extends Case>(tx: Governed, table: string, rows: readonly R[], change: object) {
  const each = rows.map(({ id, state, due, dueIsProvisional, version }) => ({ id, state, due, provisional: dueIsProvisional, version }))
  const its = sql`jsonb_to_recordset(${JSON.stringify(each)}::jsonb)`.as(
    sql`its (id uuid, state text, due date, provisional boolean, version int)`,
  )
  await (tx as AnyDb)
    .updateTable(table)
    .from(its)
    .set({
      ...change,
      state: sql.ref('its.state'),
      due: sql.ref('its.due'),
      dueIsProvisional: sql.ref('its.provisional'),
      version: sql.ref('its.version'),
    })
    .where(sql<boolean>`${sql.ref(`${table}.id`)} = its.id`)
    .execute()
}
