import { sql } from 'kysely'
import { z } from 'zod'
import { useCases } from '#kernel/server/action.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { certificateStages } from '../rules-certifying.ts'
import { leastOf, occasions, paperStages, parts, partsOf } from '../rules-exams.ts'
import type { AcademyTables } from '../tables.ts'
import { seatedIn } from './attendance.ts'
import { type Act, courseOf, mustHost } from './courses.ts'
import { result } from './marking.ts'
import { standingsOf } from './results.ts'
import { id, instant } from './shapes.ts'

const { query } = useCases<AcademyTables>()
const part = z.enum(parts)
const score = z.int().nullable()
const paper = z.object({
  id,
  version: z.int(),
  nomination: id,
  part,
  state: z.enum(paperStages),
  score,
  occasion: z.enum(occasions),
  reason: z.string(),
  /** The confirmed one whose place it took, or will. */
  replaces: id.nullable(),
  answer: z.string(),
  enteredBy: z.string(),
  enteredAt: instant,
  confirmedBy: z.string(),
  confirmedAt: instant.nullable(),
  /** Entered by the reader, who therefore does not confirm it. */
  isMine: z.boolean(),
})
const certificate = z.object({
  id,
  version: z.int(),
  number: z.string(),
  state: z.enum(certificateStages),
  reason: z.string(),
  /** As it is printed. */
  name: z.string(),
  issuedAt: instant,
  endedOn: z.iso.date().nullable(),
})
const line = z.object({
  nomination: id,
  person: id,
  name: z.string(),
  unitName: z.string(),
  n: z.int(),
  share: z.int(),
  result,
  /** The one that counts and the one under way, of each part. */
  papers: z.array(paper),
  certificate: certificate.nullable(),
  /** Those it took the place of, the newest first. */
  former: z.array(certificate),
})

/** The mark book of a class: everyone with a seat, their attendance, their marks, whether they have passed, and their certificate. */
export const getMarkBook = query({
  may: 'academy.host',
  input: z.object({ class: id }),
  output: z.object({
    class: id,
    title: z.string(),
    state: z.string(),
    attendanceShare: z.int(),
    parts: z.array(z.object({ part, least: z.int() })),
    lines: z.array(line),
  }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    mustHost(ctx, course)
    const seated = await seatedIn(ctx, classId).execute()
    const ids = seated.map(one => one.id)
    const [standingOf, papers, certificates] = await Promise.all([
      standingsOf(ctx, course, ids),
      papersIn(ctx, { class: classId }),
      certificatesIn(ctx, classId),
    ])
    const papersOf = Map.groupBy(
      papers.filter(paper => paper.state !== 'superseded' && paper.state !== 'withdrawn'),
      paper => paper.nomination,
    )
    return {
      class: course.id,
      title: course.title,
      state: course.state,
      attendanceShare: course.attendanceShare,
      parts: partsOf(course).map(part => ({ part, least: leastOf(course, part)! })),
      lines: seated.map(({ id: nomination, owner, name, unitName, n }) => {
        const { share, result } = standingOf(nomination)
        const told = { nomination, person: owner, name, unitName, n: n!, share, result }
        const [certificate = null, ...former] = certificates.get(nomination) ?? []
        return { ...told, papers: papersOf.get(nomination) ?? [], certificate, former }
      }),
    }
  },
})

/** ACAD-27: every mark there ever was of one pupil, the newest first. */
export const listMarks = query({
  may: 'academy.host',
  input: z.object({ class: id, nomination: id }),
  output: z.array(paper),
  async run(ctx, given) {
    mustHost(ctx, await courseOf(ctx, given.class))
    return papersIn(ctx, given)
  },
})

async function papersIn(ctx: Act, { class: classId, nomination }: { class: string; nomination?: string }) {
  const rows = await ctx.db
    .selectFrom('academyPapers')
    .select(['id', 'version', 'nomination', 'part', 'state', 'score', 'occasion', 'reason', 'replaces', 'answer'])
    .select(['enteredBy', 'enteredAt', 'confirmedBy', 'confirmedAt'])
    .where('class', '=', classId)
    .$if(nomination !== undefined, papers => papers.where('nomination', '=', nomination!))
    .orderBy('enteredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(5_000)
    .execute()
  const names = await namesOf(ctx as unknown as Ctx, [...new Set(rows.flatMap(row => [row.enteredBy, row.confirmedBy]).filter(Boolean))])
  return rows.map(({ enteredBy, confirmedBy, ...row }) => ({
    ...row,
    enteredBy: names.get(enteredBy) ?? '',
    confirmedBy: names.get(confirmedBy) ?? '',
    isMine: enteredBy === ctx.actor.id,
  }))
}

/** Of each nomination: the valid one, or else the last, before those that ended earlier. */
async function certificatesIn({ db }: Act, classId: string) {
  const rows = await db
    .selectFrom('academyCertificates')
    .select(['id', 'version', 'number', 'state', 'reason', 'nomination', 'issuedAt', 'endedOn', 'printed'])
    .where('class', '=', classId)
    .orderBy(sql`state <> 'issued'`)
    .orderBy('issuedAt', 'desc')
    // what was replaced has its successor before it, also where both bear one moment
    .orderBy(sql`state = 'replaced'`)
    .orderBy('id', 'desc')
    .execute()
  const held = rows.map(({ printed, ...row }) => ({ ...row, name: printed.name }))
  return Map.groupBy(held, row => row.nomination)
}
