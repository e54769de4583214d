import { client, links } from '#kernel/web/client.ts'
import type * as afterwards from '../../actions/afterwards.ts'
import type * as album from '../../actions/album.ts'
import type * as calendar from '../../actions/calendar.ts'
import type * as enrolling from '../../actions/enrolling.ts'
import type * as keeping from '../../actions/keeping.ts'
import type * as leaving from '../../actions/leaving.ts'
import type * as mine from '../../actions/mine.ts'
import type * as spot from '../../actions/on-the-spot.ts'
import type * as reading from '../../actions/reading.ts'
import type * as roster from '../../actions/roster.ts'

type Actions = typeof afterwards &
  typeof album &
  typeof calendar &
  typeof enrolling &
  typeof keeping &
  typeof leaving &
  typeof mine &
  typeof spot &
  typeof reading &
  typeof roster

export const api = client<Actions>('activities')
export const urls = links<Actions>('activities')

export type Listed = Awaited<ReturnType<typeof api.listNotices>>['rows'][number]
export type Whole = Awaited<ReturnType<typeof api.getActivity>>
export type Session = Whole['sessions'][number]
export type Mine = Awaited<ReturnType<typeof api.listMine>>[number]
export type Roster = Awaited<ReturnType<typeof api.getRoster>>
export type RosterLine = Roster['lines'][number]
export type Kept = Awaited<ReturnType<typeof api.listKept>>[number]
