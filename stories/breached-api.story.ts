import { expect } from '@playwright/test'
import { messagesTo, phoneOf, refused } from './callers.ts'
import { test } from './house.ts'
import { picture } from './people.ts'
import { claimOf, inEffect, inMediation, legOf, type People, peopleOf, seen, stateOf, terms } from './mediation.ts'

/** Two instalments were agreed. The first comes; the second does not, and that leads on to the payment order. */
test.use({ opensAt: '2024-07-17T09:10' })
test.describe.configure({ mode: 'serial' })

const photo = new File([picture], '转账截图.png', { type: 'image/png' })
let people: People
let id = ''
const sums = async () => (await people.worker.disputes.getAgreement({ dispute: id }))!.sums
const wayOf = async (way: string) => (await people.worker.disputes.getAgreement({ dispute: id }))!.ways.find(one => one.way === way)

test('the agreement is in effect on the day of its seal, and the ways to make it enforceable stand beside it', async ({ house }) => {
  people = await peopleOf(house)
  id = await inMediation(people, claimOf('北京云杉即时配送有限公司', '2024-06-20'))
  const { number, effectiveOn } = await inEffect(
    people,
    id,
    terms([
      [900_000, '2024-07-22'],
      [866_050, '2024-08-17'],
    ]),
  )
  expect(number).toMatch(/^京工调协〔2024〕第 \d{4} 号$/)
  expect(effectiveOn).toBe('2024-07-17')
  // fifteen days to the 1st of August, thirty to the 16th
  expect(await wayOf('arbitralReview')).toMatchObject({ closed: null, until: { day: '2024-08-01' } })
  expect(await wayOf('judicialConfirmation')).toMatchObject({ closed: null, until: { day: '2024-08-16' } })
  expect(await wayOf('paymentOrder')).toMatchObject({ closed: 'closed.notMissed' })
})

test('the first comes and is confirmed', async ({ house }) => {
  house.moveClock('2024-07-22T16:00')
  const [first] = await sums()
  await people.employer.disputes.showPayment({ id: first!.id, version: first!.version, note: '今天上午网银转账' }, { files: [photo] })
  // both sides and the mediator see the photo of the transfer, and nobody else
  for (const by of [people.worker, people.employer, people.mediator])
    expect((await by.bytes(`/api/disputes/getPaymentProof?id=${first!.id}`)).subarray(1, 4).toString()).toBe('PNG')
  await refused(people.second.bytes(`/api/disputes/getPaymentProof?id=${first!.id}`), 'HOUSE-1')
  await people.worker.disputes.confirmPayment({ id: first!.id, version: first!.version + 1 })
  expect((await sums()).map(one => one.state)).toEqual(['paid', 'awaited'])
  expect(await stateOf(people.worker, id)).toBe('effective')
})

test('the second is due on a Saturday, which moves nothing; the day after it is a breach, and the worker is told the ways on', async ({
  house,
}) => {
  house.moveClock('2024-08-17T18:00')
  expect((await sums())[1]).toMatchObject({ state: 'awaited', dueOn: '2024-08-17' })
  house.moveClock('2024-08-18T08:00')
  expect((await sums())[1]).toMatchObject({ state: 'missed' })
  expect(await stateOf(people.worker, id)).toBe('breached')
  await expect
    .poll(() => messagesTo(house.url, phoneOf('haidianCourier')))
    .toEqual(expect.arrayContaining([expect.stringContaining('8,660.50')]))
  // a year from the breach for suit and arbitration; the payment order at once
  expect(await wayOf('paymentOrder')).toMatchObject({ closed: null, by: 'worker' })
  expect(await wayOf('suit')).toMatchObject({ closed: null, until: { day: '2025-08-18' } })
  expect(await wayOf('arbitration')).toMatchObject({ closed: null, until: { day: '2025-08-18' } })
  expect(await wayOf('enforcement')).toMatchObject({ closed: 'closed.notEnforceable' })
  await refused(people.employer.disputes.takeWay({ id, way: 'paymentOrder' }), 'HOUSE-2')
})

test('an order is issued, nobody objects within fifteen days: it can be enforced', async ({ house }) => {
  await people.worker.disputes.takeWay({ id, way: 'paymentOrder' })
  const note = async (by: 'worker' | 'mediator', step: 'file' | 'accept' | 'issue', on: string) => {
    house.moveClock(`${on}T10:00`)
    const leg = (await legOf(people[by], id, 'paymentOrder'))!
    await people[by].disputes.noteLeg({ id: leg.id, version: leg.version, step, on })
    return (await legOf(people[by], id, 'paymentOrder'))!.due
  }
  expect(await note('worker', 'file', '2024-08-19')).toBe('2024-08-26')
  expect(await note('mediator', 'accept', '2024-08-20')).toBe('2024-09-04')
  // the fifteenth day is a Saturday, and worked for the festival that follows
  expect(await note('mediator', 'issue', '2024-08-30')).toBe('2024-09-14')
  house.moveClock('2024-09-14T20:00')
  expect(await legOf(people.worker, id, 'paymentOrder')).toMatchObject({ state: 'issued' })
  house.moveClock('2024-09-15T08:00')
  expect(await legOf(people.worker, id, 'paymentOrder')).toMatchObject({ state: 'ended', outcome: 'enforceable' })
  expect(await wayOf('enforcement')).toMatchObject({ closed: null, until: { day: '2026-08-17' } })
})

test('paid late after all, it is performed', async () => {
  const [, second] = await sums()
  await people.worker.disputes.confirmPayment({ id: second!.id, version: second!.version })
  expect(await seen(people.worker, id)).toMatchObject({ state: 'performed' })
})
