/** Appointments: set, moved, held and ended by the mediator (DISPUTES-69). */
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { mostMinutes, rooms, type Session, sessionBook, sessionObjection } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act, Read } from './disputes.ts'
import { namesIn } from './room-names.ts'
import { mustHandle, seatInRoom, topicOf } from './room-seats.ts'
import { came, tellInvited } from './session-people.ts'

const { action, query } = useCases<DisputesTables>()
const id = z.uuid()
const instant = z.iso.datetime({ offset: true })
const stage = z.enum(['planned', 'held', 'ended', 'cancelled'])
const changed = z.object({ id, state: stage, version: z.int() })
const version = z.int()
const told = ({ id, state, version }: z.output<typeof changed>) => ({ id, state, version })
const when = {
  startsAt: instant,
  minutes: z.int().min(15).max(mostMinutes).default(60),
  place: z.string().trim().max(120).default(''),
  link: z.string().trim().max(300).default(''),
}

export const listSessions = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z.array(
    z.object({
      ...{
        id,
        state: stage,
        version,
        room: z.enum(rooms),
        startsAt: instant,
        minutes: z.int(),
        place: z.string(),
        link: z.string(),
        reason: z.string(),
      },
      isMine: z.boolean(),
      myAnswer: z.boolean().nullable(),
      people: z.array(
        z.object({ person: id, name: z.string(), comes: z.boolean().nullable(), note: z.string(), cameAt: instant.nullable() }),
      ),
    }),
  ),
  async run(ctx, { dispute: asked }) {
    const { dispute } = await seatInRoom(ctx, asked)
    const rows = await ctx.db
      .selectFrom('disputesSessions')
      .selectAll()
      .where('dispute', '=', asked)
      .orderBy('startsAt')
      .orderBy('id')
      .limit(100)
      .execute()
    const there = await ctx.db.selectFrom('disputesAttendance').selectAll().where('dispute', '=', asked).execute()
    const names = await namesIn(ctx, dispute, there)
    return rows.map(({ id, state, version, room, startsAt, minutes, place, link, reason, owner }) => {
      const invited = there.filter(one => one.session === id)
      return {
        ...{ id, state, version, room, startsAt, minutes, place, link, reason, isMine: owner === ctx.actor.id },
        myAnswer: invited.find(one => one.owner === ctx.actor.id)?.comes ?? null,
        people: invited.map(({ owner: person, comes, note, cameAt }) => ({ person, name: names.get(person) ?? '', comes, note, cameAt })),
      }
    })
  },
})

export const planSession = action({
  may: 'signed-in',
  input: z.object({ dispute: id, room: z.enum(rooms), ...when }),
  output: z.object({ id, link: z.string() }),
  async run(ctx, { dispute: asked, room, startsAt, minutes, place, link }) {
    const { dispute, parties, unit } = await mustHandle(ctx, asked, room)
    const id = ctx.newId()
    const at = link || (await linkOf(ctx, dispute, id, place))
    const row = {
      owner: ctx.actor.id,
      unit,
      parties,
      id,
      dispute: asked,
      room,
      startsAt: new Date(startsAt).toISOString(),
      minutes,
      place,
      link: at,
    }
    const refusal = sessionObjection(row as unknown as Session, ctx.now)
    if (refusal) throw refusal
    await begin(ctx, sessionBook, row)
    const invited = parties.map(owner => ({
      session: id,
      dispute: asked,
      owner,
      unit,
      parties,
      comes: owner === ctx.actor.id ? true : null,
    }))
    await ctx.db.insertInto('disputesAttendance').values(invited).execute()
    await tellInvited(ctx, row, 'told.session', { at: row.startsAt })
    return { id, link: at }
  },
})

/** A body that has a video room of its own names it once; each session then has its own door there. */
async function linkOf({ db }: Act, { body }: Read, session: string, place: string): Promise<string> {
  if (place) return ''
  const found = await db.selectFrom('disputesBodies').select('video').where('id', '=', body).executeTakeFirst()
  return (found?.video ?? '').replace('{room}', session)
}

export const postponeSession = action({
  may: 'lifecycle',
  input: z.object({ id, version, ...when }),
  output: changed,
  async run(ctx, { id, version, startsAt, ...more }) {
    const row = await advance(ctx, sessionBook, id, 'postpone', { startsAt: new Date(startsAt).toISOString(), ...more }, version)
    // what was said to the old time says nothing of the new one
    await ctx.db
      .updateTable('disputesAttendance')
      .set({ comes: null, note: '' })
      .where('session', '=', id)
      .where('owner', '<>', ctx.actor.id)
      .execute()
    await tellInvited(ctx, row, 'told.sessionMoved', { at: row.startsAt })
    return told(row)
  },
})

export const cancelSession = action({
  may: 'lifecycle',
  input: z.object({ id, version, reason: z.string().trim().max(200) }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const row = await advance(ctx, sessionBook, id, 'cancel', { reason }, version)
    await tellInvited(ctx, row, 'told.sessionCancelled', { at: row.startsAt, reason })
    return told(row)
  },
})

export const holdSession = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const row = await advance(ctx, sessionBook, id, 'hold', { heldAt: ctx.now.toISOString() }, version)
    await came(ctx, row, ctx.actor.id)
    return told(row)
  },
})

export const endSession = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const row = await advance(ctx, sessionBook, id, 'end', { endedAt: ctx.now.toISOString() }, version)
    ctx.hint(topicOf(row.dispute))
    return told(row)
  },
})
