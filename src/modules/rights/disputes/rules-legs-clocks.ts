/** How long each body has, and how long one may wait with asking it. Clauses DISPUTES-57 to 64; RULES §3. */
import type { Day, Deadline } from '#kernel/pure/calendar.ts'
import type { LegKind } from './rules-kinds.ts'
import { confirmWithin, reviewWithin } from './rules-ways.ts'

type Of = { kind: LegKind }
export const calendar = (days: number): Deadline => ({ days, unit: 'calendar' })
export const working = (days: number): Deadline => ({ days, unit: 'working' })
/** Inspection Regulations art. 20: two years from the act, or from its end where it goes on. */
export const inspectWithin: Deadline = { months: 24, unit: 'month' }
/** Legal Aid Law art. 43, in force 2022-01-01; before it the procedure of 2012 said working days. */
const aidLaw: Day = '2022-01-01'

export const windowOf = ({ kind }: Of): Deadline =>
  kind === 'arbitralReview' ? reviewWithin : kind === 'judicialConfirmation' ? confirmWithin : inspectWithin

/**
 * From filing until the body says whether it takes it: law art. 29 with Rule 33 art. 80; 若干规定 art. 18 of inspection; for arbitral
 * review the rule says 及时 and the five working days are this platform's own; 法释〔2011〕5号 art. 4; Civil Procedure Law 226.
 */
const takeWithin: Record<LegKind, Deadline> = {
  arbitration: working(5),
  inspection: working(5),
  legalAid: calendar(7),
  arbitralReview: working(5),
  judicialConfirmation: calendar(3),
  paymentOrder: calendar(5),
}
export const takingOf = ({ kind, filedOn }: Of & { filedOn: Day | null }): Deadline =>
  kind === 'legalAid' && filedOn && filedOn < aidLaw ? working(7) : takeWithin[kind]

/** From acceptance until it decides: law art. 43; Inspection Regulations art. 19; Rule 33 art. 76; 法释〔2011〕5号 art. 5; CPL 227. */
const decideWithin: Record<LegKind, Extract<Deadline, { days: number }>> = {
  arbitration: { days: 45, unit: 'calendar' },
  inspection: { days: 60, unit: 'working' },
  legalAid: { days: 7, unit: 'calendar' },
  arbitralReview: { days: 5, unit: 'working' },
  judicialConfirmation: { days: 15, unit: 'calendar' },
  paymentOrder: { days: 15, unit: 'calendar' },
}
/** How much longer it may take, once, with leave of the body's head; none for legal aid and payment orders. */
const most: Record<LegKind, number> = {
  arbitration: 15,
  inspection: 30,
  legalAid: 0,
  arbitralReview: 5,
  judicialConfirmation: 10,
  paymentOrder: 0,
}
export const mostLegExtra = ({ kind }: Of): number => most[kind]
export const decidingOf = ({ kind, extraDays }: Of & { extraDays: number }): Deadline => {
  const { days, unit } = decideWithin[kind]
  return { days: days + extraDays, unit }
}
/** CPL 227: the debtor pays or objects within fifteen days of receiving the order. */
export const objectWithin = calendar(15)
