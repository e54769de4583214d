import { defineWords } from '#kernel/pure/words.ts'

/** What the worker and the employer read about who handles their case. */
export const handlerWords = defineWords({
  title: { zh: '谁在办', en: 'Who handles it' },
  noneNamed: { zh: '没有指定过调解员', en: 'No mediator was named' },
  none: { zh: '受理后由中心指定调解员，指定后在这里告诉您', en: 'Once it is accepted, the centre names a mediator and tells you here' },
  told: {
    zh: '调解员说明了与案件的关系：{what}。双方都同意，才由其继续',
    en: 'The mediator told of a relation: {what}. They go on if both sides agree',
  },
  waive: { zh: '同意由其继续', en: 'They may go on' },
  waived: { zh: '您已同意', en: 'You have agreed' },
  another: { zh: '申请更换调解员', en: 'Ask for another mediator' },
  asked: { zh: '您已申请更换，最迟 {day} 前答复您', en: 'You have asked for another; the answer comes by {day}' },
  whom: { zh: '更换哪一位', en: 'Whom to replace' },
  relation: { zh: '是什么情况', en: 'What is it' },
  why: { zh: '请说说情况', en: 'Please say more' },
  send: { zh: '提交', en: 'Send' },
  required: { zh: '必填', en: 'Required' },
  close: { zh: '关闭', en: 'Close' },
  'relation.none': { zh: '没有关系', en: 'No relation' },
  'relation.kin': { zh: '是对方的近亲属', en: 'Kin of the other side' },
  'relation.interest': { zh: '与案件有利害关系', en: 'An interest in the case' },
  'relation.other': { zh: '其他原因', en: 'Another reason' },
})
