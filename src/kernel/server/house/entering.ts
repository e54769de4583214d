/** Many people at once, as a roster names them; people.ts enters one. */
import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../pure/calendar.ts'
import { maskedMobile, type Mobile } from '../../pure/identifiers/mobile.ts'
import type { UnitPath } from '../../pure/people.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { insertMany } from '../insert-many.ts'
import { appendEach, beginChains } from '../record.ts'
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

/** Numbers for people who had none. Returns whose it is now: not theirs who have one by then, or whose number somebody else has. */
export const givePhones = (ctx: Ctx, given: ReadonlyMap<string, Mobile>): Promise<Set<string>> =>
  withOpenEyes(ctx, async ({ db, seals, actor, now }) => {
    if (given.size === 0) return new Set()
    const held = [...given].map(([id, phone]) => ({
      id,
      sealed: seals.seal(phone, `persons.phone.${id}`),
      blind: seals.blind('phone', phone),
      masked: maskedMobile(phone),
    }))
    const { rows } = await sql<{ id: string; unit: UnitPath; parties: string[] }>`
      update persons set phone_sealed = it.sealed, phone_blind = it.blind, phone_masked = it.masked
      from jsonb_to_recordset(${JSON.stringify(held)}::jsonb) as it (id uuid, sealed text, blind text, masked text)
      where persons.id = it.id and persons.phone_blind is null
        and not exists (select from persons as other where other.phone_blind = it.blind)
      returning persons.id, persons.unit, persons.parties`.execute(db)
    const line = { module: 'unions', step: 'givePhone', by: actor.id, at: now, from: 'known', to: 'known', said: null }
    await appendEach(
      db,
      rows.map(({ id, unit, parties }) => ({ ...line, subject: id, owner: id, unit, parties })),
    )
    return new Set(rows.map(({ id }) => id))
  })
