import { afterAll, beforeAll, expect, test } from 'vitest'
import { closePapers } from '#kernel/server/papers/render.ts'
import type { Delivery } from '#kernel/server/action.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getAgreement, getAgreementPaper } from './actions/agreement.ts'
import { settleOnSpot } from './actions/agreement-drafting.ts'
import { consentToAgreement, noteConsent, noteSignature } from './actions/agreement-signing.ts'
import { asActor } from '#kernel/server/db.ts'
import { draft, haidianCase, inEffect, seal, seatNow, sideOn, sign, stateOf, twoInstalments, versionOf } from './testing-endings.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(async () => {
  await closePapers()
  await w.close()
})
const read = (who: string, dispute: string) => w.as(who).does(getAgreement, { dispute })

test('DISPUTES-75 the mediator who handles it drafts it; a draft and its sum are read by both sides, and by nobody else', async () => {
  const id = await haidianCase(w)
  expect(await read('haidianCourier', id)).toBeNull()
  await expect(
    w
      .as('secondMediator')
      .does((await import('./actions/agreement-drafting.ts')).draftAgreement, { id, version: 1, terms: twoInstalments() }),
  ).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await draft(w, id)).toEqual({ draft: 1, totalFen: 650_000 })
  expect(await stateOf(w, id)).toBe('agreed')
  for (const who of ['haidianCourier', 'employerAgent', 'mediator', 'mediationHead'])
    expect(await read(who, id)).toMatchObject({ draft: 1, totalFen: 650_000, terms: { worker: { name: '路远' }, mediator: '秦和' } })
  for (const who of ['secondMediator', 'chaoyangHead', 'courtClerk', 'lin', 'mo'])
    await expect(read(who, id)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(
    await asActor(w.house.db, w.cast.mo!, tx =>
      tx
        .selectFrom('disputesAgreements' as never)
        .selectAll()
        .execute(),
    ),
  ).toEqual([])
})

test('DISPUTES-77 vague terms are refused at every field at fault, and nothing changes', async () => {
  const id = await haidianCase(w)
  const [item] = twoInstalments().items
  const vague = { ...item!, way: null, holder: '', payments: [{ amountFen: null, dueOn: '2026-07-05' }] }
  await expect(draft(w, id, twoInstalments({ items: [vague] }))).rejects.toMatchObject({
    clause: 'DISPUTES-77',
    fields: { 'items.0.way': 'missing', 'items.0.payments.0.amountFen': 'missing', 'items.0.payments.0.dueOn': 'disputes.dayPassed' },
  })
  await expect(draft(w, id, twoInstalments({ items: [{ ...item!, bank: '' }] }))).rejects.toMatchObject({
    fields: { 'items.0.bank': 'missing' },
  })
  await expect(draft(w, id, twoInstalments({ items: [], duties: [] }))).rejects.toMatchObject({
    fields: { items: 'disputes.nothingSettled' },
  })
  await expect(
    draft(w, id, twoInstalments({ items: [{ ...item!, payments: [{ amountFen: 10.5, dueOn: '2026-08-01' }] }] })),
  ).rejects.toMatchObject({
    clause: 'HOUSE-5',
  })
  expect(await stateOf(w, id)).toBe('inMediation')
})

test('DISPUTES-76 in effect when both sides and the mediator have signed and the head has sealed; number, code, paper in three hands', async () => {
  const id = await haidianCase(w)
  await draft(w, id)
  await sign(w, 'haidianCourier', id)
  await expect(seal(w, id)).rejects.toMatchObject({ clause: 'DISPUTES-76', given: { who: '北京蓝骑配送有限公司、调解员' } })
  expect(await sign(w, 'employerAgent', id, 1, { name: '董 诚' })).toMatchObject({ seat: 'employer', missing: ['调解员'] })
  expect(await sign(w, 'mediator', id)).toMatchObject({ missing: [] })
  for (const who of ['mediator', 'chaoyangHead', 'haidianCourier'])
    await expect(seal(w, id, 1, who)).rejects.toMatchObject({ clause: expect.stringMatching(/HOUSE-[12]/) })
  const [one, other] = await Promise.all([seal(w, id), seal(w, id)])
  expect(one).toEqual(other)
  expect(one).toMatchObject({ number: expect.stringMatching(/^京工调协〔2026〕第 \d{4} 号$/), effectiveOn: '2026-07-06' })
  expect(await stateOf(w, id)).toBe('effective')
  expect(await read('employerAgent', id)).toMatchObject({ number: one.number, code: expect.stringMatching(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/) })
  for (const who of ['haidianCourier', 'employerAgent', 'mediationHead']) {
    const { bytes, type } = (await w.as(who).does(getAgreementPaper, { id })) as Delivery
    expect([type, Buffer.from(bytes).subarray(0, 4).toString()]).toEqual(['application/pdf', '%PDF'])
  }
  const from = performance.now()
  await w.as('mediator').does(getAgreementPaper, { id })
  expect(performance.now() - from).toBeLessThan(1_000)
  expect(await w.look('select 1 from disputes_instalments where dispute = $1', [id])).toHaveLength(2)
  expect(await asActor(w.house.db, w.cast.mediator!, tx => findBreak(tx, id))).toBeUndefined()
})

test('DISPUTES-76 the same press twice signs once; two sides at once both sign; typed, it must be one’s own full name', async () => {
  const id = await haidianCase(w)
  await draft(w, id)
  await expect(sign(w, 'haidianCourier', id, 1, { name: '董诚' })).rejects.toMatchObject({
    fields: { 'signature.name': 'disputes.nameDiffers' },
  })
  await expect(sign(w, 'haidianCourier', id, 1, {})).rejects.toMatchObject({ fields: { signature: 'disputes.notSigned' } })
  await expect(sign(w, 'haidianCourier', id, 1, { path: '<image href="x"/>' })).rejects.toMatchObject({ clause: 'HOUSE-5' })
  await Promise.all([sign(w, 'haidianCourier', id), sign(w, 'employerAgent', id), sign(w, 'haidianCourier', id)])
  expect((await read('mediator', id))!.seats.filter(one => one.at).map(one => one.seat)).toEqual(['worker', 'employer'])
})

test('DISPUTES-75 a redraft clears the signatures; whoever signs the old one is told to read again, and so is who redrafts an older case', async () => {
  const id = await haidianCase(w)
  await draft(w, id)
  await sign(w, 'haidianCourier', id)
  const before = await versionOf(w, id)
  expect(await draft(w, id)).toMatchObject({ draft: 2 })
  await expect(sign(w, 'employerAgent', id, 1)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  const { draftAgreement } = await import('./actions/agreement-drafting.ts')
  await expect(w.as('mediator').does(draftAgreement, { id, version: before, terms: twoInstalments() })).rejects.toMatchObject({
    clause: 'HOUSE-6',
  })
  expect((await read('haidianCourier', id))!.seats.every(one => one.at === null)).toBe(true)
  await sign(w, 'haidianCourier', id, 2)
  // two redrafts at once: one of them stands, the other is asked to look again
  const version = await versionOf(w, id)
  const both = await Promise.allSettled([1, 2].map(() => w.as('mediator').does(draftAgreement, { id, version, terms: twoInstalments() })))
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('DISPUTES-79 an agent signs only by a special mandate; under 16 the guardian signs; who has no phone signs on paper', async () => {
  const id = await haidianCase(w, { age: 'child' })
  await sideOn(w, id, 'mo', { side: 'worker', name: '莫楠', role: 'agent', mandate: 'general' })
  await sideOn(w, id, 'tan', { side: 'worker', name: '谭静', role: 'guardian' })
  await seatNow(w, id)
  await draft(w, id)
  for (const who of ['mo', 'haidianCourier']) await expect(sign(w, who, id)).rejects.toMatchObject({ clause: 'DISPUTES-79' })
  expect(await sign(w, 'tan', id)).toMatchObject({ seat: 'worker' })
  const paper = { id, draft: 1, seat: 'employer', name: '董诚', toldBy: '' }
  await expect(w.as('mediator').does(noteSignature, paper)).rejects.toMatchObject({ fields: { toldBy: 'disputes.onPaperHow' } })
  await expect(w.as('secondMediator').does(noteSignature, { ...paper, toldBy: '7月6日在窗口当面签' })).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  expect(await w.as('mediator').does(noteSignature, { ...paper, toldBy: '7月6日在窗口当面签' })).toMatchObject({ missing: ['调解员'] })

  const other = await haidianCase(w)
  await sideOn(w, other, 'mo', { side: 'worker', name: '莫楠', role: 'agent', mandate: 'special' })
  await seatNow(w, other)
  await draft(w, other)
  expect(await sign(w, 'mo', other)).toMatchObject({ seat: 'worker' })
  // what the agent signed, the worker does not sign again
  expect(await sign(w, 'haidianCourier', other)).toMatchObject({ missing: expect.not.arrayContaining(['路远']) })
})

test('DISPUTES-79 representatives sign when all they speak for have consented, on their own phones or before the mediator', async () => {
  const id = await haidianCase(w, { heads: 12 })
  for (const [who, name] of [
    ['mo', '莫楠'],
    ['tan', '谭静'],
  ] as const)
    await sideOn(w, id, who, { side: 'worker', name, role: 'representative' })
  await seatNow(w, id)
  const own = await haidianCase(w)
  await w.look('update disputes set mass = $1, owner = $3 where id = $2', [id, own, w.cast.wu!.id])
  await draft(w, id)
  await expect(sign(w, 'mo', id)).rejects.toMatchObject({ clause: 'DISPUTES-79', given: { n: 9 } })
  const theirs = (await read('wu', own))!
  expect(theirs).toMatchObject({ totalFen: 650_000, mySeat: null, consents: { wanted: 9, given: 0, mine: false } })
  await expect(w.as('mo').does(consentToAgreement, { case: own, draft: 1 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await w.as('wu').does(consentToAgreement, { case: own, draft: 1 })).toEqual({ consents: 1 })
  expect(await w.as('wu').does(consentToAgreement, { case: own, draft: 1 })).toEqual({ consents: 1 })
  for (let n = 2; n <= 9; n += 1) await w.as('mediator').does(noteConsent, { id, draft: 1, name: `职工${n}`, toldBy: '职工大会上逐人签名' })
  expect(await sign(w, 'mo', id)).toMatchObject({ missing: ['路远', '谭静', '北京蓝骑配送有限公司', '调解员'] })
  expect((await read('wu', own))!.consents).toMatchObject({ given: 9, mine: true })
})

test('DISPUTES-84 a small sum paid on the spot needs no paper, only a note; a larger one does', async () => {
  const id = await haidianCase(w)
  const note = '当场微信付清，双方确认'
  const pay = async (amountFen: number, said = note) =>
    w.as('mediator').does(settleOnSpot, { id, version: await versionOf(w, id), kind: 'wages', amountFen, note: said })
  await expect(pay(200_001)).rejects.toMatchObject({ clause: 'DISPUTES-84', fields: { amountFen: 'disputes.onSpotMost' } })
  await expect(pay(0)).rejects.toMatchObject({ clause: 'DISPUTES-84' })
  await expect(pay(200_000, '付了')).rejects.toMatchObject({ fields: { note: 'tooShort?least=5' } })
  expect(await pay(200_000)).toEqual({ paidFen: 200_000 })
  expect(await stateOf(w, id)).toBe('performed')
  expect(await read('haidianCourier', id)).toMatchObject({ onSpot: true, paidFen: 200_000, number: null, ways: [] })
  await expect(w.as('haidianCourier').does(getAgreementPaper, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('DISPUTES-76 nobody changes what is in effect', async () => {
  const id = await inEffect(w)
  await expect(draft(w, id)).rejects.toMatchObject({ clause: 'DISPUTES-75' })
  await expect(sign(w, 'haidianCourier', id)).rejects.toMatchObject({ clause: 'DISPUTES-76' })
})
