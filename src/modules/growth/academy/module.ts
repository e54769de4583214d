import { defineModule } from '#kernel/server/module.ts'
import * as planning from './actions/planning.ts'
import * as reading from './actions/reading.ts'
import * as attending from './actions/attending.ts'
import * as allies from './actions/allies.ts'
import * as asking from './actions/asking.ts'
import * as grounds from './actions/grounds.ts'
import * as importing from './actions/importing.ts'
import * as leaves from './actions/leaves.ts'
import * as mine from './actions/mine.ts'
import * as nominating from './actions/nominating.ts'
import * as presence from './actions/presence.ts'
import * as printing from './actions/printing.ts'
import * as teaching from './actions/teaching.ts'
import * as verifying from './actions/verifying.ts'
import * as yearly from './actions/yearly.ts'
import { onTick } from './minute.ts'
import { askBook, courseBook, nominationBook, unitOfficers } from './rules.ts'
import { absenceBook } from './rules-attendance.ts'
import { allyBook, groupBook, workBook } from './rules-network.ts'
import { words } from './words.ts'
import { attendanceWords } from './words-attendance.ts'
import { networkWords } from './words-network.ts'

export default defineModule({
  name: 'academy',
  title: { zh: '工匠学院', en: 'Craftsmen’s academy' },
  powers: {
    'academy.host': { zh: '办班', en: 'Host classes', roles: ['chair', 'viceChair', 'officer'] },
    'academy.keep': { zh: '现场签到', en: 'Check in at classes', roles: ['chair', 'viceChair', 'officer', 'keeper'] },
    'academy.nominate': { zh: '推荐职工', en: 'Nominate workers', roles: unitOfficers },
    'academy.seal': { zh: '用印提交推荐', en: 'Seal and hand in nominations', roles: ['chair', 'viceChair', 'enterpriseChair'] },
  },
  words: { ...words, ...attendanceWords, ...networkWords },
  lifecycles: [courseBook, nominationBook, askBook, absenceBook, allyBook, groupBook, workBook],
  actions: {
    ...planning,
    ...reading,
    ...asking,
    ...nominating,
    ...verifying,
    ...mine,
    ...grounds,
    ...printing,
    ...importing,
    ...attending,
    ...leaves,
    ...presence,
    ...allies,
    ...teaching,
    ...yearly,
  },
  onTick,
})
