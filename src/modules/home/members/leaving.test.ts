import { afterAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getMember, getMine, listQueue, searchMembers } from './actions/finding.ts'
import { recordDues } from './actions/dues.ts'
import { expel, heed, lapse, warn } from './actions/lapsing.ts'
import { askLeave, leave, letGo, stay } from './actions/leaving.ts'
import { resume, retain } from './actions/retaining.ts'
import { accept, askTransfer } from './actions/transferring.ts'
import { belongsTo, faultsInChains, memberIn, rowOf, stepsOf, toldTo } from './testing-life.ts'

let w: World
beforeEach(async () => {
  await w?.close()
  w = await world()
})
afterAll(() => w.close())
const basis = '工会委员会第 8 次会议决定'

test('MEMBERS-8: a pensioner stays with the union, retained; with a new job the membership is resumed', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await expect(w.as('officer').does(retain, { id, retainedFor: '', basis })).rejects.toMatchObject({ fields: { retainedFor: 'missing' } })
  await expect(w.as('officer').does(retain, { id, retainedFor: 'retired', basis: '退休' })).rejects.toMatchObject({
    clause: 'MEMBERS-8',
    fields: { basis: 'tooShort?least=5' },
  })
  await w.as('officer').does(retain, { id, retainedFor: 'retired', basis: '已办理退休手续' })
  expect(await rowOf(w, id)).toMatchObject({ state: 'retained', unit: pathOf('lamp'), retained_for: 'retired' })
  expect(await belongsTo(w, 'lin')).toEqual([`retained ${pathOf('lamp')}`])
  await w.as('officer').does(resume, { id, basis: '单位返聘，签了合同' })
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', retained_for: '' })
  expect(await belongsTo(w, 'lin')).toEqual([pathOf('lamp')])
  expect(await toldTo(w, 'lin')).toEqual(['told.resumed', 'told.retained'])
  await expect(w.as('coHost').does(retain, { id, retainedFor: 'retired', basis })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await faultsInChains(w)).toEqual([])
})

test('MEMBERS-8: whoever is out of work is held by the union above, and goes from there to a new one owing nothing for the time between', async () => {
  const id = await memberIn(w, 'wu', 'officer')
  await w.as('officer').does(retain, { id, retainedFor: 'unemployed', basis: '劳动合同已经解除' })
  expect(await rowOf(w, id)).toMatchObject({ state: 'retained', unit: pathOf('wangjing') })
  expect(await belongsTo(w, 'wu')).toEqual([`retained ${pathOf('wangjing')}`])
  w.now = new Date('2027-03-06T09:00:00+08:00')
  await w.as('wu').does(askTransfer, { id, unit: idFor('hospital'), way: 'own' })
  expect(await rowOf(w, id)).toMatchObject({ state: 'returning' })
  await w.as('healthOfficer').does(accept, { id })
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', unit: pathOf('hospital'), retained_for: '' })
  expect(await belongsTo(w, 'wu')).toEqual([pathOf('hospital')])
  // MEMBERS-10: eight months later, but back since today
  await expect(w.as('healthOfficer').does(warn, { id, reason: '已当面谈话提醒' })).rejects.toMatchObject({
    clause: 'MEMBERS-10',
    fields: { reason: 'members.hasPaid' },
  })
  expect((await w.as('healthOfficer').does(searchMembers, { doubt: 'unpaid' })).rows).toEqual([])
})

test('MEMBERS-9: the member asks, the union declares it, and the belonging ends', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await w.as('lin').does(askLeave, { id, reason: '回老家工作' })
  expect(await rowOf(w, id)).toMatchObject({ state: 'leaving', due: '2026-07-13' })
  expect((await w.as('officer').does(listQueue, { of: 'departures' })).rows.map(row => row.id)).toEqual([id])
  expect((await w.as('outsider').does(listQueue, { of: 'departures' })).rows).toEqual([])
  await w.as('lin').does(stay, { id })
  await w.as('lin').does(askLeave, { id })
  await w.as('officer').does(letGo, { id })
  expect(await rowOf(w, id)).toMatchObject({ state: 'withdrawn', left_on: '2026-07-06' })
  expect(await belongsTo(w, 'lin')).toEqual([])
  expect(await toldTo(w, 'lin')).toEqual(['told.left'])
  expect(await faultsInChains(w)).toEqual([])
})

test('MEMBERS-9: what nobody declares takes effect by itself; belonging and notice follow once, also when a process died between', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await w.as('lin').does(askLeave, { id })
  await w.until('2026-07-14T08:00:00+08:00')
  expect(await rowOf(w, id)).toMatchObject({ state: 'withdrawn', left_on: '2026-07-14' })
  expect(await belongsTo(w, 'lin')).toEqual([])
  await w.until('2026-07-14T08:01:00+08:00')
  expect((await toldTo(w, 'lin')).filter(say => say === 'told.left')).toHaveLength(1)
  expect(w.failures).toEqual([])
})

test('MEMBERS-9: a retained member leaves at once', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  await w.as('officer').does(retain, { id, retainedFor: 'retired', basis: '已办理退休手续' })
  await w.as('lin').does(leave, { id })
  expect(await rowOf(w, id)).toMatchObject({ state: 'withdrawn', left_on: '2026-07-06' })
  expect(await belongsTo(w, 'lin')).toEqual([])
})

test('MEMBERS-10: six months without dues, spoken to in writing, thirty days, then the committee’s decision', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  const reason = '7 月 1 日当面谈话，本人表示暂不补交'
  await expect(w.as('officer').does(warn, { id, reason })).rejects.toMatchObject({ fields: { reason: 'members.hasPaid' } })
  w.now = new Date('2027-01-05T09:00:00+08:00')
  expect((await w.as('officer').does(searchMembers, { doubt: 'unpaid' })).rows.map(row => row.id)).toEqual([id])
  await w.as('officer').does(warn, { id, reason })
  await w.as('officer').does(heed, { id })
  await w.as('officer').does(warn, { id, reason })
  w.now = new Date('2027-02-04T09:00:00+08:00')
  await expect(w.as('officer').does(lapse, { id, basis })).rejects.toMatchObject({ fields: { basis: 'members.warnedLately' } })
  w.now = new Date('2027-02-05T09:00:00+08:00')
  await expect(w.as('officer').does(lapse, { id, basis: '' })).rejects.toMatchObject({ fields: { basis: 'tooShort?least=5' } })
  await w.as('officer').does(lapse, { id, basis })
  expect(await rowOf(w, id)).toMatchObject({ state: 'lapsed' })
  expect(await belongsTo(w, 'lin')).toEqual([])
  expect(await toldTo(w, 'lin')).toEqual(['told.heeded', 'told.lapsed', 'told.warned', 'told.warned'])
})

test('MEMBERS-9: asking to leave and staying does not end a reminder, its words and its thirty days; paying meanwhile does', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  const reason = '已当面谈话提醒'
  w.now = new Date('2027-01-05T09:00:00+08:00')
  await w.as('officer').does(warn, { id, reason })
  w.now = new Date('2027-01-06T09:00:00+08:00')
  await w.as('lin').does(askLeave, { id, reason: '不想交了' })
  await w.as('lin').does(stay, { id })
  expect(await rowOf(w, id)).toMatchObject({ state: 'warned', warned_on: '2027-01-05', reason })
  await w.as('lin').does(askLeave, { id })
  await w.as('officer').does(recordDues, { unit: idFor('lamp'), month: '2026-12-01', members: [id] })
  await w.as('lin').does(stay, { id })
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', warned_on: null, reason: '' })
  expect(await faultsInChains(w)).toEqual([])
})

test('MEMBERS-10: whoever pays is heeded at once', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  w.now = new Date('2027-01-05T09:00:00+08:00')
  await w.as('officer').does(warn, { id, reason: '已当面谈话提醒' })
  await w.as('officer').does(recordDues, { unit: idFor('lamp'), month: '2026-07-01', members: [id] })
  expect(await rowOf(w, id)).toMatchObject({ state: 'active', paid_to: '2026-07-01' })
  expect(await stepsOf(w, id)).toEqual(['begin', 'confirm', 'warn', 'recordDues', 'heed'])
  expect(await toldTo(w, 'lin')).toContain('told.heeded')
})

test('MEMBERS-11: an expulsion names both, is told to the member and filed with the union above', async () => {
  const id = await memberIn(w, 'lin', 'officer')
  const reason = '工会小组讨论一致同意'
  await expect(w.as('officer').does(expel, { id, reason, basis: '' })).rejects.toMatchObject({
    clause: 'MEMBERS-11',
    fields: { basis: 'tooShort?least=5' },
  })
  await expect(w.as('officer').does(expel, { id, reason: '', basis })).rejects.toMatchObject({ fields: { reason: 'tooShort?least=5' } })
  await expect(w.as('lampHr').does(expel, { id, reason, basis })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.as('officer').does(expel, { id, reason, basis })
  expect(await rowOf(w, id)).toMatchObject({ state: 'expelled', left_on: '2026-07-06' })
  expect(await belongsTo(w, 'lin')).toEqual([])
  expect(await toldTo(w, 'lin')).toEqual(['told.expelled'])
  expect(await toldTo(w, 'chair')).toEqual(['told.expulsionFiled'])
  await expect(w.as('outsider').does(getMember, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('MEMBERS-11: the posts of whoever is a member no longer are named before, do not end by themselves, and the union above is told', async () => {
  const id = await memberIn(w, 'lampHr', 'officer')
  expect((await w.as('officer').does(getMember, { id })).posts).toMatchObject([{ role: 'hr', unitName: '北京暖灯科技有限公司工会' }])
  expect((await w.as('lampHr').does(getMine, {})).member).toMatchObject({ id, posts: [] })
  await w.as('lampHr').does(askLeave, { id })
  await w.as('officer').does(letGo, { id })
  expect(await w.look(`select state from posts where owner = '${idFor('lampHr')}'`)).toEqual([{ state: 'held' }])
  expect(await toldTo(w, 'chair')).toContain('told.postStands')
  expect(await toldTo(w, 'outsider')).toEqual([])
})
