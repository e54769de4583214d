import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { World } from '#kernel/testing/world.ts'
import { world } from '#kernel/testing/world.ts'
import type { Delivery } from '#kernel/server/action.ts'
import { claimMine, listMine } from './actions/case.ts'
import { endAgent, nameAgent } from './actions/agents.ts'
import { decline, noteAnswer, stop } from './actions/consents.ts'
import { enter } from './actions/entering.ts'
import { stopWaiting } from './actions/filing.ts'
import { getLetter } from './actions/letters.ts'
import { countCases, listCases, revealPhone, searchCases } from './actions/queue.ts'
import { joinCases } from './actions/mass.ts'
import { accept, putOut, screen } from './actions/screening.ts'
import { accepted, agrees, caseAs, filed, filing, phoneIs, screened, sideAs } from './testing-filing.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())
const told = async (say: string) =>
  (await w.look<{ owner: string }>('select owner from notices where say = $1', [say])).map(one => one.owner)
const sms = async () =>
  (await w.look<{ text: string; phone_masked: string }>('select text, phone_masked from outbox order by at')).map(one => one.text)

describe('screening', () => {
  test('DISPUTES-24: what is not for this body is put out in writing, with the reason', async () => {
    const id = await filed(w)
    await expect(w.as('windowClerk').does(putOut, { id, version: 1, reason: '不' })).rejects.toMatchObject({ clause: 'DISPUTES-24' })
    await w.as('windowClerk').does(putOut, { id, version: 1, reason: '属于住房公积金缴存争议，请到住房公积金管理中心' })
    const seen = await caseAs(w, 'haidianCourier', id)
    expect(seen).toMatchObject({ state: 'outOfScope', letters: [{ kind: 'outOfScope', number: '京工调告〔2026〕第 0001 号' }] })
    const paper = (await w.as('haidianCourier').does(getLetter, { id: seen.letters[0]!.id })) as Delivery
    expect(Buffer.from(paper.bytes).toString('latin1', 0, 5)).toBe('%PDF-')
    await expect(w.as('employerAgent').does(getLetter, { id: seen.letters[0]!.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-25: the employer is told only after the screening, by the phone the window was given', async () => {
    const id = await filed(w)
    expect(await sms()).toHaveLength(1)
    expect(await w.as('employerAgent').does(claimMine, {})).toEqual({ cases: [] })
    await expect(w.as('windowClerk').does(screen, { id, version: 1, contact: '董诚', phone: '1390000' })).rejects.toMatchObject({
      fields: { phone: 'mobileShape' },
    })
    await expect(
      w.as('windowClerk').does(screen, { id, version: 1, contact: '路远', phone: phoneIs('haidianCourier') }),
    ).rejects.toMatchObject({ fields: { phone: 'disputes.samePhone' } })
    await screened(w, id)
    expect((await sms()).some(text => text.includes('/rights/cases'))).toBe(true)
    expect(await caseAs(w, 'employerAgent', id)).toMatchObject({ seat: 'employer', state: 'seekingConsent' })
  })

  test('DISPUTES-25: a number that is nobody’s yet is told by SMS, and finds its case on signing in', async () => {
    const id = await filed(w)
    await w.as('windowClerk').does(screen, { id, version: 1, contact: '单位经理', phone: '13900000088' })
    expect(await w.look(`select id from outbox where phone_masked = '139****0088'`)).toHaveLength(1)
    const person = w.newId()
    const seals = w.house.seals
    await w.look(
      `insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at) values ($1, $2, '/', '', $3, $4, '139****0088', $2, now())`,
      [person, person, seals.seal('13900000088', `persons.phone.${person}`), seals.blind('phone', '13900000088')],
    )
    const comer = { id: person, name: '', unit: '/' as const, posts: [] }
    expect(await w.as(comer).does(listMine, {})).toEqual({ cases: [], invitations: 1 })
    expect(await w.as('lin').does(listMine, {})).toEqual({ cases: [], invitations: 0 })
    expect(await w.as(comer).does(claimMine, {})).toEqual({ cases: [id] })
    expect(await caseAs(w, comer, id)).toMatchObject({ seat: 'employer' })
  })

  test('DISPUTES-26: not screened in three working days, the union above is told, and the case stands', async () => {
    const id = await filed(w)
    await w.until('2026-07-09T09:00:00+08:00')
    expect((await caseAs(w, 'haidianCourier', id)).state).toBe('received')
    await w.until('2026-07-10T09:00:00+08:00')
    await w.until('2026-07-10T09:05:00+08:00')
    expect(await told('told.raised')).toEqual([w.cast.cityChair!.id])
    expect((await w.as('windowClerk').does(listCases, { of: 'overdue' })).rows).toMatchObject([{ id, state: 'raised' }])
    await screened(w, id)
  })
})

describe('consent', () => {
  test('DISPUTES-28: accepted and numbered when both agree, and not before', async () => {
    const id = await filed(w)
    await screened(w, id)
    await expect(w.as('windowClerk').does(accept, { id, version: 2 })).rejects.toMatchObject({ clause: 'DISPUTES-28' })
    await agrees(w, 'employerAgent', id)
    expect(await told('told.bothAgreed')).toContain(w.cast.windowClerk!.id)
    await expect(w.as('chaoyangHead').does(accept, { id, version: 2 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await w.as('windowClerk').does(accept, { id, version: 2 })).toMatchObject({
      number: '京工调〔2026〕第 0001 号',
      state: 'accepted',
    })
    expect(await caseAs(w, 'employerAgent', id)).toMatchObject({ acceptedOn: '2026-07-06', due: '2026-07-21' })
    expect(await w.as('windowClerk').does(searchCases, { asked: '路远' })).toMatchObject([{ id }])
    expect(await w.as('chaoyangHead').does(searchCases, { asked: '路远' })).toEqual([])
    expect(await w.as('windowClerk').does(countCases, {})).toEqual({ toScreen: 0, consent: 0, toAssign: 1, inMediation: 0, overdue: 0 })
  })

  test('DISPUTES-27: a refusal ends it there and then, with a notice that names arbitration', async () => {
    const id = await filed(w)
    await screened(w, id)
    const side = await sideAs(w, 'employerAgent', id)
    await w.as('employerAgent').does(decline, { id: side.id, version: side.version, reason: '我们认为没有拖欠' })
    const seen = await caseAs(w, 'haidianCourier', id)
    expect(seen).toMatchObject({ state: 'consentRefused', closedOn: '2026-07-06', letters: [{ kind: 'consentRefused' }] })
    expect(await told('told.declined')).toEqual([w.cast.haidianCourier!.id])
    await expect(agrees(w, 'employerAgent', id)).rejects.toMatchObject({ clause: 'DISPUTES-27' })
  })

  test('DISPUTES-27: silence is told to the worker, who decides', async () => {
    const id = await filed(w)
    await screened(w, id)
    await w.until('2026-07-10T09:00:00+08:00')
    await w.until('2026-07-10T09:01:00+08:00')
    expect(await told('told.silent')).toEqual([w.cast.haidianCourier!.id])
    const { version, state } = await caseAs(w, 'haidianCourier', id)
    expect(state).toBe('unanswered')
    await expect(w.as('employerAgent').does(stopWaiting, { id, version })).rejects.toMatchObject({ clause: 'DISPUTES-27' })
    expect(await w.as('haidianCourier').does(stopWaiting, { id, version })).toMatchObject({ state: 'consentRefused' })
  })

  test('DISPUTES-27: what was said by telephone is noted with its way', async () => {
    const id = await filed(w)
    await screened(w, id, 'windowClerk', 'lampHr')
    const [side] = (await caseAs(w, 'windowClerk', id)).sides.filter(one => one.side === 'employer')
    const note = { id: side!.id, version: side!.version, reason: '' }
    await expect(w.as('windowClerk').does(noteAnswer, { ...note, answer: 'agreed', toldBy: '电' })).rejects.toMatchObject({
      clause: 'DISPUTES-27',
    })
    await w.as('windowClerk').does(noteAnswer, { ...note, answer: 'unreachable', toldBy: '上午打过三次电话，没有人接' })
    expect(await told('told.unreachable')).toEqual([w.cast.haidianCourier!.id])
    await w
      .as('windowClerk')
      .does(noteAnswer, { ...note, version: side!.version + 1, answer: 'agreed', toldBy: '下午电话里同意，录音已存' })
    expect((await caseAs(w, 'windowClerk', id)).sides.at(-1)).toMatchObject({ state: 'agreed', toldBy: '下午电话里同意，录音已存' })
    await expect(w.as('chaoyangHead').does(noteAnswer, { ...note, answer: 'agreed', toldBy: '外区的人来记' })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
  })

  test('DISPUTES-30: one press by either side ends it, and both still see how', async () => {
    const id = await accepted(w)
    await expect(w.as('lin').does(stop, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as('windowClerk').does(stop, { id })).rejects.toMatchObject({ clause: 'DISPUTES-30' })
    expect(await w.as('employerAgent').does(stop, { id, reason: '直接走仲裁' })).toMatchObject({ state: 'failed' })
    expect(await caseAs(w, 'employerAgent', id)).toMatchObject({ cause: 'refuses', closedOn: '2026-07-06' })
    expect(await told('told.stopped')).toContain(w.cast.haidianCourier!.id)
    await expect(w.as('haidianCourier').does(stop, { id })).rejects.toMatchObject({ clause: 'DISPUTES-30' })
  })

  test('DISPUTES-31: on day 15 from receipt the worker is told of arbitration, once', async () => {
    const id = await accepted(w)
    expect(await caseAs(w, 'haidianCourier', id)).toMatchObject({ exitOn: '2026-07-21' })
    await w.until('2026-07-20T09:00:00+08:00')
    expect(await told('told.exit')).toEqual([])
    await w.until('2026-07-21T09:00:00+08:00')
    await w.until('2026-07-21T09:01:00+08:00')
    expect(await told('told.exit')).toEqual([w.cast.haidianCourier!.id])
  })

  test('DISPUTES-25: an agent is named by phone, sees the case from then on, and nothing after leaving', async () => {
    const id = await accepted(w)
    const named = await w.as('haidianCourier').does(nameAgent, { id, name: '莫楠', phone: phoneIs('mo'), mandate: 'special' })
    expect(await caseAs(w, 'mo', id)).toMatchObject({ seat: 'worker' })
    await expect(w.as('mo').does(nameAgent, { id, name: '谁', phone: phoneIs('wu'), mandate: 'general' })).rejects.toBeDefined()
    await expect(
      w.as('employerAgent').does(nameAgent, { id, name: '莫楠', phone: phoneIs('mo'), mandate: 'general' }),
    ).rejects.toMatchObject({
      fields: { phone: 'disputes.samePhone' },
    })
    await w.as('haidianCourier').does(endAgent, { id: named.id })
    await expect(caseAs(w, 'mo', id)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-95: a phone in clear takes a purpose, which the record keeps', async () => {
    const id = await accepted(w)
    const [side] = (await caseAs(w, 'windowClerk', id)).sides
    expect(side!.phoneMasked).toBe('139****0029')
    expect(await w.as('windowClerk').does(revealPhone, { id: side!.id, purpose: '约调解时间' })).toEqual({ phone: '13900000029' })
    await expect(w.as('chaoyangHead').does(revealPhone, { id: side!.id, purpose: '约调解时间' })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
  })
})

describe('at the window', () => {
  test('DISPUTES-20: somebody without a phone tells it at the window, and it is written down', async () => {
    const { id } = await w.as('windowClerk').does(enter, { ...filing({ name: '何大山' }), way: 'clerk' })
    const seen = await caseAs(w, 'windowClerk', id)
    expect(seen).toMatchObject({ way: 'clerk', worker: '何大山', sides: [{ state: 'agreed', phoneMasked: '' }] })
    await expect(w.as('officer').does(enter, { ...filing(), way: 'clerk' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('DISPUTES-20: what a court sends has its number, is entered once, and its worker is asked too', async () => {
    const sent = { ...filing(), way: 'courtBefore' as const, phone: phoneIs('haidianCourier') }
    await expect(w.as('windowClerk').does(enter, sent)).rejects.toMatchObject({ fields: { reference: 'disputes.reference' } })
    const { id } = await w.as('windowClerk').does(enter, { ...sent, reference: '（2026）京0108诉前调1号' })
    await expect(
      w.as('windowClerk').does(enter, { ...sent, kind: 'overtime', reference: '（2026）京0108诉前调1号' }),
    ).rejects.toMatchObject({ fields: { reference: 'disputes.referenceKnown' } })
    expect(await told('told.led')).toEqual([w.cast.haidianCourier!.id])
    await screened(w, id)
    await agrees(w, 'employerAgent', id)
    await expect(w.as('windowClerk').does(accept, { id, version: 2 })).rejects.toMatchObject({ clause: 'DISPUTES-28' })
    await agrees(w, 'haidianCourier', id)
    await w.as('windowClerk').does(accept, { id, version: 2 })
    // a court's thirty days
    expect(await caseAs(w, 'windowClerk', id)).toMatchObject({ due: '2026-08-05' })
  })

  test('DISPUTES-33: a mass case wants three to five who speak, and leads those joined to it', async () => {
    const lead = await filed(w, 'haidianCourier', { heads: 12 })
    const other = await filed(w, 'mo', { name: '莫楠' })
    await w.as('windowClerk').does(joinCases, { id: other, lead })
    expect(await caseAs(w, 'windowClerk', other)).toMatchObject({ mass: lead })
    const foreign = await filed(w, 'wu', { name: '吴畅', employer: '别的公司' })
    await expect(w.as('windowClerk').does(joinCases, { id: foreign, lead })).rejects.toMatchObject({ clause: 'DISPUTES-33' })
    await screened(w, lead)
    await agrees(w, 'employerAgent', lead)
    await expect(w.as('windowClerk').does(accept, { id: lead, version: 2 })).rejects.toMatchObject({ clause: 'DISPUTES-33' })
  })
})
