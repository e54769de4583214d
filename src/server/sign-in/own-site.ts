import type { FastifyRequest } from 'fastify'
import { refuse } from './words.ts'

/** A change asked for by another site's page is refused. Browsers say where a page comes from; programs have no cookies to abuse. */
export function ownSite(trusted: readonly string[]) {
  const origins = new Set(trusted.map(url => new URL(url).origin))
  return ({ method, headers }: Pick<FastifyRequest, 'method' | 'headers'>): void => {
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return
    const { origin, host } = headers
    if (origin && origins.has(origin)) return
    const site = headers['sec-fetch-site']
    if (site ? site !== 'same-origin' && site !== 'none' : origin && hostOf(origin) !== host) throw refuse('SIGN-9')
  }
}

function hostOf(origin: string): string | undefined {
  // a sandboxed page says `null`
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
