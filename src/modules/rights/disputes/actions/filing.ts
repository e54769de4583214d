/** The worker's own steps: file, amend, withdraw, wait no longer (DISPUTES-20 to 32). */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { disputeBook } from '../rules.ts'
import { employerKey, type Filing, objectionToFiling, usccOf } from '../rules-filing.ts'
import type { DisputesTables } from '../tables.ts'
import { disputeOf } from './disputes.ts'
import { because, changed, filing, id, instant, version } from './filing-shapes.ts'
import { tellPeople, tellWindow } from './filing-telling.ts'
import { followLead, leaveLead } from './following.ts'
import { issueLetter } from './letters.ts'
import { asWritten, bodyFor, findableAs, receive, underWayFor, writeClaims } from './receiving.ts'

const { action, query } = useCases<DisputesTables>()
/** `isKnown`: filed before, and under way; this is that case. */
const filed = z.object({ id, isKnown: z.boolean() })

/** DISPUTES-32: two presses, or two phones, and there is one case. */
export const file = action({
  may: 'signed-in',
  input: filing,
  output: filed,
  async run(ctx, said: Filing) {
    const refusal = objectionToFiling(said, dayOf(ctx.now))
    if (refusal) throw refusal
    await lockName(ctx.db, `disputes of ${ctx.actor.id}`)
    const same = { kind: said.kind, key: employerKey(said.employer), uscc: usccOf(said.uscc) }
    const known = await underWayFor(ctx, ctx.actor.id, same)
    if (known) return { id: known.id, isKnown: true }
    const body = await bodyFor(ctx, said.district)
    const dispute = await receive(ctx, said, { worker: ctx.actor.id, way: 'phone', body })
    await ctx.db.deleteFrom('disputesDrafts').where('owner', '=', ctx.actor.id).execute()
    return { id: dispute.id, isKnown: false }
  },
})

/** DISPUTES-22: until it is screened. Who stands beside them, and which body has it, stay as they are. */
export const amend = action({
  may: 'lifecycle',
  input: filing.extend({ id, version }),
  output: changed,
  async run(ctx, { id, version, ...said }) {
    const refusal = objectionToFiling(said, dayOf(ctx.now))
    if (refusal) throw refusal
    const dispute = await disputeOf(ctx, id)
    const after = await advance(ctx, disputeBook, id, 'amend', asWritten(said), version)
    await ctx.db.updateTable('disputes').set({ needs: said.needs }).where('id', '=', id).execute()
    await writeClaims(ctx, dispute, said.claims)
    await findableAs(ctx, { ...dispute, worker: said.name, employer: said.employer })
    await tellWindow(ctx, dispute, 'told.amended', { worker: said.name })
    return after
  },
})

export const withdraw = action({
  may: 'lifecycle',
  input: z.object({ id, version, reason: because }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const { parties, worker } = await disputeOf(ctx, id)
    const after = await advance(ctx, disputeBook, id, 'withdraw', { reason, closedOn: dayOf(ctx.now) }, version)
    await tellPeople(
      ctx,
      parties.filter(one => !one.startsWith('/')),
      'told.withdrawn',
      { subject: id, given: { worker } },
    )
    await tellWindow(ctx, after, 'told.withdrawn', { worker })
    await leaveLead(ctx, after)
    await followLead(ctx, id)
    return after
  },
})

/** DISPUTES-27: the worker decides, when the employer has not answered. */
export const stopWaiting = action({
  may: 'lifecycle',
  input: z.object({ id, version }),
  output: changed,
  async run(ctx, { id, version }) {
    const closing = { cause: 'unreachable' as const, reason: '单位到期没有答复', closedOn: dayOf(ctx.now) }
    const after = await advance(ctx, disputeBook, id, 'stopWaiting', closing, version)
    await issueLetter(ctx, await disputeOf(ctx, id), 'consentRefused')
    return after
  },
})

const draft = z.record(z.string().max(40), z.unknown()).refine(said => JSON.stringify(said).length <= 20_000, 'tooLarge?most=20000')

/** DISPUTES-22: what is not sent yet, its writer's alone. */
export const keepDraft = action({
  may: 'signed-in',
  input: z.object({ said: draft }),
  output: z.object({ at: instant }),
  async run({ db, actor, now }, { said }) {
    const kept = sql<never>`${JSON.stringify(said)}::jsonb`
    await db
      .insertInto('disputesDrafts')
      .values({ owner: actor.id, said: kept, at: now, openedAt: now })
      .onConflict(row => row.column('owner').doUpdateSet({ said: kept, at: now }))
      .execute()
    return { at: now.toISOString() }
  },
})

export const findDraft = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({ said: z.record(z.string(), z.unknown()), at: instant }).nullable(),
  async run({ db, actor }) {
    const found = await db.selectFrom('disputesDrafts').select(['said', 'at']).where('owner', '=', actor.id).executeTakeFirst()
    return found ? { said: found.said as Record<string, unknown>, at: found.at } : null
  },
})

export const dropDraft = action({
  may: 'signed-in',
  input: z.object({}),
  output: z.object({}),
  async run({ db, actor }) {
    await db.deleteFrom('disputesDrafts').where('owner', '=', actor.id).execute()
    return {}
  },
})

/** DISPUTES-21: which body a filing goes to, told before it is sent. */
export const findBody = query({
  may: 'public',
  input: z.object({ district: filing.shape.district }),
  output: z.object({ name: z.string(), english: z.string() }).nullable(),
  async run(ctx, { district }) {
    const body = await bodyFor(ctx, district).catch(() => undefined)
    if (!body) throw refuseInHouse('HOUSE-1')
    return { name: body.name, english: body.english || body.name }
  },
})
