import { identifierWords } from '#kernel/pure/identifiers/words.ts'
import { defineModule } from '#kernel/server/module.ts'
import { adviceActions as advice } from './advice-actions.ts'
import { afterwardsActions as afterwards } from './afterwards-actions.ts'
import { endingActions as ending } from './ending-actions.ts'
import { filingActions as filing } from './filing-actions.ts'
import { forget, holds } from './forgetting.ts'
import { isPast } from './past.ts'
import { afterwardsOnTick } from './minute-afterwards.ts'
import { endingsOnTick } from './minute-endings.ts'
import { filingOnTick } from './minute-filing.ts'
import { adviceMinute } from './minute-advice.ts'
import { callBook, questionBook } from './rules-advice.ts'
import { disputeBook } from './rules.ts'
import { evaluationBook } from './rules-evaluation.ts'
import { legBook } from './rules-legs.ts'
import { instalmentBook } from './rules-performance.ts'
import { payListBook, subsidyBook } from './rules-subsidy.ts'
import { minutesBook, sessionBook } from './rules-room.ts'
import { networkOnTick } from './minute-network.ts'
import { warnOnTick } from './minute-warnings.ts'
import { networkActions as network } from './network-actions.ts'
import { supervisionOnTick } from './minute-supervision.ts'
import { supervisionBook } from './rules-supervision.ts'
import { supervisionActions as supervision } from './supervision-actions.ts'
import * as retention from './actions/retention.ts'
import { retentionOnTick } from './minute-retention.ts'
import { retentionWords } from './words-retention.ts'
import { roomActions as room } from './room-actions.ts'
import { HOOK_QUEUE } from './actions/referral-turns.ts'
import { sendHook } from './hooks-sending.ts'
import { referralsOnTick } from './minute-referrals.ts'
import { partnerActions as partner } from './partner-actions.ts'
import { referralBook } from './rules-referrals.ts'
import { referralWords } from './words-referrals.ts'
import { sideBook } from './rules-sides.ts'
import { adviceWords } from './words-advice.ts'
import { afterwardsWords } from './words-afterwards.ts'
import { beforeWords } from './words-before.ts'
import { filingWords } from './words-filing.ts'
import { bodyBook, mediatorBook } from './rules-bodies.ts'
import { moveBook } from './rules-moves.ts'
import { recusalBook } from './rules-recusal.ts'
import { endingWords } from './words-ending.ts'
import { kindWords } from './words-kinds.ts'
import { networkWords } from './words-network.ts'
import { roomWords } from './words-room.ts'
import { supervisionWords } from './words-supervision.ts'
import { warningWords } from './words-warning.ts'
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
  words: {
    ...words,
    ...identifierWords,
    ...filingWords,
    ...kindWords,
    ...roomWords,
    ...networkWords,
    ...referralWords,
    ...endingWords,
    ...beforeWords,
    ...adviceWords,
    ...supervisionWords,
    ...retentionWords,
    ...afterwardsWords,
    ...warningWords,
  },
  lifecycles: [
    disputeBook,
    sideBook,
    sessionBook,
    minutesBook,
    bodyBook,
    mediatorBook,
    moveBook,
    recusalBook,
    referralBook,
    legBook,
    instalmentBook,
    questionBook,
    callBook,
    supervisionBook,
    evaluationBook,
    subsidyBook,
    payListBook,
  ],
  actions: { ...filing, ...room, ...network, ...partner, ...ending, ...advice, ...afterwards, ...supervision, ...retention },
  async onTick(ctx) {
    await filingOnTick(ctx)
    await networkOnTick(ctx)
    await endingsOnTick(ctx)
    await referralsOnTick(ctx)
    await adviceMinute(ctx)
    await supervisionOnTick(ctx)
    await retentionOnTick(ctx)
    await afterwardsOnTick(ctx)
    await warnOnTick(ctx)
  },
  errands: { [HOOK_QUEUE]: sendHook },
  holds,
  forget,
  isPast,
})
