import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { closePapers } from '#kernel/server/papers/render.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getAgreement } from './actions/agreement.ts'
import { getCase } from './actions/case.ts'
import { sendOn } from './actions/custody.ts'
import { listCustody } from './actions/custody-log.ts'
import { disputeOf } from './actions/disputes.ts'
import { failDispute } from './actions/ending.ts'
import { beginLeg, listLegs } from './actions/legs.ts'
import { noteLeg } from './actions/legs-noting.ts'
import { beginExit } from './actions/legs-telling.ts'
import type { Letter } from './actions/papers/letter.ts'
import { bodyIn, draft, haidianCase, seal, sign, stateOf, versionOf } from './testing-endings.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(async () => {
  await closePapers()
  await w.close()
})
const at = (day: string) => {
  w.now = new Date(`${day}T09:00:00+08:00`)
}
const received = async (receivedOn: string, more: object = {}) => {
  at(receivedOn)
  const id = await haidianCase(w, { receivedOn, acceptedOn: receivedOn, ...more })
  await asHouse(w.house, w.now, async ctx => beginExit(ctx as never, await disputeOf(ctx as never, id)))
  return id
}
const legsOf = (id: string, who = 'haidianCourier') => w.as(who).does(listLegs, { dispute: id })
const only = async (id: string, kind: string, who = 'mediator') => (await legsOf(id, who)).filter(one => one.kind === kind).at(-1)!
const told = async (who: string, id: string) =>
  (await w.look<{ say: string }>('select say from notices where owner = $1 and subject = $2', [w.cast[who]!.id, id])).map(one => one.say)
const fail = async (id: string, cause: 'tooFarApart' | null = 'tooFarApart', reason = '双方差距三千元，谈不拢') =>
  w.as('mediator').does(failDispute, { id, version: await versionOf(w, id), cause, reason })

test('DISPUTES-56 received on 3 February 2026: the fifteenth day lies in the Spring Festival, arbitration opens on the 24th, told once', async () => {
  // 3 + 15 = 18 February, off until the 23rd; the mediation itself, counted from acceptance on the same day, ends with the 24th too
  const id = await received('2026-02-03', { way: 'courtBefore' })
  expect(await only(id, 'arbitration')).toMatchObject({ state: 'waiting', due: '2026-02-24' })
  await w.until('2026-02-23T09:00:00+08:00')
  expect((await only(id, 'arbitration')).state).toBe('waiting')
  await w.until('2026-02-24T00:05:00+08:00')
  await w.until('2026-02-24T09:05:00+08:00')
  expect((await only(id, 'arbitration')).state).toBe('open')
  expect((await told('haidianCourier', id)).filter(one => one === 'told.exit')).toHaveLength(1)
  expect(await stateOf(w, id)).toBe('inMediation')
  // begun once, however often a filing is sent
  await asHouse(w.house, w.now, async ctx => beginExit(ctx as never, await disputeOf(ctx as never, id)))
  expect(await legsOf(id)).toHaveLength(1)
})

test('DISPUTES-78 a failure has its cause, its reason and a notice that names arbitration and the year begun anew; arbitration opens at once', async () => {
  const id = await received('2026-07-01')
  at('2026-07-06')
  await expect(fail(id, null)).rejects.toMatchObject({ clause: 'DISPUTES-78', fields: { cause: 'missing' } })
  await expect(fail(id, 'tooFarApart', '谈不拢')).rejects.toMatchObject({ fields: { reason: 'tooShort?least=5' } })
  await expect(w.as('secondMediator').does(failDispute, { id, version: 1, cause: 'other', reason: '我不是承办人' })).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  const { number } = await fail(id)
  expect(await stateOf(w, id)).toBe('failed')
  const [letter] = await w.look<{ said: Letter; number: string }>('select said, number from disputes_letters where dispute = $1', [id])
  expect(letter!.number).toBe(number)
  const text = letter!.said.paragraphs.join('')
  // a year from 6 July 2026: 6 July 2027, a Tuesday
  expect(text).toContain('海淀区劳动人事争议仲裁院')
  expect(text).toContain('2027年7月6日')
  expect(letter!.said.facts).toContainEqual(['原因', '差距过大'])
  expect(await only(id, 'arbitration', 'haidianCourier')).toMatchObject({ state: 'open' })
  for (const who of ['haidianCourier', 'employerAgent']) expect(await told(who, id)).toContain('told.failed')
})

test('DISPUTES-29 a mediation that runs out of time fails by itself, with cause, day and notice', async () => {
  const id = await received('2026-07-01')
  await w.look(`update disputes set due = '2026-07-16' where id = $1`, [id])
  await w.until('2026-07-17T09:00:00+08:00')
  expect(await w.look('select state, cause, closed_on from disputes where id = $1', [id])).toEqual([
    { state: 'failed', cause: 'timeOut', closed_on: '2026-07-17' },
  ])
  expect(await w.look('select kind from disputes_letters where dispute = $1', [id])).toEqual([{ kind: 'failed' }])
  await w.until('2026-07-17T09:01:00+08:00')
  expect(await w.look('select kind from disputes_letters where dispute = $1', [id])).toHaveLength(1)
  expect((await told('haidianCourier', id)).filter(one => one === 'told.exitEnded')).toHaveLength(1)
})

test('DISPUTES-56 withdrawn, nobody needs the way; consent refused, it opens', async () => {
  const [one, other] = [await received('2026-07-01'), await received('2026-07-01')]
  await w.look(`update disputes set state = 'withdrawn' where id = $1`, [one])
  await w.look(`update disputes set state = 'consentRefused' where id = $1`, [other])
  await w.until('2026-07-03T09:00:00+08:00')
  expect((await only(one, 'arbitration', 'haidianCourier')).state).toBe('dropped')
  expect((await only(other, 'arbitration', 'haidianCourier')).state).toBe('open')
})

test('DISPUTES-57 61 arbitration: filed by the worker, accepted, paused, late; its award ends the mediation', async () => {
  const id = await received('2026-03-02', { way: 'courtBefore' })
  await expect(
    w.as('haidianCourier').does(noteLeg, { id: (await only(id, 'arbitration')).id, version: 1, step: 'file', on: '2026-03-02' }),
  ).rejects.toMatchObject({ clause: 'DISPUTES-55' })
  const { id: leg } = await w.as('haidianCourier').does(beginLeg, { dispute: id, kind: 'arbitration' })
  const note = async (who: string, step: 'file' | 'accept' | 'pause' | 'resume' | 'decide', on: string, more: object = {}) => {
    w.now = new Date(`${on}T10:00:00+08:00`)
    return w.as(who).does(noteLeg, { id: leg, version: (await only(id, 'arbitration')).version, step, on, ...more })
  }
  // 2 March + 5 working days: the 9th
  expect(await note('haidianCourier', 'file', '2026-03-02')).toEqual({ state: 'filed', due: '2026-03-09' })
  // 6 March + 45 days: 20 April, a Monday
  expect(await note('windowClerk', 'accept', '2026-03-06')).toEqual({ state: 'accepted', due: '2026-04-20' })
  await expect(note('windowClerk', 'pause', '2026-03-10')).rejects.toMatchObject({ clause: 'DISPUTES-60' })
  expect(await note('windowClerk', 'pause', '2026-03-10', { reason: '等待工伤认定结论' })).toEqual({ state: 'paused', due: null })
  // ten days stood still: 30 April, a Thursday
  expect(await note('windowClerk', 'resume', '2026-03-20')).toEqual({ state: 'accepted', due: '2026-04-30' })
  await expect(note('windowClerk', 'decide', '2026-12-31', { outcome: 'award' })).resolves.toMatchObject({ state: 'ended' })
  expect(await stateOf(w, id)).toBe('failed')
  for (const who of ['haidianCourier', 'employerAgent', 'mediator']) expect(await told(who, id)).toContain('told.endedByLeg')
})

test('DISPUTES-57 who is late is late the day after, and the worker hears what to do', async () => {
  const id = await received('2026-03-02', { way: 'courtBefore' })
  const { id: leg } = await w.as('mediator').does(beginLeg, { dispute: id, kind: 'arbitration' })
  await w.as('mediator').does(noteLeg, { id: leg, version: (await only(id, 'arbitration')).version, step: 'file', on: '2026-03-02' })
  await w.until('2026-03-10T09:00:00+08:00')
  expect(await only(id, 'arbitration')).toMatchObject({ state: 'late' })
  expect(await told('haidianCourier', id)).toContain('told.late.arbitration')
})

test('DISPUTES-58 59 inspection names the day of the act; legal aid is the worker’s own affair; the body sees the case while its leg runs', async () => {
  const id = await received('2026-07-01')
  at('2026-07-06')
  const inspection = { dispute: id, kind: 'inspection' } as const
  await expect(w.as('windowClerk').does(beginLeg, inspection)).rejects.toMatchObject({
    clause: 'DISPUTES-58',
    fields: { actedOn: 'missing' },
  })
  const enforcement = await bodyIn(w, 'enforcement', '海淀区劳动保障综合执法大队', pathOf('haidianEnforcement'))
  const court = await bodyIn(w, 'court', '海淀区人民法院', pathOf('haidianCourt'))
  await expect(w.as('windowClerk').does(beginLeg, { ...inspection, actedOn: '2026-05-31', body: court })).rejects.toMatchObject({
    sentence: 'disputes.wrongBody',
  })
  const { id: leg } = await w.as('windowClerk').does(beginLeg, { ...inspection, actedOn: '2026-05-31', body: enforcement })
  const [row] = await w.look<{ parties: string[] }>('select parties from disputes where id = $1', [id])
  expect(row!.parties).toContain(pathOf('haidianEnforcement'))
  expect(await only(id, 'inspection')).toMatchObject({ state: 'offered', due: '2028-05-31' })
  await w.as('haidianCourier').does(beginLeg, { dispute: id, kind: 'legalAid' })
  expect((await legsOf(id, 'employerAgent')).map(one => one.kind)).not.toContain('legalAid')
  expect((await legsOf(id)).map(one => one.kind)).toContain('legalAid')
  // nor does the line of the body that grants it stand among those concerned, nor is there such a step
  const body = await bodyIn(w, 'legalAid', '海淀区法律援助中心', pathOf('haidianLegalAid'))
  const aided = await received('2026-03-02')
  await w.as('haidianCourier').does(beginLeg, { dispute: aided, kind: 'legalAid', body })
  const partiesFor = async (who: string) => JSON.stringify([await w.as(who).does(getCase, { id: aided }), await legsOf(aided, who)])
  expect(await partiesFor('mediator')).toContain(pathOf('haidianLegalAid'))
  expect(await partiesFor('employerAgent')).not.toContain(pathOf('haidianLegalAid'))
  await w.as('mediationHead').does(sendOn, { dispute: aided, kind: 'refer', to: body, said: '请提供法律援助' })
  const custodyFor = async (who: string) => (await w.as(who).does(listCustody, { dispute: aided })).lines.map(one => one.to)
  expect(await custodyFor('haidianCourier')).toEqual(['海淀区法律援助中心'])
  expect(await custodyFor('employerAgent')).toEqual([])
  const aid = await only(aided, 'legalAid')
  await expect(
    w.as('employerAgent').does(noteLeg, { id: aid.id, version: aid.version, step: 'takeBack', reason: '不需要了，撤回' }),
  ).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
  // another body's officer sees nothing of it
  await expect(legsOf(id, 'courtClerk')).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const note = async (step: 'file' | 'accept' | 'decide', on: string, more: object = {}) => {
    w.now = new Date(`${on}T10:00:00+08:00`)
    return w.as('mediator').does(noteLeg, { id: leg, version: (await only(id, 'inspection')).version, step, on, ...more })
  }
  await note('file', '2026-07-07')
  await note('accept', '2026-07-08')
  await note('decide', '2026-07-20', { outcome: 'corrected' })
  const [after] = await w.look<{ parties: string[] }>('select parties from disputes where id = $1', [id])
  expect(after!.parties).not.toContain(pathOf('haidianEnforcement'))
  expect(await stateOf(w, id)).toBe('inMediation')
})

test('DISPUTES-61 an agreement closes the way to arbitration that nobody took, and advises to take back what runs', async () => {
  const [idle, running] = [await received('2026-07-01'), await received('2026-07-01')]
  at('2026-07-06')
  const { id: leg } = await w.as('haidianCourier').does(beginLeg, { dispute: running, kind: 'arbitration' })
  await w
    .as('haidianCourier')
    .does(noteLeg, { id: leg, version: (await only(running, 'arbitration')).version, step: 'file', on: '2026-07-06' })
  for (const id of [idle, running]) {
    await draft(w, id)
    for (const who of ['haidianCourier', 'employerAgent', 'mediator']) await sign(w, who, id)
    await seal(w, id)
  }
  expect((await only(idle, 'arbitration')).state).toBe('dropped')
  expect((await only(running, 'arbitration')).state).toBe('filed')
  expect(await told('haidianCourier', running)).toContain('told.takeBack.arbitration')
  expect(await told('haidianCourier', idle)).not.toContain('told.takeBack.arbitration')
  expect(await w.as('haidianCourier').does(getAgreement, { dispute: idle })).toMatchObject({ stage: 'effective' })
  expect(w.failures).toEqual([])
})
