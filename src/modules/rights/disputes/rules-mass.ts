/** Many workers with one matter: they are heard together, and each keeps a case of their own. Clause DISPUTES-33; Rule 33 art. 62, 63. */
import type { Refusal } from '#kernel/pure/refusal.ts'
import { type DisputeStep, refuse } from './rules.ts'
import { isClosed, opening, type Stage } from './rules-kinds.ts'

/** The case as far as the law of the many asks: `mass` names the case that leads it. */
export type Led = { id: string; mass: string | null; state: Stage }

const isOpening = (state: Stage) => (opening as readonly Stage[]).includes(state)

/** What a case takes next so as to stand where the one that leads it stands; none where it stands there, or has ended by itself. */
export function followStep(lead: Stage, own: Stage): DisputeStep | undefined {
  if (lead === 'consentRefused') return isOpening(own) ? 'refuseConsent' : undefined
  if (isOpening(lead) || lead === 'outOfScope' || lead === 'withdrawn') return undefined
  if (isOpening(own)) return 'followAccept'
  const next: Partial<Record<Stage, Partial<Record<Stage, DisputeStep>>>> = {
    accepted: { assigned: 'assign', inMediation: 'followOpen', extended: 'followOpen' },
    assigned: { accepted: 'stepDown', inMediation: 'followOpen', extended: 'followOpen' },
    inMediation: { extended: 'followLonger' },
    agreed: { effective: 'takeEffect', performed: 'takeEffect', breached: 'takeEffect' },
  }
  const settled: readonly Stage[] = ['agreed', 'effective', 'performed', 'breached']
  if (lead === 'failed') return isClosed(own) ? undefined : 'stop'
  if (settled.includes(lead) && !isClosed(own) && own !== 'agreed') return 'followAgree'
  return next[own]?.[lead]
}

/** Where its own sums stand, once the agreement is in effect: those of another worker are another worker’s. */
export function ownEnd(own: Stage, sums: readonly { state: string }[], lead: Stage): DisputeStep | undefined {
  if (own !== 'effective' && own !== 'breached') return undefined
  const isPaid = sums.length > 0 ? sums.every(one => one.state === 'paid') : lead === 'performed'
  if (isPaid) return 'perform'
  const isMissed = sums.length > 0 ? sums.some(one => one.state === 'missed') : lead === 'breached'
  return own === 'effective' && isMissed ? 'breach' : undefined
}

type Against = Led & { employerKey: string; uscc: string | null }
/** Why this case may not be heard together with that one, if so. */
export function joinObjection(own: Against, lead: Against): Refusal | undefined {
  const isOne = lead.employerKey === own.employerKey || (lead.uscc !== null && lead.uscc === own.uscc)
  if (lead.id === own.id || !isOne || lead.mass || isClosed(lead.state)) return refuse('DISPUTES-33').at({ lead: 'disputes.otherEmployer' })
  return isFreeToJoin(own, lead) ? undefined : refuse('DISPUTES-33').at({ lead: 'disputes.tooFarToJoin' })
}
/** What is mediated by itself stays where it is; what is accepted waits until the one that leads is. */
export const isFreeToJoin = (own: Pick<Led, 'state'>, lead: Pick<Led, 'state'>): boolean =>
  isOpening(own.state) || (own.state === 'accepted' && !isOpening(lead.state))

/** Who is led does nothing by the mediator’s hand alone: the step is taken on the case that leads. */
export const mustLead = ({ mass }: { mass: string | null }): Refusal | undefined =>
  mass ? refuse('DISPUTES-33').at({ lead: 'disputes.onTheLead' }) : undefined
