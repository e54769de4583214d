import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/pure/people.ts'
import type { Role } from '#kernel/pure/roles.ts'
import { powersOf } from '#kernel/server/module.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { modules } from '../../../server/modules.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { endPost, granting } from './actions/posts.ts'
import { searchAppointee, searchPeople } from './actions/people.ts'
import { listPosts } from './actions/history.ts'
import { close, found, move } from './actions/tree.ts'

const { grant } = granting(role => powersOf(modules, role))
const basis = '工发〔2026〕8号'
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

/** As the house sees somebody when they next sign in. */
const signedIn = async (key: string): Promise<Actor> => {
  const posts = await w.look<{ unit: `/${string}`; role: Role }>(`select unit, role from posts where owner = $1 and state = 'held'`, [
    idFor(key),
  ])
  return { ...w.cast[key]!, posts: posts.map(({ unit, role }) => ({ unit, powers: powersOf(modules, role) })) }
}
const gives = (who: string | Actor, person: string, role: Role, unit: string, more: { since?: string; until?: string | null } = {}) =>
  w.as(who).does(grant, { person: idFor(person), role, unit: idFor(unit), ...more })

test('UNION-10 a chair gives a post in their own line, and its reach follows', async () => {
  await expect(w.as('he').does(searchPeople, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const { id } = await gives('chair', 'he', 'officer', 'couriers')
  const he = await signedIn('he')
  expect((await w.as(he).does(searchPeople, {})).map(person => person.name)).toEqual(['吴畅'])
  expect(await w.as('he').does(listPosts, {})).toMatchObject([{ id, role: 'officer', unitName: '望京快递行业联合工会', grantedBy: '陈立' }])
  const [told] = await w.look('select say, given from notices where owner = $1 and say = $2', [idFor('he'), 'notice.granted'])
  expect(told).toEqual({ say: 'notice.granted', given: { unit: '望京快递行业联合工会' } })
})

test('UNION-10 not beyond one’s line, not to oneself, and not without the power', async () => {
  await expect(gives('chair', 'mo', 'officer', 'zhongguancun')).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(gives('chair', 'tan', 'officer', 'wangjing')).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(gives('districtChair', 'tan', 'officer', 'zhongguancun')).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(gives('chair', 'chair', 'officer', 'wangjing')).rejects.toMatchObject({ sentence: 'unions.notOneself' })
  await expect(gives('officer', 'lin', 'officer', 'lamp')).rejects.toMatchObject({ clause: 'HOUSE-2' })
})

test('UNION-11 a granter with a term gives none that outlasts it', async () => {
  await gives('districtChair', 'wu', 'chair', 'couriers', { until: '2027-06-30' })
  const wu = await signedIn('wu')
  await expect(gives(wu, 'lin', 'keeper', 'couriers')).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.look(`update persons set unit = (select unit from units where id = $2) where id = $1`, [idFor('keeper'), idFor('couriers')])
  await expect(gives(wu, 'keeper', 'officer', 'couriers')).rejects.toMatchObject({ clause: 'UNION-11', given: { day: '2027-06-30' } })
  expect(await gives(wu, 'keeper', 'officer', 'couriers', { until: '2027-06-30' })).toHaveProperty('id')
})

test('UNION-12 a union has one chair, even when two are named at one moment', async () => {
  const both = await Promise.allSettled([
    gives('districtChair', 'healthOfficer', 'chair', 'hospital'),
    gives('districtChair', 'tan', 'chair', 'hospital'),
  ])
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(gives('chair', 'lin', 'hr', 'wangjing')).rejects.toMatchObject({ clause: 'UNION-12' })
})

test('UNION-13 UNION-14 what excludes what counts everywhere, beyond the granter’s eyes too', async () => {
  await expect(gives('security', 'audit', 'systemAdmin', 'city')).rejects.toMatchObject({ clause: 'UNION-13' })
  await expect(gives('security', 'cityChair', 'auditAdmin', 'city')).rejects.toMatchObject({ clause: 'UNION-13' })
  await expect(gives('chair', 'lampHr', 'officer', 'wangjing')).rejects.toMatchObject({ clause: 'UNION-14' })
  await expect(gives('chair', 'officer', 'hr', 'lamp')).rejects.toMatchObject({ clause: 'UNION-14' })
  // an officer of Haidian is no longer to be seen by Chaoyang's chair, and still cannot become its human resources
  await w.look(
    `insert into posts (id, owner, unit, state, role, since, granted_by) select gen_random_uuid(), $1, unit, 'held', 'officer', '2026-01-01', 'founding' from units where id = $2`,
    [idFor('lin'), idFor('haidian')],
  )
  await expect(gives('chair', 'lin', 'hr', 'lamp')).rejects.toMatchObject({ clause: 'UNION-14' })
})

test('UNION-15 the security administrator appoints administrators and a first chair, found by the whole number', async () => {
  const found = await w.as('security').does(searchAppointee, { phone: '139 0000 0005' })
  expect(found).toMatchObject({ id: idFor('mo'), name: '莫楠', phoneMasked: '139****0005', unitName: '北京海图文化有限公司工会' })
  expect(await w.as('chair').does(searchAppointee, { phone: '13900000005' })).toBeUndefined()
  await expect(w.as('security').does(searchPeople, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  expect(await gives('security', 'mo', 'chair', 'books')).toHaveProperty('id')
  await expect(gives('security', 'coHost', 'officer', 'books')).rejects.toMatchObject({ sentence: 'unions.securityOnly' })
  await expect(gives('cityChair', 'outsider', 'systemAdmin', 'city')).rejects.toMatchObject({ clause: 'UNION-15' })
})

test('UNION-16 is ended, given up or over, and stays in the history', async () => {
  const { id } = await gives('chair', 'wu', 'keeper', 'couriers')
  await expect(w.as('outsider').does(endPost, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('officer').does(endPost, { id })).rejects.toMatchObject({ clause: 'UNION-16', sentence: 'notYours' })
  await expect(w.as('chair').does(endPost, { id, version: 7 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  expect(await w.as('chair').does(endPost, { id, version: 1 })).toMatchObject({ state: 'ended', until: '2026-07-06' })
  expect((await w.as('chair').does(listPosts, { person: idFor('wu'), state: 'ended' })).map(post => post.id)).toEqual([id])

  const { id: mine } = await gives('chair', 'wu', 'keeper', 'couriers')
  expect(await w.as('wu').does(endPost, { id: mine })).toMatchObject({ state: 'ended' })

  const { id: brief } = await gives('chair', 'wu', 'keeper', 'couriers', { until: '2026-07-10' })
  await w.until('2026-07-10T23:00:00+08:00')
  expect(await w.look('select state from posts where id = $1', [brief])).toEqual([{ state: 'held' }])
  await w.until('2026-07-11T00:10:00+08:00')
  expect(await w.look('select state, until from posts where id = $1', [brief])).toEqual([{ state: 'ended', until: '2026-07-10' }])
  expect(w.failures).toEqual([])
})

test('UNION-16 the last security administrator stays until another is there', async () => {
  const [{ id }] = (await w.look<{ id: string }>(`select id from posts where role = 'securityAdmin' and state = 'held'`)) as [
    { id: string },
  ]
  await expect(w.as('security').does(endPost, { id })).rejects.toMatchObject({ clause: 'UNION-16', sentence: 'unions.lastSecurity' })
  await w.look(`update posts set state = 'ended' where owner = $1`, [idFor('coHost')])
  await gives('security', 'coHost', 'securityAdmin', 'city')
  expect(await w.as('security').does(endPost, { id })).toMatchObject({ state: 'ended' })
})

test('UNION-8 UNION-5 posts end with their unit and move with it', async () => {
  const { id: unit } = await w
    .as('districtChair')
    .does(found, { above: idFor('wangjing'), name: '有岗位的工会', kind: 'grassroots', foundedOn: '2026-05-01', basis })
  const { id: post } = await w.as('districtChair').does(grant, { person: idFor('tan'), role: 'officer', unit })
  await w.as('districtChair').does(move, { id: unit, above: idFor('chaoyang'), basis })
  const tan = await signedIn('tan')
  expect(tan.posts.some(held => held.unit.endsWith(`${unit}/`) && held.unit.split('/').length === 5)).toBe(true)
  await w.as('districtChair').does(close, { id: unit, basis })
  expect(await w.look('select state from posts where id = $1', [post])).toEqual([{ state: 'ended' }])
  expect(await w.look(`select by from record where subject = $1 and step = 'lapse'`, [post])).toEqual([{ by: 'clock' }])
})

test('another district sees none of these posts', async () => {
  expect((await w.as('districtChair').does(listPosts, {})).length).toBeGreaterThan(5)
  const seen = await w.as('outsider').does(listPosts, {})
  expect(seen.map(post => post.unitName)).toEqual(['石景山区总工会'])
  expect((await w.as('lin').does(listPosts, {})).every(post => post.person === idFor('lin'))).toBe(true)
})
