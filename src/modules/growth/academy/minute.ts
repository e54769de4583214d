import { sql } from 'kysely'
import { advance } from '#kernel/server/advance.ts'
import { holdersOf } from '#kernel/server/places.ts'
import { type Act, courseOf } from './actions/courses.ts'
import { askFeedback, tellTheRest } from './actions/feedback.ts'
import { tellAnswered, tellHidden } from './actions/hearing.ts'
import { keepSums } from './actions/sums.ts'
import { tellOf, tellUnit } from './actions/telling.ts'
import { courseBook } from './rules.ts'
import { askBook, nominationBook, type NominationStage } from './rules-nominations.ts'
import { lecturersOnTick } from './minute-lecturers.ts'

const DAY = 86_400_000

/** What the minute brings: the window closes, a class begins and ends, what was not completed in time lapses, and the sums are counted anew. */
export async function onTick(ctx: Act): Promise<void> {
  await turn(ctx, 'start')
  await turn(ctx, 'close')
  await lapse(ctx, 'closes', ['drafted'])
  await lapse(ctx, 'starts', ['drafted', 'nominated', 'returned', 'verified'])
  await lapseAsks(ctx)
  await lecturersOnTick(ctx)
  await remind(ctx)
  await tellAnswered(ctx)
  await tellHidden(ctx)
  await keepSums(ctx)
  await tellTheRest(ctx)
}

async function turn(ctx: Act, step: 'start' | 'close') {
  const [from, by] = step === 'start' ? (['published', 'starts'] as const) : (['running', 'ends'] as const)
  const due = await ctx.db
    .selectFrom('academyClasses')
    .select('id')
    .where(sql<boolean>`state = ${sql.lit(from)}`)
    .where(by, '<=', ctx.now.toISOString())
    .limit(200)
    .execute()
  for (const { id } of due) {
    await advance(ctx, courseBook, id, step)
    if (step === 'close') await askFeedback(ctx, id)
    ctx.hint(`academy:${id}`)
  }
}

/** ACAD-3 and ACAD-10: what the window or the first session has left behind. */
async function lapse(ctx: Act, by: 'closes' | 'starts', states: readonly NominationStage[]) {
  const late = await ctx.db
    .selectFrom('academyNominations as m')
    .innerJoin('academyClasses as c', 'c.id', 'm.class')
    .select(['m.id', 'm.class', 'm.owner', 'm.unit', 'm.name'])
    .where('m.state', 'in', [...states])
    .where(`c.${by}`, '<=', ctx.now.toISOString())
    // of a cancelled class everybody has heard
    .where('c.state', '<>', 'cancelled')
    .limit(500)
    .execute()
  for (const { id, class: classId, owner, unit, name } of late) {
    await advance(ctx, nominationBook, id, 'lapse')
    const course = await courseOf(ctx, classId)
    await tellOf(ctx, course, [owner], 'told.lapsed', { name })
    await tellUnit(ctx, course, unit, 'told.lapsed', { name })
  }
}

async function lapseAsks(ctx: Act) {
  const late = await ctx.db
    .selectFrom('academyAsks as k')
    .innerJoin('academyClasses as c', 'c.id', 'k.class')
    .select('k.id')
    .where('k.state', '=', 'asked')
    .where('c.closes', '<=', ctx.now.toISOString())
    .limit(500)
    .execute()
  for (const { id } of late) await advance(ctx, askBook, id, 'lapse')
}

async function remind(ctx: Act) {
  const soon = new Date(ctx.now.getTime() + DAY).toISOString()
  const classes = await ctx.db
    .selectFrom('academyClasses')
    .select(['id', 'offer', 'title', 'starts', 'place'])
    .where(sql<boolean>`state = 'published'`)
    .where('starts', '>', ctx.now.toISOString())
    .where('starts', '<=', soon)
    .execute()
  for (const course of classes)
    await tellOf(
      ctx,
      course,
      await holdersOf(ctx, [course.offer], 'seated'),
      'told.tomorrow',
      {},
      { once: `tomorrow:${course.id}:${course.starts}` },
    )
}
