import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { hoursOf } from '../rules-attendance.ts'
import { certificateNumber } from '../rules-certificates.ts'
import { type Certificate, certificateBook, isSettled, mayIssue, mayReissue, type Printed } from '../rules-certifying.ts'
import { partsOf } from '../rules-exams.ts'
import type { AcademyTables } from '../tables.ts'
import { seatedIn } from './attendance.ts'
import { type Act, courseOf, type FullCourse, lockClass, mustAct, namesOfUnits } from './courses.ts'
import { standingsOf } from './results.ts'
import { id, reason } from './shapes.ts'
import { tellOf } from './telling.ts'

const { action } = useCases<AcademyTables>()

/** ACAD-30: everyone who has passed and has none yet. Pressed again it seals those who have passed since. */
export const issueCertificates = action({
  may: 'academy.certify',
  input: z.object({ class: id }),
  output: z.object({ issued: z.int() }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    mustAct(ctx, 'academy.certify', course.unit)
    const refusal = mayIssue(course)
    if (refusal) throw refusal
    await lockClass(ctx, classId)
    const [seated, held] = await Promise.all([
      seatedIn(ctx, classId).execute(),
      ctx.db.selectFrom('academyCertificates').select(['nomination', 'state', 'reason']).where('class', '=', classId).execute(),
    ])
    const standingOf = await standingsOf(
      ctx,
      course,
      seated.map(one => one.id),
    )
    const settled = new Set(held.filter(isSettled).map(one => one.nomination))
    const due = seated.filter(
      // nobody seals their own
      ({ id, owner }) => standingOf(id).result.kind === 'passed' && !settled.has(id) && owner !== ctx.actor.id,
    )
    const facts = await factsOf(ctx, course)
    for (const { id, owner, unit, name } of due) await issue(ctx, course, facts, { nomination: id, owner, unit, name })
    ctx.hint(`academy:${classId}`)
    return { issued: due.length }
  },
})

type Facts = Omit<Printed, 'number' | 'name'>
async function factsOf(ctx: Act, course: FullCourse): Promise<Facts> {
  const names = await namesOfUnits(ctx, [idOf(course.unit), ...Object.keys(course.hosts)])
  return {
    title: course.title,
    kind: course.kind,
    field: course.field,
    host: names.get(idOf(course.unit)) ?? '',
    coHosts: Object.keys(course.hosts).flatMap(unit => names.get(unit) ?? []),
    starts: course.starts!,
    ends: course.ends!,
    hours: course.sessions.reduce((sum, session) => sum + hoursOf(session), 0),
    isExamined: partsOf(course).length > 0,
    issuedOn: dayOf(ctx.now),
    sealedBy: ctx.actor.name,
    wording: course.certificate,
    layout: course.certificateLayout,
  }
}

type Pupil = { nomination: string; owner: string; unit: string; name: string; replaces?: string }
async function issue(ctx: Act, course: FullCourse, facts: Facts, { nomination, owner, unit, name, replaces }: Pupil): Promise<string> {
  const number = certificateNumber(Number(facts.issuedOn.slice(0, 4)), ctx.draw(16))
  const printed: Printed = { ...facts, number, name }
  await begin(ctx, certificateBook, {
    class: course.id,
    nomination,
    owner,
    unit: course.unit,
    parties: [unit],
    number,
    printed,
    issuedAt: ctx.now.toISOString(),
    ...(replaces && { replaces }),
  })
  await tellOf(ctx, course, [owner], replaces ? 'told.replaced' : 'told.certified', { number }, { link: '/academy/certificates' })
  return number
}

const ending = { id, version: z.int(), reason }

/** ACAD-32: taken back, and whoever checks the number is told so. */
export const revokeCertificate = action({
  may: 'lifecycle',
  input: z.object(ending),
  output: z.object({ id }),
  async run(ctx, given) {
    const row = await end(ctx, 'revoke', given)
    const course = await courseOf(ctx, row.class)
    await tellOf(ctx, course, [row.owner], 'told.revoked', { reason: given.reason }, { link: '/academy/certificates' })
    return { id: row.id }
  },
})

/** Pasted along and never meant: line ends, and signs that steer a line and show nothing. */
const asPrinted = (name: string) =>
  name
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()

/** ACAD-32: the old one ends, and a new one says what is right, with a number of its own. */
export const reissueCertificate = action({
  may: 'lifecycle',
  input: z.object({ ...ending, name: z.string().transform(asPrinted).pipe(z.string().min(2).max(50)) }),
  output: z.object({ number: z.string() }),
  async run(ctx, { name, ...given }) {
    const { class: classId, nomination, owner, parties, id: replaces } = await end(ctx, 'replace', given)
    const [course, other] = await Promise.all([
      courseOf(ctx, classId),
      ctx.db
        .selectFrom('academyCertificates')
        .select('id')
        .where('nomination', '=', nomination)
        .where('state', '=', 'issued')
        .executeTakeFirst(),
    ])
    const standingOf = await standingsOf(ctx, course, [nomination])
    const refusal = mayReissue(standingOf(nomination).result, other !== undefined)
    if (refusal) throw refusal
    const pupil = { nomination, owner, unit: parties[0] ?? course.unit, name, replaces }
    return { number: await issue(ctx, course, await factsOf(ctx, course), pupil) }
  },
})

/** The class before its certificates, as whoever confirms a mark: the other way round the two would wait for each other. */
async function lockClassOf(ctx: Act, certificate: string) {
  const held = await ctx.db.selectFrom('academyCertificates').select('class').where('id', '=', certificate).executeTakeFirst()
  if (held) await lockClass(ctx, held.class)
}

async function end(
  ctx: Act,
  step: 'revoke' | 'replace',
  { id, version, reason }: z.output<z.ZodObject<typeof ending>>,
): Promise<Certificate> {
  await lockClassOf(ctx, id)
  const row = await advance(ctx, certificateBook, id, step, { reason, endedOn: dayOf(ctx.now) }, version)
  ctx.hint(`academy:${row.class}`)
  return row
}
