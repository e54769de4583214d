import { z } from 'zod'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { promotedIn } from '#kernel/server/places.ts'
import { type Figures, figuresOf } from '../rules-report.ts'
import { sources } from '../rules.ts'
import type { ActivityTables } from '../tables.ts'
import { mustHost, wholeOf } from './hosts.ts'
import { type RosterLine, rosterOf } from './roster.ts'
import { saidOf } from './said.ts'
import { cost, id, whole } from './shapes.ts'
import { activityOf } from './telling.ts'

const { query } = useCases<ActivityTables>()
const count = z.int()
const figures = z.object({
  enrolled: count,
  heads: count,
  attended: count,
  headsCame: count,
  absent: count,
  left: count,
  children: count,
  families: count,
  promoted: count,
  costFen: count,
  costBySource: z.partialRecord(z.enum(sources), count),
  stars: z.object({ answers: count, average: z.number().nullable(), counts: z.tuple([count, count, count, count, count]) }),
  byUnit: z.array(z.object({ unit: z.string(), enrolled: count, attended: count, heads: count })),
})
export type Drafted = {
  activity: z.output<typeof whole>
  figures: Figures
  costs: z.output<typeof cost>[]
  comments: string[]
  lines: RosterLine[]
}

/** The report as it stands now, drafted from the records. */
export const getReport = query({
  may: 'activities.host',
  input: z.object({ activity: id }),
  output: z.object({ activity: whole, figures, costs: z.array(cost), comments: z.array(z.string()) }),
  run: (ctx, { activity }) => drafted(ctx, activity),
})

/** What the report and its papers are made of. */
export async function drafted(ctx: Ctx<ActivityTables>, activityId: string): Promise<Drafted> {
  const activity = await wholeOf(ctx, await activityOf(ctx, activityId))
  mustHost(ctx, activity)
  const [lines, costs, feedback, promoted] = await Promise.all([
    rosterOf(ctx, activityId, activity.state),
    ctx.db
      .selectFrom('activitiesCosts')
      .select(['id', 'item', 'amountFen', 'source', 'at'])
      .where('activity', '=', activityId)
      .where('struckAt', 'is', null)
      .orderBy('at')
      .execute(),
    saidOf(ctx, activityId),
    promotedIn(
      ctx,
      activity.sessions.map(session => session.offer),
    ),
  ])
  const figures = figuresOf({ lines, promoted, costs, stars: feedback.map(one => one.stars) })
  return { activity, figures, costs, lines, comments: feedback.map(one => one.words).filter(Boolean) }
}
