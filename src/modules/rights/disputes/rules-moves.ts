/** Custody: a case is offered to a mediator or to another body, and only what was taken is in somebody's hands. */
import { type Day, type Deadline, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { type Actor, idOf, isWithin, type Power, reachOf, type UnitPath } from '#kernel/pure/people.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { isSaid, tooShort } from './rules.ts'
import { because, refuseHere } from './rules-bodies.ts'
import type { BodyKind, MoveKind, MoveStage, Stage, Way } from './rules-kinds.ts'

/** DISPUTES-45: whoever is asked sees this and a summary, and the case itself once they have taken it. */
export type Move = Case<MoveStage> & {
  dispute: string
  kind: MoveKind
  fromBody: string | null
  toBody: string | null
  toPerson: string | null
  /** The id of the union or partner that is to answer. */
  toUnit: string | null
  /** The id of the union or partner that offers. */
  fromUnit: string | null
  byPerson: string
  /** DISPUTES-51: to handle it beside the mediator: an inspector, a second mediator. */
  asSecond: boolean
  /** Working days to answer in, where the law of its day sets them. */
  answerDays: number | null
  at: string
  said: string
  reason: string
  /** The partner's own number of the case. */
  number: string
  outcome: string
  answeredAt: string | null
}

/** This platform's own: a mediator answers within two working days, a body within three. */
const within: Record<MoveKind, Deadline> = {
  assign: { days: 2, unit: 'working' },
  refer: { days: 3, unit: 'working' },
  transfer: { days: 3, unit: 'working' },
  request: { days: 3, unit: 'working' },
}

/** Online Mediation Rules art. 10, in force from that day: whoever a court refers a mediation to confirms within three working days. */
const onlineRules: Day = '2022-01-01'
const byCourt: readonly Way[] = ['courtBefore', 'courtAfter', 'courtSimple']
export const answerDaysOf = ({ way, receivedOn }: { way: Way; receivedOn: Day }): number | null =>
  byCourt.includes(way) && receivedOn >= onlineRules ? 3 : null

const receive: Power = 'disputes.receive'
const head: Power = 'disputes.head'
const partner: Power = 'disputes.partner'

const holdsAt = (actor: Actor, power: Power, path: UnitPath | undefined) =>
  path !== undefined && reachOf(actor, power).some(unit => isWithin(path, unit))
/** The path of a union or partner by its id: among the parties, for those it concerns are named there. */
const pathIn = (move: Pick<Move, 'unit' | 'parties'>, id: string | null) =>
  id === null ? undefined : ([move.unit, ...move.parties] as UnitPath[]).find(one => one.startsWith('/') && idOf(one) === id)

/** Whether this actor is the one asked. A transfer is taken by a head, for the case is then theirs; a part, by the window or the officer. */
export function isAsked(move: Pick<Move, 'kind' | 'toPerson' | 'toUnit' | 'unit' | 'parties'>, actor: Actor): boolean {
  const there = pathIn(move, move.toUnit)
  if (move.kind === 'assign') return actor.id !== '' && actor.id === move.toPerson
  if (move.kind === 'request') return holdsAt(actor, head, move.unit)
  if (move.kind === 'transfer') return holdsAt(actor, head, there)
  return holdsAt(actor, receive, there) || holdsAt(actor, partner, there)
}
export function isOffering(move: Pick<Move, 'kind' | 'byPerson' | 'fromUnit' | 'unit' | 'parties'>, actor: Actor): boolean {
  if (actor.id !== '' && actor.id === move.byPerson) return true
  const there = pathIn(move, move.fromUnit)
  return holdsAt(actor, head, there) || holdsAt(actor, partner, there)
}

const saysWhy = ({ reason }: Move) => (isSaid(reason) ? undefined : refuseHere('DISPUTES-52').at({ reason: tooShort }))
const saysWhat = ({ outcome }: Move) => (isSaid(outcome) ? undefined : refuseHere('DISPUTES-52').at({ outcome: tooShort }))
/** Also before the clock has come by: what was due yesterday is nobody's to take today. */
const isInTime = ({ due }: Move, now: Date) => (due && dayOf(now) > due ? refuseHere('DISPUTES-46') : undefined)

const moves = lifecycle<Move>()({
  module: 'disputes',
  table: 'disputesMoves',
  begin: { clause: 'DISPUTES-52', by: head, in: 'offered' },
  steps: {
    take: { clause: 'DISPUTES-52', by: head, move: { offered: 'taken' }, check: isInTime },
    refuse: { clause: 'DISPUTES-52', by: head, move: { offered: 'refused' }, check: saysWhy },
    recall: { clause: 'DISPUTES-52', by: head, move: { offered: 'recalled' } },
    lapse: { clause: 'DISPUTES-46', by: 'clock', move: { offered: 'lapsed' } },
    finish: { clause: 'DISPUTES-52', by: head, move: { taken: 'done' }, check: saysWhat },
    settle: { clause: 'DISPUTES-52', by: 'clock', move: { taken: 'done' } },
  },
  deadlines: {
    offered: {
      ...{ days: 3, unit: 'working', then: 'lapse' },
      for: ({ kind, answerDays }) => (answerDays ? { days: answerDays, unit: 'working' } : within[kind]),
    },
  },
})
type MoveStep = keyof typeof moves.steps
const askedSteps: readonly MoveStep[] = ['take', 'refuse', 'finish']

const movesObjection: typeof moves.objection = (row, step, actor) => {
  const { clause, by, move } = moves.steps[step]
  const it = row as Move
  if (!move[row.state]) return new Refusal(clause, {}, { sentence: 'notNow' })
  if (by === 'clock') return moves.objection(row, step, actor)
  const isTheirs = askedSteps.includes(step) ? isAsked(it, actor) : isOffering(it, actor)
  if (!isTheirs) return new Refusal(clause, {}, { sentence: 'notYours' })
  // whoever was only given a case does not end their part like a body does
  return step === 'finish' && it.kind !== 'refer' ? new Refusal(clause, {}, { sentence: 'notNow' }) : undefined
}
export const moveBook: typeof moves = {
  ...moves,
  // who may offer what, `offerObjection` says: it depends on what is offered, and to whom
  mayBegin: () => undefined,
  objection: movesObjection,
  open: (row, actor) => (Object.keys(moves.steps) as MoveStep[]).filter(step => !movesObjection(row, step, actor)),
  rule: (row, step, actor, now, before = row) =>
    movesObjection(before, step, actor) ?? moves.steps[step].check?.(row, now) ?? moves.steps[step].move[row.state]!,
}

type Offered = {
  kind: Exclude<MoveKind, 'request'>
  state: Stage
  from: string
  to: { id: string; kind: BodyKind; state: string } | undefined
  /** Whether something of that kind waits for an answer already. */
  isWaiting: boolean
}
const handable: readonly Stage[] = ['received', 'raised', 'seekingConsent', 'unanswered', 'accepted', 'assigned']
const referable: readonly Stage[] = [...handable, 'inMediation', 'extended', 'agreed']

/** Why this case may not be offered there now, if so. */
export function offerObjection({ kind, state, from, to, isWaiting }: Offered): Refusal | undefined {
  if (isWaiting) return because('DISPUTES-52', 'network.waitsAlready')
  if (kind === 'assign') return undefined
  if (to?.state !== 'open' || to.id === from) return refuseHere('DISPUTES-52').at({ to: 'notAChoice' })
  const isOurs = ['centre', 'station', 'committee'].includes(to.kind)
  if (kind === 'transfer') {
    if (!isOurs) return refuseHere('DISPUTES-52').at({ to: 'network.custodyStays' })
    return handable.includes(state) ? undefined : because('DISPUTES-52', 'network.tooFar')
  }
  if (isOurs) return refuseHere('DISPUTES-52').at({ to: 'network.transferInstead' })
  return referable.includes(state) ? undefined : because('DISPUTES-52', 'network.closedAlready')
}
