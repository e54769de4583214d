import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify'
import type { Logger } from 'pino'
import { Refusal } from '#kernel/pure/refusal.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { Language, Words } from '#kernel/pure/words.ts'
import type { Module } from '#kernel/server/module.ts'
import type { House } from '#kernel/server/perform.ts'
import { mayBeFramed } from './framing.ts'
import { mountAction } from './mount.ts'
import { mountOpenData } from './open-data.ts'
import { problemOf } from './problems.ts'
import { sessionKeyOf } from './session-key.ts'

export type Wire = {
  house: House
  modules: readonly Module[]
  whoIs: (request: FastifyRequest) => Promise<Actor> | Actor
  /** Throws when a change is asked for from another site's page. */
  mustBeOwnSite: (request: FastifyRequest) => void
  now: () => Date
  isReady: () => Promise<boolean>
}
type Host = { log: Logger; proxies: number; requestsPerMinute: number }

/** The host: limits, headers, problems. It carries requests to `perform` and judges none. */
export async function openHost({ log, proxies, requestsPerMinute }: Host, books: Words): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log as never,
    // one line a request is written by the hook below: the address without its query, for queries hold names
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID().slice(0, 8),
    trustProxy: proxies > 0 && ((_, hop) => hop < proxies),
    bodyLimit: 256 * 1024,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
  })
  // `perform` is the one judge of what comes in and of what goes out
  app.setValidatorCompiler(() => value => ({ value }))
  app.setSerializerCompiler(() => JSON.stringify)
  // the plugin would put the policy together anew for each request: it stands below
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false })
  await app.register(compress, { threshold: 1_024, globalDecompression: false })
  await limitRate(app as unknown as FastifyInstance, requestsPerMinute)
  await app.register(multipart, { limits: { fileSize: 20 * 1_048_576, files: 12, fields: 4, fieldSize: 256 * 1024 } })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '娘家 Niangjia', version: '0.1.0' },
      components: { securitySchemes },
      security: [{ key: [] }, { session: [] }],
    },
  })

  app.addHook('onRequest', async (request, reply) => {
    const isFramed = mayBeFramed(request.url)
    reply.header('x-request-id', request.id).header('content-security-policy', isFramed ? framedPolicy : policy)
    if (isFramed) reply.removeHeader('x-frame-options')
  })
  app.addHook('onResponse', async (request, reply) => {
    request.log.info({
      method: request.method,
      path: request.url.split('?')[0],
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    })
  })
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error, languageOf(request), books, request.id)
    if (problem.status >= 500) request.log.error({ err: error, path: request.url.split('?')[0] })
    return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
  })
  return app as unknown as FastifyInstance
}

/** How one shows who one is: people by a session, programs of partner bodies by a key that was issued to them. */
const securitySchemes = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'nj_<id>_<secret>: issued by the union that registered the partner body, shown once',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'niangjia.session_token', description: 'after signing in' },
} as const

const policy = [
  "default-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "script-src-attr 'none'",
  // antd writes its styles into the page
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
].join('; ')
const framedPolicy = policy.replace("frame-ancestors 'self'", 'frame-ancestors *')

/** A whole factory may sit behind one address, so a session counts for itself; a cookie is easily made up, so the address counts too. */
async function limitRate(app: FastifyInstance, requestsPerMinute: number) {
  const wait = (ttl: number) => new Refusal('HOUSE-7', { seconds: Math.ceil(ttl / 1_000) })
  await app.register(rateLimit, {
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: request => sessionKeyOf(request) ?? request.ip,
    errorResponseBuilder: (_, { ttl }) => wait(ttl) as never,
  })
  const ofAddress = app.createRateLimit({
    max: requestsPerMinute * 20,
    timeWindow: 60_000,
    keyGenerator: request => `address ${request.ip}`,
  })
  app.addHook('onRequest', async request => {
    const asked = await ofAddress(request)
    if (!asked.isAllowed && asked.isExceeded) throw wait(asked.ttl)
  })
}

/** Mounts every action at /api/<module>/<name>; there are no route files. */
export async function mountHouse(app: FastifyInstance, wire: Wire): Promise<void> {
  await app.register(async scope => {
    scope.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      wire.mustBeOwnSite(request)
    })
    for (const { name: module, actions } of wire.modules)
      for (const [name, act] of Object.entries(actions)) mountAction(scope, wire, `/api/${module}/${name}`, module, act)
  })
  await mountOpenData(app, wire)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  app.get('/healthz', { schema: { hide: true }, config: { rateLimit: false } }, async () => ({ ok: true }))
  app.get('/readyz', { schema: { hide: true }, config: { rateLimit: false } }, async (_, reply) => {
    const ok = await wire.isReady().catch(() => false)
    return reply.code(ok ? 200 : 503).send({ ok })
  })
}

/** What the reader chose on the page, else what their browser prefers. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language {
  const chosen = headers.cookie?.match(/(?:^|; )language=(zh|en)/)?.[1]
  return (chosen as Language | undefined) ?? (headers['accept-language']?.startsWith('en') ? 'en' : 'zh')
}
