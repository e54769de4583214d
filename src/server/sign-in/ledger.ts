import type { FastifyRequest } from 'fastify'
import { newId } from '#kernel/server/ids.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import type { Way } from './enter.ts'

export type Outcome =
  | 'ok'
  | 'codeSent'
  | 'halfway'
  | 'wrong'
  | 'waits'
  | 'refused'
  | 'signedOut'
  | 'ended'
  | 'passwordChanged'
  | 'totpSetUp'
  | 'accountMade'
  | 'accountReset'
  | 'accountUnlocked'
/** Whom it concerns; somebody unknown concerns nobody, and what they typed is not kept: it may be a password in the wrong field. `by`: somebody else, who did it. */
export type Concerned = { person?: string | undefined; unit?: string | undefined; by?: string | undefined }

/** Every attempt to sign in and every sign-out, at the real time (Cybersecurity Law: kept six months and longer). */
export async function writeSignIn(
  pool: Borrowed,
  request: FastifyRequest,
  way: Way | 'session' | 'key',
  outcome: Outcome,
  { person, unit, by }: Concerned = {},
) {
  const now = new Date()
  const device = [deviceOf(request.headers['user-agent']), by].filter(Boolean).join(' · ')
  await pool.query(
    'insert into sign_ins (id, owner, unit, at, way, outcome, from_address, device) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [newId(now), person ?? '', unit ?? '/', now, way, outcome, request.ip, device],
  )
}

/** What a person recognises their device by: `Chrome · Windows`. */
export function deviceOf(agent = ''): string {
  const first = (...kinds: [RegExp, string][]) => kinds.find(([sign]) => sign.test(agent))?.[1]
  const program = first(
    [/MicroMessenger/, 'WeChat'],
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  )
  const machine = first(
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/HarmonyOS/, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'Mac'],
    [/Linux/, 'Linux'],
  )
  return [program, machine].filter(Boolean).join(' · ') || agent.slice(0, 40)
}
