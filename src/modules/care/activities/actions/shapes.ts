import { z } from 'zod'
import { line, passage } from '#kernel/pure/line.ts'
import { hostRoles, kinds, sources, stages } from '../rules.ts'

/** What goes in and out of the use cases, in one vocabulary. */
export const id = z.uuid()
export const path = z.templateLiteral(['/', z.string()])
export const instant = z.iso.datetime({ offset: true })

export const session = z.object({
  id: id.optional(),
  title: line(60).default(''),
  starts: instant,
  ends: instant,
  place: line(120).default(''),
})

/** What may also be changed after publishing. */
export const changeable = {
  about: passage(4_000),
  bring: passage(500),
  place: line(120),
  address: line(200),
  contact: line(60),
  enrolCloses: instant.nullable(),
  leaveBy: instant.nullable(),
  seats: z.int().min(1).max(100_000).nullable(),
  queue: z.int().min(0).max(100_000),
  materials: z.record(z.string().trim().min(1).max(40), z.int().min(1).max(20)),
}

/** What the host writes. A draft may lack what publishing demands (ACT-2). */
export const plan = z.object({
  title: line(60).min(2),
  kind: z.enum(kinds),
  about: changeable.about.default(''),
  bring: changeable.bring.default(''),
  hosts: z.record(id, z.enum(hostRoles)).default({}),
  openTo: z.array(id).max(50).default([]),
  isForFamilies: z.boolean().default(false),
  mostChildren: z.int().min(0).max(5).default(0),
  ageFrom: z.int().min(0).max(17).nullable().default(null),
  ageTo: z.int().min(0).max(17).nullable().default(null),
  place: changeable.place.default(''),
  address: changeable.address.default(''),
  contact: changeable.contact.default(''),
  enrolOpens: instant.nullable().default(null),
  enrolCloses: changeable.enrolCloses.default(null),
  leaveBy: changeable.leaveBy.default(null),
  perSession: z.boolean().default(false),
  seats: changeable.seats.default(null),
  queue: changeable.queue.default(0),
  seatsByUnit: z.record(id, z.int().min(0).max(100_000)).nullable().default(null),
  materials: changeable.materials.default({}),
  takesPhotos: z.boolean().default(false),
  sessions: z.array(session).max(60).default([]),
})
export type Plan = z.output<typeof plan>

export const child = z.object({ called: line(20).min(1), name: line(40).min(1), born: z.iso.date('act.born') })

export const shownSession = z.object({
  id,
  title: z.string(),
  starts: instant,
  ends: instant,
  place: z.string(),
  offer: id,
  cancelledAt: instant.nullable(),
  reason: z.string(),
})
export const shownOffer = z.object({
  id,
  opens: instant,
  closes: instant,
  seats: z.int().nullable(),
  seatsByUnit: z.record(z.string(), z.int()).nullable(),
  queue: z.int(),
  seated: z.int(),
  waiting: z.int(),
  byLots: z.boolean(),
})
/** What a published activity tells anyone. */
export const shownActivity = z.object({
  id,
  unit: path,
  owner: z.string(),
  parties: z.array(z.string()),
  state: z.enum(stages),
  due: z.iso.date().nullable(),
  dueIsProvisional: z.boolean(),
  version: z.int(),
  title: z.string(),
  kind: z.enum(kinds),
  about: z.string(),
  bring: z.string(),
  hosts: z.record(z.string(), z.enum(hostRoles)),
  openTo: z.array(z.string()),
  isForFamilies: z.boolean(),
  mostChildren: z.int(),
  ageFrom: z.int().nullable(),
  ageTo: z.int().nullable(),
  place: z.string(),
  address: z.string(),
  contact: z.string(),
  enrolOpens: instant.nullable(),
  enrolCloses: instant.nullable(),
  leaveBy: instant.nullable(),
  perSession: z.boolean(),
  seats: z.int().nullable(),
  queue: z.int(),
  seatsByUnit: z.record(z.string(), z.int()).nullable(),
  materials: z.record(z.string(), z.int()),
  takesPhotos: z.boolean(),
  starts: instant.nullable(),
  ends: instant.nullable(),
  reason: z.string(),
  summary: z.string(),
  number: z.string(),
})
export const activityColumns = Object.keys(shownActivity.shape) as (keyof typeof shownActivity.shape)[]
export const sessionColumns = Object.keys(shownSession.shape) as (keyof typeof shownSession.shape)[]
export const offerColumns = Object.keys(shownOffer.shape) as (keyof typeof shownOffer.shape)[]

/** An activity whole: with its sessions, its places, and the names of its units. */
export const whole = shownActivity.extend({
  sessions: z.array(shownSession),
  offers: z.array(shownOffer),
  unitNames: z.record(z.string(), z.string()),
})
/** One line of a list. */
export const listed = shownActivity
  .pick({
    id: true,
    unit: true,
    state: true,
    title: true,
    kind: true,
    place: true,
    starts: true,
    ends: true,
    enrolOpens: true,
    enrolCloses: true,
    isForFamilies: true,
    openTo: true,
    version: true,
  })
  .extend({ unitName: z.string(), seats: z.int().nullable(), seated: z.int(), waiting: z.int(), queue: z.int() })

export const cost = z.object({ id, item: z.string(), amountFen: z.int(), source: z.enum(sources), at: instant })
