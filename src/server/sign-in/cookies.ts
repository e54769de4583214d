import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { LONGEST_SESSION_SECONDS } from './rules.ts'

const MOST_MARKS = 8

/**
 * The cookies of sign-in: the library's two, of which we read the session's token, and ours, by which a device shows to
 * which accounts it has signed in before. Marks are signed, name no account, and open nothing: they only spare a wait.
 */
export function openCookies({ secret, baseURL }: { secret: string; baseURL: string }) {
  const isSecure = baseURL.startsWith('https://')
  const named = (name: string) => `${isSecure ? '__Secure-' : ''}niangjia.${name}`
  const names = { session: named('session_token'), pending: named('two_factor'), device: named('device') }
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest()
  const mark = (id: string, account: string) => sign(`device\0${id}\0${account}`).toString('base64url').slice(0, 22)
  const deviceIn = (request: FastifyRequest) => {
    const [id = '', ...marks] = (cookiesOf(request.headers.cookie)[names.device] ?? '').split('.')
    return { id, marks }
  }
  const tokenOf = (signed: string | undefined): string | undefined => {
    const cut = signed?.lastIndexOf('.') ?? -1
    if (!signed || cut < 1) return undefined
    const token = signed.slice(0, cut)
    return isSame(Buffer.from(signed.slice(cut + 1), 'base64'), sign(token)) ? token : undefined
  }

  return {
    names,
    /** The session's token, if the house signed it: from the cookie or, for programs, from `Authorization: Bearer`. */
    tokenIn: (request: FastifyRequest) =>
      tokenOf(/^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? cookiesOf(request.headers.cookie)[names.session]),
    /** The token of a session that the library has just begun. */
    tokenSet(headers: Headers): string | undefined {
      const set = headers.getSetCookie().map(cookie => cookiesOf(cookie.split(';', 1)[0])[names.session])
      return set.map(tokenOf).findLast(token => !!token)
    },
    /** As the library reads it back. */
    cookieFor: (token: string) => `${names.session}=${encodeURIComponent(`${token}.${sign(token).toString('base64')}`)}`,
    pendingIn: (request: FastifyRequest) => {
      const value = cookiesOf(request.headers.cookie)[names.pending]
      return value && `${names.pending}=${encodeURIComponent(value)}`
    },
    /** The device's id, when it has signed in to this account before. */
    deviceFor(request: FastifyRequest, account: string): string | undefined {
      const { id, marks } = deviceIn(request)
      const wanted = Buffer.from(mark(id, account))
      return id && marks.some(one => isSame(Buffer.from(one), wanted)) ? id : undefined
    },
    rememberDevice(request: FastifyRequest, reply: FastifyReply, accounts: readonly string[]) {
      const { id: known, marks } = deviceIn(request)
      const id = /^[\w-]{22}$/.test(known) ? known : randomBytes(16).toString('base64url')
      const all = [...new Set([...accounts.map(account => mark(id, account)), ...marks.filter(one => /^[\w-]{22}$/.test(one))])].slice(
        0,
        MOST_MARKS,
      )
      const secure = isSecure ? '; Secure' : ''
      reply.header(
        'set-cookie',
        `${names.device}=${[id, ...all].join('.')}; Max-Age=${2 * LONGEST_SESSION_SECONDS}; Path=/; HttpOnly; SameSite=Lax${secure}`,
      )
    },
  }
}
export type Cookies = ReturnType<typeof openCookies>

const isSame = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)

function cookiesOf(header = ''): Record<string, string> {
  const found: Record<string, string> = Object.create(null)
  for (const part of header.split(';')) {
    const cut = part.indexOf('=')
    const name = part.slice(0, cut).trim()
    // the first of two wins, as everywhere
    if (cut > 0 && !(name in found)) found[name] = decoded(part.slice(cut + 1).trim())
  }
  return found
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
