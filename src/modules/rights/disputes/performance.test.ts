import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { closePapers } from '#kernel/server/papers/render.ts'
import type { Delivery } from '#kernel/server/action.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getAgreement } from './actions/agreement.ts'
import { getWayPaper, takeWay } from './actions/agreement-ways.ts'
import { listLegs } from './actions/legs.ts'
import { noteLeg } from './actions/legs-noting.ts'
import { confirmPayment, denyPayment, notePayment, showPayment } from './actions/performance.ts'
import { recoveredFen } from './actions/recovered.ts'
import { inEffect, seatNow, sideOn, stateOf, twoInstalments } from './testing-endings.ts'

let w: World
let id: string
beforeAll(async () => {
  w = await world()
})
afterAll(async () => {
  await closePapers()
  await w.close()
})
beforeEach(async () => {
  w.now = new Date('2026-07-06T09:00:00+08:00')
  id = await inEffect(w)
})
const read = async (who = 'haidianCourier') => (await w.as(who).does(getAgreement, { dispute: id }))!
const sum = async (n: number) => (await read('mediator')).sums.find(one => one.n === n)!
const pressed = async (n: number) => {
  const { id, version } = await sum(n)
  return { id, version }
}
const told = async (who: string) =>
  (await w.look<{ say: string }>('select say from notices where owner = $1 and subject = $2 order by at', [w.cast[who]!.id, id])).map(
    one => one.say,
  )
const recovered = (from: string, to: string) => asHouse(w.house, w.now, ctx => recoveredFen(ctx as never, from, to))
const wayOf = async (way: string, who = 'haidianCourier') => (await read(who)).ways.find(one => one.way === way)!

test('DISPUTES-81 sum by sum, on the days agreed, holiday or not; only what was confirmed is recovered', async () => {
  expect((await read()).sums.map(one => [one.n, one.amountFen, one.dueOn, one.state])).toEqual([
    [1, 400_000, '2026-07-20', 'awaited'],
    [2, 250_000, '2026-08-20', 'awaited'],
  ])
  const before = await recovered('2026-07-01', '2026-09-30')
  await w.as('haidianCourier').does(confirmPayment, await pressed(1))
  expect(await recovered('2026-07-01', '2026-09-30')).toBe(before + 400_000)
  expect(await stateOf(w, id)).toBe('effective')
  expect(await read()).toMatchObject({ paidFen: 400_000, missedOn: null })
  const last = await pressed(2)
  await w.as('haidianCourier').does(confirmPayment, last)
  await expect(w.as('haidianCourier').does(confirmPayment, last)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  expect(await stateOf(w, id)).toBe('performed')
  expect((await read()).ways.map(one => one.closed)).not.toContain(null)
})

test('DISPUTES-82 the employer shows, the worker answers; nobody answers within five days: the mediator asks', async () => {
  const note = '7月10日招行转账，附回单'
  await expect(w.as('haidianCourier').does(showPayment, { ...(await pressed(1)), note })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('employerAgent').does(showPayment, { ...(await pressed(1)), note: '付了' })).rejects.toMatchObject({
    clause: 'DISPUTES-82',
  })
  await expect(w.as('employerAgent').does(confirmPayment, await pressed(1))).rejects.toMatchObject({ clause: 'DISPUTES-82' })
  w.now = new Date('2026-07-10T09:00:00+08:00')
  await w.as('employerAgent').does(showPayment, { ...(await pressed(1)), note })
  expect(await told('haidianCourier')).toContain('told.shown')
  expect(await sum(1)).toMatchObject({ state: 'shown', due: '2026-07-15' })
  await w.until('2026-07-15T09:00:00+08:00')
  expect((await sum(1)).state).toBe('shown')
  await w.until('2026-07-16T09:00:00+08:00')
  expect((await sum(1)).state).toBe('asked')
  expect(await told('mediator')).toContain('told.askPaid')
  // while it is being asked it is not missed, though its day passes
  await w.until('2026-07-22T09:00:00+08:00')
  expect((await sum(1)).state).toBe('asked')
  await expect(
    w.as('secondMediator').does(notePayment, { ...(await pressed(1)), came: true, note: '电话核实已经到账' }),
  ).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  await w.as('mediator').does(notePayment, { ...(await pressed(1)), came: true, note: '电话核实已经到账' })
  expect(await sum(1)).toMatchObject({ state: 'paid', paidOn: '2026-07-22' })
  expect(w.failures).toEqual([])
})

test('DISPUTES-83 overdue on the day after: the case is breached, the worker hears the ways on; paid late, it is performed', async () => {
  await w.as('haidianCourier').does(confirmPayment, await pressed(1))
  await w.until('2026-08-20T23:00:00+08:00')
  expect((await sum(2)).state).toBe('awaited')
  await w.until('2026-08-21T00:05:00+08:00')
  expect((await sum(2)).state).toBe('missed')
  expect(await stateOf(w, id)).toBe('breached')
  expect(await told('haidianCourier')).toContain('told.missed')
  expect(await told('employerAgent')).toContain('told.missedEmployer')
  expect(await wayOf('paymentOrder')).toMatchObject({ closed: null, by: 'worker' })
  expect(await wayOf('suit')).toMatchObject({ closed: null })
  expect(await wayOf('enforcement')).toMatchObject({ closed: 'closed.notEnforceable', until: { day: '2028-08-21' } })
  await w.as('employerAgent').does(showPayment, { ...(await pressed(2)), note: '8月22日补付，附转账回单' })
  await w.as('haidianCourier').does(denyPayment, { ...(await pressed(2)), note: '没有收到这笔钱' })
  expect((await sum(2)).state).toBe('missed')
  await w.as('haidianCourier').does(confirmPayment, await pressed(2))
  expect(await stateOf(w, id)).toBe('performed')
  expect(await recovered('2026-08-21', '2026-08-21')).toBeGreaterThanOrEqual(250_000)
})

test('DISPUTES-81 both sums confirmed at once: both count, and the case is performed once', async () => {
  const both = [await pressed(1), await pressed(2)]
  await Promise.all(both.map(one => w.as('haidianCourier').does(confirmPayment, one)))
  expect(await stateOf(w, id)).toBe('performed')
})

test('DISPUTES-80 confirmed by the court: begun by either side, noted step by step, and enforceable when a sum is missed', async () => {
  await expect(w.as('employerAgent').does(takeWay, { id, way: 'paymentOrder' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('haidianCourier').does(takeWay, { id, way: 'paymentOrder' })).rejects.toMatchObject({
    clause: 'DISPUTES-80',
    sentence: 'closed.notMissed',
  })
  const { leg } = await w.as('employerAgent').does(takeWay, { id, way: 'judicialConfirmation' })
  expect(await w.as('haidianCourier').does(takeWay, { id, way: 'judicialConfirmation' })).toEqual({ leg })
  const legs = async () => (await w.as('haidianCourier').does(listLegs, { dispute: id })).find(one => one.id === leg)!
  expect(await legs()).toMatchObject({ state: 'offered', due: '2026-08-05', windowFrom: '2026-07-06' })
  const note = async (step: 'file' | 'accept' | 'decide', on: string, more: object = {}) => {
    w.now = new Date(`${on}T10:00:00+08:00`)
    return w.as('windowClerk').does(noteLeg, { id: leg!, version: (await legs()).version, step, on, ...more })
  }
  expect(await note('file', '2026-07-08')).toEqual({ state: 'filed', due: '2026-07-13' })
  expect(await wayOf('judicialConfirmation')).toMatchObject({ closed: 'closed.underWay' })
  expect(await note('accept', '2026-07-09', { number: '（2026）京0108调确1号' })).toMatchObject({ state: 'accepted', due: '2026-07-24' })
  await expect(note('decide', '2026-07-15', { outcome: 'award' })).rejects.toMatchObject({ clause: 'DISPUTES-55' })
  expect(await note('decide', '2026-07-15', { outcome: 'confirmed' })).toMatchObject({ state: 'ended' })
  expect(await wayOf('arbitralReview')).toMatchObject({ closed: 'closed.enforceable' })
  await w.until('2026-07-21T09:00:00+08:00')
  expect(await wayOf('enforcement')).toMatchObject({ closed: null })
})

test('DISPUTES-64 a payment order that nobody objects to within fifteen days can be enforced', async () => {
  await w.until('2026-07-21T09:00:00+08:00')
  const { leg } = await w.as('haidianCourier').does(takeWay, { id, way: 'paymentOrder' })
  const state = async () => (await w.as('mediator').does(listLegs, { dispute: id })).find(one => one.id === leg)!
  const note = async (who: string, step: 'file' | 'accept' | 'issue', on: string) => {
    w.now = new Date(`${on}T10:00:00+08:00`)
    await w.as(who).does(noteLeg, { id: leg!, version: (await state()).version, step, on })
  }
  await note('haidianCourier', 'file', '2026-07-22')
  await expect(note('haidianCourier', 'accept', '2026-07-23')).rejects.toMatchObject({ clause: 'DISPUTES-57' })
  await note('mediator', 'accept', '2026-07-23')
  await note('mediator', 'issue', '2026-07-30')
  expect((await state()).due).toBe('2026-08-14')
  await w.until('2026-08-15T09:00:00+08:00')
  expect(await state()).toMatchObject({ state: 'ended', outcome: 'enforceable' })
  expect(await wayOf('enforcement')).toMatchObject({ closed: null })
})

test('DISPUTES-80 the papers of each way come filled in', async () => {
  for (const way of ['arbitralReview', 'judicialConfirmation', 'paymentOrder'] as const) {
    const { bytes } = (await w.as('haidianCourier').does(getWayPaper, { id, way, language: 'zh' })) as Delivery
    expect(Buffer.from(bytes).subarray(0, 4).toString()).toBe('%PDF')
  }
  await expect(w.as('mo').does(getWayPaper, { id, way: 'paymentOrder' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('DISPUTES-80 a labour relation is never reviewed by arbitration', async () => {
  const [item] = twoInstalments().items
  id = await inEffect(w, {}, twoInstalments({ items: [{ ...item!, kind: 'relation' }] }))
  await expect(w.as('haidianCourier').does(takeWay, { id, way: 'arbitralReview' })).rejects.toMatchObject({ sentence: 'closed.relation' })
})

test('DISPUTES-80 an agent of either side takes a way as those they speak for may; whoever oversees only reads', async () => {
  id = await inEffect(w)
  await sideOn(w, id, 'mo', { side: 'worker', name: '莫楠', role: 'agent', mandate: 'general' })
  await sideOn(w, id, 'tan', { side: 'employer', name: '谭静', role: 'agent', mandate: 'general' })
  await seatNow(w, id)
  const mine = async (who: string) =>
    Object.fromEntries((await w.as(who).does(getAgreement, { dispute: id }))!.ways.map(one => [one.way, one.isMine]))
  for (const who of ['haidianCourier', 'mo', 'mediator'])
    expect(await mine(who)).toMatchObject({ judicialConfirmation: true, paymentOrder: true, arbitration: true })
  for (const who of ['employerAgent', 'tan'])
    expect(await mine(who)).toMatchObject({ judicialConfirmation: true, paymentOrder: false, arbitration: false })
  for (const who of ['mediationHead', 'windowClerk']) {
    expect(Object.values(await mine(who))).not.toContain(true)
    await expect(w.as(who).does(takeWay, { id, way: 'judicialConfirmation' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  }
  const { leg } = await w.as('mo').does(takeWay, { id, way: 'judicialConfirmation' })
  expect(await w.as('tan').does(takeWay, { id, way: 'judicialConfirmation' })).toEqual({ leg })
})
