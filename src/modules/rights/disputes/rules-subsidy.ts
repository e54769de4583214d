/** What mediators are paid for a case: by which table, after which check, by which list. Clauses DISPUTES-88 to DISPUTES-90. */
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatMonth } from '#kernel/pure/formats.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Fen } from '#kernel/pure/money.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Language } from '#kernel/pure/words.ts'
import { isMass } from './rules-filing.ts'
import type { Kind, MediatorKind, Stage } from './rules-kinds.ts'
import { isSaid, tooShort } from './rules.ts'
import { subsidyWords } from './words-subsidy.ts'

export const refuseSubsidy = refusals(subsidyWords)

export const outcomes = ['settled', 'failed'] as const
export type SubsidyOutcome = (typeof outcomes)[number]
export const complexities = ['simple', 'ordinary', 'complex', 'mass'] as const
export type Complexity = (typeof complexities)[number]
export type Amounts = Record<SubsidyOutcome, Record<Complexity, Fen>>
export const mostSubsidyFen = 1_000_000

export type Rates = {
  since: Day
  until: Day | null
  source: string
  amounts: Amounts
  forbidden: readonly MediatorKind[]
  secondPercent: number
}

/** What a case is paid as; what was not mediated is paid nothing. */
export function outcomeOf(state: Stage): SubsidyOutcome | undefined {
  if (state === 'effective' || state === 'performed' || state === 'breached') return 'settled'
  return state === 'failed' ? 'failed' : undefined
}

type Weighed = { heads: number; kind: Kind; claims: number; claimedFen: Fen; isOnSpot: boolean }
/** DISPUTES-88: proposed by what the case says; whoever checks the file may see it otherwise, and says why. This platform's own marks. */
export function complexityOf({ heads, kind, claims, claimedFen, isOnSpot }: Weighed): Complexity {
  if (isMass(heads)) return 'mass'
  if (claims >= 3 || claimedFen >= 20_000_000 || kind === 'injury' || kind === 'relation') return 'complex'
  return isOnSpot || claimedFen <= 200_000 ? 'simple' : 'ordinary'
}
/** A mass case is one of ten or more, whoever checks it. */
export const complexityObjection = (proposed: Complexity, chosen: Complexity, because: string): Refusal | undefined =>
  proposed === chosen || (isSaid(because) && chosen !== 'mass' && proposed !== 'mass')
    ? undefined
    : refuseSubsidy('DISPUTES-89').at(
        chosen === 'mass' || proposed === 'mass' ? { complexity: 'disputes.massOnly' } : { because: tooShort },
      )

/** DISPUTES-88: the table of that day, of the union itself or of the nearest above it. `tables` from the nearest up. */
export const ratesOn = <R extends Pick<Rates, 'since' | 'until'>>(tables: readonly R[], day: Day): R | undefined =>
  tables.find(one => one.since <= day && (one.until === null || one.until >= day))

/** DISPUTES-88: it names its source, ends after it begins, and begins after those that stand. */
export function ratesObjection(
  { since, until, source }: Pick<Rates, 'since' | 'until' | 'source'>,
  latest: Day | undefined,
): Refusal | undefined {
  const fields: Record<string, string> = {}
  if (!isSaid(source)) fields.source = tooShort
  if (until !== null && until < since) fields.until = 'disputes.endsBefore'
  if (latest && since <= latest) fields.since = `disputes.startsAfter?day=${latest}`
  return Object.keys(fields).length > 0 ? refuseSubsidy('DISPUTES-88').at(fields) : undefined
}

export type Handler = { person: string; kind: MediatorKind | null; isSecond: boolean }
export type Share = Handler & { percent: number; amountFen: Fen; isForbidden: boolean }
/** DISPUTES-89: each their part; what the table forbids goes to nobody. Whoever stands on no roll any more is known by no kind, and is paid. */
export function sharesAmong(
  handlers: readonly Handler[],
  { amounts, forbidden, secondPercent }: Pick<Rates, 'amounts' | 'forbidden' | 'secondPercent'>,
  outcome: SubsidyOutcome,
  complexity: Complexity,
): Share[] {
  const whole = amounts[outcome][complexity]
  const second = Math.floor((whole * secondPercent) / 100)
  const isShared = handlers.some(one => one.isSecond)
  return handlers.map(one => ({
    ...one,
    percent: isShared ? (one.isSecond ? secondPercent : 100 - secondPercent) : 100,
    amountFen: isShared ? (one.isSecond ? second : whole - second) : whole,
    isForbidden: one.kind !== null && forbidden.includes(one.kind),
  }))
}

/** What has to lie in the file. Of the minutes alone it may be said why they are not there. */
export const fileItems = ['accepted', 'consents', 'ending', 'disclosed', 'confirmed', 'minutes'] as const
export type FileItem = (typeof fileItems)[number]
export type FileFound = Record<FileItem, boolean>
export const missingIn = (found: FileFound): FileItem[] => fileItems.filter(item => !found[item])
export function fileObjection(missing: readonly FileItem[], because: string): Refusal | undefined {
  if (missing.some(item => item !== 'minutes')) return new Refusal('DISPUTES-89', {}, { sentence: 'disputes.fileNotWhole' })
  return missing.length > 0 && !isSaid(because) ? refuseSubsidy('DISPUTES-89').at({ because: tooShort }) : undefined
}

export const subsidyStages = ['checked', 'listed', 'returned', 'paid'] as const
export type SubsidyStage = (typeof subsidyStages)[number]
export type Subsidy = Case<SubsidyStage> & {
  dispute: string
  rates: string
  outcome: SubsidyOutcome
  complexity: Complexity
  because: string
  percent: number
  amountFen: Fen
  closedOn: Day
  missing: FileItem[]
  checkedBy: string
  checkedOn: Day
  list: string | null
  reason: string
  paidOn: Day | null
}
const receive = 'disputes.receive'
const head = 'disputes.head'
const saysWhy = ({ reason }: Subsidy) => (isSaid(reason) ? undefined : refuseSubsidy('DISPUTES-90').at({ reason: tooShort }))
// biome-ignore format: read as a table
export const subsidyBook = lifecycle<Subsidy>()({
  module: 'disputes',
  table: 'disputesSubsidies',
  begin: { clause: 'DISPUTES-89', by: receive, in: 'checked' },
  steps: {
    checkAnew: { clause: 'DISPUTES-89', by: receive, move: { returned: 'checked' } },
    putOnList: { clause: 'DISPUTES-90', by: receive, move: { checked: 'listed' } },
    sendBack:  { clause: 'DISPUTES-90', by: head, move: { listed: 'returned' }, check: saysWhy },
    paySubsidy:{ clause: 'DISPUTES-90', by: receive, move: { listed: 'paid' } },
  },
  deadlines: {},
})

export const payListStages = ['drafted', 'approved', 'paid', 'dropped'] as const
export type PayListStage = (typeof payListStages)[number]
export type PayList = Case<PayListStage> & {
  month: string
  number: string
  totalFen: Fen
  heads: number
  draftedBy: string
  approvedBy: string | null
  approvedOn: Day | null
  paidOn: Day | null
}
const isDated = ({ approvedOn, paidOn }: PayList, now: Date) =>
  paidOn && approvedOn && paidOn >= approvedOn && paidOn <= dayOf(now)
    ? undefined
    : refuseSubsidy('DISPUTES-90').at({ paidOn: 'disputes.paidWhen' })
/** Nobody approves what they drew up, or what they are paid by. */
export const approvalObjection = (
  { draftedBy }: Pick<PayList, 'draftedBy'>,
  payees: readonly string[],
  actor: string,
): Refusal | undefined =>
  draftedBy === actor || payees.includes(actor) ? new Refusal('DISPUTES-90', {}, { sentence: 'disputes.ownList' }) : undefined
// biome-ignore format: read as a table
export const payListBook = lifecycle<PayList>()({
  module: 'disputes',
  table: 'disputesPayLists',
  begin: { clause: 'DISPUTES-90', by: receive, in: 'drafted' },
  steps: {
    shorten: { clause: 'DISPUTES-90', by: head, move: { drafted: 'drafted', approved: 'approved' } },
    // all that stood on it was returned
    drop:    { clause: 'DISPUTES-90', by: head, move: { drafted: 'dropped', approved: 'dropped' } },
    approve: { clause: 'DISPUTES-90', by: head, move: { drafted: 'approved' } },
    payList: { clause: 'DISPUTES-90', by: receive, move: { approved: 'paid' }, check: isDated },
  },
  deadlines: {},
})
export const isMonth = (text: string) => /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
/** `2026年6月`, `Jun 2026`. */
export const sayMonth = (month: string, language: Language) => formatMonth(`${month}-01`, language)
export const isTail = (text: string) => /^\d{4}$/.test(text)
