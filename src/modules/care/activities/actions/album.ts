import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { holdersOf } from '#kernel/server/places.ts'
import { dropPaper, handOut as handOutPaper, keepPaper } from '#kernel/server/uploads.ts'
import { mayShow } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { mustHost } from './hosts.ts'
import { id, instant } from './shapes.ts'
import { activityOf } from './telling.ts'

const { action, query, upload, download } = useCases<ActivityTables>()
const photoTypes = ['image/jpeg', 'image/png', 'image/webp']

/** ACT-14: a photograph comes in with the host's word that everybody in it agreed. */
export const addPhotos = upload({
  may: 'activities.keep',
  mostBytes: 12 * 1_048_576,
  input: z.object({ activity: id, caption: z.string().trim().max(100).default(''), isInAlbum: z.boolean(), isConsented: z.boolean() }),
  output: z.array(z.object({ id })),
  async run(ctx, { activity: activityId, caption, isInAlbum, isConsented }, files) {
    const activity = await activityOf(ctx, activityId)
    mustHost(ctx, activity, 'activities.keep')
    const refusal = mayShow(isConsented)
    if (refusal) throw refusal
    const kept: { id: string }[] = []
    const guests = isInAlbum
      ? await holdersOf(
          ctx,
          activity.sessions.map(session => session.offer),
          'seated',
        )
      : []
    const whose = { owner: '', unit: activity.unit, parties: [...activity.parties, ...guests] }
    for (const file of files) {
      const paper = await keepPaper(ctx, { ...whose, module: 'activities', subject: activityId, kind: 'photo', types: photoTypes }, file)
      await ctx.db
        .insertInto('activitiesPhotos')
        .values({ ...whose, id: paper.id, activity: activityId, caption, isInAlbum, at: ctx.now })
        .execute()
      kept.push({ id: paper.id })
    }
    ctx.hint(`activity:${activityId}`)
    return kept
  },
})

/** The album is for those who took part and for the hosts; it is not public. Hosts also see what is kept for the report only. */
export const listPhotos = query({
  may: 'signed-in',
  input: z.object({ activity: id }),
  output: z.array(z.object({ id, caption: z.string(), at: instant, isInAlbum: z.boolean() })),
  run: ({ db }, { activity }) =>
    db
      .selectFrom('activitiesPhotos')
      .select(['id', 'caption', 'at', 'isInAlbum'])
      .where('activity', '=', activity)
      .where('withdrawnAt', 'is', null)
      .orderBy('at')
      .limit(500)
      .execute(),
})

export const getPhoto = download({ may: 'signed-in', input: z.object({ id }), run: (ctx, { id }) => handOutPaper(ctx, id) })

/** Anybody who took part, or a host, takes a photograph down at once, for good. */
export const withdrawPhoto = action({
  may: 'signed-in',
  input: z.object({ id }),
  output: z.object({ done: z.boolean() }),
  async run(ctx, { id: photo }) {
    const shown = await ctx.db
      .updateTable('activitiesPhotos')
      .set({ withdrawnAt: ctx.now, withdrawnBy: ctx.actor.id })
      .where('id', '=', photo)
      .where('withdrawnAt', 'is', null)
      .returning('activity')
      .executeTakeFirst()
    if (!shown) throw refuseInHouse('HOUSE-1')
    await dropPaper(ctx, photo)
    ctx.hint(`activity:${shown.activity}`)
    return { done: true }
  },
})
