/** What the minute brings to a filing: the union above, the worker, and drafts nobody came back to. */
import { addMonths, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import type { Act } from './actions/disputes.ts'
import { followAll } from './actions/following.ts'
import { tellAbove, tellPeople } from './actions/filing-telling.ts'
import { closed } from './rules-kinds.ts'

const atOnce = 200
const keptMonths = 12

export async function filingOnTick(ctx: Act): Promise<void> {
  await tellRaised(ctx)
  await tellUnanswered(ctx)
  await tellExits(ctx)
  await followAll(ctx)
  await dropDrafts(ctx)
}

/** DISPUTES-26: once for each case that was not screened in time. */
async function tellRaised(ctx: Act) {
  const raised = await ctx.db
    .selectFrom('disputes')
    .select(['id', 'unit', 'worker'])
    .where('state', '=', 'raised')
    .where('raisedAt', 'is', null)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const { id, unit, worker } of raised) {
    await ctx.db.updateTable('disputes').set({ raisedAt: ctx.now }).where('id', '=', id).execute()
    await tellAbove(ctx, { id, unit }, 'told.raised', { worker }, `raised:${id}`)
  }
}

/** DISPUTES-27: the worker decides whether to wait. */
async function tellUnanswered(ctx: Act) {
  const silent = await ctx.db
    .selectFrom('disputes')
    .select(['id', 'owner'])
    .where('state', '=', 'unanswered')
    .where('silenceToldAt', 'is', null)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const { id, owner } of silent) {
    await ctx.db.updateTable('disputes').set({ silenceToldAt: ctx.now }).where('id', '=', id).execute()
    await tellPeople(ctx, [owner], 'told.silent', { subject: id, given: {}, once: `silent:${id}` })
  }
}

/** DISPUTES-31: on the day, whatever stands here; what is closed by then needs no word. */
async function tellExits(ctx: Act) {
  const due = await ctx.db
    .selectFrom('disputes')
    .select(['id', 'owner', 'state'])
    .where('exitToldAt', 'is', null)
    .where('exitOn', '<=', dayOf(ctx.now))
    .orderBy('exitOn')
    .limit(atOnce)
    .execute()
  for (const { id, owner, state } of due) {
    await ctx.db.updateTable('disputes').set({ exitToldAt: ctx.now }).where('id', '=', id).execute()
    if (!(closed as readonly string[]).includes(state))
      await tellPeople(ctx, [owner], 'told.exit', { subject: id, given: {}, once: `exit:${id}` })
  }
}

/** DISPUTES-22. */
async function dropDrafts({ db, now }: Act) {
  const before = startOfDay(addMonths(dayOf(now), -keptMonths))
  await db.deleteFrom('disputesDrafts').where('at', '<', before.toISOString()).execute()
}
