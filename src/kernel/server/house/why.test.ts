import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { modules } from '../../../server/modules.ts'
import { type World, world } from '../../testing/world.ts'
import { asHouse } from '../perform.ts'
import { append } from '../record.ts'
import { houseActions } from './module.ts'

const { getTimeline, listMyPosts, getWhy } = houseActions(() => modules, new URL('../../../modules/', import.meta.url))
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const heard = (subject: string, step: string, { owner = idFor('lin'), unit = 'lamp', parties = [] as string[] } = {}) =>
  asHouse(w.house, w.now, ctx =>
    append(ctx.db, subject, undefined, [
      {
        module: 'unions',
        owner,
        unit: pathOf(unit),
        parties,
        step,
        by: idFor('officer'),
        at: w.now,
        from: '',
        to: 'held',
        said: { secret: 'what was said' },
      },
    ]),
  )

describe('why can I see this', () => {
  const subject = '019f34f0-6e80-7000-8000-000000000001'
  beforeAll(() => heard(subject, 'grant', { parties: [idFor('wu'), pathOf('books')] }))
  const why = async (who: string) => (await w.as(who).does(getWhy, { subject })).reasons

  test('as its owner, as a party', async () => {
    expect(await why('lin')).toEqual([{ by: 'owner' }])
    expect(await why('wu')).toEqual([{ by: 'party' }])
  })
  test('through a post at its unit, above it, or at a further party’s', async () => {
    expect(await why('lampChair')).toMatchObject([
      { by: 'post', role: 'enterpriseChair', unitName: '北京暖灯科技有限公司工会', isItself: true, asParty: false },
    ])
    expect(await why('districtChair')).toMatchObject([
      {
        by: 'post',
        role: 'chair',
        title: { zh: '工会主席' },
        unitName: '朝阳区总工会',
        concernedName: '北京暖灯科技有限公司工会',
        isItself: false,
        asParty: false,
      },
    ])
    expect(await why('coHost')).toMatchObject([
      { by: 'post', unitName: '中关村街道总工会', concernedName: '北京海图文化有限公司工会', asParty: true },
    ])
    const [reason] = await why('officer')
    expect(reason).toMatchObject({
      powers: expect.arrayContaining([
        { power: 'unions.people', zh: '登记和查看本单位职工', en: expect.any(String), module: { zh: '工会组织', en: 'Union tree' } },
      ]),
    })
  })
  test('HOUSE-1 for everyone else it does not exist', async () => {
    for (const who of ['outsider', 'mo', 'audit']) await expect(why(who)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })
  test('a unit of the tree is told to anyone', async () => {
    expect(await w.as('mo').does(getWhy, { subject: idFor('lamp') })).toMatchObject({ module: 'unions', reasons: [{ by: 'public' }] })
  })

  test('the timeline says who did what when, and never what was said', async () => {
    const [line] = await w.as('lin').does(getTimeline, { subject })
    expect(line).toMatchObject({ n: 1, step: 'grant', to: 'held', toTitle: '在任', by: '苏敏', isByMe: false, isByClock: false })
    expect(JSON.stringify(line)).not.toContain('what was said')
    await expect(w.as('outsider').does(getTimeline, { subject })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })
})

test('HOUSE-2 my posts say what they allow and who granted them', async () => {
  const [post] = await w.as('chair').does(listMyPosts, {})
  expect(post).toMatchObject({ role: 'chair', title: { zh: '工会主席' }, unitName: '望京街道总工会', since: '2024-01-01', until: null })
  expect(post!.powers.map(power => power.power)).toContain('unions.grant')
  expect(await w.as('lin').does(listMyPosts, {})).toEqual([])
})
