import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { houseWords } from '#kernel/pure/house-words.ts'
import { fill, type Language, defineWords, type Words } from '#kernel/pure/words.ts'

/** What the cells of a roster are told (MEMBERS-15). */
export const rosterWords = defineWords({
  'roster.noColumn': { zh: '表里没有“{at}”这一列，请用下载的模板', en: 'The sheet has no column “{at}”; use the template offered here' },
  'roster.tooManyRows': { zh: '一次最多 {most} 人，请分几张表', en: 'At most {most} people at a time; use several sheets' },
  'roster.tooManyToExport': {
    zh: '超过 {most} 人，请选一个下级工会，或者再筛选',
    en: 'More than {most} people; choose a union below, or narrow it down',
  },
  'roster.empty': { zh: '表里还没有人，例子那一行不算', en: 'There is nobody in it yet; the example does not count' },
  'roster.nameLength': { zh: '姓名是 2 至 40 个字', en: 'A name has 2 to 40 characters' },
  'roster.nameSigns': { zh: '姓名里不能有数字', en: 'A name holds no digits' },
  'roster.neither': { zh: '证件号码和手机号至少填一项', en: 'Give the ID number or the phone, at least' },
  'roster.twice': { zh: '和第 {line} 行重复', en: 'The same as in line {line}' },
  'roster.noUnion': {
    zh: '本工会和下级工会里没有“{at}”，请从下拉里选',
    en: 'No union here or below is called “{at}”; choose from the list',
  },
  'roster.closedUnion': { zh: '这个工会已经撤销或者合并', en: 'This union has been closed or merged' },
  'roster.severalUnions': {
    zh: '有几个工会都叫“{at}”，请到那个工会去登记',
    en: 'Several unions are called “{at}”; enter the roster there',
  },
  'roster.notADay': { zh: '请写成 2020-09-01 这样的日期', en: 'Write the day like 2020-09-01' },
  'roster.future': { zh: '入会日期还没有到', en: 'That day is still to come' },
  'roster.tooEarly': { zh: '那时还没有满 16 周岁', en: 'They were under 16 then' },
  'roster.notAStanding': { zh: '请填“会员”或者“会籍保留”', en: 'Give one of the two standings offered' },
  'roster.tooLong': { zh: '最多 {most} 个字', en: 'At most {most} characters' },
  'roster.elsewhere': { zh: '已在别处入会，请办理转会', en: 'A member elsewhere already; ask for a transfer' },
  'roster.otherUnion': { zh: '已在「{unit}」入会，请办理转会', en: 'A member of “{unit}” already; ask for a transfer' },
  'roster.phoneOfAnother': { zh: '这个手机号登记在另一个人名下，请核实', en: 'This phone belongs to somebody else; please verify' },
  'roster.otherName': {
    zh: '和已登记的姓名不同，请核实后由本人更正',
    en: 'Not the name on file; verify it, and let the member correct it',
  },
  'roster.otherNumber': {
    zh: '和已登记的证件号码不同，请核实后由本人更正',
    en: 'Not the number on file; verify it, and let the member correct it',
  },
  'roster.otherPhone': {
    zh: '和已登记的手机号不同，请核实后由本人更正',
    en: 'Not the phone on file; verify it, and let the member correct it',
  },
  'roster.otherStanding': { zh: '和现在的会籍不同，请在会员页办理', en: 'Not the present standing; change it on the member’s page' },
  'roster.waiting': { zh: '已申请入会，正在等待审核，请在待办里审核', en: 'Has applied and waits for a decision; decide it in the queue' },
  'roster.ended': {
    zh: '会籍已经终止，请由本人再次申请，或者在窗口受理',
    en: 'The membership has ended; it is applied for anew, by phone or at the desk',
  },
  'roster.oneself': { zh: '自己的会籍由别人登记，或者用手机申请', en: 'Your own membership is entered by somebody else, or by phone' },
})

const books: Words = { ...houseWords, ...identifierWords, ...rosterWords }

/** What is wrong with a cell, in a sentence: `roster.twice?line=7`. */
export function sayRosterFault(why: string, language: Language): string {
  const [key = '', query] = why.split('?')
  return books[key] ? fill(books[key][language], Object.fromEntries(new URLSearchParams(query))) : why
}
