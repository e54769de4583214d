import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { someone } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { type AnyDb, asActor } from './db.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const inOne = <T>(work: (db: AnyDb) => Promise<T>) => asActor(w.house.db, someone('lin'), work, 'read only')
const rowsOf = async (db: AnyDb, answer: ReturnType<typeof sql>) => (await answer.execute(db)).rows

const told = (
  n: number,
) => sql`select ${n}::int as how_many, null::text as way_in, date '2026-11-22' as shut_on, 9007199254740991::bigint as amount_fen,
  timestamptz '2026-11-22 21:40+08' as asked_at, jsonb_build_object('way_in', ${n}::int) as kept_as_it_is, array[${n}::int, 2] as numbers`

test('rows bear the names of the code, the first time and when the statement is planned already', async () => {
  const row = (n: number) => ({
    howMany: n,
    wayIn: null,
    shutOn: '2026-11-22',
    amountFen: 9_007_199_254_740_991,
    askedAt: '2026-11-22T13:40:00.000Z',
    keptAsItIs: { way_in: n },
    numbers: [n, 2],
  })
  await inOne(async db => {
    for (const n of [1, 2, 3]) expect(await rowsOf(db, told(n))).toEqual([row(n)])
    // many that travel together, of which the first is not answered yet when the last is asked
    expect(await Promise.all([4, 5, 6].map(n => rowsOf(db, told(n))))).toEqual([4, 5, 6].map(n => [row(n)]))
  })
})

test('one that tells nothing, and one that finds nothing, do so again and again', async () => {
  await inOne(async db => {
    for (const _ of [1, 2, 3]) {
      expect(await rowsOf(db, sql`select 1 as one where ${1}::int = 2`)).toEqual([])
      expect(await rowsOf(db, sql`select set_config('app.asked', ${'x'}, true) as so`)).toEqual([{ so: 'x' }])
    }
  })
})

test.each<[string, unknown]>([
  ['{}', []],
  ['{water}', ['water']],
  ['{water,饮水}', ['water', '饮水']],
  ['{"a,b","c\\"d",""}', ['a,b', 'c"d', '']],
  ['{NULL,"NULL",nullable}', [null, 'NULL', 'nullable']],
  [
    '{{a,b},{c,d}}',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['[2:3]={a,b}', ['a', 'b']],
])('a list of words, %s', async (text, list) => {
  expect(await inOne(db => rowsOf(db, sql`select ${text}::text[] as words`))).toEqual([{ words: list }])
})

test('a value that cannot be read is told as an error, and those who travel along have their answers', async () => {
  const asked = inOne(db =>
    Promise.allSettled([rowsOf(db, sql`select ${'infinity'}::timestamptz as never`), rowsOf(db, sql`select ${1}::int as one`)]),
  )
  const [never, one] = await asked
  expect(never).toMatchObject({ status: 'rejected', reason: expect.objectContaining({ message: 'Invalid time value' }) })
  expect(one).toMatchObject({ value: [{ one: 1 }] })
  expect(await inOne(db => rowsOf(db, sql`select ${2}::int as two`))).toEqual([{ two: 2 }])
})
