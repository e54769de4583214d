import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { refuse } from '#kernel/pure/house-words.ts'
import { languageOf, type Wire } from './http.ts'
import { linkCards } from './link-cards.ts'
import { problemOf } from './problems.ts'

const DIST = new URL('../../dist', import.meta.url).pathname
/** The faces as they were built; an address that is no file is a page of the face it begins with. */
const pages = { '/desk': 'desk.html', '/wall': 'wall.html', '': 'worker.html' } as const

export async function mountFaces(app: FastifyInstance, wire: Pick<Wire, 'house' | 'modules' | 'now'>): Promise<void> {
  if (!existsSync(`${DIST}/worker.html`)) return
  await app.register(fastifyStatic, {
    root: DIST,
    index: false,
    wildcard: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  const cardOn = linkCards(wire)
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0]!
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !path.startsWith('/api/') && !/\.\w+$/.test(path)
    if (!isPage)
      return reply
        .code(404)
        .type('application/problem+json')
        .send(JSON.stringify(problemOf(refuse('HOUSE-1'), languageOf(request), {}, request.id)))
    const [, page] = Object.entries(pages).find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`)) ?? ['', pages['']]
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await cardOn(request, await readFile(`${DIST}/${page}`, 'utf8')))
  })
}
