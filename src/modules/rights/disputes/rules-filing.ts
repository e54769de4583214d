/** What a filing says, and when it is whole (DISPUTES-20 to 35). The prose is rulebook.md. */
import { addDays, type Day, isDay, lastDay } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { type Mobile, readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { readUscc } from '#kernel/pure/identifiers/uscc.ts'
import type { Fen } from '#kernel/pure/money.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { exitAfter, leastReason, refuse } from './rules.ts'
import type { Age, Kind, Mandate, Way } from './rules-kinds.ts'

export type Claim = { kind: Kind; amountFen: Fen | null; said: string }
/** Somebody who stands by the worker's side; whoever has no phone cannot be told, and does not sign in. */
export type Beside = { name: string; phone: string }
export type Filing = {
  kind: Kind
  matter: string
  wishes: string
  isPlatform: boolean
  knownOn: Day
  leftOn: Day | null
  district: UnionDistrict | ''
  employer: string
  employerPlace: string
  uscc: string
  usccBecause: string
  claims: readonly Claim[]
  name: string
  age: Age
  guardian: Beside | null
  needs: string
  heads: number
  agent: (Beside & { mandate: Mandate }) | null
  representatives: readonly Beside[]
}

export const leastMatter = 10
export const mostClaims = 20
export const mostRepresentatives = 4
/** One item, in fen: a hundred million yuan. What is more was typed wrong. */
export const mostFen: Fen = 100_000_000_00
/** The Labour Law's first day: nothing older can be claimed under it. */
const earliest: Day = '1995-01-01'
/** A dismissal is often announced before it takes effect. */
const aheadDays = 366

/** Rule 33 art. 62, 63. */
const leastMass = 10
export const leastSpeakers = 3
export const mostSpeakers = 5
export const isMass = (heads: number): boolean => heads >= leastMass

/** DISPUTES-23: whatever it was photographed, recorded or written with. */
export const mostEvidenceBytes = 20 * 1_048_576
export const evidenceTypes = [
  ...['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/heic', 'application/pdf', 'video/mp4'],
  ...['audio/mp4', 'audio/mpeg', 'audio/amr', 'audio/aac', 'audio/wav', 'text/plain', 'text/csv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
] as const

/** What the window writes down as it is told, and what bodies and hotlines send with a number of their own. */
export const oralWays = ['clerk', 'station'] as const
export const sentWays = ['arbitration', 'courtBefore', 'courtAfter', 'courtSimple', 'enforcement', 'hotline', 'sheet'] as const
export const isSent = (way: Way): boolean => (sentWays as readonly Way[]).includes(way)

/** DISPUTES-31: the law's fifteen days from receipt; the last of them may move off a holiday. */
export const exitDayOf = (receivedOn: Day): Day => lastDay(china, receivedOn, exitAfter).day

/** The fields at fault and why; empty where nothing is. The form asks the same before it sends. */
export function faultsOf(said: Filing, today: Day): Record<string, string> {
  return {
    ...faultsOfMatter(said, today),
    ...faultsOfEmployer(said),
    ...faultsOfClaims(said.claims),
    ...faultsOfPeople(said),
  }
}

export function objectionToFiling(said: Filing, today: Day): Refusal | undefined {
  const faults = faultsOf(said, today)
  const [first] = Object.keys(faults)
  if (!first) return undefined
  const clause = first.startsWith('uscc') ? 'DISPUTES-35' : first.startsWith('guardian') ? 'DISPUTES-34' : 'DISPUTES-21'
  return refuse(clause).at(faults)
}

const lengthOf = (text: string) => [...text.trim()].length

function faultsOfMatter({ matter, knownOn, leftOn }: Filing, today: Day): Record<string, string> {
  return {
    ...(lengthOf(matter) < leastMatter && { matter: matter.trim() ? `tooShort?least=${leastMatter}` : 'missing' }),
    ...(faultOfDay(knownOn, today) && { knownOn: faultOfDay(knownOn, today)! }),
    ...(leftOn !== null && faultOfDay(leftOn, addDays(today, aheadDays)) && { leftOn: faultOfDay(leftOn, addDays(today, aheadDays))! }),
  }
}

function faultOfDay(day: Day, latest: Day): string | undefined {
  if (day === '') return 'missing'
  if (!isDay(day)) return 'notADay'
  if (day > latest) return `disputes.tooLate?day=${latest}`
  return day < earliest ? `disputes.tooEarly?day=${earliest}` : undefined
}

function faultsOfEmployer({ district, employer, uscc, usccBecause }: Filing): Record<string, string> {
  const code = uscc.trim() ? readUscc(uscc) : undefined
  const why = code && (code.ok ? code.doubt : code.why)
  return {
    ...(!district && { district: 'missing' }),
    ...(lengthOf(employer) < 2 && { employer: 'missing' }),
    ...(why !== undefined && lengthOf(usccBecause) < leastReason && { uscc: why, usccBecause: 'disputes.usccBecause' }),
  }
}

function faultsOfClaims(claims: readonly Claim[]): Record<string, string> {
  if (claims.length === 0) return { claims: 'disputes.noClaim' }
  const wrong = claims.flatMap(({ amountFen }, n) => {
    if (amountFen === null) return []
    if (amountFen <= 0) return [[`claims.${n}.amountFen`, 'disputes.notPositive']]
    return amountFen > mostFen ? [[`claims.${n}.amountFen`, 'disputes.tooMuch']] : []
  })
  return Object.fromEntries(wrong)
}

function faultsOfPeople({ name, age, guardian, agent, heads, representatives }: Filing): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (lengthOf(name) < 2) wrong.name = 'missing'
  if (age === 'child' && lengthOf(guardian?.name ?? '') < 2) wrong['guardian.name'] = 'missing'
  if (guardian?.phone && !readMobile(guardian.phone).ok) wrong['guardian.phone'] = 'mobileShape'
  if (agent && lengthOf(agent.name) < 2) wrong['agent.name'] = 'missing'
  if (agent && !readMobile(agent.phone).ok) wrong['agent.phone'] = 'mobileShape'
  if (agent && agent.mandate === '') wrong['agent.mandate'] = 'missing'
  if (!isMass(heads) && representatives.length > 0) wrong.representatives = 'disputes.notMass'
  for (const [n, one] of representatives.entries()) {
    if (lengthOf(one.name) < 2) wrong[`representatives.${n}.name`] = 'missing'
    if (!readMobile(one.phone).ok) wrong[`representatives.${n}.phone`] = 'mobileShape'
  }
  return wrong
}

/** As it is kept: the code in capitals, or none; sums added up. */
export const usccOf = (text: string): string | null => {
  const code = text.trim() ? readUscc(text) : undefined
  return code ? (code.ok ? code.value : text.trim().toUpperCase()) : null
}
export const sumOf = (claims: readonly Claim[]): Fen => claims.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)
export const mobileOf = (text: string): Mobile | undefined => {
  const read = text ? readMobile(text) : undefined
  return read?.ok ? read.value : undefined
}
/** DISPUTES-32: two ways of writing one employer are one; the database keeps the same (`employer_key`). */
export const employerKey = (employer: string): string => employer.replace(/[\s()（）]/g, '').toLowerCase()
