import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pathOf } from '../../../seeds/cast.ts'
import type { Calendar } from '../pure/calendar.ts'
import { china } from '../pure/holidays.ts'
import { clock } from '../pure/people.ts'
import { grant, layWishes, make, reword, someone, take, wishBook, wishes } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { advance, begin } from './advance.ts'
import { recountProvisional, tick, tickThrough } from './clock.ts'
import { asHouse } from './perform.ts'
import { findBreak } from './record.ts'

let w: World
const failures: unknown[] = []
const onFailure = (_: string, error: unknown) => void failures.push(error)
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())
beforeEach(async () => {
  failures.length = 0
  w.now = new Date('2026-07-06T09:00:00+08:00')
  await w.look('delete from wishes')
})
const lin = someone('lin')
const granter = someone('granter', pathOf('wangjing'), ['wishes.grant'], pathOf('wangjing'))
const aWish = async () => (await w.as(lin).does(make, { words: 'A kettle' })).id
const rowOf = async (id: string) =>
  (await w.look('select state, due, due_is_provisional as provisional, version from wishes where id = $1', [id]))[0]
const tickAt = (instant: string) => tick(w.house, [wishes], new Date(instant), onFailure)
/** Both halves of a morning that two officers spend on one case. */
const settled = async (all: Promise<unknown>[]) =>
  (await Promise.allSettled(all)).map(one => (one.status === 'fulfilled' ? 'done' : one.reason.clause))

describe('a step', () => {
  test('writes state, version, deadline and record together; five working days from a Monday are the next Monday', async () => {
    const id = await aWish()
    expect(await rowOf(id)).toEqual({ state: 'made', due: '2026-07-13', provisional: false, version: 1 })
    expect(await w.as(granter).does(take, { id })).toEqual({ state: 'taken', version: 2, due: '2026-08-05' })
    expect(await w.look('select n, step, by, "from", "to" from record where subject = $1 order by n', [id])).toEqual([
      { n: 1, step: 'begin', by: 'lin', from: '', to: 'made' },
      { n: 2, step: 'take', by: 'granter', from: 'made', to: 'taken' },
    ])
    expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, id))).toBeUndefined()
  })

  test('that stays in its state keeps the clock', async () => {
    const id = await aWish()
    w.now = new Date('2026-07-10T09:00:00+08:00')
    expect(await w.as(lin).does(reword, { id, words: 'A chair' })).toEqual({ state: 'made', version: 2, due: '2026-07-13' })
  })

  test('HOUSE-6 whoever looked at an older version is told so, and nothing is written', async () => {
    const id = await aWish()
    await w.as(lin).does(reword, { id, words: 'A chair', version: 1 })
    await expect(w.as(lin).does(reword, { id, words: 'A table', version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    expect(await w.look('select words, version from wishes where id = $1', [id])).toEqual([{ words: 'A chair', version: 2 }])
  })

  test('of two at once one is taken', async () => {
    const id = await aWish()
    const twice = [w.as(granter).does(take, { id }), w.as({ ...granter, id: 'other' }).does(take, { id })]
    expect((await settled(twice)).sort()).toEqual(['WISH-2', 'done'])
    const edits = ['A', 'B', 'C'].map(words => w.as(lin).does(reword, { id, words, version: 2 }))
    expect((await settled(edits)).sort()).toEqual(['HOUSE-6', 'HOUSE-6', 'done'])
  })

  test('HOUSE-1 what is out of reach is not there; what is in sight but another’s is refused', async () => {
    const id = await aWish()
    await expect(w.as(someone('far', pathOf('books'), ['wishes.grant'], pathOf('haidian'))).does(take, { id })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
    await expect(w.as(lin).does(take, { id })).rejects.toMatchObject({ clause: 'WISH-2', sentence: 'notYours' })
    // a helper's post reaches it as a party, and still does not grant what is the unit's own
    await w.as(granter).does(take, { id })
    await w.look('update wishes set parties = array[$2] where id = $1', [id, pathOf('books')])
    const helper = someone('helper', pathOf('books'), ['wishes.grant'], pathOf('books'))
    await expect(w.as(helper).does(grant, { id })).rejects.toMatchObject({ clause: 'WISH-2', sentence: 'notYours' })
    await w.as(granter).does(grant, { id })
  })

  test('nobody begins a case in another’s name, and nobody poses as the clock', async () => {
    const posing = { ...clock }
    const row = { owner: 'he', unit: lin.unit, words: '' }
    await expect(asHouse(w.house, w.now, ctx => begin({ ...ctx, actor: lin }, wishBook, row))).rejects.toMatchObject({ clause: 'WISH-1' })
    const id = await aWish()
    await expect(asHouse(w.house, w.now, ctx => advance({ ...ctx, actor: posing }, wishBook, id, 'lapse'))).rejects.toMatchObject({
      clause: 'WISH-3',
      sentence: 'notYours',
    })
  })
})

describe('the clock', () => {
  test('lapses what is overdue when its last day has passed in Beijing, once', async () => {
    const id = await aWish()
    expect(await tickAt('2026-07-13T23:59:59+08:00')).toBe(0)
    expect(await tickAt('2026-07-14T00:00:00+08:00')).toBe(1)
    expect(await tickAt('2026-07-14T00:01:00+08:00')).toBe(0)
    expect(await rowOf(id)).toMatchObject({ state: 'lapsed', due: null, version: 2 })
    expect(failures).toEqual([])
  })

  test('goes on when one case fails, and tells', async () => {
    const [sick, sound] = [await aWish(), await aWish()]
    await w.look(`create function refuse_one() returns trigger language plpgsql as $$ begin
        if new.id = '${sick}' and new.state = 'lapsed' then raise exception 'sick'; end if; return new; end $$;
      create trigger refuse_one before update on wishes for each row execute function refuse_one()`)
    expect(await tickAt('2026-07-14T09:00:00+08:00')).toBe(1)
    await w.look('drop function refuse_one cascade')
    expect([(await rowOf(sick))!.state, (await rowOf(sound))!.state, failures.length]).toEqual(['made', 'lapsed', 1])
  })

  test('two ticks at the same moment take each step once, and neither counts it a failure', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, aWish))
    const taken = await Promise.all([1, 2].map(() => tickAt('2026-07-14T09:00:00+08:00')))
    expect(taken[0]! + taken[1]!).toBe(8)
    expect(failures).toEqual([])
    expect(await w.look(`select count(*)::int as n from record where subject = any ($1::uuid[]) and step = 'lapse'`, [ids])).toEqual([
      { n: 8 },
    ])
  })

  test('passes every day that was skipped, so that each is there before the next', async () => {
    const days: string[] = []
    const diary = { ...wishes, lifecycles: [], onTick: async ({ now }: { now: Date }) => void days.push(now.toISOString()) }
    await tickThrough(w.house, [diary], new Date('2026-07-06T09:00:00Z'), new Date('2026-07-09T08:00:00Z'), onFailure)
    expect(days).toEqual(['2026-07-07T09:00:00.000Z', '2026-07-08T09:00:00.000Z', '2026-07-09T08:00:00.000Z'])
  })

  test('a module’s minute that fails is told, and the others have theirs', async () => {
    const served: number[] = []
    const sick = { ...wishes, lifecycles: [], onTick: async () => Promise.reject(new Error('sick')) }
    const sound = { ...wishes, lifecycles: [], onTick: async () => void served.push(1) }
    await tick(w.house, [sick, sound], w.now, onFailure)
    expect([served.length, failures.length]).toEqual([1, 1])
  })
})

test('a deadline counted through a year not announced defeats nobody, and is counted anew when the year is', async () => {
  w.now = new Date('2026-12-28T09:00:00+08:00')
  const id = await aWish()
  expect(await rowOf(id)).toMatchObject({ due: '2027-01-05', provisional: true })
  expect(await tickAt('2027-03-01T09:00:00+08:00')).toBe(0)
  expect(await recountProvisional(w.house, [wishes], w.now)).toBe(0)
  const years = china as { -readonly [Y in keyof Calendar]: Calendar[Y] }
  years[2027] = { off: ['2027-01-01', '2027-01-04', '2027-01-05'], worked: ['2027-01-02'] }
  try {
    // 29, 30, 31 December, then 2 January worked, then the 6th
    expect(await recountProvisional(w.house, [wishes], w.now)).toBe(1)
    expect(await rowOf(id)).toMatchObject({ due: '2027-01-06', provisional: false, state: 'made' })
    expect(await tickAt('2027-01-07T00:00:00+08:00')).toBe(1)
  } finally {
    delete years[2027]
  }
})
