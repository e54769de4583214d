import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { refuse } from './actions/deciding.ts'
import { askCorrection, refuseCorrection } from './actions/correcting.ts'
import { applied, comer, numberOf } from './testing.ts'
import { entered } from './testing-entered.ts'

let w: World
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
afterAll(() => w.close())
const sealedIn = async (table: string, id: string) =>
  (await w.look<{ is: boolean }>(`select id_sealed is not null or id_blind is not null as is from ${table} where id = $1`, [id]))[0]!.is

test('MEMBERS-3: the number of an application nobody confirmed is kept for a year, and then goes', async () => {
  const { id } = await applied(w, await comer(w, '13700000901'), { idNumber: numberOf(901) })
  await w.as('officer').does(refuse, { id, version: 1, reason: '证件号码与本人不符' })
  await w.until('2025-07-08T10:00:00+08:00')
  expect(await sealedIn('members', id)).toBe(true)
  await w.until('2025-07-09T10:00:00+08:00')
  expect(await sealedIn('members', id)).toBe(false)
  expect(await w.look('select id_masked, born_year from members where id = $1', [id])).toEqual([{ id_masked: '', born_year: null }])
  expect(w.failures).toEqual([])
})

test('MEMBERS-14: the number of a correction goes with the next minute once it is settled', async () => {
  const member = await entered(w, 'lin', 'officer', { number: numberOf(902) })
  const { id } = await w.as('lin').does(askCorrection, { idNumber: numberOf(903), agrees: true })
  await w.until('2025-07-09T10:01:00+08:00')
  expect(await sealedIn('members_corrections', id)).toBe(true)
  await w.as('officer').does(refuseCorrection, { id, reason: '号码和登记的不符，请带证件来窗口' })
  await w.until('2025-07-09T10:02:00+08:00')
  expect([await sealedIn('members_corrections', id), await sealedIn('members', member)]).toEqual([false, true])
})
