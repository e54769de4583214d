/** ACAD-45: what one class asked and was answered, as the reading of another. */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf } from '#kernel/pure/people.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { isNameless, mayBecomeReading } from '../rules-questions.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, type FullCourse, mustHost, namesOfUnits } from './courses.ts'
import { renderReading } from './papers/reading.ts'
import { id, instant } from './shapes.ts'
import { isHost, pageOf, type Post, postOf, wallPage } from './wall.ts'

const { action, query, download } = useCases<AcademyTables>()
const done = z.object({ id })
const texts = { asked: z.string().trim().min(5).max(500), answer: z.string().trim().min(5).max(4_000) }
const passage = z.object({ id, asked: z.string(), answer: z.string() })
const MOST = 300

/** The unit's other classes that hold answers: the one it was copied from first, then the latest. */
export const listSources = query({
  may: 'academy.host',
  input: z.object({ class: id }),
  output: z.array(z.object({ id, title: z.string(), starts: instant.nullable(), answered: z.int(), isCopiedFrom: z.boolean() })),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    mustHost(ctx, course)
    const rows = await ctx.db
      .selectFrom('academyAnswers as a')
      .innerJoin('academyClasses as c', 'c.id', 'a.class')
      .select(['c.id', 'c.title', 'c.starts'])
      .select(sql<number>`count(distinct a.question)::int`.as('answered'))
      .where('c.unit', '=', course.unit)
      .where('c.id', '<>', classId)
      .groupBy(['c.id', 'c.title', 'c.starts'])
      .orderBy(sql`c.id is not distinct from ${course.copiedFrom}`, 'desc')
      .orderBy('c.starts', 'desc')
      .limit(50)
      .execute()
    return rows.map(row => ({ ...row, isCopiedFrom: row.id === course.copiedFrom }))
  },
})

/** What may be chosen from one class, the most wanted first, with what is chosen already. */
export const listAnswered = query({
  may: 'academy.host',
  input: z.object({ class: id, from: id, ...wallPage }),
  output: z.object({
    rows: z.array(z.object({ question: id, text: z.string(), answer: z.string(), wanted: z.int(), isChosen: z.boolean() })),
    next: z.string().nullable(),
  }),
  async run(ctx, { class: classId, from, ...asked }) {
    const [course, source] = await Promise.all([courseOf(ctx, classId), courseOf(ctx, from)])
    mustHost(ctx, course)
    mustHost(ctx, source)
    const [{ posts, next }, chosen] = await Promise.all([
      pageOf(ctx, from, { isHost: true, part: 'answered', ...asked }),
      ctx.db.selectFrom('academyReadings').select('question').where('class', '=', classId).where('fromClass', '=', from).execute(),
    ])
    const rows = posts
      .filter(post => !mayBecomeReading(source, course, post))
      .map(({ id: question, text, answerText: answer, wanted }) => ({
        ...{ question, text, answer, wanted },
        isChosen: chosen.some(one => one.question === question),
      }))
    return { rows, next }
  },
})

export const chooseReading = action({
  may: 'academy.host',
  input: z.object({ class: id, question: id, ...texts }),
  output: done,
  async run(ctx, { class: classId, question, ...said }) {
    const course = await courseOf(ctx, classId)
    mustHost(ctx, course)
    const { post, course: source } = await postOf(ctx, question)
    const refusal = mayBecomeReading(source, course, post) ?? isNameless(said, namesIn(post))
    if (refusal) throw refusal
    const { unit, parties } = course
    const row = { id: ctx.newId(), class: classId, question, fromClass: source.id, unit, parties, ...said, at: ctx.now }
    const { numInsertedOrUpdatedRows: fresh } = await ctx.db
      .insertInto('academyReadings')
      .values(row)
      .onConflict(held => held.doNothing())
      .executeTakeFirstOrThrow()
    // chosen a moment ago by somebody else, whose words stand
    if (!fresh) throw refuseInHouse('HOUSE-6')
    await remember(ctx, course, 'choose', { question, ...said })
    return { id: row.id }
  },
})

export const rewordReading = action({
  may: 'academy.host',
  input: z.object({ id, version: z.int(), ...texts }),
  output: done,
  async run(ctx, { id, version, ...said }) {
    const { row, course } = await held(ctx, id)
    const { post } = await postOf(ctx, row.question)
    const refusal = isNameless(said, namesIn(post))
    if (refusal) throw refusal
    const { numUpdatedRows } = await ctx.db
      .updateTable('academyReadings')
      .set({ ...said, version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirstOrThrow()
    if (!numUpdatedRows) throw refuseInHouse('HOUSE-6')
    await remember(ctx, course, 'reword', { question: row.question, ...said })
    return { id }
  },
})

export const dropReading = action({
  may: 'academy.host',
  input: z.object({ id }),
  output: done,
  async run(ctx, { id }) {
    const { row, course } = await held(ctx, id)
    await ctx.db.deleteFrom('academyReadings').where('id', '=', id).execute()
    await remember(ctx, course, 'drop', { question: row.question })
    return { id }
  },
})

/** The host's own list, with what it needs to reword. */
export const listReadings = query({
  may: 'academy.host',
  input: z.object({ class: id }),
  output: z.array(passage.extend({ version: z.int(), question: id, fromTitle: z.string() })),
  async run(ctx, { class: classId }) {
    mustHost(ctx, await courseOf(ctx, classId))
    return ctx.db
      .selectFrom('academyReadings as t')
      .innerJoin('academyClasses as c', 'c.id', 't.fromClass')
      .select(['t.id', 't.asked', 't.answer', 't.version', 't.question', 'c.title as fromTitle'])
      .where('t.class', '=', classId)
      .orderBy('t.at')
      .orderBy('t.id')
      .limit(MOST)
      .execute()
  },
})

/** What the admitted read beforehand. */
export const getReading = query({
  may: 'signed-in',
  input: z.object({ class: id }),
  output: z.object({ class: id, title: z.string(), passages: z.array(passage) }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    return { class: classId, title: course.title, passages: await passagesOf(ctx, course) }
  },
})

export const getReadingPaper = download({
  may: 'signed-in',
  input: z.object({ class: id, language: z.enum(['zh', 'en']).default('zh') }),
  async run(ctx, { class: classId, language }) {
    const course = await courseOf(ctx, classId)
    const passages = await passagesOf(ctx, course)
    if (passages.length === 0) throw refuseInHouse('HOUSE-1')
    const unit = (await namesOfUnits(ctx, [idOf(course.unit)])).get(idOf(course.unit)) ?? ''
    const bytes = await renderReading({ title: course.title, unit, day: dayOf(ctx.now), passages }, language)
    return { name: `${course.title}.pdf`, type: 'application/pdf', bytes, inline: true }
  },
})

/** For the host by its own eyes, for the admitted by the function that knows them; for anyone else nothing. */
async function passagesOf(ctx: Act, course: FullCourse) {
  const { rows } = isHost(ctx, course)
    ? await sql<z.output<typeof passage>>`select id, asked, answer from academy_readings where class = ${course.id}
        order by at, id limit ${MOST}`.execute(ctx.db)
    : await sql<z.output<typeof passage>>`select id, asked, answer from academy_read(${course.id}) order by at, id limit ${MOST}`.execute(
        ctx.db,
      )
  return rows
}

async function held(ctx: Act, reading: string) {
  const row = await ctx.db.selectFrom('academyReadings').select(['class', 'question']).where('id', '=', reading).executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  const course = await courseOf(ctx, row.class)
  mustHost(ctx, course)
  return { row, course }
}

const namesIn = ({ name, answerName }: Post) => [name, answerName].filter(Boolean)

const remember = (ctx: Act, { id, unit, parties }: FullCourse, step: string, said: object) =>
  recordStep(ctx as unknown as Ctx, id, { module: 'academy', owner: '', unit, parties, step, from: '', to: '', said })
