import type { Skill } from '#kernel/pure/identifiers/skills.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { AbsenceStage, Way } from './rules-attendance.ts'
import type { BookingStage } from './rules-bookings.ts'
import type { LecturerStage, LecturerWay, Review, TrialStage } from './rules-lecturers.ts'
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
  Narrow<Columns, 'academyLecturers', { unit: UnitPath; state: LecturerStage; way: LecturerWay; fields: Field[] }> &
  Narrow<Columns, 'academyTrials', { unit: UnitPath; state: TrialStage; marks: { given: Review[] } }> &
  Narrow<Columns, 'academyBookings', { unit: UnitPath; state: BookingStage }>
