/** What runs beside the mediation, each body by its own clock. Clauses DISPUTES-55 to 64; RULES §3. */
import { addDays, type Day, dayOf, type Pause } from '#kernel/pure/calendar.ts'
import { type Case, type Lifecycle, lifecycle } from '#kernel/pure/lifecycle.ts'
import { type Actor, clock, may } from '#kernel/pure/people.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import { exitAfter, isSaid, tooShort } from './rules.ts'
import type { LegKind } from './rules-kinds.ts'
import { calendar, decidingOf, inspectWithin, mostLegExtra, objectWithin, takingOf, windowOf, working } from './rules-legs-clocks.ts'
import { legWords } from './words-legs.ts'

export const refuseLeg = refusals(legWords)

export const legStages = [
  'waiting',
  'open',
  'offered',
  'filed',
  'accepted',
  'extended',
  'paused',
  'issued',
  'late',
  'ended',
  'dropped',
] as const
export type LegStage = (typeof legStages)[number]
export const outcomes = [
  'award',
  'settled',
  'corrected',
  'penalised',
  'granted',
  'mediationLetter',
  'confirmed',
  'objected',
  'enforceable',
  'dismissed',
  'notAccepted',
  'closed',
] as const
export type Outcome = (typeof outcomes)[number]
const endings: Record<LegKind, readonly Outcome[]> = {
  arbitration: ['award', 'settled', 'closed'],
  inspection: ['corrected', 'penalised', 'closed'],
  legalAid: ['granted', 'dismissed'],
  arbitralReview: ['mediationLetter', 'dismissed'],
  judicialConfirmation: ['confirmed', 'dismissed'],
  paymentOrder: ['dismissed'],
}
export const outcomesOf = (kind: LegKind): readonly Outcome[] => endings[kind]

export type Leg = Case<LegStage> & {
  dispute: string
  kind: LegKind
  body: string | null
  /** Of an arbitration that waits: the day of receipt, from which the fifteen days run. */
  beganOn: Day
  /** From when the time to apply runs: the act itself, or the agreement's effect. */
  windowFrom: Day | null
  filedOn: Day | null
  acceptedOn: Day | null
  issuedOn: Day | null
  extraDays: number
  pausedOn: Day | null
  /** Each as `2026-02-10/2026-02-23`, the last day included. */
  pauses: string[]
  outcome: Outcome | ''
  number: string
  reason: string
}

const saysWhy = ({ reason }: Leg) => (isSaid(reason) ? undefined : refuseLeg('DISPUTES-60').at({ reason: tooShort }))
/** A day that a body names is not to come, and not before the step that it follows. */
const isAfter =
  (clause: 'DISPUTES-55', field: 'filedOn' | 'acceptedOn' | 'issuedOn', before: (row: Leg) => Day | null) => (row: Leg, now: Date) => {
    const day = row[field]
    if (!day) return refuseLeg(clause).at({ [field]: 'missing' })
    if (day > dayOf(now)) return refuseLeg(clause).at({ [field]: 'disputes.dayToCome' })
    return day < (before(row) ?? day) ? refuseLeg(clause).at({ [field]: 'disputes.dayBefore' }) : undefined
  }
const isFiled = isAfter('DISPUTES-55', 'filedOn', row => row.windowFrom ?? row.beganOn)
const isAccepted = isAfter('DISPUTES-55', 'acceptedOn', row => row.filedOn)
const isIssued = (row: Leg, now: Date) =>
  row.kind === 'paymentOrder' ? isAfter('DISPUTES-55', 'issuedOn', one => one.acceptedOn)(row, now) : refuseLeg('DISPUTES-64')
const isObjected = (row: Leg) => (row.outcome === 'objected' ? undefined : refuseLeg('DISPUTES-64').at({ outcome: 'notAChoice' }))
const isDecided = (row: Leg) =>
  endings[row.kind].some(one => one === row.outcome) ? undefined : refuseLeg('DISPUTES-55').at({ outcome: 'notAChoice' })
const isTurnedDown = (row: Leg) => (row.outcome === 'notAccepted' ? saysWhy(row) : refuseLeg('DISPUTES-55').at({ outcome: 'notAChoice' }))
function isLengthened(row: Leg, now: Date): Refusal | undefined {
  const days = mostLegExtra(row)
  if (days === 0) return refuseLeg('DISPUTES-60')
  if (row.extraDays < 1 || row.extraDays > days) return refuseLeg('DISPUTES-60').at({ extraDays: `disputes.extraDays?most=${days}` })
  return row.due && dayOf(now) > row.due ? refuseLeg('DISPUTES-60').at({ extraDays: 'disputes.tooLateToExtend' }) : undefined
}
const isPaused = (row: Leg) => (row.pausedOn ? saysWhy(row) : refuseLeg('DISPUTES-60').at({ pausedOn: 'missing' }))

const pausesOf = ({ pauses }: Leg): Pause[] => pauses.map(one => ({ from: one.slice(0, 10), to: one.slice(11) }))
/** From the day it stood still until the day before it went on. */
export const pauseUntil = (pausedOn: Day, resumedOn: Day): string => `${pausedOn}/${addDays(resumedOn, -1)}`

const deciding = { ...calendar(45), then: 'overrun' as const, for: decidingOf, from: (row: Leg) => row.acceptedOn!, pauses: pausesOf }
const legs = 'disputes.legs'

// biome-ignore format: read as a table
const life = lifecycle<Leg>()({
  module: 'disputes',
  table: 'disputesLegs',
  begin: { clause: 'DISPUTES-55', by: legs, in: 'waiting' },
  steps: {
    open:     { clause: 'DISPUTES-56', by: 'clock', move: { waiting: 'open' } },
    offer:    { clause: 'DISPUTES-55', by: 'clock', move: { waiting: 'offered' } },
    file:     { clause: 'DISPUTES-55', by: legs, move: { waiting: 'filed', open: 'filed', offered: 'filed' }, check: isFiled },
    tellFiled:{ clause: 'DISPUTES-55', by: 'owner', move: { open: 'filed', offered: 'filed' }, check: isFiled },
    accept:   { clause: 'DISPUTES-57', by: legs, move: { filed: 'accepted', late: 'accepted' }, check: isAccepted },
    turnDown: { clause: 'DISPUTES-57', by: legs, move: { filed: 'ended', late: 'ended' }, check: isTurnedDown },
    extend:   { clause: 'DISPUTES-60', by: legs, move: { accepted: 'extended' }, check: isLengthened },
    pause:    { clause: 'DISPUTES-60', by: legs, move: { accepted: 'paused', extended: 'paused' }, check: isPaused },
    resume:   { clause: 'DISPUTES-60', by: legs, move: { paused: 'accepted' } },
    issue:    { clause: 'DISPUTES-64', by: legs, move: { accepted: 'issued', late: 'issued' }, check: isIssued },
    object:   { clause: 'DISPUTES-64', by: legs, move: { issued: 'ended' }, check: isObjected },
    stand:    { clause: 'DISPUTES-64', by: 'clock', move: { issued: 'ended' } },
    decide:   { clause: 'DISPUTES-55', by: legs, move: { filed: 'ended', accepted: 'ended', extended: 'ended', paused: 'ended', late: 'ended' }, check: isDecided },
    overrun:  { clause: 'DISPUTES-57', by: 'clock', move: { filed: 'late', accepted: 'late', extended: 'late' } },
    lapse:    { clause: 'DISPUTES-55', by: 'clock', move: { offered: 'dropped' } },
    takeBack: { clause: 'DISPUTES-61', by: legs, move: { filed: 'dropped', accepted: 'dropped', extended: 'dropped', paused: 'dropped', late: 'dropped' }, check: saysWhy },
    drop:     { clause: 'DISPUTES-61', by: 'clock', move: { waiting: 'dropped', open: 'dropped', offered: 'dropped' } },
  },
  deadlines: {
    waiting: { ...exitAfter, then: 'open', from: row => row.beganOn },
    offered: { ...inspectWithin, then: 'lapse', for: windowOf, from: row => row.windowFrom ?? row.beganOn },
    filed: { ...working(5), then: 'overrun', for: takingOf, from: row => row.filedOn! },
    accepted: deciding,
    extended: deciding,
    issued: { ...objectWithin, then: 'stand', from: row => row.issuedOn! },
  },
})
export type LegStep = keyof typeof life.steps
/** What a body does, and others note. */
export const notedSteps = ['file', 'accept', 'turnDown', 'extend', 'pause', 'resume', 'issue', 'object', 'decide', 'takeBack'] as const

/** Whoever handles the case notes what a body says, as the window would; their own post opens no case, so it stands beside the others here. */
const asWindow = (row: Pick<Leg, 'unit'> & { parties?: readonly string[] }, actor: Actor): Actor =>
  row.parties?.includes(actor.id) && may(actor, 'mediation.mediate', { owner: '', unit: row.unit })
    ? { ...actor, posts: [...actor.posts, { unit: row.unit, powers: [legs] }] }
    : actor

export const legBook: Lifecycle<Leg, LegStep> = {
  ...life,
  objection: (row, step, actor) => life.objection(row, step, asWindow(row, actor)),
  mayBegin: (row, actor) => (actor === clock ? undefined : life.mayBegin(row, asWindow(row, actor))),
  rule: (row, step, actor, now, before = row) => life.rule(row, step, asWindow(before, actor), now, before),
}
/** Who grants legal aid. */
export const aidBodies: readonly string[] = ['legalAid', 'justice']
/** DISPUTES-59: whether a worker asked for legal aid is not for the other side to know. */
export const isHidden = (kind: LegKind, side: string | undefined) => kind === 'legalAid' && side === 'employer'
export const isOver = (state: LegStage) => state === 'ended' || state === 'dropped'
/** DISPUTES-61: under way at a body, so that an agreement should end it there. */
export const isRunning = (state: LegStage) => !['waiting', 'open', 'offered', 'ended', 'dropped'].includes(state)
