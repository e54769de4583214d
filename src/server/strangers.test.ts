import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { photo, station } from '../modules/home/sites/testing.ts'
import { mountHouse, openHost } from './http.ts'
import { modules } from './modules.ts'
import { ownSite } from './sign-in/own-site.ts'

let w: World
let app: FastifyInstance
let site: string
beforeAll(async () => {
  w = await world()
  site = await station(w)
  const books = Object.assign({}, ...modules.map(module => module.words))
  app = await openHost({ log: pino({ enabled: false }), proxies: 1, requestsPerMinute: 10_000 }, books)
  const wire = { whoIs: () => nobody, mustBeOwnSite: ownSite([]), now: () => w.now, isReady: async () => true }
  await mountHouse(app, { house: w.house, modules, ...wire })
})
afterAll(async () => {
  await app.close()
  await w.close()
})

const BOUNDARY = 'the-boundary'
function report(address: string, files: readonly Uint8Array[], key = '') {
  const input = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="input"\r\n\r\n${JSON.stringify({ site, fault: 'locked' })}\r\n`
  const parts = files.map(bytes => [
    Buffer.from(`--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ])
  return app.inject({
    method: 'POST',
    url: '/api/sites/reportFault',
    headers: {
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      'x-forwarded-for': address,
      ...(key && { 'idempotency-key': key }),
    },
    payload: Buffer.concat([Buffer.from(input), ...parts.flat(), Buffer.from(`--${BOUNDARY}--\r\n`)]),
  })
}

test('SITE-9 a stranger sends a photograph, once for a press, and takes it out again by the receipt', async () => {
  const key = '0191b6a0-0000-7000-8000-000000000001'
  const [first, again] = [await report('1.1.1.1', [photo().bytes], key), await report('1.1.1.1', [photo().bytes], key)]
  expect([first.statusCode, again.json()]).toEqual([200, first.json()])
  const { id, receipt } = first.json()
  const taken = await app.inject({ url: `/api/sites/getReportPhoto?id=${id}&of=photo&receipt=${receipt}` })
  expect([taken.statusCode, taken.headers['content-type']]).toEqual([200, 'image/png'])
  expect((await app.inject({ url: `/api/sites/getReportPhoto?id=${id}&of=photo` })).statusCode).toBe(404)
})

test('HOUSE-8 of a photograph that is too large hardly more is read than is allowed, and two are one too many', async () => {
  expect((await report('2.2.2.2', [Buffer.alloc(6 * 1_048_576)])).json()).toMatchObject({ status: 413, clause: 'HOUSE-8' })
  expect((await report('2.2.2.2', [photo().bytes, photo().bytes])).json()).toMatchObject({ status: 409, clause: 'SITE-9' })
  expect(
    (
      await report(
        '2.2.2.2',
        [1, 2, 3].map(() => photo().bytes),
      )
    ).statusCode,
  ).toBe(413)
})

test('HOUSE-7 an address reports twenty times a minute, and another’s is not held for it', async () => {
  const codes: number[] = []
  for (let n = 0; n < 22; n++) codes.push((await report('3.3.3.3', [])).statusCode)
  expect(codes.filter(code => code === 429)).toHaveLength(2)
  expect((await report('4.4.4.4', [])).statusCode).toBe(200)
  // looking at an answer is not held back
  const look = () => app.inject({ url: `/api/sites/getReport?receipt=${'x'.repeat(43)}`, headers: { 'x-forwarded-for': '3.3.3.3' } })
  expect((await look()).statusCode).toBe(404)
})
