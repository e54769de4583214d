import { defineModule } from '#kernel/server/module.ts'
import * as answeringAdvice from './actions/answering-advice.ts'
import * as askingAdvice from './actions/asking-advice.ts'
import * as callingBack from './actions/calling-back.ts'
import * as wishingCalls from './actions/wishing-calls.ts'
import { adviceMinute } from './minute-advice.ts'
import { disputeBook } from './rules.ts'
import { callBook, questionBook } from './rules-advice.ts'
import { sideBook } from './rules-sides.ts'
import { adviceWords } from './words-advice.ts'
import { beforeWords } from './words-before.ts'
import { kindWords } from './words-kinds.ts'
import { words } from './words.ts'

export default defineModule({
  name: 'disputes',
  title: { zh: '劳动争议调解', en: 'Labour disputes' },
  powers: {
    'casework.receive': {
      zh: '受理和督办调解案件',
      en: 'Receive cases and see to them',
      roles: ['chair', 'viceChair', 'mediationHead', 'windowClerk'],
    },
    'casework.head': { zh: '指定调解员、用印', en: 'Name mediators, seal agreements', roles: ['chair', 'viceChair', 'mediationHead'] },
    'casework.partner': { zh: '办理协作单位的案件', en: 'Work on a partner body’s cases', roles: ['partnerOfficer'] },
    'disputes.mediate': { zh: '承办调解', en: 'Mediate', roles: ['mediator'] },
    'disputes.advise': { zh: '答复匿名咨询、回电', en: 'Answer questions and call back', roles: ['chair', 'viceChair', 'officer'] },
  },
  words: { ...words, ...kindWords, ...beforeWords, ...adviceWords },
  lifecycles: [disputeBook, sideBook, questionBook, callBook],
  actions: { ...askingAdvice, ...answeringAdvice, ...wishingCalls, ...callingBack },
  onTick: adviceMinute,
})
