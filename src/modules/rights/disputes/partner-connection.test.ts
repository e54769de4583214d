import Fastify from 'fastify'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idOfBody } from '../../../../seeds/disputes-bodies.ts'
import { modules } from '../../../server/modules.ts'
import { mountSignIn } from '../../../server/sign-in/routes.ts'
import type { Actor } from '#kernel/pure/people.ts'
import type { Posted } from '#kernel/server/webhook.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { testSeals } from '#kernel/testing/image.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { closeBody } from './actions/closing-bodies.ts'
import { endOfficer, listOfficers, nameOfficer } from './actions/officers.ts'
import { getHook, listHookCalls, removeHook, rotateHookSecret, sendHookAgain, setHook } from './actions/partner-hooks.ts'
import { issuePartnerKey, listPartnerKeys, revokePartnerKey } from './actions/partner-keys.ts'
import { listCases } from './actions/queue.ts'
import { declineReferral } from './actions/taking-referrals.ts'
import { getTransferred } from './actions/transferred.ts'
import { sendHook } from './hooks-sending.ts'
import { sends } from './testing-referrals.ts'

let w: World
let asKey: (key: string) => Promise<Actor & { message?: string }>
let forget: (person: string) => void
let close: () => Promise<void>
const court = idOfBody('haidianCourt')
beforeAll(async () => {
  w = await world()
  const app = Fastify({ trustProxy: true })
  const secret = 'a secret of the tests: Zq8#fP2!mL0$xV7'
  const given = { pool: w.pool, seals: testSeals, modules, secret, baseURL: 'http://127.0.0.1', sendCode: () => {} }
  const signIn = mountSignIn(app, { ...given, now: () => w.now })
  app.get('/who', async request => signIn.whoIs(request))
  asKey = async key => (await app.inject({ url: '/who', headers: { authorization: `Bearer ${key}` } })).json()
  forget = signIn.forget
  close = () => app.close()
})
beforeEach(() => {
  w.now = new Date('2026-07-06T09:00:00+08:00')
})
afterAll(async () => {
  expect(w.failures).toEqual([])
  await close()
  await w.close()
})

const head = () => w.as('mediationHead')
const issue = (name: string, until = '2027-07-06') => head().does(issuePartnerKey, { body: court, name, until })

describe('keys', () => {
  test('DISPUTES-98 a key acts as the body’s own account, with an officer’s rights and no more', async () => {
    const { key } = await issue('生产环境')
    const platform = await asKey(key)
    expect(platform).toMatchObject({ name: '海淀区人民法院平台', posts: [{ unit: pathOf('haidianCourt') }] })
    const sent = await sends(w, '（2026）京0108诉前调1号', {}, platform)
    expect(await w.as('courtClerk').does(getTransferred, { number: sent.number })).toMatchObject({ id: sent.id })
    for (const beyond of [
      w.as(platform).does(listCases, { of: 'toScreen' }),
      w.as(platform).does(issuePartnerKey, { body: court, name: '再来一个', until: '2027-01-01' }),
      w.as(platform).does(declineReferral, { id: sent.id, reason: '自己不接自己的' }),
    ])
      await expect(beyond).rejects.toMatchObject({ clause: 'HOUSE-2' })
    // the account is no person, and does not stand among those who are
    expect((await head().does(listOfficers, { body: court })).map(one => one.name)).not.toContain('海淀区人民法院平台')
  })

  test('DISPUTES-98 by the head who registered the body; not by the window, another district or the partner itself', async () => {
    const asked = { body: court, name: '不该有的', until: '2027-01-01' }
    await expect(w.as('windowClerk').does(issuePartnerKey, asked)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(w.as('chaoyangHead').does(issuePartnerKey, asked)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(head().does(issuePartnerKey, { ...asked, body: idOfBody('haidian') })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('chaoyangHead').does(listPartnerKeys, { body: court })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(issue('生产环境')).rejects.toMatchObject({ clause: 'DISPUTES-98', fields: { name: 'hooks.nameTaken' } })
    await expect(issue('太久', '2027-07-07')).rejects.toMatchObject({ fields: { until: 'hooks.tooLong' } })
  })

  test('DISPUTES-98 revoked it opens nothing from that moment, the others go on, and every step is on record', async () => {
    const [{ id, key }, other] = [await issue('试用'), await issue('备用')]
    const { id: machine } = await asKey(key)
    await expect(w.as('chaoyangHead').does(revokePartnerKey, { body: court, id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await head().does(revokePartnerKey, { body: court, id })
    forget(machine)
    expect((await asKey(key)).message).toContain('SIGN-16')
    expect((await asKey(other.key)).id).toBe(machine)
    const keys = await head().does(listPartnerKeys, { body: court })
    expect(keys.find(one => one.id === id)).toMatchObject({ state: 'revoked', issuedBy: '严谨' })
    expect(JSON.stringify(keys)).not.toContain(key.slice(40))
    const lines = await w.look(`select step from record where subject = $1 order by n desc limit 1`, [court])
    expect(lines).toEqual([{ step: 'revokeKey' }])
    expect(JSON.stringify(await w.look('select said from record where subject = $1', [court]))).not.toContain('nj_')
  })

  test('DISPUTES-98 when the account’s post is ended its keys see nothing, and the next key names it again', async () => {
    const { key } = await issue('轮换')
    const { id: machine } = await asKey(key)
    await head().does(endOfficer, { body: court, person: machine })
    forget(machine)
    const bare = await asKey(key)
    expect(bare.posts).toEqual([])
    await expect(w.as(bare).does(getTransferred, { number: '（2026）京0108诉前调1号' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await w.look(`update api_keys set revoked_at = now() where name in ('轮换', '备用')`)
    const again = await issue('重新启用')
    forget(machine)
    expect((await asKey(again.key)).posts).toHaveLength(1)
    expect((await head().does(nameOfficer, { body: court, name: '书记员甲', phone: '13900008801' })).person).toBeTruthy()
  })
})

describe('notifications', () => {
  const hook = { body: court, url: 'https://court.example.cn/hooks' }
  const calls = () => head().does(listHookCalls, { body: court })
  const posts: { url: string; headers: Record<string, string>; body: string }[] = []
  /** What the queue would do now, with this answer from outside. */
  async function attempt(id: string, answer: Posted) {
    posts.length = 0
    const post = async (url: string, headers: Record<string, string>, body: string) => {
      posts.push({ url, headers, body })
      return answer
    }
    await sendHook({ within: work => asHouse(w.house, w.now, work), post }, { id })
    return posts[0]
  }
  const refusedOne = async (number: string) => {
    const { id } = await sends(w, number)
    await w.as('windowClerk').does(declineReferral, { id, reason: '不归本中心管' })
    return id
  }

  test('DISPUTES-99 without an address nothing is queued; the first brings a secret, another address keeps it', async () => {
    await refusedOne('（2026）京0108诉前调11号')
    expect((await calls()).rows).toEqual([])
    await expect(head().does(setHook, { ...hook, url: 'http://court.example.cn' })).rejects.toMatchObject({ clause: 'DISPUTES-99' })
    expect((await head().does(setHook, { ...hook, url: 'https://old.example.cn/' })).secret).toMatch(/^whsec_/)
    expect(await head().does(setHook, hook)).toEqual({ secret: null })
    expect(await head().does(getHook, { body: court })).toMatchObject({ url: hook.url, oldUntil: null })
    await expect(w.as('chaoyangHead').does(getHook, { body: court })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(JSON.stringify(await w.look('select * from disputes_hooks'))).not.toContain('whsec_')
  })

  test('DISPUTES-99 it is a hint without a word of the case, signed; what arrived is not sent again', async () => {
    const id = await refusedOne('（2026）京0108诉前调12号')
    const [call] = (await calls()).rows
    expect(call).toMatchObject({ type: 'case.refused', state: 'waiting', attempts: 0 })
    const sent = await attempt(call!.id, { code: 204, why: '' })
    expect(JSON.parse(sent!.body)).toEqual({ type: 'case.refused', id, number: '（2026）京0108诉前调12号', at: w.now.toISOString() })
    expect(sent!.headers['webhook-id']).toBe(call!.id)
    expect(sent!.headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/)
    expect((await calls()).rows[0]).toMatchObject({ state: 'delivered', attempts: 1, code: 204, nextAt: null })
    expect(await attempt(call!.id, { code: 204, why: '' })).toBeUndefined()
  })

  test('DISPUTES-99 for a day after a new secret both sign, and then the new one alone', async () => {
    const { secret } = await head().does(rotateHookSecret, { body: court })
    expect(secret).toMatch(/^whsec_/)
    await refusedOne('（2026）京0108诉前调13号')
    const { id } = (await calls()).rows[0]!
    expect((await attempt(id, { code: 500, why: '' }))!.headers['webhook-signature']!.split(' ')).toHaveLength(2)
    w.now = new Date('2026-07-07T09:00:01+08:00')
    expect((await attempt(id, { code: 204, why: '' }))!.headers['webhook-signature']!.split(' ')).toHaveLength(1)
  })

  test('DISPUTES-99 it is tried eight times and then given up, the head hears of it, and may send it again', async () => {
    await refusedOne('（2026）京0108诉前调14号')
    const { id } = (await calls()).rows[0]!
    for (let n = 1; n <= 8; n += 1) {
      expect((await calls()).rows[0]).toMatchObject({ state: 'waiting', attempts: n - 1 })
      await attempt(id, n % 2 ? { code: null, why: 'ECONNREFUSED' } : { code: 302, why: '' })
    }
    expect((await calls()).rows[0]).toMatchObject({ state: 'givenUp', attempts: 8, code: 302, nextAt: null })
    const [told] = await w.look(`select owner, link from notices where say = 'hooks.told.givenUp'`)
    expect(told).toEqual({ owner: w.cast.mediationHead!.id, link: `/desk/disputes/network/${court}` })
    await expect(w.as('chaoyangHead').does(sendHookAgain, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await head().does(sendHookAgain, { id })
    await attempt(id, { code: 200, why: '' })
    expect((await calls()).rows[0]).toMatchObject({ state: 'delivered' })
  })

  test('DISPUTES-99 where the address is taken away nothing more goes out, and the log stays', async () => {
    await refusedOne('（2026）京0108诉前调15号')
    const { id } = (await calls()).rows[0]!
    await head().does(removeHook, { body: court })
    expect(await attempt(id, { code: 200, why: '' })).toBeUndefined()
    expect((await calls()).rows[0]).toMatchObject({ state: 'givenUp', why: 'no address' })
    expect(await head().does(getHook, { body: court })).toBeNull()
    await expect(head().does(rotateHookSecret, { body: court })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-98 when the body is closed its keys open nothing and its address is gone', async () => {
    await head().does(setHook, hook)
    const body = (
      await w.look<{ version: number; machine: string }>('select version, machine from disputes_bodies where id = $1', [court])
    )[0]!
    const [live] = await w.look<{ held: number }>('select count(*)::int as held from api_keys where revoked_at is null')
    expect(live!.held).toBeGreaterThan(0)
    await head().does(closeBody, { id: court, version: body.version, closedBecause: '两院合并，由新院登记' })
    expect(await w.look('select id from api_keys where revoked_at is null and owner = $1', [body.machine])).toEqual([])
    expect(await w.look('select id from disputes_hooks')).toEqual([])
  })
})
