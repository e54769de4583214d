import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { addGround, closeGround, editGround, listGrounds } from './actions/grounds.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const since = '2024-03-01'
const add = (who: string, unit: string, more: object) =>
  w.as(who).does(addGround, { unit: pathOf(unit), tier: 'academy', name: '首都工匠学院', since, ...more })
const living = () => w.as(nobody).does(listGrounds, {})

describe('ACAD-16 places of three tiers', () => {
  test('ACAD-16 each stands under one above it, another unit’s too, and anyone reads them', async () => {
    const academy = await add('cityChair', 'city', { fields: ['energy', 'digital'] })
    const site = await add('districtChair', 'chaoyang', { tier: 'site', name: '朝阳示范点', upper: academy.id, lon: 116.48, lat: 39.99 })
    const point = await add('officer', 'wangjing', { tier: 'point', name: '望京教学点', upper: site.id, fields: ['energy'] })
    await add('cityChair', 'city', { tier: 'point', name: '市属教学点', upper: academy.id })
    expect((await living()).map(({ name, tier, upper, upperName }) => [name, tier, upper, upperName])).toEqual([
      ['首都工匠学院', 'academy', null, ''],
      ['朝阳示范点', 'site', academy.id, '首都工匠学院'],
      ['市属教学点', 'point', academy.id, '首都工匠学院'],
      ['望京教学点', 'point', site.id, '朝阳示范点'],
    ])
    const ofEnergy = await w.as(nobody).does(listGrounds, { field: 'energy' })
    expect(ofEnergy.map(one => one.id)).toEqual([academy.id, point.id])
  })

  test.each([
    ['an academy under an academy', 'academy', '首都工匠学院'],
    ['a site under a site', 'site', '朝阳示范点'],
    ['a point under a point', 'point', '望京教学点'],
    ['a site under nothing', 'site', ''],
    ['a point under nothing', 'point', ''],
  ])('ACAD-16 refuses %s', async (_, tier, upperName) => {
    const upper = (await living()).find(one => one.name === upperName)?.id ?? null
    await expect(add('cityChair', 'city', { tier, upper })).rejects.toMatchObject({
      clause: 'ACAD-16',
      fields: { upper: 'acad.wrongUpper' },
    })
  })

  test('ACAD-16 an academy with sites below it does not become a site itself', async () => {
    const [academy] = await living()
    const other = await add('cityChair', 'city', { name: '第二学院' })
    const asSite = { id: academy!.id, version: 1, tier: 'site' as const, name: academy!.name, upper: other.id, since }
    await expect(w.as('cityChair').does(editGround, asSite)).rejects.toMatchObject({ clause: 'ACAD-16' })
    await w.as('cityChair').does(editGround, { id: other.id, version: 1, tier: 'site', name: '第二示范点', upper: academy!.id, since })
    expect((await living()).find(one => one.id === other.id)).toMatchObject({ name: '第二示范点', tier: 'site', upper: academy!.id })
  })

  test('ACAD-16 what others stand under is not closed before them', async () => {
    const of = async (name: string) => (await living()).find(one => one.name === name)!.id
    const close = (who: string, id: string) => w.as(who).does(closeGround, { id, version: 1 })
    await expect(close('districtChair', await of('朝阳示范点'))).rejects.toMatchObject({
      clause: 'ACAD-16',
      sentence: 'acad.notAlone',
      given: { below: 1 },
    })
    const [site, point] = [await of('朝阳示范点'), await of('望京教学点')]
    expect(await close('officer', point)).toEqual({ id: point, until: '2026-07-06' })
    await close('districtChair', site)
    expect((await living()).map(one => one.name)).not.toContain('朝阳示范点')
    await expect(add('officer', 'wangjing', { tier: 'point', upper: site })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(close('districtChair', site)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    const steps = await w.look<{ step: string; to: string }>('select step, "to" from record where subject = $1 order by n', [site])
    expect(steps.map(({ step, to }) => [step, to])).toEqual([
      ['add', 'open'],
      ['close', 'closed'],
    ])
  })

  test('HOUSE-6 whoever edits or closes an older state is told so, also two at once', async () => {
    const { id } = await add('cityChair', 'city', { name: '两人同时改的学院' })
    const edit = (who: string, version: number, name: string) =>
      w.as(who).does(editGround, { id, version, tier: 'academy', name, since, phone: '010-60000000' })
    const both = await Promise.allSettled([edit('cityChair', 1, '甲改的学院'), edit('cityOfficer', 1, '乙改的学院')])
    // either may be the first
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(one => one.status === 'rejected')).toMatchObject({ reason: { clause: 'HOUSE-6' } })
    const kept = both[0]!.status === 'fulfilled' ? '甲改的学院' : '乙改的学院'
    expect((await living()).find(one => one.id === id)).toMatchObject({ name: kept, version: 2 })
    await expect(w.as('cityOfficer').does(closeGround, { id, version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await edit('cityOfficer', 2, '乙看过再改的学院')
    await w.as('cityChair').does(closeGround, { id, version: 3 })
    expect((await living()).map(one => one.id)).not.toContain(id)
  })

  test.each([
    ['only a longitude', { lon: 116.47 }, { lat: 'acad.halfPlaced' }],
    ['only a latitude', { lat: 39.99 }, { lon: 'acad.halfPlaced' }],
    ['the two the wrong way round', { lon: 39.99, lat: 89 }, { lon: 'acad.notInBeijing', lat: 'acad.notInBeijing' }],
    ['a place in Tianjin', { lon: 117.7, lat: 39.9 }, { lon: 'acad.notInBeijing' }],
  ])('ACAD-16 refuses %s', async (_, place, fields) => {
    const [sentence] = Object.values(fields)
    await expect(add('cityChair', 'city', place)).rejects.toMatchObject({ clause: 'ACAD-16', sentence, fields })
    const [{ id, version } = { id: '', version: 0 }] = await living()
    const edited = { id, version, tier: 'academy' as const, name: '首都工匠学院', since, ...place }
    await expect(w.as('cityChair').does(editGround, edited)).rejects.toMatchObject({ clause: 'ACAD-16', fields })
  })

  test('ACAD-16 only posts over the place’s own unit change it, and no unit is made up', async () => {
    const [academy] = await living()
    const rename = { id: academy!.id, version: 1, tier: 'academy' as const, name: '别人的学院', since }
    for (const who of ['districtChair', 'outsider']) {
      await expect(w.as(who).does(editGround, rename)).rejects.toMatchObject({ clause: 'HOUSE-2' })
      await expect(w.as(who).does(closeGround, { id: academy!.id, version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-2' })
      await expect(add(who, 'haidian', {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
    }
    await expect(w.as('lin').does(editGround, rename)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    const invented = { unit: `${pathOf('city')}nobody/` as const, tier: 'academy' as const, name: '没有的单位', since }
    await expect(w.as('cityChair').does(addGround, invented)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect((await living())[0]!.name).toBe('首都工匠学院')
  })
})
