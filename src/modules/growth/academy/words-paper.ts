import { defineWords } from '#kernel/pure/words.ts'

/** What the nomination form says besides its data. */
export const formWords = defineWords({
  form: { zh: '推荐表', en: 'Nomination form' },
  name: { zh: '姓名', en: 'Name' },
  phone: { zh: '手机号', en: 'Phone' },
  unit: { zh: '推荐单位', en: 'Nominating unit' },
  trade: { zh: '工种', en: 'Trade' },
  skill: { zh: '技能等级', en: 'Level' },
  certificate: { zh: '证书编号', en: 'Certificate no.' },
  worksIn: { zh: '从事领域', en: 'Field of work' },
  years: { zh: '从事年限', en: 'Years in it' },
  span: { zh: '{from}至{to}', en: '{from} to {to}' },
  ofYears: { zh: '{n} 年', en: '{n}' },
  class: { zh: '培训时间', en: 'Sessions' },
  place: { zh: '培训地点', en: 'Place' },
  words: { zh: '推荐理由', en: 'Grounds for nominating' },
  materials: { zh: '所附材料', en: 'Materials' },
  held: { zh: '已附', en: 'attached' },
  lacking: { zh: '未附', en: 'missing' },
  noMaterials: { zh: '本班不要求附材料', en: 'This class asks for none' },
  ofUnit: { zh: '推荐单位意见', en: 'Opinion of the nominating unit' },
  ofHost: { zh: '主办单位审核意见', en: 'Ruling of the host' },
  true: { zh: '以上情况属实，同意推荐。', en: 'The above is true; we nominate the person named.' },
  seal: { zh: '（盖章）', en: '(seal)' },
  head: { zh: '负责人签字：', en: 'Signed by the head:' },
  auditor: { zh: '审核人签字：', en: 'Signed by the verifier:' },
  day: { zh: '年　　月　　日', en: 'Date:' },
  sealedBy: { zh: '{name} {when} 已在系统中用印提交', en: 'Sealed and handed in by {name}, {when}' },
  note: {
    zh: '本表一式两份，推荐单位、主办单位各存一份。证书编号只印末四位，原件由主办单位核对。',
    en: 'In two copies, one for the nominating unit, one for the host. Only the last four of the certificate number are printed; the host compares the original.',
  },
})

/** What the lists say besides their data. */
export const listWords = defineWords({
  admitted: { zh: '录取名单', en: 'List of the admitted' },
  handedIn: { zh: '审核名单', en: 'List for verification' },
  titled: { zh: '{title}{list}', en: '{title}: {list}' },
  leadAdmitted: {
    zh: '经推荐、审核，录取 {seated} 人，候补 {waiting} 人。',
    en: '{seated} are admitted after nomination and verification, {waiting} wait.',
  },
  leadHandedIn: { zh: '各单位共推荐 {n} 人，审核通过 {verified} 人。', en: '{n} are nominated, {verified} of them verified.' },
  when: { zh: '培训时间：{from}至{to}', en: 'Sessions: {from} to {to}' },
  where: { zh: '培训地点：{where}', en: 'Place: {where}' },
  seal: { zh: '（印章）', en: '(seal)' },
  no: { zh: '序号', en: 'No.' },
  name: { zh: '姓名', en: 'Name' },
  unit: { zh: '推荐单位', en: 'Nominating unit' },
  phone: { zh: '手机号', en: 'Phone' },
  trade: { zh: '工种', en: 'Trade' },
  skill: { zh: '等级', en: 'Level' },
  certificate: { zh: '证书编号（末四位）', en: 'Certificate (last four)' },
  worksIn: { zh: '从事领域', en: 'Field of work' },
  years: { zh: '年限', en: 'Years' },
  words: { zh: '推荐理由', en: 'Grounds' },
  materials: { zh: '材料', en: 'Materials' },
  state: { zh: '状态', en: 'State' },
  reason: { zh: '退回、不予通过的原因', en: 'Why returned or refused' },
  nominatedAt: { zh: '提交时间', en: 'Handed in' },
  verifiedAt: { zh: '审核时间', en: 'Verified' },
  admittedAt: { zh: '录取时间', en: 'Admitted' },
})

/** What the reading of a class says besides its questions and answers. */
export const readingWords = defineWords({
  titled: { zh: '{title}预习材料', en: '{title}: reading' },
  lead: {
    zh: '以下 {n} 个问题是往期学员提出、已经答复的，请在开班前读一读。',
    en: 'These {n} questions were asked and answered in earlier classes. Please read them before the class begins.',
  },
  asked: { zh: '{n}. 问：{text}', en: '{n}. Q: {text}' },
  seal: { zh: '（盖章）', en: '(seal)' },
})
