import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hookSecret, isOutside, openPost, signedHeaders } from './webhook.ts'

let server: Server
let at = ''
const asked: { path: string; body: string; id: string }[] = []
beforeAll(async () => {
  server = createServer((request, answer) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      asked.push({ path: request.url!, body: Buffer.concat(parts).toString(), id: String(request.headers['webhook-id']) })
      if (request.url === '/elsewhere') return answer.writeHead(302, { location: '/taken' }).end()
      if (request.url === '/broken') return answer.destroy()
      if (request.url === '/long') return answer.writeHead(200).end(Buffer.alloc(10 << 20))
      return answer.writeHead(204).end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  at = `:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

test('the signature is the one of the scheme’s own example', () => {
  // standardwebhooks.com and the reference libraries
  const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', 1614265330, '{"test": 2432232314}', [
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  ])
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  expect(hookSecret(Buffer.alloc(32, 7).toString('base64url'))).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
})

test('two secrets make two signatures', () => {
  const headers = signedHeaders('a', 1, '{}', [hookSecret('AAAA'), hookSecret('BBBB')])
  expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/)
})

test.each([
  ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
  ...[
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    '::ffff:127.0.0.1',
    '::ffff:10.0.0.1',
    '64:ff9b::7f00:1',
    '::127.0.0.1',
    '::7f00:1',
    '2002:7f00:1::',
    'x',
  ],
])('%s is inside', address => expect(isOutside(address)).toBe(false))
test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1', '::ffff:8.8.8.8'])('%s is outside', address =>
  expect(isOutside(address)).toBe(true),
)

test('nothing inside is called, by its number or by a name, and nothing without TLS', async () => {
  const post = openPost({ allowsLocal: false })
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433'])
    for (const scheme of ['http', 'https']) expect((await post(`${scheme}://${host}${at}/`, {}, '{}')).code, host).toBeNull()
  expect((await post('http://example.com/', {}, '{}')).why).toBe('the address is not https')
  expect(asked).toEqual([])
})

test('where it is allowed this machine is called; a redirect is not followed, a break is told, a long answer is cut', async () => {
  const post = openPost({ allowsLocal: true })
  expect(await post(`http://127.0.0.1${at}/taken`, signedHeaders('m1', 1, '{"a":1}', []), '{"a":1}')).toEqual({ code: 204, why: '' })
  expect(asked).toEqual([{ path: '/taken', body: '{"a":1}', id: 'm1' }])
  expect((await post(`http://localhost${at}/elsewhere`, {}, '{}')).code).toBe(302)
  expect(asked.at(-1)!.path).toBe('/elsewhere')
  expect(await post(`http://127.0.0.1${at}/broken`, {}, '{}')).toEqual({ code: null, why: 'ECONNRESET' })
  expect((await post(`http://127.0.0.1${at}/long`, {}, '{}')).code).toBe(200)
  expect((await post(`http://192.168.255.255${at}/`, {}, '{}')).why).toBe('the address is not public')
})
