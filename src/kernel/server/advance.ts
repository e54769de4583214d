import type { Kysely } from 'kysely'
import { type Day, dayOf, lastDay } from '../pure/calendar.ts'
import { china } from '../pure/holidays.ts'
import { refuse } from '../pure/house-words.ts'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import { aboveOf, type UnitPath } from '../pure/people.ts'
import { Refusal } from '../pure/refusal.ts'
import type { Ctx } from './action.ts'
import type { AnyDb } from './db.ts'
import { insertMany } from './insert-many.ts'
import { ofPerson } from './live.ts'
import { append, beginChains, type Line, tailOf } from './record.ts'
import type { KernelTables } from './tables.ts'

/** Kysely cannot know which table a lifecycle names; this is the one place that steps around it. */
type Governed = Kysely<Record<string, Case>>
type Maybe<R> = { [K in keyof R]?: R[K] | undefined }
type Opening<R extends Case> = Pick<R, 'owner' | 'unit'> & Maybe<Pick<R, 'id' | 'parties'>> & Maybe<Omit<R, keyof Case>>
/** A case may pass into another unit's hands, and its parties change. */
type Change<R extends Case> = Maybe<Omit<R, Exclude<keyof Case, 'parties' | 'unit'>>>

/** Opens a case in its first state; by whom and in whose name, the book says. */
export async function begin<T, R extends Case>(
  { db, actor, now, newId, hint }: Ctx<T>,
  book: Lifecycle<R>,
  asked: Opening<R>,
): Promise<{ id: string }> {
  const row = whatIsGiven(asked) as Pick<R, 'owner' | 'unit'> & { id?: string; parties?: string[] }
  const refusal = book.mayBegin(row, actor)
  if (refusal) throw refusal
  const tx = db as unknown as Governed
  // a unit's own id is the last part of its path, so it is known beforehand
  const id = row.id ?? newId()
  const written = { ...row, id, state: book.begin.in, ...dueIn(book, book.begin.in, dayOf(now), row as R) }
  const { id: _, owner, unit, parties = [], ...said } = row
  const [isStanding] = await Promise.all([
    // a path concerns every unit it names, so one that somebody made up would act in another unit's name
    isInTree(db as AnyDb, book.table === 'units' ? aboveOf(row.unit) : row.unit),
    tx
      .insertInto(book.table)
      .values(written as unknown as Case)
      .execute(),
    append(tx, id, undefined, [{ ...concernOf(book, row), step: 'begin', by: actor.id, at: now, from: '', to: book.begin.in, said }]),
  ])
  if (!isStanding) throw refuse('HOUSE-1')
  if (book.table === 'posts') hint(ofPerson(owner))
  return { id }
}

/**
 * Enters many cases that stood on paper before, each in the state in which it stood. All name the same columns; `unsaid` are columns
 * that the record must not hold, such as sealed values. One is refused: none is entered.
 */
export async function beginMany<T, R extends Case>(
  { db, actor, now, newId }: Ctx<T>,
  book: Lifecycle<R>,
  asked: readonly { row: Opening<R>; state: R['state']; unsaid?: object }[],
): Promise<string[]> {
  const cases = asked.map(({ row: given, state, unsaid = {} }) => {
    const row = whatIsGiven(given) as Pick<R, 'owner' | 'unit'> & { id?: string; parties?: string[] }
    const refusal = book.mayEnter(row, state, actor)
    if (refusal) throw refusal
    return { id: row.id ?? newId(), row, state, unsaid, due: dueIn(book, state, dayOf(now), row as unknown as R) }
  })
  if (cases.length === 0) return []
  if (!(await areInTree(db as AnyDb, [...new Set(cases.map(({ row }) => row.unit))]))) throw refuse('HOUSE-1')
  const written = cases.map(({ id, row, state, unsaid, due }) => ({ parties: [], ...row, ...unsaid, id, state, version: 1, ...due }))
  await insertMany(db as AnyDb, book.table, written)
  await beginChains(
    db as AnyDb,
    cases.map(({ id, row, state }) => {
      const { id: _, owner: __, unit: ___, parties: ____, ...said } = row
      return { subject: id, ...concernOf(book, row), step: 'enter', by: actor.id, at: now, from: '', to: state, said }
    }),
  )
  return cases.map(({ id }) => id)
}

const areInTree = async (db: AnyDb, units: readonly UnitPath[]) => {
  const standing = await (db as Kysely<KernelTables>)
    .selectFrom('units')
    .select('unit')
    .where('unit', 'in', units)
    .where('state', '=', 'active')
    .execute()
  return standing.length === units.length
}

/** `/` stands for no unit: it concerns nobody. */
const isInTree = async (db: AnyDb, unit: UnitPath) =>
  unit === '/' ||
  Boolean(
    await (db as Kysely<KernelTables>)
      .selectFrom('units')
      .select('id')
      .where('unit', '=', unit)
      .where('state', '=', 'active')
      .executeTakeFirst(),
  )

/**
 * Takes one step of a lifecycle: lock, rule, write, record — in the caller's transaction.
 * The only code that writes a case's state. `seen` is the version the caller looked at: an older one is refused (HOUSE-6).
 */
export async function advance<T, R extends Case, K extends string>(
  { db, actor, now, hint }: Ctx<T>,
  book: Lifecycle<R, K>,
  id: string,
  step: NoInfer<K>,
  asked: Change<R> = {},
  seen?: number,
): Promise<R> {
  const tx = db as unknown as Governed
  const [stored, tail] = await Promise.all([
    // row-level security hides what is out of reach, so "not yours" and "not there" read the same
    tx.selectFrom(book.table).selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    // on the same connection, so it runs when the lock is held and sees the line of whoever held it before
    tailOf(tx, id),
  ])
  if (!stored) throw refuse('HOUSE-1')
  if (seen !== undefined && seen !== stored.version) throw refuse('HOUSE-6')
  const change = whatIsGiven(asked)
  const row = { ...stored, ...change } as unknown as R
  const to = book.rule(row, step, actor, now, stored as unknown as R)
  if (to instanceof Refusal) throw to
  if (row.unit !== stored.unit && !(await isInTree(db as AnyDb, row.unit))) throw refuse('HOUSE-1')

  // a step that stays where it is, such as a correction, does not set the clock anew
  const clock = to === stored.state ? {} : dueIn(book, to, dayOf(now), row)
  const written = { ...change, state: to, version: stored.version + 1, ...clock }
  const said = Object.keys(change).length > 0 ? change : null
  await Promise.all([
    tx.updateTable(book.table).set(written).where('id', '=', id).execute(),
    append(tx, id, tail, [{ ...concernOf(book, row), step, by: actor.id, at: now, from: stored.state, to, said }]),
  ])
  if (book.table === 'posts') hint(ofPerson(row.owner))
  return { ...row, ...written }
}

/** The last day of a state that this row entered on that day. */
export function dueIn<R extends Case>(book: Lifecycle<R>, state: R['state'], entered: Day, row: R): Pick<Case, 'due' | 'dueIsProvisional'> {
  const deadline = book.deadlines[state]
  if (!deadline) return { due: null, dueIsProvisional: false }
  const { day, isProvisional } = lastDay(china, deadline.from?.(row) ?? entered, deadline.for?.(row) ?? deadline, deadline.pauses?.(row))
  return { due: day, dueIsProvisional: isProvisional }
}

/** What was left out stays as it is. */
const whatIsGiven = <V extends object>(row: V): V => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as V

const concernOf = (
  { module }: { module: string },
  { owner, unit, parties = [] }: Pick<Case, 'owner' | 'unit'> & { parties?: string[] },
): Pick<Line, 'module' | 'owner' | 'unit' | 'parties'> => ({ module, owner, unit, parties })
