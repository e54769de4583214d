import { expect, test } from 'vitest'
import { divisions, readDivision, unionDistricts } from './divisions.ts'

test('GB/T 2260: Beijing has sixteen districts', () => {
  expect(divisions.map(({ code, zh }) => `${zh}${code.slice(4)}`).join(' ')).toBe(
    '东城区01 西城区02 朝阳区05 丰台区06 石景山区07 海淀区08 门头沟区09 房山区11 通州区12 顺义区13 昌平区14 大兴区15 怀柔区16 平谷区17 密云区18 延庆区19',
  )
})

test('the development area has a union and no division', () => {
  expect(unionDistricts.etown.division).toBeNull()
  expect(Object.keys(unionDistricts)).toHaveLength(17)
  expect(readDivision('经开区')).toEqual({ ok: false, why: 'divisionUnknown' })
})

test.each([
  ['110105', '110105'],
  ['朝阳区', '110105'],
  ['北京市 朝阳区', '110105'],
  ['北京朝阳', '110105'],
  ['Chaoyang', '110105'],
  ['门头沟', '110109'],
] as const)('GB/T 2260: %s is %s', (typed, value) => {
  expect(readDivision(typed)).toEqual({ ok: true, value })
})

test.each(['', '区', '北京市', '110000', '110103', '宣武区', '朝'])('GB/T 2260: %j is no district', typed => {
  expect(readDivision(typed)).toEqual({ ok: false, why: 'divisionUnknown' })
})
