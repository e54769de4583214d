import { afterAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { close } from '../unions/actions/tree.ts'
import { countQueues } from './actions/counting.ts'
import { getMember, listQueue, listTrack } from './actions/finding.ts'
import { accept, askTransfer, cancel, decline, offer } from './actions/transferring.ts'
import { belongsTo, faultsInChains, memberIn, rowOf, stepsOf, toldTo } from './testing-life.ts'

let w: World
beforeEach(async () => {
  await w?.close()
  w = await world()
})
afterAll(() => w.close())

const hospital = { unit: idFor('hospital'), way: 'own', employer: '和安医院', reason: '换了工作' } as const
const asked = async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await w.as('lin').does(askTransfer, { id, ...hospital })
  return id
}

test('MEMBERS-7: the member asks, the receiving union takes it up; belonging and history go along, and the old union lets go', async () => {
  const id = await asked()
  expect(await rowOf(w, id)).toMatchObject({
    state: 'transferring',
    unit: pathOf('lamp'),
    parties: [pathOf('hospital')],
    due: '2026-07-27',
  })
  expect(await toldTo(w, 'healthOfficer')).toEqual(['told.transfer'])
  // until then everything is with the old union
  expect(await belongsTo(w, 'lin')).toEqual([pathOf('lamp')])
  expect((await w.as('healthOfficer').does(listQueue, { of: 'transfers' })).rows).toMatchObject([{ id, toName: '朝阳和安医院工会' }])
  expect(await w.as('healthOfficer').does(countQueues, {})).toEqual({ applications: 0, transfers: 1, departures: 0, twins: 0 })
  expect(await w.as('coHost').does(countQueues, {})).toMatchObject({ transfers: 0 })
  expect(await w.as('healthOfficer').does(getMember, { id })).toMatchObject({
    nextEmployer: '和安医院',
    transferTo: { name: '朝阳和安医院工会' },
  })

  const { version } = await rowOf(w, id)
  await w.as('healthOfficer').does(accept, { id, version })
  expect(await rowOf(w, id)).toMatchObject({
    state: 'active',
    unit: pathOf('hospital'),
    parties: [],
    transfer_to: null,
    employer: '和安医院',
  })
  expect(await belongsTo(w, 'lin')).toEqual([pathOf('hospital')])
  expect(await toldTo(w, 'lin')).toContain('told.accepted')
  expect((await w.as('healthOfficer').does(listTrack, { id })).map(line => line.step)).toEqual([
    'accept',
    'askTransfer',
    'confirm',
    'begin',
  ])
  await expect(w.as('officer').does(getMember, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await faultsInChains(w)).toEqual([])
})

test('MEMBERS-7: the old union offers, its member is told and may take it back', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await w.as('officer').does(offer, { id, ...hospital })
  expect(await toldTo(w, 'lin')).toEqual(['told.offered'])
  await w.as('lin').does(cancel, { id })
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', unit: pathOf('lamp'), parties: [], transfer_to: null })
  await expect(w.as('healthOfficer').does(accept, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('MEMBERS-7: what is declined stays where it was, with the reason', async () => {
  const id = await asked()
  await expect(w.as('healthOfficer').does(decline, { id, reason: '不行' })).rejects.toMatchObject({
    clause: 'MEMBERS-7',
    fields: { reason: 'tooShort?least=5' },
  })
  await w.as('healthOfficer').does(decline, { id, reason: '没有这个人的入职记录' })
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', unit: pathOf('lamp'), parties: [], transfer_to: null })
  expect(await toldTo(w, 'lin')).toContain('told.declined')
  await expect(w.as('healthOfficer').does(getMember, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('MEMBERS-7: only the receiving union takes it up or declines it; only the old one offers it', async () => {
  const id = await asked()
  for (const who of ['officer', 'chair']) {
    await expect(w.as(who).does(accept, { id })).rejects.toMatchObject({ clause: 'MEMBERS-7', sentence: 'notYours' })
    await expect(w.as(who).does(decline, { id, reason: '老单位不能拒绝' })).rejects.toMatchObject({ sentence: 'notYours' })
  }
  await expect(w.as('lin').does(accept, { id })).rejects.toMatchObject({ sentence: 'notYours' })
  // another district sees nothing of it
  await expect(w.as('coHost').does(accept, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect((await w.as('coHost').does(listQueue, { of: 'transfers' })).rows).toEqual([])
  await w.as('lin').does(cancel, { id })
  await expect(w.as('healthOfficer').does(offer, { id, ...hospital })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('MEMBERS-7: it goes to another union that lives, of a kind that fits the way', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  const to = (unit: string, way: 'own' | 'locality' = 'own') => w.as('lin').does(askTransfer, { id, unit: idFor(unit), way })
  await expect(to('lamp')).rejects.toMatchObject({ clause: 'MEMBERS-7', fields: { unit: 'members.sameUnion' } })
  await expect(to('wangjing')).rejects.toMatchObject({ clause: 'MEMBERS-2', fields: { unit: 'members.notForThisWay' } })
  await to('wangjing', 'locality')
  await w.as('lin').does(cancel, { id })
  await w.look(`update units set state = 'closed' where id = $1`, [idFor('hospital')])
  await expect(to('hospital')).rejects.toMatchObject({ clause: 'MEMBERS-7', fields: { unit: 'members.unionEnded' } })
})

test('MEMBERS-7: what nobody takes up within 15 working days falls back, and the member is told once', async () => {
  const id = await asked()
  await w.until('2026-07-27T23:00:00+08:00')
  expect(await rowOf(w, id)).toMatchObject({ state: 'transferring' })
  await w.until('2026-07-28T08:00:00+08:00')
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', parties: [], transfer_to: null, unit: pathOf('lamp') })
  await w.until('2026-07-28T08:01:00+08:00')
  expect((await toldTo(w, 'lin')).filter(say => say === 'told.fellBack')).toHaveLength(1)
  await expect(w.as('healthOfficer').does(getMember, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(w.failures).toEqual([])
})

test('MEMBERS-7: taken up and taken back at once, and taken up by two officers at once: exactly one', async () => {
  const id = await asked()
  const { version } = await rowOf(w, id)
  const both = await Promise.allSettled([
    w.as('healthOfficer').does(accept, { id, version }),
    w.as('districtChair').does(accept, { id, version }),
    w.as('lin').does(cancel, { id, version }),
  ])
  expect(both.filter(one => one.status === 'fulfilled')).toHaveLength(1)
  expect((await stepsOf(w, id)).filter(step => ['accept', 'cancel'].includes(step))).toHaveLength(1)
  expect(await faultsInChains(w)).toEqual([])
})

test('HOUSE-6: whoever looked at an older membership is told so; the same press twice is one', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await expect(w.as('lin').does(askTransfer, { id, ...hospital, version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  const twice = await Promise.all([1, 2].map(() => w.as('lin', 'one press').does(askTransfer, { id, ...hospital })))
  expect(twice[0]).toEqual(twice[1])
  expect((await stepsOf(w, id)).filter(step => step === 'askTransfer')).toHaveLength(1)
})

test('MEMBERS-7: the receiving union ends meanwhile: the transfer falls back, and the member is told why', async () => {
  const id = await asked()
  const { id: unit } = (await w.look<{ id: string }>('select id from units where id = $1', [idFor('hospital')]))[0]!
  await w.as('districtChair').does(close, { id: unit, basis: '单位终止，工会撤销' })
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', parties: [], transfer_to: null, unit: pathOf('lamp') })
  expect(await toldTo(w, 'lin')).toEqual(['told.targetEnded'])
  expect(await faultsInChains(w)).toEqual([])
})
