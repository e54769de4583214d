import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import type { Delivery } from '#kernel/server/action.ts'
import { closePapers } from '#kernel/server/papers/render.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { addMaterial, submitNominations } from './actions/nominating.ts'
import { getForm, getListPaper, getListSheet } from './actions/printing.ts'
import { admitVerified, listNominations, verifyNomination } from './actions/verifying.ts'
import { drafted, png, publishedClass } from './testing.ts'

let w: World
const dir = mkdtempSync(join(tmpdir(), 'academy-'))
beforeAll(async () => {
  w = await world()
})
beforeEach(() => {
  w.now = new Date('2024-09-10T10:00:00+08:00')
})
afterAll(async () => {
  await closePapers()
  rmSync(dir, { recursive: true })
  await w.close()
})

const canReadText = spawnSync('pdftotext', ['-v']).status === 0
const pagesOf = ({ bytes }: Delivery) => Number(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/.exec(Buffer.from(bytes).toString('latin1'))?.[1])
function textOf({ bytes }: Delivery): string {
  writeFileSync(join(dir, 'read.pdf'), bytes)
  return spawnSync('pdftotext', ['-layout', join(dir, 'read.pdf'), '-'], { encoding: 'utf8' }).stdout.replaceAll(/[\s\u200b]/g, '')
}

const number = 'S000011000001005678'
const hostile = '#import "x" \\ ] [ $x$ *粗* `raw` // <label> @ref =1+1'
const form = (who: string, id: string) => w.as(who).does(getForm, { id }) as Promise<Delivery>
const paper = (course: string) => w.as('cityChair').does(getListPaper, { class: course }) as Promise<Delivery>
const submit = (course: string) => w.as('lampChair').does(submitNominations, { class: course, unit: pathOf('lamp') })
const rowsOf = (course: string) => w.as('cityChair').does(listNominations, { class: course })
const sheetOf = async (course: string) =>
  (await readXlsx(((await w.as('cityChair').does(getListSheet, { class: course })) as Delivery).bytes)).sheets[0]!

/** A class of one seat, both of the lamp's nominees verified and admitted: one sits, one waits. */
async function admittedClass() {
  const course = await publishedClass(w, { seats: 1 })
  await drafted(w, course, 'lampChair', 'lamp', 'lin', { certificate: number, words: hostile })
  await drafted(w, course, 'lampChair', 'lamp', 'he')
  await submit(course)
  for (const row of await rowsOf(course)) await w.as('cityChair').does(verifyNomination, { id: row.id, version: row.version })
  w.now = new Date('2024-09-20T17:00:00+08:00')
  await w.as('cityChair').does(admitVerified, { class: course })
  return course
}

describe('the nomination’s form', () => {
  test('ACAD-8 ACAD-15 is one page, with the last four of the number, ticked materials and room for both seals', async () => {
    const course = await publishedClass(w, { materials: ['证书复印件', '业绩证明'] })
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin', { certificate: number, words: `带徒多年。\n${hostile}` })
    const file = [{ name: 'a.png', type: 'image/png', bytes: png }]
    await w.as('lampChair').does(addMaterial, { nomination: id, kind: '证书复印件' }, file)
    const told = await form('lampChair', id)
    expect(told).toMatchObject({ name: '首都工匠学院2024年电工高技能人才培训班-林晓.pdf', type: 'application/pdf' })
    expect(pagesOf(told)).toBe(1)
    expect(Buffer.from(told.bytes).toString('latin1')).not.toContain(number)
    if (!canReadText) return
    const text = textOf(told)
    for (const said of [
      '推荐表',
      '林晓',
      '139****0001',
      '暖灯科技',
      '高级工',
      '5678',
      '证书复印件（已附）',
      '业绩证明（未附）',
      '以上情况属实，同意推荐。',
      hostile,
    ])
      expect(text).toContain(said.replaceAll(' ', ''))
    expect(text.match(/（盖章）/g)).toHaveLength(2)
    expect(text).not.toContain(number)
    expect(text).not.toContain('已在系统中用印提交')
  })

  test.runIf(canReadText)('ACAD-8 (read with pdftotext) says who sealed it, once it is handed in', async () => {
    const course = await publishedClass(w)
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin')
    await submit(course)
    expect(textOf(await form('cityChair', id))).toContain('方圆2024年9月10日10:00已在系统中用印提交')
  })

  test('ACAD-8 the longest words go on to a second page and lose nothing', async () => {
    const course = await publishedClass(w, {
      title: '长'.repeat(60),
      materials: Array.from({ length: 10 }, (_, i) => `${'料'.repeat(38)}${i}`),
    })
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin', { words: '话'.repeat(500), certificate: 'x'.repeat(40) })
    expect(pagesOf(await form('lampChair', id))).toBe(2)
  })

  test('ACAD-15 the nominee, the unit and, once it is handed in, the host print it; nobody else learns that it is there', async () => {
    const course = await publishedClass(w)
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin')
    const host = w.cast.cityChair!
    const otherHost = {
      ...host,
      id: w.newId(),
      posts: [{ unit: pathOf('shijingshan'), powers: ['academy.host', 'academy.nominate'] as const }],
    }
    for (const who of ['he', 'outsider', 'coHost']) await expect(form(who, id)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as(otherHost).does(getForm, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    for (const who of ['lin', 'lampChair']) expect(pagesOf(await form(who, id))).toBe(1)
    await submit(course)
    expect(pagesOf(await form('cityChair', id))).toBe(1)
  })
})

describe('the list of a class', () => {
  test('ACAD-11 before admission it lists who is to be verified, afterwards the admitted, then those who wait', async () => {
    const course = await publishedClass(w)
    await drafted(w, course, 'lampChair', 'lamp', 'lin', { certificate: number })
    await submit(course)
    const before = await paper(course)
    expect(pagesOf(before)).toBe(1)
    const admitted = await admittedClass()
    const after = await paper(admitted)
    if (!canReadText) return
    for (const said of ['审核名单', '林晓', '待审核', '各单位共推荐1人，审核通过0人']) expect(textOf(before)).toContain(said)
    const text = textOf(after)
    for (const said of [
      '录取名单',
      '录取1人，候补1人',
      '2024年9月27日至2024年9月29日',
      '2024年9月20日',
      '北京市总工会',
      '已录取',
      '公共技能实训基地',
    ])
      expect(text).toContain(said)
    const names = (await rowsOf(admitted)).map(row => [row.name, row.standing])
    const order = [names.find(([, standing]) => standing === 'seated')![0]!, names.find(([, standing]) => standing === 'waiting')![0]!]
    expect(text.indexOf(order[0]!)).toBeLessThan(text.indexOf(order[1]!))
    expect(text.indexOf('候补', text.indexOf(order[1]!))).toBeGreaterThan(0)
    expect(text).not.toContain('139')
  })

  test('ACAD-15 ACAD-11 as a sheet it has every column, numbers and phones masked, states in words, and no formulas', async () => {
    const course = await admittedClass()
    const { rows, cells } = await sheetOf(course)
    expect(rows[0]).toEqual(
      '序号 姓名 推荐单位 手机号 工种 等级 证书编号（末四位） 从事领域 年限 推荐理由 材料 状态 退回、不予通过的原因 提交时间 审核时间 录取时间'.split(
        ' ',
      ),
    )
    expect(rows).toHaveLength(3)
    const lin = rows.find(row => row[1] === '林晓')!
    expect(lin[2]).toContain('暖灯')
    expect(lin.slice(3, 10)).toEqual(['139****0001', '电工', '高级工', expect.stringMatching(/^\*+5678$/), '智能制造', 5, hostile])
    expect(
      rows
        .slice(1)
        .map(row => row[11])
        .sort(),
    ).toEqual(['候补', '已录取'])
    expect(lin[13]).toEqual(new Date('2024-09-10T10:00:00Z'))
    expect(JSON.stringify(rows)).not.toContain(number)
    expect([...(cells ?? [])].filter(([, cell]) => cell.formula)).toEqual([])
  })

  test('ACAD-1 the lists are the host’s', async () => {
    const course = await admittedClass()
    for (const act of [getListPaper, getListSheet]) {
      for (const who of ['districtChair', 'outsider'])
        await expect(w.as(who).does(act, { class: course })).rejects.toMatchObject({ clause: 'HOUSE-2' })
      for (const who of ['lin', 'lampChair'])
        await expect(w.as(who).does(act, { class: course })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    }
  })
})
