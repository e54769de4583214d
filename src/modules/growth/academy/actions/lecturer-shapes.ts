/** What goes in and out of the use cases of those who teach. */
import { z } from 'zod'
import { line, passage } from '#kernel/pure/line.ts'
import { fields } from '../rules.ts'
import { bookingStages } from '../rules-bookings.ts'
import { lecturerStages, trialStages, ways } from '../rules-lecturers.ts'
import { id, instant, path } from './shapes.ts'

const day = z.iso.date()

/** What is said of somebody who would teach. */
export const described = {
  fields: z.array(z.enum(fields)).max(fields.length),
  craft: line(40),
  introduction: passage(300),
}

export const publicLecturer = z.object({
  id,
  name: z.string(),
  unitName: z.string(),
  academy: z.string(),
  fields: z.array(z.enum(fields)),
  craft: z.string(),
  introduction: z.string(),
  since: day.nullable(),
  until: day.nullable(),
})

/** To the person, to the unit that nominated them, and to the academy. */
export const lecturer = publicLecturer.extend({
  ground: id,
  person: id,
  unit: path,
  parties: z.array(z.string()),
  state: z.enum(lecturerStages),
  version: z.int(),
  way: z.enum(ways),
  offeredAt: instant,
  agreedAt: instant.nullable(),
  reason: z.string(),
})
export const lecturerColumns = [
  'l.id',
  'l.name',
  'l.unitName',
  'g.name as academy',
  'l.fields',
  'l.craft',
  'l.introduction',
  'l.since',
  'l.until',
  'l.ground',
  'l.owner as person',
  'l.unit',
  'l.parties',
  'l.state',
  'l.version',
  'l.way',
  'l.offeredAt',
  'l.agreedAt',
  'l.reason',
] as const

/** What whoever is tried is told; who marked them stays with the academy. */
export const ownTrial = z.object({
  id,
  state: z.enum(trialStages),
  version: z.int(),
  topic: z.string(),
  place: z.string(),
  starts: instant,
  mean: z.number().nullable(),
  reason: z.string(),
})
export const trial = ownTrial.extend({
  unit: path,
  person: id,
  marks: z.array(z.object({ reviewer: id, name: z.string(), mark: z.number(), note: z.string() })),
})

export const booking = z.object({
  id,
  state: z.enum(bookingStages),
  version: z.int(),
  lecturer: id,
  person: id,
  unit: path,
  name: z.string(),
  class: id,
  classTitle: z.string(),
  session: id,
  sessionTitle: z.string(),
  starts: instant,
  ends: instant,
  place: z.string(),
  hours: z.number(),
  reason: z.string(),
  askedAt: instant,
  answeredAt: instant.nullable(),
  /** What the pupils of that session say, once enough have said it (ACAD-46). */
  rating: z.object({ mean: z.number(), n: z.int() }).nullable(),
})
export const yearOfHours = z.object({ year: z.int(), hours: z.number(), sessions: z.int() })
