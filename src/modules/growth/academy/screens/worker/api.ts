import { client, links } from '#kernel/web/client.ts'
import type * as asking from '../../actions/asking.ts'
import type * as attending from '../../actions/attending.ts'
import type * as grounds from '../../actions/grounds.ts'
import type * as leaves from '../../actions/leaves.ts'
import type * as mine from '../../actions/mine.ts'
import type * as nominating from '../../actions/nominating.ts'
import type * as presence from '../../actions/presence.ts'
import type * as reading from '../../actions/reading.ts'
import type * as yearly from '../../actions/yearly.ts'

type Actions = typeof asking &
  typeof attending &
  typeof leaves &
  typeof mine &
  typeof nominating &
  typeof presence &
  typeof reading &
  typeof grounds &
  typeof yearly

export const api = client<Actions>('academy')
export const urls = links<Actions>('academy')

export type Listed = Awaited<ReturnType<typeof api.listClasses>>['rows'][number]
export type Whole = Awaited<ReturnType<typeof api.getClass>>
export type Session = Whole['sessions'][number]
export type Ask = Awaited<ReturnType<typeof api.listMyAsks>>[number]
export type Nomination = Awaited<ReturnType<typeof api.listMine>>[number]
export type Fit = Awaited<ReturnType<typeof api.getFit>>
export type MyCourse = Awaited<ReturnType<typeof api.listMySessions>>[number]
export type MySession = MyCourse['sessions'][number]
export type Cell = MyCourse['cells'][number]
export type Kept = Awaited<ReturnType<typeof api.listKept>>[number]
export type Attendance = Awaited<ReturnType<typeof api.getAttendance>>
export type Ground = Awaited<ReturnType<typeof api.listGrounds>>[number]
export type Network = Awaited<ReturnType<typeof api.getNetwork>>
