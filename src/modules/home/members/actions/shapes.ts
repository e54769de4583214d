/** What leaves of a membership, and what is asked for. Numbers leave masked, always: in clear takes a reveal. */
import { z } from 'zod'
import { type Role, roles } from '#kernel/pure/roles.ts'
import { line } from '#kernel/pure/line.ts'
import { mostRelations } from '../rules.ts'
import { readName } from '../rules-roster.ts'
import { doubts, retainedFors, stages, throughs, ways } from '../rules-kinds.ts'

const roleNames = Object.keys(roles) as [Role, ...Role[]]

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const version = z.int().optional()
export const because = line(200).default('')

/** As on the card: lists pad short names with spaces, cards do not. */
export const personName = line(40).overwrite(readName).min(2)

const relation = z.object({ employer: line(80).min(1), work: line(40).default('') })
/** What an application asks: five things, and the further jobs of whoever has several. */
export const asked = z.object({
  name: personName,
  idNumber: line(40),
  way: z.enum(ways),
  unit: id,
  employer: line(80).min(1),
  work: line(40).default(''),
  relations: z.array(relation).max(mostRelations).default([]),
})

/** A member in a list. */
export const listed = z.object({
  id,
  person: id,
  state: z.enum(stages),
  name: z.string(),
  phoneMasked: z.string(),
  idMasked: z.string(),
  unit: z.string(),
  unitName: z.string(),
  unitEnglish: z.string(),
  way: z.enum(ways),
  through: z.enum(throughs),
  employer: z.string(),
  work: z.string(),
  appliedOn: day,
  joinedOn: day.nullable(),
  paidTo: day.nullable(),
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  doubts: z.array(z.enum(doubts)),
  /** The union that is to receive it, while a transfer is under way. */
  toName: z.string(),
  toEnglish: z.string(),
  version: z.int(),
})

/** Everything its page shows. `transferTo` is a union; `twin` another membership, named where the reader may see it. */
export const member = listed.extend({
  owner: z.string(),
  parties: z.array(z.string()),
  relations: z.array(relation),
  bornYear: z.int().nullable(),
  nextEmployer: z.string(),
  nextWay: z.enum(ways).or(z.literal('')),
  retainedFor: z.enum(retainedFors).or(z.literal('')),
  retainedOn: day.nullable(),
  resumedOn: day.nullable(),
  warnedOn: day.nullable(),
  reason: z.string(),
  basis: z.string(),
  transferTo: z.object({ id, name: z.string(), english: z.string() }).nullable(),
  twin: z.object({ id, name: z.string(), unitName: z.string(), isSeen: z.boolean() }).nullable(),
  /** What the member holds besides, and would go on holding; empty for oneself. */
  posts: z.array(z.object({ role: z.enum(roleNames), unitName: z.string(), unitEnglish: z.string() })),
  /** Whether a correction waits. */
  correction: id.nullable(),
})

export const told = z.object({
  n: z.int(),
  step: z.string(),
  at: instant,
  by: z.string(),
  from: z.string(),
  to: z.string(),
  unitName: z.string(),
  unitEnglish: z.string(),
  reason: z.string(),
  basis: z.string(),
  purpose: z.string(),
})

export const changed = z.object({ id, state: z.enum(stages), due: day.nullable(), version: z.int() })
