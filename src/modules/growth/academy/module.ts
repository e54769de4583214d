import { defineModule } from '#kernel/server/module.ts'
import * as planning from './actions/planning.ts'
import * as reading from './actions/reading.ts'
import * as asking from './actions/asking.ts'
import * as grounds from './actions/grounds.ts'
import * as importing from './actions/importing.ts'
import * as mine from './actions/mine.ts'
import * as nominating from './actions/nominating.ts'
import * as printing from './actions/printing.ts'
import * as verifying from './actions/verifying.ts'
import { onTick } from './minute.ts'
import { askBook, courseBook, nominationBook, unitOfficers } from './rules.ts'
import { words } from './words.ts'

export default defineModule({
  name: 'academy',
  title: { zh: '工匠学院', en: 'Craftsmen’s academy' },
  powers: {
    'academy.host': { zh: '办班', en: 'Host classes', roles: ['chair', 'viceChair', 'officer'] },
    'academy.nominate': { zh: '推荐职工', en: 'Nominate workers', roles: unitOfficers },
    'academy.seal': { zh: '用印提交推荐', en: 'Seal and hand in nominations', roles: ['chair', 'viceChair', 'enterpriseChair'] },
  },
  words,
  lifecycles: [courseBook, nominationBook, askBook],
  actions: { ...planning, ...reading, ...asking, ...nominating, ...verifying, ...mine, ...grounds, ...printing, ...importing },
  onTick,
})
