import { addDays, type Day, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { formatTime } from '#kernel/pure/formats.ts'
import { instantOf, isTimed, localOf, spanOf } from '#kernel/pure/local-times.ts'
import { idOf } from '#kernel/pure/people.ts'
import { begin } from '#kernel/web/desk/merging.ts'
import type { Unit } from '#kernel/web/desk/units.ts'
import type { HostRole, Kind } from '../../rules.ts'
import type { PlanIn, Whole } from './calls.ts'

export type SessionValues = { key: string; id: string; title: string; day: string; from: string; to: string; place: string }
/** What the editor holds: texts as they are typed, so that a draft keeps even what is half written. Times are Beijing's. */
export type PlanValues = {
  /** The version these values were begun from: a draft of theirs found later must not overwrite what came since. */
  version: number
  began: string
  unit: string
  title: string
  kind: Kind
  about: string
  bring: string
  place: string
  address: string
  contact: string
  sessions: SessionValues[]
  perSession: 'no' | 'yes'
  seats: string
  queue: string
  quotas: (Unit & { seats: string })[]
  openTo: Unit[]
  hosts: (Unit & { role: HostRole })[]
  isForFamilies: boolean
  mostChildren: string
  ageFrom: string
  ageTo: string
  enrolOpens: string
  enrolCloses: string
  leaveBy: string
  materials: { key: string; name: string; perHead: string }[]
  takesPhotos: boolean
}

/** A new activity: next Saturday morning, enrolment from an hour from now until the evening before. */
export function freshPlan(unit: { path: string; name: string }, now: Date): PlanValues {
  const day = nextSaturday(dayOf(now))
  return {
    ...blank,
    unit: unit.path,
    openTo: unit.path ? [{ id: idOf(unit.path), name: unit.name }] : [],
    sessions: [freshSession(day)],
    enrolOpens: localOf(fullHourAfter(now)),
    enrolCloses: eveningBefore(day),
  }
}

const blank: PlanValues = {
  version: 0,
  began: '',
  unit: '',
  title: '',
  kind: 'craft',
  about: '',
  bring: '',
  place: '',
  address: '',
  contact: '',
  sessions: [],
  perSession: 'no',
  seats: '30',
  queue: '10',
  quotas: [],
  openTo: [],
  hosts: [],
  isForFamilies: false,
  mostChildren: '1',
  ageFrom: '6',
  ageTo: '12',
  enrolOpens: '',
  enrolCloses: '',
  leaveBy: '',
  materials: [],
  takesPhotos: false,
}

export const freshSession = (day: Day, key = 's0'): SessionValues => ({
  key,
  id: '',
  title: '',
  day,
  from: '09:00',
  to: '11:00',
  place: '',
})
/** Enrolment closes at six in the evening before the first session. */
export const eveningBefore = (day: Day): string => `${addDays(day, -1)}T18:00`

/** What a stored activity looks like in the editor. */
export function valuesOf(activity: Whole): PlanValues {
  const named = (id: string): Unit => ({ id, name: activity.unitNames[id] ?? '' })
  return begin({
    version: activity.version,
    unit: activity.unit,
    title: activity.title,
    kind: activity.kind,
    about: activity.about,
    bring: activity.bring,
    place: activity.place,
    address: activity.address,
    contact: activity.contact,
    sessions: activity.sessions.map(sessionValuesOf),
    perSession: activity.perSession ? 'yes' : 'no',
    seats: textOf(activity.seats),
    queue: String(activity.queue),
    quotas: Object.entries(activity.seatsByUnit ?? {}).map(([id, seats]) => ({ ...named(id), seats: String(seats) })),
    openTo: activity.openTo.map(named),
    hosts: Object.entries(activity.hosts).map(([id, role]) => ({ ...named(id), role })),
    isForFamilies: activity.isForFamilies,
    mostChildren: String(activity.mostChildren),
    ageFrom: textOf(activity.ageFrom),
    ageTo: textOf(activity.ageTo),
    enrolOpens: localOf(activity.enrolOpens),
    enrolCloses: localOf(activity.enrolCloses),
    leaveBy: localOf(activity.leaveBy),
    materials: materialValuesOf(activity.materials),
    takesPhotos: activity.takesPhotos,
  })
}

export const sessionValuesOf = ({ id, title, starts, ends, place }: Whole['sessions'][number]): SessionValues => ({
  key: id,
  id,
  title,
  day: dayOf(new Date(starts)),
  from: formatTime(new Date(starts)),
  to: formatTime(new Date(ends)),
  place,
})
export const materialValuesOf = (materials: Record<string, number>) =>
  Object.entries(materials).map(([name, perHead]) => ({ key: name, name, perHead: String(perHead) }))

/** What the server is sent. A session without its times is left out of a draft; rows without a name or unit as well. */
export function planOf(values: PlanValues): PlanIn {
  const { version: _, began: __, unit: ___, sessions, perSession, seats, queue, quotas, openTo, hosts, materials, ...rest } = values
  return {
    ...rest,
    perSession: perSession === 'yes',
    seats: numberOf(seats),
    queue: numberOf(queue) ?? 0,
    seatsByUnit: quotas.length > 0 ? Object.fromEntries(quotas.map(one => [one.id, numberOf(one.seats) ?? 0])) : null,
    openTo: openTo.map(one => one.id),
    hosts: Object.fromEntries(hosts.map(one => [one.id, one.role])),
    mostChildren: values.isForFamilies ? (numberOf(values.mostChildren) ?? 0) : 0,
    ageFrom: values.isForFamilies ? numberOf(values.ageFrom) : null,
    ageTo: values.isForFamilies ? numberOf(values.ageTo) : null,
    enrolOpens: instantOf(values.enrolOpens),
    enrolCloses: instantOf(values.enrolCloses),
    leaveBy: instantOf(values.leaveBy),
    materials: materialsOf(materials),
    sessions: sessions.filter(isTimed).map(({ title, place, ...times }) => ({ title, place, ...spanOf(times) })),
  }
}

export const materialsOf = (rows: PlanValues['materials']) =>
  Object.fromEntries(rows.filter(row => row.name.trim()).map(row => [row.name.trim(), numberOf(row.perHead) ?? 1]))

export const isWhole = (text: string, least: number) => /^\d{1,6}$/.test(text.trim()) && Number(text) >= least
export const numberOf = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null)
const textOf = (count: number | null) => (count === null ? '' : String(count))

function nextSaturday(today: Day): Day {
  // a week's notice at the least, so that people can still arrange for it
  const from = addDays(today, 7)
  return addDays(from, (6 - new Date(from).getUTCDay() + 7) % 7)
}

/** An hour from now, at a full hour of Beijing's. */
function fullHourAfter(now: Date): Date {
  const start = startOfDay(dayOf(now)).getTime()
  const HOUR = 3_600_000
  return new Date(start + Math.ceil((now.getTime() + HOUR - start) / HOUR) * HOUR)
}
