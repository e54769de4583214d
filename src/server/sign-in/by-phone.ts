import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { newId } from '#kernel/server/ids.ts'
import { parseInput } from '#kernel/server/input.ts'
import { asking } from './enter.ts'
import { arrive, byPhone, type Entrance, headersFor, outcomeOf, translated } from './entrance.ts'
import { writeSignIn } from './ledger.ts'
import { accountOf, personOfPhone } from './people.ts'
import { CODE_SECONDS, MINUTE } from './rules.ts'
import { refuse } from './words.ts'

export type SendCode = (phone: string, code: string) => void | Promise<void>

const phone = z
  .string()
  .max(40)
  .transform((text, ctx) => {
    const read = readMobile(text)
    if (read.ok) return read.value
    ctx.addIssue({ code: 'custom', message: read.why })
    return z.NEVER
  })
export const sixDigits = z
  .string()
  .trim()
  .refine(text => /^\d{6}$/.test(text), 'codeShape')

/** By a code sent to the phone. Known or not, the answer is the same: whoever comes for the first time becomes known by coming. */
export function mountByPhone(app: FastifyInstance, entrance: Entrance, sendCode: SendCode) {
  app.post('/send-code', request => send(entrance, sendCode, request))
  app.post('/by-code', (request, reply) => come(entrance, request, reply))
}

async function send({ auth, pool, seals, devices, lockout }: Entrance, sendCode: SendCode, request: FastifyRequest) {
  const asked = parseInput(z.object({ phone }), request.body)
  const blind = seals.blind('phone', asked.phone)
  try {
    await lockout.takeSend({ phone: blind, address: request.ip, device: devices.known(request, byPhone(blind)) })
  } catch (error) {
    await writeSignIn(pool, request, 'phone', outcomeOf(error))
    throw error
  }
  // a code answers this challenge only, so that nobody else can use up its tries
  const challenge = newId(new Date())
  const body = { phoneNumber: `${blind}/${challenge}` }
  await asking.run({ send: code => sendCode(asked.phone, code) }, () => auth.api.sendPhoneNumberOTP({ body }))
  await writeSignIn(pool, request, 'phone', 'codeSent')
  return { challenge, againSeconds: MINUTE, validSeconds: CODE_SECONDS }
}

async function come(entrance: Entrance, request: FastifyRequest, reply: FastifyReply) {
  const { auth, pool, seals } = entrance
  const asked = parseInput(z.object({ phone, code: sixDigits, challenge: z.uuid() }), request.body)
  const body = { phoneNumber: `${seals.blind('phone', asked.phone)}/${asked.challenge}`, code: asked.code }
  try {
    const wrong = () => refuse('SIGN-2').at({ code: 'SIGN-2' })
    await translated(auth.api.consumePhoneNumberOTP({ body }), {
      INVALID_OTP: wrong,
      OTP_NOT_FOUND: wrong,
      OTP_EXPIRED: wrong,
      TOO_MANY_ATTEMPTS: wrong,
    })
  } catch (error) {
    await writeSignIn(pool, request, 'phone', 'wrong')
    throw error
  }
  const user = await accountOf(pool, await personOfPhone(pool, seals, asked.phone))
  const { headers } = await auth.api.enter({ body: { user, way: 'phone' }, headers: headersFor(request), returnHeaders: true })
  await mustNotAdminister(entrance, request, headers)
  return arrive(entrance, request, reply, headers, 'phone')
}

/** One factor is not enough for an administrator (RULES §1.6). */
async function mustNotAdminister({ pool, actors, cookies }: Entrance, request: FastifyRequest, headers: Headers) {
  const actor = await actors.ofToken(cookies.tokenSet(headers) ?? '')
  if (!actor?.session.isAdministrator) return
  await pool.query('delete from session where id = $1', [actor.session.id])
  actors.forget(actor.id)
  await writeSignIn(pool, request, 'phone', 'refused', { person: actor.id, unit: actor.unit })
  throw refuse('SIGN-7')
}
