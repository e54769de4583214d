import { addDays, type Day, dayOf } from '#kernel/pure/calendar.ts'
import { formatTime } from '#kernel/pure/formats.ts'
import { instantOf, isTimed, localOf, spanOf } from '#kernel/pure/local-times.ts'
import { idOf } from '#kernel/pure/people.ts'
import { begin } from '#kernel/web/desk/merging.ts'
import type { Unit } from '#kernel/web/desk/units.ts'
import type { Skill } from '#kernel/pure/identifiers/skills.ts'
import type { Field, HostRole, Kind, SessionKind } from '../../rules.ts'
import type { PlanIn, Whole } from './calls.ts'
import { type Preset, presets } from './presets.ts'

export type SessionValues = {
  key: string
  id: string
  title: string
  kind: SessionKind
  day: string
  from: string
  to: string
  place: string
  lecturer: string
}
/** What the editor holds: texts as they are typed, so that a draft keeps even what is half written. Times are Beijing's. */
export type PlanValues = Preset & {
  /** The version these values were begun from: a draft of theirs found later must not overwrite what came since. */
  version: number
  began: string
  unit: string
  title: string
  kind: Kind
  field: Field
  about: string
  bring: string
  cost: string
  hosts: (Unit & { role: HostRole })[]
  openTo: Unit[]
  ground: string
  place: string
  address: string
  route: string
  contact: string
  opens: string
  closes: string
  trades: string[]
  sessions: SessionValues[]
}

const text = { title: '', about: '', bring: '', cost: '', place: '', address: '', route: '', contact: '', opens: '', closes: '' }

/** A new skills class: three days four weeks ahead, nominations from tomorrow until a week before. */
export function freshPlan(unit: { path: string; name: string }, now: Date): PlanValues {
  const day = mondayAfter(addDays(dayOf(now), 28))
  const days = [0, 1, 2].map(n => freshSession(addDays(day, n), `s${n}`))
  return {
    version: 0,
    began: '',
    unit: unit.path,
    kind: 'skills',
    field: 'manufacturing',
    hosts: [],
    openTo: unit.path ? [{ id: idOf(unit.path), name: unit.name }] : [],
    ground: '',
    trades: [],
    ...text,
    ...presets.skills,
    opens: `${addDays(dayOf(now), 1)}T09:00`,
    closes: `${addDays(day, -10)}T17:00`,
    sessions: days,
  }
}

export const freshSession = (day: Day, key: string): SessionValues => ({
  key,
  id: '',
  title: '',
  kind: 'theory',
  day,
  from: '09:00',
  to: '17:00',
  place: '',
  lecturer: '',
})

/** What a stored class looks like in the editor. */
export function valuesOf(course: Whole): PlanValues {
  const named = (id: string): Unit => ({ id, name: course.unitNames[id] ?? '' })
  const { version, unit, title, kind, field, about, bring, cost, place, address, route, contact, trades, worksIn, materials } = course
  return begin({
    ...{ version, unit, title, kind, field, about, bring, cost, place, address, route, contact, trades, worksIn, materials },
    hosts: Object.entries(course.hosts).map(([id, role]) => ({ ...named(id), role })),
    openTo: course.openTo.map(named),
    ground: course.ground ?? '',
    opens: localOf(course.opens),
    closes: localOf(course.closes),
    seats: textOf(course.seats),
    leastOfUnit: String(course.leastOfUnit),
    mostOfUnit: String(course.mostOfUnit),
    leastSkill: course.leastSkill ?? '',
    leastYears: String(course.leastYears),
    attendanceShare: String(course.attendanceShare),
    theoryMark: textOf(course.theoryMark),
    practiceMark: textOf(course.practiceMark),
    certificate: course.certificate,
    certificateLayout: course.certificateLayout,
    sessions: course.sessions.map(sessionValuesOf),
  })
}

export const sessionValuesOf = ({ id, title, kind, starts, ends, place, lecturer }: Whole['sessions'][number]): SessionValues => ({
  ...{ key: id, id, title, kind, place, lecturer },
  day: dayOf(new Date(starts)),
  from: formatTime(new Date(starts)),
  to: formatTime(new Date(ends)),
})

/** What the server is sent. A session without its day and hours is left out of a draft; one without a title is named by its place. */
export function planOf(values: PlanValues): PlanIn {
  const { version: _, began: __, unit: ___, sessions, hosts, openTo, ground, ...rest } = values
  return {
    ...rest,
    hosts: Object.fromEntries(hosts.map(one => [one.id, one.role])),
    openTo: openTo.map(one => one.id),
    ground: ground || null,
    opens: instantOf(values.opens),
    closes: instantOf(values.closes),
    seats: numberOf(values.seats),
    leastOfUnit: numberOf(values.leastOfUnit) ?? 1,
    mostOfUnit: numberOf(values.mostOfUnit) ?? 1,
    leastSkill: (values.leastSkill || null) as Skill | null,
    leastYears: numberOf(values.leastYears) ?? 0,
    attendanceShare: numberOf(values.attendanceShare) ?? 80,
    theoryMark: numberOf(values.theoryMark),
    practiceMark: numberOf(values.practiceMark),
    sessions: sessions.filter(isTimed).map(({ title, kind, place, lecturer, ...times }, at) => ({
      title: title.trim() || `第 ${at + 1} 课`,
      kind,
      place,
      lecturer,
      ...spanOf(times),
    })),
  }
}

export const isWhole = (typed: string, least: number, most = 999_999) =>
  /^\d{1,6}$/.test(typed.trim()) && Number(typed) >= least && Number(typed) <= most
export const numberOf = (typed: string): number | null => (/^\d+$/.test(typed.trim()) ? Number(typed) : null)
const textOf = (count: number | null) => (count === null ? '' : String(count))

const mondayAfter = (day: Day): Day => addDays(day, (8 - new Date(day).getUTCDay()) % 7)
