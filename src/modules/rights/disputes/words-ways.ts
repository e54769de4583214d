import { defineWords } from '#kernel/pure/words.ts'

/** The ways on from an agreement: what each is, what it brings, and why one is not open. */
export const waysWords = defineWords({
  'DISPUTES-80': { zh: '这条路现在走不通，请看原因', en: 'This way is not open now; see why' },
  'closed.performed': { zh: '钱已经全部付清，不需要了', en: 'Everything has been paid; there is no need' },
  'closed.relation': {
    zh: '涉及确认劳动关系，仲裁委不予审查（33 号令第七十六条）；可以申请司法确认',
    en: 'It is about whether there is a labour relation, which no arbitral review confirms (Rule 33); apply for judicial confirmation',
  },
  'closed.enforceable': {
    zh: '这份协议已经可以强制执行，不用再申请',
    en: 'This agreement can be enforced already; nothing more to apply for',
  },
  'closed.late': { zh: '申请期限已过', en: 'The period for it is over' },
  'closed.underWay': { zh: '已经申请，正在办理', en: 'Applied for already, and under way' },
  'closed.tried': { zh: '已经申请过，有了结果', en: 'It was applied for, and decided' },
  'closed.notMissed': {
    zh: '还没有到期不付的款项；到期没有收到时可以走这条路',
    en: 'Nothing is overdue yet; this way opens when a sum does not come in time',
  },
  'closed.notForOrder': {
    zh: '支付令只用于拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金',
    en: 'A payment order is for unpaid wages, injury costs, severance or damages only',
  },
  'closed.notWages': {
    zh: '直接起诉只用于仅就劳动报酬达成的协议；其他的申请仲裁',
    en: 'Suing directly is for agreements about wages alone; otherwise go to arbitration',
  },
  'closed.notEnforceable': {
    zh: '要先有法院的确认裁定、仲裁调解书或者支付令',
    en: 'That takes a court’s confirmation, an arbitral mediation letter or a payment order first',
  },

  'wayOn.arbitralReview': { zh: '申请仲裁审查', en: 'Arbitral review' },
  'wayOn.judicialConfirmation': { zh: '申请司法确认', en: 'Judicial confirmation' },
  'wayOn.paymentOrder': { zh: '申请支付令', en: 'Payment order' },
  'wayOn.suit': { zh: '直接向法院起诉', en: 'Sue in court' },
  'wayOn.arbitration': { zh: '申请劳动仲裁', en: 'Arbitration' },
  'wayOn.enforcement': { zh: '申请强制执行', en: 'Enforcement' },
  'says.arbitralReview': {
    zh: '双方一起，自协议生效之日起 15 日内向仲裁委申请。仲裁委受理后 5 个工作日内审查完（可以延长 5 个工作日），制作调解书，对方不付就能强制执行。',
    en: 'Both sides apply to the arbitration commission within 15 days of effect. It decides within 5 working days of acceptance (5 more if extended); its mediation letter can be enforced.',
  },
  'says.judicialConfirmation': {
    zh: '双方一起，自协议生效之日起 30 日内向调解中心所在地的基层人民法院申请，不收费。裁定有效后，对方不付就能强制执行。',
    en: 'Both sides apply to the basic people’s court within 30 days of effect, free of charge. Once confirmed, it can be enforced.',
  },
  'says.paymentOrder': {
    zh: '单位到期不付时，劳动者可以持协议书向基层人民法院申请。法院 5 日内答复、受理后 15 日内发出；单位 15 日内不付也不提异议，就能强制执行。',
    en: 'When a sum is overdue the worker applies alone to the basic people’s court. It answers in 5 days and issues the order within 15; if the employer neither pays nor objects within 15 days, it can be enforced.',
  },
  'says.suit': {
    zh: '协议只涉及劳动报酬、单位到期不付的，可以不经仲裁直接起诉（劳动争议司法解释（一）第五十一条）。',
    en: 'If it is about wages alone and a sum is overdue, the worker may sue without arbitration first.',
  },
  'says.arbitration': {
    zh: '单位不履行的，劳动者可以申请仲裁（调解仲裁法第十五条）；一年的时效从没有按期付款那天重新算。',
    en: 'If the employer does not perform, the worker may go to arbitration; the year of limitation starts anew on the day it did not pay.',
  },
  'says.enforcement': {
    zh: '从约定付款日的最后一天起两年内向法院申请（民事诉讼法第二百五十条）。',
    en: 'Apply to the court within two years of the last day on which it should have been paid (Civil Procedure Law 250).',
  },
  'by.both': { zh: '双方一起申请', en: 'Both sides apply together' },
  'by.worker': { zh: '劳动者一方就能申请', en: 'The worker applies alone' },
  'takes.both': { zh: '由劳动者、单位或者承办的调解员来选', en: 'Taken by the worker, the employer or whoever mediates' },
  'takes.worker': { zh: '由劳动者或者承办的调解员来选', en: 'Taken by the worker or whoever mediates' },

  // the same to the worker themself
  'yours.by': { zh: '您一个人就能申请', en: 'You apply alone' },
  'yours.paymentOrder': {
    zh: '单位到期不付时，您一个人就可以持协议书向基层人民法院申请。法院 5 日内答复、受理后 15 日内发出；单位 15 日内不付也不提异议，就能强制执行。',
    en: 'When a sum is overdue you apply alone to the basic people’s court. It answers in 5 days and issues the order within 15; if the employer neither pays nor objects within 15 days, it can be enforced.',
  },
  'yours.suit': {
    zh: '协议只涉及劳动报酬、单位到期不付的，您可以不经仲裁直接起诉（劳动争议司法解释（一）第五十一条）。',
    en: 'If it is about wages alone and a sum is overdue, you may sue without arbitration first.',
  },
  'yours.arbitration': {
    zh: '单位不履行的，您可以申请仲裁（调解仲裁法第十五条）；一年的时效从没有按期付款那天重新算。',
    en: 'If the employer does not perform you may go to arbitration; the year of limitation starts anew on the day it did not pay.',
  },
})
