import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getSite, listNearest } from './actions/finding.ts'
import { listSites } from './actions/listing.ts'
import { listRounds, patrol, setRound } from './actions/rounds.ts'
import { tallyStock, listStock, setStock } from './actions/stock.ts'
import { correctVisits, addVisits, listVisits } from './actions/visits.ts'
import { keptStation } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
afterAll(() => w.close())
const keeper = (key?: string) => w.as('stationKeeper', key)
const officer = () => w.as('officer')

describe('rounds', () => {
  test('SITE-19 what a round finds out of order is told to everybody, and is not found until the next round', async () => {
    const site = await keptStation(w, { name: '巡查驿站', offers: ['water', 'charging', 'rest'] })
    const withWater = async () => (await w.as(nobody).does(listNearest, { asked: '巡查驿站', offers: ['water'] })).rows.length
    expect(await withWater()).toBe(1)
    await keeper().does(patrol, { site, out: ['water'], note: '饮水机在修' })
    expect((await w.as(nobody).does(getSite, { id: site })).out).toEqual(['water'])
    expect(await withWater()).toBe(0)
    w.now = new Date(w.now.getTime() + 60_000)
    await keeper().does(patrol, { site })
    expect(await withWater()).toBe(1)
    expect((await officer().does(listRounds, { site })).map(one => [one.out, one.note, one.by])).toEqual([
      [[], '', w.cast.stationKeeper!.name],
      [['water'], '饮水机在修', w.cast.stationKeeper!.name],
    ])
  })

  test('SITE-19 a round that is overdue is listed for the manager; what the station never offered cannot be out', async () => {
    const site = await keptStation(w, { name: '轮次驿站' })
    const due = async () => (await officer().does(listSites, { due: 'round', asked: '轮次驿站' })).rows.length
    expect(await due()).toBe(1)
    await keeper().does(patrol, { site })
    expect(await due()).toBe(0)
    await officer().does(setRound, { site, days: 1 })
    const now = w.now
    w.now = new Date('2024-07-10T10:00:00+08:00')
    expect(await due()).toBe(1)
    w.now = now
    await expect(keeper().does(patrol, { site, out: ['washing'] })).rejects.toMatchObject({ clause: 'SITE-19' })
    await expect(w.as('lin').does(patrol, { site })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(w.as('mo').does(listRounds, { site })).rejects.toMatchObject({ clause: expect.stringMatching(/^HOUSE-[12]$/) })
  })
})

describe('supplies', () => {
  test('SITE-20 what falls below its least is listed, and told once until it is filled up', async () => {
    const site = await keptStation(w, { name: '物资驿站' })
    const items = [
      { item: '一次性纸杯', least: 50 },
      { item: '创可贴', least: 10 },
    ]
    await officer().does(setStock, { site, items })
    const told = async () =>
      (
        await w.look(`select given->>'item' as item from notices where say = 'told.low' and subject = $1 and owner = $2`, [
          site,
          w.cast.officer!.id,
        ])
      ).length
    const low = async () => (await officer().does(listSites, { due: 'low', asked: '物资驿站' })).rows.map(row => row.lowStock)
    expect(await low()).toEqual([])
    await keeper().does(tallyStock, { site, counts: [{ item: '一次性纸杯', count: 49 }] })
    await keeper().does(tallyStock, { site, counts: [{ item: '一次性纸杯', count: 30 }] })
    expect([await low(), await told()]).toEqual([[1], 1])
    await keeper().does(tallyStock, { site, counts: [{ item: '一次性纸杯', count: 50 }] })
    expect(await low()).toEqual([])
    await keeper().does(tallyStock, { site, counts: [{ item: '一次性纸杯', count: 3 }] })
    expect(await told()).toBe(2)
    // what stays on the list keeps its count
    await officer().does(setStock, { site, items: items.slice(0, 1) })
    expect(await keeper().does(listStock, { site })).toMatchObject([{ item: '一次性纸杯', least: 50, count: 3, isLow: true }])
    await expect(keeper().does(tallyStock, { site, counts: [{ item: '创可贴', count: 1 }] })).rejects.toMatchObject({ clause: 'SITE-20' })
    await expect(keeper().does(setStock, { site, items })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(w.as('mo').does(listStock, { site })).rejects.toMatchObject({ clause: expect.stringMatching(/^(HOUSE-[12]|SITE-8)$/) })
  })
})

describe('counting', () => {
  test('SITE-21 heads are added up day by day, the same press twice counts once, and nobody is named', async () => {
    const site = await keptStation(w, { name: '计数驿站' })
    await Promise.all([keeper().does(addVisits, { site, heads: 1 }), keeper().does(addVisits, { site, heads: 5 })])
    await keeper('same press').does(addVisits, { site, heads: 10 })
    await keeper('same press').does(addVisits, { site, heads: 10 })
    expect(await officer().does(listVisits, { site })).toEqual({ days: [{ day: '2024-07-08', heads: 16 }], total: 16 })
    await keeper().does(correctVisits, { site, day: '2024-07-07', heads: 80 })
    await keeper().does(correctVisits, { site, day: '2024-07-08', heads: 12 })
    expect((await officer().does(listVisits, { site })).total).toBe(92)
    const wrong: [string, number, string][] = [
      ['2024-07-09', 1, 'day'],
      ['2024-06-30', 1, 'day'],
      ['2024-07-08', 5_001, 'heads'],
    ]
    for (const [day, heads, field] of wrong)
      await expect(keeper().does(correctVisits, { site, day, heads })).rejects.toMatchObject({
        clause: 'SITE-21',
        fields: { [field]: expect.anything() },
      })
    await expect(w.as('mo').does(listVisits, { site })).rejects.toMatchObject({ clause: expect.stringMatching(/^(HOUSE-[12]|SITE-8)$/) })
  })
})
