/** A letter of supervision as its actions read it, and what leaves of it: the employer and the authority never learn who complained. */
import { sql } from 'kysely'
import { z } from 'zod'
import { line, passage } from '#kernel/pure/line.ts'
import type { Day } from '#kernel/pure/calendar.ts'
import { formatPaperDay } from '#kernel/pure/formats.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, may, type UnitPath } from '#kernel/pure/people.ts'
import type { Pair } from '#kernel/pure/words.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { tell } from '#kernel/server/notices.ts'
import { unitNames } from '../../../home/unions/door.ts'
import { isToldOf, type SupervisionLetter } from '../rules-supervision.ts'
import { deliveries, letterKinds, letterMatters, letterStages } from '../rules-supervision-kinds.ts'
import { supervisionWords } from '../words-supervision.ts'
import { type Act, plain } from './disputes.ts'
import { day, id, version } from './filing-shapes.ts'

/** What is written in a draft. Whether it is whole is asked when it is handed in. */
export const written = z.object({
  employer: line(80),
  employerPlace: line(120).default(''),
  matters: z.array(z.enum(letterMatters)).max(letterMatters.length),
  facts: passage(3_000),
  asks: passage(2_000),
  complainant: line(40).default(''),
  isNamed: z.boolean().default(false),
  body: id.nullable().default(null),
})

export const listedLetter = z.object({
  id,
  kind: z.enum(letterKinds),
  number: z.string().nullable(),
  state: z.enum(letterStages),
  employer: z.string(),
  matters: z.array(z.enum(letterMatters)),
  issuedOn: day.nullable(),
  deliveredOn: day.nullable(),
  due: day.nullable(),
  dueIsProvisional: z.boolean(),
  unit: z.templateLiteral(['/', z.string()]),
  unitName: z.string(),
  unitEnglish: z.string(),
  version,
})
export const letterSeats = ['office', 'employer', 'authority'] as const
export type LetterSeat = (typeof letterSeats)[number]

export const wholeLetter = listedLetter.extend({
  seat: z.enum(letterSeats),
  owner: z.string(),
  parties: z.array(z.string()),
  facts: z.string(),
  asks: z.string(),
  employerPlace: z.string(),
  deliveredBy: z.enum(['', ...deliveries]),
  answeredOn: day.nullable(),
  answer: z.string(),
  verdict: z.string(),
  decidedOn: day.nullable(),
  outcome: z.string(),
  body: id.nullable(),
  bodyName: z.string(),
  // for the office alone, and empty for anybody else
  dispute: id.nullable(),
  complainant: z.string(),
  isNamed: z.boolean(),
  writers: z.array(z.string()),
  writerNames: z.array(z.string()),
  reason: z.string(),
  proof: z.string(),
  former: z.object({ id, number: z.string().nullable() }).nullable(),
  next: z.object({ id, number: z.string().nullable() }).nullable(),
  isAnonymised: z.boolean(),
  papers: z.array(z.object({ id, kind: z.string(), name: z.string(), bytes: z.int() })),
})
export const letterStep = z.object({ id, state: z.enum(letterStages), due: day.nullable(), version })

/** The letter as far as the caller sees it (HOUSE-1 otherwise); by those who change it, under its lock. */
export async function letterOf({ db }: Act, id: string): Promise<SupervisionLetter & { said: unknown; anonymisedAt: unknown }> {
  const found = await db.selectFrom('disputesSupervisions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found as never
}
export const lockLetter = async (ctx: Act, id: string) => {
  await ctx.db.selectFrom('disputesSupervisions').select('id').where('id', '=', id).forUpdate().execute()
  return letterOf(ctx, id)
}

/** From where the caller looks at it. */
export function letterSeat({ actor }: Act, row: Pick<SupervisionLetter, 'unit' | 'parties'>): LetterSeat {
  if (may(actor, 'disputes.receive', { owner: '', unit: row.unit })) return 'office'
  if (isToldOf(row, actor)) return 'employer'
  if (may(actor, 'disputes.partner', { owner: '', unit: '/', parties: row.parties })) return 'authority'
  throw refuseInHouse('HOUSE-1')
}

export async function withUnions<R extends { unit: UnitPath }>(ctx: Act, rows: readonly R[]) {
  const names = await unitNames(
    plain(ctx),
    rows.map(row => idOf(row.unit)),
  )
  return rows.map(row => {
    const named = names.get(idOf(row.unit))
    return { ...row, unitName: named?.zh ?? '', unitEnglish: named?.en || named?.zh || '' }
  })
}

type Said = Extract<keyof typeof supervisionWords, `told.${string}`>
type About = { given?: Record<string, string>; once?: string; grave?: boolean; face?: 'desk' | 'phone' }
/** Each is told where they find it: those who work on it at the desk, an employer on the phone. */
export const tellOfLetter = (ctx: Act, people: readonly string[], letter: { id: string }, say: Said, about: About = {}) =>
  tell(plain(ctx), people, {
    module: 'disputes',
    say,
    ...(about.grave && { pair: supervisionWords[say] as Pair }),
    given: about.given ?? {},
    subject: letter.id,
    link: about.face === 'phone' ? `/rights/letters/${letter.id}` : `/desk/letters/${letter.id}`,
    once: about.once ?? '',
  })
export const spoken = (day: Day | null) => (day ? formatPaperDay(day, 'zh') : '')
export const kindOf = ({ kind }: Pick<SupervisionLetter, 'kind'>) => supervisionWords[`letterKind.${kind}`].zh

export const windowOf = (ctx: Act, unit: UnitPath) => officersOf(plain(ctx), unit, ['windowClerk', 'mediationHead'])
export const unionOf = async (ctx: Act, unit: UnitPath) => (await unitNames(plain(ctx), [idOf(unit)])).get(idOf(unit))?.zh ?? ''

/** The employer's people in the case: those who have come in, and have not left. */
export async function employersOf({ db }: Act, dispute: string | null): Promise<string[]> {
  if (!dispute) return []
  const { rows } = await sql<{ owner: string }>`select distinct owner from disputes_sides
    where dispute = ${dispute} and side = 'employer' and owner <> '' and state <> 'left'`.execute(db)
  return rows.map(row => row.owner)
}
