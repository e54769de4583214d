import { defineWords } from '#kernel/pure/words.ts'

/** The clauses' sentences of the room, what people are told of it, and how its parts are called. */
export const roomWords = defineWords({
  'DISPUTES-65': {
    zh: '调解员接下案件后才能在这里说话；案件结束后只能查看',
    en: 'The room opens when a mediator has taken the case; after its end it can only be read',
  },
  'DISPUTES-66': {
    zh: '双方各有一间只跟调解员说话的屋子，对方进不来',
    en: 'Each side has a room with the mediator alone, which the other cannot enter',
  },
  'DISPUTES-67': {
    zh: '方案写清楚给什么；给钱的写明金额和日期',
    en: 'A proposal says what is given; where it is money, how much and by when',
  },
  'DISPUTES-68': { zh: '让步的话不进笔录，也不作为以后的证据', en: 'What is conceded enters no paper and is no evidence later' },
  'DISPUTES-69': { zh: '约定的时间不早于现在，写明地点或者视频链接', en: 'An appointment lies ahead, and names a place or a video link' },
  'DISPUTES-70': {
    zh: '笔录由到场的人逐一签字；改过的要重新签',
    en: 'Everybody who was there signs the minutes; once changed, they are signed again',
  },
  'DISPUTES-71': {
    zh: '查看双方的谈话须写明用途，至少 5 个字，留下记录',
    en: 'To read what was said, give the purpose in at least 5 characters; it is recorded',
  },

  'room.past': { zh: '早于现在', en: 'In the past' },
  'room.nowhere': { zh: '写明地点，或者填视频链接', en: 'Give a place, or a video link' },
  'room.noLink': { zh: '视频链接以 https:// 开头', en: 'A video link begins with https://' },
  'room.tooEarly': { zh: '开始前 15 分钟起可以签到', en: 'From a quarter of an hour before it begins' },
  'room.joint': { zh: '三方都在', en: 'All together' },
  'room.worker': { zh: '劳动者和调解员', en: 'The worker and the mediator' },
  'room.employer': { zh: '单位和调解员', en: 'The employer and the mediator' },
  'room.empty': { zh: '没有说话，也没有文件', en: 'Neither words nor a file' },

  'told.session': { zh: '约在{at}调解，请确认能否参加', en: 'A session is set for {at}; please say whether you can come' },
  'told.sessionMoved': { zh: '调解改到{at}，请重新确认', en: 'The session is moved to {at}; please answer again' },
  'told.sessionCancelled': { zh: '原定{at}的调解取消了：{reason}', en: 'The session of {at} is cancelled: {reason}' },
  'told.minutes': { zh: '调解笔录写好了，请核对签字', en: 'The minutes are ready; please read and sign them' },
  'told.proposal': { zh: '有一个新的方案等您答复', en: 'A proposal waits for your answer' },
  'told.said': { zh: '调解室里有新的消息', en: 'Something new was said in the room' },

  'step.propose': { zh: '提出方案', en: 'proposed' },
  'step.answer': { zh: '答复方案', en: 'answered a proposal' },
  'step.postpone': { zh: '改期', en: 'moved' },
  'step.hold': { zh: '开始', en: 'begun' },
  'step.end': { zh: '结束', en: 'ended' },
  'step.cancel': { zh: '取消', en: 'cancelled' },
  'step.cancelWith': { zh: '随案件结束', en: 'ended with the case' },
  'step.rewrite': { zh: '修改笔录', en: 'minutes corrected' },
  'step.seal': { zh: '签完', en: 'signed by all' },
  'step.oversaw': { zh: '查看谈话', en: 'read what was said' },
})
