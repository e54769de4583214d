import { defineModule } from '#kernel/server/module.ts'
import * as applying from './actions/applying.ts'
import * as deciding from './actions/deciding.ts'
import * as counting from './actions/counting.ts'
import * as duesLists from './actions/dues-lists.ts'
import * as dues from './actions/dues.ts'
import * as entering from './actions/entering.ts'
import * as exporting from './actions/exporting.ts'
import * as finding from './actions/finding.ts'
import * as lapsing from './actions/lapsing.ts'
import * as leaving from './actions/leaving.ts'
import * as findingUnions from './actions/finding-unions.ts'
import * as merging from './actions/merging.ts'
import * as quality from './actions/quality.ts'
import * as retaining from './actions/retaining.ts'
import * as revealing from './actions/revealing.ts'
import { enterPart } from './actions/roster-entering.ts'
import { getTemplate, readRoster } from './actions/roster-reading.ts'
import { enterRoster, getRoster, getRosterFaults, listRosters, ROSTER_QUEUE, watchRoster } from './actions/rosters.ts'
import * as transferring from './actions/transferring.ts'
import { lifeOnTick } from './minute-life.ts'
import { rosterMinute } from './minute-roster.ts'
import { onTick } from './minute.ts'
import * as card from './actions/card.ts'
import * as consents from './actions/consents.ts'
import * as correcting from './actions/correcting.ts'
import * as corrections from './actions/corrections.ts'
import { forget } from './forgetting.ts'
import { ownOnTick } from './minute-own.ts'
import { correctionBook, memberBook } from './rules.ts'
import { words } from './words.ts'
import { stepWords } from './words-steps.ts'
import { toldWords } from './words-told.ts'
import { kindWords } from './words-kinds.ts'
import { rosterWords } from './words-roster.ts'

export default defineModule({
  name: 'members',
  title: { zh: '会员会籍', en: 'Membership' },
  powers: {
    'members.manage': {
      zh: '办理入会、转会和会员名册',
      en: 'Handle applications, transfers and the roster',
      roles: ['chair', 'viceChair', 'officer', 'enterpriseChair'],
    },
  },
  words: { ...words, ...toldWords, ...stepWords, ...kindWords, ...rosterWords },
  lifecycles: [memberBook, correctionBook],
  actions: {
    ...finding,
    ...counting,
    ...findingUnions,
    ...applying,
    ...deciding,
    ...entering,
    ...merging,
    ...transferring,
    ...retaining,
    ...leaving,
    ...lapsing,
    ...dues,
    ...duesLists,
    ...exporting,
    ...quality,
    ...revealing,
    ...card,
    ...consents,
    ...correcting,
    ...corrections,
    ...{ getTemplate, readRoster, enterRoster, getRoster, getRosterFaults, listRosters, watchRoster },
  },
  async onTick(ctx) {
    await onTick(ctx)
    await lifeOnTick(ctx)
    await rosterMinute(ctx)
    await ownOnTick(ctx)
  },
  forget,
  jobs: { [ROSTER_QUEUE]: enterPart },
})
