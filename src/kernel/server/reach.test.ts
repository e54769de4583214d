import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { pathOf } from '../../../seeds/cast.ts'
import { type Actor, type Concern, concernsOf, may, nobody, type UnitPath } from '../pure/people.ts'
import { layWishes, query, someone } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { type AnyDb, asActor } from './db.ts'
import { reach } from './reach.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())

const POWER = 'wishes.grant'
/** Trees of a few units, some of whose names begin alike; people are letters. */
const unit = fc
  .array(fc.constantFrom('c', 'e', 'ea', 'w', 'm'), { minLength: 0, maxLength: 3 })
  .map(parts => `/${parts.map(part => `${part}/`).join('')}` as UnitPath)
const person = fc.constantFrom('lin', 'he', 'mo', 'e')
const concern: fc.Arbitrary<Concern> = fc.record({
  owner: fc.oneof(person, fc.constant('')),
  unit,
  parties: fc.array(fc.oneof(unit, person), { maxLength: 2 }),
})
const post = fc.record({ unit, powers: fc.subarray([POWER, 'wishes.read', 'aid.review'] as const) })
const actor: fc.Arbitrary<Actor> = fc.record({ id: person, name: fc.constant(''), unit, posts: fc.array(post, { maxLength: 3 }) })

test('may, reach, concerns and the policy are one law, in code and in SQL, for any tree, posts and rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(concern, { minLength: 1, maxLength: 12 }),
      fc.array(actor, { minLength: 1, maxLength: 4 }),
      async (rows, actors) => {
        await w.look('delete from wishes')
        await w.look(
          `insert into wishes (id, owner, unit, parties, state, words)
         select gen_random_uuid(), owner, unit, parties, 'made', n from jsonb_to_recordset($1::jsonb) as it (n text, owner text, unit text, parties text[])`,
          [JSON.stringify(rows.map((row, n) => ({ ...row, n: String(n) })))],
        )
        const stored = await w.look<{ concerns: string[] }>('select concerns from wishes order by words::int')
        expect(stored.map(row => row.concerns)).toEqual(rows.map(concernsOf))
        for (const one of actors) {
          const [reached, seen] = await asActor(w.house.db, one, async tx => {
            const all = (tx as AnyDb).selectFrom('wishes').select('words')
            return [await all.where(reach(one, POWER)).execute(), await all.execute()] as { words: string }[][]
          })
          const meant = (law: (row: Concern) => boolean) => rows.flatMap((row, n) => (law(row) ? [String(n)] : []))
          const told = (found: { words: string }[]) => found.map(row => row.words).sort((a, b) => Number(a) - Number(b))
          expect(told(reached!)).toEqual(meant(row => may(one, POWER, row)))
          // the second lock is coarser: one's own rows, and whatever any power of the module reaches
          const isMine = (row: Concern) => concernsOf(row).includes(one.id)
          expect(told(seen!)).toEqual(meant(row => isMine(row) || may(one, POWER, row) || may(one, 'wishes.read', row)))
        }
      },
    ),
    { numRuns: 25 },
  )
})

test('a list that forgot its reach leaks nothing to another line', async () => {
  await w.look('delete from wishes')
  for (const [who, at] of [
    ['lin', 'lamp'],
    ['mo', 'books'],
  ] as const)
    await w.look(`insert into wishes (id, owner, unit, state) values (gen_random_uuid(), $1, $2, 'made')`, [who, pathOf(at)])
  const getForgetfully = query({
    may: 'signed-in',
    input: z.object({}),
    output: z.array(z.object({ owner: z.string() })),
    run: ({ db }) => db.selectFrom('wishes').selectAll().orderBy('owner').execute(),
  })
  const seenBy = async (who: Actor) => (await w.as(who).does(getForgetfully, {})).map(row => row.owner)
  const officer = (at: string) => someone('officer', pathOf(at), [POWER], pathOf(at))
  expect(await seenBy(officer('chaoyang'))).toEqual(['lin'])
  expect(await seenBy(officer('zhongguancun'))).toEqual(['mo'])
  expect(await seenBy(officer('city'))).toEqual(['lin', 'mo'])
  expect(await seenBy(someone('lin'))).toEqual(['lin'])
  // a power of another module is none here
  expect(await seenBy(someone('officer', pathOf('city'), ['unions.tree'], pathOf('city')))).toEqual([])
})

test('nobody writes what lies outside their reach, and the bare handle sees no governed row', async () => {
  const chair = someone('chair', pathOf('lamp'), [POWER], pathOf('lamp'))
  const row = { id: w.newId(), owner: 'mo', unit: pathOf('books'), state: 'made' }
  await expect(asActor(w.house.db, chair, tx => (tx as AnyDb).insertInto('wishes').values(row).execute())).rejects.toThrow(
    'row-level security',
  )
  const steal = (tx: AnyDb) =>
    tx
      .updateTable('wishes')
      .set({ unit: pathOf('lamp') })
      .where('owner', '=', 'mo')
      .executeTakeFirst()
  expect((await asActor(w.house.db, chair, steal)).numUpdatedRows).toBe(0n)
  // nor does one push a row of one's own line out to where one could not see it
  const push = (tx: AnyDb) =>
    tx
      .updateTable('wishes')
      .set({ unit: pathOf('books') })
      .where('owner', '=', 'lin')
      .execute()
  await expect(asActor(w.house.db, chair, push)).rejects.toThrow('row-level security')
  for (const table of ['wishes', 'persons', 'record', 'places', 'notices', 'papers', 'answers', 'outbox', 'lots', 'sign_ins'])
    await expect(sql`select * from ${sql.table(table)}`.execute(w.house.db)).rejects.toThrow('permission denied')
  await expect(w.house.db.deleteFrom('offers').execute()).rejects.toThrow('permission denied')
})

test('someone who has not signed in is nobody’s owner, though many rows have none', async () => {
  await w.look(`insert into wishes (id, owner, unit, state) values (gen_random_uuid(), '', '/', 'made')`)
  const seen = await asActor(w.house.db, nobody, tx => (tx as AnyDb).selectFrom('wishes').selectAll().execute())
  expect(seen).toEqual([])
})

test('an id that is SQL stays an id, and a transaction leaves nothing behind', async () => {
  const sly = { ...someone(`x'; set local role postgres; --`), posts: [{ unit: `/city/o'hara/` as const, powers: [POWER] as const }] }
  const asked = (tx: AnyDb) =>
    sql<{ me: string; posts: string; role: string }>`
      select current_setting('app.actor', true) as me, current_setting('app.wishes', true) as posts, current_user::text as role`.execute(tx)
  expect((await asActor(w.house.db, sly, asked)).rows).toEqual([{ me: sly.id, posts: `o'hara`, role: 'app_user' }])
  for (const { me, posts, role } of (await asked(w.house.db)).rows) expect([me || '', posts || '', role]).toEqual(['', '', 'app_public'])
})

/** Why a table may do without row-level security. */
const bare: Record<string, string> = {
  migrations: 'the owner’s alone: nobody else is granted anything on it',
  house_facts: 'what the house knows of itself; written by the house only',
  numbers: 'running numbers of papers concern nobody',
}

test('the catalogue: every table is under row-level security, or named above with its reason', async () => {
  const tables = await w.look<{ name: string; secure: boolean; policies: number; governed: boolean }>(`
    select relname as name, relrowsecurity as secure, (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
      (select count(*) = 2 from pg_attribute where attrelid = c.oid and attname in ('owner', 'unit') and not attisdropped) as governed
    from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
  expect(tables.length).toBeGreaterThan(20)
  expect(tables.filter(table => !table.secure || table.policies === 0).map(table => table.name)).toEqual(Object.keys(bare).sort())
  const guards = await w.look<{ name: string; says: string; checks: string | null; concerns: boolean; kind: string }>(`
    select relname as name, pg_get_expr(polqual, polrelid) as says, pg_get_expr(polwithcheck, polrelid) as checks, polcmd as kind,
      exists (select from pg_attribute where attrelid = c.oid and attname = 'concerns' and attgenerated = 's') as concerns
    from pg_policy join pg_class c on c.oid = polrelid where polname = 'concerned'`)
  const governed = tables.filter(table => table.governed).map(table => table.name)
  expect(guards.map(guard => guard.name).sort()).toEqual(governed)
  // inline: a function costs twenty times as much on a scan, a sub-select bars the index
  for (const { says, checks, concerns, kind } of guards) {
    expect(says).toMatch(
      /^\(concerns && array_append\(string_to_array\(current_setting\(.*, true\), ','::text\), NULLIF\(current_setting\('app\.actor'::text, true\), ''::text\)\)\)$/,
    )
    expect([checks, concerns, kind]).toEqual([null, true, '*'])
  }
})

test('the catalogue: what is told to anyone, and which functions look past the policies, is a list somebody decided on', async () => {
  const open = await w.look<{ name: string }>(`select distinct relname as name from pg_policy join pg_class c on c.oid = polrelid
    where (0 = any (polroles) or 'app_public'::regrole::oid = any (polroles)) and polcmd in ('r', '*') order by 1`)
  expect(open.map(row => row.name)).toEqual([
    'academy_classes',
    'academy_grounds',
    'academy_lecturers',
    'academy_sessions',
    'academy_sums',
    'activities',
    'activities_sessions',
    'disputes_bodies',
    'disputes_evaluations',
    'grams',
    'offers',
    'sites',
    'units',
  ])
  const past = await w.look<{ name: string }>(
    `select distinct proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
  )
  expect(past.map(row => row.name)).toEqual([
    'academy_busy',
    'academy_certificate',
    'academy_hall',
    'academy_name_lecturers',
    'academy_network',
    'academy_nominated',
    'academy_of_class',
    'academy_read',
    'academy_said',
    'academy_stands',
    'academy_stars',
    'academy_tell_feedback',
    'academy_wall',
    'academy_years',
    'activities_came',
    'activities_said',
    'house_ahead',
    'house_close',
    'house_inherit',
    'house_merge_person',
    'house_move',
    'house_tail',
    'members_card',
    'members_shown',
    'sites_lately',
  ])
  const anyone = await w.look<{
    name: string
  }>(`select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
    and (proacl is null or exists (select from aclexplode(proacl) where grantee = 0))`)
  expect(anyone).toEqual([])
})
