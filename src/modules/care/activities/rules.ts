/** The unions' activities, clause by clause. The prose is rulebook.md. */
import type { Offer } from '#kernel/pure/enrolment.ts'
import { type Case, lifecycle } from '#kernel/pure/lifecycle.ts'
import { Refusal, refusals } from '#kernel/pure/refusal.ts'
import { words } from './words.ts'

export const stages = ['draft', 'published', 'enrolling', 'running', 'closed', 'reported', 'cancelled'] as const
export const kinds = ['craft', 'family', 'sport', 'culture', 'lecture', 'volunteer'] as const
/** 承办 carries it out, 协办 helps; the host (主办) is the activity's own unit. */
export const hostRoles = ['organiser', 'helper'] as const
/** Where the money of an activity or a visit comes from, accounted separately. */
export const sources = ['fiscal', 'upperUnion', 'ownUnion', 'donation', 'enterprise', 'other'] as const

export type Stage = (typeof stages)[number]
export type Kind = (typeof kinds)[number]
export type HostRole = (typeof hostRoles)[number]
export type Source = (typeof sources)[number]

export type Activity = Case<Stage> & {
  title: string
  kind: Kind
  about: string
  bring: string
  /** Co-hosts by unit id. */
  hosts: Record<string, HostRole>
  /** Ids of the units whose workers may enrol, each with everything below it. */
  openTo: string[]
  isForFamilies: boolean
  mostChildren: number
  ageFrom: number | null
  ageTo: number | null
  place: string
  address: string
  contact: string
  enrolOpens: string | null
  enrolCloses: string | null
  leaveBy: string | null
  /** Each session gives out its own places; otherwise one place is for all of them. */
  perSession: boolean
  seats: number | null
  queue: number
  seatsByUnit: Record<string, number> | null
  /** What is handed out, by name: how many to a head. */
  materials: Record<string, number>
  takesPhotos: boolean
  starts: string | null
  ends: string | null
  /** Why it was cancelled. */
  reason: string
  summary: string
  /** The report's number, given when it is handed in. */
  number: string
}
export type Session = { id: string; title: string; starts: string; ends: string; place: string; offer: string; cancelledAt: string | null }

export const refuse = refusals(words)
const MINUTE = 60_000
/** ACT-11 and ACT-13, the defaults marked † in the rulebook. */
export const checkInOpensMinutes = 60
export const lateUploadDays = 3
export const keepChildrenDays = 30

const hasReason = (activity: Activity) => (activity.reason.trim().length >= 5 ? undefined : refuse('ACT-18'))
const hasSummary = (activity: Activity) => (activity.summary.trim().length >= 10 ? undefined : refuse('ACT-17'))

/** Which part of a notice is missing before it may be published; the field's name, so that the form can point at it. */
export function missingFrom(activity: Activity): (keyof Activity)[] {
  const needed = ['title', 'about', 'place', 'contact', 'starts', 'ends', 'enrolOpens', 'enrolCloses'] as const
  const missing: (keyof Activity)[] = needed.filter(field => !activity[field])
  if (activity.openTo.length === 0) missing.push('openTo')
  if (activity.isForFamilies && activity.mostChildren < 1) missing.push('mostChildren')
  return missing
}

function isComplete(activity: Activity) {
  const missing = missingFrom(activity)
  if (missing.length > 0) return refuse('ACT-2').at(Object.fromEntries(missing.map(field => [field, 'missing'])))
  const [enrolOpens, enrolCloses, starts, ends] = [activity.enrolOpens, activity.enrolCloses, activity.starts, activity.ends].map(at =>
    Date.parse(at!),
  ) as [number, number, number, number]
  if (enrolOpens >= enrolCloses) return refuse('ACT-2').at({ enrolCloses: 'act.closesAfterOpens' })
  if (enrolCloses > starts) return refuse('ACT-2').at({ enrolCloses: 'act.closesBeforeStart' })
  return starts < ends ? undefined : refuse('ACT-2').at({ sessions: 'act.endsAfterStart' })
}

const host = 'activities.host'
// biome-ignore format: read as a table
export const activityBook = lifecycle<Activity>()({
  module: 'activities',
  table: 'activities',
  begin: { clause: 'ACT-1', by: host, in: 'draft' },
  steps: {
    edit:    { clause: 'ACT-1',  by: host,    ofUnit: true, move: { draft: 'draft' } },
    publish: { clause: 'ACT-2',  by: host,    ofUnit: true, move: { draft: 'published' }, check: isComplete },
    open:    { clause: 'ACT-3',  by: 'clock', move: { published: 'enrolling' } },
    change:  { clause: 'ACT-10', by: host,    ofUnit: true, move: { published: 'published', enrolling: 'enrolling', running: 'running' }, check: isComplete },
    start:   { clause: 'ACT-11', by: 'clock', move: { published: 'running', enrolling: 'running' } },
    close:   { clause: 'ACT-11', by: 'clock', move: { running: 'closed' } },
    report:  { clause: 'ACT-17', by: host,    ofUnit: true, move: { closed: 'reported' }, check: hasSummary },
    reopen:  { clause: 'ACT-17', by: host,    ofUnit: true, move: { reported: 'closed' } },
    cancel:  { clause: 'ACT-18', by: host,    ofUnit: true, move: { draft: 'cancelled', published: 'cancelled', enrolling: 'cancelled', running: 'cancelled' }, check: hasReason },
  },
  deadlines: {},
})

/** What a reader is told of it: the stage, with what the places say. */
export type Phase = Stage | 'full' | 'waitingOnly' | 'enrolmentClosed'
export function phaseOf(
  activity: Pick<Activity, 'state' | 'enrolCloses'>,
  offers: readonly (Offer & { seated: number; waiting: number })[],
  now: Date,
): Phase {
  if (activity.state !== 'enrolling') return activity.state
  if (activity.enrolCloses && now >= new Date(activity.enrolCloses)) return 'enrolmentClosed'
  if (offers.length === 0 || offers.some(offer => offer.seats === null || offer.seated < offer.seats)) return 'enrolling'
  return offers.some(offer => offer.waiting < offer.queue) ? 'waitingOnly' : 'full'
}

/** ACT-11: whether a mark made at `at` and handed in at `now` counts. */
export function mayMark(session: Pick<Session, 'starts' | 'ends' | 'cancelledAt'>, at: Date, now: Date) {
  const opens = new Date(session.starts).getTime() - checkInOpensMinutes * MINUTE
  const isInTime =
    !session.cancelledAt && at.getTime() >= opens && at <= new Date(session.ends) && at.getTime() <= now.getTime() + 5 * MINUTE
  const isNotTooLate = now.getTime() <= new Date(session.ends).getTime() + lateUploadDays * 1_440 * MINUTE
  return isInTime && isNotTooLate ? undefined : refuse('ACT-11')
}

/** ACT-12: how many of an item this place receives. */
export const dueOf = ({ materials }: Pick<Activity, 'materials'>, item: string, heads: number) =>
  Object.hasOwn(materials, item) ? materials[item]! * heads : refuse('ACT-12')

/** ACT-8: what is given out is not taken back by lowering the number. */
export const maySeat = (seats: number | null, seated: number) =>
  seats === null || seats >= seated ? undefined : refuse('ACT-8', { seated }).at({ seats: 'act.seatsGiven' })

/** ACT-13: who looks a child up says what for. */
export const mayReveal = (purpose: string) =>
  purpose.trim().length >= 5 ? undefined : refuse('ACT-13').at({ purpose: 'tooShort?least=5' })

/** ACT-14: what may go into the album. */
export const mayShow = (isConsented: boolean) => (isConsented ? undefined : refuse('ACT-14').at({ isConsented: 'act.consentFirst' }))

/** ACT-17: once the report is handed in, its costs stand; reopening it opens them again. */
export const mayAccount = ({ state }: Pick<Activity, 'state'>) =>
  state === 'reported' ? new Refusal('ACT-17', {}, { sentence: 'notNow' }) : undefined

/** ACT-15: after it has ended, by someone who was there. */
export const mayRate = ({ state }: Pick<Activity, 'state'>, came: boolean) =>
  came && (state === 'closed' || state === 'reported') ? undefined : refuse('ACT-15')

/** ACT-16: held a seat until the end and came to none of its sessions. */
export const isAbsent = (entry: { standing: string; came: number }): boolean => entry.standing === 'seated' && entry.came === 0
