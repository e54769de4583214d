/** How many members each union holds, and what their files lack (MEMBERS-17). */
import { type RawBuilder, sql } from 'kysely'
import { doubts, kept, living } from '../rules-kinds.ts'
import { type Act, statesIn, whereDoubtful } from './members.ts'

/** What is counted of each union; the doubts are those of the roster, so that each figure leads to those it counts. */
export const figures = ['living', 'retained', ...doubts] as const
export type Figures = Record<(typeof figures)[number], number>
type Stored = { [F in keyof Figures]: string }
const columns: Stored = {
  ...{ living: 'living', retained: 'retained', waiting: 'waiting', noNumber: 'no_number', noPhone: 'no_phone', twin: 'twins' },
  ...{ unpaid: 'unpaid', maybeRetired: 'maybe_retired', correcting: 'correcting' },
}
const list = (each: (figure: keyof Figures) => RawBuilder<unknown>) => sql.join(figures.map(each))
const column = (figure: keyof Figures) => sql.ref(columns[figure])

/** One row of counts from rows of `members`. */
export const counted = ({ now }: Pick<Act, 'now'>) =>
  list(figure => sql`count(*) filter (where ${conditionOf(figure, now)})::int as ${sql.ref(figure)}`)
export const storedFigures = list(figure => sql`${column(figure)} as ${sql.ref(figure)}`)

/** Counts every member once, by union, and gives the sum to each union above: one pass over the roster of a city. */
export async function refreshSums({ db, now }: Act): Promise<void> {
  await sql`with own as (select unit, ${list(figure => sql`count(*) filter (where ${conditionOf(figure, now)})::int as ${column(figure)}`)}
      from members where heir is null group by unit)
    insert into members_sums (unit, at, ${list(column)})
      select '/' || array_to_string((string_to_array(btrim(unit, '/'), '/'))[:depth], '/') || '/' as above, ${now}::timestamptz, ${list(figure => sql`sum(${column(figure)})::int`)}
      from own, generate_series(1, array_length(string_to_array(btrim(unit, '/'), '/'), 1)) as depth group by above
    on conflict (unit) do update set at = excluded.at, ${list(figure => sql`${column(figure)} = excluded.${column(figure)}`)}`.execute(db)
  await sql`delete from members_sums where at <> ${now}::timestamptz`.execute(db)
}

const conditionOf = (figure: keyof Figures, now: Date) =>
  figure === 'living' ? statesIn(living) : figure === 'retained' ? statesIn(kept) : whereDoubtful(figure, now)
