import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { concernsOf, lineOf, type UnitPath } from '../../pure/people.ts'
import { anOffer, claim, layWishes, make, someone, take } from '../../testing/wishes.ts'
import { type World, world } from '../../testing/world.ts'
import { asHouse } from '../perform.ts'
import { asActor } from '../db.ts'
import { findBreak } from '../record.ts'
import { makeFindable } from '../search.ts'
import { inherit, moveLine } from './tree.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())

type Row = { owner: string; unit: UnitPath; parties: string[]; concerns: string[] }
const guarded = () =>
  w.look<{ name: string }>(`select relname as name from pg_attribute join pg_class on pg_class.oid = attrelid
  where attname = 'concerns' and relkind = 'r' and relnamespace = 'public'::regnamespace`)
const everywhere = async () => {
  const rows: (Row & { table: string })[] = []
  for (const { name } of await guarded())
    for (const row of await w.look<Row>(`select owner, unit, parties, concerns from ${name}`)) rows.push({ table: name, ...row })
  return rows
}
const move = (from: UnitPath, to: UnitPath) => asHouse(w.house, w.now, ctx => moveLine(ctx, from, to))
const granter = someone('granter', pathOf('wangjing'), ['wishes.grant'], pathOf('wangjing'))

/** Something of the lamp works in as many tables as one can come by, and something of the neighbours that must stay. */
async function aLife() {
  const { id } = await w.as(someone('lin')).does(make, { words: 'kettle' })
  await w.as(granter).does(take, { id })
  const { id: neighbours } = await w.as(someone('wu', pathOf('couriers'))).does(make, { words: 'bell' })
  await w.look(`update wishes set parties = array[$2, 'mo', $3] where id = $1`, [neighbours, pathOf('lamp'), pathOf('books')])
  const offer = await anOffer(w, { unit: pathOf('lamp'), seats: 2 })
  await w.as(someone('lin')).does(claim, { offer })
  const concern = { owner: 'lin', unit: pathOf('lamp'), parties: [pathOf('books')] }
  await asHouse(w.house, w.now, ctx => makeFindable(ctx, { module: 'wishes', subject: id, ...concern }, ['kettle']))
  return { id, neighbours, offer }
}

test('a line that moves takes along every guarded row, and nothing else; posts, ids and hashes stay', async () => {
  const { id, neighbours, offer } = await aLife()
  const [from, to] = [pathOf('wangjing'), `${pathOf('zhongguancun')}${lineOf(pathOf('wangjing')).at(-1)}/` as UnitPath]
  const before = await everywhere()
  const hashes = await w.look('select subject, n, hash from record order by subject, n')
  await move(from, to)
  const after = await everywhere()
  const moved = (path: string) => (path.startsWith(from) ? `${to}${path.slice(from.length)}` : path)
  const meant = before
    .map(row => ({ ...row, unit: moved(row.unit) as UnitPath, parties: row.parties.map(moved) }))
    .map(row => ({ ...row, concerns: concernsOf(row) }))
  const sorted = (rows: object[]) => rows.map(row => JSON.stringify(row)).sort()
  expect(sorted(after)).toEqual(sorted(meant))
  expect(new Set(before.filter(row => row.unit.startsWith(from)).map(row => row.table)).size).toBeGreaterThan(6)
  expect(await w.look('select subject, n, hash from record order by subject, n')).toEqual(hashes)
  for (const subject of [id, neighbours, offer]) expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, subject))).toBeUndefined()

  // again changes nothing, and the way back restores every row
  await move(from, to)
  expect(sorted(await everywhere())).toEqual(sorted(after))
  await move(to, from)
  expect(sorted(await everywhere())).toEqual(sorted(before))
})

test('a unit whose path merely begins alike stays where it is', async () => {
  const [one, other] = ['/a/bc/', '/a/bcd/'] as const
  for (const unit of [one, other])
    await w.look(`insert into wishes (id, owner, unit, state) values (gen_random_uuid(), 'alike', $1, 'made')`, [unit])
  await move('/a/bc/', '/x/bc/')
  expect(await w.look(`select unit from wishes where owner = 'alike' order by unit`)).toEqual([{ unit: '/a/bcd/' }, { unit: '/x/bc/' }])
})

test('what concerned a merged unit concerns its heir as well, once; people go there by themselves', async () => {
  const { id, neighbours } = await aLife()
  const [merged, heir] = [pathOf('lamp'), pathOf('books')]
  const people = await w.look('select id, unit, parties from persons order by id')
  for (const _ of [1, 2]) await asHouse(w.house, w.now, ctx => inherit(ctx, merged, heir))
  expect(await w.look('select unit, parties from wishes where id = $1', [id])).toEqual([{ unit: merged, parties: [heir] }])
  expect(await w.look('select parties from wishes where id = $1', [neighbours])).toEqual([{ parties: [merged, 'mo', heir] }])
  for (const { concerns } of await w.look<Row>('select concerns from record where subject = $1', [id]))
    expect(concerns).toContain(lineOf(heir).at(-1))
  expect(await w.look('select id, unit, parties from persons order by id')).toEqual(people)
  expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, id))).toBeUndefined()
})

test('only the house moves a line', async () => {
  const chair = w.cast.cityChair!
  const sly = asActor(w.house.db, chair, tx => sql`select house_move('/a/', '/b/')`.execute(tx))
  await expect(sly).rejects.toThrow('permission denied')
})
