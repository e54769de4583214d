import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { parseInput } from '#kernel/server/input.ts'
import { languageOf } from '../http.ts'
import { arrive, byName, carryCookies, type Entrance, headersFor, meOf, mustBeSignedIn, outcomeOf, translated } from './entrance.ts'
import { writeSignIn } from './ledger.ts'
import { findByUserName } from './people.ts'
import { normalUserName, passwordObjection } from './rules.ts'
import { refuse } from './words.ts'

const password = z.string().min(1).max(256)

export function mountByPassword(app: FastifyInstance, entrance: Entrance) {
  app.post('/by-password', (request, reply) => come(entrance, request, reply))
  app.post('/change-password', request => change(entrance, request))
}

async function come(entrance: Entrance, request: FastifyRequest, reply: FastifyReply) {
  const { auth, pool } = entrance
  const asked = parseInput(z.object({ userName: z.string().trim().min(1).max(64), password }), request.body)
  const userName = normalUserName(asked.userName)
  const known = await findByUserName(pool, userName)
  const body = { username: userName, password: asked.password }
  const entering = () => translated(auth.api.signInUsername({ body, headers: headersFor(request), returnHeaders: true }), wrongAtTheDoor)
  const { headers, response } = await counted(entrance, request, userName, entering).catch(async error => {
    await writeSignIn(pool, request, 'password', outcomeOf(error), known)
    throw error
  })
  if (!('twoFactorRedirect' in response)) return { next: 'done', me: await arrive(entrance, request, reply, headers, 'password') }
  carryCookies(reply, headers)
  await writeSignIn(pool, request, 'password', 'halfway', known)
  return { next: 'totp' }
}

async function change(entrance: Entrance, request: FastifyRequest) {
  const { auth, pool, actors, cookies } = entrance
  const asked = parseInput(z.object({ password, newPassword: password }), request.body)
  const { id, unit, userName, session } = await mustBeSignedIn(entrance, request)
  if (!userName) throw refuse('SIGN-15')
  const objection = passwordObjection(asked.newPassword, userName, asked.password)
  if (objection) throw refuse('SIGN-6').at({ newPassword: objection })
  const body = { currentPassword: asked.password, newPassword: asked.newPassword }
  const headers = headersFor(request, cookies.cookieFor(session.token))
  await counted(entrance, request, userName, () =>
    translated(auth.api.changePassword({ body, headers }), { INVALID_PASSWORD: wrongPassword }),
  )
  await pool.query('update "user" set "mustChangePassword" = false where id = $1', [session.user])
  await endOthers(entrance, session)
  actors.forget(id)
  await writeSignIn(pool, request, 'password', 'passwordChanged', { person: id, unit })
  return meOf(entrance, await actors.ofToken(session.token), languageOf(request))
}

export const wrongPassword = () => refuse('SIGN-10').at({ password: 'SIGN-10' })

/** Wherever a password is tried, it counts. */
export const counted = <R>({ lockout, devices }: Entrance, request: FastifyRequest, userName: string, work: () => Promise<R>): Promise<R> =>
  lockout.attempt({ account: byName(userName), address: request.ip, device: devices.known(request, byName(userName)) }, work)

/** The person's other sessions end: whoever knew the old password, or came in without the second factor, is out. */
export async function endOthers({ pool }: Pick<Entrance, 'pool'>, { user, token }: { user: string; token: string }): Promise<number> {
  const { rowCount } = await pool.query('delete from session where "userId" = $1 and token <> $2', [user, token])
  return rowCount ?? 0
}

/** Every way in which the library says no: to us they are one. */
const wrongAtTheDoor = Object.fromEntries(
  [
    'INVALID_USERNAME_OR_PASSWORD',
    'USERNAME_TOO_SHORT',
    'USERNAME_TOO_LONG',
    'INVALID_USERNAME',
    'PASSWORD_TOO_LONG',
    'PASSWORD_TOO_SHORT',
  ].map(code => [code, () => refuse('SIGN-1')]),
)
