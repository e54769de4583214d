import type { Skill } from '#kernel/pure/identifiers/skills.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { AbsenceStage, Way } from './rules-attendance.ts'
import type { Ally, AllyKind, AllyStage, Work, WorkKind } from './rules-network.ts'
import type { AskStage, Field, HostRole, Kind, NominationStage, Qualification, SessionKind, Stage, Tier } from './rules.ts'

export type AcademyTables = Narrow<Columns, 'academyGrounds', { unit: UnitPath; tier: Tier; fields: Field[] }> &
  Narrow<
    Columns,
    'academyClasses',
    { unit: UnitPath; state: Stage; kind: Kind; field: Field; hosts: Record<string, HostRole>; leastSkill: Skill | null }
  > &
  Narrow<Columns, 'academySessions', { unit: UnitPath; kind: SessionKind }> &
  Narrow<Columns, 'academyMarks', { unit: UnitPath; way: Way }> &
  Narrow<Columns, 'academyAbsences', { unit: UnitPath; state: AbsenceStage }> &
  Narrow<Columns, 'academyAsks', { unit: UnitPath; state: AskStage; qualification: Qualification }> &
  Narrow<Columns, 'academyNominations', { unit: UnitPath; state: NominationStage; qualification: Qualification }> &
  Narrow<Columns, 'academyAllies', { unit: UnitPath; state: AllyStage; kind: AllyKind; fields: Field[]; lends: Ally['lends'] }> &
  Narrow<Columns, 'academyGroups', { unit: UnitPath; state: 'standing' | 'dissolved'; field: Field }> &
  Narrow<Columns, 'academyWorks', { unit: UnitPath; state: Work['state']; kind: WorkKind }>
