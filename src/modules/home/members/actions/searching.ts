/** How the roster is asked: each way of asking finds an index of its own, in a district of 300,000 as in a city of five million. */
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { readResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import { isWithin, reachOf, type UnitPath } from '#kernel/pure/people.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { PEOPLE } from '#kernel/server/house/people.ts'
import { gramsOf } from '#kernel/server/search.ts'
import { pathsOf } from '../../unions/door.ts'
import { type Act, mustManage, statesIn } from './members.ts'

type Condition = RawBuilder<boolean>

/** The roster's order: by union as they stand in the tree, and within one as they were entered. */
export const place = sql<string>`unit collate "C"`
/** Those of a name stand in the order of their people: so the first fifty of ten thousand are found without the others. */
const isByName = (asked: string) => asked !== '' && !/\d/.test(asked)
export const orderOf = (asked: string) => (isByName(asked) ? ([sql`person`] as const) : ([place, sql`id`] as const))
/**
 * A page of the roster is read in its order and never gathered and sorted: the planner takes the policy, the stretch and the cursor for three
 * conditions that have nothing to do with each other, expects a handful of rows, and would fetch a street's hundred thousand for fifty.
 */
export const readInOrder = ({ db }: Act): Promise<unknown> => sql`set local enable_bitmapscan = off`.execute(db)
/** Where the last page ended: `path|id`, by name `/|person`. */
export const cursor = z.string().regex(/^\/([0-9a-f-]{36}\/){0,8}\|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
export const cursorOf = (asked: string, { unit, id, person }: { unit: UnitPath; id: string; person: string }) =>
  isByName(asked) ? `/|${person}` : `${unit}|${id}`
export function isBeyond(asked: string, after: string): Condition {
  const [unit, id] = after.split('|')
  return isByName(asked) ? sql<boolean>`person > ${id}::uuid` : sql<boolean>`(${place}, id) > (${unit}, ${id}::uuid)`
}

/**
 * Whose membership stands with these unions or below them, as a stretch of the roster's order: `concerns` would say the same, and gather
 * a whole district's rows to show fifty. `0` is the sign that follows `/`. A transfer that is only on its way here stands elsewhere.
 */
export async function standsIn(ctx: Act, unit: string | undefined): Promise<Condition> {
  const roots = unit ? await pathsOf(ctx, 'unit', [unit]) : topmost(reachOf(ctx.actor, 'members.manage'))
  for (const root of roots) mustManage(ctx, { owner: '', unit: root })
  return sql<boolean>`(${sql.join(roots.map(below), sql` or `)})`
}
export const below = (root: UnitPath): Condition => sql<boolean>`(${place} >= ${root} and ${place} < ${`${root.slice(0, -1)}0`})`
const topmost = (roots: readonly UnitPath[]) =>
  roots.filter((root, i) => !roots.some((other, j) => (j < i ? root === other : false) || (other !== root && isWithin(root, other))))

/** By the whole number, by the whole phone, by the number's last four signs, or by two characters of the name. */
export async function isAsked(ctx: Act, asked: string): Promise<Condition> {
  if (asked === '') return sql<boolean>`true`
  const mobile = readMobile(asked)
  if (mobile.ok) return sql<boolean>`person = any (${await whoHasPhone(ctx, ctx.seals.blind('phone', mobile.value))}::uuid[])`
  const number = readResidentId(asked, dayOf(ctx.now))
  if (number.ok) return hasNumber(ctx, ctx.seals.blind('idNumber', number.value))
  if (/^\d{3}[\dXx]$/.test(asked)) return sql<boolean>`id_tail = ${asked.toUpperCase()}`
  if ([...asked].length < 2) throw refuseInHouse('HOUSE-5').at({ asked: 'tooShort?least=2' })
  return isCalled(asked)
}

/** Each pair of the name by itself: what `matches` counts together comes in no order, and so all of it before the first. */
function isCalled(asked: string): Condition {
  const pairs = gramsOf(asked).filter(gram => [...gram].length === 2)
  if (pairs.length === 0) return sql<boolean>`false`
  const holds = (pair: string) => sql<boolean>`person in (select subject from grams where module = ${PEOPLE} and gram = ${pair})`
  return sql<boolean>`(${sql.join(pairs.map(holds), sql` and `)})`
}

/** Whose it is, whoever asks: the membership itself shows only to whom it may. */
const whoHasPhone = (ctx: Act, blind: string) =>
  beyondSight(ctx, 'MEMBERS-17', async ({ db }) =>
    (await db.selectFrom('persons').select('id').where('phoneBlind', '=', blind).execute()).map(({ id }) => id),
  )

/** The membership with this number, and those that are marked as its doubles. */
async function hasNumber(ctx: Act, blind: string): Promise<Condition> {
  const first = await beyondSight(ctx, 'MEMBERS-17', ({ db }) =>
    db
      .selectFrom('members')
      .select('id')
      .where('idBlind', '=', blind)
      .where('twin', 'is', null)
      .where('heir', 'is', null)
      .executeTakeFirst(),
  )
  return first ? sql<boolean>`(id = ${first.id} or twin = ${first.id})` : sql<boolean>`false`
}

export const queues = ['applications', 'transfers', 'departures', 'twins'] as const
export type Queue = (typeof queues)[number]
/** What each queue holds. */
export const waitsIn: Record<Queue, Condition> = {
  applications: statesIn(['applied', 'raised']),
  transfers: statesIn(['transferring', 'returning']),
  departures: statesIn(['leaving']),
  twins: sql<boolean>`twin is not null and heir is null`,
}
