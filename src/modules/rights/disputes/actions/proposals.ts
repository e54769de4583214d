/** What one side, or the mediator, would settle for, and how it was answered (DISPUTES-67). */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { tell } from '#kernel/server/notices.ts'
import { sides } from '../rules-kinds.ts'
import { askedOf, proposalObjection, refuse, rooms, type Seat, stageOf } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { namesIn } from './room-names.ts'
import { peopleIn } from './room-parties.ts'
import { seatInRoom, speakerIn, topicOf } from './room-seats.ts'

const { action, query } = useCases<DisputesTables>()
const id = z.uuid()
const day = z.iso.date()
const seat = z.enum(['handler', 'worker', 'employer'])
const stage = z.enum(['open', 'taken', 'declined', 'withdrawn'])
/** In fen; a thousand million yuan is a slip of the finger. */
const amountFen = z.int().positive().max(100_000_000_000).nullable().default(null)

export const listProposals = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z.array(
    z.object({
      id,
      room: z.enum(rooms),
      side: seat,
      by: z.string(),
      said: z.string(),
      amountFen: z.int().nullable(),
      payBy: day.nullable(),
      at: z.iso.datetime(),
      stage,
      answers: z.array(z.object({ side: z.enum(sides), takes: z.boolean(), reason: z.string() })),
      mayAnswer: z.boolean(),
      isMine: z.boolean(),
    }),
  ),
  async run(ctx, { dispute: asked }) {
    const { dispute, seat: mine } = await seatInRoom(ctx, asked)
    const rows = await ctx.db
      .selectFrom('disputesProposals')
      .selectAll()
      .where('dispute', '=', asked)
      .orderBy('at')
      .orderBy('id')
      .limit(200)
      .execute()
    const answers = await ctx.db.selectFrom('disputesAnswers').selectAll().where('dispute', '=', asked).execute()
    const names = await namesIn(ctx, dispute, rows)
    return rows.map(row => {
      const given = answers.filter(answer => answer.proposal === row.id)
      const { id, room, side, said, at, payBy } = row
      return {
        ...{ id, room, side, said, at, payBy, amountFen: row.amountFen, by: names.get(row.owner) ?? '' },
        stage: stageOf(row, given),
        answers: given.map(({ side: whose, takes, reason }) => ({ side: whose, takes, reason })),
        mayAnswer: waitsFor(row, given, mine),
        isMine: row.owner === ctx.actor.id,
      }
    })
  },
})

type Row = Parameters<typeof stageOf>[0]
const waitsFor = (row: Row, given: Parameters<typeof stageOf>[1], mine: Seat): boolean =>
  mine !== 'handler' && stageOf(row, given) === 'open' && askedOf(row).includes(mine) && !given.some(answer => answer.side === mine)

export const propose = action({
  may: 'signed-in',
  input: z.object({
    dispute: id,
    room: z.enum(rooms),
    said: z.string().trim().min(2).max(1_000),
    amountFen,
    payBy: day.nullable().default(null),
  }),
  output: z.object({ id }),
  async run(ctx, { dispute: asked, room, said, amountFen, payBy }) {
    const { seat: side, sitting, unit, parties, dispute } = await speakerIn(ctx, asked, room)
    const refusal = proposalObjection({ amountFen, payBy }, dayOf(ctx.now))
    if (refusal) throw refusal
    const id = ctx.newId()
    const whose = { owner: ctx.actor.id, unit, parties }
    await ctx.db
      .insertInto('disputesProposals')
      .values({ ...whose, dispute: asked, id, room, side, said, amountFen, payBy, at: ctx.now })
      .execute()
    // a chain of its own, seen by this room alone: that something was offered in private is private too
    await recordStep(ctx, id, { module: 'disputes', ...whose, step: 'propose', from: '', to: 'open', said: { room } })
    const told = askedOf({ side, room }).flatMap(one => sitting[one])
    await tellOf(ctx, dispute.id, told, id)
    ctx.hint(topicOf(asked))
    return { id }
  },
})

const tellOf = (ctx: Act, dispute: string, people: readonly string[], proposal: string) =>
  tell(ctx, people, {
    module: 'disputes',
    say: 'told.proposal',
    subject: dispute,
    link: `/rights/cases/${dispute}/room`,
    once: `proposal ${proposal}`,
  })

/** For one's own side, once. Two of a side at once: the second is told that it has answered. */
export const answerProposal = action({
  may: 'signed-in',
  input: z.object({ dispute: id, proposal: id, takes: z.boolean(), reason: z.string().trim().max(300).default('') }),
  output: z.object({ stage }),
  async run(ctx, { dispute: asked, proposal: which, takes, reason }) {
    const { seat: mine, sitting } = await seatInRoom(ctx, asked)
    const row = await lockProposal(ctx, asked, which)
    const given = await answersTo(ctx, asked, which)
    if (mine === 'handler' || !waitsFor(row, given, mine)) throw refuse('DISPUTES-67')
    const whose = { owner: ctx.actor.id, unit: row.unit, parties: peopleIn(sitting, row.room) }
    await ctx.db
      .insertInto('disputesAnswers')
      .values({ ...whose, dispute: asked, proposal: which, side: mine, takes, reason, at: ctx.now })
      .execute()
    const to = stageOf(row, [...given, { side: mine, takes }])
    const { owner, unit, parties } = row
    await recordStep(ctx, which, { module: 'disputes', owner, unit, parties, step: 'answer', from: 'open', to, said: { side: mine } })
    ctx.hint(topicOf(asked))
    return { stage: to }
  },
})

export const withdrawProposal = action({
  may: 'signed-in',
  input: z.object({ dispute: id, proposal: id }),
  output: z.object({ stage }),
  async run(ctx, { dispute: asked, proposal: which }) {
    await seatInRoom(ctx, asked)
    const row = await lockProposal(ctx, asked, which)
    if (row.owner !== ctx.actor.id) throw refuseInHouse('HOUSE-2')
    if (stageOf(row, await answersTo(ctx, asked, which)) !== 'open') throw refuse('DISPUTES-67')
    await ctx.db
      .updateTable('disputesProposals')
      .set({ withdrawnAt: ctx.now })
      .where('dispute', '=', asked)
      .where('id', '=', which)
      .execute()
    const { owner, unit, parties } = row
    await recordStep(ctx, which, { module: 'disputes', owner, unit, parties, step: 'withdraw', from: 'open', to: 'withdrawn', said: null })
    ctx.hint(topicOf(asked))
    return { stage: 'withdrawn' as const }
  },
})

async function lockProposal({ db }: Act, dispute: string, proposal: string) {
  const row = await db
    .selectFrom('disputesProposals')
    .selectAll()
    .where('dispute', '=', dispute)
    .where('id', '=', proposal)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  return row
}
const answersTo = ({ db }: Act, dispute: string, proposal: string) =>
  db.selectFrom('disputesAnswers').select(['side', 'takes']).where('dispute', '=', dispute).where('proposal', '=', proposal).execute()
