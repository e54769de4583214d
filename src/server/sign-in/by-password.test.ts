import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { cost, hashPassword, owasp } from './passwords.ts'
import { type Door, door } from './testing.ts'

let w: World
let d: Door
const PASSWORD = 'Mooncake7x-'
beforeAll(async () => {
  w = await world()
  d = door(w)
  await d.account('chair', '陈立', PASSWORD)
})
afterAll(async () => {
  await d.close()
  await w.close()
})
const enter = (b: ReturnType<Door['browser']>, password: string, userName = '陈立', more: Record<string, string> = {}) =>
  b.post('by-password', { userName, password }, more)
const nowMayTry = () => w.look('update auth.tallies set until = now()')

test('no account exists until somebody makes it', async () => {
  const { count } = (
    await w.look<{ count: number }>(`select count(*)::integer as count from auth."user" where person <> $1`, [d.person('chair')])
  )[0]!
  expect(count).toBe(0)
  for (const userName of ['admin', 'root', 'test'])
    expect((await enter(d.browser({ address: '10.1.9.9' }), 'admin', userName)).status).toBe(401)
})

test('a Chinese user name opens, whatever its width and the spaces around it', async () => {
  await d.account('officer', 'Ｓｕ敏', PASSWORD)
  const { status, body } = await enter(d.browser(), PASSWORD, ' su敏 ')
  expect([status, body.next, body.me.id, body.me.userName]).toEqual([200, 'done', d.person('officer'), 'su敏'])
})

test('wrong password, unknown name and impossible name read alike and cost alike', async () => {
  const b = d.browser({ address: '10.1.0.1' })
  const timed = async (userName: string) => {
    const start = performance.now()
    const { status, body } = await enter(b, 'Wrong-password-1', userName)
    return { status, body, took: performance.now() - start }
  }
  const known = await timed('陈立')
  const unknown = await timed('陈力')
  expect(known.body).toMatchObject({ clause: 'SIGN-1', because: '用户名或密码不对', fields: {} })
  expect(unknown.body).toEqual(known.body)
  expect((await timed('<nobody>')).body).toEqual(known.body)
  expect(unknown.took).toBeGreaterThan(known.took / 4)
})

test('five failures and this source waits, with the right password too; the owner elsewhere does not', async () => {
  const b = d.browser({ address: '10.1.0.2' })
  for (let i = 0; i < 5; i++) expect((await enter(b, `Wrong-password-${i}`)).status).toBe(401)
  const refused = await enter(b, PASSWORD)
  expect(refused).toMatchObject({
    status: 429,
    body: { clause: 'SIGN-3', because: expect.stringMatching(/^为保护账号，请过 \d+ 秒再试$/), waitSeconds: expect.any(Number) },
  })
  expect(refused.headers['retry-after']).toBe(String(refused.body.waitSeconds))
  expect((await enter(b, PASSWORD, '陈立', { 'accept-language': 'en' })).body.because).toMatch(
    /^To protect the account, please try again in \d+ seconds$/,
  )
  expect((await enter(d.browser({ address: '10.1.0.3' }), PASSWORD)).status).toBe(200)
  await nowMayTry()
  for (let i = 0; i < 2; i++) {
    expect((await enter(b, 'Wrong-password-9')).status).toBe(401)
    expect((await enter(b, PASSWORD)).status).toBe(429)
    await nowMayTry()
  }
  expect((await enter(b, 'Wrong-password-9')).status).toBe(401)
  expect((await enter(b, PASSWORD)).body.because).toBe('为保护账号，请过 8 分钟再试')
  await nowMayTry()
  expect((await enter(b, PASSWORD)).status).toBe(200)
})

test('an unknown name waits just the same', async () => {
  const b = d.browser({ address: '10.1.0.4' })
  for (let i = 0; i < 5; i++) await enter(b, `Wrong-password-${i}`, '没有此人')
  expect((await enter(b, 'Wrong-password-9', '没有此人')).body.clause).toBe('SIGN-3')
})

test('under attack from many addresses unknown devices wait at most a minute, the owner’s own device not at all', async () => {
  await w.look('delete from auth.tallies')
  const owner = d.browser({ address: '10.1.1.1' })
  expect((await enter(owner, PASSWORD)).status).toBe(200)
  let waited = 0
  for (let i = 0; i < 18; i++) {
    const { body } = await enter(d.browser({ address: `10.2.${i}.1` }), 'Wrong-password-1')
    if (body.clause === 'SIGN-3') waited = Math.max(waited, body.waitSeconds)
    await nowMayTry()
  }
  await enter(d.browser({ address: '10.2.99.1' }), 'Wrong-password-1')
  const stranger = await enter(d.browser({ address: '10.2.100.1' }), PASSWORD)
  expect(stranger.body.clause).toBe('SIGN-3')
  expect(stranger.body.waitSeconds).toBeLessThanOrEqual(60)
  expect((await enter(owner, PASSWORD)).status).toBe(200)
})

test('a stranger behind the owner’s own address cannot keep the owner out, and a forged device is no device', async () => {
  await w.look('delete from auth.tallies')
  const owner = d.browser({ address: '10.1.2.1' })
  await enter(owner, PASSWORD)
  const stranger = d.browser({ address: '10.1.2.1' })
  for (let i = 0; i < 6; i++) await enter(stranger, 'Wrong-password-1')
  expect((await enter(owner, PASSWORD)).status).toBe(200)
  const device = owner.jar.get('niangjia.device')!
  stranger.jar.set('niangjia.device', `${device.split('.')[0]}.${'A'.repeat(22)}`)
  expect((await enter(stranger, PASSWORD)).status).toBe(429)
})

test('one password tried on many names: the address waits a minute, a device known there does not', async () => {
  await w.look('delete from auth.tallies')
  const owner = d.browser({ address: '10.1.4.1' })
  await enter(owner, PASSWORD)
  const stranger = d.browser({ address: '10.1.4.1' })
  for (let i = 0; i < 50; i++) expect((await enter(stranger, 'Lantern-2026', `<${i}>`)).status).toBe(401)
  expect((await enter(stranger, 'Lantern-2026', '<50>')).body).toMatchObject({ clause: 'SIGN-3', waitSeconds: expect.any(Number) })
  expect((await enter(owner, PASSWORD)).status).toBe(200)
})

test('64 right sign-ins at once all pass', async () => {
  await w.look('delete from auth.tallies')
  const all = await Promise.all(Array.from({ length: 64 }, () => enter(d.browser({ address: '10.1.3.1' }), PASSWORD)))
  expect(all.map(one => one.status)).toEqual(Array(64).fill(200))
})

test('64 wrong ones at once are five tries, not 64', async () => {
  const all = await Promise.all(Array.from({ length: 64 }, () => enter(d.browser({ address: '10.1.3.2' }), 'Wrong-password-1')))
  expect(all.filter(one => one.status === 401)).toHaveLength(5)
  expect(all.filter(one => one.status === 429)).toHaveLength(59)
})

test('a new password meets the rule, ends the other sessions and keeps this one', async () => {
  const b = await d.account('districtChair', '韩青', PASSWORD)
  const other = d.browser()
  await enter(other, PASSWORD, '韩青')
  const change = (password: string, newPassword: string) => b.post('change-password', { password, newPassword })
  expect((await change(PASSWORD, 'short')).body).toMatchObject({
    clause: 'SIGN-6',
    fields: { newPassword: expect.stringContaining('至少 10 位') },
  })
  expect((await change(PASSWORD, PASSWORD)).body.fields.newPassword).toContain('不能与当前密码相同')
  expect((await change('Wrong-password-1', 'Lantern-2026')).body).toMatchObject({ clause: 'SIGN-10', fields: { password: '当前密码不对' } })
  expect((await change(PASSWORD, 'Lantern-2026')).status).toBe(200)
  expect((await b.get('me')).body.id).toBe(d.person('districtChair'))
  expect((await other.get('me')).body.id).toBe('')
  expect((await enter(other, PASSWORD, '韩青')).status).toBe(401)
  expect((await enter(other, 'Lantern-2026', '韩青')).status).toBe(200)
})

test('a temporary password lets in to change it, and to nothing else', async () => {
  const temporary = await d.accounts.createAccount({ person: d.person('coHost'), userName: '周宁' })
  const b = d.browser()
  expect((await enter(b, temporary, '周宁')).body.me).toMatchObject({ mustChangePassword: true })
  expect(await b.who()).toMatchObject({ id: '' })
  await b.post('change-password', { password: temporary, newPassword: PASSWORD })
  expect(await b.who()).toMatchObject({ id: d.person('coHost') })
})

test('after ninety days a password must be changed', async () => {
  await d.account('outsider', '石岩', PASSWORD)
  await w.look(
    `update auth.account set "updatedAt" = now() - interval '91 days' where "userId" = (select id from auth."user" where username = '石岩')`,
  )
  const b = d.browser()
  expect((await enter(b, PASSWORD, '石岩')).body.me.mustChangePassword).toBe(true)
  expect((await b.post('change-password', { password: PASSWORD, newPassword: 'Lantern-2026' })).body.mustChangePassword).toBe(false)
})

test('passwords are stored at OWASP’s cost, and nothing of the library is reachable beside our own paths', async () => {
  expect(owasp).toEqual({ log2: 15, r: 8, p: 3 })
  Object.assign(cost, owasp)
  expect(await hashPassword('four score and seven')).toMatch(/^scrypt\$15\$8\$3\$/)
  for (const path of ['sign-up/email', 'sign-in/username', 'get-session', 'update-user', 'ok', 'two-factor/disable'])
    for (const prefix of ['/api/auth/', '/api/sign-in/'])
      expect((await d.browser().ask({ method: 'POST', url: `${prefix}${path}`, payload: {} })).status).toBe(404)
  await expect(d.signIn.entrance.auth.api.signUpEmail({ body: { email: 'a@b.cn', password: PASSWORD, name: 'x' } })).rejects.toThrow()
})
