import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { cast, type Who } from '../../demo/cast.ts'
import type { Columns as AidColumns } from '../../modules/care/aid/columns.ts'
import { type Concern, concernsOf, may, partiesOf } from '../pure/people.ts'
import { type World, world } from '../testing/world.ts'
import { useCases } from './action.ts'
import { type AnyDb, asActor } from './db.ts'
import { reach } from './reach.ts'

const { query } = useCases<AidColumns>()
const rows = z.array(z.object({ id: z.uuid(), owner: z.string() }))
/** What a tired colleague might write: no `reach`, no `owner`. */
const listForgetful = query({
  may: 'signed-in',
  input: z.object({}),
  output: rows,
  run: ({ db }) => db.selectFrom('aidCases').selectAll().execute(),
})
const listPublicly = query({
  may: 'public',
  input: z.object({}),
  output: rows,
  run: ({ db }) => db.selectFrom('aidCases').selectAll().execute(),
})

let w: World
const put = ({ owner, unit, parties = [] }: Concern) =>
  w.look(`insert into aid_cases (id, owner, unit, parties, state, seen) values (gen_random_uuid(), $1, $2, $3, 'visited', '-')`, [
    owner,
    unit,
    parties,
  ])
/** One case at home, one elsewhere whose nominating unit is the mill, one elsewhere that names a person as partner. */
const concerns: Concern[] = [
  { owner: 'lin', unit: '/city/east/mill/' },
  { owner: 'he', unit: '/city/east/mill/' },
  { owner: 'mo', unit: '/city/eastern/' },
  { owner: 'wu', unit: '/city/west/' },
  { owner: 'xu', unit: '/city/west/', parties: partiesOf('/city/east/mill/') },
  { owner: 'yu', unit: '/city/eastern/', parties: partiesOf('lin', '/county/') },
]
beforeAll(async () => {
  w = await world()
  for (const one of concerns) await put(one)
})
afterAll(() => w.close())

test('whom a row concerns, and may and reach over it, are one law in code and in SQL', async () => {
  const stored = await w.look<{ owner: string; concerns: string[] }>('select owner, concerns from aid_cases')
  for (const one of concerns) expect(stored.find(row => row.owner === one.owner)!.concerns).toEqual(concernsOf(one))
  for (const actor of Object.values(cast))
    for (const power of ['aid.review', 'aid.recheck', 'aid.decide'] as const) {
      const allowed = await asActor(w.house.db, actor, tx =>
        (tx as AnyDb).selectFrom('aidCases').select('owner').where(reach(actor, power)).execute(),
      )
      const meant = concerns.filter(one => may(actor, power, one)).map(one => one.owner)
      expect([actor.id, power, allowed.map(row => row.owner).sort()]).toEqual([actor.id, power, meant.sort()])
    }
})

test('a list that forgot its reach still leaks nothing', async () => {
  const owners = async (who: Who) => (await w.as(who).does(listForgetful, {})).map(row => row.owner).sort()
  expect(await owners('lin')).toEqual(['lin', 'yu'])
  expect(await owners('chair')).toEqual(['he', 'lin', 'xu'])
  expect(await owners('west')).toEqual(['wu', 'xu'])
  expect(await owners('librarian')).toEqual([])
})

test('a public query, and the bare handle, see no governed row at all', async () => {
  await expect(w.as('lin').does(listPublicly, {})).rejects.toThrow('permission denied')
  await expect(w.house.db.deleteFrom('offers').execute()).rejects.toThrow('permission denied')
})

test('nobody writes outside their reach, or rewrites the record', async () => {
  const row = { id: w.newId(), owner: 'wu', unit: '/city/west/', state: 'visited', seen: '-' }
  const stolen = asActor(w.house.db, cast.chair, tx => (tx as AnyDb).insertInto('aidCases').values(row).execute())
  await expect(stolen).rejects.toThrow('row-level security')
  await expect(asActor(w.house.db, cast.chair, tx => tx.deleteFrom('record').execute())).rejects.toThrow('permission denied')
  await expect(asActor(w.house.db, cast.chair, tx => tx.updateTable('record').set({ to: 'granted' }).execute())).rejects.toThrow(
    'permission denied',
  )
})

test('an id that is SQL stays an id', async () => {
  const sly = {
    ...cast.chair,
    id: `x'; set local role postgres; --`,
    posts: [{ unit: `/city/o'hara/` as const, powers: ['aid.review' as const] }],
  }
  const { rows } = await asActor(w.house.db, sly, tx =>
    sql<{ me: string; posts: string; role: string }>`
    select current_setting('app.actor') as me, current_setting('app.aid') as posts, current_user::text as role`.execute(tx),
  )
  expect(rows).toEqual([{ me: sly.id, posts: `o'hara`, role: 'app_user' }])
})

test('every table in the catalogue is guarded, and every guard is inline', async () => {
  const bare = await w.look(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
    and relname <> 'migrations' and (not relrowsecurity or not exists (select from pg_policy where polrelid = pg_class.oid))`)
  expect(bare).toEqual([])
  const guards = await w.look<{ says: string }>(`select pg_get_expr(polqual, polrelid) as says from pg_policy where polname = 'concerned'`)
  expect(guards).toHaveLength(4)
  for (const { says } of guards)
    expect(says).toMatch(
      /^\(concerns && array_append\(string_to_array\(current_setting\(.*, true\), ','::text\), NULLIF\(current_setting\('app.actor'::text, true\), ''::text\)\)\)$/,
    )
})
