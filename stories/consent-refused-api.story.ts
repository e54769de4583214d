import { expect } from '@playwright/test'
import { messagesTo, phoneOf, refused } from './callers.ts'
import { test } from './house.ts'
import { claimOf, legOf, type People, peopleOf, screened, seen, sideOf } from './mediation.ts'

/** The employer says no: there is no mediation, a notice in writing says so, and the way to arbitration is open that very day. */
test.use({ opensAt: '2024-07-15T09:10' })
test.describe.configure({ mode: 'serial' })

const company = '北京晴川即时配送有限公司'
let people: People
let id = ''

test('the company declines on its own phone, and it ends there and then', async ({ house }) => {
  people = await peopleOf(house)
  ;({ id } = await people.worker.disputes.file(claimOf(company, '2024-06-20')))
  await screened(people, id)
  expect(await legOf(people.worker, id, 'arbitration')).toMatchObject({ state: 'waiting', due: '2024-07-30' })
  const { id: side, version } = await sideOf(people.employer, id)
  await people.employer.disputes.decline({ id: side, version, reason: '已经准备应诉，不同意调解' })
  expect(await seen(people.worker, id)).toMatchObject({ state: 'consentRefused', cause: 'refuses', closedOn: '2024-07-15' })
  await refused(people.clerk.disputes.accept({ id, version: (await seen(people.clerk, id)).version }), 'DISPUTES-28')
  await refused(people.employer.disputes.consent({ id: side, version: version + 1 }), 'DISPUTES-27')
})

test('a numbered notice in writing names arbitration; the worker has it, another district has nothing', async ({ house }) => {
  const { letters } = await seen(people.worker, id)
  expect(letters).toMatchObject([{ kind: 'consentRefused', number: expect.stringMatching(/^京工调告〔2024〕第 \d{4} 号$/) }])
  const paper = await people.worker.bytes(`/api/disputes/getLetter?id=${letters[0]!.id}`)
  expect(paper.subarray(0, 4).toString()).toBe('%PDF')
  await refused(people.elsewhere.disputes.getCase({ id }), 'HOUSE-1')
  await refused(people.elsewhere.bytes(`/api/disputes/getLetter?id=${letters[0]!.id}`), 'HOUSE-1')
  await expect
    .poll(() => messagesTo(house.url, phoneOf('haidianCourier')))
    .toEqual(expect.arrayContaining([expect.stringContaining('不同意调解，调解不再进行')]))
})

test('the way to arbitration stands open from that day, and the worker may go at once', async ({ house }) => {
  house.moveClock('2024-07-15T09:20')
  const leg = (await legOf(people.worker, id, 'arbitration'))!
  expect(leg.state).toBe('open')
  await people.worker.disputes.noteLeg({
    id: leg.id,
    version: leg.version,
    step: 'file',
    on: '2024-07-15',
    number: '京海劳人仲字〔2024〕第 801 号',
  })
  // five working days, from a Monday to a Monday
  expect(await legOf(people.worker, id, 'arbitration')).toMatchObject({ state: 'filed', due: '2024-07-22' })
})
