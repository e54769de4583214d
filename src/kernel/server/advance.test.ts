import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../seeds/cast.ts'
import { idOf, lineOf } from '../pure/people.ts'
import { layWishes, make, someone } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())

test('HOUSE-1 a case begins in a unit of the tree, never in a path somebody made up', async () => {
  const lamp = pathOf('lamp')
  const [city] = lineOf(lamp)
  // one's own id before another's would speak in the other's name, and behind it reach into the other's lists
  for (const unit of [`/${idOf(lamp)}/${city}/`, `${pathOf('haidian')}${idOf(lamp)}/`, `${lamp}x`, `${lamp}${w.newId()}/`] as const)
    await expect(w.as(someone('lin', unit)).does(make, { words: 'kettle' }), unit).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await w.look('select count(*)::int as n from wishes')).toEqual([{ n: 0 }])
  expect((await w.as(someone('lin', lamp)).does(make, { words: 'kettle' })).id).toBeTruthy()
})
