import { defineWords } from '#kernel/pure/words.ts'

/** Clauses 77, 79 and 84, and what the faults of a draft are called. */
export const agreementWords = defineWords({
  'DISPUTES-77': {
    zh: '内容不明确，法院和仲裁委会退回：每一笔钱都要写清金额、日期、方式和收款人，请看标出的栏目',
    en: 'It is too vague and would be sent back: each sum needs its amount, day, way and account holder; see the marked fields',
  },
  'DISPUTES-79': {
    zh: '由当事人本人签字；代理人须有特别授权；推举代表的，被代表的职工先逐个同意',
    en: 'The parties sign; an agent needs a special mandate; those whom representatives speak for consent first, one by one',
  },
  'DISPUTES-84': {
    zh: '当场付清的小额款项（2,000 元以内）可以不制作协议书，由调解员在记录中写明，至少 5 个字',
    en: 'Small sums (up to ¥2,000) paid on the spot need no paper: the mediator notes it in at least 5 characters',
  },
  'disputes.wholeNumber': { zh: '只写开户行和尾号，不写完整账号', en: 'Only the bank and the last digits, never the whole number' },
  'disputes.dayPassed': { zh: '日期已经过去', en: 'The day is past' },
  'disputes.dayTooFar': { zh: '日期太远，最多 {years} 年以内', en: 'Too far off; within {years} years' },
  'disputes.nothingSettled': { zh: '至少写一项要付的钱或者要做的事', en: 'At least one sum to be paid or thing to be done' },
  'disputes.amount': { zh: '金额写到分，大于零', en: 'An amount to the fen, more than nothing' },
  'disputes.onSpotMost': { zh: '1 分至 2,000 元', en: '¥0.01 to ¥2,000' },
  'disputes.notReady': { zh: '还有人没有签字：{who}', en: 'Not signed yet: {who}' },
  'disputes.noSeat': {
    zh: '您不在应当签字的人里；代理人须有特别授权',
    en: 'You are not among those who sign; an agent needs a special mandate',
  },
  'disputes.consentFirst': {
    zh: '还有 {n} 位被代表的职工没有同意这份协议，代表暂时不能签字',
    en: '{n} of the workers spoken for have not consented to this draft; representatives cannot sign yet',
  },
  'disputes.nameDiffers': { zh: '请输入您的全名', en: 'Type your full name' },
  'disputes.notSigned': { zh: '请签名，或者输入全名', en: 'Sign, or type your full name' },
  'disputes.onPaperHow': {
    zh: '请写明在哪里、怎么签的，至少 5 个字',
    en: 'Say where and how it was signed, in at least 5 characters',
  },

  'pay.transfer': { zh: '银行转账', en: 'Bank transfer' },
  'pay.online': { zh: '微信、支付宝等', en: 'WeChat Pay, Alipay or the like' },
  'pay.cash': { zh: '现金', en: 'Cash' },
  'pay.payroll': { zh: '随工资发放', en: 'With the wages' },

  'told.agreement': {
    zh: '调解协议写好了，请看一遍再签字',
    en: 'The agreement is drafted; please read it before you sign',
  },
  'told.redraft': {
    zh: '调解协议改过了，之前的签字作废，请重新看',
    en: 'The agreement was changed; earlier signatures no longer count, please read it again',
  },
  'told.consent': {
    zh: '代表谈妥了协议，请看一遍，同意的请确认',
    en: 'Your representatives settled an agreement; please read it and consent',
  },
  'told.toSeal': { zh: '双方和调解员都签了字，请用印', en: 'Both sides and the mediator have signed; please seal' },
  'told.effective': {
    zh: '调解协议已经生效。可以申请仲裁审查（15 日内）或者司法确认（30 日内），让它可以强制执行',
    en: 'The agreement is in effect. To make it enforceable, apply for arbitral review (15 days) or judicial confirmation (30 days)',
  },
  'told.failed': {
    zh: '调解结束，没有达成协议，书面告知已经出具，可以申请仲裁',
    en: 'The mediation is over without an agreement; the notice in writing is ready, and you may go to arbitration',
  },
  'told.onSpot': {
    zh: '调解员记下：{yuan}元已当场付清。没有收到的请马上告诉调解员',
    en: 'Noted by the mediator: ¥{yuan} was paid on the spot. If you have not received it, say so at once',
  },
})
