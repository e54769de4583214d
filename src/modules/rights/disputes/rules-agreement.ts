/** What both sides settled: what a paper of it must say, who signs it, and when it takes effect. Clauses DISPUTES-75 to 79 and 84. */
import { addMonths, type Day } from '#kernel/pure/calendar.ts'
import { halfWidth } from '#kernel/pure/half-width.ts'
import type { Fen } from '#kernel/pure/money.ts'
import { type Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Dispute } from './rules.ts'
import type { Kind, Side } from './rules-kinds.ts'
import { isMass } from './rules-filing.ts'
import { type SideRow, speakersOf } from './rules-sides.ts'
import { agreementWords } from './words-agreement.ts'

export const refuseAgreement = refusals(agreementWords)

export const payWays = ['transfer', 'online', 'cash', 'payroll'] as const
export type PayWay = (typeof payWays)[number]

/** A draft may lack what its paper needs: then it is no paper yet, and says where. */
export type Payment = { amountFen: Fen | null; dueOn: Day | null }
export type Item = {
  kind: Kind
  /** What it is paid for: 2026 年 1 月至 3 月计件工资. */
  said: string
  way: PayWay | null
  /** Whose account; with `bank` where and the last digits, never the whole number. */
  holder: string
  bank: string
  payments: Payment[]
  /** The case of the worker it is owed to, among cases heard together; null for the case's own. */
  payee: string | null
}
/** What one side does besides paying, such as a certificate of leaving. */
export type Duty = { side: Side; said: string; dueOn: Day | null }
export type Terms = {
  requests: string
  /** Nothing that was conceded in talks: only what both sides hold to be so (Specially Invited Mediation, art. 22). */
  facts: string
  items: Item[]
  duties: Duty[]
  /** What stays in dispute, and may still be brought elsewhere. */
  remaining: string
}
/** As it is printed: who they are, before whom they settled, and what. */
export type Printed = Terms & {
  worker: { name: string; phone: string; by: string[] }
  employer: { name: string; uscc: string; by: string[] }
  body: string
  mediator: string
  caseNumber: string
}
export const mostItems = 30
export const mostPayments = 60
export const mostFen: Fen = 100_000_000_000_00
/** A paper that promises something for later than this is taken for a slip of the finger. */
const mostYears = 10
/** This platform's own figure: the notice of 2025 says 小额 and gives none. */
export const mostOnSpotFen: Fen = 2_000_00

const isSaid = (text: string) => [...text.trim()].length >= 2

/**
 * DISPUTES-77: what a court or commission would send back as vague is not signed here. Each sum has its amount, its day and its way,
 * each transfer its account; and there is at least one thing to be done. Points at every field at fault.
 */
export function whatIsVague({ items, duties }: Terms, today: Day): Refusal | undefined {
  const latest = addMonths(today, mostYears * 12)
  const dayFault = (day: Day | null) =>
    day === null ? 'missing' : day < today ? 'disputes.dayPassed' : day > latest ? `disputes.dayTooFar?years=${mostYears}` : undefined
  const faults: Record<string, string | undefined> = {}
  if (items.length + duties.length === 0) faults.items = 'disputes.nothingSettled'
  for (const [i, item] of items.entries()) {
    const at = `items.${i}`
    if (!isSaid(item.said)) faults[`${at}.said`] = 'missing'
    if (!item.way) faults[`${at}.way`] = 'missing'
    if ((item.way === 'transfer' || item.way === 'online') && !isSaid(item.holder)) faults[`${at}.holder`] = 'missing'
    if (item.way === 'transfer' && !isSaid(item.bank)) faults[`${at}.bank`] = 'missing'
    for (const field of ['holder', 'bank'] as const) if (hasAccountNumber(item[field])) faults[`${at}.${field}`] = 'disputes.wholeNumber'
    if (item.payments.length === 0) faults[`${at}.payments`] = 'missing'
    for (const [n, { amountFen, dueOn }] of item.payments.entries()) {
      faults[`${at}.payments.${n}.amountFen`] = amountFault(amountFen)
      faults[`${at}.payments.${n}.dueOn`] = dayFault(dueOn)
    }
  }
  for (const [i, { said, dueOn }] of duties.entries()) {
    if (!isSaid(said)) faults[`duties.${i}.said`] = 'missing'
    faults[`duties.${i}.dueOn`] = dayFault(dueOn)
  }
  const found = Object.entries(faults).filter((fault): fault is [string, string] => fault[1] !== undefined)
  return found.length > 0 ? refuseAgreement('DISPUTES-77').at(Object.fromEntries(found)) : undefined
}

/** DISPUTES-77, 90: a card’s or an account’s whole number, however it is spaced. Eleven digits are a telephone, by which people are paid online. */
export const hasAccountNumber = (text: string): boolean => /\d{12}/.test(halfWidth(text).replace(/[\s\-·.]/g, ''))

const amountFault = (fen: Fen | null) =>
  fen === null ? 'missing' : !Number.isSafeInteger(fen) || fen < 1 || fen > mostFen ? 'disputes.amount' : undefined

export const totalOf = ({ items }: Pick<Terms, 'items'>): Fen =>
  items.flatMap(item => item.payments).reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)

/** A line of the paper, and who may sign there: any one of them. */
export type Seat = { seat: string; side: Side | 'mediator'; name: string; people: string[] }
type Parties = Pick<Dispute, 'owner' | 'worker' | 'employer' | 'mediator' | 'age'>
type Signing = Pick<SideRow, 'id' | 'owner' | 'side' | 'role' | 'name' | 'mandate' | 'state'>

/**
 * DISPUTES-79: the worker or, under 16, the guardian; representatives besides, where there are any; for the employer whoever it sent; an agent
 * only by a special mandate (CPL 62). The mediator signs too, and the centre seals last (DISPUTES-76).
 */
export function seatsOf({ owner, worker, employer, mediator, age }: Parties, sides: readonly Signing[]): Seat[] {
  const here = sides.filter(one => one.state !== 'left' && one.state !== 'declined')
  const signs = (one: Signing) => one.role === 'party' || (one.role === 'agent' && one.mandate === 'special')
  const idsOf = (people: readonly Signing[]) => people.map(one => one.owner).filter(Boolean)
  const ofWorker = here.filter(one => one.side === 'worker')
  const speaking = ofWorker.filter(one => one.role === 'representative')
  const guardians = ofWorker.filter(one => one.role === 'guardian')
  const own = age === 'child' ? idsOf(guardians) : [owner, ...idsOf(ofWorker.filter(signs)), ...idsOf(guardians)]
  return [
    { seat: 'worker', side: 'worker', name: worker, people: [...new Set(own)].filter(Boolean) },
    ...speaking.map(one => ({ seat: `worker:${one.id}`, side: 'worker' as const, name: one.name, people: idsOf([one]) })),
    { seat: 'employer', side: 'employer', name: employer, people: idsOf(here.filter(one => one.side === 'employer' && signs(one))) },
    { seat: 'mediator', side: 'mediator', name: '', people: mediator ? [mediator] : [] },
  ]
}

/** Whose signatures are still missing under this draft. */
export const missingSeats = (seats: readonly Seat[], signed: readonly string[]): Seat[] =>
  seats.filter(({ seat }) => !signed.includes(seat))

/**
 * Those for whom others speak agree to this very draft first, each by name (Rule 33 art. 62): how many must. Whoever is represented is so
 * also where some have gone their own way since, and fewer than ten are left.
 */
export const consentsWanted = (heads: number, sides: readonly Signing[]): number =>
  isMass(heads) || sides.some(one => one.role === 'representative' && one.state !== 'left') ? Math.max(0, heads - speakersOf(sides)) : 0
/** The line of one who consents: by the case of their own, or by their name where they said so before the mediator. */
export const consentSeat = (of: string) => `consent:${of}`

/** DISPUTES-84: 小额 and paid before everyone's eyes: a note in the record instead of a paper. */
export const mayNoteOnSpot = (amountFen: Fen, note: string): Refusal | undefined => {
  if (amountFen > mostOnSpotFen || amountFault(amountFen)) return refuseAgreement('DISPUTES-84').at({ amountFen: 'disputes.onSpotMost' })
  return [...note.trim()].length >= 5 ? undefined : refuseAgreement('DISPUTES-84').at({ note: 'tooShort?least=5' })
}

/**
 * Eight signs that a paper's wording, sums, parties and number give, so that an altered copy no longer fits its number: 7K3M-9QX2.
 * `digest` is a digest in base64url of at least eight signs.
 */
export const checkCode = (digest: string): string => {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
  const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const body = [...digest.slice(0, 8)].map(sign => signs[base64url.indexOf(sign) & 31]).join('')
  return `${body.slice(0, 4)}-${body.slice(4)}`
}
