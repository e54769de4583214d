import type { Expression } from 'kysely'
import type { z } from 'zod'
import { refuse } from '#kernel/pure/house-words.ts'
import type { Ctx } from '#kernel/server/action.ts'
import type { Moved } from '#kernel/server/enrol.ts'
import { tell } from '#kernel/server/notices.ts'
import { holdersOf } from '#kernel/server/places.ts'
import type { ActivityTables } from '../tables.ts'
import { words } from '../words.ts'
import { activityColumns, sessionColumns, type shownActivity, type shownSession } from './shapes.ts'

export type Full = z.output<typeof shownActivity> & { sessions: z.output<typeof shownSession>[] }
type ToldKey = Extract<keyof typeof words, `told.${string}`>

/** The activity with its sessions in order, as far as the caller sees it (HOUSE-1 otherwise). */
export async function activityOf(ctx: Ctx<ActivityTables>, id: string | Expression<string>): Promise<Full> {
  const [activity, sessions] = await Promise.all([
    ctx.db.selectFrom('activities').select(activityColumns).where('id', '=', id).executeTakeFirst(),
    sessionsOf(ctx, id),
  ])
  if (!activity) throw refuse('HOUSE-1')
  return { ...activity, sessions }
}

export const sessionsOf = ({ db }: Ctx<ActivityTables>, activity: string | Expression<string>) =>
  db.selectFrom('activitiesSessions').select(sessionColumns).where('activity', '=', activity).orderBy('starts').orderBy('id').execute()

/** What cannot wait until somebody opens the app also goes out by SMS. */
const urgent: readonly ToldKey[] = ['told.promoted', 'told.changed', 'told.sessionCancelled', 'told.cancelled', 'told.removed']

/** One notice about the next session that still stands (of that offer, where one is named). */
export function tellOf(
  ctx: Ctx<ActivityTables>,
  activity: Full,
  people: readonly string[],
  say: ToldKey,
  given: Record<string, string | number> = {},
  more: { offer?: string; once?: string } = {},
) {
  const next =
    activity.sessions.find(session => !session.cancelledAt && (!more.offer || session.offer === more.offer)) ?? activity.sessions[0]
  const about = { title: activity.title, when: next?.starts ?? activity.starts ?? '', place: next?.place || activity.place, ...given }
  return tell(ctx, people, {
    module: 'activities',
    say,
    ...(urgent.includes(say) && { pair: words[say] }),
    given: about,
    subject: activity.id,
    link: `/activities/${activity.id}`,
    ...(more.once && { once: more.once }),
  })
}

/** Everyone who has or awaits a place, whoever's worker they are: the house knows them all. */
export async function tellEveryone(
  ctx: Ctx<ActivityTables>,
  activity: Full,
  say: ToldKey,
  given: Record<string, string | number>,
  offer?: string,
) {
  const offers = offer ? [offer] : activity.sessions.map(session => session.offer)
  await tellOf(ctx, activity, await holdersOf(ctx, offers), say, given, offer ? { offer } : {})
}

/** Those whose turn came. */
export const tellMoved = (ctx: Ctx<ActivityTables>, activity: Full, offer: string, moved: readonly Moved[]) =>
  tellOf(
    ctx,
    activity,
    moved.map(one => one.owner),
    'told.promoted',
    {},
    { offer },
  )
