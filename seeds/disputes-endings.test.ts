import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '#kernel/pure/calendar.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { recoveredFen } from '../src/modules/rights/disputes/actions/recovered.ts'
import { idOfBody } from './disputes-bodies.ts'
import { playDisputesEndings } from './disputes-endings.ts'
import { playDisputesLetters } from './disputes-letters.ts'
import { quarterOf, recoveredThen } from './disputes-quarter.ts'
import { idFor } from './ids.ts'

let w: World
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-07-08T09:05:00+08:00')
  await playDisputesEndings(w.house, w.now)
  await playDisputesLetters(w.house, w.now)
})
afterAll(() => w.close())

const stateOf = async (key: string) =>
  (await w.look<{ state: string }>('select state from disputes where id = $1', [idFor(`disputes/${key}`)]))[0]!.state

test('the first quarter of Haidian comes to 2,141.32 万元, counted from its cases', async () => {
  const { from, to } = quarterOf(dayOf(w.now))
  expect([from, to]).toEqual(['2024-01-01', '2024-03-31'])
  const recovered = await asHouse(w.house, w.now, ctx => recoveredFen(ctx as never, from, to, idOfBody('haidian')))
  expect(recovered).toBe(recoveredThen)
  expect(recovered).toBe(21_413_200_00)
  expect(await asHouse(w.house, w.now, ctx => recoveredFen(ctx as never, from, to, idOfBody('chaoyang')))).toBe(0)
})

test('there is one to sign, one paid in part, one breached, one confirmed, one failed', async () => {
  for (const [key, state] of [
    ['toSign', 'agreed'],
    ['inPart', 'effective'],
    ['breached', 'breached'],
    ['confirmed', 'effective'],
    ['notSettled', 'failed'],
  ] as const)
    expect([key, await stateOf(key)]).toEqual([key, state])
  const [leg] = await w.look("select outcome from disputes_legs where dispute = $1 and kind = 'judicialConfirmation'", [
    idFor('disputes/confirmed'),
  ])
  expect(leg).toEqual({ outcome: 'confirmed' })
})

test('of the union’s letters one is delivered, one answered, one overdue, one decided by the authority, one to approve', async () => {
  const rows = await w.look<{ state: string }>('select state from disputes_supervisions order by state')
  expect(rows.map(row => row.state)).toEqual(['answered', 'decided', 'delivered', 'escalated', 'overdue', 'submitted'])
})

test('every case bears a number of the real form, and none twice', async () => {
  const rows = await w.look<{ number: string }>('select number from disputes where number is not null')
  const numbers = rows.map(row => row.number)
  expect(numbers.filter(one => !/^海工调〔\d{4}〕第 \d{4} 号$/.test(one))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('before April the quarter told of is last year’s', () => {
  expect(quarterOf('2024-03-31')).toEqual({ from: '2023-01-01', to: '2023-03-31' })
  expect(quarterOf('2024-04-01')).toEqual({ from: '2024-01-01', to: '2024-03-31' })
})
