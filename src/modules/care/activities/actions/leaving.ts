/** A place given up, a place taken back, and consent taken back (ACT-7): what a person said at joining ends or changes here. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { giveUp, takeBack } from '#kernel/server/enrol.ts'
import { sharePlaces } from '#kernel/server/places.ts'
import { mayLeave } from '../rules-joining.ts'
import type { ActivityTables } from '../tables.ts'
import { activityOfOffer, mustHost, unitsById } from './hosts.ts'
import { id } from './shapes.ts'
import { activityOf, tellMoved, tellOf } from './telling.ts'

const { action } = useCases<ActivityTables>()

/** The participant leaves; whose turn it is moves up and is told. */
export const leave = action({
  may: 'signed-in',
  input: z.object({ offer: id }),
  output: z.object({ left: z.boolean() }),
  async run(ctx, { offer }) {
    const activity = await activityOfOffer(ctx, offer)
    const refusal = mayLeave(activity, ctx.now)
    if (refusal) throw refusal
    const { n, moved } = await giveUp(ctx, offer)
    await markLeft(ctx, offer, n, 'own')
    await tellOf(ctx, activity, [ctx.actor.id], 'told.left', {}, { offer })
    await tellMoved(ctx, activity, offer, moved)
    ctx.hint(`activity:${activity.id}`)
    return { left: true }
  },
})

/** The host takes a place back, with a reason the person reads. */
export const removeEntry = action({
  may: 'activities.host',
  input: z.object({ entry: id, reason: z.string().trim().min(5).max(200) }),
  output: z.object({ removed: z.boolean() }),
  async run(ctx, { entry: entryId, reason }) {
    const entry = await ctx.db
      .selectFrom('activitiesEntries')
      .select(['activity', 'offer', 'n', 'owner'])
      .where('id', '=', entryId)
      .where('leftAt', 'is', null)
      .executeTakeFirst()
    if (!entry) throw refuseInHouse('HOUSE-1')
    const activity = await activityOf(ctx, entry.activity)
    mustHost(ctx, activity)
    const moved = await takeBack(ctx, entry.offer, entry.n)
    await markLeft(ctx, entry.offer, entry.n, reason)
    await tellOf(ctx, activity, [entry.owner], 'told.removed', { reason }, { offer: entry.offer })
    await tellMoved(ctx, activity, entry.offer, moved)
    ctx.hint(`activity:${activity.id}`)
    return { removed: true }
  },
})

/** ACT-7: what was agreed to is taken back as easily as it was given, or given later. */
export const changeConsent = action({
  may: 'signed-in',
  input: z.object({ entry: id, sharesWith: z.array(id).max(20), allowsPhotos: z.boolean() }),
  output: z.object({ sharesWith: z.array(z.string()), allowsPhotos: z.boolean() }),
  async run(ctx, { entry: entryId, sharesWith, allowsPhotos }) {
    const entry = await ctx.db
      .selectFrom('activitiesEntries')
      .select(['activity', 'offer', 'n'])
      .where('id', '=', entryId)
      .where('owner', '=', ctx.actor.id)
      .executeTakeFirst()
    if (!entry) throw refuseInHouse('HOUSE-1')
    const activity = await activityOf(ctx, entry.activity)
    const shares = sharesWith.filter(unit => unit in activity.hosts)
    const names = await unitsById(ctx, shares)
    const parties = [activity.unit, ...shares.map(unit => names.get(unit)!.unit)]
    await ctx.db.updateTable('activitiesEntries').set({ sharesWith: shares, allowsPhotos, parties }).where('id', '=', entryId).execute()
    await ctx.db.updateTable('activitiesChildren').set({ parties }).where('entry', '=', entryId).execute()
    await sharePlaces(ctx, entry.offer, [{ n: entry.n, parties }])
    return { sharesWith: shares, allowsPhotos }
  },
})

async function markLeft(ctx: Ctx<ActivityTables>, offer: string, n: number, why: string) {
  const left = await ctx.db
    .updateTable('activitiesEntries')
    .set({ leftAt: ctx.now, leftWhy: why })
    .where('offer', '=', offer)
    .where('n', '=', n)
    .returning('id')
    .execute()
  for (const { id: entry } of left)
    await ctx.db.updateTable('activitiesChildren').set({ isLive: false }).where('entry', '=', entry).execute()
}
