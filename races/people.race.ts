import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { poolAs } from '#kernel/server/pool.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idFor } from '../seeds/ids.ts'
import { accountOf } from '../src/server/sign-in/people.ts'
import { found } from '../src/modules/home/unions/actions/tree.ts'
import { isExpected, race, tally } from './run.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const basis = '工发〔2026〕9号'
const call = (act: string, input: object) => ({ as: w.cast.cityChair!, act: `unions/${act}`, input, now: w.now.toISOString() })
const founded = async (name: string) =>
  (await w.as('cityChair').does(found, { above: idFor('chaoyang'), name, kind: 'street', foundedOn: '2026-05-01', basis })).id

test('UNION-17 one number is registered from three processes at once: one person, and nobody sees a fault', async () => {
  const units = [await founded('一号街道总工会'), await founded('二号街道总工会'), await founded('三号街道总工会')]
  const told = await race(
    w.url!,
    ...units.map(unit => Array.from({ length: 8 }, () => call('addPerson', { name: '高一', phone: '13800007001', unit }))),
  )
  expect(told.flat().filter(one => !isExpected(one))).toEqual([])
  expect(await w.look(`select count(*)::int as n from persons where name = '高一'`)).toEqual([{ n: 1 }])
})

test('UNION-7 people registered while their unit is merged go to its heir, or are told to look again; none is left behind', async () => {
  const [unit, heir] = [await founded('旧街道总工会'), await founded('新街道总工会')]
  const people = (of: number) =>
    Array.from({ length: 40 }, (_, i) => call('addPerson', { name: '入会人', phone: `1381${of}00${String(i).padStart(4, '0')}`, unit }))
  const [merged, ...others] = await race(w.url!, [call('merge', { id: unit, heir, basis })], people(1), people(2))
  expect(tally(merged!)).toEqual({ done: 1 })
  expect(others.flat().filter(one => !isExpected(one))).toEqual([])
  expect(await w.look(`select id from persons where unit like $1`, [`%/${unit}/`])).toEqual([])
  expect(await w.look(`select person from belongings where unit like $1 and until is null`, [`%/${unit}/`])).toEqual([])
})

test('somebody comes in from many devices at the same moment: one account, and nobody sees a fault', async () => {
  const pool = poolAs(w.pool, 'app_auth', 'auth')
  const faults: string[] = []
  for (let round = 0; round < 400; round++) {
    const person = randomUUID()
    const come = () => accountOf(pool, person).catch((error: Error) => void faults.push(error.message))
    expect(new Set(await Promise.all(Array.from({ length: 12 }, come))).size).toBe(1)
  }
  expect(faults).toEqual([])
})
