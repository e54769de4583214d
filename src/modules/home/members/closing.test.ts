import { afterAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { close, merge } from '../unions/actions/tree.ts'
import { searchMembers } from './actions/finding.ts'
import { askLeave } from './actions/leaving.ts'
import { askTransfer } from './actions/transferring.ts'
import { belongsTo, faultsInChains, memberIn, rowOf, stepsOf, toldTo } from './testing-life.ts'

let w: World
beforeEach(async () => {
  await w?.close()
  w = await world()
})
afterAll(() => w.close())

const [lamp, couriers, wangjing] = [pathOf('lamp'), pathOf('couriers'), pathOf('wangjing')]
const basis = '单位终止，工会撤销'

/** A member, one in transfer, one who is leaving, an applicant: all of one unit. */
async function everybody() {
  const [lin, he, hr, chair] = await Promise.all([
    memberIn(w, 'lin', 'officer'),
    memberIn(w, 'he', 'officer'),
    memberIn(w, 'lampHr', 'officer'),
    memberIn(w, 'lampChair'),
  ])
  await w.as('he').does(askTransfer, { id: he, unit: idFor('hospital'), way: 'own' })
  await w.as('lampHr').does(askLeave, { id: hr })
  return { lin, he, hr, chair }
}

test('MEMBERS-8: a unit is closed: the union above holds its members and has everything that was under way', async () => {
  const { lin, he, hr, chair } = await everybody()
  await w.as('chair').does(close, { id: idFor('lamp'), basis })
  expect(await rowOf(w, lin)).toMatchObject({ state: 'retained', unit: wangjing, retained_for: 'unitClosed', due: null })
  expect(await rowOf(w, he)).toMatchObject({ state: 'returning', unit: wangjing, parties: [pathOf('hospital')], due: '2026-07-27' })
  expect(await rowOf(w, hr)).toMatchObject({ state: 'leaving', unit: wangjing, due: '2026-07-13' })
  expect(await rowOf(w, chair)).toMatchObject({ state: 'applied', unit: wangjing })
  expect(await stepsOf(w, lin)).toEqual(['begin', 'confirm', 'hold'])
  expect(await belongsTo(w, 'lin')).toEqual([`retained ${wangjing}`])
  expect(await toldTo(w, 'lin')).toEqual(['told.retained'])
  expect(await toldTo(w, 'lampChair')).toEqual(['told.leaving', 'told.passed'])
  expect((await w.as('officer').does(searchMembers, {})).rows).toHaveLength(4)
  expect((await w.as('coHost').does(searchMembers, {})).rows).toEqual([])
  expect(await faultsInChains(w)).toEqual([])
})

test('MEMBERS-8: a unit is merged: its members are the heir’s, as they were', async () => {
  const { lin, he, hr, chair } = await everybody()
  const wu = await memberIn(w, 'wu', 'officer')
  await w.as('wu').does(askTransfer, { id: wu, unit: idFor('lamp'), way: 'own' })
  await w.as('chair').does(merge, { id: idFor('lamp'), heir: idFor('couriers'), basis: '两家工会合并，报批同意' })
  expect(await rowOf(w, lin)).toMatchObject({ state: 'active', unit: couriers, parties: [] })
  expect(await rowOf(w, he)).toMatchObject({ state: 'transferring', unit: couriers, parties: [pathOf('hospital')], due: '2026-07-27' })
  expect(await rowOf(w, hr)).toMatchObject({ state: 'leaving', unit: couriers })
  expect(await rowOf(w, chair)).toMatchObject({ state: 'applied', unit: couriers })
  // who was on the way from the heir to here is there already
  expect(await rowOf(w, wu)).toMatchObject({ state: 'active', unit: couriers, parties: [], transfer_to: null })
  expect(await belongsTo(w, 'lin')).toEqual([couriers])
  expect(await faultsInChains(w)).toEqual([])
})

test('MEMBERS-7: a transfer into a unit that is merged goes on to its heir', async () => {
  const tan = await memberIn(w, 'tan', 'healthOfficer')
  await w.as('tan').does(askTransfer, { id: tan, unit: idFor('lamp'), way: 'own' })
  await w.as('chair').does(merge, { id: idFor('lamp'), heir: idFor('couriers'), basis: '两家工会合并，报批同意' })
  expect(await rowOf(w, tan)).toMatchObject({
    state: 'transferring',
    unit: pathOf('hospital'),
    transfer_to: idFor('couriers'),
    parties: [couriers],
  })
})

test('MEMBERS-8: what came into a unit in the moment it ended follows within a minute', async () => {
  const lin = await memberIn(w, 'lin')
  await w.look(`update units set state = 'closed', ended_on = '2026-07-06' where id = $1`, [idFor('lamp')])
  await w.until('2026-07-06T09:01:00+08:00')
  expect(await rowOf(w, lin)).toMatchObject({ state: 'applied', unit: wangjing })
  expect(w.failures).toEqual([])
  expect((await rowOf(w, lin)).unit).not.toBe(lamp)
})

test('MEMBERS-8: thousands are held in one go, and every chain holds', async () => {
  await w.look(`with new as (select gen_random_uuid() as id, n from generate_series(1, 2500) as n),
      people as (insert into persons (id, owner, unit, name, feed_token, at) select id, id, '${lamp}', '会员' || n, id, now() from new returning id),
      theirs as (insert into belongings (person, owner, unit, since) select id, id, '${lamp}', '2024-01-01' from people)
    insert into members (id, owner, unit, state, version, name, way, through, applied_on, joined_on)
      select id, id, '${lamp}', 'active', 0, '会员' || n, 'own', 'roster', '2024-01-01', '2024-01-01' from new`)
  const from = performance.now()
  await w.as('chair').does(close, { id: idFor('lamp'), basis })
  const took = performance.now() - from
  expect(await w.look(`select unit, state, count(*)::int from members group by 1, 2`)).toEqual([
    { unit: wangjing, state: 'retained', count: 2500 },
  ])
  expect(await w.look(`select count(*)::int from notices where say = 'told.retained'`)).toEqual([{ count: 2500 }])
  expect(await faultsInChains(w)).toEqual([])
  expect(took).toBeLessThan(30_000)
})
