import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf as castPath } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { getUnitHistory } from './actions/history.ts'
import { findUnit, getTree, listUnits, searchUnits } from './actions/queries.ts'
import { correct, found, rename } from './actions/tree.ts'
import { pathOf, unitCards, unitNames } from './door.ts'
import { nobody } from '#kernel/pure/people.ts'

const basis = '工发〔2026〕8号'
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const founded = (who: string, above: string, name: string, more: object = {}) =>
  w.as(who).does(found, { above: idFor(above), name, kind: 'grassroots', foundedOn: '2026-05-01', basis, ...more })

describe('a unit', () => {
  test('UNION-1 is founded by the line above, found by name at once, and public', async () => {
    const { id } = await founded('chair', 'wangjing', '北京青禾物流有限公司工会', { code: 'BJ-0001', workers: 40 })
    expect(await w.as(nobody).does(findUnit, { id })).toMatchObject({
      name: '北京青禾物流有限公司工会',
      state: 'active',
      unionDistrict: 'chaoyang',
      division: '110105',
      line: [{ name: '北京市总工会' }, { name: '朝阳区总工会' }, { name: '望京街道总工会' }],
    })
    expect((await w.as(nobody).does(searchUnits, { asked: '青禾物流' })).map(unit => unit.id)).toEqual([id])
    expect((await w.as(nobody).does(listUnits, { name: 'BJ-0001' })).map(unit => unit.id)).toEqual([id])
    await expect(founded('outsider', 'wangjing', '别人的工会')).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(founded('districtChair', 'zhongguancun', '别区的工会')).rejects.toMatchObject({ clause: 'UNION-1', sentence: 'notYours' })
    await expect(founded('chair', 'wangjing', '没有批复的工会', { basis: '' })).rejects.toMatchObject({ clause: 'UNION-1' })
  })

  test('UNION-2 stands only where its kind may', async () => {
    await expect(founded('cityChair', 'city', '某街道总工会', { kind: 'street' })).rejects.toMatchObject({ clause: 'UNION-2' })
  })

  test('UNION-3 is renamed from above, and its old name is kept', async () => {
    const { id } = await founded('chair', 'wangjing', '旧名公司工会')
    expect(await w.as('chair').does(rename, { id, name: '新名公司工会', basis })).toMatchObject({ version: 2 })
    expect((await w.as(nobody).does(searchUnits, { asked: '新名公司' })).map(unit => unit.id)).toEqual([id])
    expect(await w.as(nobody).does(searchUnits, { asked: '旧名公司' })).toEqual([])
    expect((await w.as('chair').does(getUnitHistory, { id })).map(line => [line.step, line.name, line.by])).toEqual([
      ['begin', '旧名公司工会', '陈立'],
      ['rename', '新名公司工会', '陈立'],
    ])
    await expect(w.as('lampChair').does(rename, { id: idFor('lamp'), name: '自己改的名', basis })).rejects.toMatchObject({
      clause: 'UNION-3',
      sentence: 'notYours',
    })
  })

  test('UNION-4 corrects its own particulars, keeps its code to itself, and is asked about a doubtful credit code', async () => {
    const lamp = idFor('lamp')
    const { version } = await w.as('lampChair').does(correct, { id: lamp, address: '望京街道暖灯路 1 号', code: 'BJ-LAMP' })
    const { id } = await founded('chair', 'wangjing', '借编码的工会')
    await expect(w.as('chair').does(correct, { id, code: 'BJ-LAMP' })).rejects.toMatchObject({
      clause: 'UNION-4',
      fields: { code: 'unions.codeTaken' },
    })
    await expect(w.as('chair').does(correct, { id, uscc: '91350203M0001QAY9B' })).rejects.toMatchObject({
      clause: 'UNION-4',
      sentence: 'usccCheck',
    })
    expect(await w.as('chair').does(correct, { id, uscc: '91350203 M0001QAY9B', isUsccSure: true })).toMatchObject({ id })
    // HOUSE-6: whoever looked at an older version is told so
    await expect(w.as('chair').does(correct, { id: lamp, address: '别处', version: version - 1 })).rejects.toMatchObject({
      clause: 'HOUSE-6',
    })
    await expect(w.as('outsider').does(correct, { id: lamp, address: '别处' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('a double press founds one union', async () => {
    const asked = { above: idFor('wangjing'), name: '按了两次的工会', kind: 'grassroots', foundedOn: '2026-05-01', basis } as const
    const twins = await Promise.all([1, 2].map(() => w.as('chair', 'twice').does(found, asked)))
    expect(twins[0]).toEqual(twins[1])
    expect(await w.as(nobody).does(listUnits, { name: '按了两次' })).toHaveLength(1)
  })
})

test('the tree is told level by level, with what each holds, page by page', async () => {
  const [top] = await w.as(nobody).does(getTree, {})
  expect(top).toMatchObject({ name: '北京市总工会', above: null })
  const districts = await w.as(nobody).does(getTree, { above: top!.id })
  expect(districts.map(unit => unit.name)).toEqual(['朝阳区总工会', '海淀区总工会', '石景山区总工会'].sort())
  expect(top!.below).toBe(districts.length)
  expect(top!.unitsWithin).toBe(districts.length + districts.reduce((sum, unit) => sum + unit.unitsWithin, 0))
  const [first] = districts
  expect((await w.as(nobody).does(getTree, { above: top!.id, after: first!.id })).map(unit => unit.id)).toEqual(
    districts.slice(1).map(unit => unit.id),
  )
})

test('another district reads no history of this one', async () => {
  expect((await w.as('districtChair').does(getUnitHistory, { id: idFor('lamp') })).length).toBeGreaterThan(0)
  expect(await w.as('outsider').does(getUnitHistory, { id: idFor('lamp') })).toEqual([])
})

test('the door tells other modules what a unit is and where it stands', async () => {
  const ids = [idFor('wangjing'), idFor('lamp')]
  expect(await unitNames({ db: w.house.db as never }, ids)).toEqual(
    new Map([
      [ids[0], { zh: '望京街道总工会', en: 'Wangjing Subdistrict Federation' }],
      [ids[1], { zh: '北京暖灯科技有限公司工会', en: 'Warm Lamp Technology Union' }],
    ]),
  )
  expect((await unitCards({ db: w.house.db as never }, ids)).get(ids[1]!)).toMatchObject({
    tier: 'grassroots',
    path: castPath('lamp'),
    isLiving: true,
  })
  expect(await pathOf({ db: w.house.db as never }, ids[0]!)).toBe(castPath('wangjing'))
})
