import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Delivery } from '#kernel/server/action.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { readSheet, writeSheet } from '#kernel/server/sheets.ts'
import { confirmMarks, enterMarks, returnMark, takeBackMark } from './actions/exams.ts'
import { getMarkBook, listMarks } from './actions/mark-book.ts'
import { getMarkSheet, importMarks, tryMarks } from './actions/mark-sheets.ts'
import { closedClass, publishedClass } from './testing.ts'

let w: World
let [course, lin, he]: string[] = []
beforeAll(async () => {
  w = await world()
  ;({ course, lin, he } = await closedClass(w))
})
afterAll(() => w.close())

type Marks = { nomination: string; score: number | null; version?: number | null }[]
const enter = (who: string, part: 'theory' | 'practice', marks: Marks, more: object = {}) =>
  w.as(who).does(enterMarks, { class: course!, part, marks, ...more })
const book = () => w.as('cityChair').does(getMarkBook, { class: course! })
const lineOf = async (nomination: string) => (await book()).lines.find(line => line.nomination === nomination)!
const paperOf = async (nomination: string, part: string, state = 'entered') =>
  (await lineOf(nomination)).papers.find(paper => paper.part === part && paper.state === state)!
const confirm = async (who: string, ...of: { id: string; version: number }[]) =>
  w.as(who).does(confirmMarks, { class: course!, papers: of.map(({ id, version }) => ({ id, version })) })

test('ACAD-25 before the class has begun nobody has a mark; neither in a part it does not examine', async () => {
  const now = w.now
  w.now = new Date('2024-09-10T10:00:00+08:00')
  const other = await publishedClass(w, { practiceMark: null })
  await expect(
    w.as('cityChair').does(enterMarks, { class: other, part: 'theory', marks: [{ nomination: lin!, score: 80 }] }),
  ).rejects.toMatchObject({ clause: 'ACAD-25' })
  w.now = now
})

test('ACAD-26 one enters and another confirms, who changes nothing; another district enters nothing', async () => {
  expect(await lineOf(lin!)).toMatchObject({ share: 100, result: { kind: 'awaited', awaited: ['theory', 'practice'] } })
  await enter('cityOfficer', 'theory', [
    { nomination: lin!, score: 85 },
    { nomination: he!, score: null },
  ])
  const [first, second] = [await paperOf(lin!, 'theory'), await paperOf(he!, 'theory')]
  expect(first).toMatchObject({ score: 85, enteredBy: '许衡', isMine: false })
  await expect(confirm('cityOfficer', first)).rejects.toMatchObject({ clause: 'ACAD-26' })
  for (const who of ['outsider', 'lampChair', 'districtChair'])
    await expect(enter(who, 'theory', [{ nomination: lin!, score: 100 }])).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await w.as('cityChair').does(returnMark, { id: second.id, version: second.version, answer: '他来考了，请核对试卷' })
  await expect(confirm('cityChair', second)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await confirm('cityChair', first)
  expect(await lineOf(lin!)).toMatchObject({ result: { kind: 'awaited', awaited: ['practice'] } })
  const returned = await paperOf(he!, 'theory', 'returned')
  expect(returned).toMatchObject({ answer: '他来考了，请核对试卷' })
  // who looked at the page before it was sent back is told so
  await expect(enter('cityOfficer', 'theory', [{ nomination: he!, score: 58, version: 1 }])).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await enter('cityOfficer', 'theory', [{ nomination: he!, score: 58, version: returned.version }])
  await confirm('cityChair', await paperOf(he!, 'theory'))
  expect(await lineOf(he!)).toMatchObject({ result: { kind: 'failed', lacks: ['theory'], awaited: ['practice'] } })
})

test('ACAD-26 a page of marks is written whole or not at all', async () => {
  const marks = [
    { nomination: lin!, score: 90 },
    { nomination: course!, score: 90 },
  ]
  await expect(enter('cityOfficer', 'practice', marks)).rejects.toMatchObject({ fields: { 'marks.1.nomination': 'acad.nobodySo' } })
  const twice = [1, 2].map(n => ({ nomination: lin!, score: 80 + n }))
  await expect(enter('cityOfficer', 'practice', twice)).rejects.toMatchObject({ fields: { 'marks.1.nomination': 'acad.twiceOnPage' } })
  expect(await paperOf(lin!, 'practice')).toBeUndefined()
})

test('ACAD-27 a confirmed mark yields to a correction only when somebody else has confirmed that; the old one is kept', async () => {
  await expect(enter('cityOfficer', 'theory', [{ nomination: he!, score: 68 }])).rejects.toMatchObject({ clause: 'ACAD-27' })
  w.now = new Date('2024-10-09T09:00:00+08:00')
  await enter('cityOfficer', 'theory', [{ nomination: he!, score: 68 }], { occasion: 'retaken', reason: '十月八日补考' })
  expect(await lineOf(he!)).toMatchObject({ result: { lacks: ['theory'] } })
  await confirm('cityChair', await paperOf(he!, 'theory'))
  expect(await lineOf(he!)).toMatchObject({ result: { kind: 'awaited', lacks: [] } })
  const history = await w.as('cityChair').does(listMarks, { class: course!, nomination: he! })
  expect(history.map(({ score, state, occasion }) => [score, state, occasion])).toEqual([
    [68, 'confirmed', 'retaken'],
    [58, 'superseded', 'first'],
  ])
  expect(history.map(paper => paper.replaces)).toEqual([history[1]!.id, null])
  expect(
    await w
      .as('lampChair')
      .does(listMarks, { class: course!, nomination: he! })
      .catch(error => error.clause),
  ).toBe('HOUSE-2')
})

test('ACAD-26 until it is confirmed whoever entered a mark takes it back, nobody else; it is kept, and entered again', async () => {
  const takeBack = (who: string, { id, version }: { id: string; version: number }) => w.as(who).does(takeBackMark, { id, version })
  await enter('cityOfficer', 'practice', [{ nomination: lin!, score: 19 }])
  const wrong = await paperOf(lin!, 'practice')
  await expect(takeBack('cityChair', wrong)).rejects.toMatchObject({ clause: 'ACAD-26', sentence: 'acad.notYourEntry' })
  await expect(takeBack('outsider', wrong)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  // somebody wrote over it meanwhile: then it is theirs
  await enter('cityChair', 'practice', [{ nomination: lin!, score: 18, version: wrong.version }])
  await expect(takeBack('cityOfficer', wrong)).rejects.toMatchObject({ sentence: 'acad.notYourEntry' })
  const theirs = await paperOf(lin!, 'practice')
  await expect(takeBack('cityChair', wrong)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  const both = await Promise.allSettled([takeBack('cityChair', theirs), takeBack('cityChair', theirs)])
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await lineOf(lin!)).papers.filter(paper => paper.part === 'practice')).toEqual([])
  const [kept] = await w.as('cityChair').does(listMarks, { class: course!, nomination: lin! })
  expect(kept).toMatchObject({ state: 'withdrawn', score: 18, part: 'practice' })
  await expect(confirm('cityOfficer', kept!)).rejects.toMatchObject({ clause: 'ACAD-26' })
  // what was sent back is taken back too, and a confirmed one by nobody
  await enter('cityOfficer', 'practice', [{ nomination: lin!, score: 91 }])
  const { id, version } = await w.as('cityChair').does(returnMark, { ...pick(await paperOf(lin!, 'practice')), answer: '请核对评分表' })
  await takeBack('cityOfficer', { id, version })
  const [valid] = (await lineOf(lin!)).papers
  expect(valid).toMatchObject({ part: 'theory', state: 'confirmed' })
  await expect(takeBack('cityOfficer', valid!)).rejects.toMatchObject({ clause: 'ACAD-26', sentence: 'notNow' })
})
const pick = ({ id, version }: { id: string; version: number }) => ({ id, version })

test('ACAD-28 the list goes out as a sheet and comes back with marks: tried first, wrong cells named, the same again adds nothing', async () => {
  const { bytes } = (await w.as('cityOfficer').does(getMarkSheet, { class: course! })) as Delivery
  const [head, ...rows] = await Array.fromAsync(readSheet(bytes))
  expect(head).toEqual(['序号', '姓名', '单位', '理论', '实操'])
  expect(rows.map(row => row[3])).toEqual(['85', '68'])
  const sheet = async (...practice: string[]) => ({
    name: '成绩.xlsx',
    type: '',
    bytes: await writeSheet({
      title: '成绩',
      columns: head!.map(name => ({ head: String(name), kind: 'text' as const })),
      rows: rows.map((row, i) => [...row.slice(0, 4), practice[i] ?? '']),
    }),
  })
  const wrong = await sheet('九十', '缺考')
  expect(await w.as('cityOfficer').does(tryMarks, { class: course! }, [wrong])).toMatchObject({
    wrong: 1,
    rows: [{ name: '林晓', state: 'wrong', faults: [{ column: '实操', why: 'acad.markShape' }] }, { state: 'new' }],
  })
  await expect(w.as('cityOfficer').does(importMarks, { class: course! }, [wrong])).rejects.toMatchObject({ clause: 'ACAD-28' })
  const right = await sheet('９２分', '缺考')
  expect(await w.as('cityOfficer').does(importMarks, { class: course! }, [right])).toMatchObject({ added: 2 })
  expect(await w.as('cityOfficer').does(importMarks, { class: course! }, [right])).toMatchObject({
    added: 0,
    rows: [{ state: 'already' }, { state: 'already' }],
  })
  await confirm('cityChair', await paperOf(lin!, 'practice'), await paperOf(he!, 'practice'))
  expect([await lineOf(lin!), await lineOf(he!)]).toMatchObject([
    { result: { kind: 'passed' } },
    { result: { kind: 'failed', lacks: ['practice'] } },
  ])
  expect(await w.as('cityOfficer').does(tryMarks, { class: course! }, [await sheet('10', '')])).toMatchObject({
    rows: [{ faults: [{ column: '实操', why: 'acad.markAgain' }] }, { state: 'already' }],
  })
})

test('ACAD-26 two officers at once: the second is told the page is old, and no pupil has two marks of a part', async () => {
  const given = { occasion: 'retaken', reason: '十月十二日补考' }
  const both = await Promise.allSettled(
    ['cityOfficer', 'cityChair'].map((who, i) => enter(who, 'practice', [{ nomination: he!, score: 70 + i }], given)),
  )
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await lineOf(he!)).papers.filter(paper => paper.part === 'practice')).toHaveLength(2)
})
