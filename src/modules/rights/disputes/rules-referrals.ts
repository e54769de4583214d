/** 转、办、认: a partner body sends a case, the union handles it, the partner confirms what came of it. DISPUTES-53, 54. */
import { addDays, addMonths, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { type Actor, may } from '#kernel/pure/people.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import { isSaid, tooShort } from './rules.ts'
import { type BodyKind, closed, type Kind, type Stage, type Way } from './rules-kinds.ts'
import { referralWords } from './words-referrals.ts'

export const refuseReferral = refusals(referralWords)

export const referralStages = ['offered', 'taken', 'refused', 'lapsed', 'recalled', 'reported', 'returned', 'confirmed', 'closed'] as const
export type ReferralStage = (typeof referralStages)[number]
/** What came back: there is no case of it, and its number may be sent again. */
export const cameBack = ['refused', 'lapsed', 'recalled'] as const satisfies readonly ReferralStage[]
export const hasComeBack = (state: ReferralStage): boolean => (cameBack as readonly ReferralStage[]).includes(state)

/** How a partner sends: a court before or after filing, a commission, inspection. Each by its own kind of body. */
export const referredWays = ['courtBefore', 'courtAfter', 'courtSimple', 'arbitration', 'enforcement'] as const satisfies readonly Way[]
export type ReferredWay = (typeof referredWays)[number]
const waysByKind: Partial<Record<BodyKind, readonly ReferredWay[]>> = {
  court: ['courtBefore', 'courtAfter', 'courtSimple'],
  arbitration: ['arbitration'],
  tribunal: ['arbitration'],
  enforcement: ['enforcement'],
}
export const waysOfBody = (kind: BodyKind): readonly ReferredWay[] => waysByKind[kind] ?? []
/** Who may be asked to take one: not an enterprise's own committee, which nobody is required to go to. */
export const takers = ['centre', 'station'] as const satisfies readonly BodyKind[]

export const referralOutcomes = ['agreed', 'failed', 'consentRefused', 'outOfScope', 'withdrawn'] as const
export type ReferralOutcome = (typeof referralOutcomes)[number]

export type Referral = Case<ReferralStage> & {
  /** The partner that sent it, and its own number. */
  body: string
  number: string
  way: ReferredWay
  paperOn: Day
  toBody: string
  toUnit: string
  at: string
  byPerson: string
  kind: Kind
  division: string
  dispute: string | null
  answeredAt: string | null
  reason: string
  outcome: ReferralOutcome | ''
  reportedAt: string | null
  confirmedAt: string | null
  /** Why the partner gave the result back, and what the union then says to it. */
  returned: string
  note: string
  toldStage: Stage | ''
}

const receive = 'disputes.receive'
const partner = 'disputes.partner'

const saysWhy = ({ reason }: Referral) => (isSaid(reason) ? undefined : refuseReferral('DISPUTES-53').at({ reason: tooShort }))
/** Also before the clock has come by: what was due yesterday has gone back. */
const isInTime = ({ due }: Referral, now: Date) => (due && dayOf(now) > due ? refuseReferral('DISPUTES-53') : undefined)
const saysWhatIsWrong = ({ returned }: Referral) => (isSaid(returned) ? undefined : refuseReferral('DISPUTES-54').at({ reason: tooShort }))
const answers = ({ note }: Referral) => (isSaid(note) ? undefined : refuseReferral('DISPUTES-54').at({ note: tooShort }))

const referrals = lifecycle<Referral>()({
  module: 'disputes',
  table: 'disputesReferrals',
  begin: { clause: 'DISPUTES-53', by: partner, in: 'offered' },
  steps: {
    take: { clause: 'DISPUTES-53', by: receive, ofUnit: true, move: { offered: 'taken' }, check: isInTime },
    refuse: { clause: 'DISPUTES-53', by: receive, ofUnit: true, move: { offered: 'refused' }, check: saysWhy },
    recall: { clause: 'DISPUTES-53', by: partner, ofParty: true, move: { offered: 'recalled' } },
    lapse: { clause: 'DISPUTES-53', by: 'clock', move: { offered: 'lapsed' } },
    report: { clause: 'DISPUTES-54', by: 'clock', move: { taken: 'reported' } },
    close: { clause: 'DISPUTES-54', by: 'clock', move: { taken: 'closed' } },
    confirm: { clause: 'DISPUTES-54', by: partner, ofParty: true, move: { reported: 'confirmed' } },
    giveBack: { clause: 'DISPUTES-54', by: partner, ofParty: true, move: { reported: 'returned' }, check: saysWhatIsWrong },
    reportAgain: { clause: 'DISPUTES-54', by: receive, ofUnit: true, move: { returned: 'reported' }, check: answers },
  },
  // Online Mediation Rules art. 12 gives a mediator three working days to say whether they take it
  deadlines: { offered: { days: 3, unit: 'working', then: 'lapse' } },
})
export const referralBook: typeof referrals = {
  ...referrals,
  // it is sent to another line: whoever sends stands among the parties, not over the unit
  mayBegin: ({ owner, parties = [] }, actor) => {
    return may(actor, partner, { owner, unit: '/', parties }) ? undefined : referrals.mayBegin({ owner, unit: '/' }, actor)
  },
}

export type Sent = { way: ReferredWay; number: string; paperOn: Day; phone: string; contact: string; contactPhone: string }
/** A paper older than that was sent to the wrong year. */
const oldestMonths = 12

/** What is wrong with what is sent, beside what is wrong with the filing itself; empty where nothing is. */
export function faultsOfSent(
  { way, number, paperOn, phone, contact, contactPhone }: Sent,
  kind: BodyKind,
  today: Day,
): Record<string, string> {
  const [worker, employer] = [readMobile(phone), contactPhone ? readMobile(contactPhone) : undefined]
  return {
    ...([...number.trim()].length < 4 && { number: number.trim() ? 'tooShort?least=4' : 'missing' }),
    ...(!waysOfBody(kind).includes(way) && { way: 'notAChoice' }),
    ...(paperOn > today && { paperOn: 'referral.dayToCome' }),
    ...(addMonths(paperOn, oldestMonths) < today && { paperOn: 'referral.dayLongAgo' }),
    ...(!worker.ok && { phone: phone ? worker.why : 'missing' }),
    ...(contactPhone && [...contact.trim()].length < 2 && { contact: 'missing' }),
    ...(employer && !employer.ok && { contactPhone: employer.why }),
  }
}

/** What a case that is over comes to, for whoever sent it; undefined while it is under way. */
export function outcomeOf(stage: Stage): ReferralOutcome | undefined {
  if (!(closed as readonly Stage[]).includes(stage)) return undefined
  if (stage === 'effective' || stage === 'performed' || stage === 'breached') return 'agreed'
  return stage as Exclude<ReferralOutcome, 'agreed'>
}

/** This platform's own: how long the paper of a result is handed out. After that the partner has it in its own file. */
const paperDays = 30
export const paperUntil = (reportedOn: Day): Day => addDays(reportedOn, paperDays)

/** DISPUTES-54: of a case's life a partner reads that it moved, and never who said what: no room, no reasons, no moves between people. */
const shownSteps = new Set([
  ...[
    'begin',
    'screen',
    'putOut',
    'accept',
    'refuseConsent',
    'fallSilent',
    'stopWaiting',
    'assign',
    'open',
    'extend',
    'agree',
    'takeEffect',
  ],
  ...['handOver', 'fail', 'stop', 'timeOut', 'withdraw'],
])
export const isShownToPartner = (step: string): boolean => shownSteps.has(step)

/** Whether the confirmed agreement goes on to the court's own confirmation: both sides have asked for it, and its time is not over. */
export function beginObjection(ground: {
  kind: BodyKind
  outcome: string
  isOffered: boolean
  asked: readonly string[]
}): Refusal | undefined {
  if (ground.kind !== 'court' || ground.outcome !== 'agreed') return refuseReferral('DISPUTES-54').at({ begins: 'referral.notToConfirm' })
  if (!ground.isOffered || !['worker', 'employer'].every(side => ground.asked.includes(side)))
    return refuseReferral('DISPUTES-54').at({ begins: 'referral.notAsked' })
  return undefined
}

/** Those who may act for a partner body: its officers, and its platform by a key. */
export const actsFor = (actor: Actor, unit: `/${string}`): boolean => may(actor, partner, { owner: '', unit })
