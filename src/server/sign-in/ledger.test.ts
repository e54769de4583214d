import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { persons } from '../../../seeds/cast.ts'
import { idFor } from '../../../seeds/ids.ts'
import { type Door, door } from './testing.ts'

let w: World
let d: Door
const cast = persons.map(({ key, name, unit, role, says }) => ({ who: key, person: idFor(key), name, unit, role, says }))
beforeAll(async () => {
  w = await world()
  d = door(w, { demo: { cast }, now: () => w.now, trustedOrigins: ['https://mini.niangjia.example'] })
})
afterAll(async () => {
  await d.close()
  await w.close()
})
const as = async (who: string, from = {}) => {
  const b = d.browser(from)
  await b.post('demo/be', { who })
  return b
}
const agent = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36' }

test('another site’s page asks for nothing', async () => {
  const b = await as('lin')
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'http://localhost:8081', host: 'localhost:8080' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://a.127.0.0.1' },
  ])
    expect((await b.post('sign-out', {}, headers as Record<string, string>)).body.clause).toBe('SIGN-9')
  for (const headers of [
    {},
    { origin: 'http://127.0.0.1' },
    { origin: 'http://localhost:8080', host: 'localhost:8080' },
    { origin: 'http://localhost', host: 'localhost:80' },
    { 'sec-fetch-site': 'same-origin' },
    { origin: 'https://mini.niangjia.example', 'sec-fetch-site': 'cross-site' },
  ])
    expect((await b.post('language', { language: 'zh' }, headers as Record<string, string>)).status).toBe(200)
})

test('Cybersecurity Law: every attempt, success and sign-out leaves its line, with the real time', async () => {
  await w.look('truncate sign_ins')
  const b = await as('lin', { headers: agent, address: '10.4.1.1' })
  await b.post('sign-out')
  await b.post('by-password', { userName: 'Mooncake7x-', password: 'whatever' })
  await b.post('send-code', { phone: '13900000001' })
  const lines = await w.look(
    `select owner, unit, way, outcome, from_address, device, at > now() - interval '1 minute' as real from sign_ins order by id`,
  )
  const mine = { owner: d.person('lin'), unit: w.cast.lin!.unit, from_address: '10.4.1.1', device: 'Chrome · Windows', real: true }
  expect(lines).toEqual([
    { ...mine, way: 'demo', outcome: 'ok' },
    { ...mine, way: 'session', outcome: 'signedOut' },
    { ...mine, owner: '', unit: '/', way: 'password', outcome: 'wrong' },
    { ...mine, owner: '', unit: '/', way: 'phone', outcome: 'codeSent' },
  ])
})

test('over https every cookie is Secure and named so', async () => {
  const safe = door(w, { baseURL: 'https://niangjia.example', demo: { cast } })
  const { headers } = await safe.browser().post('demo/be', { who: 'lin' })
  const set = [headers['set-cookie']].flat() as string[]
  expect(set.length).toBeGreaterThan(1)
  for (const cookie of set) expect(cookie).toMatch(/^__Secure-niangjia\..*HttpOnly.*SameSite=Lax/i)
  for (const cookie of set) expect(cookie).toContain('Secure')
  await safe.close()
})
