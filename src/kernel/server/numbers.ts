import { sql } from 'kysely'
import { dayOf } from '../pure/calendar.ts'
import type { Ctx } from './action.ts'
import type { AnyDb } from './db.ts'

/** The next number of a series in the year of `now`, as papers bear it: `京工活〔2026〕第 0001 号`. */
export async function nextNumber<T>({ db, now }: Ctx<T>, series: string): Promise<string> {
  const year = Number(dayOf(now).slice(0, 4))
  const { rows } = await sql<{ last: number }>`insert into numbers (series, year, last) values (${series}, ${year}, 1)
    on conflict (series, year) do update set last = numbers.last + 1 returning last`.execute(db as AnyDb)
  return `${series}〔${year}〕第 ${String(rows[0]!.last).padStart(4, '0')} 号`
}
