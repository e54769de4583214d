/** The craftsmen's academy, clause by clause: its classes and where it teaches. The prose is rulebook.md. */
import type { Skill } from '#kernel/pure/identifiers/skills.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { words } from './words.ts'

export const stages = ['draft', 'published', 'running', 'closed', 'cancelled'] as const
export const kinds = ['skills', 'cadre', 'leaders', 'mediators'] as const
/** The eight fields of the academy's teaching groups†: the first three are named by the city's plan. */
export const fields = ['manufacturing', 'creative', 'energy', 'digital', 'health', 'construction', 'transport', 'services'] as const
export const tiers = ['academy', 'site', 'point'] as const
export const sessionKinds = ['theory', 'practice', 'visit', 'discussion'] as const
/** 承办 carries it out, 协办 helps; the host (主办) is the class's own unit. */
export const hostRoles = ['organiser', 'helper'] as const

export type Stage = (typeof stages)[number]
export type Kind = (typeof kinds)[number]
export type Field = (typeof fields)[number]
export type Tier = (typeof tiers)[number]
export type SessionKind = (typeof sessionKinds)[number]
export type HostRole = (typeof hostRoles)[number]
export type Course = Case<Stage> & {
  kind: Kind
  field: Field
  title: string
  about: string
  bring: string
  /** What it costs the worker, in words: the course is free, board and lodging may not be. */
  cost: string
  /** Co-hosts by unit id. */
  hosts: Record<string, HostRole>
  /** Ids of the units that may nominate, each with everything below it. */
  openTo: string[]
  ground: string | null
  place: string
  address: string
  route: string
  contact: string
  /** The window for nominations, half open. */
  opens: string | null
  closes: string | null
  starts: string | null
  ends: string | null
  seats: number | null
  leastOfUnit: number
  mostOfUnit: number
  trades: string[]
  leastSkill: Skill | null
  worksIn: string[]
  leastYears: number
  /** What is handed in with each nomination, by name. */
  materials: string[]
  /** In percent of the sessions. */
  attendanceShare: number
  /** Least marks of a hundred; null where there is no such part. */
  theoryMark: number | null
  practiceMark: number | null
  certificate: string
  certificateLayout: Layout
  copiedFrom: string | null
  offer: string
  reason: string
}

/** ACAD-47: across the page within a border, or upright under a red head. */
export const layouts = ['landscape', 'portrait'] as const
export type Layout = (typeof layouts)[number]

export const refuse = refusals(words)

/** A step that somebody else must live with tells them why. */
export const saysWhy = (clause: 'ACAD-9' | 'ACAD-13' | 'ACAD-14') => (row: { reason: string }) =>
  row.reason.trim().length >= 5 ? undefined : refuse(clause).at({ reason: 'tooShort?least=5' })

/** Which part of a notice is missing before it may be published; the field's name, so that the form can point at it. */
export function missingFrom(course: Course): (keyof Course)[] {
  const needed = ['title', 'about', 'place', 'contact', 'starts', 'ends', 'opens', 'closes', 'seats', 'certificate'] as const
  const missing: (keyof Course)[] = needed.filter(field => !course[field])
  if (course.openTo.length === 0) missing.push('openTo')
  return missing
}

function isComplete(course: Course) {
  const missing = missingFrom(course)
  if (missing.length > 0) return refuse('ACAD-2').at(Object.fromEntries(missing.map(field => [field, 'missing'])))
  if (Date.parse(course.opens!) >= Date.parse(course.closes!)) return refuse('ACAD-2').at({ closes: 'acad.closesAfterOpens' })
  if (Date.parse(course.closes!) >= Date.parse(course.starts!)) return refuse('ACAD-2').at({ closes: 'acad.closesBeforeStart' })
  return course.leastOfUnit > course.mostOfUnit ? refuse('ACAD-2').at({ leastOfUnit: 'acad.leastAboveMost' }) : undefined
}

const host = 'academy.host'
// biome-ignore format: read as a table
export const courseBook = lifecycle<Course>()({
  module: 'academy',
  table: 'academyClasses',
  begin: { clause: 'ACAD-1', by: host, in: 'draft' },
  steps: {
    edit:    { clause: 'ACAD-1',  by: host,    ofUnit: true, move: { draft: 'draft' } },
    publish: { clause: 'ACAD-2',  by: host,    ofUnit: true, move: { draft: 'published' }, check: isComplete },
    change:  { clause: 'ACAD-14', by: host,    ofUnit: true, move: { published: 'published', running: 'running' }, check: isComplete },
    start:   { clause: 'ACAD-2',  by: 'clock', move: { published: 'running' } },
    close:   { clause: 'ACAD-2',  by: 'clock', move: { running: 'closed' } },
    cancel:  { clause: 'ACAD-14', by: host,    ofUnit: true, move: { draft: 'cancelled', published: 'cancelled' }, check: saysWhy('ACAD-14') },
  },
  deadlines: {},
})

/** What a reader is told of a class: its stage, with what its window says. */
export type Phase = Stage | 'soon' | 'nominating' | 'nominated'
export function phaseOf({ state, opens, closes }: Pick<Course, 'state' | 'opens' | 'closes'>, now: Date): Phase {
  if (state !== 'published') return state
  if (now < new Date(opens!)) return 'soon'
  return now < new Date(closes!) ? 'nominating' : 'nominated'
}

/** ACAD-14: what is given out is not taken back by lowering the number. */
export const maySeat = (seats: number | undefined, seated: number) =>
  seats === undefined || seats >= seated ? undefined : refuse('ACAD-14').at({ seats: `acad.seatsGiven?seated=${seated}` })

type Span = { starts: string; ends: string }
/** ACAD-14: a session that is over stays when it was: attendance, hours and certificates are counted from it. Both in one order. */
export function mayMove(before: readonly Span[], after: readonly Span[], now: Date) {
  const at = (span: Span | undefined) => span && `${Date.parse(span.starts)} ${Date.parse(span.ends)}`
  const over = before.findIndex((one, i) => new Date(one.ends) <= now && at(one) !== at(after[i]))
  const field = { [`sessions.${over}.starts`]: 'acad.sessionOver' }
  return over < 0 ? undefined : new Refusal('ACAD-14', {}, { sentence: 'acad.sessionOver', fields: field })
}

/** ACAD-16: an academy stands alone, a site under an academy, a point under either. */
export function mayStandUnder(tier: Tier, upper: Tier | undefined) {
  const allowed = { academy: [undefined], site: ['academy'], point: ['academy', 'site'] }[tier] as (Tier | undefined)[]
  return allowed.includes(upper) ? undefined : refuse('ACAD-16').at({ upper: 'acad.wrongUpper' })
}

/** The box around Beijing, in degrees (WGS-84): one that lies outside was typed in the wrong field, or is elsewhere. */
export const beijing = { lon: [115.4, 117.6], lat: [39.4, 41.1] } as const

/** ACAD-16: where a place is, is said by both figures or by none, and is in Beijing. */
export function isPlaced(place: { lon: number | null; lat: number | null }) {
  const missing = (['lon', 'lat'] as const).filter(of => place[of] === null)
  if (missing.length === 2) return undefined
  if (missing.length === 1) return notPlaced(missing, 'acad.halfPlaced')
  const outside = (['lon', 'lat'] as const).filter(of => place[of]! < beijing[of][0] || place[of]! > beijing[of][1])
  return outside.length === 0 ? undefined : notPlaced(outside, 'acad.notInBeijing')
}
const notPlaced = (of: readonly ('lon' | 'lat')[], sentence: 'acad.halfPlaced' | 'acad.notInBeijing') =>
  new Refusal('ACAD-16', {}, { sentence }).at(Object.fromEntries(of.map(figure => [figure, sentence])))

/** ACAD-16: what others stand under is not closed before them. */
export const isAlone = (below: number) => (below === 0 ? undefined : new Refusal('ACAD-16', { below }, { sentence: 'acad.notAlone' }))
