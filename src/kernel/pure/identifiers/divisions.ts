import { halfWidth } from '../half-width.ts'
import type { Reading } from '../reading.ts'

/**
 * Beijing's districts. A union district is not a division of GB/T 2260: the development area has its own union,
 * and no division code, for it lies in other districts. Keep both beside each other, and derive neither from an ID number.
 */
export const unionDistricts = {
  dongcheng: { division: '110101', zh: '东城区', en: 'Dongcheng' },
  xicheng: { division: '110102', zh: '西城区', en: 'Xicheng' },
  chaoyang: { division: '110105', zh: '朝阳区', en: 'Chaoyang' },
  fengtai: { division: '110106', zh: '丰台区', en: 'Fengtai' },
  shijingshan: { division: '110107', zh: '石景山区', en: 'Shijingshan' },
  haidian: { division: '110108', zh: '海淀区', en: 'Haidian' },
  mentougou: { division: '110109', zh: '门头沟区', en: 'Mentougou' },
  fangshan: { division: '110111', zh: '房山区', en: 'Fangshan' },
  tongzhou: { division: '110112', zh: '通州区', en: 'Tongzhou' },
  shunyi: { division: '110113', zh: '顺义区', en: 'Shunyi' },
  changping: { division: '110114', zh: '昌平区', en: 'Changping' },
  daxing: { division: '110115', zh: '大兴区', en: 'Daxing' },
  huairou: { division: '110116', zh: '怀柔区', en: 'Huairou' },
  pinggu: { division: '110117', zh: '平谷区', en: 'Pinggu' },
  miyun: { division: '110118', zh: '密云区', en: 'Miyun' },
  yanqing: { division: '110119', zh: '延庆区', en: 'Yanqing' },
  etown: { division: null, zh: '经开区', en: 'Beijing E-Town' },
} as const

export type UnionDistrict = keyof typeof unionDistricts
export type DivisionCode = NonNullable<(typeof unionDistricts)[UnionDistrict]['division']>
export type Division = { code: DivisionCode; zh: string; en: string }

/** The sixteen districts of GB/T 2260, in the order of their codes. */
export const divisions: readonly Division[] = Object.values(unionDistricts).flatMap(({ division, zh, en }) =>
  division ? [{ code: division, zh, en }] : [],
)

/** Reads a code, 朝阳区, 朝阳, 北京市朝阳区 or Chaoyang, as forms and spreadsheets have them. */
export function readDivision(text: string): Reading<DivisionCode, 'divisionUnknown'> {
  const typed = halfWidth(text)
    .replace(/^北京市?/, '')
    .toLowerCase()
  const found = divisions.find(({ code, zh, en }) => [code, zh, zh.slice(0, -1), en.toLowerCase()].includes(typed))
  return found ? { ok: true, value: found.code } : { ok: false, why: 'divisionUnknown' }
}
