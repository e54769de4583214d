import { afterAll, beforeAll, expect, test } from 'vitest'
import { closingOf } from '#kernel/server/house/closing.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { modules } from '../../../server/modules.ts'
import { listReports } from './actions/answering.ts'
import { endKeeper } from './actions/keepers.ts'
import { keptStation, reported } from './testing.ts'

const { closeAccount, listHolds } = closingOf(() => modules)
let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('HOUSE-11: what somebody reported stays with the station, and is nobody’s once their account is closed; another’s stays theirs', async () => {
  const site = await keptStation(w)
  const { id } = await reported(w, 'lin', site, { said: '门锁着' })
  const { id: other } = await reported(w, 'he', site, { fault: 'dirty' })
  await w.as('lin').does(closeAccount, { typed: '注销' })
  expect(await w.look('select id, owner from sites_reports order by owner', [])).toEqual([
    { id, owner: '' },
    { id: other, owner: idFor('he') },
  ])
  expect((await w.as('stationKeeper').does(listReports, {})).rows.map(row => row.id).sort()).toEqual([id, other].sort())
})

test('HOUSE-11: a keeper is held by their station, and by nothing once somebody else keeps it', async () => {
  expect((await w.as('stationKeeper').does(listHolds, {})).join()).toContain('望京合众银行暖心驿站')
  const [{ site }] = (await w.look<{ site: string }>('select site from sites_keepers where until is null')) as [{ site: string }]
  await w.as('officer').does(endKeeper, { site, person: idFor('stationKeeper') })
  expect((await w.as('stationKeeper').does(listHolds, {})).join()).not.toContain('望京合众银行暖心驿站')
})
