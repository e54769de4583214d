import { defineModule } from '#kernel/server/module.ts'
import * as afterwards from './actions/afterwards.ts'
import * as album from './actions/album.ts'
import { countAudience } from './actions/audience.ts'
import * as calendar from './actions/calendar.ts'
import { join } from './actions/enrolling.ts'
import { listKept } from './actions/keeping.ts'
import * as leaving from './actions/leaving.ts'
import { listMine } from './actions/mine.ts'
import * as spot from './actions/on-the-spot.ts'
import * as planning from './actions/planning.ts'
import * as printing from './actions/printing.ts'
import { getActivity, getWall, listHosted, listNotices, searchHosted, watchActivity } from './actions/reading.ts'
import { getReport } from './actions/reporting.ts'
import { getRoster, revealChild } from './actions/roster.ts'
import { forget, holds } from './forgetting.ts'
import { onTick } from './minute.ts'
import { activityBook } from './rules.ts'
import { words } from './words.ts'

export default defineModule({
  name: 'activities',
  title: { zh: '职工活动', en: 'Activities' },
  powers: {
    'activities.host': { zh: '主办活动', en: 'Host activities', roles: ['chair', 'viceChair', 'officer', 'enterpriseChair'] },
    'activities.keep': {
      zh: '现场签到和发放',
      en: 'Check in and hand out',
      roles: ['chair', 'viceChair', 'officer', 'keeper', 'enterpriseChair'],
    },
  },
  words,
  lifecycles: [activityBook],
  actions: {
    ...planning,
    ...spot,
    ...afterwards,
    ...album,
    ...calendar,
    ...leaving,
    ...printing,
    join,
    countAudience,
    getRoster,
    listKept,
    revealChild,
    getActivity,
    getReport,
    getWall,
    listHosted,
    listMine,
    listNotices,
    searchHosted,
    watchActivity,
  },
  onTick,
  holds,
  forget,
})
