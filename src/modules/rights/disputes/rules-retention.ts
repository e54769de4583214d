/** How long the file of a case is kept, and what it waits for. Clauses DISPUTES-96 and 97. */
import { addMonths, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { isSaid, tooShort } from './rules.ts'
import { isClosed, type Stage } from './rules-kinds.ts'
import type { Outcome } from './rules-legs.ts'
import { retentionWords } from './words-retention.ts'

export const refuseKeeping = refusals(retentionWords)

/** Rule 33 art. 24 keeps a commission's files so long; taken over for mediation, of which no law says it. */
const yearsOfMediation = 5
const yearsOfDecision = 10
/** Decided by a commission or a court, or made enforceable there. */
export const decisions: readonly Outcome[] = ['award', 'mediationLetter', 'confirmed', 'enforceable']
export const keepYears = (isDecided: boolean): number => (isDecided ? yearsOfDecision : yearsOfMediation)
/** From the day on which the last thing in it was done, to the last day on which it is kept. */
export const keptUntil = (lastOn: Day, isDecided: boolean): Day => addMonths(lastOn, 12 * keepYears(isDecided))

/** Nothing is owed any more: until then it is needed, whoever asks. */
export const isFiled = (stage: Stage) => isClosed(stage) && stage !== 'effective' && stage !== 'breached'

/** PIPL art. 47: whoever is of a case may ask once nothing runs and nothing is owed; what they get is an answer, and storage alone. */
export const erasureObjection = (stage: Stage): Refusal | undefined => (isFiled(stage) ? undefined : refuseKeeping('DISPUTES-97'))

/** What it waits for, though its time is over. */
export const waits = ['leg', 'unpaid', 'letter', 'objection', 'held'] as const
export type Wait = (typeof waits)[number]
/** This platform's own: how long beforehand the head sees what will go, and for how long it may be held at a time. */
export const toldDaysBefore = 30
export const mostHeldMonths = 60

/** A case that runs is never anonymised, and what was anonymised is gone: there is nothing to hold. */
export function holdableObjection(stage: Stage, isAnonymised: boolean): Refusal | undefined {
  if (isAnonymised) return new Refusal('DISPUTES-96', {}, { sentence: 'retention.gone' })
  return isClosed(stage) ? undefined : new Refusal('DISPUTES-96', {}, { sentence: 'retention.notClosed' })
}
export function holdingObjection({ until, reason }: { until: Day; reason: string }, now: Date): Refusal | undefined {
  if (!isSaid(reason)) return refuseKeeping('DISPUTES-96').at({ reason: tooShort })
  if (until <= dayOf(now)) return refuseKeeping('DISPUTES-96').at({ until: 'retention.dayPassed' })
  return until > addMonths(dayOf(now), mostHeldMonths) ? refuseKeeping('DISPUTES-96').at({ until: 'retention.tooLong' }) : undefined
}
