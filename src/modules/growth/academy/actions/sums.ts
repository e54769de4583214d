/** ACAD-42: what was taught and who came, counted by `academy_years`, or as it was counted last. */
import { type RawBuilder, sql } from 'kysely'
import { type Field, fields } from '../rules.ts'
import type { Act } from './courses.ts'

/** `hours` are class hours taught, `times` attended sessions, `units` the nominating units that anybody came from. */
export type Figures = { hours: number; times: number; persons: number; units: number; classes: number }
type Line = Figures & { year: number | null; field: Field | null }

const HOUR = 3_600_000
const nothing: Figures = { hours: 0, times: 0, persons: 0, units: 0, classes: 0 }

/** Of the classes of these hosts. */
export const countOf = async (ctx: Act, hosts: readonly string[], only?: Field) =>
  inOrder(await counting(ctx, sql`${[...hosts]}::text[]`, only))

/** Of all hosts, for anyone, so as it was counted last; only until the clock has done so once is it counted for whoever asks. */
export async function findSums(ctx: Act) {
  const { rows } = await sql<Line & { asOf: string }>`
    select year, field, hours, times, persons, units, classes, as_of from academy_sums`.execute(ctx.db)
  const asOf = rows[0]?.asOf ?? ctx.now.toISOString()
  return { ...inOrder(rows.length > 0 ? rows : await counting(ctx, sql`null::text[]`)), asOf }
}

/** Counts anew once the hour is over, or where a demo’s clock was set back. One process at a time: the minute of the module is locked. */
export async function keepSums({ db, now }: Act): Promise<void> {
  const last = await db.selectFrom('academySums').select('asOf').limit(1).executeTakeFirst()
  const age = last ? now.getTime() - Date.parse(last.asOf) : HOUR
  if (age >= 0 && age < HOUR) return
  const at = now.toISOString()
  await db.deleteFrom('academySums').execute()
  await sql`insert into academy_sums (year, field, hours, times, persons, units, classes, as_of)
    select year, field, hours, times, persons, units, classes, ${at}::timestamptz from academy_years(null, ${at}::timestamptz, null)`.execute(
    db,
  )
}

async function counting({ db, now }: Act, hosts: RawBuilder<unknown>, only: Field | null = null): Promise<Line[]> {
  const { rows } = await sql<Line>`select year, field, hours, times, persons, units, classes
    from academy_years(${hosts}, ${now.toISOString()}::timestamptz, ${only}::text)`.execute(db)
  return rows
}

/** The latest year first, the fields in their order. */
function inOrder(rows: readonly Line[]) {
  const fieldsOf = (year: number | null) =>
    fields.flatMap(field => rows.filter(row => row.year === year && row.field === field).map(row => ({ ...row, field })))
  return {
    total: rows.find(row => row.year === null && row.field === null) ?? nothing,
    years: rows
      .flatMap(({ year, field, ...sums }) => (year !== null && field === null ? [{ year, ...sums, fields: fieldsOf(year) }] : []))
      .sort((a, b) => b.year - a.year),
    fields: fieldsOf(null),
  }
}
