import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { clock } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { mayTakeBack, paperBook, refuseMark } from '../rules-exams.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, type FullCourse, lockClass, mustHost } from './courses.ts'
import { courseToMark, enterOne, entering, papersOf, pupilsOf, score } from './marking.ts'
import { recheck, standingsOf } from './results.ts'
import { id, reason } from './shapes.ts'
import { tellOf } from './telling.ts'

const { action } = useCases<AcademyTables>()
const mark = z.object({
  nomination: id,
  score,
  /** Of the mark that is not yet confirmed, as the writer saw it; null where there was none. */
  version: z.int().nullable().default(null),
})

/** ACAD-25 to 27: all of them or none, so that a page of marks is never half written. */
export const enterMarks = action({
  may: 'academy.host',
  input: z.object({ ...entering, marks: z.array(mark).min(1).max(500) }),
  output: z.object({ entered: z.int() }),
  async run(ctx, { marks, ...given }) {
    const course = await courseToMark(ctx, given)
    const [pupils, held] = await Promise.all([pupilsOf(ctx, course), papersOf(ctx, given)])
    const seen = new Set<string>()
    for (const [i, { nomination, score, version }] of marks.entries()) {
      const pupil = pupils.get(nomination)
      if (!pupil) throw refuseMark('ACAD-25').at({ [`marks.${i}.nomination`]: 'acad.nobodySo' })
      if (pupil.owner === ctx.actor.id) throw refuseMark('ACAD-26').at({ [`marks.${i}.nomination`]: 'acad.ownMark' })
      if (seen.has(nomination)) throw refuseMark('ACAD-25').at({ [`marks.${i}.nomination`]: 'acad.twiceOnPage' })
      seen.add(nomination)
      const { open, valid } = held(nomination)
      if ((open?.version ?? null) !== version) throw refuseInHouse('HOUSE-6')
      await enterOne(ctx, course, given, { ...pupil, nomination, score, open, valid })
    }
    ctx.hint(`academy:${course.id}`)
    return { entered: marks.length }
  },
})

/** ACAD-26: by another than who entered them. What they replace yields, and what they take away goes with it (ACAD-27, ACAD-32). */
export const confirmMarks = action({
  may: 'academy.host',
  input: z.object({
    class: id,
    papers: z
      .array(z.object({ id, version: z.int() }))
      .min(1)
      .max(500),
  }),
  output: z.object({ confirmed: z.int() }),
  async run(ctx, { class: classId, papers }) {
    const course = await courseOf(ctx, classId)
    mustHost(ctx, course)
    await lockClass(ctx, classId)
    const rows = await ctx.db
      .selectFrom('academyPapers')
      .select(['id', 'replaces', 'nomination', 'owner'])
      .where('class', '=', classId)
      .where(
        'id',
        'in',
        papers.map(paper => paper.id),
      )
      .execute()
    const of = new Map(rows.map(row => [row.id, row]))
    for (const { id, version } of papers) {
      const row = of.get(id)
      if (!row) throw refuseInHouse('HOUSE-1')
      const { replaces } = row
      if (replaces) await advance({ ...ctx, actor: clock }, paperBook, replaces, 'supersede')
      await advance(ctx, paperBook, id, 'confirm', { confirmedBy: ctx.actor.id, confirmedAt: ctx.now.toISOString() }, version)
    }
    const pupils = new Map(rows.map(row => [row.nomination, row.owner]))
    await tellExamined(ctx, course, pupils)
    await recheck(ctx, classId, [...pupils.keys()])
    ctx.hint(`academy:${classId}`)
    return { confirmed: papers.length }
  },
})

/** Whoever has all their marks now. */
async function tellExamined(ctx: Act, course: FullCourse, pupils: ReadonlyMap<string, string>) {
  const standingOf = await standingsOf(ctx, course, [...pupils.keys()])
  const whole = [...pupils].flatMap(([nomination, owner]) => (standingOf(nomination).result.awaited.length === 0 ? [owner] : []))
  await tellOf(ctx, course, whole, 'told.examined', {}, { link: '/academy/certificates' })
}

/** ACAD-26: to be entered again, with the reason, which whoever entered it is told. */
export const returnMark = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int(), answer: reason }),
  output: z.object({ id, version: z.int() }),
  async run(ctx, { id, version, answer }) {
    const row = await advance(ctx, paperBook, id, 'return', { answer }, version)
    const [course, pupil] = await Promise.all([
      courseOf(ctx, row.class),
      ctx.db.selectFrom('academyNominations').select('name').where('id', '=', row.nomination).executeTakeFirst(),
    ])
    const link = `/desk/academy/${row.class}/marks`
    await tellOf(ctx, course, [row.enteredBy], 'told.returnedMark', { name: pupil?.name ?? '', reason: answer }, { link })
    ctx.hint(`academy:${row.class}`)
    return { id, version: row.version }
  },
})

/** ACAD-26: entered by mistake; the version says that nobody has entered another over it meanwhile. */
export const takeBackMark = action({
  may: 'lifecycle',
  input: z.object({ id, version: z.int() }),
  output: z.object({ id, version: z.int() }),
  async run(ctx, { id, version }) {
    const entered = await ctx.db.selectFrom('academyPapers').select('enteredBy').where('id', '=', id).executeTakeFirst()
    if (!entered) throw refuseInHouse('HOUSE-1')
    const refusal = mayTakeBack(entered, ctx.actor.id)
    if (refusal) throw refusal
    const row = await advance(ctx, paperBook, id, 'withdraw', {}, version)
    ctx.hint(`academy:${row.class}`)
    return { id, version: row.version }
  },
})
