import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { codeOf, stepOf } from './enter.ts'
import { type Door, door } from './testing.ts'

let w: World
let d: Door
const PASSWORD = 'Mooncake7x-'
const userName = '安然'
beforeAll(async () => {
  w = await world()
  d = door(w)
})
afterAll(async () => {
  await d.close()
  await w.close()
})

let secret = ''
let backupCodes: string[] = []
const step = () => Math.floor(Date.now() / 30_000)
const halfway = async (address = '10.3.0.1') => {
  const b = d.browser({ address })
  expect((await b.post('by-password', { userName, password: PASSWORD })).body).toEqual({ next: 'totp' })
  return b
}
// a code is good once, and these tests do not wait half a minute for the next
beforeEach(() => w.look('delete from auth.totp_steps'))

test('RULES 1.6: an administrator without a second factor has no powers, sets it up, and then has them', async () => {
  const b = await d.account('security', userName, PASSWORD)
  const other = d.browser()
  await other.post('by-password', { userName, password: PASSWORD })
  expect((await b.get('me')).body).toMatchObject({ needsTotp: true, posts: [] })
  expect((await b.get(`accounts/list?person=${d.person('lin')}`)).body.clause).toBe('HOUSE-2')
  expect((await b.post('totp-set-up', { password: 'Wrong-password-1' })).body).toMatchObject({
    clause: 'SIGN-10',
    fields: { password: expect.any(String) },
  })

  const { body } = await b.post('totp-set-up', { password: PASSWORD })
  const uri = new URL(body.uri)
  expect(decodeURIComponent(uri.pathname)).toBe('/娘家:安然')
  secret = fromBase32(uri.searchParams.get('secret')!)
  backupCodes = body.backupCodes
  expect(backupCodes).toHaveLength(10)
  expect((await b.post('totp-confirm', { code: codeOf(secret, step() + 9) })).body.clause).toBe('SIGN-4')
  const me = await b.post('totp-confirm', { code: codeOf(secret, step()) })
  expect(me.body).toMatchObject({ needsTotp: false, posts: [{ role: 'securityAdmin', powers: ['unions.accounts'] }] })
  expect(await b.who()).toMatchObject({ id: d.person('security'), posts: [{ role: 'securityAdmin' }] })
  expect((await other.get('me')).body.id, 'who came in without the second factor is out').toBe('')
  expect((await b.post('totp-set-up', { password: PASSWORD })).body.clause).toBe('SIGN-13')
})

test('from then on the password leads halfway only', async () => {
  const b = await halfway()
  expect((await b.get('me')).body.id).toBe('')
  expect((await b.post('totp', { code: codeOf(secret, step() + 9) })).body).toMatchObject({
    clause: 'SIGN-4',
    fields: { code: expect.any(String) },
  })
  expect((await b.post('totp', { code: codeOf(secret, step()) })).body).toMatchObject({ id: d.person('security'), needsTotp: false })
})

/** A code made at the very end of its step arrives in the next. */
const roomInStep = () => vi.waitUntil(() => Date.now() % 30_000 < 27_000, { timeout: 5_000 })

test('one step early or late passes, two do not', async () => {
  for (const [away, status] of [
    [-1, 200],
    [1, 200],
    [-3, 401],
    [3, 401],
  ] as const) {
    await w.look('delete from auth.totp_steps')
    const b = await halfway()
    await roomInStep()
    expect((await b.post('totp', { code: codeOf(secret, step() + away) })).status, String(away)).toBe(status)
  }
})

test('a code passes once, however many try it at the same moment, and an older one not after it', async () => {
  const code = codeOf(secret, step())
  const browsers = [await halfway('10.3.1.1'), await halfway('10.3.1.2'), await halfway('10.3.1.3')]
  const answers = await Promise.all(browsers.map(b => b.post('totp', { code })))
  expect(answers.map(one => one.status).sort()).toEqual([200, 401, 401])
  expect((await (await halfway()).post('totp', { code: codeOf(secret, step() - 1) })).status).toBe(401)
})

test('a backup code passes once', async () => {
  expect((await (await halfway()).post('totp', { backupCode: backupCodes[0] })).body).toMatchObject({ needsTotp: false })
  expect((await (await halfway()).post('totp', { backupCode: backupCodes[0] })).body).toMatchObject({
    clause: 'SIGN-4',
    fields: { backupCode: expect.any(String) },
  })
  expect((await (await halfway()).post('totp', { backupCode: backupCodes[1] })).status).toBe(200)
})

test('the second step asks for the first, and five wrong codes ask for it again', async () => {
  expect((await d.browser().post('totp', { code: '123456' })).body.clause).toBe('SIGN-5')
  const b = await halfway()
  for (let i = 0; i < 5; i++) await b.post('totp', { code: codeOf(secret, step() + 9) })
  expect((await b.post('totp', { code: codeOf(secret, step()) })).body.clause).toBe('SIGN-5')
})

test('an administrator does not come in by phone', async () => {
  const phone = '13900000017'
  const b = d.browser()
  const { body } = await b.post('send-code', { phone })
  expect((await b.post('by-code', { phone, code: d.sent.at(-1)!.code, challenge: body.challenge })).body.clause).toBe('SIGN-7')
  expect((await b.get('me')).body.id).toBe('')
})

test('RFC 6238: the codes of the standard’s own table', () => {
  const key = '12345678901234567890'
  for (const [at, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [20_000_000_000, '353130'],
  ] as const)
    expect(codeOf(key, Math.floor(at / 30))).toBe(code)
  expect(stepOf(key, '287082', 59_000)).toBe(1)
  expect(stepOf(key, '287082', 150_000)).toBeUndefined()
})

function fromBase32(text: string): string {
  const bits = [...text].map(sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2))).toString()
}
