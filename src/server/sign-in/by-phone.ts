import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
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
const code = z
  .string()
  .trim()
  .refine(text => /^\d{6}$/.test(text), 'codeShape')

/** By a code sent to the phone. Known or not, the answer is the same: whoever comes for the first time becomes known by coming. */
export function mountByPhone(app: FastifyInstance, entrance: Entrance, sendCode: SendCode) {
  const { auth, pool, seals, cookies, lockout, actors } = entrance

  app.post('/send-code', async request => {
    const asked = parseInput(z.object({ phone }), request.body)
    const blind = seals.blind('phone', asked.phone)
    await lockout.takeSend({ phone: blind, address: request.ip, device: cookies.deviceFor(request, byPhone(blind)) }).catch(async error => {
      await writeSignIn(pool, request, 'phone', outcomeOf(error))
      throw error
    })
    // a code answers this challenge only, so that nobody else can use up its tries
    const challenge = newId(new Date())
    await asking.run({ send: sent => sendCode(asked.phone, sent) }, () =>
      auth.api.sendPhoneNumberOTP({ body: { phoneNumber: `${blind}/${challenge}` } }),
    )
    await writeSignIn(pool, request, 'phone', 'codeSent')
    return { challenge, againSeconds: MINUTE, validSeconds: CODE_SECONDS }
  })

  app.post('/by-code', async (request, reply) => {
    const asked = parseInput(z.object({ phone, code, challenge: z.uuid() }), request.body)
    const blind = seals.blind('phone', asked.phone)
    const wrong = () => new Refusal('SIGN-2', {}, { fields: { code: 'SIGN-2' } })
    const body = { phoneNumber: `${blind}/${asked.challenge}`, code: asked.code }
    try {
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
    const person = await personOfPhone(pool, seals, asked.phone)
    const user = await accountOf(pool, person)
    const { headers } = await auth.api.enter({ body: { user, way: 'phone' }, headers: headersFor(request), returnHeaders: true })
    const actor = await actors.ofToken(cookies.tokenSet(headers) ?? '')
    if (actor?.session.isAdministrator) {
      await pool.query('delete from session where id = $1', [actor.session.id])
      actors.forget(person)
      await writeSignIn(pool, request, 'phone', 'refused', { person, unit: actor.unit })
      throw refuse('SIGN-7')
    }
    return arrive(entrance, request, reply, headers, 'phone')
  })
}
