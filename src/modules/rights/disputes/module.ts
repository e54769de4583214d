import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineModule } from '#kernel/server/module.ts'
import * as cases from './actions/case.ts'
import * as consents from './actions/consents.ts'
import { enter, getOralRecord } from './actions/entering.ts'
import * as evidence from './actions/evidence.ts'
import * as filing from './actions/filing.ts'
import { getLetter } from './actions/letters.ts'
import { countCases, listCases, listLinked, revealPhone, searchCases } from './actions/queue.ts'
import * as screening from './actions/screening.ts'
import { filingOnTick } from './minute-filing.ts'
import { disputeBook } from './rules.ts'
import { sideBook } from './rules-sides.ts'
import { filingWords } from './words-filing.ts'
import { kindWords } from './words-kinds.ts'
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
    'disputes.head': { zh: '指定调解员、用印', en: 'Name mediators, seal agreements', roles: ['chair', 'viceChair', 'mediationHead'] },
    'disputes.partner': { zh: '办理协作单位的案件', en: 'Work on a partner body’s cases', roles: ['partnerOfficer'] },
    'mediation.mediate': { zh: '承办调解', en: 'Mediate', roles: ['mediator'] },
  },
  words: { ...words, ...identifierWords, ...filingWords, ...kindWords },
  lifecycles: [disputeBook, sideBook],
  actions: {
    ...{ getCase: cases.getCase, listMine: cases.listMine, claimMine: cases.claimMine, listTrack: cases.listTrack },
    ...filing,
    ...evidence,
    ...consents,
    ...screening,
    ...{ countCases, listCases, listLinked, revealPhone, searchCases },
    ...{ enter, getOralRecord, getLetter },
  },
  async onTick(ctx) {
    await filingOnTick(ctx)
  },
})
