/** What such a letter says by its kind and matters: its articles, and the words it begins with, for whoever drafts to go on from. */
import { isUnderLaw } from './rules-supervision.ts'
import type { LetterKind, LetterMatter } from './rules-supervision-kinds.ts'

/** Printed as they are: papers are Chinese. */
export const articlesOf: Record<LetterMatter, string> = {
  arrears: '《中华人民共和国劳动法》第五十条、《中华人民共和国劳动合同法》第三十条',
  safety: '《中华人民共和国劳动法》第五十二条、《中华人民共和国安全生产法》第六十条',
  overtime: '《中华人民共和国劳动法》第四十一条、第四十三条',
  unpaidOvertime: '《中华人民共和国劳动法》第四十四条、《中华人民共和国劳动合同法》第三十一条',
  insurance: '《中华人民共和国社会保险法》第六十条、《住房公积金管理条例》第二十条',
  protected: '《中华人民共和国劳动法》第五十九条至第六十五条、《女职工劳动保护特别规定》、《中华人民共和国残疾人保障法》第三十八条',
}
const found: Record<LetterMatter, string> = {
  arrears: '未按时足额支付职工劳动报酬',
  safety: '劳动安全卫生条件不符合国家规定',
  overtime: '安排职工加班超过法定时限',
  unpaidOvertime: '安排加班未依法支付加班费',
  insurance: '未依法缴纳社会保险费、住房公积金',
  protected: '未落实女职工、残疾职工、未成年工特殊保护',
}
const asked: Record<LetterMatter, string> = {
  arrears: '核清欠付的劳动报酬，足额支付给职工',
  safety: '整改劳动安全卫生条件，消除隐患',
  overtime: '调整班次和工时，不再超时安排加班',
  unpaidOvertime: '核算并补发加班费',
  insurance: '补缴社会保险费、住房公积金',
  protected: '落实对女职工、残疾职工、未成年工的特殊保护',
}
const numbered = (lines: readonly string[]) => `${lines.map((line, n) => `${n + 1}. ${line}`).join('；\n')}。`

/** The words a draft begins with; whoever drafts puts in the dates, the people concerned and the sums. */
export const beginningOf = (kind: LetterKind, matters: readonly LetterMatter[]) => ({
  facts: matters.map(matter => `${found[matter]}。`).join('\n'),
  asks:
    kind === 'proposal'
      ? numbered(['依法调查处理上述情况', '责令用人单位改正'])
      : numbered([...matters.map(matter => asked[matter]), '将改正情况书面答复我会']),
})

/** The law by which a letter of that kind is written on that day, with the articles of its matters. */
export const basisOf = (kind: LetterKind, matters: readonly LetterMatter[], on: string): string =>
  [
    '《中华人民共和国工会法》第二十三条',
    ...(isUnderLaw({ kind }, on) ? ['《北京市实施〈中华人民共和国工会法〉办法》第二十六条'] : []),
    ...matters.map(matter => articlesOf[matter]),
  ].join('、')

/** What stands for a union in its letters' numbers: 海淀区总工会 → 海淀; the city's own is 京. */
export const seriesOf = (unitName: string, kind: LetterKind): string => {
  const sign = { reminder: '提', opinion: '意', proposal: '建' }[kind]
  const short = unitName === '北京市总工会' ? '京' : unitName.replace(/(区|街道|地区|镇|乡)?(总工会|工会)$/, '')
  return `${short}工${sign}`
}
