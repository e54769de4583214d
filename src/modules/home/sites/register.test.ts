import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { createSite, editSite, hangPlaque } from './actions/describing.ts'
import { getSite, listNearest, listPoints } from './actions/finding.ts'
import { inspectSite, listInspections } from './actions/inspecting.ts'
import { listSites } from './actions/listing.ts'
import { closeSite, openAgain, pauseSite, resumeSite, shutToday } from './actions/opening.ts'
import { type Have, haves } from './rules-places.ts'
import { bankHall, type Described, keptStation, station } from './testing.ts'

let w: World
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
afterAll(() => w.close())
const page = (id: string, who: Parameters<World['as']>[0] = nobody) => w.as(who).does(getSite, { id })
const create = (more: Partial<Described>, who = 'officer') => w.as(who).does(createSite, bankHall(more))

describe('what the register asks for', () => {
  test('SITE-1 a station is entered by whoever manages its union, and anybody reads it', async () => {
    const id = await station(w, { name: '第一处驿站', hours: ' mo-fr 9:00-17:00; ph off', kinds: ['warmStation', 'warmStation'] })
    expect(await page(id)).toMatchObject({
      name: '第一处驿站',
      unitName: '望京街道总工会',
      kinds: ['warmStation'],
      hours: 'Mo-Fr 09:00-17:00; PH off',
      state: 'open',
      status: { is: 'open', changesAt: '2024-07-08T09:00:00.000Z', isProvisional: false },
      lately: [],
    })
    expect(Object.keys(await page(id))).not.toContain('parties')
  })

  test.each<[string, Partial<Described>, string, string]>([
    ['SITE-1', { lon: 39.996, lat: 116.48 }, 'lon', 'site.notInBeijing'],
    ['SITE-2', { kinds: ['workersVillage'] }, 'residents', 'site.residentsMissing'],
    ['SITE-2', { kinds: ['workersVillage'], residents: 299 }, 'kinds', 'site.tooFewForVillage'],
    ['SITE-2', { kinds: ['unionStation'], residents: 300 }, 'kinds', 'site.isVillage'],
    ['SITE-3', { built: 'jointly', partners: '' }, 'partners', 'site.partnersMissing'],
    ['SITE-4', { hours: 'Mo-Fr 09:00-17:00' }, 'hours', 'hours.holidays?at=Mo-Fr+09%3A00-17%3A00'],
  ])('%s refuses %o', async (clause, more, field, why) => {
    await expect(create({ name: '有错的驿站', ...more })).rejects.toMatchObject({
      clause,
      fields: expect.objectContaining({ [field]: why }),
    })
  })

  test('SITE-2 three hundred on a building site have a village, fewer a union station', async () => {
    await create({ name: '三百人工地', kinds: ['workersVillage', 'readingRoom'], residents: 300 })
    await create({ name: '二百九十九人工地', kinds: ['unionStation'], residents: 299 })
  })

  test('SITE-1 two clerks enter one name at once: the second finds the first’s', async () => {
    const both = await Promise.allSettled([create({ name: '同名驿站' }), create({ name: '同名驿站' }, 'chair')])
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find(one => one.status === 'rejected')!
    expect(refused.reason).toMatchObject({ clause: 'SITE-1', fields: { name: 'site.sameName' } })
    // another union may call its own so
    await create({ name: '同名驿站', unit: pathOf('health') }, 'healthOfficer')
  })

  test('a correction of what somebody changed meanwhile is refused', async () => {
    const id = await station(w, { name: '要改的驿站' })
    const { unit: _, ...said } = bankHall({ name: '改过的驿站', hours: '24/7' })
    await w.as('officer').does(editSite, { id, version: 1, ...said })
    await expect(w.as('chair').does(editSite, { id, version: 1, ...said })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    expect(await page(id)).toMatchObject({ name: '改过的驿站', hours: '24/7', version: 2 })
    const found = await w.as(nobody).does(listNearest, { asked: '改过' })
    expect(found.rows.map(row => row.id)).toEqual([id])
    expect((await w.as(nobody).does(listNearest, { asked: '要改的驿站' })).rows).toEqual([])
  })

  test('SITE-15 a plaque has its date, and it is not in the future', async () => {
    const id = await station(w, { name: '挂牌驿站', kinds: ['unionStation'] })
    const hang = (version: number, plaqueOn: string) => w.as('officer').does(hangPlaque, { id, version, plaqueOn })
    await expect(hang(1, '2024-07-09')).rejects.toMatchObject({ clause: 'SITE-15', fields: { plaqueOn: 'site.notYet' } })
    const without = async () => (await w.as('officer').does(listSites, { due: 'plaque', asked: '挂牌驿站' })).rows.length
    expect(await without()).toBe(1)
    await hang(1, '2024-07-08')
    expect(await without()).toBe(0)
    expect((await page(id)).plaqueOn).toBe('2024-07-08')
  })
})

describe('SITE-6 shut, paused, closed', () => {
  test('SITE-6 the keeper shuts it for today with a reason, and midnight ends it', async () => {
    const id = await keptStation(w, { name: '停水的驿站', hours: '24/7' })
    await expect(w.as('stationKeeper').does(shutToday, { id, why: '' })).rejects.toMatchObject({
      clause: 'SITE-6',
      fields: { why: 'tooShort?least=2' },
    })
    await w.as('stationKeeper').does(shutToday, { id, why: '停水' })
    expect((await page(id)).status).toMatchObject({ is: 'shutToday', why: '停水', changesAt: '2024-07-08T16:00:00.000Z' })
    await w.as('stationKeeper').does(openAgain, { id })
    expect((await page(id)).status).toMatchObject({ is: 'open', why: '' })
    await w.as('stationKeeper').does(shutToday, { id, why: '停电' })
    await w.until('2024-07-09T00:00:00+08:00')
    expect((await page(id)).status).toMatchObject({ is: 'open', why: '' })
    w.now = new Date('2024-07-08T10:00:00+08:00')
  })

  test('SITE-6 a pause names its reason and its last day, and ends by itself', async () => {
    const id = await station(w, { name: '装修的驿站' })
    const pause = (more: object) =>
      w.as('officer').does(pauseSite, { id, version: 1, pausedUntil: '2024-07-10', reason: '内部装修', ...more })
    await expect(pause({ reason: '装修' })).rejects.toMatchObject({ fields: { reason: 'tooShort?least=5' } })
    await expect(pause({ reason: '内部装修改造', pausedUntil: '2024-07-07' })).rejects.toMatchObject({
      fields: { pausedUntil: 'site.pauseIsOver' },
    })
    await pause({ reason: '内部装修改造' })
    expect((await page(id)).status).toMatchObject({ is: 'paused', why: '内部装修改造', changesAt: '2024-07-11T01:00:00.000Z' })
    await w.until('2024-07-10T23:59:00+08:00')
    expect((await page(id)).state).toBe('paused')
    await w.until('2024-07-11T00:01:00+08:00')
    expect(await page(id)).toMatchObject({ state: 'open', pausedUntil: null, reason: '' })
    expect((await w.look(`select step, by from record where subject = $1 order by n desc limit 1`, [id]))[0]).toEqual({
      step: 'reopen',
      by: 'clock',
    })
    w.now = new Date('2024-07-08T10:00:00+08:00')
  })

  test('SITE-6 the manager resumes it early; a keeper neither pauses nor closes', async () => {
    const id = await keptStation(w, { name: '提前恢复的驿站' })
    const said = { id, version: 2, pausedUntil: '2024-08-01', reason: '设备更换中' }
    await expect(w.as('stationKeeper').does(pauseSite, said)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await w.as('officer').does(pauseSite, said)
    await expect(w.as('stationKeeper').does(shutToday, { id, why: '停水' })).rejects.toMatchObject({ clause: 'SITE-6', sentence: 'notNow' })
    await w.as('officer').does(resumeSite, { id, version: 3 })
    expect((await page(id)).status.is).toBe('open')
  })

  test('SITE-6 closed for good it is shown to nobody but those who managed it, and its name is free', async () => {
    const id = await station(w, { name: '撤销的驿站' })
    await w.as('officer').does(closeSite, { id, version: 1, reason: '房屋租约到期' })
    await expect(page(id)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(page(id, 'outsider')).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await page(id, 'officer')).toMatchObject({ state: 'closed', reason: '房屋租约到期' })
    expect((await w.as(nobody).does(listNearest, { asked: '撤销的驿站' })).rows).toEqual([])
    const closed = await w.as('officer').does(listSites, { state: 'closed' })
    expect(closed.rows.map(row => row.name)).toEqual(['撤销的驿站'])
    await station(w, { name: '撤销的驿站' })
    expect(await w.look('select gram from grams where subject = $1', [id])).toEqual([])
  })
})

describe('SITE-14 the six haves', () => {
  test('SITE-14 the union above inspects too; the result is public, the note is not', async () => {
    const id = await station(w, { name: '待检查的驿站' })
    const due = async () => (await w.as('officer').does(listSites, { due: 'inspection', asked: '待检查的驿站' })).rows.length
    expect(await due()).toBe(1)
    const inspect = (has: Have[], note = '') => w.as('districtChair').does(inspectSite, { id, has, note })
    // handed in by mistake, or without a word of what lacks
    for (const has of [[], ['sign']] as const)
      await expect(inspect([...has], '缺')).rejects.toMatchObject({ clause: 'SITE-14', fields: { note: 'tooShort?least=5' } })
    await inspect(['place', 'sign', 'sign'], '制度没有上墙')
    const lacks = async () => (await w.as('officer').does(listSites, { due: 'lacks', asked: '待检查的驿站' })).rows.length
    expect(await lacks()).toBe(1)
    expect(await page(id)).toMatchObject({ inspectedOn: '2024-07-08', has: ['sign', 'place'] })
    expect(await due()).toBe(0)
    expect(await w.as('officer').does(listInspections, { site: id })).toMatchObject([
      { has: ['sign', 'place'], note: '制度没有上墙', by: '韩青' },
    ])
    expect(await w.as('outsider').does(listInspections, { site: id })).toEqual([])
    w.now = new Date('2025-07-09T10:00:00+08:00')
    expect(await due()).toBe(1)
    w.now = new Date('2024-07-08T10:00:00+08:00')
  })
})

describe('another district', () => {
  test('sees what everybody sees, and changes nothing', async () => {
    const id = await station(w, { name: '别区动不了的驿站' })
    const outsider = w.as('outsider')
    const { unit: _, ...said } = bankHall({ name: '改不动' })
    const tries = [
      outsider.does(createSite, bankHall({ name: '冒名的驿站' })),
      outsider.does(editSite, { id, version: 1, ...said }),
      outsider.does(hangPlaque, { id, version: 1, plaqueOn: '2024-07-01' }),
      outsider.does(pauseSite, { id, version: 1, pausedUntil: '2024-08-01', reason: '不是我的站' }),
      outsider.does(closeSite, { id, version: 1, reason: '不是我的站' }),
      outsider.does(inspectSite, { id, has: [...haves] }),
      outsider.does(shutToday, { id, why: '停水' }),
    ]
    for (const one of await Promise.allSettled(tries)) expect(one.status).toBe('rejected')
    expect(await page(id, 'outsider')).toMatchObject({ version: 1, state: 'open', shutOn: null, inspectedOn: null })
    expect((await outsider.does(listSites, {})).rows).toEqual([])
    const { rows } = await w.as(nobody).does(listPoints, {})
    expect(rows.map(row => row.name)).toContain('别区动不了的驿站')
  })
})
