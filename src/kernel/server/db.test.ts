import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { layWishes, someone } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { type AnyDb, asActor, asPublic, withOpenEyes } from './db.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
  await w.look(
    `insert into wishes (id, owner, unit, state) select gen_random_uuid(), owner, '/', 'made' from unnest(array['lin', 'he']) as owner`,
  )
})
afterAll(() => w.close())

const ownersOf = async (db: AnyDb) => {
  const rows: { owner: string }[] = await db.selectFrom('wishes').select('owner').orderBy('owner').execute()
  return rows.map(row => row.owner)
}
const open = (db: AnyDb) => withOpenEyes({ db }, ctx => ownersOf(ctx.db))

test('eyes are raised for one piece of work: what runs beside it, before and after, sees what the person may', async () => {
  const seen = await asActor(w.house.db, someone('lin'), db => Promise.all([ownersOf(db), open(db), ownersOf(db), open(db), ownersOf(db)]))
  expect(seen).toEqual([['lin'], ['he', 'lin'], ['lin'], ['he', 'lin'], ['lin']])
})

test('eyes within raised eyes are as they were, and nobody’s transaction may raise them too', async () => {
  const twice = await asActor(w.house.db, someone('he'), db => withOpenEyes({ db }, ctx => open(ctx.db)))
  expect(twice).toEqual(['he', 'lin'])
  expect(await asPublic(w.house.db, open)).toEqual(['he', 'lin'])
  expect(() => open(w.house.db)).toThrow(/within a transaction/)
})

test('a handle dies with its transaction: its connection is another’s by then', async () => {
  const left = await asActor(w.house.db, someone('lin'), async db => db)
  await expect(ownersOf(left)).rejects.toThrow(/after the end/)
  let lost: AnyDb | undefined
  await expect(
    asActor(w.house.db, someone('lin'), async db => {
      lost = db
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  await expect(ownersOf(lost!)).rejects.toThrow(/after the end/)
})

test('a statement that fails takes the whole transaction along, and tells its own error though others travelled with it', async () => {
  const insert = (db: AnyDb, state: string | null) =>
    db.insertInto('wishes').values({ id: crypto.randomUUID(), owner: 'mo', unit: '/', state }).execute()
  const both = asActor(w.house.db, someone('mo'), async db =>
    withOpenEyes({ db }, ({ db }) => Promise.all([insert(db, 'made'), insert(db, null), insert(db, 'made')])),
  )
  await expect(both).rejects.toMatchObject({ code: '23502' })
  const swallowed = asActor(w.house.db, someone('mo'), db => withOpenEyes({ db }, ({ db }) => insert(db, null).catch(() => {})))
  await expect(swallowed).rejects.toThrow(/given up half-way/)
  expect(await w.look(`select owner from wishes where owner = 'mo'`)).toEqual([])
})

test('whoever hears first that the transaction is aborted is told what broke it', async () => {
  const later = async (told: Promise<unknown>): Promise<unknown> => told
  const both = asActor(w.house.db, someone('lin'), db => {
    const told = Promise.all([later(later(later(sql`select 1 / 0`.execute(db)))), sql`select 1`.execute(db)])
    // a process with its hands full reads both answers at once
    setImmediate(() => {
      for (const until = performance.now() + 100; performance.now() < until; );
    })
    return told
  })
  await expect(both).rejects.toMatchObject({ code: '22012' })
})
