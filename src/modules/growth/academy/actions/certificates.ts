/** Certificates as they are read: by their owner, by whoever checks a number, on paper, and as a badge. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Refusal } from '#kernel/pure/refusal.ts'
import { useCases } from '#kernel/server/action.ts'
import { readNumber } from '../rules-certificates.ts'
import { type CertificateStage, certificateStages, isNoNumber, mayGive, type Printed } from '../rules-certifying.ts'
import { leastOf, parts, partsOf } from '../rules-exams.ts'
import { fields, kinds } from '../rules.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, mustRead } from './courses.ts'
import { result } from './marking.ts'
import { issuerOf, signBadge } from './papers/badge.ts'
import { renderCertificate } from './papers/certificate.ts'
import { standingsOf } from './results.ts'
import { id, instant } from './shapes.ts'

const { query, download } = useCases<AcademyTables>()
const typedNumber = z.string().trim().max(40)
const printed = z.object({
  number: z.string(),
  name: z.string(),
  title: z.string(),
  kind: z.enum(kinds),
  field: z.enum(fields),
  host: z.string(),
  coHosts: z.array(z.string()),
  starts: instant,
  ends: instant,
  hours: z.number(),
  isExamined: z.boolean(),
  issuedOn: z.iso.date(),
  sealedBy: z.string(),
  wording: z.string(),
})
const checked = z.object({ state: z.enum(certificateStages), printed, endedOn: z.iso.date().nullable(), replacedBy: z.string().nullable() })

/** ACAD-31: for anyone who holds the number, what is printed and whether it holds. */
export const findCertificate = query({
  may: 'public',
  input: z.object({ number: typedNumber }),
  output: checked,
  run: (ctx, { number }) => byNumber(ctx, number),
})

type Found = { id: string; state: CertificateStage; printed: Printed; endedOn: string | null; issuedAt: string; replacedBy: string | null }
async function byNumber({ db }: Act, typed: string): Promise<Found> {
  const number = readNumber(typed)
  if (!number) throw isNoNumber(false)
  const { rows } = await sql<Found>`select * from academy_certificate(${number})`.execute(db)
  if (!rows[0]) throw isNoNumber(true)
  return rows[0]
}

/** What became of me in the classes I attended: my hours, my confirmed marks, whether I have passed, and my certificate. */
export const listMyResults = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.array(
    z.object({
      class: id,
      title: z.string(),
      contact: z.string(),
      /** Until it is closed, what lacks may still be made good. */
      isClosed: z.boolean(),
      share: z.int(),
      attendanceShare: z.int(),
      parts: z.array(z.object({ part: z.enum(parts), least: z.int(), score: z.int().nullable(), isKnown: z.boolean() })),
      result,
      certificates: z.array(checked.extend({ id, reason: z.string() })),
    }),
  ),
  async run(ctx) {
    const [mine, held] = await Promise.all([attendedBy(ctx), certificatesOf(ctx)])
    return Promise.all(
      mine.map(async ({ id: nomination, class: classId }) => {
        const course = await courseOf(ctx, classId)
        const { share, marks, result } = (await standingsOf(ctx, course, [nomination]))(nomination)
        return {
          class: classId,
          title: course.title,
          contact: course.contact,
          isClosed: course.state === 'closed',
          share,
          attendanceShare: course.attendanceShare,
          parts: partsOf(course).map(part => ({
            part,
            least: leastOf(course, part)!,
            score: marks[part] ?? null,
            isKnown: marks[part] !== undefined,
          })),
          result,
          certificates: held.filter(one => one.nomination === nomination).map(({ nomination: _, ...one }) => one),
        }
      }),
    )
  },
})

const attendedBy = ({ db, actor }: Act) =>
  db
    .selectFrom('academyNominations as m')
    .innerJoin('academyClasses as c', 'c.id', 'm.class')
    .innerJoin('places as p', join => join.onRef('p.offer', '=', 'c.offer').onRef('p.n', '=', 'm.n'))
    .select(['m.id', 'm.class'])
    .where('m.owner', '=', actor.id)
    .where('m.state', '=', 'admitted')
    .where('p.standing', '=', 'seated')
    .where('c.state', 'in', ['running', 'closed'])
    .orderBy('c.starts', 'desc')
    .limit(20)
    .execute()

const certificatesOf = ({ db, actor }: Act) =>
  db
    .selectFrom('academyCertificates as k')
    .leftJoin('academyCertificates as later', 'later.replaces', 'k.id')
    .select(['k.id', 'k.nomination', 'k.state', 'k.printed', 'k.endedOn', 'k.reason', 'later.number as replacedBy'])
    .where('k.owner', '=', actor.id)
    .orderBy('k.issuedAt', 'desc')
    .limit(100)
    .execute()

/** The paper itself: for its owner, the unit that nominated, and the host. What no longer holds is not printed again. */
export const getCertificate = download({
  may: 'signed-in',
  input: z.object({ id, language: z.enum(['zh', 'en']).default('zh') }),
  async run(ctx, { id, language }) {
    const row = await ctx.db
      .selectFrom('academyCertificates')
      .select(['owner', 'unit', 'parties', 'state', 'printed'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row) throw refuseInHouse('HOUSE-1')
    // here the host's is the row's own unit, and the one that nominated its party
    mustRead(ctx, { owner: row.owner, unit: (row.parties[0] ?? row.unit) as UnitPath, parties: [row.unit] })
    mustHold(mayGive(row.state, 'paper'))
    const bytes = await renderCertificate(row.printed, checkAt(ctx, row.printed.number), language)
    return { name: `${row.printed.title}-${row.printed.name}.pdf`, type: 'application/pdf', bytes, inline: true }
  },
})

/** ACAD-33: the credential, for wallets and verifiers; by the number, as everything that is printed. */
export const getBadge = download({
  may: 'public',
  input: z.object({ number: typedNumber }),
  async run(ctx, { number }) {
    const { id, state, printed, issuedAt } = await byNumber(ctx, number)
    mustHold(mayGive(state, 'badge'))
    return json(`${printed.number}.json`, await signBadge(ctx.seals, ctx.address, { id, printed, issuedAt: new Date(issuedAt) }))
  },
})

/** Whose key the badges are signed with. */
export const getBadgeIssuer = download({
  may: 'public',
  input: z.object({}),
  run: async ctx => json('issuer.json', await issuerOf(ctx.seals, ctx.address)),
})

function mustHold(refusal: Refusal | undefined) {
  if (refusal) throw refusal
}
const checkAt = ({ address }: Act, number: string) => `${address}/academy/check/${number}`
const json = (name: string, of: object) => ({
  name,
  type: 'application/json',
  bytes: Buffer.from(JSON.stringify(of, null, 2)),
  inline: true,
})
