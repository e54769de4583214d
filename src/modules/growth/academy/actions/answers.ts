/** ACAD-44: what the host and the lecturer do with the questions of a class. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { answerWays, mayBeAnswered, mayShow, saysSomething, saysWhyHidden } from '../rules-questions.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, type FullCourse, mustHost } from './courses.ts'
import { id, instant } from './shapes.ts'
import { heldPost, hintWall, mustAnswer, type Post, postOf, topicOf } from './wall.ts'

const { action, query, watch } = useCases<AcademyTables>()
const done = z.object({ id })
/** As many as are read from ten metres. */
const IN_THE_HALL = 5

/** In words, or with a note of what was said in class. `seen` is the answer that stood when this one was written. */
export const answerQuestion = action({
  may: 'signed-in',
  input: z.object({ id, seen: id.nullable(), way: z.enum(answerWays), text: z.string().trim().max(4_000) }),
  output: done,
  async run(ctx, { id: question, seen, way, text }) {
    const { post, course } = await heldPost(ctx, question)
    await mustAnswer(ctx, course)
    const refusal = mayBeAnswered(post) ?? saysSomething(text)
    if (refusal) throw refusal
    if (post.answer !== seen) throw refuseInHouse('HOUSE-6')
    const { unit, parties } = course
    const by = { owner: ctx.actor.id, name: ctx.actor.name, unit, parties }
    const row = { id: ctx.newId(), question, n: post.answers + 1, class: course.id, ...by, way, text, at: ctx.now }
    await ctx.db.insertInto('academyAnswers').values(row).execute()
    const step = way === 'spoken' ? 'speak' : seen ? 'improve' : 'answer'
    await remember(ctx, course, question, step, { text }, ctx.actor.id)
    hintWall(ctx, course.id)
    return { id: row.id }
  },
})

/** Every answer that ever stood, the latest first: the host's own reading. */
export const listAnswers = query({
  may: 'academy.host',
  input: z.object({ question: id }),
  output: z.array(z.object({ id, text: z.string(), name: z.string(), at: instant, way: z.enum(answerWays) })),
  async run(ctx, { question }) {
    mustHost(ctx, (await postOf(ctx, question)).course)
    return ctx.db
      .selectFrom('academyAnswers')
      .select(['id', 'text', 'name', 'at', 'way'])
      .where('question', '=', question)
      .orderBy('n', 'desc')
      .limit(100)
      .execute()
  },
})

const ruling = { id, ruled: z.int() }

/** Its asker is told why, by the house: nobody who hides it learns whose it is. */
export const hideQuestion = action({
  may: 'academy.host',
  input: z.object({ ...ruling, reason: z.string().trim().max(300) }),
  output: done,
  async run(ctx, { id: question, ruled, reason }) {
    const { course } = await toRule(ctx, question, ruled)
    const refusal = saysWhyHidden(reason)
    if (refusal) throw refusal
    await rule(ctx, course, question, { hiddenAt: ctx.now, hiddenWhy: reason, shownVersion: null, heard: false })
    await remember(ctx, course, question, 'hide', { reason })
    return { id: question }
  },
})

export const restoreQuestion = action({
  may: 'academy.host',
  input: z.object(ruling),
  output: done,
  async run(ctx, { id: question, ruled }) {
    const { course } = await toRule(ctx, question, ruled)
    await rule(ctx, course, question, { hiddenAt: null, hiddenWhy: '', shownVersion: null, heard: true })
    await remember(ctx, course, question, 'restore', null)
    return { id: question }
  },
})

/** `version` is the wording that the host has read: reworded, it leaves the hall until it is chosen again. */
export const showQuestion = action({
  may: 'academy.host',
  input: z.object({ ...ruling, version: z.int(), shows: z.boolean() }),
  output: done,
  async run(ctx, { id: question, ruled, version, shows }) {
    const { course, post } = await toRule(ctx, question, ruled)
    const refusal = shows ? mayShow(post) : undefined
    if (refusal) throw refusal
    if (shows && version !== post.version) throw refuseInHouse('HOUSE-6')
    await rule(ctx, course, question, { shownVersion: shows ? version : null })
    await remember(ctx, course, question, shows ? 'show' : 'unshow', null)
    return { id: question }
  },
})

/** The screen in the hall: the most wanted of what the host has chosen. Public, for a wall has nobody signed in. */
export const getHall = query({
  may: 'public',
  input: z.object({ class: id }),
  output: z.object({
    class: id,
    title: z.string(),
    count: z.int(),
    questions: z.array(z.object({ id, text: z.string(), wanted: z.int() })),
  }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    const { rows } = await sql<{ id: string; text: string; wanted: number; count: number }>`
      select id, text, wanted, count(*) over ()::int as count from academy_hall(${classId})
      order by wanted desc, at, id limit ${IN_THE_HALL}`.execute(ctx.db)
    return { class: classId, title: course.title, count: rows[0]?.count ?? 0, questions: rows }
  },
})

export const watchHall = watch({
  may: 'public',
  input: z.object({ class: id }),
  topics: async (ctx, { class: classId }) => [topicOf((await courseOf(ctx, classId)).id)],
})

async function toRule(ctx: Act, question: string, ruled: number): Promise<{ post: Post; course: FullCourse }> {
  const held = await heldPost(ctx, question)
  mustHost(ctx, held.course)
  if (held.post.ruled !== ruled) throw refuseInHouse('HOUSE-6')
  return held
}

type Ruling = { hiddenAt?: Date | null; hiddenWhy?: string; shownVersion: number | null; heard?: boolean }
async function rule(ctx: Act, { id: classId, unit, parties }: FullCourse, question: string, said: Ruling) {
  await ctx.db
    .insertInto('academyRulings')
    .values({ question, class: classId, unit, parties, ...said })
    .onConflict(held => held.column('question').doUpdateSet({ ...said, version: sql<number>`academy_rulings.version + 1` }))
    .execute()
  hintWall(ctx, classId)
}

/** What is done with a question concerns the host's line; what its asker does concerns the asker alone. */
const remember = (ctx: Act, { unit, parties }: FullCourse, question: string, step: string, said: object | null, owner = '') =>
  recordStep(ctx as unknown as Ctx, question, { module: 'academy', owner, unit, parties, step, from: '', to: '', said })
