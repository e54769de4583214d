import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../seeds/cast.ts'
import { layWishes, someone } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { type AnyDb, asActor } from './db.ts'
import { newId } from './ids.ts'
import { asHouse } from './perform.ts'
import { gramsOf, makeFindable, matches } from './search.ts'

let w: World
const names = ['欧阳娜', '王芳', '王芳芳', '李王', 'Anna Lee', '𠮷田', '巴哈尔·古丽']
const ids = new Map<string, string>()
const officer = someone('officer', pathOf('wangjing'), ['wishes.grant'], pathOf('wangjing'))

beforeAll(async () => {
  w = await world()
  await layWishes(w)
  for (const name of names) {
    const id = newId(w.now)
    ids.set(id, name)
    await w.look(`insert into wishes (id, owner, unit, state, words) values ($1, '', $2, 'made', $3)`, [id, pathOf('lamp'), name])
    await findable(id, [name])
  }
})
afterAll(() => w.close())
const findable = (subject: string, texts: string[]) =>
  asHouse(w.house, w.now, ctx => makeFindable(ctx, { module: 'wishes', subject, owner: '', unit: pathOf('lamp') }, texts))
const found = async (asked: string, actor = officer) => {
  const rows: { id: string }[] = await asActor(w.house.db, actor, tx =>
    (tx as AnyDb)
      .selectFrom('wishes')
      .select('id')
      .where(matches('wishes', asked, 'id'))
      .execute(),
  )
  return rows.map(({ id }) => ids.get(id)!).sort()
}

test.each([
  ['王芳', ['王芳', '王芳芳']],
  ['芳芳', ['王芳芳']],
  ['王', ['李王', '王芳', '王芳芳']],
  ['欧阳', ['欧阳娜']],
  ['娜阳', []],
  ['欧阳芳', []],
  ['anna', ['Anna Lee']],
  ['ＡＮＮＡ ｌｅｅ', ['Anna Lee']],
  ['𠮷', ['𠮷田']],
  ['哈尔古丽', ['巴哈尔·古丽']],
  [' 王·芳、', ['王芳', '王芳芳']],
])('%s finds %j', async (asked, meant) => {
  expect(await found(asked)).toEqual([...meant].sort())
})

test.each(['', ' ', '·', '%', '_', '——', `';`])('%j alone finds nothing, and is no pattern', async asked => {
  expect(gramsOf(asked)).toEqual([])
  expect(await found(asked)).toEqual([])
})

test('another line finds nobody, and a new name replaces the old one', async () => {
  expect(await found('王芳', someone('far', pathOf('books'), ['wishes.grant'], pathOf('haidian')))).toEqual([])
  const [id] = [...ids].find(([, name]) => name === '李王')!
  await findable(id, ['张三', '张三丰'])
  expect([await found('李王'), await found('三丰')]).toEqual([[], ['李王']])
  await findable(id, [])
  expect(await found('三丰')).toEqual([])
})
