import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#kernel/pure/refusal.ts'
import { parseInput } from '#kernel/server/input.ts'
import {
  arrive,
  byName,
  carryCookies,
  type Entrance,
  headersFor,
  languageOf,
  meOf,
  mustBeSignedIn,
  outcomeOf,
  translated,
} from './entrance.ts'
import { writeSignIn } from './ledger.ts'
import { findByUserName } from './people.ts'
import { normalUserName, passwordObjection } from './rules.ts'
import { refuse } from './words.ts'

const password = z.string().min(1).max(256)

export function mountByPassword(app: FastifyInstance, entrance: Entrance) {
  const { auth, pool, actors, cookies } = entrance

  app.post('/by-password', async (request, reply) => {
    const asked = parseInput(z.object({ userName: z.string().trim().min(1).max(64), password }), request.body)
    const userName = normalUserName(asked.userName)
    const known = await findByUserName(pool, userName)
    const wrong = () => refuse('SIGN-1')
    const entering = () =>
      auth.api.signInUsername({ body: { username: userName, password: asked.password }, headers: headersFor(request), returnHeaders: true })
    const refusals = Object.fromEntries(libraryNo.map(code => [code, wrong]))
    const { headers, response } = await counted(entrance, request, userName, () => translated(entering(), refusals)).catch(async error => {
      await writeSignIn(pool, request, 'password', outcomeOf(error), known)
      throw error
    })
    if (!('twoFactorRedirect' in response)) return { next: 'done', me: await arrive(entrance, request, reply, headers, 'password') }
    carryCookies(reply, headers)
    await writeSignIn(pool, request, 'password', 'halfway', known)
    return { next: 'totp' }
  })

  app.post('/change-password', async request => {
    const asked = parseInput(z.object({ password, newPassword: password }), request.body)
    const actor = await mustBeSignedIn(entrance, request)
    const { userName, session } = actor
    if (!userName) throw refuse('SIGN-15')
    const objection = passwordObjection(asked.newPassword, userName, asked.password)
    if (objection) throw new Refusal('SIGN-6', {}, { fields: { newPassword: objection } })
    const body = { currentPassword: asked.password, newPassword: asked.newPassword }
    const change = () =>
      translated(auth.api.changePassword({ body, headers: headersFor(request, cookies.cookieFor(session.token)) }), {
        INVALID_PASSWORD: wrongPassword,
      })
    await counted(entrance, request, userName, change)
    await pool.query('update "user" set "mustChangePassword" = false where id = $1', [session.user])
    await endOthers(entrance, session)
    actors.forget(actor.id)
    await writeSignIn(pool, request, 'password', 'passwordChanged', { person: actor.id, unit: actor.unit })
    return meOf(entrance, await actors.ofToken(session.token), languageOf(request))
  })
}

export const wrongPassword = () => new Refusal('SIGN-10', {}, { fields: { password: 'SIGN-10' } })

/** Wherever a password is tried, it counts. */
export const counted = <R>({ lockout, cookies }: Entrance, request: FastifyRequest, userName: string, work: () => Promise<R>): Promise<R> =>
  lockout.attempt({ account: byName(userName), address: request.ip, device: cookies.deviceFor(request, byName(userName)) }, work)

/** The person's other sessions end: whoever knew the old password, or came in without the second factor, is out. */
export async function endOthers({ pool }: Pick<Entrance, 'pool'>, { user, token }: { user: string; token: string }): Promise<number> {
  const { rowCount } = await pool.query('delete from session where "userId" = $1 and token <> $2', [user, token])
  return rowCount ?? 0
}

const libraryNo = [
  'INVALID_USERNAME_OR_PASSWORD',
  'USERNAME_TOO_SHORT',
  'USERNAME_TOO_LONG',
  'INVALID_USERNAME',
  'PASSWORD_TOO_LONG',
  'PASSWORD_TOO_SHORT',
]
