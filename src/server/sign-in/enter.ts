import { AsyncLocalStorage } from 'node:async_hooks'
import { createHmac } from 'node:crypto'
import type { BetterAuthPlugin, GenericEndpointContext } from 'better-auth'
import { APIError, createAuthEndpoint, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { symmetricDecrypt } from 'better-auth/crypto'
import { z } from 'zod'
import type { Borrowed } from '#kernel/server/pool.ts'

/** How somebody came in; a session remembers it, since an administrator's powers ask for two factors in the same session. */
export const ways = ['phone', 'password', 'totp', 'backup', 'demo'] as const
export type Way = (typeof ways)[number]
export const hasTwoFactors = (way: string): boolean => way === 'totp' || way === 'backup'

/** What travels beside a call of the library: where a code goes, and whose second factor was tried. */
export const asking = new AsyncLocalStorage<{ send?: (code: string) => void | Promise<void>; user?: string | undefined }>()

/** Ours beside the library's own: a session for somebody whom we know already, and one-time codes that are good once. */
export const enter = (pool: Borrowed) =>
  ({
    id: 'enter',
    endpoints: {
      enter: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ user: z.string(), way: z.enum(ways) }) }, async ctx => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.user)
        if (!user) throw new Error('there is no such account')
        const session = await ctx.context.internalAdapter.createSession(user.id, false, { way: ctx.body.way })
        await setSessionCookie(ctx, { session, user })
        return ctx.json({ token: session.token })
      }),
    },
    hooks: {
      before: [
        { matcher: ctx => ctx.path === '/two-factor/verify-totp', handler: createAuthMiddleware(ctx => mustBeNew(pool, ctx)) },
        {
          matcher: ctx => ctx.path === '/two-factor/verify-backup-code',
          handler: createAuthMiddleware(async ctx => void (await whose(ctx))),
        },
      ],
    },
  }) satisfies BetterAuthPlugin

/** The library accepts a code as often as it is shown within its 90 seconds; here each time step passes once. */
async function mustBeNew(pool: Borrowed, ctx: GenericEndpointContext) {
  const user = await whose(ctx)
  if (!user) return
  const kept = await ctx.context.adapter.findOne<{ secret: string }>({ model: 'twoFactor', where: [{ field: 'userId', value: user }] })
  if (!kept) return
  const step = stepOf(await symmetricDecrypt({ key: ctx.context.secretConfig, data: kept.secret }), String(ctx.body.code))
  // a wrong code goes on to the library, which counts it
  if (step === undefined) return
  const { rowCount } = await pool.query(
    `insert into totp_steps ("user", step) values ($1, $2)
      on conflict ("user") do update set step = excluded.step where totp_steps.step < excluded.step`,
    [user, step],
  )
  if (!rowCount) throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'used' })
}

async function whose(ctx: GenericEndpointContext): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx)
  const pending = session ? undefined : await ctx.getSignedCookie(ctx.context.createAuthCookie('two_factor').name, ctx.context.secret)
  const user = session?.user.id ?? (pending ? (await ctx.context.internalAdapter.findVerificationValue(pending))?.value : undefined)
  const asked = asking.getStore()
  if (asked) asked.user = user
  return user
}

/** Which time step a code belongs to: this one, the one before or the one after (RFC 6238). */
export function stepOf(secret: string, code: string, now = Date.now()): number | undefined {
  const current = Math.floor(now / 30_000)
  return [current - 1, current, current + 1].find(step => codeOf(secret, step) === code)
}

export function codeOf(secret: string, step: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', secret).update(counter).digest()
  const offset = digest.at(-1)! & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
