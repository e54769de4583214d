import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { searchPeople } from '../../../modules/home/unions/actions/people.ts'
import type { UnitPath } from '../../pure/people.ts'
import { type World, world } from '../../testing/world.ts'
import type { Ctx } from '../action.ts'
import { asHouse } from '../perform.ts'
import { findBreak } from '../record.ts'
import { leaveUnit, moveBelonging } from './belonging.ts'
import { joinUnit } from './people.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const [lamp, couriers, wangjing] = [pathOf('lamp'), pathOf('couriers'), pathOf('wangjing')]
const house = <R>(work: (ctx: Ctx) => Promise<R>) => asHouse(w.house, w.now, work)
const rowOf = async (who: string) =>
  (await w.look<{ unit: UnitPath; parties: string[] }>('select unit, parties from persons where id = $1', [idFor(who)]))[0]
const belongingsOf = (who: string) =>
  w.look<{ unit: string; until: string | null; retained: boolean }>(
    `select unit, until::text, retained from belongings where person = $1 order by until nulls first, unit`,
    [idFor(who)],
  )
const linesOf = async (who: string) =>
  (await w.look('select step from record where subject = $1 order by n', [idFor(who)])).map(line => line.step)
const foundBy = async (officer: string, name: string) =>
  (await w.as(officer).does(searchPeople, { asked: name })).map(person => person.name)

beforeEach(async () => {
  w.now = new Date('2026-07-06T09:00:00+08:00')
})

test('UNION-17 whoever leaves their only unit belongs to none from today, and is found there no more', async () => {
  await house(ctx => leaveUnit(ctx, idFor('he'), lamp))
  expect(await rowOf('he')).toEqual({ unit: '/', parties: [] })
  expect(await belongingsOf('he')).toEqual([{ unit: lamp, until: '2026-07-06', retained: false }])
  expect(await foundBy('lampChair', '何平')).toEqual([])
  const before = await linesOf('he')
  await house(ctx => leaveUnit(ctx, idFor('he'), lamp))
  expect(await linesOf('he')).toEqual(before)
  // who comes again belongs from that day
  w.now = new Date('2026-08-06T09:00:00+08:00')
  await house(ctx => joinUnit(ctx, idFor('he'), lamp))
  expect(await rowOf('he')).toEqual({ unit: lamp, parties: [] })
  expect(await w.look('select since::text, until from belongings where person = $1', [idFor('he')])).toEqual([
    { since: '2026-08-06', until: null },
  ])
  expect(await foundBy('lampChair', '何平')).toEqual(['何平'])
})

test('UNION-17 whoever leaves their main unit and belongs to another has that one as the main', async () => {
  await house(ctx => joinUnit(ctx, idFor('lin'), couriers))
  expect(await rowOf('lin')).toEqual({ unit: lamp, parties: [couriers] })
  await house(ctx => leaveUnit(ctx, idFor('lin'), lamp))
  expect(await rowOf('lin')).toEqual({ unit: couriers, parties: [] })
  expect(await foundBy('lampChair', '林晓')).toEqual([])
  expect(await foundBy('officer', '林晓')).toEqual(['林晓'])
})

test('UNION-17 a belonging moves from one unit to another, retained or not, and again changes nothing', async () => {
  await house(ctx => moveBelonging(ctx, idFor('wu'), couriers, wangjing, true))
  expect(await rowOf('wu')).toEqual({ unit: wangjing, parties: [] })
  expect(await belongingsOf('wu')).toEqual([
    { unit: wangjing, until: null, retained: true },
    { unit: couriers, until: '2026-07-06', retained: false },
  ])
  const before = await linesOf('wu')
  await house(ctx => moveBelonging(ctx, idFor('wu'), couriers, wangjing, true))
  expect(await linesOf('wu')).toEqual(before)
  await house(ctx => moveBelonging(ctx, idFor('wu'), wangjing, wangjing, false))
  expect((await belongingsOf('wu'))[0]).toEqual({ unit: wangjing, until: null, retained: false })
  expect((await linesOf('wu')).slice(before.length)).toEqual(['moveUnit'])
  expect(await house(ctx => findBreak(ctx.db, idFor('wu')))).toBeUndefined()
})

test('UNION-8 nobody is moved into a unit that has ended', async () => {
  await w.look(`update units set state = 'closed' where id = $1`, [idFor('books')])
  await expect(house(ctx => moveBelonging(ctx, idFor('tan'), pathOf('hospital'), pathOf('books'), false))).rejects.toMatchObject({
    clause: 'HOUSE-6',
  })
  expect(await rowOf('tan')).toEqual({ unit: pathOf('hospital'), parties: [] })
})
