import { defineWords } from '#kernel/pure/words.ts'

/** A word before a day comes, to whoever has to act. DISPUTES-36. */
export const warningWords = defineWords({
  'warn.received': { zh: '{worker}的申请最迟 {day} 前审查', en: '{worker}’s request is to be screened by {day}' },
  'warn.seekingConsent': { zh: '{worker}的调解申请最迟 {day} 前答复', en: '{worker}’s request for mediation is to be answered by {day}' },
  'warn.accepted': { zh: '{worker}的案件还没有承办人，{day} 期满', en: 'Nobody handles {worker}’s case yet; its period ends on {day}' },
  'warn.inMediation': {
    zh: '{worker}的案件 {day} 期满，谈不妥的可以征求延长，双方都要同意',
    en: 'The period of {worker}’s case ends on {day}; more time takes both sides’ consent',
  },
  'warn.move': { zh: '有一件案件等您 {day} 前答复', en: 'A case waits for your answer by {day}' },
  'warn.recusal': { zh: '更换调解员的申请最迟 {day} 前决定', en: 'The request for another mediator is to be decided by {day}' },
  'warn.window': {
    zh: '{day} 是申请的最后一天：让协议可以强制执行',
    en: '{day} is the last day to apply to make the agreement enforceable',
  },
  'warn.leg': { zh: '{worker}的案件：办理单位最迟 {day} 前有结果，请留意', en: '{worker}’s case: the body’s answer is due by {day}' },
  'warn.sum': { zh: '第 {n} 笔 {yuan}元约定 {day} 前付', en: 'No. {n}, ¥{yuan}, is to be paid by {day}' },
})
