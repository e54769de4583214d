/** DISPUTES-80: an agreement is a contract until it is made enforceable. The ways open to it now, each with its last day and who applies. */
import { type Day, dayOf, type Deadline, lastDay, type LastDay } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import type { Kind, LegKind, Side } from './rules-kinds.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import type { waysWords } from './words-ways.ts'

export const ways = ['arbitralReview', 'judicialConfirmation', 'paymentOrder', 'suit', 'arbitration', 'enforcement'] as const
export type WayOn = (typeof ways)[number]
/** Those that are a leg with clocks of its own; a suit and enforcement are the courts' alone. */
export const legOf = (way: WayOn): LegKind | undefined => (way === 'suit' || way === 'enforcement' ? undefined : way)

/** Rule 33 art. 74. */
export const reviewWithin: Deadline = { days: 15, unit: 'calendar' }
/** DISPUTES-63: Civil Procedure Law 205. */
export const confirmWithin: Deadline = { days: 30, unit: 'calendar' }
/** Civil Procedure Law 250; Mediation and Arbitration Law 27. */
const enforceWithin: Deadline = { months: 24, unit: 'month' }
const arbitrateWithin: Deadline = { months: 12, unit: 'month' }

/** 解释一 art. 51 speaks of labour remuneration; law art. 16 adds injury costs, compensation and damages. */
const wagesOnly: readonly Kind[] = ['wages', 'overtime', 'leave']
const forOrder: readonly Kind[] = [...wagesOnly, 'injury', 'severance']

export type Ground = {
  effectiveOn: Day
  kinds: readonly Kind[]
  /** Whether any money is owed under it at all. */
  isPaid: boolean
  /** The agreed day of the first sum that did not come. */
  missedOn: Day | null
  legs: readonly { kind: LegKind; state: string; outcome: string }[]
}
export type Way = {
  way: WayOn
  /** Null where no period is set. */
  until: LastDay | null
  by: 'both' | 'worker'
  /** Why it is not open; a key of words-ways.ts. */
  closed: ClosedBecause | null
}
export type ClosedBecause = Extract<keyof typeof waysWords, `closed.${string}`>

const confirmed = ['confirmed', 'mediationLetter', 'enforceable'] as const

export function waysOn(ground: Ground, now: Date): Way[] {
  const today = dayOf(now)
  const { effectiveOn, missedOn } = ground
  const reviewUntil = lastDay(china, effectiveOn, reviewWithin)
  const confirmUntil = lastDay(china, effectiveOn, confirmWithin)
  const made = ground.legs.some(one => confirmed.includes(one.outcome as (typeof confirmed)[number]))
  const after = (deadline: Deadline) => (missedOn ? lastDay(china, missedOn, deadline) : null)
  const way = (name: WayOn, by: Way['by'], until: LastDay | null, because: ClosedBecause | false | undefined): Way => ({
    way: name,
    by,
    until,
    closed: because || general(ground, name, until, today) || null,
  })
  const isAbout = (kinds: readonly Kind[]) => ground.kinds.length > 0 && ground.kinds.every(kind => kinds.includes(kind))
  return [
    way('arbitralReview', 'both', reviewUntil, (ground.kinds.includes('relation') && 'closed.relation') || (made && 'closed.enforceable')),
    way('judicialConfirmation', 'both', confirmUntil, made && 'closed.enforceable'),
    way(
      'paymentOrder',
      'worker',
      null,
      (!ground.kinds.some(kind => forOrder.includes(kind)) && 'closed.notForOrder') ||
        (!missedOn && 'closed.notMissed') ||
        (made && 'closed.enforceable'),
    ),
    way(
      'suit',
      'worker',
      after(arbitrateWithin),
      (!isAbout(wagesOnly) && 'closed.notWages') || (!missedOn && 'closed.notMissed') || (made && 'closed.enforceable'),
    ),
    way('arbitration', 'worker', after(arbitrateWithin), (!missedOn && 'closed.notMissed') || (made && 'closed.enforceable')),
    way('enforcement', 'worker', after(enforceWithin), (!made && 'closed.notEnforceable') || (!missedOn && 'closed.notMissed')),
  ]
}

/** What closes any way alike. A guess at holidays closes nothing: a provisional last day may still be off. */
function general({ isPaid, legs }: Ground, way: WayOn, until: LastDay | null, today: Day): ClosedBecause | undefined {
  if (isPaid) return 'closed.performed'
  const mine = legs.filter(one => one.kind === legOf(way))
  if (mine.some(one => !['ended', 'dropped', 'waiting', 'open', 'offered'].includes(one.state))) return 'closed.underWay'
  if (mine.some(one => one.state === 'ended')) return 'closed.tried'
  return until && !until.isProvisional && today > until.day ? 'closed.late' : undefined
}

/** What both sides apply for together either may begin, the rest is the worker's; whoever mediates does it for them. */
export const takesWay = (by: Way['by'], place: Side | 'handler' | undefined): boolean =>
  place === 'handler' || place === 'worker' || (place === 'employer' && by === 'both')

/** Refused with the reason why that way is not open. */
export const mayTake = ({ closed }: Way) => (closed ? new Refusal('DISPUTES-80', {}, { sentence: closed }) : undefined)
