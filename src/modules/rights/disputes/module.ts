import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineModule } from '#kernel/server/module.ts'
import * as agreement from './actions/agreement.ts'
import * as agreementDrafting from './actions/agreement-drafting.ts'
import * as agreementSigning from './actions/agreement-signing.ts'
import * as agreementWays from './actions/agreement-ways.ts'
import * as ending from './actions/ending.ts'
import * as legs from './actions/legs.ts'
import * as legsNoting from './actions/legs-noting.ts'
import * as performance from './actions/performance.ts'
import { endingsOnTick } from './minute-endings.ts'
import { disputeBook } from './rules.ts'
import { legBook } from './rules-legs.ts'
import { instalmentBook } from './rules-performance.ts'
import { sideBook } from './rules-sides.ts'
import { filingWords } from './words-filing.ts'
import { endingWords } from './words-ending.ts'
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
    'casework.legs': {
      zh: '登记联合处置的进展',
      en: 'Note what the parallel bodies do',
      roles: ['chair', 'viceChair', 'mediationHead', 'windowClerk', 'partnerOfficer'],
    },
    'disputes.mediate': { zh: '承办调解', en: 'Mediate', roles: ['mediator'] },
  },
  words: { ...words, ...identifierWords, ...filingWords, ...kindWords, ...endingWords },
  lifecycles: [disputeBook, sideBook, legBook, instalmentBook],
  actions: {
    ...agreement,
    ...agreementDrafting,
    ...agreementSigning,
    ...agreementWays,
    ...ending,
    ...legs,
    ...legsNoting,
    ...performance,
  },
  onTick: endingsOnTick,
})
