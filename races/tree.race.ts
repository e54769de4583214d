import { afterAll, beforeAll, expect, test } from 'vitest'
import type { UnitPath } from '#kernel/pure/people.ts'
import { moveLine } from '#kernel/server/house/tree.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { join } from '../src/modules/care/activities/actions/enrolling.ts'
import { consents, publish } from '../src/modules/care/activities/testing.ts'
import { found } from '../src/modules/home/unions/actions/tree.ts'
import { isExpected, race, tally, worker } from './run.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const basis = '工发〔2026〕8号'
const call = (who: string, act: string, input: object) => ({ as: w.cast[who]!, act: `unions/${act}`, input, now: w.now.toISOString() })
const founded = async (name: string, kind: 'street' | 'grassroots' = 'street', above = idFor('chaoyang')) =>
  (await w.as('cityChair').does(found, { above, name, kind, foundedOn: '2026-05-01', basis })).id
const leftUnder = async (path: UnitPath) => {
  const left: string[] = []
  const guarded = await w.look<{ name: string }>(`select relname as name from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'concerns' and relkind = 'r' and relnamespace = 'public'::regnamespace`)
  for (const { name } of guarded) {
    const [row] = await w.look<{ n: number }>(
      `select count(*)::int as n from ${name} where unit like $1 or exists (select from unnest(parties) one where one like $1)`,
      [`${path}%`],
    )
    if (row!.n > 0) left.push(`${name}: ${row!.n}`)
  }
  return left
}

test('a unit moves while its people enrol and leave: what was written meanwhile follows when it is settled', async () => {
  const { id, offer } = await publish(w, { seats: 400, queue: 400 })
  const people = (of: string, n: number) => Array.from({ length: n }, (_, i) => worker(`${of}${i}`, pathOf('lamp')))
  const [early, late] = [people('early', 150), people('late', 600)]
  await Promise.all(early.map(person => w.as(person).does(join, { offer, ...consents })))
  const now = w.now.toISOString()
  const rush = late.map(as => ({ as, act: 'activities/join', input: { offer, ...consents }, now }))
  const leaves = early.map(as => ({ as, act: 'activities/leave', input: { offer }, now }))
  const [from, to] = [pathOf('wangjing'), `${pathOf('haidian')}${idFor('wangjing')}/` as UnitPath]
  const [moved, ...others] = await race(
    w.url!,
    [call('cityChair', 'move', { id: idFor('wangjing'), above: idFor('haidian'), basis })],
    rush,
    leaves,
  )
  expect(tally(moved!)).toEqual({ done: 1 })
  expect(others.flat().filter(one => !isExpected(one))).toEqual([])
  // a minute later the settling job does it again
  await asHouse(w.house, w.now, ctx => moveLine(ctx, from, to))
  expect(await leftUnder(from)).toEqual([])
  const [row] = await w.look('select seated, waiting from offers where id = $1', [offer])
  const counted = await w.look(
    `select coalesce(sum(heads) filter (where standing = 'seated'), 0)::int as seated, coalesce(sum(heads) filter (where standing = 'waiting'), 0)::int as waiting from places where offer = $1`,
    [offer],
  )
  expect(counted).toEqual([row])
  for (const subject of [id, offer, idFor('wangjing')])
    expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, subject))).toBeUndefined()
})

test('UNION-5 workshops move into streets that move away at that moment: all arrive, and the tree stays a tree', async () => {
  const moving: { street: string; mill: string }[] = []
  for (let i = 0; i < 6; i += 1) {
    const [here, street] = [await founded(`甲${i}街道总工会`), await founded(`乙${i}街道总工会`)]
    moving.push({ street, mill: await founded(`丙${i}厂工会`, 'grassroots', here) })
  }
  const told = await race(
    w.url!,
    moving.map(({ street, mill }) => call('cityChair', 'move', { id: mill, above: street, basis })),
    moving.map(({ street }) => call('cityChair', 'move', { id: street, above: idFor('haidian'), basis })),
  )
  expect(tally(told.flat())).toEqual({ done: 12 })
  for (const { street, mill } of moving)
    expect(await w.look('select unit from units where id = $1', [mill])).toEqual([{ unit: `${pathOf('haidian')}${street}/${mill}/` }])
  const orphans = `select u.unit from units u where u.above is not null and not exists (select from units a where a.id = u.above and u.unit = a.unit || u.id || '/')`
  expect(await w.look(orphans)).toEqual([])
})

test('UNION-7 two units merged into each other at once: one lives, and everybody is in it', async () => {
  const home = await founded('合并街道总工会')
  const [a, b] = [await founded('甲厂工会', 'grassroots', home), await founded('乙厂工会', 'grassroots', home)]
  const enter = (unit: string, n: number) => ({
    as: w.cast.cityChair!,
    act: 'unions/addPerson',
    input: { name: '测试', phone: `1380001${String(n).padStart(4, '0')}`, unit },
    now: w.now.toISOString(),
  })
  expect(
    tally(
      (
        await race(
          w.url!,
          Array.from({ length: 10 }, (_, i) => enter(i % 2 ? a : b, i)),
        )
      )[0]!,
    ),
  ).toEqual({ done: 10 })
  const told = await race(
    w.url!,
    [call('cityChair', 'merge', { id: a, heir: b, basis })],
    [call('cityChair', 'merge', { id: b, heir: a, basis })],
  )
  expect(told.flat().filter(one => one.answer)).toHaveLength(1)
  expect(told.flat().filter(one => !isExpected(one))).toEqual([])
  const [alive] = await w.look<{ unit: string }>(`select unit from units where id = any ($1::uuid[]) and state = 'active'`, [[a, b]])
  expect(
    await w.look('select unit, count(*)::int as n from belongings where until is null and (unit like $1 or unit like $2) group by 1', [
      `%${a}/`,
      `%${b}/`,
    ]),
  ).toEqual([{ unit: alive!.unit, n: 10 }])
})
