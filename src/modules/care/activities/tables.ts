import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { HostRole, Kind, Source, Stage } from './rules.ts'

export type ActivityTables = Narrow<
  Columns,
  'activities',
  {
    unit: UnitPath
    state: Stage
    kind: Kind
    hosts: Record<string, HostRole>
    materials: Record<string, number>
    seatsByUnit: Record<string, number> | null
  }
> &
  Narrow<Columns, 'activitiesSessions', { unit: UnitPath }> &
  Narrow<Columns, 'activitiesEntries', { unit: UnitPath }> &
  Narrow<Columns, 'activitiesChildren', { unit: UnitPath }> &
  Narrow<Columns, 'activitiesMarks', { unit: UnitPath; way: 'code' | 'list' }> &
  Narrow<Columns, 'activitiesReceipts', { unit: UnitPath }> &
  Narrow<Columns, 'activitiesFeedback', { unit: UnitPath }> &
  Narrow<Columns, 'activitiesPhotos', { unit: UnitPath }> &
  Narrow<Columns, 'activitiesCosts', { unit: UnitPath; source: Source }>
