/** A case of mediation from the filing to its end, clause by clause. The prose is rulebook.md. */
import { type Day, type Deadline, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Fen } from '#kernel/pure/money.ts'
import { type Actor, may } from '#kernel/pure/people.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Age, Cause, Kind, Stage, Way } from './rules-kinds.ts'
import { words } from './words.ts'

export type Dispute = Case<Stage> & {
  number: string | null
  /** The body that has custody. */
  body: string
  way: Way
  kind: Kind
  /** What happened, and what is asked for in words; the sums lie in the claims. */
  matter: string
  wishes: string
  worker: string
  employer: string
  uscc: string | null
  /** Why a credit code that does not check was kept. */
  usccBecause: string
  division: string
  isPlatform: boolean
  age: Age
  /** What somebody needs so as to take part: an interpreter, a ramp, large print. */
  needs: string
  knownOn: Day
  leftOn: Day | null
  claimedFen: Fen
  receivedOn: Day
  acceptedOn: Day | null
  /** Agreed by both sides, beyond the period of the law. */
  extraDays: number
  closedOn: Day | null
  mediator: string | null
  second: string | null
  cause: Cause | ''
  reason: string
  mass: string | null
  raisedAt: string | null
  /** Its number with the partner body that sent it. */
  reference: string
  /** The partner body that sent it by that number. */
  referrer: string | null
  /** How many workers ask for the same. */
  heads: number
  /** So many days more were asked for; 0 where nothing is asked. */
  extraAsked: number
  /** DISPUTES-31: from that day on either side may go to arbitration. */
  exitOn: Day | null
  employerPlace: string
}

export const refuse = refusals(words)

/** DISPUTES-1: the employer hears of it once it is screened. Rule 17 art. 22: accepted, or declined in writing, within three working days. */
export const acceptWithin: Deadline = { days: 3, unit: 'working' }
/** Mediation and Arbitration Law art. 14: that long after receipt either side may go to arbitration, whatever stands here. */
export const exitAfter: Deadline = { days: 15, unit: 'calendar' }
const mediateWithin: Deadline = { days: 15, unit: 'calendar' }
const referred: Partial<Record<Way, Deadline>> = {
  // Rule 33 art. 70, 80
  arbitration: { days: 10, unit: 'working' },
  // Online Mediation Rules art. 24; Specially Invited Mediation art. 27
  courtBefore: { days: 30, unit: 'calendar' },
  courtAfter: { days: 15, unit: 'calendar' },
  courtSimple: { days: 7, unit: 'calendar' },
}
/** How long a mediation may take from its acceptance, by whence it came. */
export const limitOf = ({ way }: Pick<Dispute, 'way'>): Deadline => referred[way] ?? mediateWithin

/** 京人社仲发〔2025〕1号: cases of new forms of employment are extended by 15 days at most. The other figure is this platform's own. */
const platformRule: Day = '2025-07-25'
export const mostExtraDays = ({ isPlatform, receivedOn }: Pick<Dispute, 'isPlatform' | 'receivedOn'>): number =>
  isPlatform && receivedOn >= platformRule ? 15 : 30
/** A reason, a basis, a purpose: in so many characters, wherever somebody has to give one. */
export const leastReason = 5
export const isSaid = (text: string) => [...text.trim()].length >= leastReason
export const tooShort = `tooShort?least=${leastReason}`
export const mostMatter = 2_000

const saysWhy =
  (clause: 'DISPUTES-24' | 'DISPUTES-78') =>
  ({ reason }: Dispute) =>
    isSaid(reason) ? undefined : refuse(clause).at({ reason: tooShort })
const isHandled = ({ mediator }: Dispute) => (mediator ? undefined : refuse('DISPUTES-47').at({ mediator: 'missing' }))
/** DISPUTES-33: what is heard with others is mediated where they are heard. */
const isOwn = ({ mass }: Dispute) => (mass ? refuse('DISPUTES-33').at({ lead: 'disputes.onTheLead' }) : undefined)
const isOpened = (row: Dispute) => isHandled(row) ?? isOwn(row)
const isCoded = (row: Dispute) => isOwn(row) ?? (row.cause ? saysWhy('DISPUTES-78')(row) : refuse('DISPUTES-78').at({ cause: 'missing' }))
/** How many days more may be asked for, and until when. */
export function objectionToLonger(row: Pick<Dispute, 'isPlatform' | 'receivedOn' | 'due' | 'extraDays'>, now: Date): Refusal | undefined {
  const most = mostExtraDays(row)
  if (row.extraDays < 1 || row.extraDays > most) return refuse('DISPUTES-29').at({ extraDays: `disputes.extraDays?most=${most}` })
  return row.due && dayOf(now) > row.due ? refuse('DISPUTES-29').at({ extraDays: 'disputes.tooLateToExtend' }) : undefined
}

const receive = 'disputes.receive'
const mediate = 'mediation.mediate'
const fromAcceptance = ({ acceptedOn, receivedOn }: Dispute) => acceptedOn ?? receivedOn
const inTime = { days: 15, unit: 'calendar', then: 'timeOut', for: limitOf, from: fromAcceptance } as const

// biome-ignore format: read as a table
const life = lifecycle<Dispute>()({
  module: 'disputes',
  table: 'disputes',
  begin: { clause: 'DISPUTES-20', by: receive, in: 'received' },
  steps: {
    raise:         { clause: 'DISPUTES-26', by: 'clock', move: { received: 'raised' } },
    screen:        { clause: 'DISPUTES-24', by: receive, move: { received: 'seekingConsent', raised: 'seekingConsent' } },
    putOut:        { clause: 'DISPUTES-24', by: receive, move: { received: 'outOfScope', raised: 'outOfScope' }, check: saysWhy('DISPUTES-24') },
    amend:         { clause: 'DISPUTES-22', by: 'owner', move: { received: 'received', raised: 'raised' } },
    fallSilent:    { clause: 'DISPUTES-27', by: 'clock', move: { seekingConsent: 'unanswered' } },
    accept:        { clause: 'DISPUTES-28', by: receive, move: { seekingConsent: 'accepted', unanswered: 'accepted' } },
    refuseConsent: { clause: 'DISPUTES-27', by: 'clock', move: { received: 'consentRefused', raised: 'consentRefused', seekingConsent: 'consentRefused', unanswered: 'consentRefused' } },
    stopWaiting:   { clause: 'DISPUTES-27', by: 'owner', move: { unanswered: 'consentRefused' } },

    assign:        { clause: 'DISPUTES-47', by: 'clock', move: { accepted: 'assigned', assigned: 'assigned' }, check: isHandled },
    replace:       { clause: 'DISPUTES-50', by: 'clock', move: { inMediation: 'inMediation', extended: 'extended', agreed: 'agreed' }, check: isHandled },
    stepDown:      { clause: 'DISPUTES-50', by: 'clock', move: { assigned: 'accepted', inMediation: 'inMediation', extended: 'extended', agreed: 'agreed' } },
    handOver:      { clause: 'DISPUTES-52', by: 'clock', move: { received: 'received', raised: 'raised', seekingConsent: 'seekingConsent', unanswered: 'unanswered', accepted: 'accepted', assigned: 'accepted' } },
    open:          { clause: 'DISPUTES-48', by: mediate, move: { assigned: 'inMediation' }, check: isOpened },
    // the mediator asks, each side agrees by itself, and the last of them makes it so
    extend:        { clause: 'DISPUTES-29', by: 'clock', move: { inMediation: 'extended' }, check: objectionToLonger },

    // a case that is heard with others stands where the one that leads it stands
    followAccept:  { clause: 'DISPUTES-33', by: 'clock', move: { received: 'accepted', raised: 'accepted', seekingConsent: 'accepted', unanswered: 'accepted' } },
    followOpen:    { clause: 'DISPUTES-33', by: 'clock', move: { accepted: 'inMediation', assigned: 'inMediation' } },
    followLonger:  { clause: 'DISPUTES-33', by: 'clock', move: { inMediation: 'extended' } },
    followAgree:   { clause: 'DISPUTES-33', by: 'clock', move: { accepted: 'agreed', assigned: 'agreed', inMediation: 'agreed', extended: 'agreed' } },
    depart:        { clause: 'DISPUTES-33', by: 'owner', move: { received: 'received', raised: 'raised', seekingConsent: 'seekingConsent', unanswered: 'unanswered', accepted: 'accepted', assigned: 'accepted', inMediation: 'accepted', extended: 'accepted', agreed: 'accepted' } },

    agree:         { clause: 'DISPUTES-75', by: mediate, move: { inMediation: 'agreed', extended: 'agreed' }, check: isOwn },
    redraft:       { clause: 'DISPUTES-75', by: mediate, move: { agreed: 'agreed' }, check: isOwn },
    takeEffect:    { clause: 'DISPUTES-76', by: 'clock', move: { agreed: 'effective' } },
    perform:       { clause: 'DISPUTES-81', by: 'clock', move: { effective: 'performed', breached: 'performed' } },
    breach:        { clause: 'DISPUTES-81', by: 'clock', move: { effective: 'breached' } },

    fail:          { clause: 'DISPUTES-78', by: mediate, move: { assigned: 'failed', inMediation: 'failed', extended: 'failed', agreed: 'failed' }, check: isCoded },
    stop:          { clause: 'DISPUTES-30', by: 'clock', move: { accepted: 'failed', assigned: 'failed', inMediation: 'failed', extended: 'failed', agreed: 'failed' } },
    timeOut:       { clause: 'DISPUTES-29', by: 'clock', move: { accepted: 'failed', assigned: 'failed', inMediation: 'failed', extended: 'failed' } },
    withdraw:      { clause: 'DISPUTES-30', by: 'owner', move: { received: 'withdrawn', raised: 'withdrawn', seekingConsent: 'withdrawn', unanswered: 'withdrawn', accepted: 'withdrawn', assigned: 'withdrawn', inMediation: 'withdrawn', extended: 'withdrawn', agreed: 'withdrawn' } },
  },
  deadlines: {
    received:       { ...acceptWithin, then: 'raise', from: row => row.receivedOn },
    seekingConsent: { ...acceptWithin, then: 'fallSilent', from: row => row.receivedOn },
    accepted: inTime,
    assigned: inTime,
    inMediation: inTime,
    extended: { ...inTime, for: row => lengthened(row) },
  },
})

/** The whole period, with what both sides agreed to beyond it. */
export function lengthened(row: Pick<Dispute, 'way' | 'extraDays'>): Deadline {
  const limit = limitOf(row)
  return limit.unit === 'month' ? limit : { days: limit.days + row.extraDays, unit: limit.unit }
}

/** One files for oneself; the window files for whoever comes in person, and takes in what partners send. */
export const disputeBook: typeof life = {
  ...life,
  mayBegin: (row, actor) => (actor.id !== '' && actor.id === row.owner ? undefined : life.mayBegin(row, actor)),
}
export type DisputeStep = keyof typeof disputeBook.steps

/** DISPUTES-95: who works on it: those named as handling it, and the posts over the body that has custody. */
export const isHandling = (row: Pick<Dispute, 'mediator' | 'second'>, actor: Actor): boolean =>
  actor.id !== '' && (row.mediator === actor.id || row.second === actor.id)
export const supervises = ({ owner, unit }: Pick<Dispute, 'owner' | 'unit'>, actor: Actor): boolean =>
  actor.id !== owner && may(actor, receive, { owner: '', unit })
