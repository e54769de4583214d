import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../pure/calendar.ts'
import type { UnitPath } from '../../pure/people.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import type { KernelTables } from '../tables.ts'
import { belong, lockPerson, PEOPLE, rewrite } from './people.ts'

type Db = Kysely<KernelTables>

/** A person belongs to this unit until today; their main one is then another they belong to, or none. Again changes nothing. */
export async function leaveUnit<T>(ctx: Ctx<T>, person: string, unit: UnitPath): Promise<void> {
  await withOpenEyes(ctx as Ctx, async ctx => {
    const known = await lockPerson(ctx, person)
    if (await end(ctx, person, unit)) await rewrite(ctx, { ...known, ...(await standing(ctx, person, known.unit)) }, 'leaveUnit', { unit })
  })
}

/**
 * A person belongs to the second unit from today instead of to the first, retained there or not. The same unit twice only says whether
 * it retains them. Again changes nothing; a unit that has ended meanwhile is refused (HOUSE-6).
 */
export async function moveBelonging<T>(ctx: Ctx<T>, person: string, from: UnitPath, to: UnitPath, retained: boolean): Promise<void> {
  await withOpenEyes(ctx as Ctx, async ctx => {
    const known = await lockPerson(ctx, person)
    const hasLeft = from !== to && (await end(ctx, person, from))
    if (!(await isThere(ctx, person, to, retained))) await belong(ctx, person, to, retained)
    else if (!hasLeft) return
    const main = known.unit === from ? to : known.unit
    await rewrite(ctx, { ...known, ...(await standing(ctx, person, main)) }, 'moveUnit', { from, unit: to, retained })
  })
}

/**
 * Everybody who belongs to one unit belongs to another from today: its heir, or the upper union that holds them.
 * Returns how many people that were.
 */
export const rehome = (ctx: Ctx, from: UnitPath, to: UnitPath, retained: boolean): Promise<number> =>
  withOpenEyes(ctx, async ctx => {
    const today = dayOf(ctx.now)
    const { rows } = await sql<{ person: string }>`
      insert into belongings (person, owner, unit, since, retained)
      select person, owner, ${to}, ${today}::date, ${retained} from belongings where unit = ${from} and until is null
      on conflict (person, unit) do update set until = null,
        since = case when belongings.until is null then belongings.since else excluded.since end,
        retained = case when belongings.until is null then belongings.retained else excluded.retained end
      returning person`.execute(ctx.db)
    await sql`update belongings set until = ${today}::date where unit = ${from} and until is null`.execute(ctx.db)
    // distinct, for a person may have belonged to both
    await sql`update persons set unit = case when unit = ${from} then ${to} else unit end,
      parties = (select coalesce(array_agg(distinct one), '{}') from unnest(array_replace(parties, ${from}, ${to})) as one
        where one <> case when persons.unit = ${from} then ${to} else persons.unit end)
      where unit = ${from} or ${from} = any (parties)`.execute(ctx.db)
    const ids = rows.map(row => row.person)
    await sql`update grams set unit = persons.unit, parties = persons.parties from persons
      where grams.module = ${PEOPLE} and grams.subject = persons.id and persons.id = any (${ids}::uuid[])`.execute(ctx.db)
    return ids.length
  })

async function end({ db, now }: Ctx, person: string, unit: UnitPath): Promise<boolean> {
  const { numUpdatedRows } = await (db as Db)
    .updateTable('belongings')
    .set({ until: dayOf(now) })
    .where('person', '=', person)
    .where('unit', '=', unit)
    .where('until', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

const isThere = async ({ db }: Ctx, person: string, unit: UnitPath, retained: boolean): Promise<boolean> =>
  (await (db as Db)
    .selectFrom('belongings')
    .select('unit')
    .where('person', '=', person)
    .where('unit', '=', unit)
    .where('until', 'is', null)
    .where('retained', '=', retained)
    .executeTakeFirst()) !== undefined

/** The main unit and the others, as the belongings have it: where nobody is retained comes first, then where they have been longest. */
async function standing({ db }: Ctx, person: string, main: UnitPath): Promise<{ unit: UnitPath; parties: UnitPath[] }> {
  const rows = await (db as Db)
    .selectFrom('belongings')
    .select('unit')
    .where('person', '=', person)
    .where('until', 'is', null)
    .orderBy(sql`unit <> ${main}`)
    .orderBy('retained')
    .orderBy('since')
    .orderBy('unit')
    .execute()
  const [unit = '/', ...parties] = rows.map(row => row.unit)
  return { unit, parties }
}
