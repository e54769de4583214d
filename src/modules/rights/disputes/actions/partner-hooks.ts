/** Where a partner's platform is told that something changed, with which secret it is signed, and how that went (DISPUTES-99). */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { recordStep } from '#kernel/server/record.ts'
import { hookSecret } from '#kernel/server/webhook.ts'
import { addressObjection, bothSecretsMs, hookStates, hookTypes } from '../rules-hooks.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { type BodyRead, id, instant, registeredPartner } from './network.ts'
import { HOOK_QUEUE, placeOfSecret } from './referral-turns.ts'

const { action, query } = useCases<DisputesTables>()
const revealed = z.object({ secret: z.string().nullable() })

/** The first address brings a secret; another address keeps it. */
export const setHook = action({
  may: 'disputes.head',
  reveals: true,
  input: z.object({ body: id, url: z.string().trim().max(300) }),
  output: revealed,
  async run(ctx, { body: at, url }) {
    const body = await registeredPartner(ctx, at)
    const refusal = addressObjection(url)
    if (refusal) throw refusal
    const secret = hookSecret(ctx.draw(32))
    const row = { url, setBy: ctx.actor.id, setAt: ctx.now }
    const first = await ctx.db
      .insertInto('disputesHooks')
      .values({ ...row, id: at, unit: registrarOf(body), secretSealed: ctx.seals.seal(secret, placeOfSecret(at)) })
      .onConflict(one => one.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!first) await ctx.db.updateTable('disputesHooks').set(row).where('id', '=', at).execute()
    await note(ctx, body, 'setHook', { url })
    return { secret: first ? secret : null }
  },
})

/** DISPUTES-99: for a day both are good, so that nothing is lost while the partner changes over. */
export const rotateHookSecret = action({
  may: 'disputes.head',
  reveals: true,
  input: z.object({ body: id }),
  output: revealed,
  async run(ctx, { body: at }) {
    const body = await registeredPartner(ctx, at)
    const secret = hookSecret(ctx.draw(32))
    const { rows } = await sql`update disputes_hooks set old_secret_sealed = secret_sealed,
        old_until = ${new Date(ctx.now.getTime() + bothSecretsMs)}, secret_sealed = ${ctx.seals.seal(secret, placeOfSecret(at))}
      where id = ${at} returning id`.execute(ctx.db)
    if (rows.length === 0) throw refuseInHouse('HOUSE-1')
    await note(ctx, body, 'rotateHookSecret', {})
    return { secret }
  },
})

/** Nothing more is sent there. What was told stays in the log. */
export const removeHook = action({
  may: 'disputes.head',
  input: z.object({ body: id }),
  output: z.object({ body: id }),
  async run(ctx, { body: at }) {
    const body = await registeredPartner(ctx, at)
    await ctx.db.deleteFrom('disputesHooks').where('id', '=', at).execute()
    await note(ctx, body, 'removeHook', {})
    return { body: at }
  },
})

export const getHook = query({
  may: 'disputes.head',
  input: z.object({ body: id }),
  output: z.object({ url: z.string(), setAt: instant, oldUntil: instant.nullable() }).nullable(),
  async run(ctx, { body: at }) {
    await registeredPartner(ctx, at)
    const hook = await ctx.db.selectFrom('disputesHooks').select(['url', 'setAt', 'oldUntil']).where('id', '=', at).executeTakeFirst()
    return hook ? { ...hook, oldUntil: hook.oldUntil && Date.parse(hook.oldUntil) > ctx.now.getTime() ? hook.oldUntil : null } : null
  },
})

/** Newest first; `after` is the last id of the page before. */
export const listHookCalls = query({
  may: 'disputes.head',
  input: z.object({ body: id, after: id.optional() }),
  output: z.object({
    rows: z.array(
      z.object({
        id,
        type: z.enum(hookTypes),
        number: z.string(),
        at: instant,
        state: z.enum(hookStates),
        attempts: z.int(),
        code: z.int().nullable(),
        why: z.string(),
        triedAt: instant.nullable(),
        nextAt: instant.nullable(),
      }),
    ),
    next: id.nullable(),
  }),
  async run(ctx, { body: at, after }) {
    await registeredPartner(ctx, at)
    const rows = await ctx.db
      .selectFrom('disputesHookCalls')
      .selectAll()
      .where('body', '=', at)
      .$if(after !== undefined, rows => rows.where(sql<boolean>`(at, id) < (select at, id from disputes_hook_calls where id = ${after})`))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(21)
      .execute()
    return { rows: rows.slice(0, 20), next: rows.length > 20 ? rows[19]!.id : null }
  },
})

/** By hand, and at once: the receiver knows by its id whether it has it already. */
export const sendHookAgain = action({
  may: 'disputes.head',
  input: z.object({ id }),
  output: z.object({ id }),
  async run(ctx, { id }) {
    const call = await ctx.db.selectFrom('disputesHookCalls').select('body').where('id', '=', id).executeTakeFirst()
    if (!call) throw refuseInHouse('HOUSE-1')
    await registeredPartner(ctx, call.body)
    await ctx.db.updateTable('disputesHookCalls').set({ state: 'waiting', attempts: 0, nextAt: ctx.now }).where('id', '=', id).execute()
    await ctx.enqueue(HOOK_QUEUE, { id })
    return { id }
  },
})

/** The union that registered the body: what concerns its connection is that union's, and not the partner's officers'. */
const registrarOf = ({ parties }: BodyRead): UnitPath => parties[0] as UnitPath
const note = (ctx: Act, { id, unit, parties, state }: BodyRead, step: string, said: object) =>
  recordStep(ctx, id, { module: 'disputes', owner: '', unit, parties, step, from: state, to: state, said }, 'disputes_bodies')
