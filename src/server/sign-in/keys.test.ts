import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../seeds/cast.ts'
import { issueKey, listKeysOf, readApiKey, revokeKey } from '#kernel/server/house/api-keys.ts'
import { asActor } from '#kernel/server/db.ts'
import { ctxOf } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { sessionKeyOf } from '../session-key.ts'
import { type Door, door } from './testing.ts'

let w: World
let d: Door
const told: string[] = []
beforeAll(async () => {
  w = await world()
  d = door(w, { now: () => w.now })
  w.house.live.hear(topic => told.push(topic))
})
afterAll(async () => {
  await d.close()
  await w.close()
})

/** As an action of some module would, in the name of the head who may. */
async function inAction<T>(work: (ctx: Ctx) => Promise<T>): Promise<T> {
  const hints = new Set<string>()
  const head = w.cast.mediationHead!
  const done = await asActor(w.house.db, head, tx => work(ctxOf(w.house, { actor: head, now: w.now }, tx, hints)))
  w.house.live.hint(hints)
  return done
}
const issue = (until = '2027-07-06') =>
  inAction(ctx => issueKey(ctx, { person: d.person('officer'), unit: pathOf('haidianCourt'), name: '测试', until }))
const who = async (key: string, address = '10.9.0.1') =>
  d.app.inject({ url: '/who', headers: { authorization: `Bearer ${key}`, 'x-forwarded-for': address } })
const ledger = (outcome: string) =>
  w.look<{ owner: string; unit: string }>(`select owner, unit from sign_ins where way = 'key' and outcome = $1`, [outcome])

test('a key makes the actor its account is, with the posts of today, and is kept as a hash', async () => {
  const { key } = await issue()
  expect(key).toMatch(/^nj_[0-9a-f]{32}_[\w-]{43}$/)
  expect((await who(key)).json()).toMatchObject({ id: d.person('officer'), posts: [{ powers: ['unions.look'] }] })
  const [row] = await w.look('select * from api_keys')
  expect(JSON.stringify(row)).not.toContain(readApiKey(key)!.secret)
  expect((await w.look('select from api_keys where last_used_at is not null')).length).toBe(1)
  expect(await ledger('keyIssued')).toEqual([{ owner: d.person('officer'), unit: pathOf('haidianCourt') }])
})

test('SIGN-16 a wrong, a made-up and a mangled key are told so, and stand among the sign-ins', async () => {
  const { key } = await issue()
  for (const wrong of [`${key.slice(0, -4)}AAAA`, `nj_${'0'.repeat(32)}_${'a'.repeat(43)}`, 'nj_x'])
    expect((await who(wrong, '10.9.0.2')).statusCode).not.toBe(200)
  const lines = await ledger('wrong')
  expect(lines).toHaveLength(3)
  expect(lines.filter(line => line.owner === d.person('officer'))).toHaveLength(1)
  // the right one still opens
  expect((await who(key, '10.9.0.2')).json().id).toBe(d.person('officer'))
})

test('SIGN-16 an expired key opens nothing, from the day after its last', async () => {
  const { key } = await issue('2026-07-06')
  expect((await who(key)).statusCode).toBe(200)
  const before = w.now
  w.now = new Date('2026-07-07T09:00:00+08:00')
  d.signIn.forget(d.person('officer'))
  expect((await who(key)).json()).toMatchObject({ message: expect.stringContaining('SIGN-16') })
  w.now = before
})

test('SIGN-16 a revoked key opens nothing from that moment, here and wherever the hint is heard; twice changes nothing', async () => {
  const [{ id, key }, other] = [await issue(), await issue()]
  expect((await who(key)).statusCode).toBe(200)
  told.length = 0
  await inAction(ctx => revokeKey(ctx, id, d.person('officer')))
  expect(told).toContain(`person:${d.person('officer')}`)
  d.signIn.forget(d.person('officer'))
  expect((await who(key)).json().message).toContain('SIGN-16')
  expect((await who(other.key)).statusCode).toBe(200)
  await inAction(ctx => revokeKey(ctx, id, d.person('officer')))
  expect(await ledger('keyRevoked')).toHaveLength(1)
  await expect(inAction(ctx => revokeKey(ctx, id, d.person('lin')))).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect((await inAction(ctx => listKeysOf(ctx, d.person('officer')))).find(one => one.id === id)?.revokedAt).not.toBeNull()
})

test('SIGN-3 whoever tries many waits, and the owner of the key does not', async () => {
  const { key } = await issue()
  const tried = []
  for (let n = 0; n < 6; n += 1) tried.push((await who(`nj_${'1'.repeat(32)}_${String(n).repeat(43)}`, '10.9.0.3')).json().message)
  expect(tried.at(-1)).toContain('SIGN-3')
  expect((await who(key, '10.9.0.3')).statusCode).toBe(200)
})

test('an ended post takes its powers out of the key, an administrator’s never come with one, and no session is had by it', async () => {
  const { key } = await inAction(ctx =>
    issueKey(ctx, { person: d.person('system'), unit: pathOf('city'), name: '测试', until: '2027-01-01' }),
  )
  expect((await who(key)).json()).toMatchObject({ id: d.person('system'), posts: [] })
  const own = await issue()
  await w.look(`update posts set state = 'ended' where owner = $1`, [d.person('officer')])
  expect((await who(own.key)).json()).toMatchObject({ posts: [] })
  const me = await d.app.inject({ url: '/api/sign-in/me', headers: { authorization: `Bearer ${own.key}` } })
  expect(me.json().id).toBe('')
})

test('HOUSE-7 a key counts for itself, whatever cookie is sent beside it', () => {
  const shown = (authorization?: string, cookie?: string) => sessionKeyOf({ headers: { authorization, cookie } } as never)
  const [one, other] = ['0', '1'].map(digit => `nj_${digit.repeat(32)}_${'s'.repeat(43)}`)
  expect(shown(`Bearer ${one}`)).toBe(`nj_${'0'.repeat(32)}`)
  expect(shown(`Bearer ${one}`, 'niangjia.session_token=aaaaaaaaaaaaaaaaaaaaaaaa')).toBe(shown(`Bearer ${one}`))
  expect(shown(`Bearer ${other}`)).not.toBe(shown(`Bearer ${one}`))
})
