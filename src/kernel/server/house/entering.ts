/** Many people at once, as a roster names them; people.ts enters one. */
import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../pure/calendar.ts'
import { maskedMobile, type Mobile } from '../../pure/identifiers/mobile.ts'
import type { UnitPath } from '../../pure/people.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { insertMany } from '../insert-many.ts'
import { beginChains, recordStep } from '../record.ts'
import { gramsOf } from '../search.ts'
import type { KernelTables } from '../tables.ts'
import { PEOPLE } from './people.ts'

type Db = Kysely<KernelTables>
export type Entered = { name: string; phone: Mobile | null; unit: UnitPath; retained: boolean }

/**
 * Enters people who were not known before, each in their first unit, in one statement for each table: a thousand cost what ten do one by
 * one. The caller holds the names of their phones (`lockName` of the blind index). Undefined for whoever's phone came into use
 * meanwhile: a code sent to it signs its owner up without asking for that name.
 */
export const enterPersons = (ctx: Ctx, people: readonly Entered[]): Promise<(string | undefined)[]> =>
  withOpenEyes(ctx, async open => {
    const rows = people.map(({ name, phone, unit, retained }) => ({ id: ctx.newId(), name, phone, unit, retained }))
    if (rows.length === 0) return []
    const entered = await insertPersons(open, rows)
    const fresh = rows.filter(row => entered.has(row.id))
    const since = dayOf(ctx.now)
    await insertMany(
      open.db as Db,
      'belongings',
      fresh.map(({ id, unit, retained }) => ({ person: id, owner: id, unit, since, retained })),
    )
    await makeAllFindable(open, fresh)
    const line = { module: 'unions', step: 'enter', by: ctx.actor.id, at: ctx.now, from: '', to: 'known' }
    await beginChains(
      open.db,
      fresh.map(({ id, unit, name }) => ({ ...line, subject: id, owner: id, unit, said: { name } })),
    )
    return rows.map(({ id }) => (entered.has(id) ? id : undefined))
  })

type Row = Entered & { id: string }
async function insertPersons(ctx: Ctx, rows: readonly Row[]): Promise<Set<string>> {
  const written = rows.map(({ id, name, phone, unit }) => ({
    ...{ id, unit, name, token: ctx.draw(18) },
    sealed: phone && ctx.seals.seal(phone, `persons.phone.${id}`),
    blind: phone && ctx.seals.blind('phone', phone),
    masked: phone ? maskedMobile(phone) : '',
  }))
  const told = await sql<{
    id: string
  }>`insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at)
    select id, id, unit, name, sealed, blind, masked, token, ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb)
      as it (id uuid, unit text, name text, sealed text, blind text, masked text, token text)
    on conflict (phone_blind) do nothing returning id`.execute(ctx.db)
  return new Set(told.rows.map(row => row.id))
}

/** Each person's pairs travel as one array: a row for each of them, whole, would be the largest part of what is sent. */
const makeAllFindable = ({ db }: Ctx, rows: readonly Row[]) =>
  sql`insert into grams (gram, subject, module, owner, unit) select gram, id, ${PEOPLE}, id, unit
    from jsonb_to_recordset(${JSON.stringify(rows.map(({ id, unit, name }) => ({ id, unit, grams: gramsOf(name) })))}::jsonb)
      as it (id uuid, unit text, grams text[]), unnest(it.grams) as gram`.execute(db)

/** A number for a person who had none. False where they have one by now, or somebody else has it. */
export const givePhone = (ctx: Ctx, person: string, phone: Mobile): Promise<boolean> =>
  withOpenEyes(ctx, async open => {
    const { db, seals } = open
    const changed = await (db as Db)
      .updateTable('persons')
      .set({
        phoneSealed: seals.seal(phone, `persons.phone.${person}`),
        phoneBlind: seals.blind('phone', phone),
        phoneMasked: maskedMobile(phone),
      })
      .where('id', '=', person)
      .where('phoneBlind', 'is', null)
      .where(sql<boolean>`not exists (select from persons as other where other.phone_blind = ${seals.blind('phone', phone)})`)
      .returning(['unit', 'parties'])
      .executeTakeFirst()
    if (!changed) return false
    const { unit, parties } = changed
    await recordStep(open, person, {
      module: 'unions',
      owner: person,
      unit: unit as UnitPath,
      parties,
      step: 'givePhone',
      from: 'known',
      to: 'known',
      said: null,
    })
    return true
  })
