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
import { legBook } from './rules-legs.ts'
import { instalmentBook } from './rules-performance.ts'
import * as minutes from './actions/minutes.ts'
import * as proposals from './actions/proposals.ts'
import * as room from './actions/room.ts'
import * as sessions from './actions/sessions.ts'
import { minutesBook, sessionBook } from './rules-room.ts'
import { sideBook } from './rules-sides.ts'
import { filingWords } from './words-filing.ts'
import { endingWords } from './words-ending.ts'
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
    'disputes.head': { zh: '指定调解员、用印', en: 'Name mediators, seal agreements', roles: ['chair', 'viceChair', 'mediationHead'] },
    'disputes.partner': { zh: '办理协作单位的案件', en: 'Work on a partner body’s cases', roles: ['partnerOfficer'] },
    'disputes.legs': {
      zh: '登记联合处置的进展',
      en: 'Note what the parallel bodies do',
      roles: ['chair', 'viceChair', 'mediationHead', 'windowClerk', 'partnerOfficer'],
    },
    'caseroom.oversee': { zh: '查看调解室的谈话', en: 'Read what was said in the room', roles: ['chair', 'mediationHead'] },
    'mediation.mediate': { zh: '承办调解', en: 'Mediate', roles: ['mediator'] },
  },
  words: { ...words, ...identifierWords, ...filingWords, ...kindWords, ...roomWords, ...endingWords },
  lifecycles: [disputeBook, sideBook, sessionBook, minutesBook, legBook, instalmentBook],
  actions: {
    ...{ getCase: cases.getCase, listMine: cases.listMine, claimMine: cases.claimMine, listTrack: cases.listTrack },
    ...filing,
    ...evidence,
    ...consents,
    ...screening,
    ...{ countCases, listCases, listLinked, revealPhone, searchCases },
    ...{ enter, getOralRecord, getLetter },
    ...room,
    ...proposals,
    ...sessions,
    ...minutes,
    ...agreement,
    ...agreementDrafting,
    ...agreementSigning,
    ...agreementWays,
    ...ending,
    ...legs,
    ...legsNoting,
    ...performance,
  },
  async onTick(ctx) {
    await filingOnTick(ctx)
    await endingsOnTick(ctx)
  },
})
