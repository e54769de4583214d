import type { Module } from '#kernel/server/module.ts'
import activities from '../modules/care/activities/module.ts'

/** The only list of modules. */
export const modules: readonly Module[] = [activities]
