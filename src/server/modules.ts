import { houseModule } from '#kernel/server/house/module.ts'
import { type Module, powersOf } from '#kernel/server/module.ts'
import activities from '../modules/care/activities/module.ts'
import academy from '../modules/growth/academy/module.ts'
import { unionsModule } from '../modules/home/unions/module.ts'
import sites from '../modules/home/sites/module.ts'
import members from '../modules/home/members/module.ts'
import disputes from '../modules/rights/disputes/module.ts'

/** The only list of modules. */
export const modules: readonly Module[] = [
  houseModule(() => modules, new URL('../modules/', import.meta.url)),
  unionsModule(role => powersOf(modules, role)),
  activities,
  academy,
  sites,
  members,
  disputes,
]
