import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineWords } from '#kernel/pure/words.ts'

const { mobileShape } = identifierWords

/** Of questions and calls: how their stages and steps are called, and what officers are told. */
export const adviceWords = defineWords({
  'advise.closed': { zh: '这个问题已经答复完毕', en: 'This question is closed' },
  mobileShape,
  'told.questionAsked': { zh: '有人匿名提问，请在 {due} 前答复', en: 'Somebody asks without a name; please answer by {due}' },
  'told.questionAskedOn': { zh: '有人追问，请在 {due} 前答复', en: 'Somebody asks on; please answer by {due}' },
  'told.questionRaised': {
    zh: '「{district}」有一个提问逾期没有答复，已转到您这里',
    en: 'A question in {district} is overdue and has come up to you',
  },
  'told.callWished': { zh: '有人请您回电，请在 {due} 前打过去', en: 'Somebody asks to be called back by {due}' },
  'told.callRaised': {
    zh: '「{district}」有一个回电逾期没有打，已转到您这里',
    en: 'A call in {district} is overdue and has come up to you',
  },
  'state.asked': { zh: '等待答复', en: 'Waiting for an answer' },
  'state.raised': { zh: '逾期，已转上级', en: 'Overdue, gone up' },
  'state.answered': { zh: '已答复', en: 'Answered' },
  'state.closed': { zh: '已结束', en: 'Closed' },
  'state.waiting': { zh: '等待回电', en: 'Waiting for a call' },
  'state.called': { zh: '已回电', en: 'Called' },
  'state.withdrawn': { zh: '已取消', en: 'Taken back' },
  'state.dropped': { zh: '号码已删除', en: 'Number deleted' },
  'step.answerQuestion': { zh: '答复提问', en: 'Question answered' },
  'step.raiseQuestion': { zh: '逾期转上级', en: 'Overdue, gone up' },
  'step.askOn': { zh: '追问', en: 'Asked on' },
  'step.closeQuestion': { zh: '结束咨询', en: 'Question closed' },
  'step.forgetQuestion': { zh: '删除问答内容', en: 'Question and answers deleted' },
  'step.recordCall': { zh: '登记回电', en: 'Call recorded' },
  'step.missCall': { zh: '没有打通', en: 'Nobody answered' },
  'step.raiseCall': { zh: '回电逾期转上级', en: 'Call overdue, gone up' },
  'step.withdrawCall': { zh: '取消回电', en: 'Call taken back' },
  'step.dropNumber': { zh: '删除号码', en: 'Number deleted' },
  'step.revealNumber': { zh: '查看号码', en: 'Number shown' },
})
