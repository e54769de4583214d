/** The desk's side: what waits, what is overdue, and the answer (DISPUTES-17). */
import { sql } from 'kysely'
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { cursor, cursorAt } from '#kernel/server/keyset.ts'
import { reach } from '#kernel/server/reach.ts'
import { answerObjection, questionBook } from '../rules-advice.ts'
import type { DisputesTables } from '../tables.ts'
import { id, listedQuestion, wholeQuestion } from './advice-shapes.ts'
import { type Act, addTurn, answersFor, mustAdvise, orNull, questionsIn, turnsOf } from './advising.ts'

const { action, query } = useCases<DisputesTables>()
const queues = ['open', 'overdue', 'answered', 'closed'] as const
const statesOf = { open: ['asked', 'raised'], overdue: ['raised'], answered: ['answered'], closed: ['closed'] } as const

/** What waits longest comes first; of what is answered, the newest. `said` is its last turn. */
export const listQuestions = query({
  may: 'disputes.advise',
  input: z.object({ queue: z.enum(queues).default('open'), after: cursor.optional(), limit: z.int().min(1).max(100).default(50) }),
  output: z.object({ rows: z.array(listedQuestion), next: z.string().nullable() }),
  async run(ctx, { queue, after, limit }) {
    const isWaiting = queue === 'open' || queue === 'overdue'
    let list = questionsIn(ctx)
      .where(reach(ctx.actor, 'disputes.advise', 'q.concerns'))
      .where('q.state', 'in', [...statesOf[queue]])
      .select(
        sql<string>`coalesce((select said from disputes_question_turns as t where t.question = q.id and not t.is_answer order by n desc limit 1), '')`.as(
          'said',
        ),
      )
    if (after) {
      const [at, last] = after.split('|')
      list = list.where(
        isWaiting
          ? sql<boolean>`(q.at, q.id) > (${at}::timestamptz, ${last}::uuid)`
          : sql<boolean>`(q.at, q.id) < (${at}::timestamptz, ${last}::uuid)`,
      )
    }
    const order = isWaiting ? 'asc' : 'desc'
    const rows = await list
      .orderBy('q.at', order)
      .orderBy('q.id', order)
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const end = shown.at(-1)
    return {
      rows: shown.map(row => ({ ...row, district: orNull(row.district) })),
      next: rows.length > limit && end ? cursorAt(end, end.at) : null,
    }
  },
})

export const getQuestion = query({
  may: 'disputes.advise',
  input: z.object({ id }),
  output: wholeQuestion,
  async run(ctx, { id }) {
    const held = mustAdvise(ctx, await whole(ctx, id))
    return { ...held, district: orNull(held.district), turns: await turnsOf(ctx, id) }
  },
})

/** Two answer at once: the second is told that it is answered. */
export const answerQuestion = action({
  may: 'disputes.advise',
  input: z.object({ id, version: z.int(), said: z.string().trim().max(4_000) }),
  output: z.object({ id, version: z.int() }),
  async run(ctx, { id, version, said }) {
    const refusal = answerObjection(said)
    if (refusal) throw refusal
    const { owner } = mustAdvise(ctx, await whole(ctx, id))
    const row = await advance(ctx, questionBook, id, 'answerQuestion', { answeredAt: ctx.now.toISOString() }, version)
    const n = (await turnsOf(ctx, id)).length + 1
    await addTurn(ctx, { question: id, unit: row.unit, n, said, asker: owner, answeredFor: await answersFor(ctx, row.unit) })
    return row
  },
})

const whole = (ctx: Act, id: string) =>
  questionsIn(ctx).select(['q.owner', 'q.unit', 'q.parties']).where('q.id', '=', id).executeTakeFirst()
