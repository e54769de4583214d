/** What is said in the room, and by whom (DISPUTES-65, 66, 68). */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { tell } from '#kernel/server/notices.ts'
import { handOut, keepPaper } from '#kernel/server/uploads.ts'
import { isTalkedIn, mayEnter, mostSaid, refuse, type Room, roomsOf } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { id, message, n, room, said } from './room-messages.ts'
import { namesIn } from './room-names.ts'
import { seatInRoom, speakerIn, topicOf } from './room-seats.ts'

const { action, query, upload, download, watch } = useCases<DisputesTables>()
const instant = z.iso.datetime()
const MOST_BYTES = 20 * 1_048_576
const roomTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const

/** As whom one sits there, with whom, and whether anything can still be said. */
export const getRoom = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z.object({
    dispute: id,
    number: z.string().nullable(),
    seat: z.enum(['handler', 'worker', 'employer']),
    rooms: z.array(room),
    isOpen: z.boolean(),
    people: z.array(z.object({ name: z.string(), seat: z.enum(['handler', 'worker', 'employer']) })),
  }),
  async run(ctx, { dispute: asked }) {
    const { dispute, seat, sitting } = await seatInRoom(ctx, asked)
    const seats = (['worker', 'employer'] as const).flatMap(side => sitting[side].map(owner => ({ owner, seat: side })))
    const all = [...sitting.handling.map(owner => ({ owner, seat: 'handler' as const })), ...seats]
    const names = await namesIn(ctx, dispute, all)
    const people = all.map(({ owner, seat: theirs }) => ({ name: names.get(owner) ?? '', seat: theirs }))
    return { dispute: asked, number: dispute.number, seat, rooms: [...roomsOf(seat)], isOpen: isTalkedIn(dispute.state), people }
  },
})

/** The latest fifty, or those before the first one known, or those after the last one known: a reader who was away misses nothing. */
export const listMessages = query({
  may: 'signed-in',
  input: z.object({
    dispute: id,
    room,
    before: z.coerce.number().pipe(n).optional(),
    after: z.coerce
      .number()
      .pipe(n.or(z.literal(0)))
      .optional(),
  }),
  output: z.object({ messages: z.array(message), hasEarlier: z.boolean() }),
  async run(ctx, { dispute: asked, room: where, before, after }) {
    const { dispute, seat } = await seatInRoom(ctx, asked)
    if (!mayEnter(seat, where)) throw refuse('DISPUTES-66')
    const { rows, hasEarlier } = await said(ctx, { dispute: asked, room: where, before, after })
    const names = await namesIn(ctx, dispute, rows)
    const messages = rows.map(({ owner, file, name, ...row }) => ({
      ...row,
      by: names.get(owner) ?? '',
      isMine: owner === ctx.actor.id,
      file: file ? { id: file, name } : null,
    }))
    return { messages, hasEarlier }
  },
})

export const watchRoom = watch({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  async topics(ctx, { dispute }) {
    await seatInRoom(ctx, dispute)
    return [topicOf(dispute)]
  },
})

/** Words, a file, or both. The same press sent again, after a connection was lost, is said once. */
export const say = upload({
  may: 'signed-in',
  mostBytes: MOST_BYTES,
  mostFiles: 1,
  input: z.object({ dispute: id, room, said: z.string().trim().max(mostSaid).default(''), isConcession: z.boolean().default(false) }),
  output: z.object({ n, at: instant }),
  async run(ctx, { dispute: asked, room: where, said: words, isConcession }, files) {
    const { seat, unit, parties } = await speakerIn(ctx, asked, where)
    if (!words && files.length === 0) throw refuse('DISPUTES-65').at({ said: 'room.empty' })
    const whose = { owner: ctx.actor.id, unit, parties }
    const kept = { ...whose, module: 'disputes', subject: asked, kind: `room-${where}`, types: roomTypes }
    const paper = files[0] ? await keepPaper(ctx, kept, files[0]) : null
    const n = await nextIn(ctx, asked, where)
    await ctx.db
      .insertInto('disputesMessages')
      .values({
        ...whose,
        dispute: asked,
        n,
        room: where,
        seat,
        said: words,
        at: ctx.now,
        isConcession,
        file: paper?.id ?? null,
        name: paper?.name ?? '',
      })
      .execute()
    ctx.hint(topicOf(asked))
    const others = parties.filter(person => person !== ctx.actor.id)
    const link = `/rights/cases/${asked}/room`
    await tell(ctx, others, { module: 'disputes', say: 'told.said', subject: asked, link, once: `said ${asked} ${dayOf(ctx.now)}` })
    return { n, at: ctx.now.toISOString() }
  },
})

/** Two at once in one room: the second follows the first. */
async function nextIn({ db }: Act, dispute: string, where: Room): Promise<number> {
  await lockName(db, `${topicOf(dispute)} ${where}`)
  const last = db.selectFrom('disputesMessages').select(db.fn.max('n').as('n')).where('dispute', '=', dispute).where('room', '=', where)
  return ((await last.executeTakeFirst())?.n ?? 0) + 1
}

/** DISPUTES-68: whoever said it, or the mediator, marks what was conceded; what is marked stays marked. */
export const markConcession = action({
  may: 'signed-in',
  input: z.object({ dispute: id, room, n }),
  output: z.object({ n }),
  async run(ctx, { dispute: asked, room: where, n: which }) {
    const { seat } = await seatInRoom(ctx, asked)
    const all = ctx.db
      .updateTable('disputesMessages')
      .set({ isConcession: true })
      .where('dispute', '=', asked)
      .where('room', '=', where)
      .where('n', '=', which)
    const marked = await (seat === 'handler' ? all : all.where('owner', '=', ctx.actor.id)).returning('n').executeTakeFirst()
    if (!marked) throw refuseInHouse('HOUSE-1')
    ctx.hint(topicOf(asked))
    return { n: which }
  },
})

export const getRoomFile = download({
  may: 'signed-in',
  input: z.object({ dispute: id, file: id }),
  async run(ctx, { dispute: asked, file }) {
    const { seat } = await seatInRoom(ctx, asked)
    const row = await ctx.db
      .selectFrom('disputesMessages')
      .select('room')
      .where('dispute', '=', asked)
      .where('file', '=', file)
      .executeTakeFirst()
    if (!row || !mayEnter(seat, row.room)) throw refuseInHouse('HOUSE-1')
    return handOut(ctx, file)
  },
})
