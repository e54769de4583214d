import { afterAll, beforeAll, expect, test } from 'vitest'
import { apply, recordVisit, take } from '../../modules/care/aid/actions.ts'
import { clock } from '../pure/people.ts'
import { type World, world } from '../testing/world.ts'
import { asActor } from './db.ts'
import { eraseWords, findBreak } from './record.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const facts = { incomePerHeadFen: 50_000, selfPaidFen: 3_000_000, dependants: 2 }
const brokenAt = (subject: string): Promise<number | undefined> => asActor(w.house.db, clock, tx => findBreak(tx, subject))
const aCase = async () => {
  const { id } = await w.as('chair').does(recordVisit, { worker: 'lin', unit: '/city/east/mill/', seen: 'At home, unable to work' })
  await w.as('lin').does(apply, { id, facts, reason: 'Surgery after an accident', papers: ['bill-1'], allowsChecks: true })
  await w.as('chair').does(take, { id, step: 'review' })
  return id
}

test.each([
  ['a step', `update record set by = 'fund' where subject = $1 and n = 3`, 3],
  ['a word', `update record set said = '{"reason": "holiday"}' where subject = $1 and n = 2`, 2],
  ['a missing line', `delete from record where subject = $1 and n = 2`, 3],
])('%s that was changed afterwards breaks the chain there', async (_, tamper, n) => {
  const id = await aCase()
  expect(await brokenAt(id)).toBeUndefined()
  await w.look(tamper, [id])
  expect(await brokenAt(id)).toBe(n)
})

test('erasing a person drops the words and the salt, and the chain still holds', async () => {
  const id = await aCase()
  await asActor(w.house.db, clock, tx => eraseWords(tx, id, 'lin'))
  expect(
    await w.look('select count(*)::int as spoken from record where subject = $1 and (said is not null or salt is not null)', [id]),
  ).toEqual([{ spoken: 0 }])
  expect(await brokenAt(id)).toBeUndefined()
})

test('a unit may move in the tree: the line holds its id, not its path', async () => {
  const id = await aCase()
  await w.look(`update record set unit = '/city/west/mill/' where subject = $1`, [id])
  expect(await brokenAt(id)).toBeUndefined()
})
