import type { FastifyReply, FastifyRequest } from 'fastify'
import { isAPIError } from 'better-auth/api'
import { refuse as refuseHouse } from '#kernel/pure/house-words.ts'
import { Refusal } from '#kernel/pure/refusal.ts'
import type { Language } from '#kernel/pure/words.ts'
import type { Borrowed } from '#kernel/server/pool.ts'
import type { Seals } from '#kernel/server/sealed.ts'
import { languageOf } from '../http.ts'
import type { Accounts } from './accounts.ts'
import type { Actors, HeldPost, SignedIn } from './actor.ts'
import type { Cookies } from './cookies.ts'
import type { Devices } from './devices.ts'
import type { Keys } from './keys.ts'
import type { Way } from './enter.ts'
import { writeSignIn } from './ledger.ts'
import type { Lockout } from './lockout.ts'
import { ADDRESS_HEADER, type Auth } from './options.ts'
import { TooBusy } from './passwords.ts'
import { findByUser } from './people.ts'
import { refuse } from './words.ts'

/** What every way in needs. */
export type Entrance = {
  auth: Auth
  pool: Borrowed
  seals: Seals
  cookies: Cookies
  devices: Devices
  actors: Actors
  lockout: Lockout
  accounts: Accounts
  keys: Keys
  now: () => Date
}

/** Who has signed in, as the screens know them; somebody signed out has no id and no posts. */
export type Me = {
  id: string
  name: string
  unit: string
  unitName: string
  units: readonly string[]
  posts: readonly HeldPost[]
  language: Language
  userName: string | null
  needsTotp: boolean
  mustChangePassword: boolean
  /** The house's clock, which a demo city may have moved. */
  now: string
}

export function meOf({ now }: Pick<Entrance, 'now'>, actor: SignedIn | undefined, language: Language): Me {
  const at = now().toISOString()
  if (!actor)
    return {
      id: '',
      name: '',
      unit: '/',
      unitName: '',
      units: [],
      posts: [],
      language,
      userName: null,
      needsTotp: false,
      mustChangePassword: false,
      now: at,
    }
  const { session, ...me } = actor
  return { ...me, now: at }
}

/** What an account is called where failures are counted and devices remembered; the same whether or not it exists. */
export const byName = (userName: string) => `name/${userName}`
export const byPhone = (blind: string) => `phone/${blind}`

export async function signedIn({ cookies, actors }: Entrance, request: FastifyRequest): Promise<SignedIn | undefined> {
  const token = cookies.tokenIn(request)
  return token ? actors.ofToken(token) : undefined
}

export async function mustBeSignedIn(entrance: Entrance, request: FastifyRequest): Promise<SignedIn> {
  const actor = await signedIn(entrance, request)
  if (!actor) throw refuseHouse('HOUSE-3')
  return actor
}

/** What the library learns of a request: one cookie, so that it never mixes a session with a pending second step, and where it comes from. */
export function headersFor(request: FastifyRequest, cookie?: string): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip, 'user-agent': (request.headers['user-agent'] ?? '').slice(0, 300) })
  if (cookie) headers.set('cookie', cookie)
  return headers
}

/** They are in: their cookies go out, the device is remembered, the ledger says so. */
export async function arrive(entrance: Entrance, request: FastifyRequest, reply: FastifyReply, headers: Headers, way: Way): Promise<Me> {
  const { pool, cookies, devices, actors } = entrance
  const token = cookies.tokenSet(headers)
  const actor = token ? await actors.ofToken(token) : undefined
  if (!actor) throw new Error('a session was begun and is not there')
  carryCookies(reply, headers)
  const known = await findByUser(pool, actor.session.user)
  const accounts = [known?.userName && byName(known.userName), known?.phoneBlind && byPhone(known.phoneBlind)].filter(
    one => !!one,
  ) as string[]
  devices.remember(request, reply, accounts)
  await writeSignIn(pool, request, way, 'ok', { person: actor.id, unit: actor.unit })
  return meOf(entrance, actor, languageOf(request))
}

export function carryCookies(reply: FastifyReply, headers: Headers) {
  for (const cookie of headers.getSetCookie()) reply.header('set-cookie', cookie)
}

/** The library's "no" as one of ours; a code of it that is not named here is a bug. */
export async function translated<R>(work: Promise<R>, refusals: Record<string, () => Refusal>): Promise<R> {
  try {
    return await work
  } catch (error) {
    if (error instanceof TooBusy) throw refuse('SIGN-12')
    const told = isAPIError(error) && refusals[String(error.body?.code)]
    throw told ? told() : error
  }
}

/** The ledger's word for a refusal. */
export const outcomeOf = (error: unknown) =>
  error instanceof Refusal && (error.clause === 'SIGN-3' || error.clause === 'SIGN-11') ? 'waits' : 'wrong'
