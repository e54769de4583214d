/** Who sits where in a case's room, and that every row of the room is seen by those who sit there now. */
import { type Kysely, sql } from 'kysely'
import type { UnitPath } from '#kernel/pure/people.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { isHandling } from '../rules.ts'
import type { Side } from '../rules-kinds.ts'
import { isTalkedIn, mayEnter, refuse, type Room, type Seat } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, type Read } from './disputes.ts'

export type Sitting = { handlers: string[]; worker: string[]; employer: string[] }
type Db = Kysely<DisputesTables>

/** Everybody who has a seat: those who handle it, and the people of either side who have not left. */
export async function sittingIn(db: Db, dispute: Pick<Read, 'id' | 'owner' | 'mediator' | 'second'>): Promise<Sitting> {
  const people = await db
    .selectFrom('disputesSides')
    .select(['owner', 'side'])
    .where('dispute', '=', dispute.id)
    .where('state', '<>', 'left')
    .execute()
  const of = (side: Side) => people.flatMap(one => (one.side === side && one.owner ? [one.owner] : []))
  return {
    handlers: [dispute.mediator, dispute.second].flatMap(one => one ?? []),
    worker: [...new Set([dispute.owner, ...of('worker')])].filter(Boolean),
    employer: of('employer'),
  }
}

export const peopleIn = ({ handlers, worker, employer }: Sitting, room: Room): string[] => [
  ...new Set([...handlers, ...(room === 'employer' ? [] : worker), ...(room === 'worker' ? [] : employer)]),
]

/** DISPUTES-66: the case, and as whom the caller sits in its room. Whoever only oversees it has no seat. */
export async function seatOf(ctx: Act, id: string): Promise<{ dispute: Read; seat: Seat; sitting: Sitting }> {
  const dispute = await disputeOf(ctx, id)
  const sitting = await sittingIn(ctx.db, dispute)
  const seat = isHandling(dispute, ctx.actor)
    ? 'handler'
    : (['worker', 'employer'] as const).find(side => sitting[side].includes(ctx.actor.id))
  if (!seat) throw refuseInHouse('HOUSE-2')
  return { dispute, seat, sitting }
}

/** The same where something is to be said or done there. */
export async function speakerIn(ctx: Act, id: string, room: Room) {
  const found = await seatOf(ctx, id)
  if (!mayEnter(found.seat, room)) throw refuse('DISPUTES-66')
  if (!isTalkedIn(found.dispute.state)) throw refuse('DISPUTES-65')
  const { unit } = found.dispute
  return { ...found, parties: peopleIn(found.sitting, room), unit }
}

export async function mustHandle(ctx: Act, id: string, room: Room) {
  const speaker = await speakerIn(ctx, id, room)
  if (speaker.seat !== 'handler') throw refuseInHouse('HOUSE-2')
  return speaker
}

/** A session of a room in which the caller sits (HOUSE-1 otherwise). */
export async function sessionOf({ db }: Act, id: string) {
  const found = await db.selectFrom('disputesSessions').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}

export const topicOf = (dispute: string) => `room:${dispute}`

/** Called by `seat` with the house's eyes: whoever comes hears what was said in their room before, whoever goes hears nothing more. */
export async function seatRoom(db: Db, { id, unit }: { id: string; unit: UnitPath }, sitting: Sitting): Promise<void> {
  const [joint, worker, employer] = (['joint', 'worker', 'employer'] as const).map(room => peopleIn(sitting, room))
  const heard = sql`case room when 'joint' then ${joint}::text[] when 'worker' then ${worker}::text[] else ${employer}::text[] end`
  for (const table of ['disputes_messages', 'disputes_proposals', 'disputes_sessions'])
    await sql`update ${sql.table(table)} set unit = ${unit}, parties = ${heard} where dispute = ${id}`.execute(db)
  await sql`update disputes_answers as a set unit = ${unit}, parties = p.parties
    from disputes_proposals as p where p.dispute = a.dispute and p.id = a.proposal and a.dispute = ${id}`.execute(db)
  for (const table of ['disputes_attendance', 'disputes_minutes'])
    await sql`update ${sql.table(table)} as it set unit = ${unit}, parties = s.parties
      from disputes_sessions as s where s.id = it.session and it.dispute = ${id}`.execute(db)
  await sql`update disputes_signed as it set unit = ${unit}, parties = m.parties
    from disputes_minutes as m where m.id = it.minutes and it.dispute = ${id}`.execute(db)
}
