import { expect } from '@playwright/test'
import { refused } from './callers.ts'
import { test } from './house.ts'
import { claimOf, inMediation, type People, peopleOf, seen, versionOf } from './mediation.ts'

/**
 * A courier's case of July 2024. Beijing's notice on new forms of employment (京人社仲发〔2025〕1 号), which allows fifteen days more at most,
 * began on 2025-07-25: it is none of this case's business. stories/spring-festival-api.story.ts has the same question asked in 2026.
 */
test.use({ opensAt: '2024-07-19T09:10' })
test.describe.configure({ mode: 'serial' })

let people: People
let id = ''
const longer = async (extraDays: number) =>
  people.mediator.disputes.askLonger({ id, version: await versionOf(people.mediator, id), extraDays })

test('twenty days more are agreed in 2024, which no platform case of 2026 gets', async ({ house }) => {
  people = await peopleOf(house)
  id = await inMediation(people, claimOf('北京乌桕即时配送有限公司', '2024-06-20'))
  expect(await seen(people.worker, id)).toMatchObject({ isPlatform: true, due: '2024-08-05' })
  const { fields } = await refused(longer(31), 'DISPUTES-29')
  expect(fields).toEqual({ extraDays: '1 至 30 天' })
  await longer(20)
  for (const by of [people.worker, people.employer]) await by.disputes.answerLonger({ id, extraDays: 20, agrees: true })
  // thirty-five days from the 19th of July
  expect(await seen(people.worker, id)).toMatchObject({ state: 'extended', due: '2024-08-23' })
  house.moveClock('2024-08-23T23:00')
  expect(await seen(people.worker, id)).toMatchObject({ state: 'extended' })
  house.moveClock('2024-08-24T08:00')
  expect(await seen(people.worker, id)).toMatchObject({ state: 'failed', cause: 'timeOut' })
})

test('its notice starts the year of limitation anew from that day', async () => {
  const { letters } = await seen(people.worker, id)
  expect(letters).toMatchObject([{ kind: 'failed', number: expect.stringMatching(/^京工调告〔2024〕/) }])
})
