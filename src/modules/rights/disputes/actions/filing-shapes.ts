/** What is asked for in a filing, and what leaves of a case. Phones leave masked, always: in clear takes a reveal. */
import { z } from 'zod'
import { line, passage } from '#kernel/pure/line.ts'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { mostClaims, mostRepresentatives } from '../rules-filing.ts'
import { mostMatter } from '../rules.ts'
import { ages, causes, evidenceKinds, kinds, mandates, sideRoles, sideStages, sides, stages, ways } from '../rules-kinds.ts'

export const id = z.uuid()
export const day = z.iso.date()
export const instant = z.iso.datetime()
export const version = z.int()
export const because = passage(500).default('')
const district = z.enum(Object.keys(unionDistricts) as [UnionDistrict, ...UnionDistrict[]])

const beside = z.object({ name: line(40), phone: line(20).default('') })
const claim = z.object({ kind: z.enum(kinds), amountFen: z.int().nullable(), said: line(200).default('') })

/** What is wrong beyond its form, rules-filing.ts says, with its clause. */
export const filing = z.object({
  kind: z.enum(kinds),
  matter: line(mostMatter),
  wishes: passage(500).default(''),
  isPlatform: z.boolean().default(false),
  knownOn: day,
  leftOn: day.nullable(),
  district,
  employer: line(80),
  employerPlace: line(120).default(''),
  uscc: line(24).default(''),
  usccBecause: line(200).default(''),
  claims: z.array(claim).max(mostClaims),
  name: line(40),
  age: z.enum(ages).default('adult'),
  guardian: beside.nullable().default(null),
  needs: passage(300).default(''),
  heads: z.int().min(1).max(100_000).default(1),
  agent: beside
    .extend({ mandate: z.enum(mandates) })
    .nullable()
    .default(null),
  representatives: z.array(beside).max(mostRepresentatives).default([]),
})

/** Which side its reader sits on; `handler` works on it, or sees to it; `partner` sees it while its own procedure runs, and acts for nobody. */
export const seats = ['worker', 'employer', 'handler', 'partner'] as const
export type Seat = (typeof seats)[number]

export const side = z.object({
  id,
  side: z.enum(sides),
  role: z.enum(sideRoles),
  name: z.string(),
  mandate: z.enum(mandates),
  phoneMasked: z.string(),
  state: z.enum(sideStages),
  askedOn: day.nullable(),
  answeredAt: instant.nullable(),
  toldBy: z.string(),
  reason: z.string(),
  isMine: z.boolean(),
  owner: z.string(),
  version: z.int(),
})

export const listed = z.object({
  id,
  number: z.string().nullable(),
  state: z.enum(stages),
  way: z.enum(ways),
  kind: z.enum(kinds),
  worker: z.string(),
  employer: z.string(),
  division: z.string(),
  claimedFen: z.int(),
  heads: z.int(),
  age: z.enum(ages),
  receivedOn: day,
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  bodyName: z.string(),
  bodyEnglish: z.string(),
  unit: z.string(),
  version: z.int(),
})

/** Everything its page shows. What one side's reader may not know is empty: the other side's needs, its phones, its reasons. */
export const one = listed.extend({
  body: id,
  bodyPhone: z.string(),
  bodyAddress: z.string(),
  matter: z.string(),
  wishes: z.string(),
  employerPlace: z.string(),
  uscc: z.string().nullable(),
  usccBecause: z.string(),
  isPlatform: z.boolean(),
  needs: z.string(),
  knownOn: day,
  leftOn: day.nullable(),
  acceptedOn: day.nullable(),
  extraDays: z.int(),
  /** So many days more the mediator asks for, and who has agreed to them; 0 where nothing is asked. */
  extraAsked: z.int(),
  extraWorkerAt: instant.nullable(),
  extraEmployerAt: instant.nullable(),
  closedOn: day.nullable(),
  exitOn: day.nullable(),
  mediator: z.string().nullable(),
  second: z.string().nullable(),
  mediatorName: z.string(),
  secondName: z.string(),
  cause: z.enum(causes).or(z.literal('')),
  reason: z.string(),
  reference: z.string(),
  mass: id.nullable(),
  owner: z.string(),
  parties: z.array(z.string()),
  seat: z.enum(seats),
  claims: z.array(z.object({ n: z.int(), kind: z.enum(kinds), amountFen: z.int().nullable(), said: z.string() })),
  sides: z.array(side),
  letters: z.array(z.object({ id, kind: z.string(), number: z.string(), at: instant })),
})

export const evidence = z.object({
  id,
  side: z.enum(sides),
  kind: z.enum(evidenceKinds),
  said: z.string(),
  name: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  at: instant,
  isShared: z.boolean(),
  withdrawnAt: instant.nullable(),
  isMine: z.boolean(),
})

export const track = z.object({
  n: z.int(),
  step: z.string(),
  at: instant,
  by: z.string(),
  from: z.string(),
  to: z.string(),
  reason: z.string(),
})

export const changed = z.object({ id, state: z.enum(stages), version: z.int() })
