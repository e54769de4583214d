import { defineModule } from '#kernel/server/module.ts'
import * as answeringAdvice from './actions/answering-advice.ts'
import * as askingAdvice from './actions/asking-advice.ts'
import * as callingBack from './actions/calling-back.ts'
import * as wishingCalls from './actions/wishing-calls.ts'
import { adviceMinute } from './minute-advice.ts'
import { callBook, questionBook } from './rules-advice.ts'
import * as minutes from './actions/minutes.ts'
import * as proposals from './actions/proposals.ts'
import * as room from './actions/room.ts'
import * as sessions from './actions/sessions.ts'
import { disputeBook } from './rules.ts'
import { minutesBook, sessionBook } from './rules-room.ts'
import { sideBook } from './rules-sides.ts'
import { adviceWords } from './words-advice.ts'
import { beforeWords } from './words-before.ts'
import { kindWords } from './words-kinds.ts'
import { roomWords } from './words-room.ts'
import { words } from './words.ts'

export default defineModule({
  name: 'disputes',
  title: { zh: '劳动争议调解', en: 'Labour disputes' },
  powers: {
    'disputes.receive': {
      zh: '受理和督办调解案件',
      en: 'Receive cases and see to them',
      roles: ['chair', 'viceChair', 'mediationHead', 'windowClerk'],
    },
    'disputes.advise': {
      zh: '答复匿名咨询、回电',
      en: 'Answer questions and call back',
      roles: ['chair', 'viceChair', 'officer', 'mediationHead', 'windowClerk'],
    },
    'disputes.head': { zh: '指定调解员、用印', en: 'Name mediators, seal agreements', roles: ['chair', 'viceChair', 'mediationHead'] },
    'disputes.partner': { zh: '办理协作单位的案件', en: 'Work on a partner body’s cases', roles: ['partnerOfficer'] },
    'caseroom.oversee': { zh: '查看调解室的谈话', en: 'Read what was said in the room', roles: ['chair', 'mediationHead'] },
    'mediation.mediate': { zh: '承办调解', en: 'Mediate', roles: ['mediator'] },
  },
  words: { ...words, ...kindWords, ...roomWords, ...beforeWords, ...adviceWords },
  lifecycles: [disputeBook, sideBook, sessionBook, minutesBook, questionBook, callBook],
  actions: { ...room, ...proposals, ...sessions, ...minutes, ...askingAdvice, ...answeringAdvice, ...wishingCalls, ...callingBack },
  onTick: adviceMinute,
})
