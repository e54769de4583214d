/** The desk's list of calls: the number for a stated purpose, and what came of it (DISPUTES-19). */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { cursor, cursorAt } from '#kernel/server/keyset.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { callBook, mostTries, outcomes, purposeObjection } from '../rules-advice.ts'
import type { DisputesTables } from '../tables.ts'
import { callback, id } from './advice-shapes.ts'
import { type Act, callbacksIn, mustAdvise, orNull, placeOf } from './advising.ts'

const { action, query } = useCases<DisputesTables>()

export const listCallbacks = query({
  may: 'disputes.advise',
  input: z.object({
    queue: z.enum(['waiting', 'done']).default('waiting'),
    after: cursor.optional(),
    limit: z.int().min(1).max(100).default(50),
  }),
  output: z.object({ rows: z.array(callback), next: z.string().nullable() }),
  async run(ctx, { queue, after, limit }) {
    let list = callbacksIn(ctx)
      .where(reach(ctx.actor, 'disputes.advise', 'c.concerns'))
      .where('c.state', 'in', queue === 'waiting' ? ['waiting', 'raised'] : ['called', 'dropped', 'withdrawn'])
    const order = queue === 'waiting' ? 'asc' : 'desc'
    if (after) {
      const [at, last] = after.split('|')
      const sign = sql.raw(order === 'asc' ? '>' : '<')
      list = list.where(sql<boolean>`(c.at, c.id) ${sign} (${at}::timestamptz, ${last}::uuid)`)
    }
    const rows = await list
      .orderBy('c.at', order)
      .orderBy('c.id', order)
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const end = shown.at(-1)
    return {
      rows: shown.map(row => ({ ...row, district: orNull(row.district), outcome: orNull(row.outcome) })),
      next: rows.length > limit && end ? cursorAt(end, end.at) : null,
    }
  },
})

/** Once, for a purpose that stays in the record. */
export const revealCallback = action({
  may: 'disputes.advise',
  reveals: true,
  input: z.object({ id, purpose: z.string().trim().max(200) }),
  output: z.object({ phone: z.string() }),
  async run(ctx, { id, purpose }) {
    const refusal = purposeObjection(purpose)
    if (refusal) throw refusal
    const { owner, unit, parties, state, phoneSealed } = mustAdvise(ctx, await whole(ctx, id))
    if (!phoneSealed) throw refuseInHouse('HOUSE-1')
    const line = { module: 'disputes', owner, unit, parties, step: 'revealNumber', from: state, to: state, said: { purpose } }
    await recordStep(ctx, id, line, 'disputes_callbacks')
    return { phone: ctx.seals.open(phoneSealed, placeOf(id)) }
  },
})

/** Spoken with, wrong number, or nobody there: the third time nobody answers, it is done. */
export const recordCallback = action({
  may: 'disputes.advise',
  input: z.object({ id, version: z.int(), outcome: z.enum(outcomes) }),
  output: z.object({ id, version: z.int(), state: z.string(), tries: z.int() }),
  async run(ctx, { id, version, outcome }) {
    const { tries } = mustAdvise(ctx, await whole(ctx, id))
    const change = { outcome, tries: tries + 1, calledAt: ctx.now.toISOString() }
    const isDone = outcome !== 'unreached' || tries + 1 >= mostTries
    return advance(ctx, callBook, id, isDone ? 'recordCall' : 'missCall', change, version)
  },
})

const whole = (ctx: Act, id: string) =>
  callbacksIn(ctx).select(['c.owner', 'c.unit', 'c.parties', 'c.phoneSealed']).where('c.id', '=', id).executeTakeFirst()
