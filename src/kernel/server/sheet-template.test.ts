import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeTemplate } from './sheet-template.ts'

const asked = [
  { head: '姓名', hint: '与登记的一致', example: '=1+1' },
  { head: '等级', choices: ['高级工', '技师,高级技师', '"引号"'] },
  { head: '工种', choices: [] },
]

test('a template offers its choices, and those may hold commas, quotes and more than 255 characters', async () => {
  const many = Array.from({ length: 60 }, (_, i) => `很长的工种名称${i}`)
  const { sheets } = await readXlsx(await writeTemplate('名单', [...asked, { head: '领域', choices: many }], 30), { readStyles: true })
  const [filled, offered] = sheets
  expect(filled!.rows.slice(0, 2)).toEqual([
    ['姓名', '等级', '工种', '领域'],
    ['=1+1', null, null, null],
  ])
  expect(filled!.cells?.get('1,0')?.formula).toBeUndefined()
  expect(filled!.cells?.get('0,0')?.style?.font?.bold).toBe(true)
  expect(filled!.dataValidations?.map(({ range, formula1 }) => [range, formula1])).toEqual([
    ['A2:A32', 'TRUE'],
    ['B2:B32', '_!$A$1:$A$3'],
    ['D2:D32', '_!$B$1:$B$60'],
  ])
  expect(offered!.rows.slice(0, 4)).toEqual([
    ['高级工', many[0]],
    ['技师,高级技师', many[1]],
    ['"引号"', many[2]],
    [null, many[3]],
  ])
})

test('without choices a template is one sheet', async () => {
  expect((await readXlsx(await writeTemplate('名单', [{ head: '姓名' }], 30))).sheets).toHaveLength(1)
})
