import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { reach } from '#kernel/server/reach.ts'
import { activityBook, mayAccount, mayRate, sources } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { mustHost } from './hosts.ts'
import { saidOf } from './said.ts'
import { cost, id } from './shapes.ts'
import { activityOf, type Full } from './telling.ts'

const { action, query } = useCases<ActivityTables>()
const done = z.object({ done: z.boolean() })

/** ACT-15: once, by who came; rating again replaces the first. */
export const rate = action({
  may: 'signed-in',
  input: z.object({ activity: id, stars: z.int().min(1).max(5), words: z.string().trim().max(500).default('') }),
  output: done,
  async run(ctx, { activity: activityId, stars, words }) {
    const activity = await activityOf(ctx, activityId)
    const came = await ctx.db
      .selectFrom('activitiesMarks as m')
      .innerJoin('activitiesEntries as e', 'e.id', 'm.entry')
      .select('m.entry')
      .where('e.activity', '=', activityId)
      .where('m.owner', '=', ctx.actor.id)
      .executeTakeFirst()
    const refusal = mayRate(activity, came !== undefined)
    if (refusal) throw refusal
    // of no unit: it concerns nobody else, so that no post reaches whose it is
    const row = { activity: activityId, owner: ctx.actor.id, unit: '/' as const, stars, words, at: ctx.now }
    await ctx.db
      .insertInto('activitiesFeedback')
      .values(row)
      .onConflict(held => held.columns(['activity', 'owner']).doUpdateSet({ stars, words, at: ctx.now }))
      .execute()
    return { done: true }
  },
})

/** What people said, without who said it. */
export const listFeedback = query({
  may: 'activities.host',
  input: z.object({ activity: id }),
  output: z.array(z.object({ stars: z.int(), words: z.string() })),
  async run(ctx, { activity }) {
    mustHost(ctx, await activityOf(ctx, activity))
    return saidOf(ctx, activity)
  },
})

export const addCost = action({
  may: 'activities.host',
  input: z.object({
    activity: id,
    item: z.string().trim().min(1).max(60),
    amountFen: z.int().min(1).max(10_000_000_00),
    source: z.enum(sources),
  }),
  output: z.object({ id }),
  async run(ctx, { activity: activityId, ...line }) {
    const activity = await activityOf(ctx, activityId)
    mustAccount(ctx, activity)
    const row = { id: ctx.newId(), activity: activityId, owner: '', unit: activity.unit, parties: activity.parties, ...line, at: ctx.now }
    await ctx.db.insertInto('activitiesCosts').values(row).execute()
    return { id: row.id }
  },
})

/** A cost is struck out, never rubbed out. */
export const strikeCost = action({
  may: 'activities.host',
  input: z.object({ id }),
  output: done,
  async run(ctx, { id: costId }) {
    const held = await ctx.db
      .selectFrom('activitiesCosts')
      .select('activity')
      .where('id', '=', costId)
      .where('struckAt', 'is', null)
      .executeTakeFirst()
    if (!held) throw refuseInHouse('HOUSE-1')
    mustAccount(ctx, await activityOf(ctx, held.activity))
    await ctx.db.updateTable('activitiesCosts').set({ struckAt: ctx.now }).where('id', '=', costId).execute()
    return { done: true }
  },
})

export const listCosts = query({
  may: 'activities.host',
  input: z.object({ activity: id }),
  output: z.array(cost),
  run: ({ db, actor }, { activity }) =>
    db
      .selectFrom('activitiesCosts')
      .select(['id', 'item', 'amountFen', 'source', 'at'])
      .where('activity', '=', activity)
      .where(reach(actor, 'activities.host'))
      .where('struckAt', 'is', null)
      .orderBy('at')
      .execute(),
})

/** ACT-17: the officer writes what no record can say; every figure comes from the records. */
export const handInReport = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int(), summary: z.string().trim().max(4_000) }),
  output: z.object({ id, state: z.string(), version: z.int() }),
  run: async (ctx, { id, version, summary }) => {
    const { number } = await activityOf(ctx, id)
    const { state, version: now } = await advance(
      ctx,
      activityBook,
      id,
      'report',
      { summary, number: number || (await nextNumber(ctx, '京工活')) },
      version,
    )
    return { id, state, version: now }
  },
})

export const reopenReport = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int() }),
  output: z.object({ id, state: z.string(), version: z.int() }),
  run: async (ctx, { id, version }) => {
    const { state, version: now } = await advance(ctx, activityBook, id, 'reopen', {}, version)
    return { id, state, version: now }
  },
})

function mustAccount(ctx: Ctx<ActivityTables>, activity: Full) {
  mustHost(ctx, activity)
  const refusal = mayAccount(activity)
  if (refusal) throw refusal
}
