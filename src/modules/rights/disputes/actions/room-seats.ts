/** As whom the caller sits in a case's room. */
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { isTalkedIn, mayEnter, refuse, type Room, type Seat } from '../rules-room.ts'
import { type People, peopleOf, placeOf } from '../rules-sides.ts'
import { type Act, disputeOf, type Read } from './disputes.ts'
import { peopleIn, standingIn } from './room-parties.ts'

/** DISPUTES-66: the case, and as whom the caller sits in its room. Whoever only oversees it has no seat. */
export async function seatInRoom(ctx: Act, id: string): Promise<{ dispute: Read; seat: Seat; sitting: People }> {
  const dispute = await disputeOf(ctx, id)
  const all = await standingIn(ctx.db, id)
  const seat = placeOf(dispute, all, ctx.actor)
  if (!seat) throw refuseInHouse('HOUSE-2')
  return { dispute, seat, sitting: peopleOf(dispute, all) }
}

/** The same where something is to be said or done there. */
export async function speakerIn(ctx: Act, id: string, room: Room) {
  const found = await seatInRoom(ctx, id)
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
