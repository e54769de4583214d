import { createHmac, timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'

/** `__Secure-` makes browsers refuse the cookie over plain http. */
export const prefixOf = (baseURL: string): string => `${baseURL.startsWith('https://') ? '__Secure-' : ''}niangjia.`

/** The library's two cookies: the session's token, which we read ourselves at each request, and the pending second step. */
export function openCookies({ secret, baseURL }: { secret: string; baseURL: string }) {
  const session = `${prefixOf(baseURL)}session_token`
  const pending = `${prefixOf(baseURL)}two_factor`
  const signed = (token: string) => createHmac('sha256', secret).update(token).digest()
  const tokenOf = (text: string | undefined): string | undefined => {
    const cut = text?.lastIndexOf('.') ?? -1
    if (!text || cut < 1) return undefined
    const token = text.slice(0, cut)
    return isSame(Buffer.from(text.slice(cut + 1), 'base64'), signed(token)) ? token : undefined
  }
  return {
    /** The session's token, if the house signed it: from the cookie or, for programs, from `Authorization: Bearer`. */
    tokenIn: (request: FastifyRequest) =>
      tokenOf(/^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? cookieIn(request, session)),
    /** The token of a session that the library has just begun. */
    tokenSet(headers: Headers): string | undefined {
      const set = headers.getSetCookie().map(cookie => cookiesOf(cookie.split(';', 1)[0])[session])
      return set.map(tokenOf).findLast(token => !!token)
    },
    /** As the library reads it back. */
    cookieFor: (token: string) => `${session}=${encodeURIComponent(`${token}.${signed(token).toString('base64')}`)}`,
    pendingIn(request: FastifyRequest): string | undefined {
      const value = cookieIn(request, pending)
      return value && `${pending}=${encodeURIComponent(value)}`
    },
  }
}
export type Cookies = ReturnType<typeof openCookies>

export const cookieIn = (request: FastifyRequest, name: string): string | undefined => cookiesOf(request.headers.cookie)[name]

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
