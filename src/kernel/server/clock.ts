import { dayOf } from '../pure/calendar.ts'
import type { Case, Lifecycle } from '../pure/lifecycle.ts'
import { clock } from '../pure/people.ts'
import { advance } from './advance.ts'
import { type AnyDb, asActor } from './db.ts'
import type { Module } from './module.ts'
import { newId } from './ids.ts'
import type { House } from './perform.ts'

/** Takes every step whose last day has passed; a case that cannot be advanced does not stop the others. */
export async function tick({ db, jobs }: House, modules: readonly Module[], now: Date): Promise<number> {
  let taken = 0
  for (const { book, id, state } of await asActor(db, clock, tx => overdue(tx, modules, now))) {
    const step = book.deadlines[state]!.then
    try {
      await asActor(db, clock, tx =>
        advance({ db: tx as AnyDb, actor: clock, now, newId: () => newId(now), enqueue: jobs.within(tx) }, book, id, step),
      )
      taken += 1
    } catch (error) {
      console.error(`the clock could not ${step} ${id}`, error)
    }
  }
  return taken
}

async function overdue(db: AnyDb, modules: readonly Module[], now: Date) {
  const late: { book: Lifecycle<Case>; id: string; state: string }[] = []
  for (const book of modules.flatMap(module => module.lifecycles)) {
    const states = Object.keys(book.deadlines)
    const rows = await db
      .selectFrom(book.table)
      .select(['id', 'state'])
      .where('state', 'in', states)
      .where('due', '<', dayOf(now))
      .limit(500)
      .execute()
    late.push(...rows.map(row => ({ book, ...row })))
  }
  return late
}
