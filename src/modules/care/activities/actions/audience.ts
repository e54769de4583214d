import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { holdersOf } from '#kernel/server/places.ts'
import type { ActivityTables } from '../tables.ts'
import { mustHost } from './hosts.ts'
import { id } from './shapes.ts'
import { activityOf } from './telling.ts'

const { query } = useCases<ActivityTables>()

/** ACT-10: how many people a change, or the fall of one session, would be told to. People, not heads: a family is told once. */
export const countAudience = query({
  may: 'activities.host',
  input: z.object({ id, session: id.optional() }),
  output: z.object({ people: z.int() }),
  async run(ctx, { id, session }) {
    const activity = await activityOf(ctx, id)
    mustHost(ctx, activity)
    const offers = activity.sessions.filter(one => !session || one.id === session).map(one => one.offer)
    return { people: (await holdersOf(ctx, offers)).length }
  },
})
