import { z } from 'zod'
import { refuse } from '#kernel/pure/house-words.ts'
import { type CalendarEvent, calendarFile } from '#kernel/pure/ics.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { ownedBehind } from '#kernel/server/feeds.ts'
import type { ActivityTables } from '../tables.ts'
import { id } from './shapes.ts'
import { activityOf, type Full } from './telling.ts'

const { download, query } = useCases<ActivityTables>()
const type = 'text/calendar; charset=utf-8'

/** One activity for anyone's calendar. */
export const getCalendarFile = download({
  may: 'public',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const activity = await activityOf(ctx, id)
    return {
      name: `${activity.title}.ics`,
      type,
      bytes: Buffer.from(calendarFile(activity.title, eventsOf(ctx, activity, activity.sessions))),
    }
  },
})

/** The caller's own feed: an address a calendar app asks again by itself, so it carries its own key. */
export const getFeedAddress = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ path: z.string() }),
  async run({ db, actor }) {
    const person = await db.selectFrom('persons').select('feedToken').where('id', '=', actor.id).executeTakeFirst()
    if (!person) throw refuse('HOUSE-1')
    return { path: `/api/activities/getFeed?token=${person.feedToken}` }
  },
})

/** Everything the holder of this key has a place in; a cancelled one stays, and says so. */
export const getFeed = download({
  may: 'public',
  input: z.object({ token: z.string().min(20).max(100) }),
  async run(ctx, { token }) {
    const mine = await ownedBehind(
      ctx,
      token,
      db =>
        (db as typeof ctx.db)
          .selectFrom('activitiesEntries as e')
          .innerJoin('places as p', join => join.onRef('p.offer', '=', 'e.offer').onRef('p.n', '=', 'e.n'))
          .select(['e.activity', 'e.offer', 'e.owner'])
          .where('p.standing', '=', 'seated'),
      'e.owner',
    )
    const events: CalendarEvent[] = []
    for (const { activity, offer } of mine) {
      const full = await activityOf(ctx, activity)
      events.push(
        ...eventsOf(
          ctx,
          full,
          full.sessions.filter(session => session.offer === offer),
        ),
      )
    }
    return { name: 'niangjia.ics', type, bytes: Buffer.from(calendarFile('娘家', events)) }
  },
})

function eventsOf({ now }: Ctx<ActivityTables>, activity: Full, sessions: Full['sessions']): CalendarEvent[] {
  return sessions.map(({ id, title, starts, ends, place, cancelledAt }) => ({
    uid: id,
    sequence: activity.version,
    starts: new Date(starts),
    ends: new Date(ends),
    stampedAt: now,
    title: title ? `${activity.title}：${title}` : activity.title,
    place: [place || activity.place, activity.address].filter(Boolean).join('，'),
    about: [activity.about, activity.bring, activity.contact].filter(Boolean).join('\n'),
    isCancelled: cancelledAt !== null || activity.state === 'cancelled',
  }))
}
