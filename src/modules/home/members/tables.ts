import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { Correction, Relation } from './rules.ts'
import type { Purpose, RetainedFor, Stage, Through, Way } from './rules-kinds.ts'

/** How a roster's lines came out. */
type Counts = { new?: number; updated?: number; unchanged?: number; wrong?: number }
type RosterFault = { line: number; column: string; written: string; why: string }

export type MembersTables = Narrow<
  Columns,
  'members',
  { unit: UnitPath; state: Stage; way: Way; through: Through; relations: Relation[]; retainedFor: RetainedFor | ''; nextWay: Way | '' }
> &
  Narrow<Columns, 'membersDues', { unit: UnitPath }> &
  Narrow<Columns, 'membersCorrections', { unit: UnitPath; state: Correction['state'] }> &
  Narrow<
    Columns,
    'membersRosters',
    { unit: UnitPath; state: 'read' | 'entering' | 'entered'; counts: Counts; entered: Counts; faults: RosterFault[] }
  > &
  Narrow<Columns, 'membersRosterParts', { unit: UnitPath }> &
  Narrow<Columns, 'membersConsents', { unit: UnitPath; purpose: Purpose }> &
  Narrow<Columns, 'membersCards', { unit: UnitPath }> &
  Narrow<Columns, 'membersSums', { unit: UnitPath }>
