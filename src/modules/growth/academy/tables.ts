import type { Skill } from '#kernel/pure/identifiers/skills.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { AbsenceStage, Way } from './rules-attendance.ts'
import type { CertificateStage, Printed } from './rules-certifying.ts'
import type { Occasion, PaperStage, Part } from './rules-exams.ts'
import type { Field, HostRole, Kind, Layout, SessionKind, Stage, Tier } from './rules.ts'
import type { AskStage, NominationStage, Qualification } from './rules-nominations.ts'
import type { AnswerWay, QuestionStage } from './rules-questions.ts'
import type { BookingStage } from './rules-bookings.ts'
import type { LecturerStage, LecturerWay, Review, TrialStage } from './rules-lecturers.ts'
import type { Ally, AllyKind, AllyStage, Work, WorkKind } from './rules-network.ts'

export type AcademyTables = Narrow<Columns, 'academyGrounds', { unit: UnitPath; tier: Tier; fields: Field[] }> &
  Narrow<
    Columns,
    'academyClasses',
    {
      unit: UnitPath
      state: Stage
      kind: Kind
      field: Field
      hosts: Record<string, HostRole>
      leastSkill: Skill | null
      certificateLayout: Layout
    }
  > &
  Narrow<Columns, 'academySessions', { unit: UnitPath; kind: SessionKind }> &
  Narrow<Columns, 'academyMarks', { unit: UnitPath; way: Way }> &
  Narrow<Columns, 'academyAbsences', { unit: UnitPath; state: AbsenceStage }> &
  Narrow<Columns, 'academyAsks', { unit: UnitPath; state: AskStage; qualification: Qualification }> &
  Narrow<Columns, 'academyNominations', { unit: UnitPath; state: NominationStage; qualification: Qualification }> &
  Narrow<Columns, 'academyPapers', { unit: UnitPath; state: PaperStage; part: Part; occasion: Occasion }> &
  Narrow<Columns, 'academyCertificates', { unit: UnitPath; state: CertificateStage; printed: Printed }> &
  Narrow<Columns, 'academyQuestions', { unit: UnitPath; state: QuestionStage }> &
  Narrow<Columns, 'academyWants', { unit: UnitPath }> &
  Narrow<Columns, 'academyAnswers', { unit: UnitPath; way: AnswerWay }> &
  Narrow<Columns, 'academyRulings', { unit: UnitPath }> &
  Narrow<Columns, 'academyReadings', { unit: UnitPath }> &
  Narrow<Columns, 'academyFeedback', { unit: UnitPath }> &
  Narrow<Columns, 'academyRatings', { unit: UnitPath }> &
  Narrow<Columns, 'academyLecturers', { unit: UnitPath; state: LecturerStage; way: LecturerWay; fields: Field[] }> &
  Narrow<Columns, 'academyTrials', { unit: UnitPath; state: TrialStage; marks: { given: Review[] } }> &
  Narrow<Columns, 'academyBookings', { unit: UnitPath; state: BookingStage }> &
  Narrow<Columns, 'academyAllies', { unit: UnitPath; state: AllyStage; kind: AllyKind; fields: Field[]; lends: Ally['lends'] }> &
  Narrow<Columns, 'academyGroups', { unit: UnitPath; state: 'standing' | 'dissolved'; field: Field }> &
  Narrow<Columns, 'academySums', { field: Field | null }> &
  Narrow<Columns, 'academyWorks', { unit: UnitPath; state: Work['state']; kind: WorkKind }>
