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
    if (site ? site !== 'same-origin' && site !== 'none' : origin && !isFrom(origin, host)) throw refuse('SIGN-9')
  }
}

function isFrom(origin: string, host: string | undefined): boolean {
  // a sandboxed page says `null`
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  const here = `${from.protocol}//${host}`
  return URL.canParse(here) && new URL(here).host === from.host
}
