import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import { lateUploadDays } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { id, instant } from './shapes.ts'

const { query } = useCases<ActivityTables>()
const DAY_MS = 86_400_000

/**
 * The sessions a keeper marks, the earliest first: those to come, and those over whose marks may still be handed in (ACT-11).
 * A co-host's keepers look on only, so theirs are not among them.
 */
export const listKept = query({
  may: 'activities.keep',
  input: z.object({}),
  output: z.array(
    z.object({
      session: id,
      activity: id,
      title: z.string(),
      sessionTitle: z.string(),
      starts: instant,
      ends: instant,
      place: z.string(),
      cancelledAt: instant.nullable(),
      seated: z.int(),
    }),
  ),
  run: ({ db, actor, now }) =>
    db
      .selectFrom('activitiesSessions as s')
      .innerJoin('activities as a', 'a.id', 's.activity')
      .innerJoin('offers as o', 'o.id', 's.offer')
      .select(['s.id as session', 's.activity', 'a.title', 's.title as sessionTitle', 's.starts', 's.ends', 's.cancelledAt', 'o.seated'])
      .select(eb => eb.fn.coalesce(eb.fn<string | null>('nullif', ['s.place', eb.val('')]), 'a.place').as('place'))
      .where(reach(actor, 'activities.keep', 's.concerns'))
      .where('s.ends', '>=', new Date(now.getTime() - lateUploadDays * DAY_MS).toISOString())
      .where('a.state', 'not in', ['draft', 'cancelled'])
      .orderBy('s.starts')
      .orderBy('s.id')
      .limit(100)
      .execute(),
})
