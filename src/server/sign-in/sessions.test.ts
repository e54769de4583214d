import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { persons } from '../../../seeds/cast.ts'
import { idFor } from '../../../seeds/ids.ts'
import { sweepSignIn } from './lockout.ts'
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

describe('the demo city', () => {
  test('shows its cast, and lets anybody be one of them, administrators with their powers', async () => {
    const { body } = await d.browser().get('demo/cast')
    expect(body.cast).toHaveLength(persons.length)
    expect(body.cast[0]).toEqual({ who: 'lin', name: '林晓', unit: 'lamp', says: { zh: expect.any(String), en: expect.any(String) } })
    const me = await d.browser().post('demo/be', { who: 'security' })
    expect(me.body).toMatchObject({ name: '安然', needsTotp: false, posts: [{ powers: ['unions.accounts'] }], now: w.now.toISOString() })
    expect((await d.browser().post('demo/be', { who: 'nobody' })).status).toBe(404)
  })
  test('elsewhere neither its paths nor its sessions exist', async () => {
    const real = door(w)
    const b = await as('chair')
    const elsewhere = real.browser()
    for (const [name, value] of b.jar) elsewhere.jar.set(name, value)
    expect((await elsewhere.get('me')).body.id).toBe('')
    expect((await elsewhere.get('demo/cast')).status).toBe(404)
    expect((await elsewhere.post('demo/be', { who: 'chair' })).status).toBe(404)
    await real.close()
  })
})

describe('who somebody is', () => {
  test('signed out: nobody, without an error, in the reader’s language', async () => {
    expect((await d.browser().get('me', { 'accept-language': 'en' })).body).toMatchObject({ id: '', posts: [], language: 'en' })
    expect((await d.browser().get('me', { cookie: 'language=en' })).body.language).toBe('en')
    expect((await d.browser().get('sessions')).status).toBe(401)
  })
  test('a forged or unsigned token is nobody', async () => {
    const b = await as('lin')
    const [token] = decodeURIComponent(b.jar.get('niangjia.session_token')!).split('.')
    for (const forged of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`, '.x', 'x.y.z']) {
      b.jar.set('niangjia.session_token', encodeURIComponent(forged!))
      expect((await b.get('me')).body.id).toBe('')
    }
  })
  test('a program shows the same signed token as Bearer', async () => {
    const b = await as('lin')
    const authorization = `Bearer ${decodeURIComponent(b.jar.get('niangjia.session_token')!)}`
    expect((await d.browser().get('me', { authorization })).body.name).toBe('林晓')
  })
  test('all units they belong to, the main one first; posts of today only', async () => {
    const b = await as('wu')
    const main = w.cast.wu!.unit
    const other = w.cast.tan!.unit
    const person = d.person('wu')
    await w.look(`insert into belongings (person, owner, unit, since) values ($1, $2, $3, '2025-01-01'), ($1, $2, $4, '2026-07-07')`, [
      person,
      person,
      other,
      w.cast.mo!.unit,
    ])
    await w.look(
      `insert into posts (id, owner, unit, state, role, since, until, granted_by) values
        ('0199aaaa-0000-7000-8000-000000000001', $1, $2, 'held', 'officer', '2026-07-06', '2026-07-06', 'x'),
        ('0199aaaa-0000-7000-8000-000000000002', $1, $2, 'held', 'chair', '2026-07-07', null, 'x'),
        ('0199aaaa-0000-7000-8000-000000000003', $1, $2, 'held', 'keeper', '2024-01-01', '2026-07-05', 'x'),
        ('0199aaaa-0000-7000-8000-000000000004', $1, $2, 'ended', 'keeper', '2024-01-01', null, 'x')`,
      [person, main],
    )
    expect((await b.get('me')).body.posts, 'remembered for seconds').toEqual([])
    d.signIn.forget(person)
    expect((await b.get('me')).body).toMatchObject({
      units: [main, other],
      posts: [{ unit: main, role: 'officer', powers: ['unions.look'] }],
    })
  })
  test('their language, kept with the person', async () => {
    const b = await as('mo')
    await b.post('language', { language: 'en' })
    expect((await b.get('me')).body.language).toBe('en')
    expect((await b.post('end-session', { id: 'none' })).body.because).toBe('There is no such record, or it is not yours to see')
    expect((await b.post('language', { language: 'fr' })).status).toBe(422)
  })
})

describe('RULES 1.6: idle logout', () => {
  const unseen = (who: string, time: string) => {
    d.signIn.forget(d.person(who))
    return w.look(
      `update auth.session set "lastSeen" = now() - $2::interval where "userId" = (select id from auth."user" where person = $1)`,
      [d.person(who), time],
    )
  }
  test.each([
    ['officer', '29 minutes', true],
    ['officer', '31 minutes', false],
    ['keeper', '31 minutes', false],
    ['tan', '29 days', true],
    ['tan', '31 days', false],
  ])('%s after %s: still in is %s', async (who, time, isIn) => {
    const b = await as(who)
    await unseen(who, time)
    expect((await b.get('me')).body.id).toBe(isIn ? d.person(who) : '')
  })
  test('being seen is written once a minute, not at each request', async () => {
    const b = await as('he')
    const seen = async () =>
      (
        await w.look<{ lastSeen: string }>(
          `select "lastSeen" from auth.session where "userId" = (select id from auth."user" where person = $1)`,
          [d.person('he')],
        )
      )[0]!.lastSeen
    const first = await seen()
    d.signIn.forget(d.person('he'))
    await b.get('me')
    expect(await seen()).toBe(first)
    await unseen('he', '2 minutes')
    await b.get('me')
    expect(Date.now() - Date.parse(await seen())).toBeLessThan(30_000)
  })
})

describe('own sessions', () => {
  test('are listed with device and address, ended one by one, or all others at once', async () => {
    const here = await as('lampHr', { headers: agent, address: '10.4.0.1' })
    const phone = await as('lampHr', { address: '10.4.0.2' })
    const third = await as('lampHr', { address: '10.4.0.3' })
    const { body } = await here.get('sessions')
    expect(body.sessions).toHaveLength(3)
    const mine = body.sessions.find((one: { isCurrent: boolean }) => one.isCurrent)
    expect(mine).toMatchObject({
      device: 'Chrome · Windows',
      address: '10.4.0.1',
      way: 'demo',
      since: expect.any(String),
      lastSeen: expect.any(String),
    })
    expect(JSON.stringify(body)).not.toContain(decodeURIComponent(here.jar.get('niangjia.session_token')!).split('.')[0])
    expect((await phone.get('me')).body.id).not.toBe('')
    const other = body.sessions.find((one: { address: string }) => one.address === '10.4.0.2')
    expect((await here.post('end-session', { id: other.id })).status).toBe(200)
    expect((await phone.get('me')).body.id, 'at once').toBe('')
    expect((await here.post('end-others')).body).toEqual({ ended: 1 })
    expect((await third.get('me')).body.id).toBe('')
    expect((await here.get('me')).body.id).not.toBe('')
  })
  test('nobody ends another’s', async () => {
    const lin = await as('lin')
    const [session] = (await lin.get('sessions')).body.sessions
    expect((await (await as('he')).post('end-session', { id: session.id })).status).toBe(404)
    expect((await lin.get('me')).body.id).not.toBe('')
  })
  test('signing out ends the session on the server too', async () => {
    const b = await as('lin')
    const token = b.jar.get('niangjia.session_token')!
    expect((await b.post('sign-out')).status).toBe(200)
    expect(b.jar.has('niangjia.session_token')).toBe(false)
    b.jar.set('niangjia.session_token', token)
    expect((await b.get('me')).body.id).toBe('')
    expect((await d.browser().post('sign-out')).status).toBe(200)
  })
})

test('whoever signs out here is out in the other processes as soon as they hear of it', async () => {
  const told: string[] = []
  const [here, there] = [door(w, { demo: { cast }, tellOthers: person => told.push(person) }), door(w, { demo: { cast } })]
  const [b, same] = [here.browser(), there.browser()]
  await b.post('demo/be', { who: 'he' })
  for (const [name, value] of b.jar) same.jar.set(name, value)
  expect((await same.get('me')).body.id).toBe(d.person('he'))
  await b.post('sign-out')
  expect(told).toEqual([d.person('he')])
  there.signIn.forget(told[0]!)
  expect((await same.get('me')).body.id).toBe('')
  await Promise.all([here.close(), there.close()])
})

test('the sweep takes what has ended and leaves what has not', async () => {
  const b = await as('lampChair')
  await w.look(
    `update auth.session set "expiresAt" = now() - interval '1 day' where "userId" <> (select id from auth."user" where person = $1)`,
    [d.person('lampChair')],
  )
  await sweepSignIn(d.signIn.entrance.pool)
  expect((await w.look(`select from auth.session where "expiresAt" < now()`)).length).toBe(0)
  d.signIn.forget(d.person('lampChair'))
  expect((await b.get('me')).body.id).toBe(d.person('lampChair'))
})
