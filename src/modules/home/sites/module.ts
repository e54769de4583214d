import { defineModule } from '#kernel/server/module.ts'
import { words } from './words.ts'

export default defineModule({ name: 'sites', title: { zh: '服务站点', en: 'Stations' }, powers: {}, words, lifecycles: [], actions: {} })
