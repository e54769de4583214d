import { dayOf } from '../pure/calendar.ts'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import { advance, dueIn } from './advance.ts'
import type { AnyDb } from './db.ts'
import { lockName } from './lock-name.ts'
import type { Module } from './module.ts'
import { asHouse, type House } from './perform.ts'

/** Told when something the clock would do fails; the others go on. */
export type OnFailure = (what: string, error: unknown) => void

/**
 * What time brings: steps whose last day has passed, and each module's own business of the minute. Everything is found
 * by asking what is due at `now`, so that it may be called late, twice, or for days that are long past.
 */
export async function tick(house: House, modules: readonly Module[], now: Date, onFailure: OnFailure): Promise<number> {
  let taken = 0
  for (const { book, id, state } of await asHouse(house, now, ({ db }) => overdue(db, modules, now))) {
    const step = book.deadlines[state]!.then
    try {
      taken += await asHouse(house, now, async ctx => {
        // another process may have passed by since
        if (!(await isStillDue(ctx.db, book, id, state, now))) return 0
        await advance(ctx, book, id, step)
        return 1
      })
    } catch (error) {
      onFailure(`${step} ${id}`, error)
    }
  }
  for (const { name, onTick } of modules)
    if (onTick)
      await asHouse(house, now, async ctx => {
        // one process at a time: the second then finds nothing left to do
        await lockName(ctx.db, `house.minute.${name}`)
        await onTick(ctx)
      }).catch(error => onFailure(`the minute of ${name}`, error))
  return taken
}

/** As `tick`, once for every Beijing day that was passed over, so that what leads to a deadline is there before it falls due. */
export async function tickThrough(house: House, modules: readonly Module[], from: Date, to: Date, onFailure: OnFailure): Promise<void> {
  const DAY = 86_400_000
  for (let at = from.getTime() + DAY; at < to.getTime(); at += DAY) await tick(house, modules, new Date(at), onFailure)
  await tick(house, modules, to, onFailure)
}

async function overdue(db: AnyDb, modules: readonly Module[], now: Date) {
  const late: { book: Lifecycle<Case>; id: string; state: string }[] = []
  for (const book of modules.flatMap(module => module.lifecycles)) {
    const states = Object.keys(book.deadlines)
    if (states.length === 0) continue
    const rows = await db
      .selectFrom(book.table)
      .select(['id', 'state'])
      .where('state', 'in', states)
      .where('due', '<', dayOf(now))
      .where('dueIsProvisional', '=', false)
      .limit(500)
      .execute()
    late.push(...rows.map(row => ({ book, ...row }) as (typeof late)[number]))
  }
  return late
}

const isStillDue = async (db: AnyDb, book: Lifecycle<Case>, id: string, state: string, now: Date): Promise<boolean> =>
  (await db
    .selectFrom(book.table)
    .select('id')
    .where('id', '=', id)
    .where('state', '=', state)
    .where('due', '<', dayOf(now))
    .forUpdate()
    .executeTakeFirst()) !== undefined

/**
 * Counts provisional deadlines anew, after a year's holidays were loaded. A deadline that stays provisional is not acted
 * upon by the clock: a guess may not defeat anybody's filing.
 */
export const recountProvisional = (house: House, modules: readonly Module[], now: Date): Promise<number> =>
  asHouse(house, now, async ctx => {
    const db = ctx.db as AnyDb
    let changed = 0
    for (const book of modules.flatMap(module => module.lifecycles) as Lifecycle<Case>[]) {
      const rows = (await db.selectFrom(book.table).selectAll().where('dueIsProvisional', '=', true).execute()) as Case[]
      for (const row of rows) {
        const { id, state, due } = row
        const entered = await db
          .selectFrom('record')
          .select('at')
          .where('subject', '=', id)
          .where('to', '=', state)
          .where('from', '<>', state)
          .orderBy('n', 'desc')
          .executeTakeFirst()
        if (!entered) continue
        const fresh = dueIn(book, state, dayOf(new Date(entered.at)), row)
        if (fresh.due === due && fresh.dueIsProvisional) continue
        await db.updateTable(book.table).set(fresh).where('id', '=', id).execute()
        changed += 1
      }
    }
    return changed
  })
