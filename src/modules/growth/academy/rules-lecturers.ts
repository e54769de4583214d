/** Who teaches: how lecturers come, are tried and appointed for a term. Clauses ACAD-34 to ACAD-36; their bookings are in rules-bookings.ts. */
import { addDays, addMonths, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { Role } from '#kernel/pure/roles.ts'
import type { Field } from './rules.ts'
import { lecturerWords } from './words-lecturers.ts'

export const refuseTeaching = refusals(lecturerWords)
/** ACAD-35 and ACAD-36, the defaults marked † in the rulebook. */
export const leastReviewers = 2
export const passMark = 80
export const termYears = 2
export const mostTermYears = 5
const leastReason = 5
const leastIntroduction = 10

/** Who tries and appoints for the union whose academy it is. */
export const appointers = ['chair', 'viceChair'] as const satisfies readonly Role[]

export const lecturerStages = [
  'nominated',
  'trying',
  'passed',
  'failed',
  'appointed',
  'turnedDown',
  'withdrawn',
  'ended',
  'lapsed',
] as const
export const trialStages = ['arranged', 'passed', 'failed', 'calledOff'] as const
/** By the unit, or by themself as 寻找职工好讲师 asks. */
export const ways = ['unit', 'self'] as const
export type LecturerStage = (typeof lecturerStages)[number]
export type TrialStage = (typeof trialStages)[number]
export type LecturerWay = (typeof ways)[number]

export type Lecturer = Case<LecturerStage> & {
  /** The academy, a ground of the first tier; its union tries and appoints, and is the row's party. */
  ground: string
  way: LecturerWay
  name: string
  unitName: string
  fields: Field[]
  /** What they are master of, in words: `电工 高级技师`. */
  craft: string
  introduction: string
  offeredAt: string
  agreedAt: string | null
  /** The term's first and last day. */
  since: Day | null
  until: Day | null
  reason: string
}
export type Review = { reviewer: string; name: string; mark: number; note: string }
export type Trial = Case<TrialStage> & {
  lecturer: string
  topic: string
  place: string
  starts: string
  /** As they were signed. */
  marks: { given: Review[] }
  mean: number | null
  reason: string
}

/** ACAD-34: what a standing says before it is handed in. */
export function isDescribed({ fields, craft, introduction }: Pick<Lecturer, 'fields' | 'craft' | 'introduction'>) {
  const wrong = {
    ...(fields.length === 0 && { fields: 'missing' }),
    ...(craft.trim() === '' && { craft: 'missing' }),
    ...(introduction.trim().length < leastIntroduction && { introduction: `tooShort?least=${leastIntroduction}` }),
  }
  return Object.keys(wrong).length > 0 ? refuseTeaching('ACAD-34').at(wrong) : undefined
}
export const standsAlready = (name: string) => new Refusal('ACAD-34', { name }, { sentence: 'acad.standsAlready' })
export const notOurWorker = () => new Refusal('ACAD-34', {}, { sentence: 'acad.notOurWorker', fields: { person: 'acad.notOurWorker' } })
export const noAcademy = () => new Refusal('ACAD-34', {}, { sentence: 'acad.noAcademy', fields: { ground: 'acad.noAcademy' } })
/** Somebody stands at an academy once, as long as one of these. */
export const standingStages = ['nominated', 'trying', 'passed', 'failed', 'appointed'] as const satisfies readonly LecturerStage[]

const saysWhy = (clause: 'ACAD-35' | 'ACAD-36') => (row: { reason: string }) =>
  row.reason.trim().length >= leastReason ? undefined : refuseTeaching(clause).at({ reason: `tooShort?least=${leastReason}` })

/** ACAD-36: how long a term may be, looked at on that day. */
export function isTerm({ since, until }: { since: Day; until: Day }, today: Day) {
  if (until <= since) return refuseTeaching('ACAD-36').at({ until: 'acad.untilBeforeSince' })
  if (until < today) return refuseTeaching('ACAD-36').at({ until: 'acad.termOver' })
  return until > lastOf(since, mostTermYears)
    ? refuseTeaching('ACAD-36').at({ until: `acad.termTooLong?most=${mostTermYears}` })
    : undefined
}
/** The last day of a term of so many years: from 8 July to 7 July. */
export const lastOf = (since: Day, years = termYears): Day => addDays(addMonths(since, 12 * years), -1)

const isAppointable = ({ since, until, agreedAt }: Lecturer, now: Date) =>
  agreedAt === null ? new Refusal('ACAD-36', {}, { sentence: 'acad.notAgreed' }) : isTerm({ since: since!, until: until! }, dayOf(now))
/** ACAD-36: a renewed term ends later; after it has lapsed it begins anew. */
export const mayRenew = (until: Day, before: Day | null) =>
  before === null || until > before ? undefined : refuseTeaching('ACAD-36').at({ until: 'acad.notLonger' })

const appoint = 'academy.appoint'
// biome-ignore format: read as a table
const standing = {
  module: 'academy',
  table: 'academyLecturers',
  steps: {
    agree:    { clause: 'ACAD-34', by: 'owner', move: { nominated: 'nominated', trying: 'trying', passed: 'passed', failed: 'failed' } },
    revise:   { clause: 'ACAD-34', by: appoint, ofParty: true, move: { nominated: 'nominated', trying: 'trying', passed: 'passed', failed: 'failed', appointed: 'appointed' }, check: isDescribed },
    arrange:  { clause: 'ACAD-35', by: appoint, ofParty: true, move: { nominated: 'trying', failed: 'trying' } },
    callOff:  { clause: 'ACAD-35', by: appoint, ofParty: true, move: { trying: 'nominated' } },
    pass:     { clause: 'ACAD-35', by: appoint, ofParty: true, move: { trying: 'passed' } },
    fail:     { clause: 'ACAD-35', by: appoint, ofParty: true, move: { trying: 'failed' } },
    turnDown: { clause: 'ACAD-36', by: appoint, ofParty: true, move: { nominated: 'turnedDown', passed: 'turnedDown', failed: 'turnedDown' }, check: saysWhy('ACAD-36') },
    appoint:  { clause: 'ACAD-36', by: appoint, ofParty: true, move: { passed: 'appointed' }, check: isAppointable },
    renew:    { clause: 'ACAD-36', by: appoint, ofParty: true, move: { appointed: 'appointed', lapsed: 'appointed' }, check: isAppointable },
    end:      { clause: 'ACAD-36', by: appoint, ofParty: true, move: { appointed: 'ended' }, check: saysWhy('ACAD-36') },
    resign:   { clause: 'ACAD-36', by: 'owner', move: { appointed: 'ended' }, check: saysWhy('ACAD-36') },
    withdraw: { clause: 'ACAD-34', by: 'owner', move: { nominated: 'withdrawn', trying: 'withdrawn', passed: 'withdrawn', failed: 'withdrawn' } },
    expire:   { clause: 'ACAD-36', by: 'clock', move: { appointed: 'lapsed' } },
  },
  deadlines: {},
} as const

/** A unit nominates; nobody nominates themselves this way. */
export const lecturerBook = lifecycle<Lecturer>()({
  ...standing,
  begin: { clause: 'ACAD-34', by: 'academy.nominate', in: 'nominated' },
})
/** The same way for who offers themself. */
export const offeringBook = lifecycle<Lecturer>()({ ...standing, begin: { clause: 'ACAD-34', by: 'owner', in: 'nominated' } })

// biome-ignore format: read as a table
export const trialBook = lifecycle<Trial>()({
  module: 'academy',
  table: 'academyTrials',
  begin: { clause: 'ACAD-35', by: appoint, in: 'arranged' },
  steps: {
    rearrange: { clause: 'ACAD-35', by: appoint, ofUnit: true, move: { arranged: 'arranged' } },
    pass:      { clause: 'ACAD-35', by: appoint, ofUnit: true, move: { arranged: 'passed' }, check: isJudged },
    fail:      { clause: 'ACAD-35', by: appoint, ofUnit: true, move: { arranged: 'failed' }, check: isJudged },
    callOff:   { clause: 'ACAD-35', by: appoint, ofUnit: true, move: { arranged: 'calledOff' }, check: saysWhy('ACAD-35') },
    drop:      { clause: 'ACAD-35', by: 'owner', move: { arranged: 'calledOff' } },
  },
  deadlines: {},
})

/** ACAD-35: a trial lecture is arranged for a time to come. */
export const mayArrange = (starts: string, now: Date) =>
  Date.parse(starts) > now.getTime() ? undefined : refuseTeaching('ACAD-35').at({ starts: 'acad.trialPast' })

/** ACAD-35: when it was given, by at least two, each once, and never by whoever is tried. */
function isJudged({ owner, starts, marks: { given: marks }, reason }: Trial, now: Date) {
  if (now < new Date(starts)) return new Refusal('ACAD-35', {}, { sentence: 'acad.notGivenYet' })
  const own = marks.findIndex(one => one.reviewer === owner)
  if (own >= 0)
    return new Refusal('ACAD-35', {}, { sentence: 'acad.notOwnReview', fields: { [`marks.${own}.reviewer`]: 'acad.notOwnReview' } })
  const twice = marks.findIndex((one, at) => marks.findIndex(other => other.reviewer === one.reviewer) < at)
  if (twice >= 0) return refuseTeaching('ACAD-35').at({ [`marks.${twice}.reviewer`]: 'acad.reviewerTwice' })
  if (marks.length < leastReviewers) return refuseTeaching('ACAD-35').at({ marks: `acad.fewReviewers?least=${leastReviewers}` })
  return saysWhy('ACAD-35')({ reason })
}

const sumOf = (marks: readonly { mark: number }[]) => marks.reduce((sum, one) => sum + one.mark, 0)
/** To one decimal, rounded down: 79.96 is not shown as a pass. */
export const meanOf = (marks: readonly { mark: number }[]): number =>
  marks.length === 0 ? 0 : Math.floor((sumOf(marks) * 10) / marks.length) / 10
/** ACAD-35: by the exact mean. */
export const verdictOf = (marks: readonly { mark: number }[]): 'pass' | 'fail' =>
  marks.length > 0 && sumOf(marks) >= passMark * marks.length ? 'pass' : 'fail'
