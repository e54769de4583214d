import { defineWords } from '#kernel/pure/words.ts'

/** What a certificate says besides its data. */
export const certificateWords = defineWords({
  heading: { zh: '结业证书', en: 'Certificate of Completion' },
  before: { zh: '兹证明', en: 'This certifies that' },
  afterOneDay: {
    zh: '同志于{from}参加「{title}」，共 {hours} 学时，{met}，准予结业。',
    en: 'took part in “{title}” on {from}, a class of {hours} class hours, {met}, and has thus completed it.',
  },
  after: {
    zh: '同志于{from}至{to}参加「{title}」，共 {hours} 学时，{met}，准予结业。',
    en: 'took part in “{title}” from {from} to {to}, a class of {hours} class hours, {met}, and has thus completed it.',
  },
  attended: { zh: '出勤合格', en: 'attended as required' },
  examined: { zh: '出勤、考核合格', en: 'attended as required and passed its exam' },
  closing: { zh: '特发此证。', en: '' },
  class: { zh: '{kind} · {field}', en: '{kind} · {field}' },
  with: { zh: '承办、协办：{names}', en: 'With {names}' },
  between: { zh: '、', en: ', ' },
  number: { zh: '证书编号', en: 'Certificate no.' },
  check: { zh: '扫码核验真伪，或打开', en: 'Scan to check it, or open' },
  code: { zh: '核验二维码', en: 'Code for checking' },
  notGrade: {
    zh: '本证书为培训结业证明，不是职业技能等级证书',
    en: 'This is a certificate of completion, not a vocational skill grade',
  },
  seal: { zh: '电子印章', en: 'E-SEAL' },
  sealed: {
    zh: '电子印章，由{name}在系统中用印；是否有效，以核验结果为准',
    en: 'Electronic seal, set in the system by {name}; valid if the check says so',
  },
})

/** What a badge says besides its data. A credential has one text for all readers, so each sentence is told in both languages. */
export const badgeWords = defineWords({
  issuer: { zh: '娘家', en: 'Niangjia' },
  issuerAbout: {
    zh: '工会服务平台，代各级工会签发培训结业证明',
    en: 'A platform of trade unions, which signs certificates of completion on their behalf',
  },
  about: {
    zh: '{host}主办，{hours} 学时。证书编号 {number}',
    en: 'Hosted by {host}, {hours} class hours. Certificate no. {number}',
  },
  achievementAbout: { zh: '{host}主办的培训，{hours} 学时', en: 'A class of {hours} hours, hosted by {host}' },
  attended: {
    zh: '出勤达到要求。本证书为培训结业证明，不是职业技能等级证书。',
    en: 'Attended as required. This is a certificate of completion, not a vocational skill grade.',
  },
  examined: {
    zh: '出勤达到要求，考核合格。本证书为培训结业证明，不是职业技能等级证书。',
    en: 'Attended as required and passed the exam. This is a certificate of completion, not a vocational skill grade.',
  },
})
