/** DISPUTES-54, 99: each change of a referral takes a turn of its body, and the partner's platform is told that there was one. */
import { sql } from 'kysely'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import type { HookType } from '../rules-hooks.ts'
import type { Act } from './disputes.ts'

export const HOOK_QUEUE = 'disputes-hooks'
/** What a sealed secret is about. */
export const placeOfSecret = (body: string) => `disputes_hooks.secret.${body}`

/** The body's row holds whoever changes another of its referrals until this is over, so a lower turn is never seen after a higher one. */
export const takeTurn = (ctx: Act, { id, body }: { id: string; body: string }): Promise<void> =>
  beyondSight(ctx, 'DISPUTES-54', async ({ db }) => {
    await sql`with turn as (update disputes_bodies set turns = turns + 1 where id = ${body} returning turns)
      update disputes_referrals set turn = (select turns from turn) where id = ${id}`.execute(db)
  })

/** A turn, and a hint to whatever address the partner has given, in the transaction of the change. */
export async function turned(ctx: Act, referral: { id: string; body: string; number: string }, type: HookType): Promise<void> {
  await takeTurn(ctx, referral)
  await beyondSight(ctx, 'DISPUTES-99', async ({ db }) => {
    const hook = await db.selectFrom('disputesHooks').select('unit').where('id', '=', referral.body).executeTakeFirst()
    if (!hook) return
    const id = ctx.newId()
    const call = { id, body: referral.body, unit: hook.unit, referral: referral.id, type, number: referral.number }
    await db
      .insertInto('disputesHookCalls')
      .values({ ...call, at: ctx.now, state: 'waiting', nextAt: ctx.now })
      .execute()
    await ctx.enqueue(HOOK_QUEUE, { id })
  })
}
