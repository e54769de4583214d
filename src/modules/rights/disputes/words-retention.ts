import { defineWords } from '#kernel/pure/words.ts'

/** How long files are kept, and what those are told who ask for more or less. */
export const retentionWords = defineWords({
  'DISPUTES-96': {
    zh: '暂缓匿名的，请写明理由（至少 5 个字）和截止日期',
    en: 'To hold a file, give the reason in at least 5 characters and a last day',
  },
  'DISPUTES-97': {
    zh: '案件办结、款项付清以后才能申请提前删除；还在办理的可以先撤回',
    en: 'Deletion can be asked for once the case is over and nothing is owed; a case under way can be withdrawn first',
  },
  'retention.notClosed': {
    zh: '案件还没有办结，档案不会匿名，不用暂缓；办结以后，到期前 30 天会列入清单，那时再登记',
    en: 'The case is not over and its file is not anonymised, so nothing is to be held; once over, it is listed 30 days ahead, and can be held then',
  },
  'retention.gone': { zh: '档案已经匿名，内容恢复不了', en: 'The file was anonymised already; what it held cannot be brought back' },
  'retention.dayPassed': { zh: '请选择今天以后的日期', en: 'Choose a day after today' },
  'retention.tooLong': { zh: '一次最多暂缓五年', en: 'For five years at most at a time' },
  'wait.leg': { zh: '还有程序在进行', en: 'A procedure is under way' },
  'wait.unpaid': { zh: '款项没有付清', en: 'A sum is unpaid' },
  'wait.letter': { zh: '函书没有结果', en: 'A letter is not over' },
  'wait.objection': { zh: '回避申请没有决定', en: 'A recusal is undecided' },
  'wait.held': { zh: '负责人暂缓', en: 'Held by the head' },
  'told.erasure': {
    zh: '{name}申请提前删除案件资料，已告知保存到 {day}，不再用于检索和联系',
    en: '{name} asked for the deletion of a case; they were told it is kept until {day}, and it is stored only',
  },
})
