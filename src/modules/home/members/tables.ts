import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { Correction, Relation } from './rules.ts'
import type { Purpose, RetainedFor, Stage, Through, Way } from './rules-kinds.ts'

export type MembersTables = Narrow<
  Columns,
  'members',
  { unit: UnitPath; state: Stage; way: Way; through: Through; relations: Relation[]; retainedFor: RetainedFor | ''; nextWay: Way | '' }
> &
  Narrow<Columns, 'membersDues', { unit: UnitPath }> &
  Narrow<Columns, 'membersCorrections', { unit: UnitPath; state: Correction['state'] }> &
  Narrow<Columns, 'membersRosters', { unit: UnitPath }> &
  Narrow<Columns, 'membersConsents', { unit: UnitPath; purpose: Purpose }> &
  Narrow<Columns, 'membersSums', { unit: UnitPath }>
