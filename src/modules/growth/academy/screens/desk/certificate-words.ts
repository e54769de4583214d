import { defineWords } from '#kernel/pure/words.ts'

/** What the desk says when certificates are sealed, revoked and reissued. */
export const sealWords = defineWords({
  due: { zh: '{count} 人合格，还没有证书', en: '{count} have passed and have no certificate yet' },
  'due.none': { zh: '合格的 {count} 人都有证书了', en: 'All {count} who have passed have their certificates' },
  'due.nobody': { zh: '还没有人合格', en: 'Nobody has passed yet' },
  'due.later': { zh: '全部课次结束后签发结业证书', en: 'Certificates are sealed when the last session is over' },
  'due.waits': {
    zh: '{count} 人的成绩待录入或待复核，确认后合格的再签发',
    en: '{count} await their marks; once confirmed, those who pass can be sealed',
  },
  'due.own': { zh: '您自己的证书由另一位负责人签发', en: 'Your own is sealed by another head' },
  issue: { zh: '用印签发 {count} 份', en: 'Seal and issue {count}' },
  'issue.ask': { zh: '用印签发 {count} 份结业证书', en: 'Seal and issue {count} certificates' },
  'issue.what': {
    zh: '用印表示{unit}确认：下列学员完成培训、考核合格，准予结业。证书印上您的姓名和今天的日期，各有编号，任何人可以查验。',
    en: 'By sealing, {unit} confirms that these have completed the class and passed. Each certificate bears your name and today’s date, and a number that anybody can check.',
  },
  'issue.then': {
    zh: '签发后立即通知本人。印错的可以换发，不该发的可以撤销，都会留痕。',
    en: 'Each is told at once. A misprint can be reissued and one given in error revoked; both are recorded.',
  },
  'issue.done': { zh: '已签发 {count} 份，已通知本人', en: '{count} issued; each is told' },
  head: { zh: '由{unit}的主席或副主席用印签发。', en: 'Sealed by the chair or a vice-chair of {unit}.' },
  headWhy: {
    zh: '您可以录入和复核成绩；证书须由主办单位负责人用印（ACAD-30）。',
    en: 'You may enter and confirm marks; certificates need the head of the host (ACAD-30).',
  },
  more: { zh: '等 {count} 人', en: 'and others, {count} in all' },
  close: { zh: '返回', en: 'Back' },

  of: { zh: '结业证书', en: 'Certificate' },
  pdf: { zh: '中文 PDF', en: 'Chinese PDF' },
  'pdf.en': { zh: '英文 PDF', en: 'English PDF' },
  'pdf.short': { zh: '打开', en: 'Open' },
  check: { zh: '查验页', en: 'Check page' },
  'issued.at': { zh: '{day} 签发', en: 'issued {day}' },
  'ended.on': { zh: '{day} {state}', en: '{state} {day}' },
  none: { zh: '还没有证书', en: 'No certificate yet' },
  reason: { zh: '原因（至少 5 个字）', en: 'The reason (at least 5 characters)' },
  revoke: { zh: '撤销', en: 'Revoke' },
  'revoke.ask': { zh: '撤销{name}的证书', en: 'Revoke the certificate of {name}' },
  'revoke.what': {
    zh: '编号 {number} 随即作废，不能再打印；查验的人会看到已撤销，本人会收到原因。需要时可以换发一份新的。',
    en: 'No. {number} ends at once and is not printed again; whoever checks it sees so, and the owner reads the reason. A new one can be issued in its place.',
  },
  'revoke.done': { zh: '已撤销，已通知本人', en: 'Revoked; the owner is told' },
  reissue: { zh: '换发', en: 'Reissue' },
  'reissue.ask': { zh: '换发{name}的证书', en: 'Reissue the certificate of {name}' },
  'reissue.what': {
    zh: '原编号 {number} 作废，另发一份新编号的，由您用印、印今天的日期。',
    en: 'No. {number} ends and a new one is issued with a number of its own, under your seal and today’s date.',
  },
  'reissue.name': { zh: '证书上的姓名', en: 'Name on the certificate' },
  'reissue.nameShort': { zh: '请填姓名', en: 'Say the name' },
  'reissue.send': { zh: '用印换发', en: 'Seal and reissue' },
  'reissue.done': { zh: '已换发，新编号 {number}', en: 'Reissued as no. {number}' },
})
