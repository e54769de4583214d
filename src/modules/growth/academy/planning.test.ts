import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { changeClass, copyClass, createClass, editClass, publishClass } from './actions/planning.ts'
import { getClass, listClasses, listHosted, searchHosted } from './actions/reading.ts'
import { electricians, publishedClass } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => {
  w.now = new Date('2024-09-01T10:00:00+08:00')
})
afterAll(() => w.close())

test('ACAD-1 the host drafts and nobody else sees it; a co-host looks on', async () => {
  const { id } = await w.as('cityChair').does(createClass, electricians({ hosts: { [idFor('shijingshan')]: 'organiser' } }))
  await expect(w.as(nobody).does(getClass, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('officer').does(getClass, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect((await w.as('outsider').does(listHosted, {})).rows.map(row => row.id)).toContain(id)
  await expect(w.as('outsider').does(publishClass, { id, version: 1 })).rejects.toMatchObject({ clause: 'ACAD-2', sentence: 'notYours' })
  await expect(w.as('outsider').does(copyClass, { id })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('lin').does(createClass, electricians())).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('officer').does(createClass, electricians())).rejects.toMatchObject({ clause: 'ACAD-1' })
})

test('ACAD-2 what is missing is named field by field, and what contradicts itself', async () => {
  const publish = async (more: object) => {
    const { id } = await w.as('cityChair').does(createClass, electricians(more))
    return w.as('cityChair').does(publishClass, { id, version: 1 })
  }
  await expect(publish({ place: '', contact: '', seats: null })).rejects.toMatchObject({
    clause: 'ACAD-2',
    fields: { place: 'missing', contact: 'missing', seats: 'missing' },
  })
  await expect(publish({ sessions: [] })).rejects.toMatchObject({ fields: { sessions: 'acad.noSession' } })
  await expect(publish({ closes: '2024-09-27T01:00:00Z' })).rejects.toMatchObject({ fields: { closes: 'acad.closesBeforeStart' } })
  await expect(publish({ opens: '2024-09-20T09:00:00Z' })).rejects.toMatchObject({ fields: { closes: 'acad.closesAfterOpens' } })
  await expect(publish({ leastOfUnit: 4, mostOfUnit: 3 })).rejects.toMatchObject({ fields: { leastOfUnit: 'acad.leastAboveMost' } })
  const backwards = { title: '倒着', starts: '2024-09-27T09:00:00Z', ends: '2024-09-27T01:00:00Z' }
  await expect(publish({ sessions: [backwards] })).rejects.toMatchObject({ fields: { 'sessions.0.ends': 'acad.endsAfterStart' } })
})

test('ACAD-2 ACAD-3 a published class is on the wall: open windows first by their close, then those to open, then those closed', async () => {
  const open = (closes: string) => publishedClass(w, { opens: '2024-07-01T01:00:00Z', closes })
  const [late, shut, soon, toOpen, toOpenLate] = [
    await open('2024-08-25T09:00:00Z'),
    await open('2024-07-02T09:00:00Z'),
    await open('2024-08-12T09:00:00Z'),
    await publishedClass(w, { opens: '2024-08-01T01:00:00Z', closes: '2024-09-25T09:00:00Z' }),
    await publishedClass(w, { opens: '2024-08-02T01:00:00Z', closes: '2024-08-03T09:00:00Z' }),
  ]
  const theirs = [soon, late, toOpen, toOpenLate, shut]
  w.now = new Date('2024-07-10T01:00:00Z')
  expect((await walked(1)).filter(id => theirs.includes(id))).toEqual(theirs)
  expect(await walked(50)).toEqual(await walked(2))

  // a cursor that no page has given
  const [asOf, stretch, at, last] = (await w.as(nobody).does(listClasses, { limit: 2 })).next!.split('|')
  for (const after of [`${asOf}|${stretch}|2024-02-31T09:00:00Z|${last}`, `2024-07-10T25:00:00Z|${stretch}|${at}|${last}`])
    await expect(w.as(nobody).does(listClasses, { after })).rejects.toMatchObject({ fields: { after: 'notRight' } })

  // what closes between two pages stands where it stood: neither twice nor not at all
  const first = await w.as(nobody).does(listClasses, { limit: 2 })
  w.now = new Date('2024-08-20T09:00:00Z')
  const rest = await walked(2, first.next!)
  expect([...first.rows.map(row => row.id), ...rest].filter(id => theirs.includes(id))).toEqual(theirs)
  expect(await w.as(nobody).does(getClass, { id: soon })).toMatchObject({ seats: 30, sessions: [{ title: '第 1 天' }, {}, {}], seated: 0 })
  expect((await w.as('cityChair').does(searchHosted, { words: '电工' })).map(row => row.id)).toContain(soon)
})

test('ACAD-14 a session that is over keeps its time; its place, and what is to come, still change', async () => {
  const id = await publishedClass(w)
  const { sessions } = await w.as('cityChair').does(getClass, { id })
  await w.until('2024-09-27T18:00:00+08:00')
  const move = async (at: number, starts: string, ends: string, place = '') => {
    const { version } = await w.as('cityChair').does(getClass, { id })
    const moved = { id: sessions[at]!.id, starts, ends, place }
    return w.as('cityChair').does(changeClass, { id, version, reason: '老师临时有事', sessions: [moved] })
  }
  await expect(move(0, '2024-09-30T09:00:00+08:00', '2024-09-30T17:00:00+08:00')).rejects.toMatchObject({
    clause: 'ACAD-14',
    fields: { 'sessions.0.starts': 'acad.sessionOver' },
  })
  await expect(move(0, sessions[0]!.starts, '2024-09-27T19:00:00+08:00')).rejects.toMatchObject({ sentence: 'acad.sessionOver' })
  await move(0, '2024-09-27T09:00:00+08:00', sessions[0]!.ends, '二号实训楼')
  await move(2, '2024-09-30T09:00:00+08:00', '2024-09-30T17:00:00+08:00')
})

test('classes that are over stand with the latest first, and paging loses none', async () => {
  const ids = [await publishedClass(w), await publishedClass(w), await publishedClass(w)]
  await w.until('2024-09-28T01:00:00Z')
  const seen = await walked(2, undefined, true)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter(id => ids.includes(id))).toEqual(ids.sort().reverse())
})

/** Every id, page by page. */
async function walked(limit: number, from?: string, past = false): Promise<string[]> {
  const seen: string[] = []
  for (let after = from; ; ) {
    const page = await w.as(nobody).does(listClasses, { limit, past, ...(after && { after }) })
    seen.push(...page.rows.map(row => row.id))
    if (!page.next) return seen
    after = page.next
  }
}

test('ACAD-16 a class is not planned in a place that does not exist', async () => {
  await expect(publishedClass(w, { ground: idFor('nowhere') })).rejects.toMatchObject({ fields: { ground: 'notAChoice' } })
})

test('last year’s class is copied 52 weeks later, to the same days of the week', async () => {
  const before = await publishedClass(w)
  const { id } = await w.as('cityChair').does(copyClass, { id: before })
  const copy = await w.as('cityChair').does(getClass, { id })
  expect(copy).toMatchObject({
    state: 'draft',
    copiedFrom: before,
    closes: '2025-09-19T09:00:00.000Z',
    starts: '2025-09-26T01:00:00.000Z',
    leastSkill: 'senior',
  })
  expect(copy.sessions).toHaveLength(3)
  const { id: _, unit, parties, state, version, sessions, ...plan } = copy
  await expect(w.as('cityChair').does(editClass, { ...plan, id, version: 7, sessions } as never)).rejects.toMatchObject({
    clause: 'HOUSE-6',
  })
})
