/** A membership as its actions read it, and who may act for it: what every other file here asks first. */
import { type Kysely, sql } from 'kysely'
import { addMonths, dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, may } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { unitCards } from '../../unions/door.ts'
import { memberBook, type Member, type MemberStep, monthOf, pensionAge, unpaidMonths } from '../rules.ts'
import { type Doubt, kept, living, type Stage, waiting } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'

export type Act = Ctx<MembersTables>
/** For kernel functions that know no module. */
export const plain = (ctx: Act) => ctx as unknown as Ctx

/** Everything a screen may show of a membership; the sealed number is not among it. */
export const memberColumns = [
  ...([
    'id',
    'owner',
    'person',
    'unit',
    'parties',
    'state',
    'due',
    'dueIsProvisional',
    'version',
    'name',
    'phoneMasked',
    'idMasked',
  ] as const),
  ...(['bornYear', 'way', 'through', 'employer', 'work', 'relations', 'appliedOn', 'joinedOn', 'paidTo', 'transferTo'] as const),
  ...(['nextEmployer', 'nextWay', 'retainedOn', 'resumedOn'] as const),
  ...(['retainedFor', 'warnedOn', 'reason', 'basis', 'twin', 'heir'] as const),
] as const

/** The membership as far as the caller sees it (HOUSE-1 otherwise). */
export async function memberOf({ db }: Act, id: string) {
  const found = await db.selectFrom('members').select(memberColumns).where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}
export type Read = Awaited<ReturnType<typeof memberOf>>

/** One's own, if one has ever applied. */
export const findOwn = ({ db, actor }: Act) =>
  db.selectFrom('members').select(memberColumns).where('owner', '=', actor.id).executeTakeFirst()

/** For what no book governs. The receiving union of a transfer sees the file, and does not manage it yet. */
export function mustManage({ actor }: Act, { owner, unit }: Pick<Read, 'owner' | 'unit'>) {
  if (actor.id === owner || !may(actor, 'members.manage', { owner: '', unit })) throw refuseInHouse('HOUSE-2')
}

/** Asked before a step that takes the membership out of the caller's sight, and is therefore written with the house's eyes. */
export function mustTake({ actor }: Act, row: Read, step: MemberStep) {
  const refusal = memberBook.objection(row as unknown as Member, step, actor)
  if (refusal) throw refusal
}

/** Written out, so that a plan made once for every asking still finds the index of these states. */
export const statesIn = (states: readonly Stage[]) => sql<boolean>`state in (${sql.join(states.map(state => sql.lit(state)))})`
const isLivingRow = statesIn(living)
const isCountedRow = statesIn([...living, ...kept, ...waiting])
/** The same laws in SQL, for lists and sums. */
export function whereDoubtful(doubt: Doubt, now: Date) {
  const today = dayOf(now)
  // the sixth month before this one is the last whose dues make somebody late
  const since = addMonths(monthOf(today), 1 - unpaidMonths)
  const conditions: Record<Doubt, ReturnType<typeof sql<boolean>>> = {
    noNumber: sql<boolean>`${isCountedRow} and id_masked = ''`,
    noPhone: sql<boolean>`${isCountedRow} and phone_masked = ''`,
    twin: sql<boolean>`twin is not null and heir is null`,
    unpaid: sql<boolean>`${isLivingRow} and unpaid_from < ${since}::date`,
    maybeRetired: sql<boolean>`${isLivingRow} and born_year <= ${Number(today.slice(0, 4)) - pensionAge}`,
    waiting: statesIn(waiting),
    correcting: sql<boolean>`exists (select from members_corrections as c where c.member = members.id and c.state in ('asked', 'late'))`,
  }
  return conditions[doubt]
}

type Held = { unit: string }
/** With the name of the union that holds it. */
export async function withUnits<R extends Held>(ctx: { db: Kysely<MembersTables> | Act['db'] }, rows: readonly R[]) {
  const cards = await unitCards(
    ctx as Act,
    rows.map(row => idOf(row.unit)),
  )
  return rows.map(row => {
    const card = cards.get(idOf(row.unit))
    return { ...row, unitName: card?.name ?? '', unitEnglish: card?.english || (card?.name ?? '') }
  })
}

export const unionName = async (ctx: Act, unit: string): Promise<string> => (await withUnits(ctx, [{ unit }]))[0]!.unitName
