/** The craftsmen's academy, clause by clause, from the plan of a class to admission. The prose is rulebook.md. */
import { isAtLeast, type Skill, skillLadder } from '#kernel/pure/identifiers/skills.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import type { Role } from '#kernel/pure/roles.ts'
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
export const askStages = ['asked', 'nominated', 'declined', 'withdrawn', 'lapsed'] as const
export const nominationStages = ['drafted', 'nominated', 'returned', 'verified', 'admitted', 'refused', 'withdrawn', 'lapsed'] as const

/** Who acts for a unit that nominates. */
export const unitOfficers = ['chair', 'viceChair', 'officer', 'enterpriseChair'] as const satisfies readonly Role[]

export type Stage = (typeof stages)[number]
export type Kind = (typeof kinds)[number]
export type Field = (typeof fields)[number]
export type Tier = (typeof tiers)[number]
export type SessionKind = (typeof sessionKinds)[number]
export type HostRole = (typeof hostRoles)[number]
export type AskStage = (typeof askStages)[number]
export type NominationStage = (typeof nominationStages)[number]

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
  copiedFrom: string | null
  offer: string
  reason: string
}
/** What a nominee brings. `years` are years in the field. */
export type Qualification = { trade: string; skill: Skill | null; worksIn: string; years: number }
export type Nomination = Case<NominationStage> & {
  class: string
  name: string
  phoneMasked: string
  unitName: string
  draftedAt: string
  /** The worker's own asking that it answers. */
  ask: string | null
  qualification: Qualification
  words: string
  reason: string
  nominatedAt: string | null
  sealedBy: string
  verifiedAt: string | null
  admittedAt: string | null
  n: number | null
}
export type Ask = Case<AskStage> & { class: string; name: string; at: string; qualification: Qualification; words: string; reason: string }

export const refuse = refusals(words)
/** ACAD-10, the default marked † in the rulebook. */
export const correctionDays = 3
const saysWhy = (clause: 'ACAD-9' | 'ACAD-13' | 'ACAD-14') => (row: { reason: string }) =>
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
const nominate = 'academy.nominate'
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

// biome-ignore format: read as a table
export const nominationBook = lifecycle<Nomination>()({
  module: 'academy',
  table: 'academyNominations',
  begin: { clause: 'ACAD-7', by: nominate, in: 'drafted' },
  steps: {
    edit:     { clause: 'ACAD-8',  by: nominate,       ofUnit: true,  move: { drafted: 'drafted', returned: 'returned' } },
    submit:   { clause: 'ACAD-8',  by: 'academy.seal', ofUnit: true,  move: { drafted: 'nominated', returned: 'nominated' } },
    verify:   { clause: 'ACAD-9',  by: host,           ofParty: true, move: { nominated: 'verified' } },
    return:   { clause: 'ACAD-9',  by: host,           ofParty: true, move: { nominated: 'returned', verified: 'returned' }, check: saysWhy('ACAD-9') },
    refuse:   { clause: 'ACAD-9',  by: host,           ofParty: true, move: { nominated: 'refused', verified: 'refused' }, check: saysWhy('ACAD-9') },
    admit:    { clause: 'ACAD-11', by: host,           ofParty: true, move: { verified: 'admitted' } },
    withdraw: { clause: 'ACAD-12', by: nominate,       ofUnit: true,  move: { drafted: 'withdrawn', nominated: 'withdrawn', returned: 'withdrawn', verified: 'withdrawn', admitted: 'withdrawn' } },
    leave:    { clause: 'ACAD-12', by: 'owner',        move: { drafted: 'withdrawn', nominated: 'withdrawn', returned: 'withdrawn', verified: 'withdrawn', admitted: 'withdrawn' } },
    lapse:    { clause: 'ACAD-10', by: 'clock',        move: { drafted: 'lapsed', returned: 'lapsed', nominated: 'lapsed', verified: 'lapsed' } },
  },
  deadlines: { returned: { days: correctionDays, unit: 'working', then: 'lapse' } },
})

// biome-ignore format: read as a table
export const askBook = lifecycle<Ask>()({
  module: 'academy',
  table: 'academyAsks',
  begin: { clause: 'ACAD-13', by: 'owner', in: 'asked' },
  steps: {
    nominate: { clause: 'ACAD-13', by: nominate, ofUnit: true, move: { asked: 'nominated' } },
    decline:  { clause: 'ACAD-13', by: nominate, ofUnit: true, move: { asked: 'declined' }, check: saysWhy('ACAD-13') },
    withdraw: { clause: 'ACAD-13', by: 'owner',  move: { asked: 'withdrawn' } },
    lapse:    { clause: 'ACAD-13', by: 'clock',  move: { asked: 'lapsed' } },
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

/** ACAD-3: half open. Returned ones may be corrected after the window (ACAD-10), until the class begins. */
export const mayNominate = (course: Pick<Course, 'state' | 'opens' | 'closes'>, now: Date) =>
  phaseOf(course, now) === 'nominating' ? undefined : refuse('ACAD-3', { closes: course.closes ?? '' })

export const mayCorrect = ({ state }: Pick<Course, 'state'>) => (state === 'published' ? undefined : refuse('ACAD-10'))

/** ACAD-11: when the window has closed, until the class begins. */
export const mayAdmit = (course: Pick<Course, 'state' | 'opens' | 'closes'>, now: Date) =>
  phaseOf(course, now) === 'nominated' ? undefined : refuse('ACAD-11')

/** ACAD-12. */
export const mayWithdraw = ({ state, starts }: Pick<Course, 'state' | 'starts'>, now: Date) =>
  state === 'published' && now < new Date(starts!) ? undefined : refuse('ACAD-12')

/** ACAD-4, each thing that is not met by its name: the worker's phone says it before anybody applies in vain. */
export type Unmet = 'trade' | 'skill' | 'worksIn' | 'years'
type Terms = Pick<Course, 'trades' | 'leastSkill' | 'worksIn' | 'leastYears'>
export function unmetBy(qualification: Qualification, terms: Terms): Unmet[] {
  const { trades, leastSkill, worksIn, leastYears } = terms
  return (
    [
      ['trade', trades.length > 0 && !trades.includes(qualification.trade)],
      ['skill', leastSkill !== null && (qualification.skill === null || !isAtLeast(qualification.skill, leastSkill))],
      ['worksIn', worksIn.length > 0 && !worksIn.includes(qualification.worksIn)],
      ['years', qualification.years < leastYears],
    ] as const
  ).flatMap(([name, isUnmet]) => (isUnmet ? [name] : []))
}

export function mustMeet(qualification: Qualification, terms: Terms) {
  const unmet = unmetBy(qualification, terms)
  const why = {
    trade: 'acad.wrongTrade',
    skill: `acad.tooLow?least=${terms.leastSkill ?? skillLadder[0]}`,
    worksIn: 'acad.wrongField',
    years: `acad.tooShort?least=${terms.leastYears}`,
  }
  return unmet.length > 0 ? refuse('ACAD-4').at(Object.fromEntries(unmet.map(name => [`qualification.${name}`, why[name]]))) : undefined
}

/** ACAD-5 and ACAD-6. `live` are the unit's nominations that count. */
export const mayAdd = ({ mostOfUnit }: Pick<Course, 'mostOfUnit'>, live: number) =>
  live < mostOfUnit ? undefined : refuse('ACAD-5', { most: mostOfUnit })
export const isEnough = ({ leastOfUnit }: Pick<Course, 'leastOfUnit'>, live: number) =>
  live >= leastOfUnit ? undefined : refuse('ACAD-6', { least: leastOfUnit, live })
export const liveStages = ['drafted', 'nominated', 'verified', 'admitted'] as const satisfies readonly NominationStage[]

/** ACAD-7: somebody else has nominated them, or they are no worker of this unit. */
export const isTaken = (name: string) => refuse('ACAD-7', { name })
export const notOurs = () => new Refusal('ACAD-7', {}, { sentence: 'acad.notOurs' })
/** ACAD-8: the materials that are still missing, by name. */
export const mustBring = ({ materials }: Pick<Course, 'materials'>, name: string, held: readonly string[]) => {
  const missing = materials.filter(material => !held.includes(material))
  return missing.length > 0 ? refuse('ACAD-8', { name, missing: missing.join('、') }) : undefined
}

/** ACAD-11: first verified, first handed in, and where even that is the same, in the order of their ids. */
export const inOrder = (
  a: Pick<Nomination, 'verifiedAt' | 'nominatedAt' | 'id'>,
  b: Pick<Nomination, 'verifiedAt' | 'nominatedAt' | 'id'>,
) => byText(a.verifiedAt!, b.verifiedAt!) || byText(a.nominatedAt!, b.nominatedAt!) || byText(a.id, b.id)
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** ACAD-14: what is given out is not taken back by lowering the number. */
export const maySeat = (seats: number | undefined, seated: number) =>
  seats === undefined || seats >= seated ? undefined : refuse('ACAD-14').at({ seats: `acad.seatsGiven?seated=${seated}` })

/** ACAD-15: who looks up a whole number says what for. */
export const mayReveal = (purpose: string) =>
  purpose.trim().length >= 5 ? undefined : refuse('ACAD-15').at({ purpose: 'tooShort?least=5' })
export const maskedNumber = (number: string) => (number ? `${'*'.repeat(Math.max(4, number.length - 4))}${number.slice(-4)}` : '')

/** ACAD-16: an academy stands alone, a site under an academy, a point under either. */
export function mayStandUnder(tier: Tier, upper: Tier | undefined) {
  const allowed = { academy: [undefined], site: ['academy'], point: ['academy', 'site'] }[tier] as (Tier | undefined)[]
  return allowed.includes(upper) ? undefined : refuse('ACAD-16').at({ upper: 'acad.wrongUpper' })
}

/** ACAD-16: what others stand under is not closed before them. */
export const isAlone = (below: number) => (below === 0 ? undefined : new Refusal('ACAD-16', { below }, { sentence: 'acad.notAlone' }))

/** ACAD-17: a sheet with wrong cells writes nothing. */
export const mustBeSound = (wrong: number) => (wrong === 0 ? undefined : refuse('ACAD-17', { wrong }))
