import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Delivery } from '#kernel/server/action.ts'
import { closePapers } from '#kernel/server/papers/render.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { idOfBody } from '../../../../seeds/disputes-bodies.ts'
import { idOnRoll } from '../../../../seeds/disputes-roll.ts'
import { offerCase } from './actions/assigning.ts'
import { getCase } from './actions/case.ts'
import { addEvidence } from './actions/evidence.ts'
import { finishPart, recallMove, refuseMove, takeMove } from './actions/answering-moves.ts'
import { requestCase, sendOn } from './actions/custody.ts'
import { getCustodyPaper, listCustody } from './actions/custody-log.ts'
import { acceptedCase, assignTo } from './testing-network.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const send = (dispute: string, kind: 'transfer' | 'refer', to: string) =>
  w.as('mediationHead').does(sendOn, { dispute, kind, to: idOfBody(to), said: '劳动者在该区工作' })
const sees = (who: string, dispute: string) => w.as(who).does(listCustody, { dispute })
const none = { clause: 'HOUSE-1' }

test('DISPUTES-52 a case is handed over once the other district takes it; then the old one has nothing of it, and the worker knows where', async () => {
  const dispute = await acceptedCase(w)
  const { id, due } = await send(dispute, 'transfer', 'chaoyang')
  expect(due).toBe('2026-07-09')
  await expect(sees('chaoyangHead', dispute)).rejects.toMatchObject(none)
  await expect(w.as('outsider').does(takeMove, { id })).rejects.toMatchObject(none)
  await expect(w.as('windowClerk').does(takeMove, { id })).rejects.toMatchObject({ clause: 'DISPUTES-52' })
  await w.as('chaoyangHead').does(takeMove, { id })
  expect((await sees('chaoyangHead', dispute)).now.body).toBe('朝阳区总工会劳动争议调解中心')
  await expect(sees('mediationHead', dispute)).rejects.toMatchObject(none)
  const told = await w.look(`select say from notices where owner = $1 and subject = $2`, [w.cast.haidianCourier!.id, dispute])
  expect(told).toContainEqual({ say: 'network.told.where' })
  const beside = await w.look<{ unit: string }>('select distinct unit from disputes_sides where dispute = $1', [dispute])
  expect(beside).toEqual([{ unit: w.cast.chaoyangHead!.unit }])
})

test('DISPUTES-52 a hand-over takes the offers and the mediator of the old body along with it', async () => {
  const dispute = await acceptedCase(w)
  await assignTo(w, dispute, 'mediator')
  const second = await w.as('mediationHead').does(offerCase, { dispute, mediator: idOnRoll('inspector'), asSecond: true })
  const { id } = await send(dispute, 'transfer', 'chaoyang')
  await w.as('chaoyangHead').does(takeMove, { id })
  await expect(sees('mediator', dispute)).rejects.toMatchObject(none)
  expect(await w.look('select state, mediator from disputes where id = $1', [dispute])).toEqual([{ state: 'accepted', mediator: null }])
  expect(await w.look('select state from disputes_moves where id = $1', [second.id])).toEqual([{ state: 'lapsed' }])
})

test('DISPUTES-52 refused with a reason it stays; taken back, it cannot be taken; unanswered it goes up', async () => {
  const dispute = await acceptedCase(w)
  const first = await send(dispute, 'transfer', 'chaoyang')
  await expect(send(dispute, 'transfer', 'shijingshan')).rejects.toMatchObject({ sentence: 'network.waitsAlready' })
  await expect(w.as('chaoyangHead').does(refuseMove, { id: first.id, reason: '不' })).rejects.toMatchObject({ clause: 'DISPUTES-52' })
  await w.as('chaoyangHead').does(refuseMove, { id: first.id, reason: '用人单位和工作地都在海淀' })
  const again = await send(dispute, 'transfer', 'chaoyang')
  await w.as('mediationHead').does(recallMove, { id: again.id })
  await expect(w.as('chaoyangHead').does(takeMove, { id: again.id })).rejects.toMatchObject(none)
  const third = await send(dispute, 'transfer', 'chaoyang')
  const now = w.now
  await w.until('2026-07-10T00:05:00+08:00')
  expect(await w.look('select state from disputes_moves where id = $1', [third.id])).toEqual([{ state: 'lapsed' }])
  const told = await w.look(`select say from notices where owner = $1 and subject = $2`, [w.cast.cityChair!.id, dispute])
  expect(told).toContainEqual({ say: 'network.told.moveLapsed' })
  w.now = now
})

test('DISPUTES-52 custody does not go to a partner, and not away from a mediation that has begun', async () => {
  const dispute = await acceptedCase(w)
  await expect(send(dispute, 'transfer', 'haidianCourt')).rejects.toMatchObject({ fields: { to: 'network.custodyStays' } })
  await expect(send(dispute, 'refer', 'chaoyang')).rejects.toMatchObject({ fields: { to: 'network.transferInstead' } })
  const begun = await acceptedCase(w, { state: 'inMediation' })
  await expect(send(begun, 'transfer', 'chaoyang')).rejects.toMatchObject({ sentence: 'network.tooFar' })
})

test('DISPUTES-41 DISPUTES-52 a partner asked for its part sees the case from taking it until it has done it, another court never', async () => {
  const dispute = await acceptedCase(w)
  const { id } = await send(dispute, 'refer', 'haidianCourt')
  await expect(sees('courtClerk', dispute)).rejects.toMatchObject(none)
  await expect(w.as('otherCourtClerk').does(takeMove, { id })).rejects.toMatchObject(none)
  await w.as('courtClerk').does(takeMove, { id })
  expect((await sees('courtClerk', dispute)).lines).toHaveLength(1)
  // it reads; it speaks for neither side
  expect(await w.as('courtClerk').does(getCase, { id: dispute })).toMatchObject({ seat: 'partner', needs: '' })
  const paper = { name: '证据.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF') }
  const asWorker = w.as('courtClerk').does(addEvidence, { id: dispute, kind: 'other', said: '', side: 'worker' }, [paper])
  await expect(asWorker).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(sees('otherCourtClerk', dispute)).rejects.toMatchObject(none)
  await w.as('courtClerk').does(finishPart, { id, outcome: '已作司法确认前的审查指导' })
  await expect(sees('courtClerk', dispute)).rejects.toMatchObject(none)
})

test('DISPUTES-41 a procuratorate sees what it was asked for, never the case', async () => {
  const dispute = await acceptedCase(w)
  const { id } = await send(dispute, 'refer', 'haidianProcuratorate')
  const [{ unit } = { unit: '' }] = await w.look<{ unit: string }>('select unit from disputes_bodies where id = $1', [
    idOfBody('haidianProcuratorate'),
  ])
  const officer = {
    ...w.cast.courtClerk!,
    id: w.cast.lin!.id,
    posts: [{ unit: unit as `/${string}`, powers: ['disputes.partner' as const] }],
  }
  await w.as(officer).does(takeMove, { id })
  await expect(w.as(officer).does(listCustody, { dispute })).rejects.toMatchObject(none)
})

test('DISPUTES-52 another body asks for a case by its number, and who has it decides; the answer does not say whether there is one', async () => {
  const dispute = await acceptedCase(w)
  const [{ number } = { number: '' }] = await w.look<{ number: string }>('select number from disputes where id = $1', [dispute])
  const asks = (number: string) =>
    w.as('chaoyangHead').does(requestCase, { body: idOfBody('chaoyang'), number, said: '用人单位在我区，已有同类案件' })
  expect(await asks('京工调〔2026〕第 9999 号')).toEqual({ asked: true })
  expect(await asks(number)).toEqual({ asked: true })
  expect(await asks(number)).toEqual({ asked: true })
  const [move, ...more] = await w.look<{ id: string }>(`select id from disputes_moves where dispute = $1`, [dispute])
  expect(more).toEqual([])
  await expect(sees('chaoyangHead', dispute)).rejects.toMatchObject(none)
  await expect(w.as('chaoyangHead').does(takeMove, { id: move!.id })).rejects.toMatchObject({ clause: 'DISPUTES-52' })
  await w.as('mediationHead').does(takeMove, { id: move!.id })
  expect((await sees('chaoyangHead', dispute)).now.body).toBe('朝阳区总工会劳动争议调解中心')
  expect(w.failures).toEqual([])
})

test('DISPUTES-52 the custody log is printed for the file, for those who see the case and for nobody else', async () => {
  const dispute = await acceptedCase(w)
  await assignTo(w, dispute, 'mediator')
  const { bytes } = (await w.as('mediationHead').does(getCustodyPaper, { dispute, language: 'zh' })) as Delivery
  expect(Buffer.from(bytes).subarray(0, 4).toString()).toBe('%PDF')
  await expect(w.as('chaoyangHead').does(getCustodyPaper, { dispute, language: 'zh' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await closePapers()
})
