import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#kernel/pure/refusal.ts'
import { parseInput } from '#kernel/server/input.ts'
import { counted, endOthers, wrongPassword } from './by-password.ts'
import { asking } from './enter.ts'
import { arrive, type Entrance, headersFor, mustBeSignedIn, outcomeOf, translated } from './entrance.ts'
import { writeSignIn } from './ledger.ts'
import { waits } from './lockout.ts'
import { findByUser } from './people.ts'
import { MINUTE } from './rules.ts'
import { refuse } from './words.ts'

const code = z
  .string()
  .trim()
  .refine(text => /^\d{6}$/.test(text), 'codeShape')
const step = z.union([z.object({ code }), z.object({ backupCode: z.string().trim().min(1).max(40) })])

/** One-time codes of an authenticator (RFC 6238); administrators must have them, anybody with a password may. */
export function mountSecondFactor(app: FastifyInstance, entrance: Entrance) {
  const { auth, pool, cookies, actors } = entrance

  app.post('/totp', async (request, reply) => {
    const isBackup = !!request.body && typeof request.body === 'object' && 'backupCode' in request.body
    const asked = isBackup ? parseInput(step.options[1], request.body) : parseInput(step.options[0], request.body)
    const pending = cookies.pendingIn(request)
    if (!pending) throw refuse('SIGN-5')
    const headers = headersFor(request, pending)
    const way = 'code' in asked ? 'totp' : 'backup'
    const store: { user?: string | undefined } = {}
    const verify = () =>
      'code' in asked
        ? auth.api.verifyTOTP({ body: { code: asked.code }, headers, returnHeaders: true })
        : auth.api.verifyBackupCode({ body: { code: asked.backupCode }, headers, returnHeaders: true })
    try {
      const done = await translated(asking.run<Promise<{ headers: Headers }>>(store, verify), refusals(isBackup ? 'backupCode' : 'code'))
      return await arrive(entrance, request, reply, done.headers, way)
    } catch (error) {
      if (error instanceof Refusal)
        await writeSignIn(pool, request, way, outcomeOf(error), store.user ? await findByUser(pool, store.user) : {})
      throw error
    }
  })

  app.post('/totp-set-up', async request => {
    const { password } = parseInput(z.object({ password: z.string().min(1).max(256) }), request.body)
    const { userName, session } = await mustBeSignedIn(entrance, request)
    if (!userName) throw refuse('SIGN-15')
    const headers = headersFor(request, cookies.cookieFor(session.token))
    const setUp = () => auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
    const made = await counted(entrance, request, userName, () =>
      translated(setUp(), { INVALID_PASSWORD: wrongPassword, TOTP_ALREADY_ENABLED: () => refuse('SIGN-13') }),
    )
    if (!('totpURI' in made)) throw new Error('a second factor was made without its secret')
    return { uri: labelled(made.totpURI, userName), backupCodes: made.backupCodes }
  })

  app.post('/totp-confirm', async (request, reply) => {
    const asked = parseInput(z.object({ code }), request.body)
    const { session, id } = await mustBeSignedIn(entrance, request)
    if ((await findByUser(pool, session.user))?.hasTotp) throw refuse('SIGN-13')
    const headers = headersFor(request, cookies.cookieFor(session.token))
    const done = await translated(auth.api.verifyTOTP({ body: { code: asked.code }, headers, returnHeaders: true }), refusals('code'))
    await endOthers(entrance, { user: session.user, token: cookies.tokenSet(done.headers) ?? '' })
    actors.forget(id)
    return arrive(entrance, request, reply, done.headers, 'totp')
  })
}

const refusals = (field: string) => {
  const wrong = () => new Refusal('SIGN-4', {}, { fields: { [field]: 'SIGN-4' } })
  const late = () => refuse('SIGN-5')
  return {
    INVALID_CODE: wrong,
    INVALID_BACKUP_CODE: wrong,
    CODE_USED: wrong,
    INVALID_TWO_FACTOR_COOKIE: late,
    TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: late,
    TOTP_NOT_ENABLED: late,
    BACKUP_CODES_NOT_ENABLED: late,
    ACCOUNT_TEMPORARILY_LOCKED: () => waits(15 * MINUTE),
  }
}

/** In the authenticator's list stands the user name; the library would write its placeholder of an address. */
function labelled(uri: string, userName: string): string {
  const [, issuer, query] = /^otpauth:\/\/totp\/([^:]*):[^?]*\?(.*)$/.exec(uri) ?? []
  return `otpauth://totp/${issuer}:${encodeURIComponent(userName)}?${query}`
}
