/** Questions and calls as their actions read them, and who answers: what every other file here asks first. */
import { type Kysely, sql } from 'kysely'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnionDistrict } from '#kernel/pure/identifiers/divisions.ts'
import { aboveOf, idOf, may, reachOf, type UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { tell } from '#kernel/server/notices.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import type { DisputesTables } from '../tables.ts'
import type { adviceWords } from '../words-advice.ts'

export type Act = Ctx<DisputesTables>
const advisers = ['chair', 'viceChair', 'mediationHead', 'windowClerk'] as const
const advisersAt = (ctx: Act, unit: UnitPath) => officersOf(ctx as unknown as Pick<Ctx, 'db'>, unit, advisers)
const units = ({ db }: Act) => (db as unknown as Kysely<KernelTables>).selectFrom('units').where('state', '=', 'active')

/** DISPUTES-17: the union of the district, where somebody holds a post in it; else the city's. */
export async function unitFor(ctx: Act, district: UnionDistrict | null): Promise<UnitPath> {
  const own = district
    ? await units(ctx).select('unit').where('unionDistrict', '=', district).where('kind', 'in', ['district', 'zone']).executeTakeFirst()
    : undefined
  if (own && (await advisersAt(ctx, own.unit)).length > 0) return own.unit
  const city = await units(ctx).select('unit').where('kind', '=', 'municipal').executeTakeFirst()
  if (!city) throw refuseInHouse('HOUSE-1')
  return city.unit
}

type ToldKey = Extract<keyof typeof adviceWords, `told.${string}`>
type About = { subject: string; link: string; given: Record<string, string> }
/** They work at the desk, and find it there: no message names what was asked. */
export const tellAdvisers = async (ctx: Act, unit: UnitPath, say: ToldKey, { subject, link, given }: About) =>
  tell(ctx, await advisersAt(ctx, unit), { module: 'disputes', say, subject, link, given })

/** The nearest union above in which somebody advises; at the top, the unit itself. */
export async function unitAbove(ctx: Act, unit: UnitPath): Promise<UnitPath> {
  for (let above = aboveOf(unit); above !== '/'; above = aboveOf(above)) if ((await advisersAt(ctx, above)).length > 0) return above
  return unit
}

/** Other powers of this module reach other rows; these rows are for those who advise alone. */
export function mustAdvise<R extends { owner: string; unit: UnitPath; parties: string[] }>({ actor }: Act, row: R | undefined): R {
  if (!row || !may(actor, 'disputes.advise', row)) throw refuseInHouse('HOUSE-1')
  return row
}

/** In whose name an officer answers: the union of the post by which they may. */
export async function answersFor(ctx: Act, unit: UnitPath): Promise<string> {
  const own = reachOf(ctx.actor, 'disputes.advise').filter(post => unit.startsWith(post))
  const nearest = own.sort((a, b) => b.length - a.length)[0] ?? unit
  const named = await units(ctx).select('name').where('id', '=', idOf(nearest)).executeTakeFirst()
  return named?.name ?? ''
}

export const questionsIn = ({ db }: Act) =>
  db
    .selectFrom('disputesQuestions as q')
    .innerJoin('units as u', 'u.unit', 'q.unit')
    .select(['q.id', 'q.state', 'q.at', 'q.topic', 'q.district', 'q.due', 'q.dueIsProvisional', 'q.askedOn', 'q.version'])
    .select(['u.name as unitName', 'u.english as unitEnglish'])

export const callbacksIn = ({ db }: Act) =>
  db
    .selectFrom('disputesCallbacks as c')
    .innerJoin('units as u', 'u.unit', 'c.unit')
    .select(['c.id', 'c.state', 'c.at', 'c.wished', 'c.about', 'c.district', 'c.due', 'c.dueIsProvisional', 'c.phoneMasked', 'c.tries'])
    .select(['c.outcome', 'c.calledAt', 'c.version', 'u.name as unitName', 'u.english as unitEnglish'])

/** An empty text in the table is nothing to say. */
export const orNull = <T extends string>(text: T | ''): T | null => (text === '' ? null : text)

export const turnsOf = ({ db }: Act, question: string) =>
  db
    .selectFrom('disputesQuestionTurns')
    .select(['n', 'at', 'isAnswer', 'said', 'answeredFor'])
    .where('question', '=', question)
    .orderBy('n')
    .execute()

type Turn = { question: string; unit: Act['actor']['unit']; n: number; said: string; answeredFor?: string; asker?: string }
/** The text itself stands here and in no record. An answer concerns its asker, who is not its owner. */
export const addTurn = ({ db, actor, now }: Act, { asker, answeredFor = '', ...turn }: Turn) =>
  db
    .insertInto('disputesQuestionTurns')
    .values({
      ...turn,
      owner: actor.id,
      at: now.toISOString(),
      isAnswer: asker !== undefined,
      answeredFor,
      parties: sql`array[${asker ?? actor.id}]::text[]` as never,
    })
    .execute()

/** Where a number is sealed, and how a call stands without one. */
export const placeOf = (id: string) => `disputes.callback.${id}`
export const noNumber = { phoneSealed: null, phoneMasked: '', about: '' }
