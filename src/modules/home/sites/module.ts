import { defineModule } from '#kernel/server/module.ts'
import * as answering from './actions/answering.ts'
import * as coverage from './actions/coverage.ts'
import * as demand from './actions/demand.ts'
import * as describing from './actions/describing.ts'
import * as finding from './actions/finding.ts'
import * as geojson from './actions/geojson.ts'
import * as hsds from './actions/hsds.ts'
import * as inspecting from './actions/inspecting.ts'
import * as keepers from './actions/keepers.ts'
import * as listing from './actions/listing.ts'
import * as opening from './actions/opening.ts'
import * as photos from './actions/photos.ts'
import * as reporting from './actions/reporting.ts'
import * as rounds from './actions/rounds.ts'
import * as sharing from './actions/sharing.ts'
import * as siteSheets from './actions/site-sheets.ts'
import { forget, holds } from './forgetting.ts'
import * as stock from './actions/stock.ts'
import * as visits from './actions/visits.ts'
import { onTick } from './minute.ts'
import { reportBook, siteBook } from './rules.ts'
import { sitesWords } from './words-all.ts'

export default defineModule({
  name: 'sites',
  title: { zh: '服务站点', en: 'Stations' },
  powers: {
    'sites.manage': { zh: '登记和管理服务站点', en: 'Register and manage stations', roles: ['chair', 'viceChair', 'officer'] },
    'sites.keep': { zh: '照管服务站点', en: 'Look after stations', roles: ['chair', 'viceChair', 'officer', 'stationKeeper'] },
  },
  words: sitesWords,
  lifecycles: [siteBook, reportBook],
  actions: {
    ...finding,
    ...describing,
    ...opening,
    ...inspecting,
    ...keepers,
    ...listing,
    ...reporting,
    ...answering,
    ...geojson,
    ...hsds,
    ...coverage,
    ...demand,
    ...siteSheets,
    ...rounds,
    ...photos,
    ...sharing,
    ...stock,
    ...visits,
  },
  onTick,
  holds,
  forget,
})
