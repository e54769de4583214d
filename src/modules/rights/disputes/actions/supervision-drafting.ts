/** DISPUTES-92: a letter is drafted by the window, from a case or from what came to its ears, and approved by a head who wrote none of it. */
import { sql } from 'kysely'
import { z } from 'zod'
import { passage } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { reachOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { nextNumber } from '#kernel/server/numbers.ts'
import { supervises } from '../rules.ts'
import { followingObjection, refuseSaying, replacingObjection, supervisionBook, type SupervisionLetter } from '../rules-supervision.ts'
import { letterKinds } from '../rules-supervision-kinds.ts'
import { seriesOf } from '../rules-supervision-text.ts'
import type { DisputesTables } from '../tables.ts'
import { type Act, disputeOf, inHousesName, plain } from './disputes.ts'
import { id, version } from './filing-shapes.ts'
import { headsOf } from './network.ts'
import { sealedOf } from './papers/supervision.ts'
import { kindOf, letterOf, letterStep, lockLetter, tellOfLetter, unionOf, windowOf, written } from './supervision-shapes.ts'

const { action } = useCases<DisputesTables>()

/** `former`: what it follows up. `replaces`: what it takes the place of, once it is issued. */
export const draftLetter = action({
  may: 'disputes.receive',
  input: written.extend({
    kind: z.enum(letterKinds),
    dispute: id.nullable().default(null),
    former: id.nullable().default(null),
    replaces: id.nullable().default(null),
  }),
  output: z.object({ id }),
  async run(ctx, { kind, dispute: asked, former: after, replaces, ...said }) {
    const old = replaces ? await lockLetter(ctx, replaces) : undefined
    const former = after && !old ? await lockLetter(ctx, after) : old?.former ? await letterOf(ctx, old.former) : undefined
    const refusal = old ? replacingObjection(kind, old) : followingObjection(kind, former)
    if (refusal) throw refusal
    await mustBeOnly(ctx, { former: old ? null : (former?.id ?? null), replaces })
    await mustBeAuthority(ctx, said.body)
    const before = old ?? former
    const dispute = before ? before.dispute : asked
    return begin(ctx, supervisionBook, {
      ...{ owner: '', unit: before?.unit ?? (await unitFor(ctx, dispute)), kind, dispute, replaces, ...said },
      ...{ former: former?.id ?? null, writers: [ctx.actor.id], at: ctx.now.toISOString() },
    } as never)
  },
})

/** Of the body that has the case; without a case, of the union whose window it is. */
async function unitFor(ctx: Act, dispute: string | null) {
  if (!dispute) return reachOf(ctx.actor, 'disputes.receive')[0]!
  const found = await disputeOf(ctx, dispute)
  if (!supervises(found, ctx.actor)) throw refuseInHouse('HOUSE-2')
  return found.unit
}

/** Two at one desk: the second is led to what the first began. */
async function mustBeOnly({ db }: Act, { former, replaces }: { former: string | null; replaces: string | null }) {
  const { rows } = await sql`select from disputes_supervisions where state <> 'withdrawn'
    and ((former = ${former} and replaces is null) or replaces = ${replaces}) limit 1`.execute(db)
  if (rows.length > 0) throw refuseSaying('DISPUTES-93', 'letter.hasNext')
}

async function mustBeAuthority({ db }: Act, body: string | null) {
  if (!body) return
  const found = await db.selectFrom('disputesBodies').select(['kind', 'state']).where('id', '=', body).executeTakeFirst()
  if (found?.kind !== 'enforcement' || found.state === 'closed')
    throw refuseSaying('DISPUTES-94', 'letter.wrongBody').at({ body: 'notAChoice' })
}

export const amendLetter = action({
  may: 'disputes.receive',
  input: written.extend({ id, version }),
  output: letterStep,
  async run(ctx, { id, version, ...said }) {
    const { writers } = await lockLetter(ctx, id)
    await mustBeAuthority(ctx, said.body)
    return advance(ctx, supervisionBook, id, 'amendLetter', { ...said, writers: [...new Set([...writers, ctx.actor.id])] }, version)
  },
})

export const submitLetter = action({
  may: 'disputes.receive',
  input: z.object({ id, version }),
  output: letterStep,
  async run(ctx, { id, version }) {
    const letter = await advance(ctx, supervisionBook, id, 'submitLetter', {}, version)
    await tellOfLetter(ctx, await othersOf(ctx, letter), letter, 'told.letterSubmitted', {
      given: { kind: kindOf(letter), employer: letter.employer },
      once: `submit:${id}:${letter.version}`,
    })
    return letter
  },
})
const othersOf = async (ctx: Act, { unit, writers }: Pick<SupervisionLetter, 'unit' | 'writers'>) =>
  (await headsOf(ctx, unit)).filter(one => !writers.includes(one))

export const sendLetterBack = action({
  may: 'disputes.head',
  input: z.object({ id, version, reason: passage(500) }),
  output: letterStep,
  async run(ctx, { id, version, reason }) {
    const letter = await advance(ctx, supervisionBook, id, 'sendLetterBack', { reason }, version)
    await tellOfLetter(ctx, letter.writers, letter, 'told.letterSentBack', { given: { kind: kindOf(letter), employer: letter.employer } })
    return letter
  },
})

/** Approved: numbered in its union's own series, and sealed as it then reads. What it follows up or replaces is over with that. */
export const approveLetter = action({
  may: 'disputes.head',
  input: z.object({ id, version }),
  output: letterStep.extend({ number: z.string() }),
  async run(ctx, { id, version }) {
    const before = await lockLetter(ctx, id)
    const refusal = supervisionBook.objection(before, 'issueLetter', ctx.actor)
    if (refusal) throw refusal
    const union = await unionOf(ctx, before.unit)
    const number = await nextNumber(plain(ctx), seriesOf(union, before.kind))
    const issuedOn = dayOf(ctx.now)
    const letter = await advance(ctx, supervisionBook, id, 'issueLetter', { number, issuedOn, reason: '' }, version)
    const said = await sealedOf(ctx, { ...letter, number, issuedOn }, union)
    await ctx.db
      .updateTable('disputesSupervisions')
      .set({ said: sql<never>`${JSON.stringify(said)}::jsonb` })
      .where('id', '=', id)
      .execute()
    if (letter.replaces) await advance(inHousesName(ctx), supervisionBook, letter.replaces, 'replaceLetter')
    else if (letter.former) await advance(inHousesName(ctx), supervisionBook, letter.former, 'escalateLetter')
    await tellOfLetter(ctx, await windowOf(ctx, letter.unit), letter, 'told.letterIssued', { given: { number }, once: `issued:${id}` })
    return { ...letter, number }
  },
})

export const discardLetter = action({
  may: 'disputes.receive',
  input: z.object({ id, version, reason: passage(500) }),
  output: letterStep,
  run: (ctx, { id, version, reason }) => advance(ctx, supervisionBook, id, 'discardLetter', { reason }, version),
})
