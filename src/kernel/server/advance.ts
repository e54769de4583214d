import type { Kysely } from 'kysely'
import { dayOf, lastDay } from '../pure/calendar.ts'
import { china } from '../pure/holidays.ts'
import { refuse } from '../pure/house-words.ts'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import { Refusal } from '../pure/refusal.ts'
import type { Ctx } from './action.ts'
import { append, type Line, tailOf } from './record.ts'

/** Kysely cannot know which table a lifecycle names; this is the one place that steps around it. */
type Governed = Kysely<Record<string, Case>>

/** Opens a case in its first state; by whom and in whose name, the book says. */
export async function begin<T, R extends Case>(
  { db, actor, now, newId }: Ctx<T>,
  book: Lifecycle<R>,
  row: Pick<R, 'owner' | 'unit'> & Partial<Pick<R, 'parties'>> & Partial<Omit<R, keyof Case>>,
): Promise<{ id: string }> {
  const refusal = book.mayBegin(row, actor)
  if (refusal) throw refusal
  const tx = db as unknown as Governed
  const id = newId()
  const written = { ...row, id, state: book.begin.in, ...dueIn(book, book.begin.in, now) }
  const { owner, unit, parties = [], ...said } = row
  await Promise.all([
    tx
      .insertInto(book.table)
      .values(written as unknown as Case)
      .execute(),
    append(tx, id, undefined, [{ ...lineOf(book, row), step: 'begin', by: actor.id, at: now, from: '', to: book.begin.in, said }]),
  ])
  return { id }
}

/**
 * Takes one step of a lifecycle: lock, rule, write, record — in the caller's transaction.
 * The only code that writes a case's state.
 */
export async function advance<T, R extends Case, K extends string>(
  { db, actor, now }: Ctx<T>,
  book: Lifecycle<R, K>,
  id: string,
  step: NoInfer<K>,
  change: Partial<Omit<R, Exclude<keyof Case, 'parties'>>> = {},
): Promise<R> {
  const tx = db as unknown as Governed
  const [stored, tail] = await Promise.all([
    // row-level security hides what is out of reach, so "not yours" and "not there" read the same
    tx.selectFrom(book.table).selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    // on the same connection, so it runs when the lock is held and sees the line of whoever held it before
    tailOf(tx, id),
  ])
  if (!stored) throw refuse('HOUSE-1')
  const row = { ...stored, ...change } as unknown as R
  const to = book.rule(row, step, actor, now)
  if (to instanceof Refusal) throw to

  const written = { ...change, state: to, ...dueIn(book, to, now) }
  const said = Object.keys(change).length > 0 ? change : null
  await Promise.all([
    tx.updateTable(book.table).set(written).where('id', '=', id).execute(),
    append(tx, id, tail, [{ ...lineOf(book, row), step, by: actor.id, at: now, from: row.state, to, said }]),
  ])
  return { ...row, ...written }
}

function dueIn<R extends Case>(book: Lifecycle<R>, state: R['state'], now: Date): Pick<Case, 'due' | 'dueIsProvisional'> {
  const deadline = book.deadlines[state]
  if (!deadline) return { due: null, dueIsProvisional: false }
  const { day, isProvisional } = lastDay(china, dayOf(now), deadline)
  return { due: day, dueIsProvisional: isProvisional }
}

const lineOf = (
  { module }: { module: string },
  { owner, unit, parties = [] }: Pick<Case, 'owner' | 'unit'> & { parties?: string[] },
): Pick<Line, 'module' | 'owner' | 'unit' | 'parties'> => ({ module, owner, unit, parties })
