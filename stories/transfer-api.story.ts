import { expect } from '@playwright/test'
import { idOfBody } from '../seeds/disputes-bodies.ts'
import { idOnRoll } from '../seeds/disputes-roll.ts'
import { beSomebody, type Caller, phoneOf, refused, strangerAt } from './callers.ts'
import { test } from './house.ts'
import { openEar, openVerifier, platformAt } from './partner.ts'

/** 转、办、认: the court's platform and the union's, each with its own program, from the referral to the confirmation. */
test.use({ opensAt: '2024-07-08T10:05' })
test.describe.configure({ mode: 'serial' })

const [court, otherCourt, centre] = [idOfBody('haidianCourt'), idOfBody('fengtaiCourt'), idOfBody('haidian')]
const number = (n: number) => `（2024）京0108诉前调${n}号`
const asCalled = (n: number) => ({
  ...{ to: centre, number: number(n), way: 'courtBefore', paperOn: '2024-07-05', kind: 'wages', isPlatform: true },
  ...{ matter: '五月和六月的跑单费一直没有发，站长说再等等', wishes: '把两个月的钱结清', knownOn: '2024-06-10', leftOn: null },
  ...{ district: 'haidian', employer: `北京云雀即时配送有限公司第${n}站`, claims: [{ kind: 'wages', amountFen: 650_000 }] },
  ...{ name: '路远', phone: phoneOf('haidianCourier'), contact: '董诚', contactPhone: phoneOf('employerAgent') },
})
const call = <T>(who: Caller, name: string, body: object) => who.post(`/api/disputes/${name}`, body) as Promise<T>
const ask = <T>(who: Caller, name: string, asked: Record<string, string> = {}) =>
  who.get(`/api/disputes/${name}?${new URLSearchParams(asked)}`) as Promise<T>
type Rows = { rows: { id: string; number: string; version: number }[] }
const waiting = async (who: Caller, n: number) => (await ask<Rows>(who, 'listReferrals')).rows.find(row => row.number === number(n))!

let platform: ReturnType<typeof platformAt>
let ear: Awaited<ReturnType<typeof openEar>>
let [head, clerk, courier, agent, mediator]: Caller[] = []
let keyId = ''
test.beforeAll(async ({ house }) => {
  const all = ['mediationHead', 'windowClerk', 'haidianCourier', 'employerAgent', 'mediator'].map(who => beSomebody(house.url, who))
  ;[head, clerk, courier, agent, mediator] = await Promise.all(all)
  ear = await openEar()
})
test.afterAll(() => ear.close())
const heard = (n: number) => ear.hints.filter(hint => hint.number === number(n)).map(hint => hint.type)

test('the head issues a key and sets the address; both secrets are shown once', async ({ house }) => {
  const { id, key } = await call<{ id: string; key: string }>(head!, 'issuePartnerKey', {
    body: court,
    name: '诉前平台',
    until: '2025-06-30',
  })
  keyId = id
  platform = platformAt(house.url, key)
  const { secret } = await call<{ secret: string }>(head!, 'setHook', { body: court, url: ear.url })
  ear.secrets.push(secret)
  expect(JSON.stringify(await ask(head!, 'listPartnerKeys', { body: court }))).not.toContain(key.slice(36))
  await refused(platform.other('listCases'), 'HOUSE-2')
})

let dispute = ''
test('the court transfers a case, twice by the same press and once more without it: there is one', async () => {
  const press = 'a press of the court platform'
  const all = await Promise.all([1, 2].map(() => platform.transfer(asCalled(1), press)))
  const again = await platform.transfer(asCalled(1))
  expect(new Set([...all, again].map(one => one.id)).size).toBe(1)
  expect(again).toMatchObject({ state: 'offered', isKnown: true })
  expect(await platform.get(number(1))).toMatchObject({ state: 'offered', due: '2024-07-11', stage: null })
})

test('the union takes it; the platform hears so, believes the signature, and asks', async () => {
  const { id, version } = await waiting(clerk!, 1)
  dispute = (await call<{ dispute: string }>(clerk!, 'takeReferral', { id, version })).dispute
  await expect.poll(() => heard(1)).toEqual(['case.taken'])
  expect(await platform.get(number(1))).toMatchObject({ state: 'taken', stage: 'seekingConsent' })
  // a hint names nobody and says nothing of the matter
  expect(ear.heard.map(one => one.body).join()).not.toMatch(/路远|云雀|跑单|139\d/)
})

test('a hint that is played again, changed or old is not believed', () => {
  const [first] = ear.heard
  const verify = openVerifier(() => ear.secrets)
  expect(verify(first!).type).toBe('case.taken')
  expect(() => verify(first!)).toThrow('heard before')
  const fresh = () => openVerifier(() => ear.secrets)
  expect(() => fresh()({ ...first!, body: first!.body.replace('taken', 'refused') })).toThrow('not signed')
  expect(() => fresh()({ ...first!, headers: { ...first!.headers, 'webhook-id': 'another' } })).toThrow('not signed')
  expect(() =>
    openVerifier(
      () => ear.secrets,
      () => Date.now() / 1_000 + 3_600,
    )(first!),
  ).toThrow('too old')
})

test('it is mediated to an agreement; the result is offered back, read and confirmed', async ({ house }) => {
  type Case = { version: number; sides: { id: string; version: number; isMine: boolean }[] }
  const agree = async (who: Caller) => {
    const side = (await ask<Case>(who, 'getCase', { id: dispute })).sides.find(one => one.isMine)!
    await call(who, 'consent', { id: side.id, version: side.version })
  }
  const versionNow = async () => (await ask<Case>(clerk!, 'getCase', { id: dispute })).version
  await call(agent!, 'claimMine', {})
  await agree(courier!)
  await agree(agent!)
  await call(clerk!, 'accept', { id: dispute, version: await versionNow() })
  const offer = await call<{ id: string }>(head!, 'offerCase', { dispute, mediator: idOnRoll('mediator') })
  await call(mediator!, 'takeCase', { id: offer.id, kind: 'none' })
  await call(mediator!, 'openMediation', { dispute, version: await versionNow() })
  const item = { kind: 'wages', said: '五月、六月跑单费', way: 'transfer', holder: '路远', bank: '招商银行 尾号 1208', payee: null }
  const terms = { requests: '支付跑单费', facts: '双方核对订单，应付 6,500 元', duties: [], remaining: '' }
  const items = [{ ...item, payments: [{ amountFen: 650_000, dueOn: '2024-07-31' }] }]
  await call(mediator!, 'draftAgreement', { id: dispute, version: await versionNow(), terms: { ...terms, items } })
  for (const who of [courier!, agent!, mediator!])
    await call(who, 'signAgreement', { id: dispute, draft: 1, signature: { path: 'M 3 4 L 20 9 L 31 2' } })
  await call(head!, 'sealAgreement', { id: dispute, draft: 1 })

  house.moveClock('2024-07-08T11:00')
  await expect.poll(() => heard(1)).toContain('case.resultReady')
  const told = await platform.get(number(1))
  expect(told).toMatchObject({ state: 'reported', result: { outcome: 'agreed', paper: 'agreement' } })
  expect(told.steps.map(one => one.step)).toEqual(expect.arrayContaining(['accept', 'open', 'agree', 'takeEffect']))
  expect((await platform.paper(number(1))).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await platform.confirm(number(1))).toMatchObject({ state: 'confirmed' })
  const { rows, next } = await platform.changes()
  expect(rows.at(-1)).toMatchObject({ number: number(1), state: 'confirmed' })
  expect((await platform.changes(next)).rows).toEqual([])
})

test('one is refused with a reason; another nobody takes in time, and it goes back', async ({ house }) => {
  await platform.transfer(asCalled(2))
  await platform.transfer(asCalled(3))
  const { id, version } = await waiting(clerk!, 3)
  await call(clerk!, 'declineReferral', { id, version, reason: '用人单位不在本区，请转丰台' })
  await expect.poll(() => heard(3)).toEqual(['case.refused'])
  expect(await platform.get(number(3))).toMatchObject({ state: 'refused', reason: '用人单位不在本区，请转丰台' })
  house.moveClock('2024-07-12T09:00')
  await expect.poll(() => heard(2)).toEqual(['case.lapsed'])
  expect(await platform.get(number(2))).toMatchObject({ state: 'lapsed', stage: null })
  expect(await waiting(clerk!, 2)).toBeUndefined()
})

test('another court’s key finds none of it; a revoked key opens nothing; the interface says how one signs in', async ({ house }) => {
  const city = await beSomebody(house.url, 'cityChair')
  const other = await call<{ key: string }>(city, 'issuePartnerKey', { body: otherCourt, name: '平台', until: '2025-06-30' })
  const stranger = platformAt(house.url, other.key)
  expect((await refused(stranger.get(number(1)), 'HOUSE-1')).status).toBe(404)
  expect((await stranger.changes()).rows).toEqual([])
  await call(head!, 'revokePartnerKey', { body: court, id: keyId })
  expect((await refused(platform.get(number(1)), 'SIGN-16')).status).toBe(401)
  expect((await refused(platformAt(house.url, `${other.key.slice(0, -2)}xx`).get(number(1)), 'SIGN-16')).status).toBe(401)
  const told = (await strangerAt(house.url).get('/api/openapi.json')) as { components: { securitySchemes: object }; paths: object }
  expect(told.components.securitySchemes).toMatchObject({ key: { type: 'http', scheme: 'bearer' } })
  expect(Object.keys(told.paths)).toContain('/api/disputes/transferCase')
  const log = await ask<{ rows: { state: string; code: number }[] }>(head!, 'listHookCalls', { body: court })
  expect(log.rows.every(row => row.state === 'delivered' && row.code === 204)).toBe(true)
})
