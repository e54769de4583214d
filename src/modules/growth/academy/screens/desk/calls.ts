import { client, links } from '#kernel/web/client.ts'
import { tell } from '#kernel/web/wire.ts'
import type * as allies from '../../actions/allies.ts'
import type * as asking from '../../actions/asking.ts'
import type * as attending from '../../actions/attending.ts'
import type * as leaves from '../../actions/leaves.ts'
import type * as grounds from '../../actions/grounds.ts'
import type * as importing from '../../actions/importing.ts'
import type * as mine from '../../actions/mine.ts'
import type * as nominating from '../../actions/nominating.ts'
import type * as planning from '../../actions/planning.ts'
import type * as presence from '../../actions/presence.ts'
import type * as printing from '../../actions/printing.ts'
import type * as reading from '../../actions/reading.ts'
import type * as teaching from '../../actions/teaching.ts'
import type * as verifying from '../../actions/verifying.ts'
import type * as yearly from '../../actions/yearly.ts'

type Actions = typeof asking &
  typeof attending &
  typeof leaves &
  typeof grounds &
  typeof importing &
  typeof mine &
  typeof nominating &
  typeof planning &
  typeof presence &
  typeof printing &
  typeof reading &
  typeof verifying &
  typeof allies &
  typeof teaching &
  typeof yearly

export const api = client<Actions>('academy')
export const urls = links<Actions>('academy')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Whole = Answer<'getClass'>
export type Listed = Answer<'listHosted'>['rows'][number]
export type Open = Answer<'listOpenTo'>[number]
export type Nominee = Answer<'listNominations'>[number]
export type Asking = Answer<'listAsks'>[number]
export type Ground = Answer<'listGrounds'>[number]
export type Ally = Answer<'listAllies'>['rows'][number]
export type Group = Answer<'listGroups'>[number]
export type Work = Group['works'][number]
export type Years = Answer<'getYears'>
export type Attendance = Answer<'getAttendance'>
export type Door = Answer<'getDoor'>
export type Tried = Answer<'tryNominations'>
export type PlanIn = Omit<Parameters<typeof api.createClass>[0], 'unit'>

export type Worker = { id: string; name: string; phoneMasked: string; unitName: string }
/** The people of one unit, by name or by their whole number. */
export const searchWorkers = async (asked: string, unit: string): Promise<Worker[]> =>
  (await tell('/api/unions/searchPeople', { asked, unit, limit: 20 })) as Worker[]
