import { defineModule } from '#kernel/server/module.ts'
import * as applying from './actions/applying.ts'
import * as deciding from './actions/deciding.ts'
import * as duesLists from './actions/dues-lists.ts'
import * as dues from './actions/dues.ts'
import * as entering from './actions/entering.ts'
import * as finding from './actions/finding.ts'
import * as lapsing from './actions/lapsing.ts'
import * as leaving from './actions/leaving.ts'
import * as findingUnions from './actions/finding-unions.ts'
import * as merging from './actions/merging.ts'
import * as retaining from './actions/retaining.ts'
import * as transferring from './actions/transferring.ts'
import { lifeOnTick } from './minute-life.ts'
import { onTick } from './minute.ts'
import { correctionBook, memberBook } from './rules.ts'
import { words } from './words.ts'
import { kindWords } from './words-kinds.ts'

export default defineModule({
  name: 'members',
  title: { zh: '会员会籍', en: 'Membership' },
  powers: {
    'members.manage': {
      zh: '办理入会、转会和会员名册',
      en: 'Handle applications, transfers and the roster',
      roles: ['chair', 'viceChair', 'officer'],
    },
  },
  words: { ...words, ...kindWords },
  lifecycles: [memberBook, correctionBook],
  actions: {
    ...finding,
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
  },
  async onTick(ctx) {
    await onTick(ctx)
    await lifeOnTick(ctx)
  },
})
