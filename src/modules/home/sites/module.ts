import { defineModule } from '#kernel/server/module.ts'
import * as coverage from './actions/coverage.ts'
import * as demand from './actions/demand.ts'
import { words } from './words.ts'
import { coverWords } from './words-coverage.ts'

export default defineModule({
  name: 'sites',
  title: { zh: '服务站点', en: 'Stations' },
  powers: {
    'sites.manage': { zh: '登记和管理服务站点', en: 'Register and manage stations', roles: ['chair', 'viceChair', 'officer'] },
  },
  words: { ...words, ...coverWords },
  lifecycles: [],
  actions: { ...demand, ...coverage },
})
