import { houseWords } from '../../pure/house-words.ts'
import { defineModule } from '../module.ts'
import { closingOf } from './closing.ts'
import { myRecordsOf } from './my-records.ts'
import { getSoundness, listOutbox, listSignIns } from './audit.ts'
import { reportFault } from './faults.ts'
import { inboxOf, readNotices, watchInbox } from './inbox.ts'
import { mineOf } from './mine.ts'
import { rulebooksIn } from './rulebooks.ts'
import type { Registry } from './told.ts'
import { whyOf } from './why.ts'

/** What the house itself does for everybody; `registry` lists all modules, this one among them. */
export const houseActions = (registry: Registry, rulebooks: URL) => ({
  ...inboxOf(registry),
  readNotices,
  watchInbox,
  ...mineOf(registry),
  ...myRecordsOf(registry),
  ...closingOf(registry),
  ...whyOf(registry),
  ...rulebooksIn(rulebooks, registry),
  listOutbox,
  listSignIns,
  getSoundness,
  reportFault,
})
export type HouseActions = ReturnType<typeof houseActions>

export const houseModule = (registry: Registry, rulebooks: URL) =>
  defineModule({
    name: 'house',
    title: { zh: '平台', en: 'The house' },
    powers: {
      'audit.read': { zh: '查看登录记录、核验操作记录', en: 'Read sign-ins and verify the record', roles: ['auditAdmin'] },
      'outbox.read': { zh: '查看待发短信', en: 'Read outgoing messages', roles: ['systemAdmin'] },
    },
    words: houseWords,
    lifecycles: [],
    actions: houseActions(registry, rulebooks),
  })
