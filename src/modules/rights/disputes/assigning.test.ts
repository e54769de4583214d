import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { idOnRoll } from '../../../../seeds/disputes-roll.ts'
import { declineCase, offerCase, openMediation, putCaseDown, takeCase } from './actions/assigning.ts'
import { getHandling } from './actions/handling.ts'
import { listSuggestions } from './actions/suggesting.ts'
import { nameAgent } from './actions/agents.ts'
import { listCustody } from './actions/custody-log.ts'
import { askAnother, decideRecusal, waiveRelation } from './actions/recusing.ts'
import { endMediator } from './actions/roll.ts'
import { declareTie, endTie, listTies } from './actions/ties.ts'
import { acceptedCase, assignTo } from './testing-network.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const head = () => w.as('mediationHead')
const offer = (dispute: string, who = 'mediator', asSecond = false) =>
  head().does(offerCase, { dispute, mediator: idOnRoll(who), asSecond })
const stateOf = async (dispute: string) =>
  (
    await w.look<{ state: string; mediator: string | null; second: string | null }>(
      'select state, mediator, second from disputes where id = $1',
      [dispute],
    )
  )[0]

test('DISPUTES-44 proposes whom, with reasons, and never one with something on file against it', async () => {
  const dispute = await acceptedCase(w, { employer: '北京海图文化有限公司' })
  const [best, ...others] = await head().does(listSuggestions, { dispute })
  expect(best).toMatchObject({ name: '秦和', isProposed: true, conflicts: [] })
  expect(best!.reasons).toContainEqual({ say: 'why.field', fields: ['wages'] })
  expect(best!.reasons).toContainEqual({ say: 'why.sameBody' })
  expect(others.every(one => !one.isProposed)).toBe(true)
  const { id: tie } = await w.as('mediator').does(declareTie, { employer: '北京海图 文化有限公司', kind: 'kin', said: '妹妹在那里上班' })
  const after = await head().does(listSuggestions, { dispute })
  expect(after.at(-1)).toMatchObject({ name: '秦和', conflicts: ['declaredTie'], isProposed: false })
  await expect(offer(dispute)).rejects.toMatchObject({ clause: 'DISPUTES-44', fields: { mediator: 'conflict.declaredTie' } })
  await w.as('mediator').does(endTie, { id: tie, endedBecause: '妹妹已经离职', until: '2026-07-06' })
  expect((await head().does(listSuggestions, { dispute }))[0]).toMatchObject({ name: '秦和', conflicts: [] })
})

test('DISPUTES-44 another district’s head proposes and offers nothing: for them there is no such case', async () => {
  const dispute = await acceptedCase(w)
  await expect(w.as('chaoyangHead').does(listSuggestions, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('chaoyangHead').does(offerCase, { dispute, mediator: idOnRoll('mediator') })).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  await expect(w.as('windowClerk').does(listSuggestions, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-2' })
})

test('DISPUTES-45 whoever is offered a case sees the offer and not the case; DISPUTES-47 on taking it they see it and handle it', async () => {
  const dispute = await acceptedCase(w)
  const { id } = await offer(dispute)
  await expect(w.as('mediator').does(listCustody, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('secondMediator').does(takeCase, { id, kind: 'none' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect((await stateOf(dispute))?.state).toBe('accepted')
  await w.as('mediator').does(takeCase, { id, kind: 'none' })
  expect(await stateOf(dispute)).toMatchObject({ state: 'assigned', mediator: w.cast.mediator!.id })
  expect((await w.as('mediator').does(listCustody, { dispute })).lines).toHaveLength(1)
  await w.as('mediator').does(openMediation, { dispute })
  expect((await stateOf(dispute))?.state).toBe('inMediation')
})

test('DISPUTES-46 declined with a reason, or unanswered for two working days, it is the head’s again', async () => {
  const dispute = await acceptedCase(w)
  const first = await offer(dispute)
  await expect(w.as('mediator').does(declineCase, { id: first.id, reason: '忙' })).rejects.toMatchObject({
    fields: { reason: 'tooShort?least=5' },
  })
  await w.as('mediator').does(declineCase, { id: first.id, reason: '这周在外地出差' })
  const second = await offer(dispute)
  expect(second.due).toBe('2026-07-08')
  const now = w.now
  await w.until('2026-07-09T00:05:00+08:00')
  await expect(w.as('mediator').does(takeCase, { id: second.id, kind: 'none' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await w.look('select state from disputes_moves where id = $1', [second.id])).toEqual([{ state: 'lapsed' }])
  const third = await offer(dispute)
  expect(third.state).toBe('offered')
  w.now = now
})

test('DISPUTES-46 taken at the moment it lapses: the day after it was due nobody takes it, also before the clock came by', async () => {
  const dispute = await acceptedCase(w)
  const { id } = await offer(dispute)
  const now = w.now
  w.now = new Date('2026-07-09T00:00:30+08:00')
  await expect(w.as('mediator').does(takeCase, { id, kind: 'none' })).rejects.toMatchObject({ clause: 'DISPUTES-46' })
  w.now = now
  await w.as('mediator').does(takeCase, { id, kind: 'none' })
})

test('DISPUTES-47 two heads who assign at once: one offer stands', async () => {
  const dispute = await acceptedCase(w)
  const both = await Promise.allSettled([
    offer(dispute),
    w.as('cityChair').does(offerCase, { dispute, mediator: idOnRoll('secondMediator') }),
  ])
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = both.find(one => one.status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject({ clause: 'DISPUTES-52', sentence: 'network.waitsAlready' })
})

test('DISPUTES-48 a relation that was told stands in the way until both sides have waived it', async () => {
  const dispute = await acceptedCase(w)
  const { id } = await offer(dispute)
  await expect(w.as('mediator').does(takeCase, { id, kind: 'kin', said: '' })).rejects.toMatchObject({ clause: 'DISPUTES-48' })
  await w.as('mediator').does(takeCase, { id, kind: 'other', said: '与单位法务是大学同学' })
  const open = () => w.as('mediator').does(openMediation, { dispute })
  await expect(open()).rejects.toMatchObject({ clause: 'DISPUTES-48' })
  const waive = { dispute, person: w.cast.mediator!.id }
  await w.as('haidianCourier').does(waiveRelation, waive)
  await expect(open()).rejects.toMatchObject({ clause: 'DISPUTES-48' })
  await expect(w.as('lin').does(waiveRelation, waive)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.as('employerAgent').does(waiveRelation, waive)
  await open()
})

test('DISPUTES-49 a side asks for another, the head decides with reasons; DISPUTES-50 the replaced one sees nothing from that moment', async () => {
  const dispute = await acceptedCase(w)
  await assignTo(w, dispute, 'mediator')
  await w.as('mediator').does(openMediation, { dispute })
  const person = w.cast.mediator!.id
  const asked = { dispute, person, kind: 'kin', said: '调解员是老板的表弟' } as const
  const { id } = await w.as('haidianCourier').does(askAnother, asked)
  expect(await w.as('haidianCourier').does(askAnother, asked)).toEqual({ id })
  expect((await w.as('mediator').does(getHandling, { dispute })).requests).toEqual([])
  await expect(head().does(decideRecusal, { id, isGranted: true, decision: '好' })).rejects.toMatchObject({ clause: 'DISPUTES-49' })
  await head().does(decideRecusal, { id, isGranted: true, decision: '情况属实，另行指定' })
  expect(await stateOf(dispute)).toMatchObject({ state: 'inMediation', mediator: null })
  await expect(w.as('mediator').does(getHandling, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(offer(dispute)).rejects.toMatchObject({ fields: { mediator: 'conflict.recusedBefore' } })
  await assignTo(w, dispute, 'secondMediator')
  expect(await stateOf(dispute)).toMatchObject({ state: 'inMediation', mediator: w.cast.secondMediator!.id })
})

test('DISPUTES-49 undecided after three working days it is told above and can still be decided', async () => {
  const dispute = await acceptedCase(w)
  await assignTo(w, dispute, 'mediator')
  const asked = { dispute, person: w.cast.mediator!.id, kind: 'other', said: '说话不公道，偏向单位' } as const
  const { id } = await w.as('haidianCourier').does(askAnother, asked)
  const now = w.now
  await w.until('2026-07-10T00:05:00+08:00')
  expect(await w.look('select state from disputes_recusals where id = $1', [id])).toEqual([{ state: 'late' }])
  await head().does(decideRecusal, { id, isGranted: false, decision: '经核实没有应当回避的情形' })
  expect((await stateOf(dispute))?.mediator).toBe(w.cast.mediator!.id)
  w.now = now
})

test('DISPUTES-51 an inspector handles it beside the mediator, and is another person', async () => {
  const dispute = await acceptedCase(w)
  await expect(offer(dispute, 'inspector', true)).rejects.toMatchObject({ clause: 'DISPUTES-51' })
  await assignTo(w, dispute, 'mediator')
  await expect(offer(dispute, 'mediator', true)).rejects.toMatchObject({ clause: 'DISPUTES-51' })
  await assignTo(w, dispute, 'inspector', true)
  expect(await stateOf(dispute)).toMatchObject({ mediator: w.cast.mediator!.id, second: w.cast.inspector!.id })
  expect((await w.as('inspector').does(getHandling, { dispute })).handlers.map(one => one.name)).toEqual(['秦和', '纪平'])
})

test('DISPUTES-50 stepping down says why and gives the case back', async () => {
  const dispute = await acceptedCase(w)
  await assignTo(w, dispute, 'mediator')
  await w.as('mediator').does(putCaseDown, { dispute, reason: '生病住院两个月' })
  const agent = { id: dispute, name: '秦和', phone: '13900000023', mandate: 'general' } as const
  await expect(w.as('employerAgent').does(nameAgent, agent)).rejects.toMatchObject({ clause: 'DISPUTES-50' })
  expect(await stateOf(dispute)).toMatchObject({ state: 'accepted', mediator: null })
  await expect(w.as('mediator').does(listCustody, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('DISPUTES-43 an appointment that ends takes post and sight along, and what is in hand goes back', async () => {
  const [running, closed] = [await acceptedCase(w), await acceptedCase(w)]
  await assignTo(w, running, 'secondMediator')
  await assignTo(w, closed, 'secondMediator')
  await w.look(`update disputes set state = 'failed', due = null where id = $1`, [closed])
  await head().does(endMediator, { id: idOnRoll('secondMediator'), endedBecause: '调往其他岗位工作' })
  expect(await stateOf(running)).toMatchObject({ state: 'accepted', mediator: null })
  expect(await stateOf(closed)).toMatchObject({ state: 'failed', mediator: w.cast.secondMediator!.id })
  for (const dispute of [running, closed])
    await expect(w.as('secondMediator').does(getHandling, { dispute })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const posts = await w.look(`select state from posts where owner = $1 and role = 'mediator'`, [w.cast.secondMediator!.id])
  expect(posts).toEqual([{ state: 'ended' }])
  expect(w.failures).toEqual([])
})

test('DISPUTES-48 a relation told in one case stands against the next of that employer until the mediator says it has ended', async () => {
  const employer = '北京旧识餐饮有限公司'
  const first = await acceptedCase(w, { employer })
  const { id } = await offer(first)
  await w.as('mediator').does(takeCase, { id, kind: 'interest', said: '曾在那里做过顾问' })
  const next = await acceptedCase(w, { employer: '北京旧识 餐饮有限公司' })
  await expect(offer(next)).rejects.toMatchObject({ fields: { mediator: 'conflict.toldBefore' } })
  const [tie] = (await w.as('mediator').does(listTies, {})).filter(one => one.employer === employer)
  expect(tie).toMatchObject({ kind: 'interest', since: '2026-07-06', until: null })
  const end = (until: string, endedBecause = '顾问合同早已到期') => w.as('mediator').does(endTie, { id: tie!.id, until, endedBecause })
  await expect(end('2026-07-07')).rejects.toMatchObject({ fields: { until: 'network.tieDay' } })
  await expect(end('2026-07-06', '没了')).rejects.toMatchObject({ fields: { endedBecause: 'tooShort?least=5' } })
  await expect(
    w.as('secondMediator').does(endTie, { id: tie!.id, until: '2026-07-06', endedBecause: '顾问合同早已到期' }),
  ).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  await end('2026-07-06')
  expect((await offer(next)).state).toBe('offered')
  expect(await w.look('select step from record where subject = $1 order by n', [tie!.id])).toEqual([{ step: 'begin' }, { step: 'end' }])
  // for the case it was told in it stands, ended or not
  expect((await w.as('mediator').does(getHandling, { dispute: first })).handlers[0]!.told).toMatchObject({
    kind: 'interest',
    workerWaived: false,
  })
})
