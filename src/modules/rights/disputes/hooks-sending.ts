/** DISPUTES-99: a partner's platform is told that something changed. Its answer is waited for outside any transaction. */
import type { Outside } from '#kernel/server/module.ts'
import { type Posted, signedHeaders } from '#kernel/server/webhook.ts'
import type { Act } from './actions/disputes.ts'
import { bodyOf, headsOf } from './actions/network.ts'
import { placeOfSecret, HOOK_QUEUE } from './actions/referral-turns.ts'
import { tellOfReferral } from './actions/referral-shapes.ts'
import { pauseAfter } from './rules-hooks.ts'

/** Sent once more rather than never: should the process end before the answer is noted, the receiver knows it by its id. */
export async function sendHook({ within, post }: Outside, { id }: { id: string }): Promise<void> {
  const ready = await within((ctx: Act) => readyToSend(ctx, id))
  if (!ready) return
  const { url, body, secrets } = ready
  // receivers compare it with their own clock, whatever a demo's clock says
  const at = Math.floor(Date.now() / 1_000)
  const posted = await post(url, signedHeaders(id, at, body, secrets), body)
  await within((ctx: Act) => note(ctx, id, posted))
}

async function readyToSend({ db, now, seals }: Act, id: string) {
  const call = await db
    .selectFrom('disputesHookCalls as c')
    .leftJoin('disputesHooks as h', 'h.id', 'c.body')
    .select(['c.body', 'c.type', 'c.number', 'c.at', 'c.referral', 'h.url', 'h.secretSealed', 'h.oldSecretSealed', 'h.oldUntil'])
    .where('c.id', '=', id)
    .where('c.state', '=', 'waiting')
    .executeTakeFirst()
  if (!call) return undefined
  if (!call.url) {
    await db.updateTable('disputesHookCalls').set({ state: 'givenUp', why: 'no address', nextAt: null }).where('id', '=', id).execute()
    return undefined
  }
  const old = call.oldSecretSealed && call.oldUntil && Date.parse(call.oldUntil) > now.getTime() ? [call.oldSecretSealed] : []
  const secrets = [call.secretSealed!, ...old].map(sealed => seals.open(sealed, placeOfSecret(call.body)))
  const { type, number, at } = call
  return { url: call.url, secrets, body: JSON.stringify({ type, id: call.referral, number, at }) }
}

async function note(ctx: Act, id: string, { code, why }: Posted): Promise<void> {
  const call = await ctx.db.selectFrom('disputesHookCalls').selectAll().where('id', '=', id).forUpdate().executeTakeFirstOrThrow()
  const attempts = call.attempts + 1
  const tried = { attempts, code, why, triedAt: ctx.now }
  const set = (change: object) =>
    ctx.db
      .updateTable('disputesHookCalls')
      .set({ ...tried, ...change })
      .where('id', '=', id)
      .execute()
  if (code !== null && code >= 200 && code < 300) return void (await set({ state: 'delivered', nextAt: null }))
  // somebody else's attempt has arrived meanwhile
  if (call.state !== 'waiting') return
  const pause = pauseAfter(attempts)
  if (pause !== undefined) {
    await set({ nextAt: new Date(ctx.now.getTime() + pause * 1_000) })
    return ctx.enqueue(HOOK_QUEUE, { id }, pause)
  }
  await set({ state: 'givenUp', nextAt: null })
  const body = await bodyOf(ctx, call.body)
  const about = { subject: body.id, link: `/desk/disputes/network/${body.id}`, given: { from: body.name }, once: `hooks:${id}` }
  await tellOfReferral(ctx, await headsOf(ctx, call.unit), 'hooks.told.givenUp', about)
}
