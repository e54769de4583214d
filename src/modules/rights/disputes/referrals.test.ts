import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idOfBody } from '../../../../seeds/disputes-bodies.ts'
import type { Delivery } from '#kernel/server/action.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { getCase } from './actions/case.ts'
import { confirmResult, giveResultBack } from './actions/confirming.ts'
import { addEvidence } from './actions/evidence.ts'
import { getRoom } from './actions/room.ts'
import { recallTransfer } from './actions/referring.ts'
import { putOut } from './actions/screening.ts'
import { answerReturned, countReferrals, declineReferral, listReferrals, takeReferral } from './actions/taking-referrals.ts'
import { getTransferred, getTransferredPaper, listTransferred } from './actions/transferred.ts'
import { takeWay } from './actions/agreement-ways.ts'
import { draft, seal, seatNow, sign } from './testing-endings.ts'
import { sends, takenFrom, transfer } from './testing-referrals.ts'
import { transferCase } from './actions/referring.ts'

let w: World
let n = 0
let number = ''
const start = new Date('2026-07-06T09:00:00+08:00')
beforeAll(async () => {
  w = await world()
})
// each tells of a case of its own
beforeEach(() => {
  n += 1
  number = `（2026）京0108诉前调${1000 + n}号`
  w.now = start
})
afterAll(async () => {
  expect(w.failures).toEqual([])
  await w.close()
})
const told = async (say: string, subject: string) =>
  (await w.look(`select owner from notices where say = $1 and subject = $2`, [say, subject])).length
const seenBy = (who: string) => w.as(who).does(getTransferred, { number })
const row = async (id: string) => (await w.look('select * from disputes_referrals where id = $1', [id]))[0]!
const cases = async () => (await w.look('select from disputes where reference = $1', [number])).length
const waiting = async (who = 'windowClerk') => (await w.as(who).does(listReferrals, {})).rows.filter(one => one.number === number)
/** Mediated to an agreement in effect, by the short way: what happens in between has tests of its own. */
async function settled(dispute: string) {
  const begun = `update disputes set state = 'inMediation', mediator = $2, accepted_on = '2026-07-06', number = $3 where id = $1`
  await w.look(begun, [dispute, w.cast.mediator!.id, `京工调 ${number}`])
  await w.look(`update disputes_sides set state = 'agreed', owner = case side when 'worker' then $2 else $3 end where dispute = $1`, [
    dispute,
    w.cast.haidianCourier!.id,
    w.cast.employerAgent!.id,
  ])
  await seatNow(w, dispute)
  await draft(w, dispute)
  for (const who of ['haidianCourier', 'employerAgent', 'mediator']) await sign(w, who, dispute)
  await seal(w, dispute)
}

describe('转', () => {
  test('DISPUTES-53 a number is taken in once: sent again, by two at once or in other words, it is still that one', async () => {
    const [first, twin] = await Promise.all([sends(w, number), sends(w, number)])
    expect(twin!.id).toBe(first!.id)
    expect([first!.isKnown, twin!.isKnown].sort()).toEqual([false, true])
    expect(first).toMatchObject({ state: 'offered', due: '2026-07-09', dispute: null })
    expect(await sends(w, number)).toMatchObject({ id: first!.id, isKnown: true, differs: false })
    expect(await sends(w, number, { matter: '别的事情，写得也够长了' })).toMatchObject({ id: first!.id, isKnown: true, differs: true })
    expect(await told('referral.told.sent', first!.id)).toBeGreaterThan(0)
    expect(await cases()).toBe(0)
  })

  test('DISPUTES-53 what is wrong is told field by field, of the filing and of the paper', async () => {
    const wrong = sends(w, '1', { paperOn: '2026-08-01', phone: '123', matter: '短', way: 'arbitration' })
    await expect(wrong).rejects.toMatchObject({ fields: { number: 'tooShort?least=4', way: 'notAChoice', matter: 'tooShort?least=10' } })
    await expect(sends(w, number, { to: idOfBody('haidianCourt') })).rejects.toMatchObject({
      clause: 'DISPUTES-53',
      fields: { to: 'notAChoice' },
    })
    await expect(w.as('windowClerk').does(transferCase, transfer(number))).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('DISPUTES-53 before it is taken a summary is read, and what was sent lies sealed and in no record', async () => {
    const { id } = await sends(w, number)
    expect(await waiting()).toMatchObject([{ id, from: '海淀区人民法院', worker: '路远', state: 'offered', stage: null }])
    expect((await w.as('windowClerk').does(countReferrals, {})).waiting).toBeGreaterThan(0)
    expect(JSON.stringify(await row(id))).not.toContain('跑单费')
    const record = await w.look('select said from record where subject = $1', [id])
    expect(JSON.stringify(record)).not.toMatch(/路远|海图|139/)
  })

  test('DISPUTES-53 another district and another court see nothing of it', async () => {
    const { id } = await sends(w, number)
    expect(await waiting('chaoyangHead')).toEqual([])
    await expect(w.as('chaoyangHead').does(takeReferral, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(seenBy('otherCourtClerk')).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect((await w.as('otherCourtClerk').does(listTransferred, {})).rows).toEqual([])
    // two courts may count alike, and each has its own
    const other = await sends(w, number, {}, 'otherCourtClerk')
    expect(other).toMatchObject({ isKnown: false })
    expect(other.id).not.toBe(id)
  })

  test('DISPUTES-53 refused with a reason it goes back, what was sent is deleted, and may be sent again', async () => {
    const { id } = await sends(w, number)
    await expect(w.as('windowClerk').does(declineReferral, { id, version: 1, reason: '不' })).rejects.toMatchObject({
      fields: { reason: 'tooShort?least=5' },
    })
    await w.as('windowClerk').does(declineReferral, { id, version: 1, reason: '用人单位在朝阳区，请转朝阳' })
    await expect(w.as('windowClerk').does(takeReferral, { id })).rejects.toMatchObject({ clause: 'DISPUTES-53' })
    expect(await seenBy('courtClerk')).toMatchObject({ state: 'refused', reason: '用人单位在朝阳区，请转朝阳', case: null })
    expect(await row(id)).toMatchObject({ sent_sealed: null, worker: '', employer: '' })
    expect(await told('referral.told.refused', id)).toBe(1)
    expect(await sends(w, number)).toMatchObject({ id, state: 'refused', isKnown: true })
    expect(await sends(w, number, { again: true, to: idOfBody('chaoyang') })).toMatchObject({ state: 'offered', isKnown: false })
  })

  test('DISPUTES-53 unanswered for three working days it goes back of itself, and both hear of it', async () => {
    const { id } = await sends(w, number)
    await w.until('2026-07-09T18:00:00+08:00')
    expect((await row(id)).state).toBe('offered')
    await w.until('2026-07-10T00:05:00+08:00')
    expect(await row(id)).toMatchObject({ state: 'lapsed', sent_sealed: null, worker: '' })
    expect(
      await w.look(`select distinct link from notices where say = 'referral.told.lapsed' and subject = $1 order by link`, [id]),
    ).toEqual([{ link: '/desk/disputes/referrals' }, { link: '/desk/partner' }])
    await expect(w.as('windowClerk').does(takeReferral, { id })).rejects.toMatchObject({ clause: 'DISPUTES-53' })
    expect(await cases()).toBe(0)
  })

  test('DISPUTES-53 on the day after its last nobody takes it, also before the clock has come by; whoever sent it may take it back', async () => {
    const { id } = await sends(w, number)
    w.now = new Date('2026-07-10T08:00:00+08:00')
    await expect(w.as('windowClerk').does(takeReferral, { id })).rejects.toMatchObject({ clause: 'DISPUTES-53' })
    await expect(w.as('otherCourtClerk').does(recallTransfer, { number })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await w.as('courtClerk').does(recallTransfer, { number })).toMatchObject({ state: 'recalled' })
    expect((await row(id)).sent_sealed).toBeNull()
  })
})

describe('办', () => {
  test('DISPUTES-53 taken it is a case with the court’s way and number, and both sides are asked at once', async () => {
    const { id, dispute, isKnown } = await takenFrom(w, number)
    expect(isKnown).toBe(false)
    const [kept] = await w.look('select way, reference, referrer, state from disputes where id = $1', [dispute])
    expect(kept).toEqual({ way: 'courtBefore', reference: number, referrer: idOfBody('haidianCourt'), state: 'seekingConsent' })
    expect(await told('told.led', dispute!)).toBe(1)
    expect(await w.look(`select side, name, state from disputes_sides where dispute = $1 order by side`, [dispute])).toEqual([
      { side: 'employer', name: '董诚', state: 'asked' },
      { side: 'worker', name: '路远', state: 'asked' },
    ])
    expect(await row(id)).toMatchObject({ sent_sealed: null, worker: '', state: 'taken', dispute })
  })

  test('DISPUTES-53 of two who take it one does; a stale version is told', async () => {
    const { id } = await sends(w, number)
    await expect(w.as('windowClerk').does(takeReferral, { id, version: 9 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    const both = await Promise.allSettled(['windowClerk', 'mediationHead'].map(who => w.as(who).does(takeReferral, { id, version: 1 })))
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await cases()).toBe(1)
  })

  test('DISPUTES-54 a worker who has filed it already keeps that case, and the court sees that one', async () => {
    const first = await takenFrom(w, number)
    const again = await takenFrom(w, `${number}之二`, { employer: `北京海图文化有限公司${number}` })
    expect(again).toMatchObject({ isKnown: true, dispute: first.dispute })
  })

  test('DISPUTES-54 whoever sent it reads its stage, its periods and when it moved; no room, no phones, and once it is over nothing of the case', async () => {
    const { dispute } = await takenFrom(w, number)
    const seen = await seenBy('courtClerk')
    expect(seen).toMatchObject({ state: 'taken', stage: 'seekingConsent', dispute, result: null })
    expect(seen.steps.map(line => line.step)).toEqual(['begin', 'screen'])
    expect(JSON.stringify(seen)).not.toMatch(/139\d{8}|跑单费/)
    const open = await w.as('courtClerk').does(getCase, { id: dispute! })
    expect(open).toMatchObject({ seat: 'partner' })
    expect(open.sides.every(side => side.phoneMasked === '')).toBe(true)
    await expect(w.as('courtClerk').does(getRoom, { dispute: dispute! })).rejects.toMatchObject({ clause: 'HOUSE-2' })
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
    const paper = [{ name: 'a.png', type: 'image/png', bytes: png }]
    await expect(w.as('courtClerk').does(addEvidence, { id: dispute!, kind: 'pay' }, paper)).rejects.toMatchObject({ clause: 'HOUSE-5' })
    expect((await w.as('courtClerk').does(addEvidence, { id: dispute!, kind: 'pay', side: 'worker' }, paper)).ids).toHaveLength(1)

    const { version } = await w.as('windowClerk').does(getCase, { id: dispute! })
    await w.look(`update disputes set state = 'received' where id = $1`, [dispute])
    await w.as('windowClerk').does(putOut, { id: dispute!, version, reason: '不属于劳动争议，请到住建部门' })
    await w.until('2026-07-06T10:00:00+08:00')
    await w.as('courtClerk').does(confirmResult, { number })
    await expect(w.as('courtClerk').does(getCase, { id: dispute! })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await seenBy('courtClerk')).toMatchObject({ state: 'confirmed', result: { outcome: 'outOfScope', paper: 'notice' } })
  })

  test('DISPUTES-54 what has changed since the last answer is told once, in its order', async () => {
    const { next: since } = await w.as('courtClerk').does(listTransferred, { limit: 200 })
    await takenFrom(w, number)
    await sends(w, `${number}之二`)
    const first = await w.as('courtClerk').does(listTransferred, { since })
    expect(first.rows.map(one => [one.number, one.state])).toEqual([
      [number, 'taken'],
      [`${number}之二`, 'offered'],
    ])
    expect((await w.as('courtClerk').does(listTransferred, { since: first.next })).rows).toEqual([])
    await w.as('courtClerk').does(recallTransfer, { number: `${number}之二` })
    const { rows } = await w.as('courtClerk').does(listTransferred, { since: first.next })
    expect(rows.map(one => one.state)).toEqual(['recalled'])
  })
})

describe('认', () => {
  test('DISPUTES-54 an agreement in effect is offered back with its paper, given back once, explained and confirmed', async () => {
    const { dispute, id } = await takenFrom(w, number)
    await settled(dispute!)
    await expect(w.as('courtClerk').does(confirmResult, { number })).rejects.toMatchObject({ clause: 'DISPUTES-54' })
    await expect(w.as('courtClerk').does(getTransferredPaper, { number })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.until('2026-07-06T10:00:00+08:00')
    expect(await seenBy('courtClerk')).toMatchObject({
      ...{ state: 'reported', stage: 'effective', confirms: true },
      result: { outcome: 'agreed', paper: 'agreement', totalFen: 650_000, paperUntil: '2026-08-05' },
    })
    const { bytes } = (await w.as('courtClerk').does(getTransferredPaper, { number })) as Delivery
    expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')

    await expect(w.as('courtClerk').does(giveResultBack, { number, reason: '缺' })).rejects.toMatchObject({
      clause: 'DISPUTES-54',
    })
    await w.as('courtClerk').does(giveResultBack, { number, reason: '付款账户写得不清楚' })
    expect(await waiting()).toMatchObject([{ id, state: 'returned', returned: '付款账户写得不清楚' }])
    await w.as('windowClerk').does(answerReturned, { id, note: '账户已在第二条写明，请再核' })
    expect(await w.as('courtClerk').does(confirmResult, { number })).toMatchObject({ state: 'confirmed', leg: null })
    await expect(w.as('courtClerk').does(confirmResult, { number })).rejects.toMatchObject({ clause: 'DISPUTES-54' })
    expect([await told('referral.told.returned', id), await told('referral.told.confirmed', id)].every(count => count > 0)).toBe(true)
    await w.until('2026-08-06T10:00:00+08:00')
    await expect(w.as('courtClerk').does(getTransferredPaper, { number })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-54 where the body does not confirm, nothing waits for it', async () => {
    await w.look(`update disputes_bodies set confirms = false where id = $1`, [idOfBody('haidianCourt')])
    const { dispute } = await takenFrom(w, number)
    await settled(dispute!)
    await w.until('2026-07-06T10:00:00+08:00')
    expect(await seenBy('courtClerk')).toMatchObject({ state: 'closed', result: { outcome: 'agreed' } })
    await expect(w.as('courtClerk').does(confirmResult, { number })).rejects.toMatchObject({ clause: 'DISPUTES-54' })
    expect(await w.as('courtClerk').does(getTransferredPaper, { number })).toMatchObject({ type: 'application/pdf' })
    await w.look(`update disputes_bodies set confirms = true where id = $1`, [idOfBody('haidianCourt')])
  })

  test('DISPUTES-54 a court goes on to judicial confirmation once both sides have asked, and sees the case while that runs', async () => {
    const { dispute } = await takenFrom(w, number)
    await settled(dispute!)
    await w.until('2026-07-06T10:00:00+08:00')
    await w.as('haidianCourier').does(takeWay, { id: dispute!, way: 'judicialConfirmation' })
    const begins = { number, begins: true }
    await expect(w.as('courtClerk').does(confirmResult, begins)).rejects.toMatchObject({ fields: { begins: 'referral.notAsked' } })
    await w.as('employerAgent').does(takeWay, { id: dispute!, way: 'judicialConfirmation' })
    const { leg } = await w.as('courtClerk').does(confirmResult, begins)
    expect((await w.look('select state, body, due from disputes_legs where id = $1', [leg]))[0]).toEqual({
      ...{ state: 'filed', body: idOfBody('haidianCourt'), due: '2026-07-09' },
    })
    expect(await w.as('courtClerk').does(getCase, { id: dispute! })).toMatchObject({ seat: 'partner' })
  })

  test('DISPUTES-54 a court’s thirty days run out: the mediation has failed, and goes back to it with the notice', async () => {
    const { dispute } = await takenFrom(w, number)
    await w.look(`update disputes set state = 'accepted', accepted_on = '2026-07-06', due = '2026-08-05' where id = $1`, [dispute])
    await w.until('2026-08-06T09:00:00+08:00')
    await w.until('2026-08-06T09:01:00+08:00')
    expect(await seenBy('courtClerk')).toMatchObject({
      state: 'reported',
      stage: 'failed',
      result: { outcome: 'failed', cause: 'timeOut', paper: 'notice' },
    })
  })
})
