import { defineModule } from '#kernel/server/module.ts'
import * as card from './actions/card.ts'
import * as consents from './actions/consents.ts'
import * as correcting from './actions/correcting.ts'
import * as corrections from './actions/corrections.ts'
import * as finding from './actions/finding.ts'
import { forget } from './forgetting.ts'
import { ownOnTick } from './minute-own.ts'
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
  actions: { ...finding, ...card, ...consents, ...correcting, ...corrections },
  onTick: ownOnTick,
  forget,
})
