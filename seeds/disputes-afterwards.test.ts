import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { getFigures, listCirculars } from '../src/modules/rights/disputes/actions/circular.ts'
import { listVotes } from '../src/modules/rights/disputes/actions/evaluation-reading.ts'
import { listPayLists } from '../src/modules/rights/disputes/actions/pay-reading.ts'
import { pathOf } from './cast.ts'
import { idOfBody } from './disputes-bodies.ts'
import { playDisputesAfterwards } from './disputes-afterwards.ts'
import { playDisputesEndings } from './disputes-endings.ts'

let w: World
beforeAll(async () => {
  w = await world()
  // in spring, when the quarter that is told of lies in a half year that is not over
  w.now = new Date('2024-05-20T09:05:00+08:00')
  for (const who of ['he', 'wu', 'tan'])
    await w.look(
      `insert into disputes_mediators (id, owner, unit, state, body, name, kind, since) values ($1, $2, $3, 'serving', $4, '律师', 'lawyer', '2023-01-01')`,
      [w.newId(), w.cast[who]!.id, pathOf('haidian'), idOfBody('haidian')],
    )
  await playDisputesEndings(w.house, w.now)
  await playDisputesAfterwards(w.house, w.now)
})
afterAll(() => w.close())

test('whatever the day: a circular is issued, one waits; a vote is published, one runs; a list is paid, one waits', async () => {
  expect((await w.as('windowClerk').does(listCirculars, {})).map(one => one.half)).toEqual(['2023-1'])
  const told = await w.as('mediationHead').does(getFigures, { half: '2023-2' })
  expect(told.total).toMatchObject({ closed: 43, settled: 29 })
  expect(told.total.answers).toBeGreaterThan(10)
  expect(told.before.closed).toBeGreaterThan(20)
  const votes = await w.as('mo').does(listVotes, {})
  expect(votes.open).toMatchObject([{ half: '2023-2', hasSpoken: false }])
  expect(votes.results).toMatchObject([{ half: '2023-1', answered: 21 }])
  const lists = await w.as('windowClerk').does(listPayLists, {})
  expect(lists.rows.map(one => one.state)).toEqual(['drafted', 'paid'])
  expect(lists.waiting).toBe(2)
})
