import { sql } from 'kysely'
import type { Ctx } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { holdersOf } from '#kernel/server/places.ts'
import { activityOf, tellOf } from './actions/telling.ts'
import { activityBook, keepChildrenDays } from './rules.ts'
import type { ActivityTables } from './tables.ts'

const DAY = 86_400_000
type Act = Ctx<ActivityTables>

/** What the minute brings: enrolment opens, an activity starts and ends, people are reminded, children's data goes. */
export async function onTick(ctx: Act): Promise<void> {
  await turn(ctx, 'open')
  await turn(ctx, 'start')
  await turn(ctx, 'close')
  await remind(ctx)
  await forgetChildren(ctx)
}

const dueBy = { open: 'enrolOpens', start: 'starts', close: 'ends' } as const

async function turn(ctx: Act, step: keyof typeof dueBy) {
  const from = Object.keys(activityBook.steps[step].move) as (keyof typeof activityBook.steps.change.move)[]
  const late = await ctx.db
    .selectFrom('activities')
    .select('id')
    // in the text and not among its values: only then an index over some states serves a prepared statement
    .where(sql<boolean>`state in (${sql.join(from.map(state => sql.lit(state)))})`)
    .where(dueBy[step], '<=', ctx.now.toISOString())
    .limit(200)
    .execute()
  for (const { id } of late) {
    await advance(ctx, activityBook, id, step)
    ctx.hint(`activity:${id}`)
    if (step === 'close') await askForWords(ctx, id)
  }
}

/** ACT-15 and ACT-17: those who came may rate it, and the officer who published it owes the report. */
async function askForWords(ctx: Act, id: string) {
  const activity = await activityOf(ctx, id)
  const came = await ctx.db
    .selectFrom('activitiesMarks as m')
    .innerJoin('activitiesEntries as e', 'e.id', 'm.entry')
    .select('m.owner')
    .distinct()
    .where('e.activity', '=', id)
    .execute()
  await tellOf(
    ctx,
    activity,
    came.map(one => one.owner),
    'told.rate',
    {},
    { once: `rate:${id}` },
  )
  const publisher = await ctx.db
    .selectFrom('record')
    .select('by')
    .where('subject', '=', id)
    .where('step', '=', 'publish')
    .executeTakeFirst()
  if (publisher) await tellOf(ctx, activity, [publisher.by], 'told.reportDue', {}, { once: `report:${id}` })
}

async function remind(ctx: Act) {
  const soon = new Date(ctx.now.getTime() + DAY).toISOString()
  const sessions = await ctx.db
    .selectFrom('activitiesSessions as s')
    .innerJoin('activities as a', 'a.id', 's.activity')
    .select(['s.id', 's.activity', 's.offer', 's.starts'])
    .where('s.starts', '>', ctx.now.toISOString())
    .where('s.starts', '<=', soon)
    .where('s.cancelledAt', 'is', null)
    .where('a.state', 'in', ['published', 'enrolling', 'running'])
    .execute()
  for (const { id, activity, offer, starts } of sessions)
    await tellOf(
      ctx,
      await activityOf(ctx, activity),
      await holdersOf(ctx, [offer], 'seated'),
      'told.tomorrow',
      { when: starts },
      { offer, once: `tomorrow:${id}:${starts}` },
    )
}

/** ACT-13. What is counted stays: how many children, of what age. */
async function forgetChildren({ db, now }: Act) {
  const before = new Date(now.getTime() - keepChildrenDays * DAY).toISOString()
  await db
    .updateTable('activitiesChildren')
    .set({ nameSealed: '', bornSealed: '', called: '—' })
    .where('nameSealed', '<>', '')
    .where('entry', 'in', eb =>
      eb
        .selectFrom('activitiesEntries as e')
        .innerJoin('activities as a', 'a.id', 'e.activity')
        .select('e.id')
        .where('a.ends', '<', before),
    )
    .execute()
}
