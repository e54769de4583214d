import type { Course } from '../../rules.ts'
import { liveStages, type NominationStage } from '../../rules-nominations.ts'
import type { Ask, Nomination } from './api.ts'

/** What I asked of a unit and what came of it are one thing on its way. */
export type Parcel = { id: string; class: string; title: string; ask?: Ask; nomination?: Nomination }

/** Both lists come newest first. A nomination names the ask it answers; a declined or withdrawn one stands by itself. */
export function parcelsOf(asks: readonly Ask[], nominations: readonly Nomination[]): Parcel[] {
  const open = [...asks]
  const nominated = nominations.map(nomination => {
    const at = open.findIndex(ask => ask.id === nomination.ask)
    const [ask] = at < 0 ? [] : open.splice(at, 1)
    return { id: nomination.id, class: nomination.class, title: nomination.title, nomination, ...(ask && { ask }) }
  })
  return [...nominated, ...open.map(ask => ({ id: ask.id, class: ask.class, title: ask.title, ask }))]
}

type Known = Pick<Course, 'state' | 'closes' | 'starts' | 'reason'>
/** Nothing more will come of it. */
export function isOver({ ask, nomination }: Parcel, course: Pick<Course, 'state'> | undefined): boolean {
  if (course?.state === 'cancelled' || course?.state === 'closed') return true
  return nomination ? !onItsWay(nomination.state) : ask?.state !== 'asked' && ask?.state !== 'nominated'
}
const onItsWay = (state: NominationStage) => state === 'returned' || (liveStages as readonly NominationStage[]).includes(state)

/** What is under way with the class that begins first before the others, then what is over, the latest first. */
export function inOrder(parcels: readonly Parcel[], courses: ReadonlyMap<string, Pick<Course, 'state' | 'starts'>>) {
  const startOf = (parcel: Parcel) => courses.get(parcel.class)?.starts ?? '9'
  const atOf = ({ ask, nomination }: Parcel) => nomination?.nominatedAt ?? ask?.at ?? ''
  const is = (over: boolean) => parcels.filter(parcel => isOver(parcel, courses.get(parcel.class)) === over)
  return {
    live: is(false).sort((a, b) => startOf(a).localeCompare(startOf(b))),
    past: is(true).sort((a, b) => atOf(b).localeCompare(atOf(a))),
  }
}

const path = ['submit', 'verify', 'admit', 'begin'] as const
type Leg = (typeof path)[number]
type End = 'missed' | 'refused' | 'declined' | 'noAnswer' | 'withdrawn' | 'lapsed' | 'cancelled'
type Title = 'track.asked.done' | `track.${Leg}.${'done' | 'current' | 'ahead'}` | 'track.returned' | 'track.waiting' | `track.${End}`
export type Note = 'waitUnit' | 'listed' | 'admission' | 'admissionSoon' | 'mend' | 'queue'
export type Stop = {
  title: Title
  reached: 'done' | 'current' | 'ahead' | 'refused'
  /** When it was, or when it will be. */
  at?: string | null | undefined
  note?: Note
  reason?: string
  n?: number
}

/** The stops behind it, the one it stands at, and those still ahead. */
export function trackOf(parcel: Parcel, course: Known | undefined, now: Date): Stop[] {
  const { ask, nomination } = parcel
  const [at, here] = hereOf(parcel, course, now)
  const times: Record<Leg, string | null | undefined> = {
    submit: nomination?.nominatedAt,
    verify: nomination?.verifiedAt,
    admit: nomination?.admittedAt,
    begin: course?.starts,
  }
  const ahead = (leg: Leg): Stop => ({ title: `track.${leg}.ahead`, reached: 'ahead', ...(leg === 'begin' && { at: times.begin }) })
  return [
    ...(ask ? [{ title: 'track.asked.done', reached: 'done', at: ask.at } as const] : []),
    ...path.slice(0, at).map((leg): Stop => ({ title: `track.${leg}.done`, reached: 'done', at: times[leg] })),
    here,
    ...(here.reached === 'refused' ? [] : path.slice(at + 1).map(ahead)),
  ]
}

/** At which leg it stands, and what is told there. */
function hereOf(parcel: Parcel, course: Known | undefined, now: Date): [number, Stop] {
  const { ask, nomination } = parcel
  const end = (title: End, reason?: string): Stop => ({ title: `track.${title}`, reached: 'refused', ...(reason && { reason }) })
  if (course?.state === 'cancelled' && !isOver(parcel, undefined)) return [legsOf(nomination), end('cancelled', course.reason)]
  if (nomination) return nominationHere(nomination, course, now, end)
  const ends = { declined: end('declined', ask?.reason), withdrawn: end('withdrawn'), lapsed: end('noAnswer') }
  if (ask && ask.state in ends) return [0, ends[ask.state as keyof typeof ends]]
  return [0, { title: 'track.submit.current', reached: 'current', note: ask?.state === 'nominated' ? 'listed' : 'waitUnit' }]
}

function nominationHere(
  nomination: Nomination,
  course: Known | undefined,
  now: Date,
  end: (title: End, reason?: string) => Stop,
): [number, Stop] {
  const { state, reason } = nomination
  const isClosed = course?.closes && new Date(course.closes) <= now
  if (state === 'drafted') return [0, { title: 'track.submit.current', reached: 'current', note: 'listed' }]
  if (state === 'nominated') return [1, { title: 'track.verify.current', reached: 'current' }]
  if (state === 'returned') return [1, { title: 'track.returned', reached: 'current', reason, note: 'mend' }]
  if (state === 'refused') return [1, end('refused', reason)]
  if (state === 'verified') return [2, { title: 'track.admit.current', reached: 'current', note: isClosed ? 'admissionSoon' : 'admission' }]
  if (state === 'admitted') return admittedHere(nomination, course, end)
  return [legsOf(nomination), end(state)]
}

function admittedHere({ standing, ahead }: Nomination, course: Known | undefined, end: (title: End) => Stop): [number, Stop] {
  const hasBegun = course?.state === 'running' || course?.state === 'closed'
  if (standing === 'waiting' && hasBegun) return [2, end('missed')]
  if (standing === 'waiting') return [2, { title: 'track.waiting', reached: 'current', n: (ahead ?? 0) + 1, note: 'queue' }]
  return [
    3,
    { title: hasBegun ? 'track.begin.done' : 'track.begin.current', reached: hasBegun ? 'done' : 'current', at: course?.starts ?? null },
  ]
}

/** How many legs are behind what was ended on its way. */
const legsOf = (nomination: Nomination | undefined): number =>
  [nomination?.nominatedAt, nomination?.verifiedAt, nomination?.admittedAt].filter(Boolean).length
