import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { enrolInOrder } from '#kernel/server/enrol.ts'
import { reach } from '#kernel/server/reach.ts'
import { recordStep } from '#kernel/server/record.ts'
import { inOrder, mayAdmit, mayReveal, nominationBook, nominationStages } from '../rules-nominations.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, courseOf, type FullCourse, mustHost, mustRead } from './courses.ts'
import { listedNominations } from './nominations.ts'
import { id, nomination, reason } from './shapes.ts'
import { tellOf, tellUnit } from './telling.ts'

const { action, query } = useCases<AcademyTables>()
const done = z.object({ id, state: z.string(), version: z.int() })
const told = ({ id, state, version }: z.output<typeof done>) => ({ id, state, version })
const seen = { id, version: z.int() }

/** What units have handed in to a class that the caller hosts: those to be verified first, in the order they came. */
export const listNominations = query({
  may: 'academy.host',
  input: z.object({ class: id, state: z.enum(nominationStages).optional() }),
  output: z.array(nomination),
  run: (ctx, { class: classId, state }) =>
    listedNominations(ctx, rows =>
      rows
        .where('m.class', '=', classId)
        .where('m.nominatedAt', 'is not', null)
        .where(reach(ctx.actor, 'academy.host', 'c.concerns'))
        .where(reach(ctx.actor, 'academy.host', 'm.concerns'))
        .$if(state !== undefined, asked => asked.where('m.state', '=', state!))
        .orderBy('m.n')
        .orderBy('m.verifiedAt')
        .orderBy('m.nominatedAt')
        .orderBy('m.id')
        .limit(5_000),
    ),
})

export const verifyNomination = action({
  may: 'lifecycle',
  input: z.object(seen),
  output: done,
  async run(ctx, { id, version }) {
    const row = await advance(ctx, nominationBook, id, 'verify', { verifiedAt: ctx.now.toISOString() }, version)
    ctx.hint(`academy:${row.class}`)
    return told(row)
  },
})

export const returnNomination = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  run: (ctx, { id, version, reason }) => sendBack(ctx, id, 'return', version, reason),
})

export const refuseNomination = action({
  may: 'lifecycle',
  input: z.object({ ...seen, reason }),
  output: done,
  run: (ctx, { id, version, reason }) => sendBack(ctx, id, 'refuse', version, reason),
})

async function sendBack(ctx: Act, id: string, step: 'return' | 'refuse', version: number, reason: string) {
  const row = await advance(ctx, nominationBook, id, step, { reason, verifiedAt: null }, version)
  const course = await courseOf(ctx, row.class)
  const say = step === 'return' ? 'told.returned' : 'told.refused'
  await tellOf(ctx, course, [row.owner], say, { reason, name: row.name })
  await tellUnit(ctx, course, row.unit, say, { reason, name: row.name })
  ctx.hint(`academy:${course.id}`)
  return told(row)
}

/** ACAD-11: everyone verified, in order; beyond the seats one waits. Pressed again it admits those verified since. */
export const admitVerified = action({
  may: 'academy.host',
  input: z.object({ class: id }),
  output: z.object({ seated: z.int(), waiting: z.int() }),
  async run(ctx, { class: classId }) {
    const course = await courseOf(ctx, classId)
    mustHost(ctx, course)
    const refusal = mayAdmit(course, ctx.now)
    if (refusal) throw refusal
    const verified = await ctx.db
      .selectFrom('academyNominations')
      .select(['id', 'owner', 'unit', 'name', 'verifiedAt', 'nominatedAt'])
      .where('class', '=', classId)
      .where('state', '=', 'verified')
      .orderBy('id')
      // the rows before the offer, as whoever withdraws
      .forUpdate()
      .execute()
    const inTurn = verified.sort(inOrder)
    const places = await enrolInOrder(
      ctx,
      course.offer,
      inTurn.map(({ owner, unit, name }) => ({ id: owner, name, unit, posts: [] })),
    )
    const given = inTurn.flatMap(row => {
      const place = places.get(row.owner)
      return place && !(place instanceof Refusal) ? [{ ...row, ...place }] : []
    })
    for (const row of given) await advance(ctx, nominationBook, row.id, 'admit', { n: row.n, admittedAt: ctx.now.toISOString() })
    return tellAdmitted(ctx, course, given)
  },
})

async function tellAdmitted(ctx: Act, course: FullCourse, given: readonly { owner: string; place: 'seated' | 'waiting' }[]) {
  const of = (place: 'seated' | 'waiting') => given.filter(one => one.place === place).map(one => one.owner)
  await tellOf(ctx, course, of('seated'), 'told.seated')
  await tellOf(ctx, course, of('waiting'), 'told.waiting')
  ctx.hint(`academy:${course.id}`)
  return { seated: of('seated').length, waiting: of('waiting').length }
}

/** ACAD-15: a certificate's number in clear, once, for a stated purpose; who looked, when and what for stays in the record. */
export const revealCertificate = action({
  may: 'signed-in',
  reveals: true,
  input: z.object({ id, purpose: z.string().trim().max(100) }),
  output: z.object({ certificate: z.string() }),
  async run(ctx, { id, purpose }) {
    const refusal = mayReveal(purpose)
    if (refusal) throw refusal
    const row = await ctx.db
      .selectFrom('academyNominations')
      .select(['owner', 'unit', 'parties', 'state', 'certificateSealed'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row?.certificateSealed) throw refuseInHouse('HOUSE-1')
    const { owner, unit, parties, state, certificateSealed } = row
    mustRead(ctx, row)
    await recordStep(ctx, id, { module: 'academy', owner, unit, parties, step: 'reveal', from: state, to: state, said: { purpose } })
    return { certificate: ctx.seals.open(certificateSealed, `academyNominations.certificate.${id}`) }
  },
})
