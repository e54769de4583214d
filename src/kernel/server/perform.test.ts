import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordVisit } from '../../modules/care/aid/actions.ts'
import { nobody } from '../pure/people.ts'
import { type World, world } from '../testing/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const visit = { worker: 'lin', unit: '/city/east/mill/', seen: 'At home, unable to work' } as const

test('a repeated request is answered once, even by a twin at the same moment', async () => {
  const twins = await Promise.all([1, 2, 3].map(() => w.as('chair', 'key-1').does(recordVisit, visit)))
  expect(new Set(twins.map(twin => twin.id)).size).toBe(1)
  await expect(w.as('chair', 'key-1').does(recordVisit, { ...visit, worker: 'he' })).rejects.toMatchObject({ clause: 'HOUSE-4' })
  expect((await w.as('chair', 'key-2').does(recordVisit, visit)).id).not.toBe(twins[0]!.id)
})

test('a guard comes before the input is read', async () => {
  await expect(w.as(nobody).does(recordVisit, {} as never)).rejects.toMatchObject({ clause: 'HOUSE-3' })
  await expect(w.as('lin').does(recordVisit, {} as never)).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('chair').does(recordVisit, { ...visit, seen: '' })).rejects.toMatchObject({
    clause: 'HOUSE-5',
    fields: { seen: expect.any(String) },
  })
})
