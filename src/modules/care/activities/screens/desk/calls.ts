import { client, links } from '#kernel/web/client.ts'
import type * as afterwards from '../../actions/afterwards.ts'
import type * as album from '../../actions/album.ts'
import type * as audience from '../../actions/audience.ts'
import type * as calendar from '../../actions/calendar.ts'
import type * as enrolling from '../../actions/enrolling.ts'
import type * as leaving from '../../actions/leaving.ts'
import type * as mine from '../../actions/mine.ts'
import type * as spot from '../../actions/on-the-spot.ts'
import type * as planning from '../../actions/planning.ts'
import type * as printing from '../../actions/printing.ts'
import type * as reading from '../../actions/reading.ts'
import type * as reporting from '../../actions/reporting.ts'
import type * as roster from '../../actions/roster.ts'

type Actions = typeof afterwards &
  typeof album &
  typeof audience &
  typeof calendar &
  typeof enrolling &
  typeof leaving &
  typeof mine &
  typeof spot &
  typeof planning &
  typeof printing &
  typeof reading &
  typeof reporting &
  typeof roster

export const api = client<Actions>('activities')
export const urls = links<Actions>('activities')

type Answer<K extends keyof typeof api> = Awaited<ReturnType<(typeof api)[K]>>
export type Whole = Answer<'getActivity'>
export type Listed = Answer<'listHosted'>['rows'][number]
export type Roster = Answer<'getRoster'>
export type Line = Roster['lines'][number]
export type Report = Answer<'getReport'>
export type PlanIn = Omit<Parameters<typeof api.createActivity>[0], 'unit'>
