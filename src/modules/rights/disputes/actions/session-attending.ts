/** Those invited to a session answer, come, and take it into their calendars (DISPUTES-69). */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { calendarFile } from '#kernel/pure/ics.ts'
import { useCases } from '#kernel/server/action.ts'
import { type Session, sessionBook } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { sessionOf, topicOf } from './room-seats.ts'
import { came } from './session-people.ts'

const { action, download } = useCases<DisputesTables>()
const id = z.uuid()

/** Whether one can come, and when else. */
export const answerSession = action({
  may: 'signed-in',
  input: z.object({ id, comes: z.boolean(), note: z.string().trim().max(200).default('') }),
  output: z.object({ id }),
  async run(ctx, { id, comes, note }) {
    const session = await sessionOf(ctx, id)
    if (session.state !== 'planned')
      throw sessionBook.objection(session as unknown as Session, 'postpone', ctx.actor) ?? refuseInHouse('HOUSE-6')
    await invitedOr404(ctx, id, { comes, note })
    ctx.hint(topicOf(session.dispute))
    return { id }
  },
})

/** One marks oneself present, or the mediator marks whoever sits there. Twice changes nothing: the first time stands. */
export const markPresent = action({
  may: 'signed-in',
  input: z.object({ id, person: id.optional() }),
  output: z.object({ id }),
  async run(ctx, { id, person = ctx.actor.id }) {
    const session = await sessionOf(ctx, id)
    if (person !== ctx.actor.id && session.owner !== ctx.actor.id) throw refuseInHouse('HOUSE-2')
    if (session.state !== 'held') throw sessionBook.objection(session as unknown as Session, 'end', ctx.actor) ?? refuseInHouse('HOUSE-6')
    await came(ctx, session, person)
    return { id }
  },
})

/** For the calendar of a phone or a desk. */
export const getSessionFile = download({
  may: 'signed-in',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const { startsAt, minutes, place, link, version, state } = await sessionOf(ctx, id)
    const starts = new Date(startsAt)
    const title = '劳动争议调解 · Mediation'
    const event = {
      ...{ uid: id, sequence: version, starts, ends: new Date(starts.getTime() + minutes * 60_000), title },
      ...{ place: place || link, about: link, isCancelled: state === 'cancelled', stampedAt: ctx.now },
    }
    return { name: 'mediation.ics', type: 'text/calendar; charset=utf-8', bytes: Buffer.from(calendarFile(title, [event])) }
  },
})

async function invitedOr404({ db, actor }: Act, session: string, answer: { comes: boolean; note: string }) {
  const done = await db
    .updateTable('disputesAttendance')
    .set(answer)
    .where('session', '=', session)
    .where('owner', '=', actor.id)
    .returning('session')
    .executeTakeFirst()
  if (!done) throw refuseInHouse('HOUSE-1')
}
