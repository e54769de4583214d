import { defineWords } from '#kernel/pure/words.ts'

/** Performance: the clauses, the stages of a sum, and what is told about it. */
export const performanceWords = defineWords({
  'DISPUTES-82': {
    zh: '请写明怎么付的、怎么核实的，至少 5 个字',
    en: 'Say how it was paid or how that was checked, in at least 5 characters',
  },
  'DISPUTES-83': {
    zh: '约定的日期过了没有付，就是没有按期履行；后来付清的，照样算履行',
    en: 'Not paid by the agreed day is a breach; paid later, it is performed after all',
  },
  'pays.awaited': { zh: '待付', en: 'To be paid' },
  'pays.shown': { zh: '单位说已付，待您确认', en: 'Said to be paid; please confirm' },
  'pays.asked': { zh: '单位说已付，调解员核实中', en: 'Said to be paid; the mediator is asking' },
  'pays.missed': { zh: '到期没有付', en: 'Overdue' },
  'pays.paid': { zh: '已收到', en: 'Received' },

  'told.shown': {
    zh: '单位说第 {n} 笔 {yuan}元已经付了，请在 5 天内确认收到没有',
    en: 'The employer says sum {n}, ¥{yuan}, is paid; please confirm within 5 days',
  },
  'told.askPaid': {
    zh: '第 {n} 笔 {yuan}元是不是收到了，职工还没有回答，请联系核实',
    en: 'Whether sum {n}, ¥{yuan}, came was not answered; please ask',
  },
  'told.denied': { zh: '职工说第 {n} 笔 {yuan}元没有收到', en: 'The worker says sum {n}, ¥{yuan}, has not come' },
  'told.missed': {
    zh: '第 {n} 笔 {yuan}元到期没有付。可以申请强制执行、支付令或者仲裁，请看下一步',
    en: 'Sum {n}, ¥{yuan}, was not paid in time. You may enforce, ask for a payment order or go to arbitration; see what next',
  },
  'told.missedEmployer': {
    zh: '第 {n} 笔 {yuan}元已过约定日期，请尽快支付',
    en: 'Sum {n}, ¥{yuan}, is past its agreed day; please pay now',
  },
  'told.paid': { zh: '职工确认收到第 {n} 笔 {yuan}元', en: 'The worker has received sum {n}, ¥{yuan}' },
  'told.performed': { zh: '协议已全部履行', en: 'The agreement is performed in full' },
})
