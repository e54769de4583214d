/** What leaves of a station and of a report, and what is asked for. */
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { builds, faults, haves, kinds, lives, offers, reportStages } from '../rules-places.ts'

export const id = z.uuid()
export const path = z.string().max(1_000).startsWith('/').endsWith('/') as unknown as z.ZodType<UnitPath, UnitPath>
export const instant = z.iso.datetime()
export const day = z.iso.date()

/** How it stands at this moment. `changesAt` is when that changes, if it does within a week. */
export const status = z.object({
  is: z.enum(['open', 'shut', 'shutToday', 'paused']),
  changesAt: instant.nullable(),
  /** The keeper's or manager's reason, where it is shut today or paused. */
  why: z.string(),
  /** Counted in a year whose holidays are not announced. */
  isProvisional: z.boolean(),
})

/** A station in a list. `hours` goes along, so that a phone without a network still knows whether it is open. */
export const near = z.object({
  id,
  name: z.string(),
  english: z.string(),
  kinds: z.array(z.enum(kinds)),
  division: z.string(),
  address: z.string(),
  wayIn: z.string(),
  phone: z.string(),
  lon: z.number(),
  lat: z.number(),
  hours: z.string(),
  offers: z.array(z.enum(offers)),
  /** Of these, what cannot be had just now. */
  out: z.array(z.enum(offers)),
  shutOn: day.nullable(),
  shutWhy: z.string(),
  state: z.enum(lives),
  pausedUntil: day.nullable(),
  reason: z.string(),
  /** From where the asker stands: in a straight line, and on foot; null where nobody said where they are. */
  metres: z.int().nullable(),
  minutes: z.int().nullable(),
  status,
})

/** Everything its page shows, in one request. */
export const site = near.omit({ metres: true, minutes: true }).extend({
  unit: path,
  unitName: z.string(),
  unitEnglish: z.string(),
  built: z.enum(builds),
  partners: z.string(),
  capacity: z.int().nullable(),
  residents: z.int().nullable(),
  plaqueOn: day.nullable(),
  inspectedOn: day.nullable(),
  has: z.array(z.enum(haves)),
  roundDays: z.int(),
  patrolledOn: day.nullable(),
  /** Papers, in the order in which they are shown. */
  photos: z.array(id),
  version: z.int(),
  /** What was reported and answered in the last 90 days, newest first; nobody is named. */
  lately: z.array(z.object({ fault: z.enum(faults), at: instant, answer: z.string(), answeredAt: instant.nullable() })),
})

/** What the register asks for, field by field. */
export const described = z.object({
  name: line(40).min(2),
  english: line(80).default(''),
  kinds: z.array(z.enum(kinds)).min(1).max(kinds.length),
  built: z.enum(builds).default('alone'),
  partners: line(200).default(''),
  division: z.enum(divisions.map(one => one.code) as [string, ...string[]]),
  address: line(200).min(2),
  lon: z.number(),
  lat: z.number(),
  wayIn: line(200).default(''),
  phone: line(40).default(''),
  hours: line(300).min(1),
  offers: z.array(z.enum(offers)).max(offers.length).default([]),
  capacity: z.int().min(1).max(10_000).nullable().default(null),
  residents: z.int().min(0).max(100_000).nullable().default(null),
})

export const report = z.object({
  id,
  site: id,
  siteName: z.string(),
  state: z.enum(reportStages),
  fault: z.enum(faults),
  said: z.string(),
  at: instant,
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  hasPhoto: z.boolean(),
  answer: z.string(),
  answeredAt: instant.nullable(),
  hasProof: z.boolean(),
  noProofBecause: z.string(),
  reopenedBecause: z.string(),
  isRepeated: z.boolean(),
  version: z.int(),
})

/** A station as those read it who look after it: what waits for an answer, and whether the same is reported again and again. */
export const listed = site.omit({ lately: true }).extend({ openReports: z.int(), isRepeated: z.boolean(), lowStock: z.int() })
export const changed = z.object({ id, version: z.int() })
/** The secret of whoever reports without signing in. A phone may bring one of its own making; otherwise it is given one. */
export const receipt = z.string().regex(/^[\w-]{32,64}$/)
