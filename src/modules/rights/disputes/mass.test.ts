import { afterAll, beforeAll, expect, test } from 'vitest'
import { persons } from '../../../../seeds/cast.ts'
import { asActor } from '#kernel/server/db.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { draftAgreement } from './actions/agreement-drafting.ts'
import { consentToAgreement } from './actions/agreement-signing.ts'
import { claimMine } from './actions/case.ts'
import { stop } from './actions/consents.ts'
import { askLonger, answerLonger, noteLonger } from './actions/extending.ts'
import { withdraw } from './actions/filing.ts'
import { departMass, getMass, joinCases, nameRepresentative } from './actions/mass.ts'
import { confirmPayment, showPayment } from './actions/performance.ts'
import { accept } from './actions/screening.ts'
import { followStep } from './rules-mass.ts'
import { haidianCase, seal, sign, stateOf, twoInstalments, versionOf } from './testing-endings.ts'
import { agrees, caseAs, filed, phoneIs, screened } from './testing-filing.ts'
import { assignTo } from './testing-network.ts'
import { openMediation } from './actions/assigning.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const employer = '北京青桐即时配送有限公司'
const nameOf = (key: string) => persons.find(one => one.key === key)!.name
/** The courier leads for twelve, 莫楠 and 吴畅 speak beside him; 谭静, 林晓 and 何平 have filed by themselves. */
async function twelve(firm = employer, led: readonly string[] = ['tan', 'lin', 'he']) {
  const lead = await filed(w, 'haidianCourier', { heads: 12, employer: firm })
  const own: Record<string, string> = {}
  for (const who of led) {
    own[who] = await filed(w, who, { employer: firm, name: nameOf(who) })
    await w.as('windowClerk').does(joinCases, { id: own[who], lead })
  }
  return { lead, own }
}
async function represented(lead: string) {
  for (const who of ['mo', 'wu'])
    await w.as('haidianCourier').does(nameRepresentative, { id: lead, name: nameOf(who), phone: phoneIs(who) })
  await screened(w, lead)
  await w.as('employerAgent').does(claimMine, {})
  await agrees(w, 'employerAgent', lead)
  await w.as('windowClerk').does(accept, { id: lead, version: await versionOf(w, lead) })
}
async function mediated(lead: string) {
  await represented(lead)
  await assignTo(w, lead, 'mediator')
  await w.as('mediator').does(openMediation, { dispute: lead, version: await versionOf(w, lead) })
  await w.until(w.now.toISOString())
}
const mass = (who: string, id: string) => w.as(who).does(getMass, { id })
const told = async (say: string, who: string) =>
  (await w.look('select id from notices where say = $1 and owner = $2', [say, w.cast[who]!.id])).length

test('DISPUTES-33 where a case that is led stands, by where the leading one stands', () => {
  expect(followStep('accepted', 'received')).toBe('followAccept')
  expect(followStep('inMediation', 'assigned')).toBe('followOpen')
  expect(followStep('extended', 'inMediation')).toBe('followLonger')
  expect(followStep('effective', 'inMediation')).toBe('followAgree')
  expect(followStep('effective', 'agreed')).toBe('takeEffect')
  expect(followStep('failed', 'extended')).toBe('stop')
  expect(followStep('consentRefused', 'seekingConsent')).toBe('refuseConsent')
  for (const own of ['withdrawn', 'failed', 'consentRefused', 'effective'] as const) expect(followStep('failed', own)).toBeUndefined()
  expect(followStep('seekingConsent', 'received')).toBeUndefined()
})

test('DISPUTES-33 the workers choose who speaks, five at most; the union above hears of ten; who is led reads who speaks for them', async () => {
  const { lead, own } = await twelve()
  expect(await told('told.mass', 'cityChair')).toBeGreaterThan(0)
  for (const [n, who] of ['mo', 'wu', 'keeper', 'officer'].entries())
    await w.as(n < 2 ? 'haidianCourier' : 'windowClerk').does(nameRepresentative, { id: lead, name: nameOf(who), phone: phoneIs(who) })
  await expect(w.as('haidianCourier').does(nameRepresentative, { id: lead, name: '第六人', phone: '13900008801' })).rejects.toMatchObject({
    fields: { name: 'disputes.speakers' },
  })
  expect(await mass('tan', own.tan!)).toMatchObject({ isLead: false, heads: 12, cases: [], mayDepart: true, mayName: false })
  expect((await mass('tan', own.tan!))!.speakers.map(one => one.name)).toEqual([
    '路远',
    '莫楠',
    '吴畅',
    expect.any(String),
    expect.any(String),
  ])
  expect((await mass('haidianCourier', lead))!.cases.map(one => one.worker)).toEqual(['谭静', '林晓', '何平'])
  await expect(mass('chaoyangHead', lead)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const foreign = await filed(w, 'mo', { name: '莫楠', employer: '北京另一家公司' })
  await expect(w.as('windowClerk').does(joinCases, { id: foreign, lead })).rejects.toMatchObject({
    fields: { lead: 'disputes.otherEmployer' },
  })
})

test('DISPUTES-33 accepted, opened, failed with the leading one: each has an own number, an own notice and an own way to arbitration', async () => {
  const { lead, own } = await twelve('北京青桐二店')
  await mediated(lead)
  const seen = await caseAs(w, 'tan', own.tan!)
  expect(seen).toMatchObject({
    state: 'inMediation',
    number: expect.stringMatching(/^京工调〔2026〕/),
    mediatorName: '秦和',
    acceptedOn: '2026-07-06',
  })
  expect(seen.number).not.toBe((await caseAs(w, 'haidianCourier', lead)).number)
  // the employer stands on the other side of it, having agreed for all of them
  expect(seen.sides).toContainEqual(expect.objectContaining({ side: 'employer', state: 'agreed' }))
  expect((await caseAs(w, 'employerAgent', own.tan!)).seat).toBe('employer')
  // what is led is not drafted, ended or lengthened by itself
  const terms = twoInstalments()
  await expect(w.as('mediator').does(draftAgreement, { id: own.tan!, version: seen.version, terms })).rejects.toMatchObject({
    clause: 'DISPUTES-33',
  })
  await w.as('employerAgent').does(stop, { id: lead, reason: '决定应诉' })
  for (const [who, id] of Object.entries(own)) {
    const one = await caseAs(w, who, id)
    expect(one).toMatchObject({ state: 'failed', cause: 'refuses' })
    await w.until(w.now.toISOString())
    expect((await caseAs(w, who, id)).letters.filter(letter => letter.kind === 'failed')).toHaveLength(1)
    expect(await w.look(`select state from disputes_legs where dispute = $1 and kind = 'arbitration'`, [id])).toEqual([{ state: 'open' }])
    expect(await asActor(w.house.db, w.cast[who]!, tx => findBreak(tx, id))).toBeUndefined()
  }
})

test('DISPUTES-33 one goes their own way: no longer counted, a draft loses their part and is signed anew; the others go on', async () => {
  const { lead, own } = await twelve('北京青桐三店')
  await mediated(lead)
  const [item] = twoInstalments().items
  const items = [item!, { ...item!, payee: own.tan! }, { ...item!, payee: own.lin! }]
  await w.as('mediator').does(draftAgreement, { id: lead, version: await versionOf(w, lead), terms: twoInstalments({ items }) })
  expect(await stateOf(w, own.tan!)).toBe('agreed')
  await w.as('tan').does(consentToAgreement, { case: own.tan!, draft: 1 })
  await w.as('tan').does(departMass, { id: own.tan!, version: await versionOf(w, own.tan!) })
  expect(await caseAs(w, 'tan', own.tan!)).toMatchObject({ state: 'accepted', mass: null, mediator: null })
  const [left] = await w.look<{ draft: number; total_fen: number; items: unknown[] }>(
    `select draft, total_fen, terms -> 'items' as items from disputes_agreements where dispute = $1`,
    [lead],
  )
  expect(left).toMatchObject({ draft: 2, total_fen: 1_300_000 })
  expect(left!.items).toHaveLength(2)
  expect((await caseAs(w, 'haidianCourier', lead)).heads).toBe(11)
  await expect(w.as('lin').does(consentToAgreement, { case: own.lin!, draft: 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await expect(w.as('tan').does(departMass, { id: own.tan!, version: await versionOf(w, own.tan!) })).rejects.toMatchObject({
    clause: 'DISPUTES-33',
  })
  // the second withdraws altogether: the same for the others
  await w.as('he').does(withdraw, { id: own.he!, version: await versionOf(w, own.he!) })
  expect((await caseAs(w, 'haidianCourier', lead)).heads).toBe(10)
  // whoever leads withdraws, and ends nothing for anybody else
  await w.as('haidianCourier').does(withdraw, { id: lead, version: await versionOf(w, lead) })
  expect(await caseAs(w, 'lin', own.lin!)).toMatchObject({ state: 'agreed', mass: null })
  expect(await told('told.leadLeft', 'lin')).toBe(1)
})

test('DISPUTES-33 in effect together; each case is performed or breached by its own sums', async () => {
  const { lead, own } = await twelve('北京青桐四店', ['tan', 'lin'])
  await w.look('update disputes set heads = 3 where id = $1', [lead])
  await screened(w, lead)
  await w.as('employerAgent').does(claimMine, {})
  await agrees(w, 'employerAgent', lead)
  await w.as('windowClerk').does(accept, { id: lead, version: await versionOf(w, lead) })
  await assignTo(w, lead, 'mediator')
  await w.as('mediator').does(openMediation, { dispute: lead, version: await versionOf(w, lead) })
  const [item] = twoInstalments().items
  const pay = (payee: string, dueOn: string) => ({ ...item!, payee, payments: [{ amountFen: 100_000, dueOn }] })
  const items = [pay(own.tan!, '2026-07-10'), pay(own.lin!, '2026-07-11')]
  await w.as('mediator').does(draftAgreement, { id: lead, version: await versionOf(w, lead), terms: twoInstalments({ items, duties: [] }) })
  for (const who of ['haidianCourier', 'employerAgent', 'mediator']) await sign(w, who, lead)
  await seal(w, lead)
  for (const id of Object.values(own)) expect(await stateOf(w, id)).toBe('effective')
  const sums = await w.look<{ id: string }>('select id from disputes_instalments where dispute = $1 order by n', [lead])
  await w.as('employerAgent').does(showPayment, { id: sums[0]!.id, version: 1, note: '今天网银转账' })
  await w.as('tan').does(confirmPayment, { id: sums[0]!.id, version: 2 })
  const before = w.now
  await w.until('2026-07-12T08:00:00+08:00')
  await w.until('2026-07-12T08:01:00+08:00')
  expect([await stateOf(w, lead), await stateOf(w, own.tan!), await stateOf(w, own.lin!)]).toEqual(['breached', 'performed', 'breached'])
  w.now = before
})

test('DISPUTES-29 more time takes both sides, each by itself; 15 days at most for platform work, asked before the period ends', async () => {
  const id = await haidianCase(w)
  await w.look('update disputes set is_platform = true, due = $2 where id = $1', [id, '2026-07-17'])
  const ask = async (extraDays: number) => w.as('mediator').does(askLonger, { id, version: await versionOf(w, id), extraDays })
  await expect(ask(16)).rejects.toMatchObject({ clause: 'DISPUTES-29', fields: { extraDays: 'disputes.extraDays?most=15' } })
  await expect(w.as('haidianCourier').does(answerLonger, { id, extraDays: 10, agrees: true })).rejects.toMatchObject({
    fields: { extraDays: 'disputes.notAsked' },
  })
  await ask(10)
  const answer = (who: string, extraDays = 10, agrees = true) => w.as(who).does(answerLonger, { id, extraDays, agrees })
  await expect(answer('haidianCourier', 12)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await answer('employerAgent', 10, false)
  await expect(answer('haidianCourier')).rejects.toMatchObject({ clause: 'DISPUTES-29' })
  await ask(10)
  await answer('haidianCourier')
  await answer('haidianCourier')
  expect(await stateOf(w, id)).toBe('inMediation')
  await expect(answer('mo')).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const note = { id, extraDays: 10, side: 'employer' as const, toldBy: '' }
  await expect(w.as('mediator').does(noteLonger, note)).rejects.toMatchObject({ fields: { toldBy: 'tooShort?least=5' } })
  await w.as('mediator').does(noteLonger, { ...note, toldBy: '7月6日电话里同意，已发函确认' })
  // accepted on the 2nd: 25 days to the 27th
  expect(await caseAs(w, 'haidianCourier', id)).toMatchObject({ state: 'extended', extraDays: 10, extraAsked: 0, due: '2026-07-27' })
  const late = await haidianCase(w)
  await w.look('update disputes set due = $2 where id = $1', [late, '2026-07-03'])
  await expect(w.as('mediator').does(askLonger, { id: late, version: 1, extraDays: 5 })).rejects.toMatchObject({
    fields: { extraDays: 'disputes.tooLateToExtend' },
  })
})

test('DISPUTES-36 whoever has to act is told once before each day, the worker never of another’s', async () => {
  const id = await filed(w, 'haidianCourier', { employer: '北京提醒测试有限公司' })
  const warned = async (say: string) =>
    (await w.look<{ owner: string }>('select owner from notices where say = $1 and subject = $2', [say, id])).length
  const before = w.now
  // received on Monday the 6th: due on Thursday, told of on Wednesday
  await w.until('2026-07-07T18:00:00+08:00')
  expect(await warned('warn.received')).toBe(0)
  for (const minute of ['09:00', '09:01']) await w.until(`2026-07-08T${minute}:00+08:00`)
  const people = await w.look<{ owner: string }>(`select owner from notices where say = 'warn.received' and subject = $1`, [id])
  expect(people.length).toBeGreaterThan(0)
  expect(new Set(people.map(one => one.owner)).size).toBe(people.length)
  expect(people.map(one => one.owner)).not.toContain(w.cast.haidianCourier!.id)
  w.now = before
})
