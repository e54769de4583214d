/** The academy's network: who lends what, what the teaching groups hand down, and what counts as taught. Clauses ACAD-38 to ACAD-42. */
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { readUscc } from '#kernel/pure/identifiers/uscc.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import type { LecturerStage } from './rules-lecturers.ts'
import type { Field, Stage } from './rules.ts'
import { networkWords } from './words-network.ts'

export const allyKinds = ['enterprise', 'school', 'training', 'association'] as const
export const loanKinds = ['place', 'equipment', 'lecturers', 'courses', 'posts'] as const
export const allyStages = ['joined', 'left'] as const
/** Each comes from the one before it. */
export const workKinds = ['course', 'textbook', 'trainer'] as const

export type AllyKind = (typeof allyKinds)[number]
export type LoanKind = (typeof loanKinds)[number]
export type AllyStage = (typeof allyStages)[number]
export type WorkKind = (typeof workKinds)[number]

/** `measure` is what the number counts: 间, 台, 人. */
export type Loan = { words: string; count: number; measure: string }
export type Ally = Case<AllyStage> & {
  kind: AllyKind
  name: string
  uscc: string
  fields: Field[]
  contact: string
  phone: string
  lends: Partial<Record<LoanKind, Loan>>
  joinedOn: Day
  leftOn: Day | null
  reason: string
}
export type TeachingGroup = Case<'standing' | 'dissolved'> & { field: Field; head: string; members: string[]; since: Day; reason: string }
export type Work = Case<'kept' | 'withdrawn'> & {
  group: string
  kind: WorkKind
  title: string
  /** Of a course alone. */
  hours: number | null
  madeOn: Day
  madeBy: string
  from: string | null
  follows: string | null
  /** A trainer who was an appointed lecturer when chosen. */
  lecturer: string | null
  reason: string
}

export const refuseInNetwork = refusals(networkWords)
const isSaid = (reason: string) => reason.trim().length >= 5
const tooShort = { reason: 'tooShort?least=5' }

/** ACAD-38: the entry by itself; that nobody is entered twice, the caller sees to. */
export function isSoundAlly({ uscc, joinedOn }: Pick<Ally, 'uscc' | 'joinedOn'>, now: Date) {
  const code = uscc ? readUscc(uscc) : undefined
  if (code && !code.ok) return refuseInNetwork('ACAD-38').at({ uscc: code.why })
  return joinedOn > dayOf(now) ? refuseInNetwork('ACAD-38').at({ joinedOn: 'acad.dayToCome' }) : undefined
}
export const isTwice = (field: 'name' | 'uscc') => refuseInNetwork('ACAD-38').at({ [field]: 'acad.allyTwice' })

/** ACAD-39. */
function mayDepart({ joinedOn, leftOn, reason }: Ally, now: Date) {
  const refusal = refuseInNetwork('ACAD-39')
  if (leftOn! > dayOf(now)) return refusal.at({ leftOn: 'acad.dayToCome' })
  if (leftOn! < joinedOn) return refusal.at({ leftOn: 'acad.leftBeforeJoined' })
  return isSaid(reason) ? undefined : refusal.at(tooShort)
}

const host = 'academy.host'
// biome-ignore format: read as a table
export const allyBook = lifecycle<Ally>()({
  module: 'academy',
  table: 'academyAllies',
  begin: { clause: 'ACAD-38', by: host, in: 'joined' },
  steps: {
    edit:   { clause: 'ACAD-38', by: host, ofUnit: true, move: { joined: 'joined' }, check: isSoundAlly },
    depart: { clause: 'ACAD-39', by: host, ofUnit: true, move: { joined: 'left' },   check: mayDepart },
  },
  deadlines: {},
})

// biome-ignore format: read as a table
export const groupBook = lifecycle<TeachingGroup>()({
  module: 'academy',
  table: 'academyGroups',
  begin: { clause: 'ACAD-40', by: host, in: 'standing' },
  steps: {
    edit:     { clause: 'ACAD-40', by: host, ofUnit: true, move: { standing: 'standing' }, check: isSoundGroup },
    dissolve: { clause: 'ACAD-40', by: host, ofUnit: true, move: { standing: 'dissolved' }, check: ({ reason }) => isSaid(reason) ? undefined : refuseInNetwork('ACAD-40').at(tooShort) },
  },
  deadlines: {},
})

// biome-ignore format: read as a table
export const workBook = lifecycle<Work>()({
  module: 'academy',
  table: 'academyWorks',
  begin: { clause: 'ACAD-41', by: host, in: 'kept' },
  steps: {
    edit:     { clause: 'ACAD-41', by: host, ofUnit: true, move: { kept: 'kept' } },
    withdraw: { clause: 'ACAD-41', by: host, ofUnit: true, move: { kept: 'withdrawn' }, check: ({ reason }) => isSaid(reason) ? undefined : refuseInNetwork('ACAD-41').at(tooShort) },
  },
  deadlines: {},
})

/** ACAD-40. */
export function isSoundGroup({ head, since }: Pick<TeachingGroup, 'head' | 'since'>, now: Date) {
  if (head.trim().length < 2) return refuseInNetwork('ACAD-40').at({ head: 'acad.noHead' })
  return since > dayOf(now) ? refuseInNetwork('ACAD-40').at({ since: 'acad.dayToCome' }) : undefined
}
export const hasGroup = () => refuseInNetwork('ACAD-40').at({ field: 'acad.groupTwice' })

export type Kin = Pick<Work, 'id' | 'kind' | 'from' | 'follows' | 'madeOn'>

/** ACAD-41: whether this work, new or corrected, may stand among the group's others (`works` may still hold its older form). */
export function mayDescend(works: readonly Kin[], work: Kin & Pick<Work, 'hours'>, now: Date) {
  const refusal = refuseInNetwork('ACAD-41')
  const others = works.filter(one => one.id !== work.id)
  if (work.kind === 'course' && !work.hours) return refusal.at({ hours: 'acad.noHours' })
  if (work.madeOn > dayOf(now)) return refusal.at({ madeOn: 'acad.dayToCome' })
  const source = others.find(one => one.id === work.from)
  const expected = workKinds[workKinds.indexOf(work.kind) - 1]
  if (expected ? source?.kind !== expected : work.from !== null)
    return refusal.at({ from: expected === 'course' ? 'acad.fromCourse' : expected ? 'acad.fromTextbook' : 'acad.fromNothing' })
  return mayFollow(others, work) ?? isInTime(others, work)
}

function mayFollow(others: readonly Kin[], { id, kind, follows }: Kin) {
  if (follows === null) return undefined
  const refusal = refuseInNetwork('ACAD-41')
  if (follows === id) return refusal.at({ follows: 'acad.followsItself' })
  const before = others.find(one => one.id === follows)
  if (before?.kind !== kind) return refusal.at({ follows: 'acad.followsKind' })
  if (others.some(one => one.follows === follows)) return refusal.at({ follows: 'acad.followsTaken' })
  for (let one: Kin | undefined = before; one; one = others.find(({ id }) => id === one!.follows))
    if (one.follows === id) return refusal.at({ follows: 'acad.followsItself' })
  return undefined
}

function isInTime(others: readonly Kin[], { id, from, follows, madeOn }: Kin) {
  const days = (kin: readonly Kin[]) => kin.map(one => one.madeOn).sort()
  const latest = days(others.filter(one => one.id === from || one.id === follows)).at(-1)
  const earliest = days(others.filter(one => one.from === id || one.follows === id))[0]
  const refusal = refuseInNetwork('ACAD-41')
  if (latest !== undefined && madeOn < latest) return refusal.at({ madeOn: `acad.beforeSource?day=${latest}` })
  return earliest !== undefined && madeOn > earliest ? refusal.at({ madeOn: `acad.afterDescendant?day=${earliest}` }) : undefined
}

/** ACAD-41: whether this lecturer, if one was found in the chooser's reach, may be the trainer. */
export function mayTrain(kind: WorkKind, lecturer: { state: LecturerStage } | undefined) {
  const refusal = refuseInNetwork('ACAD-41')
  if (kind !== 'trainer') return refusal.at({ lecturer: 'acad.onlyTrainers' })
  return lecturer?.state === 'appointed' ? undefined : refusal.at({ lecturer: 'acad.trainerNotAppointed' })
}

/** ACAD-41: what others came from is not withdrawn before them. */
export function isLast(works: readonly Kin[], id: string) {
  const n = works.filter(one => one.from === id || one.follows === id).length
  return n === 0 ? undefined : new Refusal('ACAD-41', { n }, { sentence: 'acad.hasDescendants' })
}

/** A work in its newest edition, the editions before it (newest first), and what came from any of them. */
export type Descent<W extends Kin> = { work: W; earlier: W[]; below: Descent<W>[] }
export function descentOf<W extends Kin>(works: readonly W[]): Descent<W>[] {
  const followed = new Set(works.map(one => one.follows))
  const newest = works.filter(one => !followed.has(one.id))
  const byId = new Map(works.map(one => [one.id, one]))
  const earlierOf = ({ follows }: W): W[] => {
    const before = follows === null ? undefined : byId.get(follows)
    return before ? [before, ...earlierOf(before)] : []
  }
  const kindsBelow = (kind: WorkKind) => workKinds[workKinds.indexOf(kind) + 1]
  const descend = (work: W): Descent<W> => {
    const earlier = earlierOf(work)
    const line = new Set([work.id, ...earlier.map(one => one.id)])
    // an edition may have changed what it was written from: it stands under what its newest came from
    const below = newest.filter(one => one.kind === kindsBelow(work.kind) && one.from !== null && line.has(one.from))
    return { work, earlier, below: below.sort(inTime).map(descend) }
  }
  return newest
    .filter(one => one.kind === 'course')
    .sort(inTime)
    .map(descend)
}
const inTime = (a: Kin, b: Kin) => (a.madeOn < b.madeOn ? -1 : a.madeOn > b.madeOn ? 1 : a.id < b.id ? -1 : 1)

/** ACAD-42: whether a session counts as taught; `academy_years` says the same in SQL, and a test holds the two together. */
export const isTaught = ({ ends }: { ends: string }, { state }: { state: Stage }, now: Date): boolean =>
  (state === 'running' || state === 'closed') && Date.parse(ends) <= now.getTime()
