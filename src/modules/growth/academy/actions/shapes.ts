import { z } from 'zod'
import { line, passage } from '#kernel/pure/line.ts'
import { type Skill, skillLadder } from '#kernel/pure/identifiers/skills.ts'
import { fields, hostRoles, kinds, layouts, sessionKinds, stages, tiers } from '../rules.ts'
import { askStages, nominationStages } from '../rules-nominations.ts'

/** What goes in and out of the use cases, in one vocabulary. */
export const id = z.uuid()
export const path = z.templateLiteral(['/', z.string()])
export const instant = z.iso.datetime({ offset: true })
const names = (most: number) => z.array(line(40).min(1)).max(most)
export const skill = z.enum(skillLadder as [Skill, ...Skill[]])
export const reason = passage(300)

export const session = z.object({
  title: line(80).min(1),
  kind: z.enum(sessionKinds).default('theory'),
  starts: instant,
  ends: instant,
  place: line(120).default(''),
  lecturer: line(40).default(''),
})

const texts = {
  about: passage(4_000),
  bring: passage(500),
  cost: line(200),
  place: line(120),
  address: line(200),
  route: passage(300),
  contact: line(80),
}

/** What the host writes. A draft may lack what publishing demands (ACAD-2). */
export const plan = z.object({
  title: line(60).min(2),
  kind: z.enum(kinds),
  field: z.enum(fields),
  about: texts.about.default(''),
  bring: texts.bring.default(''),
  cost: texts.cost.default(''),
  hosts: z.record(id, z.enum(hostRoles)).default({}),
  openTo: z.array(id).max(50).default([]),
  ground: id.nullable().default(null),
  place: texts.place.default(''),
  address: texts.address.default(''),
  route: texts.route.default(''),
  contact: texts.contact.default(''),
  opens: instant.nullable().default(null),
  closes: instant.nullable().default(null),
  seats: z.int().min(1).max(10_000).nullable().default(null),
  leastOfUnit: z.int().min(1).max(1_000).default(1),
  mostOfUnit: z.int().min(1).max(1_000).default(3),
  trades: names(20).default([]),
  leastSkill: skill.nullable().default(null),
  worksIn: names(20).default([]),
  leastYears: z.int().min(0).max(40).default(0),
  materials: names(10).default([]),
  attendanceShare: z.int().min(1).max(100).default(80),
  theoryMark: z.int().min(1).max(100).nullable().default(null),
  practiceMark: z.int().min(1).max(100).nullable().default(null),
  certificate: line(60).default('结业证书'),
  certificateLayout: z.enum(layouts).default('landscape'),
  sessions: z.array(session).max(120).default([]),
})
export type Plan = z.output<typeof plan>

/** What may be changed after publishing; what is left out stays. The sessions keep their ids. */
export const changeable = z.object({ ...texts, seats: z.int().min(1).max(10_000), closes: instant }).partial()

export const shownSession = z.object({
  id,
  title: z.string(),
  kind: z.enum(sessionKinds),
  starts: instant,
  ends: instant,
  place: z.string(),
  lecturer: z.string(),
})
export const shownCourse = z.object({
  id,
  unit: path,
  parties: z.array(z.string()),
  state: z.enum(stages),
  version: z.int(),
  ...plan.omit({ sessions: true }).shape,
  starts: instant.nullable(),
  ends: instant.nullable(),
  copiedFrom: id.nullable(),
  reason: z.string(),
})
export const courseColumns = Object.keys(shownCourse.shape) as (keyof typeof shownCourse.shape)[]
export const sessionColumns = Object.keys(shownSession.shape) as (keyof typeof shownSession.shape)[]

export const listed = shownCourse
  .pick({
    id: true,
    unit: true,
    state: true,
    kind: true,
    field: true,
    title: true,
    place: true,
    opens: true,
    closes: true,
    starts: true,
    ends: true,
    seats: true,
    leastOfUnit: true,
    mostOfUnit: true,
    openTo: true,
    trades: true,
    leastSkill: true,
    worksIn: true,
    leastYears: true,
  })
  .extend({ unitName: z.string(), seated: z.int(), waiting: z.int() })
export const listColumns = Object.keys(listed.shape).filter(key => !['unitName', 'seated', 'waiting'].includes(key)) as Exclude<
  keyof typeof listed.shape,
  'unitName' | 'seated' | 'waiting'
>[]

export const whole = shownCourse.extend({
  sessions: z.array(shownSession),
  groundName: z.string(),
  unitNames: z.record(z.string(), z.string()),
  seated: z.int(),
  waiting: z.int(),
})

export const qualification = z.object({
  trade: line(40).default(''),
  skill: skill.nullable().default(null),
  worksIn: line(40).default(''),
  years: z.int().min(0).max(60).default(0),
})
/** With the number of the certificate, which is sealed on its way in and never comes back with a list. */
export const asked = { qualification, certificate: line(40).default(''), words: passage(500).default('') }

export const standing = z.enum(['seated', 'waiting']).nullable()
/** A nomination as a list shows it: to the unit, to the host, and to the nominee. */
export const nomination = z.object({
  id,
  class: id,
  title: z.string(),
  state: z.enum(nominationStages),
  version: z.int(),
  due: z.iso.date().nullable(),
  dueIsProvisional: z.boolean(),
  person: id,
  name: z.string(),
  phoneMasked: z.string(),
  unit: path,
  unitName: z.string(),
  qualification,
  certificateMasked: z.string(),
  words: z.string(),
  reason: z.string(),
  /** The worker's own asking that it answers. */
  ask: id.nullable(),
  nominatedAt: instant.nullable(),
  verifiedAt: instant.nullable(),
  admittedAt: instant.nullable(),
  /** Whether the admitted have a seat or wait, and how many wait before them. */
  standing,
  ahead: z.int().nullable(),
  materials: z.array(z.object({ id, kind: z.string(), name: z.string(), type: z.string(), bytes: z.int() })),
})
export const ask = z.object({
  id,
  class: id,
  title: z.string(),
  state: z.enum(askStages),
  version: z.int(),
  person: id,
  name: z.string(),
  unit: path,
  qualification,
  certificateMasked: z.string(),
  words: z.string(),
  reason: z.string(),
  at: instant,
})
export const ground = z.object({
  id,
  version: z.int(),
  unit: path,
  tier: z.enum(tiers),
  name: z.string(),
  upper: id.nullable(),
  address: z.string(),
  phone: z.string(),
  lon: z.number().nullable(),
  lat: z.number().nullable(),
  fields: z.array(z.enum(fields)),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
})
