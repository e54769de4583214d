/** 一函两书: what a union tells an employer before harm is done, asks it to correct, and proposes to the authority. DISPUTES-92 to 94. */
import { type Day, type Deadline, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { type Actor, may } from '#kernel/pure/people.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { isSaid, tooShort } from './rules.ts'
import { type Delivery, following, type LetterKind, type LetterMatter, type LetterStage } from './rules-supervision-kinds.ts'
import { type SupervisionSentence, supervisionWords } from './words-supervision.ts'

const refuseLetter = refusals(supervisionWords)
export const refuseSaying = (clause: 'DISPUTES-92' | 'DISPUTES-93' | 'DISPUTES-94', sentence: SupervisionSentence) =>
  new Refusal(clause, {}, { sentence })

export type SupervisionLetter = Case<LetterStage> & {
  kind: LetterKind
  number: string | null
  dispute: string | null
  /** What it follows up, and what it takes the place of. */
  former: string | null
  replaces: string | null
  /** The authority a proposal goes to. */
  body: string | null
  employer: string
  employerPlace: string
  matters: LetterMatter[]
  facts: string
  asks: string
  /** Who complained; and whether they may be named. */
  complainant: string
  isNamed: boolean
  /** Whoever wrote a word of it: none of them approves it. */
  writers: string[]
  reason: string
  issuedOn: Day | null
  deliveredBy: Delivery | ''
  deliveredOn: Day | null
  proof: string
  answeredOn: Day | null
  answer: string
  verdict: string
  decidedOn: Day | null
  outcome: string
}

/** 北京市实施《工会法》办法 of 2026 art. 26: the employer answers an opinion within fifteen days, the authority tells within fifteen working days. */
export const supervisionLaw: Day = '2026-05-01'
export const isUnderLaw = ({ kind }: Pick<SupervisionLetter, 'kind'>, on: Day) => kind !== 'reminder' && on >= supervisionLaw
const byLaw: Deadline = { days: 15, unit: 'calendar' }
/** This platform's own, for what no law gives a period: a reminder, and whatever was delivered before that law. */
const byPlatform: Deadline = { days: 15, unit: 'calendar' }
const reportWithin: Deadline = { days: 15, unit: 'working' }
/** How long before its last day those who owe an answer are warned. */
export const warnDays = 3
const answeringOf = (row: SupervisionLetter): Deadline => (isUnderLaw(row, row.deliveredOn!) ? byLaw : byPlatform)

const clause = 'DISPUTES-92'
/** Whole enough to be approved: to whom, over what, what was found, what is asked. */
function isWhole(row: SupervisionLetter): Refusal | undefined {
  const { kind, employer, matters, facts, asks, body } = row
  const fields = {
    ...([...employer.trim()].length < 2 && { employer: 'missing' }),
    ...(matters.length === 0 && { matters: 'missing' }),
    ...(!isSaid(facts) && { facts: tooShort }),
    ...(!isSaid(asks) && { asks: tooShort }),
    ...(kind === 'proposal' && !body && { body: 'missing' }),
  }
  if (Object.keys(fields).length > 0) return refuseLetter(clause).at(fields)
  const telling = namingFields(row)
  return Object.keys(telling).length > 0 ? refuseLetter('DISPUTES-94').at(telling) : undefined
}
/** DISPUTES-94: where the worker is not to be named, their name stands nowhere in it. */
const namingFields = ({ isNamed, complainant, facts, asks }: SupervisionLetter): Record<string, string> => {
  const name = complainant.trim()
  const tells = (text: string) => !isNamed && name !== '' && text.replace(/\s/g, '').includes(name.replace(/\s/g, ''))
  return { ...(tells(facts) && { facts: 'letter.namesThem' }), ...(tells(asks) && { asks: 'letter.namesThem' }) }
}

const saysWhy = ({ reason }: SupervisionLetter) => (isSaid(reason) ? undefined : refuseLetter(clause).at({ reason: tooShort }))
function isHandedOver(row: SupervisionLetter, now: Date): Refusal | undefined {
  const { deliveredOn, deliveredBy, issuedOn, isNamed, proof } = row
  if (!deliveredOn) return refuseLetter('DISPUTES-93').at({ on: 'missing' })
  if (deliveredOn > dayOf(now)) return refuseLetter('DISPUTES-93').at({ on: 'letter.dayToCome' })
  if (deliveredOn < issuedOn!) return refuseLetter('DISPUTES-93').at({ on: 'letter.beforeIssue' })
  if (deliveredBy === 'platform') return isNamed ? undefined : refuseSaying('DISPUTES-94', 'letter.notOnPlatform').at({ by: 'notAChoice' })
  return isSaid(proof) ? undefined : refuseLetter('DISPUTES-93').at({ proof: tooShort })
}
const isAnswered = ({ answer, answeredOn, deliveredOn }: SupervisionLetter, now: Date) => {
  if (!isSaid(answer)) return refuseLetter('DISPUTES-93').at({ answer: tooShort })
  if (answeredOn! > dayOf(now)) return refuseLetter('DISPUTES-93').at({ on: 'letter.dayToCome' })
  return answeredOn! < deliveredOn! ? refuseLetter('DISPUTES-93').at({ on: 'letter.beforeDelivery' }) : undefined
}
const isJudged = ({ verdict }: SupervisionLetter) => (isSaid(verdict) ? undefined : refuseLetter('DISPUTES-93').at({ verdict: tooShort }))
const isDecided = ({ decidedOn, deliveredOn }: SupervisionLetter, now: Date) => {
  if (!decidedOn) return refuseLetter('DISPUTES-94').at({ on: 'missing' })
  if (decidedOn > dayOf(now)) return refuseLetter('DISPUTES-94').at({ on: 'letter.dayToCome' })
  return decidedOn < deliveredOn! ? refuseLetter('DISPUTES-94').at({ on: 'letter.beforeDelivery' }) : undefined
}
const isTold = ({ outcome }: SupervisionLetter) => (isSaid(outcome) ? undefined : refuseLetter('DISPUTES-94').at({ outcome: tooShort }))

const [receive, head, partner] = ['disputes.receive', 'disputes.head', 'disputes.partner'] as const
// biome-ignore format: read as a table
const life = lifecycle<SupervisionLetter>()({
  module: 'disputes',
  table: 'disputesSupervisions',
  begin: { clause, by: receive, in: 'draft' },
  steps: {
    amend:      { clause, by: receive, move: { draft: 'draft' } },
    submit:     { clause, by: receive, move: { draft: 'submitted' }, check: isWhole },
    sendBack:   { clause, by: head, move: { submitted: 'draft' }, check: saysWhy },
    issue:      { clause, by: head, move: { submitted: 'issued' }, check: isWhole },
    discard:    { clause, by: receive, move: { draft: 'withdrawn', submitted: 'withdrawn' }, check: saysWhy },
    deliver:    { clause: 'DISPUTES-93', by: receive, move: { issued: 'delivered' }, check: isHandedOver },
    handOver:   { clause: 'DISPUTES-94', by: receive, move: { issued: 'withAuthority' } },
    answer:     { clause: 'DISPUTES-93', by: receive, move: { delivered: 'answered', overdue: 'answered' }, check: isAnswered },
    noteAnswer: { clause: 'DISPUTES-93', by: receive, move: { delivered: 'answered', overdue: 'answered' }, check: isAnswered },
    satisfied:  { clause: 'DISPUTES-93', by: receive, move: { answered: 'satisfied' }, check: isJudged },
    partly:     { clause: 'DISPUTES-93', by: receive, move: { answered: 'partly' }, check: isJudged },
    unsatisfied:{ clause: 'DISPUTES-93', by: receive, move: { answered: 'unsatisfied' }, check: isJudged },
    lapse:      { clause: 'DISPUTES-93', by: 'clock', move: { delivered: 'overdue' } },
    escalate:   { clause: 'DISPUTES-93', by: 'clock', move: { overdue: 'escalated', partly: 'escalated', unsatisfied: 'escalated' } },
    decide:     { clause: 'DISPUTES-94', by: partner, move: { withAuthority: 'decided' }, check: isDecided },
    report:     { clause: 'DISPUTES-94', by: partner, move: { decided: 'reported', unreported: 'reported' }, check: isTold },
    overrun:    { clause: 'DISPUTES-94', by: 'clock', move: { decided: 'unreported' } },
    withdraw:   { clause, by: head, move: { issued: 'withdrawn', delivered: 'withdrawn', overdue: 'withdrawn', withAuthority: 'withdrawn' }, check: saysWhy },
    replace:    { clause, by: 'clock', move: { issued: 'replaced', delivered: 'replaced', overdue: 'replaced', withAuthority: 'replaced' } },
  },
  deadlines: {
    delivered: { ...byLaw, then: 'lapse', for: answeringOf, from: row => row.deliveredOn! },
    decided: { ...reportWithin, then: 'overrun', from: row => row.decidedOn! },
  },
})
export type LetterStep = keyof typeof life.steps
export const verdicts = ['satisfied', 'partly', 'unsatisfied'] as const

/** Whose step it is, beyond a post: the employer's own answer, the authority's own decision; and nobody approves what they wrote. */
const letterObjection: typeof life.objection = (row, step, actor) => {
  const it = row as SupervisionLetter
  const { clause: cited, move } = life.steps[step]
  if (!move[row.state]) return new Refusal(cited, {}, { sentence: 'notNow' })
  if (step === 'deliver' && it.kind === 'proposal') return refuseSaying('DISPUTES-94', 'letter.toAuthority')
  if (step === 'handOver' && it.kind !== 'proposal') return new Refusal(cited, {}, { sentence: 'notNow' })
  if (step === 'answer') return isToldOf(it, actor) ? undefined : new Refusal(cited, {}, { sentence: 'notYours' })
  if (step === 'decide' || step === 'report') return isAuthority(it, actor) ? undefined : life.objection(row, step, actor)
  if (step === 'issue' && it.writers.includes(actor.id)) return refuseSaying('DISPUTES-92', 'letter.ownDraft')
  return life.objection(row, step, actor)
}
/** The employer's people, once it is delivered to them here. */
export const isToldOf = ({ parties }: Pick<SupervisionLetter, 'parties'>, actor: Actor) => actor.id !== '' && parties.includes(actor.id)
/** The authority itself; or the window, as the authority tells it. */
const isAuthority = ({ unit, parties }: Pick<SupervisionLetter, 'unit' | 'parties'>, actor: Actor) =>
  may(actor, partner, { owner: '', unit: '/', parties }) || may(actor, receive, { owner: '', unit })

export const supervisionBook: typeof life = {
  ...life,
  objection: letterObjection,
  open: (row, actor) => (Object.keys(life.steps) as LetterStep[]).filter(step => !letterObjection(row, step, actor)),
  rule: (row, step, actor, now, before = row) =>
    letterObjection(before, step, actor) ?? life.steps[step].check?.(row, now) ?? life.steps[step].move[row.state]!,
}

type Former = Pick<SupervisionLetter, 'kind' | 'state'>
/** Why this may not follow that letter up, if so: one step after the other, and only what was not corrected. */
export function followingObjection(kind: LetterKind, former: Former | undefined): Refusal | undefined {
  if (!former) return kind === 'proposal' ? refuseSaying('DISPUTES-94', 'letter.opinionFirst') : undefined
  const isDue = following[former.kind] === kind && ['overdue', 'partly', 'unsatisfied'].includes(former.state)
  return isDue ? undefined : refuseSaying('DISPUTES-93', 'letter.notFollowing')
}
/** Only what has gone out, and is not over, is replaced by another of its kind. */
export const replacingObjection = (kind: LetterKind, old: Former): Refusal | undefined =>
  old.kind === kind && ['issued', 'delivered', 'overdue', 'withAuthority'].includes(old.state)
    ? undefined
    : refuseSaying('DISPUTES-92', 'letter.notReplaceable')
