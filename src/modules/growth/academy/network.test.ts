import { afterAll, beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { addAlly, departAlly, editAlly, listAllies } from './actions/allies.ts'
import { addGroup, addWork, dissolveGroup, editGroup, editWork, listGroups, withdrawWork } from './actions/teaching.ts'
import { getNetwork } from './actions/yearly.ts'
import { anAcademy, appointed } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

type Entry = Omit<z.input<typeof addAlly.input>, 'unit'>
const entry: Entry = { kind: 'enterprise', name: '北京暖冬智造有限公司', joinedOn: '2025-03-01' }
const join = (who: string, unit: string, more: Partial<Entry> = {}) => w.as(who).does(addAlly, { unit: pathOf(unit), ...entry, ...more })
const inAlliance = async (who: string, more: object = {}) => (await w.as(who).does(listAllies, more)).rows

test('ACAD-38 a unit joins with what it lends, is found by it, and is entered once', async () => {
  const lends = { place: { words: '数控实训车间', count: 2, measure: '间' }, posts: { words: '电工跟岗', count: 12, measure: '个' } }
  const { id } = await join('cityChair', 'city', { lends, uscc: '9111 0108 ma01 a2b3 c4', fields: ['manufacturing'], contact: '唐宁' })
  await join('cityChair', 'city', { name: '京和技师学院', kind: 'school', joinedOn: '2025-09-01' })
  expect((await inAlliance('cityChair')).map(one => one.name)).toEqual(['京和技师学院', '北京暖冬智造有限公司'])
  expect(await inAlliance('cityChair', { lends: 'posts' })).toMatchObject([{ id, lends, contact: '唐宁', unitName: '北京市总工会' }])
  expect(await inAlliance('cityChair', { lends: 'courses' })).toEqual([])
  expect(await inAlliance('cityChair', { field: 'manufacturing', kind: 'enterprise', words: '暖冬' })).toHaveLength(1)
  const first = await w.as('cityChair').does(listAllies, { limit: 1 })
  expect((await w.as('cityChair').does(listAllies, { limit: 1, after: first.next! })).rows[0]).toMatchObject({ id })
  for (const after of [`2024-13-45|${id}`, `0000-01-01|${id}`, `2024-09-01|${'-'.repeat(36)}`])
    await expect(w.as('cityChair').does(listAllies, { after })).rejects.toMatchObject({ fields: { after: 'notRight' } })
  await expect(join('cityChair', 'city')).rejects.toMatchObject({ clause: 'ACAD-38', fields: { name: 'acad.allyTwice' } })
  await expect(join('cityChair', 'city', { uscc: '9111' })).rejects.toMatchObject({ fields: { uscc: 'usccLength' } })
  // another district's alliance is another one
  await join('districtChair', 'chaoyang')
})

test('ACAD-38 the other district sees nothing and changes nothing', async () => {
  const [mine] = await inAlliance('districtChair')
  expect((await inAlliance('districtChair')).map(one => one.unit)).toEqual([pathOf('chaoyang')])
  expect(await inAlliance('outsider')).toEqual([])
  const edit = { ...entry, id: mine!.id, version: 1 }
  await expect(w.as('outsider').does(editAlly, edit)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(join('outsider', 'chaoyang', { name: '别区的单位' })).rejects.toMatchObject({ clause: 'ACAD-38' })
  await expect(w.as('keeper').does(listAllies, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('lin').does(editAlly, edit)).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('HOUSE-6 whoever edits an older form of a unit is told so', async () => {
  const [ally] = await inAlliance('districtChair')
  const edit = { ...entry, id: ally!.id, version: 1, phone: '010-60000000' }
  expect(await w.as('districtChair').does(editAlly, edit)).toMatchObject({ version: 2 })
  await expect(w.as('districtChair').does(editAlly, edit)).rejects.toMatchObject({ clause: 'HOUSE-6' })
})

test('ACAD-39 who leaves says when and why, is counted no more, and may join again', async () => {
  const ally = (await inAlliance('cityChair', { words: '暖冬' })).find(one => one.unit === pathOf('city'))
  const leave = (more: object) =>
    w.as('cityChair').does(departAlly, { id: ally!.id, version: 1, leftOn: '2026-06-30', reason: '企业迁出本市', ...more })
  await expect(leave({ reason: '迁出' })).rejects.toMatchObject({ clause: 'ACAD-39', fields: { reason: 'tooShort?least=5' } })
  await expect(leave({ leftOn: '2025-02-28' })).rejects.toMatchObject({ fields: { leftOn: 'acad.leftBeforeJoined' } })
  await expect(leave({ leftOn: '2026-07-07' })).rejects.toMatchObject({ fields: { leftOn: 'acad.dayToCome' } })
  const before = await w.as(nobody).does(getNetwork, {})
  expect(before.lecturers).toBe(0)
  expect(before).toMatchObject({ ally: { enterprise: 2, school: 1 }, loan: { place: 1, posts: 1, courses: 0 } })
  await leave({})
  expect(await w.as(nobody).does(getNetwork, {})).toMatchObject({ ally: { enterprise: 1, school: 1 }, loan: { place: 0, posts: 0 } })
  expect(await inAlliance('cityChair', { state: 'left' })).toMatchObject([
    { name: entry.name, leftOn: '2026-06-30', reason: '企业迁出本市' },
  ])
  await expect(leave({ version: 2 })).rejects.toMatchObject({ clause: 'ACAD-39', sentence: 'notNow' })
  await join('cityChair', 'city', { joinedOn: '2026-07-01' })
  expect(await inAlliance('cityChair', { words: '暖冬' })).toHaveLength(2)
})

const since = '2024-03-01'
const groups = () => w.as('cityChair').does(listGroups, {})

test('ACAD-40 one group for a field of a host; the other district has its own', async () => {
  const add = (who: string, unit: string, more: object = {}) =>
    w.as(who).does(addGroup, { unit: pathOf(unit), field: 'energy', head: '顾言', since, ...more })
  await add('cityChair', 'city')
  await expect(add('cityChair', 'city')).rejects.toMatchObject({ clause: 'ACAD-40', fields: { field: 'acad.groupTwice' } })
  await add('cityChair', 'city', { field: 'manufacturing', members: ['唐宁（暖冬智造）'] })
  await add('districtChair', 'chaoyang')
  await expect(add('outsider', 'city', { field: 'health' })).rejects.toMatchObject({ clause: 'ACAD-40' })
  await expect(add('cityChair', 'city', { field: 'health', since: '2027-01-01' })).rejects.toMatchObject({
    fields: { since: 'acad.dayToCome' },
  })
  expect((await groups()).map(one => [one.field, one.unitName])).toEqual([
    ['manufacturing', '北京市总工会'],
    ['energy', '北京市总工会'],
    ['energy', '朝阳区总工会'],
  ])
  expect(await w.as('outsider').does(listGroups, {})).toEqual([])
  const [, , theirs] = await groups()
  await expect(w.as('outsider').does(editGroup, { id: theirs!.id, version: 1, head: '别人', since })).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  await w.as('districtChair').does(dissolveGroup, { id: theirs!.id, version: 1, reason: '并入市教研组' })
  expect(await groups()).toHaveLength(2)
  await add('districtChair', 'chaoyang')
})

test('ACAD-41 course, textbook, trainer; a new edition; and nothing is torn out of the middle', async () => {
  const [group] = await groups()
  const host = w.as('cityChair')
  const add = (more: object) =>
    host.does(addWork, { group: group!.id, kind: 'course', title: 'PLC 应用', hours: 24, madeOn: '2024-05-01', ...more })
  const course = await add({})
  const book = await add({ kind: 'textbook', title: 'PLC 应用教程', hours: null, from: course.id, madeOn: '2024-09-01' })
  const trainer = await add({ kind: 'trainer', title: '唐宁', hours: null, from: book.id, madeOn: '2025-01-01' })
  const second = await add({ title: 'PLC 应用（二版）', follows: course.id, madeOn: '2025-06-01' })
  await expect(add({ follows: course.id, madeOn: '2025-07-01' })).rejects.toMatchObject({
    clause: 'ACAD-41',
    fields: { follows: 'acad.followsTaken' },
  })
  const edit = { id: course.id, version: 1, title: 'PLC 应用', hours: 24, madeOn: '2024-05-01', follows: second.id }
  await expect(host.does(editWork, edit)).rejects.toMatchObject({ fields: { follows: 'acad.followsItself' } })
  expect(await host.does(editWork, { ...edit, follows: null, hours: 32 })).toMatchObject({ version: 2 })
  await expect(host.does(editWork, { ...edit, follows: null })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await expect(w.as('outsider').does(editWork, { ...edit, follows: null, version: 2 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const withdraw = (id: string, version = 1) => host.does(withdrawWork, { id, version, reason: '登记重复，撤下' })
  await expect(withdraw(book.id)).rejects.toMatchObject({ clause: 'ACAD-41', sentence: 'acad.hasDescendants' })
  await withdraw(trainer.id)
  await withdraw(book.id)
  expect((await groups())[0]!.works.map(one => [one.title, one.hours])).toEqual([
    ['PLC 应用', 32],
    ['PLC 应用（二版）', 24],
  ])
  expect(await w.as(nobody).does(getNetwork, {})).toMatchObject({
    work: { course: 2, textbook: 0, trainer: 0 },
    groups: ['manufacturing', 'energy'],
  })
  const steps = await w.look<{ step: string }>('select step from record where subject = $1 order by n', [trainer.id])
  expect(steps.map(one => one.step)).toEqual(['begin', 'withdraw'])
})

test('ACAD-41 a trainer may be an appointed lecturer, named as appointed, and stays when the appointment is over', async () => {
  const lecturer = await appointed(w, await anAcademy(w), 'lin', { since: '2026-07-07', until: '2027-07-06' })
  const host = w.as('cityChair')
  const group = await host.does(addGroup, { unit: pathOf('city'), field: 'health', head: '唐宁', since: '2025-01-01' })
  const add = (kind: 'course' | 'textbook' | 'trainer', more: object) =>
    host.does(addWork, { group: group.id, kind, title: '储能运维', hours: 16, madeOn: '2026-01-01', ...more })
  const course = await add('course', {})
  const book = await add('textbook', { from: course.id })
  const as = { from: book.id, lecturer, title: '另一个名字' }
  await expect(add('textbook', { from: course.id, lecturer })).rejects.toMatchObject({ fields: { lecturer: 'acad.onlyTrainers' } })
  await expect(add('trainer', { ...as, lecturer: group.id })).rejects.toMatchObject({ fields: { lecturer: 'acad.trainerNotAppointed' } })
  const { id } = await add('trainer', as)
  const found = async () => (await host.does(listGroups, {})).find(one => one.id === group.id)!.works.find(one => one.id === id)!
  expect(await found()).toMatchObject({ title: '林晓', lecturer })
  await w.until('2027-07-08T09:00:00+08:00')
  const { version, kind: _, group: __, ...kept } = await found()
  await host.does(editWork, { ...kept, version, title: '改了名', madeBy: '暖灯科技' })
  expect(await found()).toMatchObject({ title: '林晓', lecturer, madeBy: '暖灯科技' })
  await expect(add('trainer', as)).rejects.toMatchObject({ clause: 'ACAD-41', fields: { lecturer: 'acad.trainerNotAppointed' } })
})
