import { defineWords } from '#kernel/pure/words.ts'

/** What is said of certificates. What stands on the paper itself is in words-paper.ts. */
export const certificateWords = defineWords({
  'ACAD-30': {
    zh: '全部课次结束以后，由主办单位负责人用印签发',
    en: 'When the last session is over, the head of the host seals and issues them',
  },
  'ACAD-31': {
    zh: '没有这个编号的证书。请核对证书上的编号；编号没有错而查不到的，请向主办工会核实',
    en: 'There is no certificate of this number. Compare it with the paper; if it is right, ask the union that is named on it',
  },
  'ACAD-32': {
    zh: '撤销或换发证书须写明原因（至少 5 个字）；已撤销或已换发的不能再办，也不能再打印',
    en: 'Say why in at least 5 characters to revoke or reissue; what is revoked or replaced stays so and is not printed again',
  },
  'ACAD-33': { zh: '证书已撤销或已换发，不再提供徽章', en: 'A certificate that is revoked or replaced has no badge' },
  'ACAD-47': { zh: '版式在签发时定下，以后不再改', en: 'The layout is fixed when it is sealed, and does not change afterwards' },

  'acad.numberShape': {
    zh: '编号有误：请照证书上的编号填写，例如 JG2024-7K3M-9QX2-6',
    en: 'The number is not right: copy it from the certificate, such as JG2024-7K3M-9QX2-6',
  },

  'acad.hasOther': { zh: '这位学员已有一份有效的证书', en: 'This pupil has another valid certificate' },
  'acad.notPassed': { zh: '还没有合格，不能发证', en: 'No certificate before the class is passed' },

  'certificate.issued': { zh: '有效', en: 'Valid' },
  'certificate.revoked': { zh: '已撤销', en: 'Revoked' },
  'certificate.replaced': { zh: '已换发', en: 'Replaced' },

  'told.certified': { zh: '「{title}」结业证书已签发，编号 {number}', en: 'Your certificate of “{title}” is issued, no. {number}' },
  'told.revoked': { zh: '「{title}」结业证书已撤销：{reason}', en: 'Your certificate of “{title}” is revoked: {reason}' },
  'told.lost': {
    zh: '「{title}」的成绩或考勤作了更正，未达到结业要求，结业证书已撤销',
    en: 'Marks or attendance of “{title}” were corrected and the certificate is no longer earned: it is revoked',
  },
  'told.replaced': {
    zh: '「{title}」结业证书已换发，新编号 {number}，原证作废',
    en: 'Your certificate of “{title}” is reissued as no. {number}; the old one no longer counts',
  },
  'why.marks': { zh: '成绩或考勤更正后未达到结业要求', en: 'After a correction of marks or attendance it is no longer earned' },
})
