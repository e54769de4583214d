import { readXlsx, writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { askUnit, listMyAsks } from './actions/asking.ts'
import { getSheetTemplate, importNominations, tryNominations } from './actions/importing.ts'
import { listOfUnit } from './actions/mine.ts'
import { withdrawNomination } from './actions/nominating.ts'
import { drafted, publishedClass, qualified } from './testing.ts'
import { sayFault } from './words-faults.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
beforeEach(() => {
  w.now = new Date('2024-09-10T10:00:00+08:00')
})
afterAll(() => w.close())

const heads = ['姓名', '手机号', '工种', '等级', '证书编号', '从事领域', '年限', '推荐意见']
const lin = ['林晓', '13900000001', '电工', '高级工', 'S000011000001001234', '智能制造', '8', '带徒 12 人']
const he = ['何平', '139-0000-0002', '维修电工', '技师', '', '自动化控制', '5年', '=HYPERLINK("http://x")']
const hr = ['罗 文', '13900000015', '电工', '三级/高级工', '', '智能制造', '6', '']
type Lines = readonly (readonly (string | null)[])[]
const fileOf = (bytes: Uint8Array) => [{ name: 'x.xlsx', type: '', bytes }]
const sheet = async (rows: Lines, first: readonly string[] = heads) =>
  fileOf(await writeXlsx({ stringMode: 'inline', sheets: [{ name: '推荐', rows: [first, ...rows].map(row => [...row]) }] }))
const at = (course: string, unit = 'lamp') => ({ class: course, unit: pathOf(unit) })
const tries = async (course: string, rows: Lines, first?: readonly string[]) =>
  w.as('lampChair').does(tryNominations, at(course), await sheet(rows, first))
const imports = async (course: string, rows: Lines) => w.as('lampChair').does(importNominations, at(course), await sheet(rows))
const ofUnit = (course: string) => w.as('lampChair').does(listOfUnit, at(course))
const faultsIn = ({ rows }: Awaited<ReturnType<typeof tries>>) =>
  rows.flatMap(({ line, faults }) => faults.map(({ column, why }) => `${line} ${column} ${why}`))

describe('ACAD-17 nominations from a sheet', () => {
  test('ACAD-17 the template offers what the class takes, and its example is nobody’s', async () => {
    const course = await publishedClass(w, { leastYears: 3 })
    const { bytes } = await w
      .as('lampChair')
      .does(getSheetTemplate, at(course))
      .then(told => told as { bytes: Uint8Array })
    const [first, offered] = (await readXlsx(bytes)).sheets
    expect(first!.rows[0]).toEqual(heads)
    const lists = first!.dataValidations!.filter(rule => rule.type === 'list').map(rule => [rule.range, rule.formula1])
    expect(lists).toEqual([
      ['C2:C5', '_!$A$1:$A$2'],
      ['D2:D5', '_!$B$1:$B$5'],
      ['F2:F5', '_!$C$1:$C$2'],
    ])
    expect(offered!.rows[0]).toEqual(['电工', '高级工', '智能制造'])
    expect(offered!.rows[4]).toEqual([null, '首席技师', null])
    expect(await w.as('lampChair').does(tryNominations, at(course), fileOf(bytes))).toEqual({ rows: [], sound: 0, wrong: 0, added: 0 })
    const filled = [...first!.rows.slice(1), lin] as Lines
    expect(await tries(course, filled)).toMatchObject({ rows: [{ line: 3, name: '林晓', state: 'new' }], sound: 1 })
  })

  test('ACAD-17 ACAD-4 ACAD-7 tried first: each wrong cell by its line and column, and nothing is written', async () => {
    const course = await publishedClass(w, { mostOfUnit: 20, leastYears: 3 })
    const told = await tries(course, [
      lin,
      [null, null],
      ['何平', '13900000002', '钳工', '中级工', '', '绿色能源', '2', ''],
      ['方大圆', '13900000014', '电工', '大师', '', '智能制造', '三年', ''],
      ['吴畅', '13900000003', '电工', '高级工', '', '智能制造', '6', ''],
      ['', '1390000001', '电工', '高级工', '', '智能制造', '6', ''],
      ['罗文', '', '电工', '高级工', '长'.repeat(41), '智能制造', '6', '长'.repeat(501)],
      lin,
    ])
    expect(faultsIn(told)).toEqual([
      '4 工种 acad.wrongTrade',
      '4 等级 acad.tooLow?least=senior',
      '4 从事领域 acad.wrongField',
      '4 年限 acad.tooShort?least=3',
      '5 姓名 acad.otherName',
      '5 等级 acad.skillUnknown',
      '5 年限 acad.noYears',
      '6 手机号 acad.unknownPerson',
      '7 姓名 missing',
      '7 手机号 mobileShape',
      '8 手机号 missing',
      '8 证书编号 tooLong?most=40',
      '8 推荐意见 tooLong?most=500',
      '9 手机号 acad.twice',
    ])
    expect(told).toMatchObject({ sound: 1, wrong: 6, added: 0 })
    for (const { why } of told.rows.flatMap(row => row.faults)) expect(sayFault(why, 'zh')).toMatch(/^[^{}?]*\p{Script=Han}[^{}?]*$/u)
    expect(sayFault('acad.tooShort?least=3', 'zh')).toBe('从业不满 3 年')
    expect(await ofUnit(course)).toEqual({ live: 0, rows: [] })
  })

  test('ACAD-17 one wrong row keeps every row out; mended, all are written, and the same sheet again adds nothing', async () => {
    const course = await publishedClass(w)
    const wrong = ['何平', '13900000002', '电工', '中级工', '', '智能制造', '6', '']
    await expect(imports(course, [lin, wrong])).rejects.toMatchObject({ clause: 'ACAD-17', given: { wrong: 1 } })
    expect((await ofUnit(course)).rows).toEqual([])
    expect(await imports(course, [lin, he, hr])).toMatchObject({ sound: 3, wrong: 0, added: 3 })
    const { rows, live } = await ofUnit(course)
    expect(live).toBe(3)
    expect(new Map(rows.map(({ name, qualification, words }) => [name, [qualification, words]]))).toEqual(
      new Map([
        ['林晓', [{ trade: '电工', skill: 'senior', worksIn: '智能制造', years: 8 }, '带徒 12 人']],
        ['何平', [{ trade: '维修电工', skill: 'technician', worksIn: '自动化控制', years: 5 }, '=HYPERLINK("http://x")']],
        ['罗文', [{ trade: '电工', skill: 'senior', worksIn: '智能制造', years: 6 }, '']],
      ]),
    )
    const again = await imports(course, [lin, he, hr])
    expect(again).toMatchObject({ sound: 3, wrong: 0, added: 0 })
    expect(again.rows.map(row => row.state)).toEqual(['already', 'already', 'already'])
    expect((await ofUnit(course)).rows).toHaveLength(3)
  })

  test('ACAD-15 the number of a certificate is sealed on its way in and not in the record', async () => {
    const course = await publishedClass(w)
    await imports(course, [lin])
    const [row] = (await ofUnit(course)).rows
    expect(row!.certificateMasked).toMatch(/^\*+1234$/)
    const stored = await w.look(
      'select n::text as row from academy_nominations n where id = $1 union all select r::text from record r where subject = $1',
      [row!.id],
    )
    expect(stored.length).toBeGreaterThan(1)
    expect(JSON.stringify(stored)).not.toContain('S000011000001001234')
  })

  test('ACAD-5 the quota is counted with what the unit has nominated before; withdrawn ones are free again', async () => {
    const course = await publishedClass(w, { mostOfUnit: 2 })
    const { id } = await drafted(w, course, 'lampChair', 'lamp', 'lin')
    const full = await tries(course, [lin, he, hr])
    expect(full.rows.map(row => row.state)).toEqual(['already', 'new', 'wrong'])
    expect(faultsIn(full)).toEqual(['4 姓名 ACAD-5?most=2'])
    await expect(imports(course, [lin, he, hr])).rejects.toMatchObject({ clause: 'ACAD-17' })
    await w.as('lampChair').does(withdrawNomination, { id, version: 1 })
    expect(await imports(course, [he, hr])).toMatchObject({ added: 2 })
    expect(faultsIn(await tries(course, [lin]))).toEqual(['2 姓名 ACAD-5?most=2'])
  })

  test('ACAD-7 whom another unit has nominated, this one cannot', async () => {
    const course = await publishedClass(w)
    await drafted(w, course, 'chair', 'wangjing', 'lin')
    const told = await tries(course, [lin, he])
    expect(faultsIn(told)).toEqual([`2 姓名 ACAD-7?${new URLSearchParams({ name: '林晓' })}`])
    expect(told.rows[1]!.state).toBe('new')
  })

  test('ACAD-7 nobody nominates themselves', async () => {
    const course = await publishedClass(w)
    const myself = ['方圆', '13900000014', ...hr.slice(2)]
    expect(faultsIn(await tries(course, [myself]))).toEqual(['2 姓名 acad.notOneself'])
    await expect(imports(course, [myself])).rejects.toMatchObject({ clause: 'ACAD-17' })
  })

  test('ACAD-13 who had asked the unit is answered by being imported', async () => {
    const course = await publishedClass(w)
    await w.as('lin').does(askUnit, { class: course, unit: pathOf('lamp'), qualification: qualified })
    await imports(course, [lin])
    const asks = await w.as('lin').does(listMyAsks, {})
    expect(asks.find(one => one.class === course)).toMatchObject({ state: 'nominated' })
  })

  test('ACAD-3 only within the window, by the unit’s own officers', async () => {
    const course = await publishedClass(w)
    const files = await sheet([lin])
    for (const act of [tryNominations, importNominations]) {
      for (const who of ['outsider', 'coHost'])
        await expect(w.as(who).does(act, at(course), files)).rejects.toMatchObject({ clause: 'HOUSE-2' })
      await expect(w.as('lin').does(act, at(course), files)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    }
    w.now = new Date('2024-09-20T17:00:00.000+08:00')
    for (const act of [tryNominations, importNominations])
      await expect(w.as('lampChair').does(act, at(course), files)).rejects.toMatchObject({ clause: 'ACAD-3' })
  })
})

describe('ACAD-17 sheets that are none', () => {
  const tryBytes = async (bytes?: Uint8Array) =>
    w.as('lampChair').does(importNominations, at(await publishedClass(w)), bytes ? fileOf(bytes) : [])

  test('ACAD-17 heads may stand in any order, but all must be there', async () => {
    const course = await publishedClass(w)
    expect(await tries(course, [[...lin].reverse()], [...heads].reverse())).toMatchObject({ rows: [{ name: '林晓', state: 'new' }] })
    const told = await tries(
      course,
      [lin],
      heads.map(head => (head === '证书编号' ? '证书号' : head)),
    )
    expect(faultsIn(told)).toEqual(['1 证书编号 acad.noColumn'])
    expect(faultsIn(await tries(course, [], []))).toEqual(['1 姓名 acad.noColumn'])
  })

  test('ACAD-17 a bomb is not unpacked, a file that is no sheet is refused, and so is none', async () => {
    const long = 'x'.repeat(32_000)
    const [bomb] = await sheet(Array.from({ length: 1_200 }, () => [long]))
    expect(bomb!.bytes.length).toBeLessThan(1_000_000)
    await expect(tryBytes(bomb!.bytes)).rejects.toMatchObject({ clause: 'HOUSE-9' })
    await expect(tryBytes(Buffer.from('姓名,手机号'))).rejects.toMatchObject({ clause: 'HOUSE-9' })
    await expect(tryBytes()).rejects.toMatchObject({ clause: 'HOUSE-5', fields: { file: 'missing' } })
    await expect(tryBytes(Buffer.alloc(5 * 1_048_576 + 1))).rejects.toMatchObject({ clause: 'HOUSE-8' })
  })

  test('ACAD-17 more rows than any unit may nominate are not read to their end', async () => {
    const [many] = await sheet(Array.from({ length: 1_010 }, () => lin))
    await expect(tryBytes(many!.bytes)).rejects.toMatchObject({ clause: 'HOUSE-5', fields: { file: 'acad.tooManyRows?most=1000' } })
  })

  test('ACAD-17 what people typed stays text: hostile names and formulas are only wrong', async () => {
    const course = await publishedClass(w, { mostOfUnit: 20 })
    const hostile = ['=1+1', '__proto__', "'; drop table units; --", '<b>', '\u202e林晓', '{name}', '🏅'.repeat(30)]
    const told = await tries(
      course,
      hostile.map((name, i) => [name, `1390000000${i + 1}`, ...lin.slice(2)]),
    )
    expect(told.wrong).toBe(hostile.length)
    expect(told.rows.map(row => row.name)).toEqual(hostile.map(name => name.slice(0, 40)))
    expect(told.rows[0]!.faults).toEqual([{ column: '姓名', why: 'acad.otherName' }])
  })
})
