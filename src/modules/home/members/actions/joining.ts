/** What an application by phone and one at the desk have in common: it is read, looked for, written, told. */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { ResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { type UnitCard, unitCards } from '../../unions/door.ts'
import { memberBook, type Relation } from '../rules.ts'
import { objectionToUnion, readJoining } from '../rules-joining.ts'
import type { Through, Way } from '../rules-kinds.ts'
import type { Act, Read } from './members.ts'
import { columnsOfNumber } from './numbers.ts'
import { asked, day, id } from './shapes.ts'
import { tellMember, tellOfficers } from './telling.ts'

/** What is asked for, and the consent to keep the number: agreed to by itself (PIPL 29). */
export const application = asked.extend({ agrees: z.boolean() })
export type Application = z.output<typeof application>
/** What the applicant is told at once; never whether the number is known (MEMBERS-4). */
export const received = z.object({ id, unitName: z.string(), unitEnglish: z.string(), due: day.nullable(), dueIsProvisional: z.boolean() })

/** MEMBERS-1, MEMBERS-2: the number as it is kept, and the union it goes to. */
export async function readApplication(ctx: Act, { way, unit, ...said }: Application): Promise<{ number: ResidentId; union: UnitCard }> {
  const number = readJoining(said, dayOf(ctx.now))
  if (number instanceof Refusal) throw number
  return { number, union: await unionFor(ctx, way, unit) }
}

export async function unionFor(ctx: Act, way: Way, unit: string): Promise<UnitCard> {
  const union = (await unitCards(ctx, [unit])).get(unit)
  if (!union?.isLiving) throw refuseInHouse('HOUSE-5').at({ unit: 'notAChoice' })
  const refusal = objectionToUnion(way, union.kind)
  if (refusal) throw refusal
  return union
}

/** Whoever applies twice, or is entered meanwhile, waits for the first. Before `lockNumber`, never after it. */
export const lockApplicant = ({ db }: Act, person: string) => lockName(db, `members of ${person}`)

/**
 * MEMBERS-4: the one membership that stands for this number, in anybody's line. Until this transaction ends nobody else enters it, nor,
 * where their phone's blind index is given, a roster whoever holds that phone; in the order in which a roster locks both.
 */
export async function lockNumber(ctx: Act, number: ResidentId, phoneBlind: string | null = null) {
  const blind = ctx.seals.blind('idNumber', number)
  for (const name of [blind, ...(phoneBlind ? [phoneBlind] : [])].sort()) await lockName(ctx.db, name)
  return beyondSight(ctx, 'MEMBERS-4', ({ db }) =>
    db
      .selectFrom('members')
      .select(['id', 'owner'])
      .where('idBlind', '=', blind)
      .where('twin', 'is', null)
      .where('heir', 'is', null)
      .executeTakeFirst(),
  )
}

/** What is written of an application, at its beginning and each time it is made again. */
export const asWritten = ({ name, way, employer, work }: Application, through: Through, now: Date) => ({
  ...{ name, way, through, employer, work },
  appliedOn: dayOf(now),
})

export async function beginFor(ctx: Act, person: string, union: UnitCard, written: ReturnType<typeof asWritten>): Promise<string> {
  const { id } = await begin(ctx, memberBook, { owner: person, unit: union.path, ...written })
  return id
}

export type Kept = { said: Application; number: ResidentId; twin: string | null; phoneMasked: string }
/** Beside the record: a line of it would keep the number's likeness, and tell the applicant whose twin they are. */
export async function keepNumber(ctx: Act, member: string, { said, number, twin, phoneMasked }: Kept) {
  // the driver would make a list of PostgreSQL's own out of it
  const relations = sql<Relation[]>`${JSON.stringify(said.way === 'flexible' ? said.relations : [])}::jsonb`
  await ctx.db
    .updateTable('members')
    .set({ ...columnsOfNumber(ctx, 'members', member, number), relations, twin, phoneMasked, raisedAt: null })
    .where('id', '=', member)
    .execute()
}

/** MEMBERS-3: what was agreed to, and when; one that stands is not given twice. */
export async function keepConsent(ctx: Act, person: string, union: UnitCard) {
  const standing = await ctx.db
    .selectFrom('membersConsents')
    .select('purpose')
    .where('owner', '=', person)
    .where('purpose', '=', 'identity')
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst()
  if (standing) return
  const given = { owner: person, unit: union.path, purpose: 'identity', givenAt: ctx.now } as const
  await ctx.db.insertInto('membersConsents').values(given).execute()
}

export async function tellReceived(ctx: Act, member: Pick<Read, 'id' | 'owner' | 'name' | 'due'>, union: UnitCard) {
  const given = { unit: union.name, due: member.due ?? '' }
  await tellMember(ctx, member, 'told.received', given)
  const link = `/desk/members/${member.id}`
  await tellOfficers(ctx, union.path, 'told.applied', { subject: member.id, link, given: { ...given, name: member.name } })
}

export const answerOf = ({ id, due, dueIsProvisional }: Pick<Read, 'id' | 'due' | 'dueIsProvisional'>, union: UnitCard) => ({
  ...{ id, due, dueIsProvisional },
  unitName: union.name,
  unitEnglish: union.english || union.name,
})
