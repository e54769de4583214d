import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { testSeals } from '#kernel/testing/image.ts'
import { type Door, door } from './testing.ts'

let w: World
let d: Door
beforeAll(async () => {
  w = await world()
  d = door(w)
})
afterAll(async () => {
  await d.close()
  await w.close()
})
const codeTo = (phone: string) => d.sent.findLast(one => one.phone === phone)!.code
const rested = () => w.look(`update auth.tallies set until = now() where source like '%/60'`)

test('a worker of the city comes in by the code sent to their phone and is themselves', async () => {
  const b = d.browser()
  const { body } = await b.post('send-code', { phone: '139 0000 0001' })
  expect(body).toEqual({ challenge: expect.any(String), againSeconds: 60, validSeconds: 300 })
  const me = await b.post('by-code', { phone: '13900000001', code: codeTo('13900000001'), challenge: body.challenge })
  expect(me.body).toMatchObject({
    id: d.person('lin'),
    name: '林晓',
    posts: [],
    language: 'zh',
    needsTotp: false,
    mustChangePassword: false,
  })
  expect(me.body.units).toEqual([w.cast.lin!.unit])
  expect(await b.who()).toMatchObject({ id: d.person('lin') })
  expect(me.headers['set-cookie']).toEqual(
    expect.arrayContaining([expect.stringMatching(/^niangjia\.session_token=.*HttpOnly.*SameSite=Lax/i)]),
  )
  expect(me.headers['cache-control']).toBe('no-store')
})

test('a keeper comes in by phone with the powers of the post', async () => {
  const b = d.browser()
  const { body } = await b.post('send-code', { phone: '13900000006' })
  const me = await b.post('by-code', { phone: '13900000006', code: codeTo('13900000006'), challenge: body.challenge })
  expect(me.body.posts).toEqual([{ unit: w.cast.keeper!.unit, role: 'keeper', powers: ['unions.look'] }])
})

test('an unknown phone gets the same answer, and coming in makes one person, sealed and masked', async () => {
  const b = d.browser()
  const { body } = await b.post('send-code', { phone: '13800000000' })
  const me = await b.post('by-code', { phone: '13800000000', code: codeTo('13800000000'), challenge: body.challenge })
  expect(me.body).toMatchObject({ name: '138****0000', unit: '/', units: [], posts: [] })
  const [row] = await w.look<{ id: string; owner: string; name: string; phone_sealed: string; feed_token: string }>(
    'select * from persons where id = $1',
    [me.body.id],
  )
  expect(row).toMatchObject({
    owner: me.body.id,
    name: '',
    phone_masked: '138****0000',
    phone_blind: testSeals.blind('phone', '13800000000'),
  })
  expect(testSeals.open(row!.phone_sealed, `persons.phone.${row!.id}`)).toBe('13800000000')
  expect(row!.feed_token).toMatch(/^[\w-]{32}$/)
  await rested()
  const again = await b.post('send-code', { phone: '13800000000' })
  const twice = await b.post('by-code', { phone: '13800000000', code: codeTo('13800000000'), challenge: again.body.challenge })
  expect(twice.body.id).toBe(me.body.id)
  const stored = JSON.stringify([
    await w.look('select * from auth."user"'),
    await w.look('select * from auth.verification'),
    await w.look('select * from auth.tallies'),
    await w.look('select * from sign_ins'),
  ])
  expect(stored).not.toContain('13800000000')
})

test('a code is good once, for its own challenge, for five minutes and five tries', async () => {
  const b = d.browser({ address: '10.0.1.1' })
  const send = async (phone: string): Promise<string> => {
    await rested()
    return (await b.post('send-code', { phone })).body.challenge
  }
  const phone = '13900000002'
  const challenge = await send(phone)
  const stranger = d.browser({ address: '10.0.1.2' })
  for (let i = 0; i < 6; i++)
    expect((await stranger.post('by-code', { phone, code: '000000', challenge: '0199aaaa-0000-7000-8000-000000000000' })).status).toBe(401)
  expect((await b.post('by-code', { phone, code: codeTo(phone), challenge })).status).toBe(200)
  expect((await b.post('by-code', { phone, code: codeTo(phone), challenge })).body.clause).toBe('SIGN-2')

  const late = await send(phone)
  await w.look(`update auth.verification set "expiresAt" = now() - interval '1 second'`)
  expect((await b.post('by-code', { phone, code: codeTo(phone), challenge: late })).body).toMatchObject({
    clause: 'SIGN-2',
    fields: { code: expect.stringContaining('验证码不对或已失效') },
  })

  const guessed = await send(phone)
  const wrong = codeTo(phone) === '000000' ? '000001' : '000000'
  for (let i = 0; i < 5; i++) await b.post('by-code', { phone, code: wrong, challenge: guessed })
  expect((await b.post('by-code', { phone, code: codeTo(phone), challenge: guessed })).status).toBe(401)
})

test('one code a minute, five a day from one address, ten in all; a device that came in before has its own allowance', async () => {
  const phone = '13900000003'
  const owner = d.browser({ address: '10.0.2.9' })
  const { body } = await owner.post('send-code', { phone })
  await owner.post('by-code', { phone, code: codeTo(phone), challenge: body.challenge })
  const soon = await d.browser({ address: '10.0.2.1' }).post('send-code', { phone }, { 'accept-language': 'en' })
  expect(soon).toMatchObject({
    status: 429,
    body: { clause: 'SIGN-11', because: expect.stringMatching(/^No more codes.*in \d+ seconds$/) },
  })
  expect(Number(soon.headers['retry-after'])).toBeGreaterThan(50)
  const from = async (address: string) => {
    await rested()
    return (await d.browser({ address }).post('send-code', { phone })).status
  }
  const statuses: number[] = []
  for (let i = 0; i < 6; i++) statuses.push(await from('10.0.2.1'))
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
  for (let i = 0; i < 4; i++) expect(await from(`10.0.2.1${i}`)).toBe(200)
  expect(await from('10.0.2.20')).toBe(429)
  await rested()
  expect((await owner.post('send-code', { phone })).status).toBe(200)
})

test('what is refused does not use up anybody’s allowance', async () => {
  const b = d.browser({ address: '10.0.3.1' })
  await b.post('send-code', { phone: '13900000005' })
  for (let i = 0; i < 12; i++) expect((await b.post('send-code', { phone: '13900000005' })).status).toBe(429)
  await rested()
  expect((await b.post('send-code', { phone: '13900000005' })).status).toBe(200)
})

test('a phone that is none is told so at its field, in the reader’s language', async () => {
  const { status, body } = await d.browser().post('send-code', { phone: '12345' }, { 'accept-language': 'en-GB' })
  expect([status, body.fields.phone]).toEqual([422, 'Enter a mainland mobile number: 11 digits, beginning with 13 to 19'])
  expect((await d.browser().post('by-code', { phone: '13900000001', code: '12', challenge: 'x' })).body.fields).toMatchObject({
    code: '验证码是 6 位数字',
  })
})

test('two first sign-ins of one phone at once make one person', async () => {
  const phone = '13800000077'
  const browsers = [d.browser({ address: '10.0.4.1' }), d.browser({ address: '10.0.4.2' })]
  const asked: { challenge: string; code: string }[] = []
  for (const b of browsers) {
    await rested()
    const { body } = await b.post('send-code', { phone })
    asked.push({ challenge: body.challenge, code: codeTo(phone) })
  }
  const came = await Promise.all(browsers.map((b, i) => b.post('by-code', { phone, ...asked[i] })))
  expect(came.map(one => one.status)).toEqual([200, 200])
  expect(came[0]!.body.id).toBe(came[1]!.body.id)
})
