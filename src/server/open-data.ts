import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { nobody } from '#kernel/pure/people.ts'
import type { Action, Delivery } from '#kernel/server/action.ts'
import { perform } from '#kernel/server/perform.ts'
import type { Wire } from './http.ts'
import { fromQuery, shapeOf } from './mount.ts'

/** Addresses that outlive the names of actions: others write them into their programs. */
const addresses = {
  '/open/stations.geojson': 'sites/getGeojson',
  // the specification's root is a slash, and people leave it away
  '/open/hsds': 'sites/getHsds',
  '/open/hsds/': 'sites/getHsds',
  '/open/hsds/services': 'sites/listServices',
  '/open/hsds/services/:id': 'sites/getService',
} as const

const freshSeconds = 60

/** Open data: answered to nobody in particular, so any page may read it and any cache between may keep it for a minute. */
export async function mountOpenData(app: FastifyInstance, wire: Wire): Promise<void> {
  const known = new Map<string, Action>(wire.modules.flatMap(({ actions }) => Object.values(actions).map(act => [act.name, act])))
  await app.register(async scope => {
    scope.addHook('onRequest', async (_, reply) => {
      reply.header('access-control-allow-origin', '*').header('cross-origin-resource-policy', 'cross-origin')
    })
    for (const [url, name] of Object.entries(addresses)) {
      const act = known.get(name)
      if (act) mountFeed(scope, wire, url, act)
    }
  })
}

function mountFeed(app: FastifyInstance, wire: Wire, url: string, act: Action) {
  const input = shapeOf(act.input)
  app.route({
    method: 'GET',
    url,
    // what a program wants by the thousand is one file, or pages of a thousand
    config: { rateLimit: { max: 60, timeWindow: 60_000, keyGenerator: (request: FastifyRequest) => `open ${request.ip}` } },
    schema: {
      operationId: `open ${url}`,
      tags: ['open data'],
      summary: 'open data',
      [url.includes(':') ? 'params' : 'querystring']: input,
    },
    handler: async (request, reply) => {
      const asked = fromQuery(input, { ...(request.query as object), ...(request.params as object) })
      const answer = await perform(wire.house, { actor: nobody, now: wire.now() }, act, asked as never)
      const { type, bytes } = act.kind === 'download' ? (answer as Delivery) : inJson(answer)
      const tag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
      reply.header('cache-control', `public, max-age=${freshSeconds}`).header('etag', tag)
      if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send()
      return reply.type(type).send(Buffer.from(bytes))
    },
  })
}

const inJson = (answer: unknown) => ({ type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(answer)) })

/** Compared weakly, as RFC 9110 wants for reads: what lies between may have taken the mark of weakness away. */
const isKnown = (shown: string | undefined, tag: string) =>
  shown?.split(',').some(one => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag.slice(2)) ?? false
