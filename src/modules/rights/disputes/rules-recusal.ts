/** Who may not handle a case, or only with leave of both sides; and who asks for another. */
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { isSaid, tooShort } from './rules.ts'
import { refuseHere } from './rules-bodies.ts'
import type { Side } from './rules-kinds.ts'

/** Specially Invited Mediation art. 15: kin of a side, an interest in the case, another relation that may impair fairness. */
export const relations = ['none', 'kin', 'interest', 'other'] as const
export type Relation = (typeof relations)[number]
export type Disclosure = { person: string; kind: Relation; workerWaivedAt: string | null; employerWaivedAt: string | null }

/** Told on taking the case, and said what it is unless there is none. */
export const disclosureObjection = ({ kind, said }: { kind: Relation; said: string }): Refusal | undefined =>
  kind === 'none' || isSaid(said) ? undefined : refuseHere('DISPUTES-48').at({ said: tooShort })

/** What was told stands in the way until both sides have waived it. */
export const isWaived = ({ kind, workerWaivedAt, employerWaivedAt }: Omit<Disclosure, 'person'>): boolean =>
  kind === 'none' || (workerWaivedAt !== null && employerWaivedAt !== null)
/** Why the mediation may not be opened by those who handle it, if so. */
export function openingObjection(handling: readonly string[], told: readonly Disclosure[]): Refusal | undefined {
  const isFree = handling.every(person => told.some(one => one.person === person && isWaived(one)))
  return isFree ? undefined : refuseHere('DISPUTES-48')
}

export const recusalStages = ['asked', 'late', 'granted', 'rejected', 'withdrawn'] as const
export type RecusalStage = (typeof recusalStages)[number]
export type Recusal = Case<RecusalStage> & {
  dispute: string
  side: Side
  /** The mediator whom the side does not want. */
  person: string
  kind: Exclude<Relation, 'none'>
  said: string
  at: string
  decision: string
  decidedAt: string | null
  raisedAt: string | null
}

const givesReasons = ({ decision }: Recusal) => (isSaid(decision) ? undefined : refuseHere('DISPUTES-49').at({ decision: tooShort }))
const head = 'disputes.head'
const open = <T extends RecusalStage>(to: T) => ({ asked: to, late: to })

/** Asked by a side; decided by the head within three working days, which is this platform's own. Late, it is told above and still decided. */
export const recusalBook = lifecycle<Recusal>()({
  module: 'disputes',
  table: 'disputesRecusals',
  begin: { clause: 'DISPUTES-49', by: 'owner', in: 'asked' },
  steps: {
    grant: { clause: 'DISPUTES-49', by: head, move: open('granted'), check: givesReasons },
    reject: { clause: 'DISPUTES-49', by: head, move: open('rejected'), check: givesReasons },
    withdraw: { clause: 'DISPUTES-49', by: 'owner', move: open('withdrawn') },
    runLate: { clause: 'DISPUTES-49', by: 'clock', move: { asked: 'late' } },
    settle: { clause: 'DISPUTES-49', by: 'clock', move: open('withdrawn') },
  },
  deadlines: { asked: { days: 3, unit: 'working', then: 'runLate' } },
})

/**
 * DISPUTES-50 (Specially Invited Mediation art. 15): whoever mediated a matter is not an agent, a juror or a witness in it later.
 * `mediated`: everyone who ever took the case, by their id or by whatever tells the person apart.
 */
export const agencyObjection = (person: string, mediated: readonly string[]): Refusal | undefined =>
  person !== '' && mediated.includes(person) ? refuseHere('DISPUTES-50') : undefined
