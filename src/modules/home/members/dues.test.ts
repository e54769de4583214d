import { afterAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { recordDues, takeBackDues } from './actions/dues.ts'
import { listDues, listMyDues } from './actions/dues-lists.ts'
import { retain } from './actions/retaining.ts'
import { accept, askTransfer } from './actions/transferring.ts'
import { duesObjection, monthObjection, yearOfDues } from './rules-dues.ts'
import { faultsInChains, memberIn, rowOf, stepsOf } from './testing-life.ts'

let w: World
beforeEach(async () => {
  await w?.close()
  w = await world()
})
afterAll(() => w.close())
const lamp = idFor('lamp')

test('MEMBERS-12: no earlier than the month of joining, no later than the end of this year', () => {
  const row = { state: 'active', joinedOn: '2026-03-15', retainedOn: null, resumedOn: null } as const
  expect(monthObjection('2026-12-01', '2026-07-06')).toBeUndefined()
  expect(monthObjection('2027-01-01', '2026-07-06')?.fields).toEqual({ month: 'members.tooFarAhead' })
  expect(monthObjection('2026-12-02', '2026-07-06')?.fields).toEqual({ month: 'notAChoice' })
  expect(duesObjection(row, '2026-02-01')?.fields).toEqual({ month: 'members.beforeJoining' })
  expect(duesObjection(row, '2026-03-01')).toBeUndefined()
  const retained = { ...row, state: 'retained', retainedOn: '2026-05-10' } as const
  expect(duesObjection(retained, '2026-05-01')).toBeUndefined()
  expect(duesObjection(retained, '2026-06-01')?.fields).toEqual({ month: 'members.isRetained' })
  const back = { ...row, retainedOn: '2026-05-10', resumedOn: '2026-08-20' }
  expect(yearOfDues(back, ['2026-04-01'], 2026, '2026-10-08').map(month => month.is)).toEqual([
    'before',
    'before',
    'unpaid',
    'paid',
    'unpaid',
    'free',
    'free',
    'unpaid',
    'unpaid',
    'coming',
    'coming',
    'coming',
  ])
})

test('MEMBERS-12: a whole union for a month: all but those left out; retained ones are named, the same again changes nothing', async () => {
  const lin = await memberIn(w, 'lin', 'officer')
  const he = await memberIn(w, 'he', 'officer')
  const hr = await memberIn(w, 'lampHr', 'officer')
  await w.as('officer').does(retain, { id: hr, retainedFor: 'retired', basis: '已办理退休手续' })
  const august = { unit: lamp, month: '2026-08-01' }
  expect(await w.as('officer').does(recordDues, { ...august, except: [he] })).toEqual({
    recorded: 1,
    already: 0,
    left: [{ id: hr, name: '罗文', why: 'retained' }],
  })
  expect(await w.as('officer').does(recordDues, august)).toMatchObject({ recorded: 1, already: 1 })
  expect(await w.as('officer').does(recordDues, august)).toMatchObject({ recorded: 0, already: 2 })
  await w.as('officer').does(recordDues, { unit: lamp, month: '2026-07-01' })
  expect(await rowOf(w, lin)).toMatchObject({ paid_to: '2026-08-01' })
  expect(await w.look(`select said from record where subject = $1 and step = 'recordDues' order by n`, [lamp])).toHaveLength(3)
  expect(await faultsInChains(w)).toEqual([])
})

test('MEMBERS-12: one who was named is told why not; a mistake is taken back, and the record shows it', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  const one = (month: string) => w.as('officer').does(recordDues, { unit: lamp, month, members: [id] })
  await expect(one('2026-06-01')).rejects.toMatchObject({ clause: 'MEMBERS-12', fields: { month: 'members.beforeJoining' } })
  await expect(one('2027-01-01')).rejects.toMatchObject({ clause: 'MEMBERS-12', fields: { month: 'members.tooFarAhead' } })
  await one('2026-07-01')
  await one('2026-09-01')
  expect(await w.as('officer').does(takeBackDues, { id, month: '2026-09-01' })).toEqual({ isTakenBack: true })
  expect(await w.as('officer').does(takeBackDues, { id, month: '2026-09-01' })).toEqual({ isTakenBack: false })
  expect(await rowOf(w, id)).toMatchObject({ paid_to: '2026-07-01' })
  expect(await stepsOf(w, id)).toEqual(['begin', 'confirm', 'recordDues', 'recordDues', 'takeBackDues'])
})

test('MEMBERS-12: months of dues are read with the membership, also those paid to the union before; another district sees nothing', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await w.as('officer').does(recordDues, { unit: lamp, month: '2026-07-01', members: [id] })
  await w.as('lin').does(askTransfer, { id, unit: idFor('hospital'), way: 'own' })
  // the receiving union does not manage it yet
  await expect(w.as('healthOfficer').does(listDues, { id, year: 2026 })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await w.as('healthOfficer').does(accept, { id })
  expect((await w.as('healthOfficer').does(listDues, { id, year: 2026 }))[6]).toMatchObject({
    month: '2026-07-01',
    is: 'paid',
    by: '苏敏',
    unitName: '北京暖灯科技有限公司工会',
  })
  expect(await w.as('healthOfficer').does(takeBackDues, { id, month: '2026-07-01' })).toEqual({ isTakenBack: true })
  expect((await w.as('lin').does(listMyDues, { year: 2026 })).map(month => month.is).slice(5, 8)).toEqual(['before', 'coming', 'coming'])
  await expect(w.as('coHost').does(listDues, { id, year: 2026 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('coHost').does(recordDues, { unit: lamp, month: '2026-07-01' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
})
