import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { UnitPath } from '#kernel/pure/people.ts'
import { findBreak } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { moveLine } from '#kernel/server/house/tree.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf as castPath } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { getUnitHistory } from './actions/history.ts'
import { findUnit, listUnits } from './actions/queries.ts'
import { addPerson, searchPeople } from './actions/people.ts'
import { close, found, merge, move, rename } from './actions/tree.ts'
import { nobody } from '#kernel/pure/people.ts'

const basis = '工发〔2026〕8号'
let w: World
let number = 0
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const founded = (who: string, above: string, name: string, more: object = {}) =>
  w.as(who).does(found, { above: idFor(above), name, kind: 'grassroots', foundedOn: '2026-05-01', basis, ...more })
const added = (who: string, unit: string, name: string) => {
  number += 1
  return w.as(who).does(addPerson, { name, phone: `1380000${String(number).padStart(4, '0')}`, unit })
}
const unitsOf = async (person: string) =>
  (await w.look<{ unit: UnitPath }>('select unit from belongings where person = $1 and until is null order by unit', [person])).map(
    row => row.unit,
  )

test('UNION-5 a unit moves with all that is in it: units, people, posts and history; the old line sees nothing any more', async () => {
  const street = (
    await w
      .as('districtChair')
      .does(found, { above: idFor('chaoyang'), name: '迁移街道总工会', kind: 'street', foundedOn: '2026-05-01', basis })
  ).id
  const mill = (
    await w.as('districtChair').does(found, { above: street, name: '迁移工厂工会', kind: 'grassroots', foundedOn: '2026-05-01', basis })
  ).id
  const worker = (await added('districtChair', mill, '迁小移')).id
  const to = { above: idFor('haidian'), basis }
  await expect(w.as('districtChair').does(move, { id: street, ...to })).rejects.toMatchObject({
    clause: 'UNION-5',
    sentence: 'unions.bothLines',
  })
  await expect(w.as('cityChair').does(move, { id: street, above: mill, basis })).rejects.toMatchObject({
    clause: 'UNION-5',
    sentence: 'UNION-5',
  })
  await expect(w.as('cityChair').does(move, { id: street, above: idFor('chaoyang'), basis })).rejects.toMatchObject({
    sentence: 'unions.alreadyThere',
  })
  await expect(w.as('cityChair').does(move, { id: street, above: idFor('books'), basis })).rejects.toMatchObject({ clause: 'UNION-2' })

  await w.as('cityChair').does(move, { id: street, ...to })
  const path = `${castPath('haidian')}${street}/${mill}/`
  expect(await w.as(nobody).does(findUnit, { id: mill })).toMatchObject({ unit: path, unionDistrict: 'haidian', division: '110108' })
  expect(await unitsOf(worker)).toEqual([path])
  expect(await w.as('districtChair').does(searchPeople, { asked: '迁小移' })).toEqual([])
  expect((await w.as('cityChair').does(searchPeople, { asked: '迁小移' })).map(one => one.id)).toEqual([worker])
  const [line] = (await w.as('cityChair').does(getUnitHistory, { id: street })).filter(line => line.step === 'move')
  expect(line).toMatchObject({ left: '朝阳区总工会', came: '海淀区总工会', basis })
  expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, street))).toBeUndefined()

  // a row written under the old path meanwhile follows a minute later
  await w.look('update persons set unit = $2 where id = $1', [worker, `${castPath('chaoyang')}${street}/${mill}/`])
  await asHouse(w.house, w.now, ctx => moveLine(ctx, `${castPath('chaoyang')}${street}/`, `${castPath('haidian')}${street}/`))
  expect(await w.look('select unit from persons where id = $1', [worker])).toEqual([{ unit: path }])
  const jobs = await w.look(
    `select data, start_after > created_on + interval '50 seconds' as late from jobs.job where name = 'unions.settle'`,
  )
  expect(jobs).toContainEqual({ data: { from: `${castPath('chaoyang')}${street}/`, to: `${castPath('haidian')}${street}/` }, late: true })
})

describe('the end of a unit', () => {
  test('UNION-6 waits until the units below are moved', async () => {
    await expect(w.as('districtChair').does(close, { id: idFor('wangjing'), basis })).rejects.toMatchObject({
      clause: 'UNION-6',
      given: { count: expect.any(Number) },
    })
    await expect(w.as('districtChair').does(merge, { id: idFor('wangjing'), heir: idFor('health'), basis })).rejects.toMatchObject({
      clause: 'UNION-6',
    })
  })

  test('UNION-7 merging: its people are the heir’s, once each, and the heir sees its history', async () => {
    const { id } = await founded('chair', 'wangjing', '并入的工会')
    const { id: heir } = await founded('chair', 'wangjing', '承接的工会')
    const only = (await added('chair', id, '单一')).id
    const both = (await added('chair', id, '双重')).id
    await w.as('chair').does(addPerson, { name: '双重', phone: `1380000${String(number).padStart(4, '0')}`, unit: heir })
    await expect(w.as('chair').does(merge, { id, heir: id, basis })).rejects.toMatchObject({ clause: 'UNION-7' })
    await expect(w.as('chair').does(merge, { id, heir: idFor('books'), basis })).rejects.toMatchObject({
      clause: 'UNION-7',
      sentence: 'unions.bothLines',
    })
    await w.as('chair').does(merge, { id, heir, basis })
    expect(await w.as(nobody).does(findUnit, { id })).toMatchObject({ state: 'merged', heirName: '承接的工会', endedOn: '2026-07-06' })
    for (const person of [only, both]) expect(await unitsOf(person)).toEqual([`${castPath('wangjing')}${heir}/`])
    expect(await w.look('select unit, parties from persons where id = $1', [both])).toEqual([
      { unit: `${castPath('wangjing')}${heir}/`, parties: [] },
    ])
    const heard = await w.look<{ concerns: string[] }>('select concerns from record where subject = $1', [id])
    for (const line of heard) expect(line.concerns).toContain(heir)
    await expect(w.as('chair').does(rename, { id, name: '又活了', basis })).rejects.toMatchObject({ sentence: 'notNow' })
  })

  test('UNION-8 closing: the upper union holds the people, and nobody is lost', async () => {
    const { id } = await founded('chair', 'wangjing', '撤销的工会')
    const people = await Promise.all(['甲一', '乙二', '丙三'].map(name => added('chair', id, name)))
    await w.as('chair').does(close, { id, basis })
    const held = await w.look('select person, retained from belongings where unit = $1 and until is null and retained', [
      castPath('wangjing'),
    ])
    expect(held.map(row => row.person).sort()).toEqual(people.map(person => person.id).sort())
    expect(await w.look('select until from belongings where unit like $1', [`%${id}/`])).toEqual(
      people.map(() => ({ until: '2026-07-06' })),
    )
    expect((await w.as('chair').does(searchPeople, { asked: '乙二' })).map(one => one.unitName)).toEqual(['望京街道总工会'])
    await expect(founded('chair', 'wangjing', '其下的工会', { above: id })).rejects.toMatchObject({ sentence: 'unions.aboveEnded' })
    expect(await w.as(nobody).does(listUnits, { name: '撤销的工会' })).toEqual([])
    expect(await w.as(nobody).does(listUnits, { name: '撤销的工会', state: 'closed' })).toHaveLength(1)
  })

  test('UNION-8 nobody closes the union they chair, or the city’s', async () => {
    await expect(w.as('chair').does(close, { id: idFor('wangjing'), basis })).rejects.toMatchObject({
      clause: 'UNION-8',
      sentence: 'notYours',
    })
    await expect(w.as('cityChair').does(close, { id: idFor('city'), basis })).rejects.toMatchObject({
      clause: 'UNION-8',
      sentence: 'notYours',
    })
  })
})
