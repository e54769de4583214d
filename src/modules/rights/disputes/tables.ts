import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Narrow } from '#kernel/server/tables.ts'
import type { Columns } from './columns.ts'
import type { CallStage, Outcome as CallOutcome, QuestionStage, Wish } from './rules-advice.ts'
import type { Happening } from './rules-everyday.ts'
import type {
  Age,
  BodyKind,
  Cause,
  EvidenceKind,
  Kind,
  LegKind,
  Mandate,
  MediatorKind,
  MoveKind,
  MoveStage,
  Side,
  SideRole,
  SideStage,
  Stage,
  Way,
} from './rules-kinds.ts'
import type { RecusalStage, Relation } from './rules-recusal.ts'
import type { HookState, HookType } from './rules-hooks.ts'
import type { ReferralOutcome, ReferralStage, ReferredWay } from './rules-referrals.ts'
import type { Minutes, Room, Seat, Session } from './rules-room.ts'

import type { Printed } from './rules-agreement.ts'
import type { LegStage, Outcome } from './rules-legs.ts'
import type { InstalmentStage } from './rules-performance.ts'
import type { Delivery, LetterKind, LetterMatter, LetterStage } from './rules-supervision-kinds.ts'
import type { Figures } from './rules-circular.ts'
import type { EvaluationStage, Shares, VoiceAnswer } from './rules-evaluation.ts'
import type { Half } from './rules-half.ts'
import type { Amounts, Complexity, FileItem, PayListStage, SubsidyOutcome, SubsidyStage } from './rules-subsidy.ts'

export type DisputesTables = Narrow<
  Columns,
  'disputes',
  { unit: UnitPath; state: Stage; way: Way; kind: Kind; age: Age; cause: Cause | '' }
> &
  Narrow<Columns, 'disputesBodies', { unit: UnitPath; state: 'open' | 'closed'; kind: BodyKind }> &
  Narrow<Columns, 'disputesMediators', { unit: UnitPath; state: 'serving' | 'ended'; kind: MediatorKind; fields: Kind[] }> &
  Narrow<Columns, 'disputesDisclosures', { unit: UnitPath; kind: Relation }> &
  Narrow<Columns, 'disputesTies', { unit: UnitPath; kind: Exclude<Relation, 'none'> }> &
  Narrow<Columns, 'disputesRecusals', { unit: UnitPath; state: RecusalStage; side: Side; kind: Exclude<Relation, 'none'> }> &
  Narrow<Columns, 'disputesClaims', { unit: UnitPath; kind: Kind }> &
  Narrow<Columns, 'disputesSides', { unit: UnitPath; state: SideStage; side: Side; role: SideRole; mandate: Mandate }> &
  Narrow<Columns, 'disputesEvidence', { unit: UnitPath; side: Side; kind: EvidenceKind }> &
  Narrow<Columns, 'disputesDrafts', { unit: UnitPath }> &
  Narrow<Columns, 'disputesMoves', { unit: UnitPath; state: MoveStage; kind: MoveKind }> &
  Narrow<
    Columns,
    'disputesReferrals',
    { unit: UnitPath; state: ReferralStage; way: ReferredWay; kind: Kind; outcome: ReferralOutcome | ''; toldStage: Stage | '' }
  > &
  Narrow<Columns, 'disputesHooks', { unit: UnitPath }> &
  Narrow<Columns, 'disputesHookCalls', { unit: UnitPath; state: HookState; type: HookType }> &
  Narrow<Columns, 'disputesQuestions', { unit: UnitPath; state: QuestionStage; topic: Happening; district: UnionDistrict | '' }> &
  Narrow<Columns, 'disputesQuestionTurns', { unit: UnitPath }> &
  Narrow<
    Columns,
    'disputesCallbacks',
    { unit: UnitPath; state: CallStage; wished: Wish; outcome: CallOutcome | ''; district: UnionDistrict | '' }
  > &
  Narrow<Columns, 'disputesLetters', { unit: UnitPath; kind: string }> &
  Narrow<
    Columns,
    'disputesSupervisions',
    { unit: UnitPath; state: LetterStage; kind: LetterKind; matters: LetterMatter[]; deliveredBy: Delivery | '' }
  > &
  Narrow<Columns, 'disputesLegs', { unit: UnitPath; kind: LegKind; state: LegStage; outcome: Outcome | '' }> &
  Narrow<Columns, 'disputesAgreements', { unit: UnitPath; terms: Printed }> &
  Narrow<Columns, 'disputesSignatures', { unit: UnitPath }> &
  Narrow<Columns, 'disputesInstalments', { unit: UnitPath; state: InstalmentStage }> &
  Narrow<Columns, 'disputesMessages', { unit: UnitPath; room: Room; seat: Seat }> &
  Narrow<Columns, 'disputesProposals', { unit: UnitPath; room: Room; side: Seat }> &
  Narrow<Columns, 'disputesAnswers', { unit: UnitPath; side: Side }> &
  Narrow<Columns, 'disputesSessions', { unit: UnitPath; room: Room; state: Session['state'] }> &
  Narrow<Columns, 'disputesAttendance', { unit: UnitPath }> &
  Narrow<Columns, 'disputesMinutes', { unit: UnitPath; state: Minutes['state'] }> &
  Narrow<Columns, 'disputesSigned', { unit: UnitPath }> &
  Narrow<Columns, 'disputesRatings', { unit: UnitPath; side: Side }> &
  Narrow<Columns, 'disputesEvaluations', { unit: UnitPath; state: EvaluationStage; half: Half; result: Shares | null }> &
  Narrow<Columns, 'disputesAsked', { unit: UnitPath; half: Half }> &
  Narrow<Columns, 'disputesVoices', { unit: UnitPath; found: VoiceAnswer; fair: VoiceAnswer; again: VoiceAnswer; carried: VoiceAnswer }> &
  Narrow<Columns, 'disputesRates', { unit: UnitPath; amounts: Amounts; forbidden: MediatorKind[] }> &
  Narrow<Columns, 'disputesPayees', { unit: UnitPath }> &
  Narrow<Columns, 'disputesPayLists', { unit: UnitPath; state: PayListStage }> &
  Narrow<
    Columns,
    'disputesSubsidies',
    { unit: UnitPath; state: SubsidyStage; outcome: SubsidyOutcome; complexity: Complexity; missing: FileItem[] }
  > &
  Narrow<Columns, 'disputesCirculars', { unit: UnitPath; half: Half; figures: Figures }>
