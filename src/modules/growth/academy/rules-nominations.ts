/** Nominations, clause by clause: from a worker's asking to admission. The prose is rulebook.md. */
import { isAtLeast, type Skill, skillLadder } from '#kernel/pure/identifiers/skills.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import type { Role } from '#kernel/pure/roles.ts'
import { type Course, phaseOf, refuse, saysWhy } from './rules.ts'

export const askStages = ['asked', 'nominated', 'declined', 'withdrawn', 'lapsed'] as const
export const nominationStages = ['drafted', 'nominated', 'returned', 'verified', 'admitted', 'refused', 'withdrawn', 'lapsed'] as const

/** Who acts for a unit that nominates. */
export const unitOfficers = ['chair', 'viceChair', 'officer', 'enterpriseChair'] as const satisfies readonly Role[]

export type AskStage = (typeof askStages)[number]
export type NominationStage = (typeof nominationStages)[number]

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

/** ACAD-10, the default marked † in the rulebook. */
export const correctionDays = 3

const host = 'academy.host'
const nominate = 'academy.nominate'
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

/** ACAD-3: half open. Returned ones may be corrected after the window (ACAD-10), until the class begins. */
export const mayNominate = (course: Pick<Course, 'state' | 'opens' | 'closes'>, now: Date) =>
  phaseOf(course, now) === 'nominating' ? undefined : refuse('ACAD-3', { opens: course.opens ?? '', closes: course.closes ?? '' })

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

/** ACAD-15: who looks up a whole number says what for. */
export const mayReveal = (purpose: string) =>
  purpose.trim().length >= 5 ? undefined : refuse('ACAD-15').at({ purpose: 'tooShort?least=5' })
export const maskedNumber = (number: string) => (number ? `${'*'.repeat(Math.max(4, number.length - 4))}${number.slice(-4)}` : '')

/** ACAD-17: a sheet with wrong cells writes nothing. */
export const mustBeSound = (wrong: number) => (wrong === 0 ? undefined : refuse('ACAD-17', { wrong }))
