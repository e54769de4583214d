import { type Kysely, sql } from 'kysely'
import { dayOf } from '../../pure/calendar.ts'
import { refuse } from '../../pure/house-words.ts'
import { maskedMobile, type Mobile } from '../../pure/identifiers/mobile.ts'
import type { UnitPath } from '../../pure/people.ts'
import type { Role } from '../../pure/roles.ts'
import type { Ctx } from '../action.ts'
import { withOpenEyes } from '../db.ts'
import { lockName } from '../lock-name.ts'
import { append, tailOf } from '../record.ts'
import { makeFindable } from '../search.ts'
import type { KernelTables } from '../tables.ts'

type Db = Kysely<KernelTables>
/** Names of people are found under this name: what stands under `unions` is the tree's own and told to anyone. */
export const PEOPLE = 'people'

export type Known = { id: string; name: string; unit: UnitPath; parties: string[] }
type Held = { id: string; role: Role; unit: UnitPath; kind: string; since: string; until: string | null }

/** Who has this number, wherever they are: one number, one person. Until this transaction ends nobody else registers it. */
export const findByPhone = (ctx: Ctx, phone: Mobile): Promise<Known | undefined> =>
  withOpenEyes(ctx, async ctx => {
    const blind = ctx.seals.blind('phone', phone)
    // a row that is not there yet cannot be locked
    await lockName(ctx.db, blind)
    return (ctx.db as Db)
      .selectFrom('persons')
      .select(['id', 'name', 'unit', 'parties'])
      .where('phoneBlind', '=', blind)
      .forUpdate()
      .executeTakeFirst()
  })

type Entered = { name: string; phone?: Mobile | undefined; unit: UnitPath }
/** A person who was not known before, in their first unit, or in none yet; some have no phone, and cannot sign in. */
export async function enterPerson(ctx: Ctx, { name, phone, unit }: Entered): Promise<string> {
  const id = ctx.newId()
  await withOpenEyes(ctx, async ctx => {
    const sealed = phone
      ? {
          phoneSealed: ctx.seals.seal(phone, `persons.phone.${id}`),
          phoneBlind: ctx.seals.blind('phone', phone),
          phoneMasked: maskedMobile(phone),
        }
      : {}
    const { numInsertedOrUpdatedRows: isEntered } = await (ctx.db as Db)
      .insertInto('persons')
      .values({ id, owner: id, unit, name, ...sealed, feedToken: ctx.draw(18), at: ctx.now })
      // they have just come by themselves, with a code sent to their phone
      .onConflict(row => row.column('phoneBlind').doNothing())
      .executeTakeFirstOrThrow()
    if (!isEntered) throw refuse('HOUSE-6')
    if (unit !== '/') await belong(ctx, id, unit)
    await append(ctx.db, id, undefined, [
      { module: 'unions', owner: id, unit, step: 'enter', by: ctx.actor.id, at: ctx.now, from: '', to: 'known', said: { name } },
    ])
    await makeFindable(ctx, { module: PEOPLE, subject: id, owner: id, unit }, [name])
  })
  return id
}

/** A known person belongs to one more unit; the first becomes their main one. Again changes nothing. */
export async function joinUnit(ctx: Ctx, person: string, unit: UnitPath): Promise<void> {
  await withOpenEyes(ctx, async ctx => {
    const known = await lockPerson(ctx, person)
    await belong(ctx, person, unit)
    const isFirst = known.unit === '/'
    if (known.unit !== unit && !known.parties.includes(unit))
      await rewrite(
        ctx,
        { ...known, unit: isFirst ? unit : known.unit, parties: isFirst ? known.parties : [...known.parties, unit] },
        'join',
        { unit },
      )
  })
}

/** The person's name, as they or their union correct it. */
export async function renamePerson(ctx: Ctx, person: string, name: string): Promise<void> {
  await withOpenEyes(ctx, async ctx => rewrite(ctx, { ...(await lockPerson(ctx, person)), name }, 'correctName', { name }))
}

/** Names of people, for rows the caller may already read; who they are beyond that stays hidden. */
export async function namesOf(ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].filter(id => /^[0-9a-f-]{36}$/.test(id))
  if (asked.length === 0) return new Map()
  const rows = await withOpenEyes(ctx, ctx =>
    (ctx.db as Db).selectFrom('persons').select(['id', 'name']).where('id', 'in', asked).execute(),
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A worker of this unit or of one below it, whoever asks: for laws on who may be named by whom. */
export const workerOf = (ctx: Pick<Ctx, 'db'>, person: string, unit: UnitPath) =>
  withOpenEyes(ctx, ctx =>
    (ctx.db as Db)
      .selectFrom('persons')
      .select(['id', 'name', 'phoneMasked'])
      .where('id', '=', person)
      .where(eb =>
        eb.exists(
          eb
            .selectFrom('belongings')
            .select('person')
            .whereRef('belongings.person', '=', 'persons.id')
            .where('until', 'is', null)
            .where(sql<boolean>`starts_with(belongings.unit, ${unit})`),
        ),
      )
      .executeTakeFirst(),
  )

/** Who holds one of these roles at a unit itself: for telling them, never for showing them. */
export const officersOf = async (ctx: Pick<Ctx, 'db'>, unit: UnitPath, roles: readonly Role[]): Promise<string[]> => {
  const held = await withOpenEyes(ctx, ctx =>
    (ctx.db as Db)
      .selectFrom('posts')
      .select('owner')
      .distinct()
      .where('unit', '=', unit)
      .where('state', '=', 'held')
      .where('role', 'in', [...roles])
      .execute(),
  )
  return held.map(post => post.owner)
}

/** Every post a person holds, in anybody's line: for laws on what excludes what. */
export const postsHeldBy = (ctx: Pick<Ctx, 'db'>, person: string): Promise<Held[]> =>
  withOpenEyes(ctx, ctx =>
    (ctx.db as Db)
      .selectFrom('posts')
      .innerJoin('units', 'units.unit', 'posts.unit')
      .select(['posts.id', 'posts.role', 'posts.unit', 'units.kind', 'posts.since', 'posts.until'])
      .where('posts.owner', '=', person)
      .where('posts.state', '=', 'held')
      .execute(),
  )

export async function lockPerson(ctx: Ctx, person: string): Promise<Known> {
  return (ctx.db as Db)
    .selectFrom('persons')
    .select(['id', 'name', 'unit', 'parties'])
    .where('id', '=', person)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/**
 * Whoever entered a unit just after it was merged or closed would be left behind in a unit that is no more. Nobody waits for it:
 * a merger may be waiting for this very person.
 */
export async function belong({ db, now }: Ctx, person: string, unit: UnitPath, retained = false) {
  const { rows } = await sql`select id from units where unit = ${unit} and state = 'active' for key share skip locked`.execute(db)
  if (rows.length === 0) throw refuse('HOUSE-6')
  await (db as Db)
    .insertInto('belongings')
    .values({ person, owner: person, unit, since: dayOf(now), retained })
    // whoever had left and comes again belongs from today
    .onConflict(row =>
      row.columns(['person', 'unit']).doUpdateSet({
        until: null,
        retained,
        since: sql<string>`case when belongings.until is null then belongings.since else excluded.since end`,
      }),
    )
    .execute()
}

/** The row, its line in the record, and what finds it by name. */
export async function rewrite(ctx: Ctx, { id, name, unit, parties }: Known, step: string, said: object) {
  const tail = await tailOf(ctx.db, id)
  await (ctx.db as Db).updateTable('persons').set({ name, unit, parties }).where('id', '=', id).execute()
  await append(ctx.db, id, tail, [
    { module: 'unions', owner: id, unit, parties, step, by: ctx.actor.id, at: ctx.now, from: 'known', to: 'known', said },
  ])
  await makeFindable(ctx, { module: PEOPLE, subject: id, owner: id, unit, parties }, [name])
}
