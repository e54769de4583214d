import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Refusal } from '#kernel/pure/refusal.ts'
import { parseInput } from '#kernel/server/input.ts'
import { counted, endOthers, wrongPassword } from './by-password.ts'
import { sixDigits } from './by-phone.ts'
import { asking } from './enter.ts'
import { arrive, type Entrance, headersFor, mustBeSignedIn, outcomeOf, translated } from './entrance.ts'
import { writeSignIn } from './ledger.ts'
import { waits } from './lockout.ts'
import { findByUser } from './people.ts'
import { MINUTE } from './rules.ts'
import { refuse } from './words.ts'

/** One-time codes of an authenticator (RFC 6238); administrators must have them, anybody with a password may. */
export function mountSecondFactor(app: FastifyInstance, entrance: Entrance) {
  app.post('/totp', (request, reply) => secondStep(entrance, request, reply))
  app.post('/totp-set-up', request => setUp(entrance, request))
  app.post('/totp-confirm', (request, reply) => confirm(entrance, request, reply))
}

const byBackup = z.object({ backupCode: z.string().trim().min(1).max(40) })
const byCode = z.object({ code: sixDigits })

async function secondStep(entrance: Entrance, request: FastifyRequest, reply: FastifyReply) {
  const { auth, pool, cookies } = entrance
  const isBackup = byBackup.safeParse(request.body).success
  const code = isBackup ? byBackup.parse(request.body).backupCode : parseInput(byCode, request.body).code
  const pending = cookies.pendingIn(request)
  if (!pending) throw refuse('SIGN-5')
  const given = { body: { code }, headers: headersFor(request, pending), returnHeaders: true as const }
  const way = isBackup ? 'backup' : 'totp'
  const asked: { user?: string | undefined } = {}
  const verify = async (): Promise<{ headers: Headers }> => (isBackup ? auth.api.verifyBackupCode(given) : auth.api.verifyTOTP(given))
  try {
    const { headers } = await translated(asking.run(asked, verify), refusals(isBackup ? 'backupCode' : 'code'))
    return await arrive(entrance, request, reply, headers, way)
  } catch (error) {
    const known = asked.user ? await findByUser(pool, asked.user) : {}
    if (error instanceof Refusal) await writeSignIn(pool, request, way, outcomeOf(error), known)
    throw error
  }
}

async function setUp(entrance: Entrance, request: FastifyRequest) {
  const { auth, cookies } = entrance
  const { password } = parseInput(z.object({ password: z.string().min(1).max(256) }), request.body)
  const { userName, session } = await mustBeSignedIn(entrance, request)
  if (!userName) throw refuse('SIGN-15')
  const given = { body: { password, method: 'totp' as const }, headers: headersFor(request, cookies.cookieFor(session.token)) }
  const no = { INVALID_PASSWORD: wrongPassword, TOTP_ALREADY_ENABLED: () => refuse('SIGN-13') }
  const made = await counted(entrance, request, userName, () => translated(auth.api.enableTwoFactor(given), no))
  if (!('totpURI' in made)) throw new Error('a second factor was made without its secret')
  return { uri: labelled(made.totpURI, userName), backupCodes: made.backupCodes }
}

async function confirm(entrance: Entrance, request: FastifyRequest, reply: FastifyReply) {
  const { auth, pool, cookies, actors } = entrance
  const { code } = parseInput(byCode, request.body)
  const { session, id, unit } = await mustBeSignedIn(entrance, request)
  if ((await findByUser(pool, session.user))?.hasTotp) throw refuse('SIGN-13')
  const given = { body: { code }, headers: headersFor(request, cookies.cookieFor(session.token)), returnHeaders: true as const }
  const { headers } = await translated(auth.api.verifyTOTP(given), refusals('code'))
  // whoever came in by the password alone is out
  await endOthers(entrance, { user: session.user, token: cookies.tokenSet(headers) ?? '' })
  actors.forget(id)
  await writeSignIn(pool, request, 'totp', 'totpSetUp', { person: id, unit })
  return arrive(entrance, request, reply, headers, 'totp')
}

const refusals = (field: string) => {
  const wrong = () => refuse('SIGN-4').at({ [field]: 'SIGN-4' })
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
