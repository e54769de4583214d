import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Delivery } from '#kernel/server/action.ts'
import { asActor } from '#kernel/server/db.ts'
import { closePapers } from '#kernel/server/papers/render.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { answerQuestion, hideQuestion } from './actions/answers.ts'
import { markMadeUp, markPresent } from './actions/attending.ts'
import { ratingsOf } from './actions/feedback.ts'
import {
  chooseReading,
  dropReading,
  getReading,
  getReadingPaper,
  listAnswered,
  listReadings,
  listSources,
  rewordReading,
} from './actions/material.ts'
import { copyClass } from './actions/planning.ts'
import { askQuestion } from './actions/questions.ts'
import { getFeedback, getMyFeedback, giveFeedback } from './actions/rating.ts'
import { getClass } from './actions/reading.ts'
import { listNominations } from './actions/verifying.ts'
import { admittedClass } from './testing.ts'

let w: World
const dir = mkdtempSync(join(tmpdir(), 'academy-reading-'))
beforeAll(async () => {
  w = await world()
})
afterAll(async () => {
  await closePapers()
  rmSync(dir, { recursive: true })
  await w.close()
})
const city = () => w.as('cityChair')
const people = ['lin', 'he', 'lampHr'] as const

describe('ACAD-46 what the class thought', () => {
  let course: string
  let sessions: string[]
  beforeAll(async () => {
    course = await admittedClass(w, people, { leastOfUnit: 1, mostOfUnit: 5 })
    sessions = (await w.as('lin').does(getClass, { id: course })).sessions.map(one => one.id)
    const rows = await city().does(listNominations, { class: course })
    for (const [day, session] of [27, 28].map((day, i) => [day, sessions[i]!] as const)) {
      await w.until(`2024-09-${day}T09:05:00+08:00`)
      // lampHr comes to neither
      const marks = rows.filter(row => row.name !== '罗文').map(row => ({ nomination: row.id, at: w.now.toISOString() }))
      await city().does(markPresent, { session, marks: day === 27 ? marks : marks.filter(one => one.nomination === nominationOf('lin')) })
    }
    function nominationOf(who: string) {
      return rows.find(row => row.person === idFor(who))!.id
    }
  })
  const give = (who: string, content: number, rated: [number, number][] = [], words = '') =>
    w.as(who).does(giveFeedback, {
      class: course,
      content,
      organisation: 4,
      words,
      sessions: rated.map(([at, stars]) => ({ session: sessions[at]!, stars })),
    })

  test('not before the last session attended has ended, and only what one attended', async () => {
    w.now = new Date('2024-09-28T16:59:00+08:00')
    await expect(give('lin', 5)).rejects.toMatchObject({ clause: 'ACAD-46' })
    // he came to the first day alone
    await give('he', 3, [[0, 4]])
    w.now = new Date('2024-09-28T17:00:00+08:00')
    expect(await w.as('lin').does(getMyFeedback, { class: course })).toMatchObject({ mayRate: true, until: '2024-10-13', given: null })
    await expect(give('lin', 5, [[2, 5]])).rejects.toMatchObject({ fields: { 'sessions.0.session': 'acad.notAttended' } })
    for (const who of ['lampHr', 'mo', 'outsider']) await expect(give(who, 5)).rejects.toMatchObject({ clause: 'ACAD-46' })
  })

  test('once the class closes, each who came and has not rated it is reminded, once', async () => {
    await w.until('2024-09-29T17:01:00+08:00')
    await w.until('2024-09-29T17:02:00+08:00')
    const told = await w.look(`select owner, link from notices where say = 'told.feedback'`)
    expect(told).toEqual([{ owner: idFor('lin'), link: `/academy/${course}/feedback` }])
  })

  test('two are too few to show; with three it is shown without names; said again it is replaced', async () => {
    await give('lin', 4, [
      [0, 5],
      [1, 3],
    ])
    await give('lin', 5, [[0, 5]], '案例讲得透，希望再多一些')
    expect(await w.as('lin').does(getMyFeedback, { class: course })).toMatchObject({
      given: { content: 5, words: '案例讲得透，希望再多一些', sessions: [{ session: sessions[0], stars: 5 }] },
    })
    expect(await city().does(getFeedback, { class: course })).toMatchObject({ came: 2, answers: 2, fewest: 3, shown: null })
    expect(await asHouse(w.house, w.now, ctx => ratingsOf(ctx as never, sessions))).toEqual(new Map())

    const late = (await city().does(listNominations, { class: course })).find(row => row.name === '罗文')!
    await city().does(markMadeUp, { session: sessions[0]!, nomination: late.id, note: '在第二期跟班补听' })
    await give('lampHr', 4, [[0, 4]])
    const told = await city().does(getFeedback, { class: course })
    expect(told).toMatchObject({
      came: 3,
      answers: 3,
      shown: { content: { mean: 4, counts: [0, 0, 1, 1, 1] }, organisation: { mean: 4 }, words: ['案例讲得透，希望再多一些'] },
    })
    expect(told.shown!.sessions.map(({ mean, n }) => [mean, n])).toEqual([
      [4.3, 3],
      [null, 0],
      [null, 0],
    ])
    for (const who of people) expect(JSON.stringify(told)).not.toContain(idFor(who))
    expect(await asHouse(w.house, w.now, ctx => ratingsOf(ctx as never, sessions))).toEqual(new Map([[sessions[0], { mean: 4.3, n: 3 }]]))
    for (const who of ['lin', 'outsider'])
      await expect(w.as(who).does(getFeedback, { class: course })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('the difference between two looks is never one person’s: later answers and changes count three at a time', async () => {
    const look = () => city().does(getFeedback, { class: course })
    const before = await look()
    await give('he', 1, [[0, 1]], '我一个人改了主意')
    expect(await look()).toEqual(before)
    await give('lin', 5, [[0, 5]], '案例讲得透，希望再多一些')
    expect(await asHouse(w.house, w.now, ctx => ratingsOf(ctx as never, sessions))).toEqual(new Map([[sessions[0], { mean: 4.3, n: 3 }]]))
    await give('lampHr', 4, [[0, 4]])
    expect((await look()).shown).toMatchObject({ content: { counts: [1, 0, 0, 1, 1] }, sessions: [{ mean: 3.3, n: 3 }, {}, {}] })
    await give('he', 3, [[0, 4]])
    expect((await look()).shown).toMatchObject({ content: { counts: [1, 0, 0, 1, 1] } })
  })

  test('the host’s own eyes find no rating of anybody in the database; a fellow’s find their own', async () => {
    const raw = (who: string) =>
      asActor(
        w.house.db,
        w.cast[who]!,
        async db =>
          JSON.stringify([
            (await sql`select * from academy_feedback`.execute(db)).rows,
            (await sql`select * from academy_ratings`.execute(db)).rows,
            (await sql`select * from academy_said(${course})`.execute(db)).rows,
            (await sql`select * from record where step = 'rate'`.execute(db)).rows,
          ]),
        'read only',
      )
    const host = await raw('cityChair')
    expect(host).toContain('案例讲得透')
    for (const who of people) expect(host).not.toContain(idFor(who))
    expect(await raw('outsider')).toBe('[[],[],[],[]]')
    const he = await raw('he')
    expect([he.includes(idFor('he')), he.includes(idFor('lin')), he.includes('案例讲得透')]).toEqual([true, false, false])
  })

  test('after the 14th day nobody rates or changes it', async () => {
    w.now = new Date('2024-10-13T23:59:00+08:00')
    await give('he', 4, [[0, 4]])
    w.now = new Date('2024-10-14T00:00:00+08:00')
    await expect(give('he', 5)).rejects.toMatchObject({ clause: 'ACAD-46' })
    expect(await w.as('he').does(getMyFeedback, { class: course })).toMatchObject({ mayRate: false, given: { content: 4 } })
    // what was left is told by the clock
    const counts = async () => (await city().does(getFeedback, { class: course })).shown?.content.counts
    expect(await counts()).toEqual([1, 0, 0, 1, 1])
    await w.until('2024-10-14T00:01:00+08:00')
    expect([await counts(), w.failures]).toEqual([[0, 0, 0, 2, 1], []])
  })
})

describe('ACAD-45 the next class’s reading', () => {
  let [first, next, question, hidden]: string[] = []
  beforeAll(async () => {
    first = await admittedClass(w, ['lin'], { title: '调解员培训班（上一期）' })
    const ask = async (text: string) => (await w.as('lin').does(askQuestion, { class: first!, text, isNamed: true })).id
    ;[question, hidden] = [await ask('没签书面合同，双倍工资从哪天起算？'), await ask('这一条会被主办方屏蔽掉')]
    await ask('这一条没有人答复')
    for (const id of [question, hidden])
      await city().does(answerQuestion, { id, seen: null, way: 'written', text: '自用工之日起满一个月的次日起算。' })
    await city().does(hideQuestion, { id: hidden, ruled: 0, reason: '点了别人的名字' })
    next = (await city().does(copyClass, { id: first })).id
  })
  const words = { asked: '没有签书面合同，双倍工资从哪天起算？', answer: '自用工之日起满一个月的次日起算，最长十一个月。' }

  test('the class it was copied from stands first; only what is answered and stands is offered', async () => {
    expect((await city().does(listSources, { class: next! }))[0]).toMatchObject({ id: first, isCopiedFrom: true })
    expect(await city().does(listAnswered, { class: next!, from: first! })).toEqual({
      rows: [expect.objectContaining({ question, isChosen: false, answer: '自用工之日起满一个月的次日起算。' })],
      next: null,
    })
    for (const who of ['officer', 'outsider', 'lin'])
      await expect(w.as(who).does(listAnswered, { class: next!, from: first! })).rejects.toMatchObject({
        clause: expect.stringMatching(/^HOUSE-[12]$/),
      })
  })

  test('chosen once, in the host’s words, without a name', async () => {
    const choose = (more: object = {}) => city().does(chooseReading, { class: next!, question: question!, ...words, ...more })
    await expect(choose({ asked: '林晓问：双倍工资从哪天起算？' })).rejects.toMatchObject({ fields: { asked: 'acad.namesSomebody' } })
    await expect(choose({ answer: '梁正主席当场答复：次日起算。' })).rejects.toMatchObject({ fields: { answer: 'acad.namesSomebody' } })
    await expect(choose({ question: hidden })).rejects.toMatchObject({ clause: 'ACAD-45' })
    await expect(choose({ class: first })).rejects.toMatchObject({ clause: 'ACAD-45' })
    const { id } = await choose()
    await expect(choose()).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await city().does(rewordReading, { id, version: 1, ...words, asked: '没签合同，双倍工资怎么算？' })
    await expect(city().does(rewordReading, { id, version: 1, ...words })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    expect(await city().does(listReadings, { class: next! })).toMatchObject([
      { asked: '没签合同，双倍工资怎么算？', version: 2, fromTitle: '调解员培训班（上一期）' },
    ])
  })

  test('the admitted of the new class read it beforehand and print it in both languages; nobody else', async () => {
    const admitted = await admittedClass(w, ['he'], { title: '调解员培训班（这一期）' })
    await city().does(chooseReading, { class: admitted, question: question!, ...words })
    expect(await w.as('he').does(getReading, { class: admitted })).toMatchObject({ passages: [words] })
    for (const who of ['lin', 'mo', 'outsider']) expect((await w.as(who).does(getReading, { class: admitted })).passages, who).toEqual([])
    await expect(w.as('mo').does(getReadingPaper, { class: admitted })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    for (const [language, title] of [
      ['zh', '预习材料'],
      ['en', 'reading'],
    ] as const) {
      const paper = (await w.as('he').does(getReadingPaper, { class: admitted, language })) as Delivery
      expect(Buffer.from(paper.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
      const text = textOf(paper)
      if (text !== undefined) for (const part of [title, '双倍工资从哪天起算', '最长十一个月']) expect(text).toContain(part)
    }
    const [row] = await city().does(listReadings, { class: admitted })
    await city().does(dropReading, { id: row!.id })
    expect((await w.as('he').does(getReading, { class: admitted })).passages).toEqual([])
  })
})

/** Undefined where this machine cannot read a PDF. */
function textOf({ bytes }: Delivery): string | undefined {
  if (spawnSync('pdftotext', ['-v']).status !== 0) return undefined
  writeFileSync(join(dir, 'read.pdf'), bytes)
  return spawnSync('pdftotext', ['-layout', join(dir, 'read.pdf'), '-'], { encoding: 'utf8' }).stdout.replaceAll(/[\s\u200b]/g, '')
}
