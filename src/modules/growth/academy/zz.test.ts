import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { enterPerson } from '#kernel/server/house/people.ts'
import { world } from '#kernel/testing/world.ts'
import { importNominations, tryNominations } from './actions/importing.ts'
import { publishedClass } from './testing.ts'
test('speed', async () => {
  const w = await world()
  w.now = new Date('2024-09-10T10:00:00+08:00')
  const rows: string[][] = []
  await asHouse(w.house, w.now, async ctx => {
    for (let i = 0; i < 500; i++) {
      const phone = `13700${String(i).padStart(6, '0')}`
      await enterPerson(ctx, { name: `人${i}`, phone, unit: pathOf('lamp') })
      rows.push([`人${i}`, phone, '电工', '高级工', `S${i}00000`, '智能制造', '8', '好'])
    }
  })
  const course = await publishedClass(w, { mostOfUnit: 1000 })
  const bytes = await writeXlsx({ sheets: [{ name: 'x', rows: [['姓名', '手机号', '工种', '等级', '证书编号', '从事领域', '年限', '推荐意见'], ...rows] }] })
  const files = [{ name: 'a', type: '', bytes }]
  for (const [name, act] of [['try', tryNominations], ['import', importNominations], ['again', importNominations]] as const) {
    const t = performance.now()
    const told = await w.as('lampChair').does(act, { class: course, unit: pathOf('lamp') }, files)
    console.log(name, told.added, told.wrong, Math.round(performance.now() - t))
  }
  expect(1).toBe(1)
  await w.close()
}, 120_000)
