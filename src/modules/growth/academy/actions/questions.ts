/** ACAD-43: the wall of a class, where its people ask and say "me too". */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { idOf, type UnitPath } from '#kernel/pure/people.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { officersOf } from '#kernel/server/house/people.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { recordStep } from '#kernel/server/record.ts'
import { answerWays, isOneOfFew, mayAsk, mayReword, mayWant, questionBook, wallParts } from '../rules-questions.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, type FullCourse, namesOfUnits } from './courses.ts'
import { id, instant } from './shapes.ts'
import { tellOf } from './telling.ts'
import { countsOf, heldPost, hintWall, isHost, isOfClass, mayAnswer, mustSeeWall, pageOf, type Post, topicOf, wallPage } from './wall.ts'

const { action, query, watch } = useCases<AcademyTables>()
const asked = { text: z.string().trim().min(5).max(300), isNamed: z.boolean() }
const done = z.object({ id })

const shown = z.object({
  id,
  version: z.int(),
  text: z.string(),
  isNamed: z.boolean(),
  name: z.string(),
  unitName: z.string(),
  at: instant,
  isMine: z.boolean(),
  wanted: z.int(),
  isWanted: z.boolean(),
  answer: z.object({ id, text: z.string(), name: z.string(), at: instant, way: z.enum(answerWays) }).nullable(),
  /** Told to its asker and to the host alone. */
  hiddenWhy: z.string().nullable(),
  ruled: z.int(),
  isShown: z.boolean(),
})

/** A page of the wall, those that wait for an answer first, and of these the most wanted; with what is counted of all of it. */
export const getQuestions = query({
  may: 'signed-in',
  input: z.object({ class: id, part: z.enum(wallParts).optional(), ...wallPage }),
  output: z.object({
    class: id,
    title: z.string(),
    unit: z.string(),
    mayAsk: z.boolean(),
    mayAnswer: z.boolean(),
    isHost: z.boolean(),
    counts: z.object({ open: z.int(), answered: z.int(), hidden: z.int(), shown: z.int() }),
    questions: z.array(shown),
    next: z.string().nullable(),
  }),
  async run(ctx, { class: classId, ...asked }) {
    const course = await courseOf(ctx, classId)
    const { isOfClass } = await mustSeeWall(ctx, course)
    const hosts = isHost(ctx, course)
    const [counts, { posts, next }] = await Promise.all([countsOf(ctx, classId, hosts), pageOf(ctx, classId, { isHost: hosts, ...asked })])
    return {
      class: classId,
      title: course.title,
      unit: course.unit,
      mayAsk: !mayAsk(course, isOfClass),
      mayAnswer: await mayAnswer(ctx, course),
      isHost: hosts,
      counts,
      questions: posts.map(toldOf),
      next,
    }
  },
})

const toldOf = ({ named, answer, answerText, answerName, answeredAt, way, isHidden, hiddenWhy, ...post }: Post) => ({
  ...post,
  isNamed: named,
  answer: answer && answeredAt && way ? { id: answer, text: answerText, name: answerName, at: answeredAt, way } : null,
  hiddenWhy: isHidden ? hiddenWhy : null,
})

export const watchQuestions = watch({
  may: 'signed-in',
  input: z.object({ class: id }),
  async topics(ctx, { class: classId }) {
    await mustSeeWall(ctx, await courseOf(ctx, classId))
    return [topicOf(classId)]
  },
})

export const askQuestion = action({
  may: 'signed-in',
  input: z.object({ class: id, ...asked }),
  output: done,
  async run(ctx, { class: classId, text, isNamed }) {
    const course = await courseOf(ctx, classId)
    const refusal = mayAsk(course, await isOfClass(ctx, classId)) ?? isOneOfFew(await countOpen(ctx, classId))
    if (refusal) throw refusal
    const row = {
      class: classId,
      owner: ctx.actor.id,
      unit: '/' as UnitPath,
      text,
      at: ctx.now.toISOString(),
      ...(await signed(ctx, isNamed)),
    }
    const { id } = await begin(ctx, questionBook, row)
    await tellAsked(ctx, course)
    hintWall(ctx, classId)
    return { id }
  },
})

export const editQuestion = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int(), ...asked }),
  output: done,
  async run(ctx, { id, version, text, isNamed }) {
    const { post } = await heldPost(ctx, id)
    const refusal = mayReword(post)
    if (refusal) throw refusal
    await advance(ctx, questionBook, id, 'edit', { text, ...(await signed(ctx, isNamed)) }, version)
    hintWall(ctx, post.class)
    return { id }
  },
})

export const withdrawQuestion = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int() }),
  output: done,
  async run(ctx, { id, version }) {
    const { post } = await heldPost(ctx, id)
    const refusal = mayReword(post)
    if (refusal) throw refusal
    await advance(ctx, questionBook, id, 'withdraw', {}, version)
    hintWall(ctx, post.class)
    return { id }
  },
})

/** "Me too", or no longer. Twice is once. */
export const wantQuestion = action({
  may: 'signed-in',
  input: z.object({ id, wants: z.boolean() }),
  output: z.object({ wanted: z.int(), isWanted: z.boolean() }),
  async run(ctx, { id: question, wants }) {
    const { post, course } = await heldPost(ctx, question)
    const refusal = mayAsk(course, await isOfClass(ctx, course.id)) ?? mayWant(post)
    if (refusal) throw refusal
    if (post.isWanted === wants) return { wanted: post.wanted, isWanted: wants }
    const mine = { question, owner: ctx.actor.id }
    if (wants)
      await ctx.db
        .insertInto('academyWants')
        .values({ ...mine, unit: '/', at: ctx.now })
        .execute()
    else await ctx.db.deleteFrom('academyWants').where('question', '=', question).where('owner', '=', mine.owner).execute()
    const line = { module: 'academy', owner: ctx.actor.id, unit: '/' as UnitPath, from: '', to: '', said: null }
    await recordStep(ctx as unknown as Ctx, question, { ...line, step: wants ? 'want' : 'unwant' })
    hintWall(ctx, course.id)
    return { wanted: post.wanted + (wants ? 1 : -1), isWanted: wants }
  },
})

/** Of the caller's own on this wall, those that wait for an answer: pressed many times at once they still come one after the other. */
async function countOpen({ db, actor }: Act, course: string): Promise<number> {
  await lockName(db, `academy asks ${course} ${actor.id}`)
  const { rows } = await sql<{ open: number }>`select count(*)::int as open from academy_wall(${course})
    where is_mine and answer is null`.execute(db)
  return rows[0]?.open ?? 0
}

/** Where the asker is not to be named, no name is written: what is not there cannot be told. */
async function signed(ctx: Act, named: boolean) {
  if (!named) return { named, name: '', unitName: '' }
  const unit = idOf(ctx.actor.unit)
  return { named, name: ctx.actor.name, unitName: (await namesOfUnits(ctx, [unit])).get(unit) ?? '' }
}

/** Once a day and class: the wall itself says the rest. */
async function tellAsked(ctx: Act, course: FullCourse) {
  const officers = await officersOf(ctx as unknown as Pick<Ctx, 'db'>, course.unit, ['chair', 'viceChair', 'officer'])
  const more = { once: `question:${course.id}:${dayOf(ctx.now)}`, link: `/desk/academy/${course.id}/questions` }
  await tellOf(ctx, course, officers, 'told.question', {}, more)
}
