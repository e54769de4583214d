/** DISPUTES-52: a case is handed to another body, a partner is asked for its part, another body asks for a case; each is answered in time. */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, may } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { disputeBook, isHandling } from '../rules.ts'
import { enters } from '../rules-bodies.ts'
import { moveKinds, moveStages } from '../rules-kinds.ts'
import { moveBook, offerObjection } from '../rules-moves.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName, lockDispute, type Read, seat } from './disputes.ts'
import { answerersOf, type BodyRead, bodyOf, changed, day, id, instant, moveOf, reasonText, shownDay, tellOf, version } from './network.ts'

const { action, query } = useCases<DisputesTables>()
const offered = changed.extend({ due: day.nullable() })

/** Custody to another body of the union's, of another district too; or a partner asked for its part. The head of the body that has it. */
export const sendOn = action({
  may: 'disputes.head',
  input: z.object({ dispute: id, kind: z.enum(['transfer', 'refer']), to: id, said: reasonText }),
  output: offered,
  async run(ctx, { dispute: asked, kind, to: at, said }) {
    const dispute = await lockDispute(ctx, asked)
    if (ctx.actor.id === dispute.owner || !may(ctx.actor, 'disputes.head', { owner: '', unit: dispute.unit }))
      throw refuseInHouse('HOUSE-2')
    const to = await bodyOf(ctx, at)
    const isWaiting = await waits(ctx, asked, kind, at)
    const refusal = offerObjection({ kind, state: dispute.state, from: dispute.body, to, isWaiting })
    if (refusal) throw refusal
    return offer(ctx, dispute, { kind, to, said, from: await bodyOf(ctx, dispute.body) })
  },
})

/** Another body asks for a case by its number. Whether there is one, the answer does not say: who has it may not want to tell. */
export const requestCase = action({
  may: 'disputes.head',
  input: z.object({ body: id, number: z.string().trim().min(4).max(60), said: reasonText.min(5) }),
  output: z.object({ asked: z.boolean() }),
  isGuessable: true,
  async run(ctx, { body: mine, number, said }) {
    const to = await bodyOf(ctx, mine)
    if (to.isPartner || !enters(ctx.actor, to)) throw refuseInHouse('HOUSE-1')
    await beyondSight(ctx, 'DISPUTES-52', async open => {
      const found = await open.db.selectFrom('disputes').select('id').where('number', '=', number).executeTakeFirst()
      if (!found) return
      const dispute = await lockDispute(open, found.id)
      const isWaiting = (await waits(open, found.id, 'request', mine)) || (await waits(open, found.id, 'transfer'))
      if (offerObjection({ kind: 'transfer', state: dispute.state, from: dispute.body, to, isWaiting })) return
      await offer(open, dispute, { kind: 'request', to, said, from: to })
    })
    return { asked: true }
  },
})

type Sent = { kind: 'transfer' | 'refer' | 'request'; to: BodyRead; from: BodyRead; said: string }
async function offer(ctx: Act, dispute: Read, { kind, to, from, said }: Sent) {
  const { id: asked, unit, body } = dispute
  const isRequest = kind === 'request'
  const { id } = await begin(ctx, moveBook, {
    dispute: asked,
    owner: '',
    unit,
    parties: [to.unit],
    kind,
    fromBody: body,
    toBody: to.id,
    toUnit: idOf(isRequest ? unit : to.unit),
    fromUnit: idOf(isRequest ? to.unit : unit),
    byPerson: ctx.actor.id,
    at: ctx.now.toISOString(),
    said,
  })
  await seat(ctx, asked)
  const { due, state, version } = await moveOf(ctx, id)
  const people = isRequest ? await answerersOf(ctx, unit, false) : await answerersOf(ctx, to.unit, to.isPartner)
  const link = isRequest ? `/desk/disputes/${asked}` : to.isPartner ? '/desk/partner' : '/desk/disputes/network'
  await tellOf(ctx, people, 'network.told.move', { subject: id, link, given: { from: from.name, day: shownDay(due) } })
  return { id, state, version, due }
}

/** Whoever is asked takes it: from then on a case handed over is theirs, and they see it. */
export const takeMove = action({
  may: 'signed-in',
  input: z.object({ id, version }),
  output: changed.extend({ dispute: id }),
  async run(ctx, { id, version }) {
    const seen = await moveOf(ctx, id)
    if (seen.kind === 'assign') throw refuseInHouse('HOUSE-1')
    const refusal = moveBook.objection(seen, 'take', ctx.actor)
    if (refusal) throw refusal
    return beyondSight(ctx, 'DISPUTES-52', async open => {
      const dispute = await lockDispute(open, seen.dispute)
      const taken = await advance(open, moveBook, id, 'take', { answeredAt: ctx.now.toISOString() }, version)
      if (taken.kind !== 'refer') await handOver(open, dispute, taken.toBody!)
      await seat(open, dispute.id)
      await tellAnswer(open, dispute, { ...taken, to: await bodyOf(open, taken.toBody!) })
      return { ...taken, dispute: dispute.id }
    })
  },
})

async function handOver(open: Act, dispute: Read, to: string) {
  const { unit, name } = await bodyOf(open, to)
  await advance(inHousesName(open), disputeBook, dispute.id, 'handOver', { body: to, unit, mediator: null, second: null })
  // whoever was asked to handle it at the old body is asked no more
  const { rows } = await sql<{ id: string }>`select id from disputes_moves
    where dispute = ${dispute.id} and state = 'offered' order by id for update`.execute(open.db)
  for (const one of rows) await advance(inHousesName(open), moveBook, one.id, 'lapse')
  const about = { subject: dispute.id, link: `/rights/cases/${dispute.id}`, given: { to: name } }
  await tellOf(open, [dispute.owner], 'network.told.where', about)
}

export const refuseMove = action({
  may: 'signed-in',
  input: z.object({ id, version, reason: reasonText }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const seen = await moveOf(ctx, id)
    if (seen.kind === 'assign') throw refuseInHouse('HOUSE-1')
    return beyondSight(ctx, 'DISPUTES-52', async open => {
      const dispute = await lockDispute(open, seen.dispute)
      const refused = await advance(open, moveBook, id, 'refuse', { reason, answeredAt: ctx.now.toISOString() }, version)
      await seat(open, dispute.id)
      await tellAnswer(open, dispute, { ...refused, to: await bodyOf(open, refused.toBody!) })
      return refused
    })
  },
})

/** Whoever offered takes it back while nobody has answered. */
export const recallMove = action({
  may: 'signed-in',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const { dispute } = await moveOf(ctx, id)
    const recalled = await advance(ctx, moveBook, id, 'recall', { answeredAt: ctx.now.toISOString() }, version)
    await seat(ctx, dispute)
    return recalled
  },
})

/** A partner's part is done, and what it did is written down; from then on it sees the case no more. */
export const finishPart = action({
  may: 'signed-in',
  input: z.object({ id, version, outcome: reasonText }),
  output: changed,
  async run(ctx, { id, version, outcome }) {
    const { dispute } = await moveOf(ctx, id)
    const done = await advance(ctx, moveBook, id, 'finish', { outcome }, version)
    await seat(ctx, dispute)
    return done
  },
})

async function tellAnswer(ctx: Act, { id, unit }: Read, move: { state: string; reason: string; byPerson: string; to: BodyRead }) {
  const people = [move.byPerson, ...(await answerersOf(ctx, unit, false))].filter(one => one !== ctx.actor.id)
  const given = { to: move.to.name, reason: move.reason }
  const say = move.state === 'taken' ? 'network.told.moveTaken' : 'network.told.moveRefused'
  await tellOf(ctx, people, say, { subject: id, link: `/desk/disputes/${id}`, given })
}

const line = z.object({
  id,
  kind: z.enum(moveKinds),
  state: z.enum(moveStages),
  from: z.string(),
  to: z.string(),
  at: instant,
  due: day.nullable(),
  answeredAt: instant.nullable(),
  said: z.string(),
  reason: z.string(),
  outcome: z.string(),
  number: z.string(),
  asSecond: z.boolean(),
  version: z.int(),
  /** What the caller may do with it now. */
  open: z.array(z.string()),
})
/** The custody log, oldest first: for the file, and for those in it. Why a mediator declined is for those who work on it. */
export const listCustody = query({
  may: 'signed-in',
  input: z.object({ dispute: id }),
  output: z.object({ now: z.object({ body: z.string(), address: z.string(), phone: z.string() }), lines: z.array(line) }),
  async run(ctx, { dispute: asked }) {
    const dispute = await disputeOf(ctx, asked)
    const worksOnIt = isHandling(dispute, ctx.actor) || may(ctx.actor, 'disputes.receive', { owner: '', unit: dispute.unit })
    const rows = await ctx.db
      .selectFrom('disputesMoves')
      .selectAll()
      .where('dispute', '=', asked)
      .orderBy('at')
      .orderBy('id')
      .limit(200)
      .execute()
    const [names, bodies] = [
      await namesOf(
        ctx,
        rows.flatMap(row => row.toPerson ?? []),
      ),
      await ctx.db
        .selectFrom('disputesBodies')
        .select(['id', 'name', 'address', 'phone'])
        .where('id', 'in', bodiesIn(dispute, rows))
        .execute(),
    ]
    const nameOf = (body: string | null) => bodies.find(one => one.id === body)?.name ?? ''
    const { name: body = '', address = '', phone = '' } = bodies.find(one => one.id === dispute.body) ?? {}
    const lines = rows.map(row => ({
      ...row,
      from: nameOf(row.fromBody),
      to: row.toPerson ? (names.get(row.toPerson) ?? '') : nameOf(row.toBody),
      said: worksOnIt ? row.said : '',
      reason: worksOnIt ? row.reason : '',
      open: moveBook.open(row, ctx.actor),
    }))
    return { now: { body, address, phone }, lines }
  },
})
const bodiesIn = (dispute: Read, rows: readonly { fromBody: string | null; toBody: string | null }[]) => [
  ...new Set([dispute.body, ...rows.flatMap(row => [row.fromBody, row.toBody].filter(one => one !== null))]),
]

const waits = async ({ db }: Act, dispute: string, kind: 'transfer' | 'refer' | 'request', to?: string) =>
  (await db
    .selectFrom('disputesMoves')
    .select('id')
    .where('dispute', '=', dispute)
    .where('kind', '=', kind)
    .where('state', 'in', kind === 'refer' ? ['offered', 'taken'] : ['offered'])
    .$if(kind !== 'transfer' && to !== undefined, rows => rows.where('toBody', '=', to!))
    .executeTakeFirst()) !== undefined
