import { sql } from 'kysely'
import { z } from 'zod'
import type { UnitPath } from '#kernel/pure/people.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { recordStep } from '#kernel/server/record.ts'
import { feedbackUntil, fewestAnswers, isEnough, mayRate, mayRateSessions, refuseAtWall, tallyOf } from '../rules-questions.ts'
import type { AcademyTables } from '../tables.ts'
import { seatedIn } from './attendance.ts'
import { type Act, courseOf, mustHost } from './courses.ts'
import { attendedBy, ratingsOf, tellFresh } from './feedback.ts'
import { id, instant } from './shapes.ts'

const { action, query } = useCases<AcademyTables>()
const stars = z.int().min(1).max(5)
const given = { content: stars, organisation: stars, words: z.string().trim().max(500).default('') }
const rated = z.array(z.object({ session: id, stars }))
const session = z.object({ id, title: z.string(), lecturer: z.string(), starts: instant, ends: instant })
const tally = z.object({ mean: z.number(), counts: z.tuple([z.int(), z.int(), z.int(), z.int(), z.int()]) })

/** What I may rate of a class, and what I have said of it. */
export const getMyFeedback = query({
  may: 'signed-in',
  input: z.object({ class: id }),
  output: z.object({
    class: id,
    title: z.string(),
    mayRate: z.boolean(),
    until: z.iso.date().nullable(),
    sessions: z.array(session),
    given: z.object({ ...given, sessions: rated, at: instant }).nullable(),
  }),
  async run(ctx, { class: classId }) {
    const { course, mine, attended } = await minesOf(ctx, classId)
    const [said, ratings] = await Promise.all([
      ctx.db
        .selectFrom('academyFeedback')
        .select(['content', 'organisation', 'words', 'at'])
        .where('class', '=', classId)
        .where('owner', '=', ctx.actor.id)
        .executeTakeFirst(),
      mine ? ctx.db.selectFrom('academyRatings').select(['session', 'stars']).where('nomination', '=', mine.id).execute() : [],
    ])
    return {
      class: classId,
      title: course.title,
      mayRate: course.ends !== null && !mayRate(attended, course.ends, ctx.now),
      until: course.ends && feedbackUntil(course.ends),
      sessions: attended,
      given: said ? { ...said, sessions: ratings } : null,
    }
  },
})

/** Said again, it takes the place of what was said before. */
export const giveFeedback = action({
  may: 'signed-in',
  input: z.object({ class: id, ...given, sessions: rated.max(120).default([]) }),
  output: z.object({ done: z.boolean() }),
  async run(ctx, { class: classId, sessions, ...said }) {
    const { course, mine, attended } = await minesOf(ctx, classId)
    if (!mine || !course.ends) throw refuseAtWall('ACAD-46')
    const refusal = mayRate(attended, course.ends, ctx.now) ?? mayRateSessions(sessions, attended)
    if (refusal) throw refusal
    const own = { owner: ctx.actor.id, unit: '/' as UnitPath, at: ctx.now }
    // two who say something at once: the second counts the first
    await lockName(ctx.db, `academy feedback ${classId}`)
    const { id } = await ctx.db
      .insertInto('academyFeedback')
      .values({ id: ctx.newId(), class: classId, ...own, ...said })
      .onConflict(held => held.columns(['class', 'owner']).doUpdateSet({ ...said, at: ctx.now, fresh: true }))
      .returning('id')
      .executeTakeFirstOrThrow()
    await ctx.db.deleteFrom('academyRatings').where('nomination', '=', mine.id).execute()
    const last = new Map(sessions.map(one => [one.session, one.stars]))
    const rows = [...last].map(([session, stars]) => ({ session, nomination: mine.id, stars, ...own }))
    if (rows.length > 0) await ctx.db.insertInto('academyRatings').values(rows).execute()
    await tellFresh(ctx, classId, fewestAnswers)
    // no hint: whoever watches a figure change may know who has just put the phone away
    const line = { module: 'academy', owner: own.owner, unit: own.unit, step: 'rate', from: '', to: '', said: null }
    await recordStep(ctx as unknown as Ctx, id, line)
    return { done: true }
  },
})

/** What the class said, without who said what; nothing until enough have said something. */
export const getFeedback = query({
  may: 'academy.host',
  input: z.object({ class: id }),
  output: z.object({
    class: id,
    title: z.string(),
    came: z.int(),
    answers: z.int(),
    /** Of these, those not counted yet, for one alone would tell whose it is. */
    waiting: z.int(),
    fewest: z.int(),
    until: z.iso.date().nullable(),
    shown: z
      .object({
        content: tally,
        organisation: tally,
        sessions: z.array(session.extend({ mean: z.number().nullable(), n: z.int() })),
        words: z.array(z.string()),
      })
      .nullable(),
  }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    mustHost(ctx, course)
    const seated = await seatedIn(ctx, classId).execute()
    const [{ rows }, came, means] = await Promise.all([
      sql<{ content: number | null; organisation: number; words: string }>`select * from academy_said(${classId})`.execute(ctx.db),
      attendedBy(
        ctx,
        course.sessions,
        seated.map(one => one.id),
      ),
      ratingsOf(
        ctx,
        course.sessions.map(one => one.id),
      ),
    ])
    const told = rows.filter(one => one.content !== null)
    return {
      class: classId,
      title: course.title,
      came: came.size,
      answers: rows.length,
      waiting: rows.length - told.length,
      fewest: fewestAnswers,
      until: course.ends && feedbackUntil(course.ends),
      shown: isEnough(told.length)
        ? {
            content: tallyOf(told.map(one => one.content!)),
            organisation: tallyOf(told.map(one => one.organisation)),
            sessions: course.sessions.map(one => ({ ...one, mean: means.get(one.id)?.mean ?? null, n: means.get(one.id)?.n ?? 0 })),
            words: told.map(one => one.words).filter(Boolean),
          }
        : null,
    }
  },
})

async function minesOf(ctx: Act, classId: string) {
  const course = await courseOf(ctx, classId)
  const mine = await seatedIn(ctx, classId).where('m.owner', '=', ctx.actor.id).executeTakeFirst()
  const attended = mine ? ((await attendedBy(ctx, course.sessions, [mine.id])).get(mine.id) ?? []) : []
  return { course, mine, attended }
}
