import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import type { Delivery } from '#kernel/server/action.ts'
import { readTable } from '#kernel/server/sheet-table.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { checkFile, getFileCheck } from './actions/file-check.ts'
import { listEvaluations, listVotes } from './actions/evaluation-reading.ts'
import { openEvaluation, publishEvaluation, speakUp } from './actions/evaluations.ts'
import { approvePayList, draftPayList, payPayList, sendBackSubsidy } from './actions/pay-lists.ts'
import { getPayList, getPayListSheet, listMySubsidies, listPayLists, setMyPayee } from './actions/pay-reading.ts'
import { listRates, setRates } from './actions/rates.ts'
import { declineRating, getMyRating, noteRating, rate } from './actions/ratings.ts'
import { listRatings } from './actions/rating-figures.ts'
import { askErasure } from './actions/retention.ts'
import { haidianCase, inEffect, seatNow, sideOn } from './testing-endings.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() => {
  w.now = new Date('2026-07-06T09:00:00+08:00')
})
const ended = () => inEffect(w)
const four = { fair: 5, clear: 4, easy: 5, overall: 5 }
const told = async (who: string, say: string, subject: string) =>
  (await w.look<{ id: string }>('select id from notices where owner = $1 and say = $2 and subject = $3', [w.cast[who]!.id, say, subject]))
    .length

test('DISPUTES-85 the worker rates after the end, changes it within thirty days, and not after', async () => {
  const open = await haidianCase(w)
  await expect(w.as('haidianCourier').does(rate, { dispute: open, ...four })).rejects.toMatchObject({ clause: 'DISPUTES-85' })
  const dispute = await ended()
  const courier = w.as('haidianCourier')
  expect(await courier.does(getMyRating, { dispute })).toMatchObject({ side: 'worker', mayRate: true, until: '2026-08-05', given: null })
  await expect(courier.does(rate, { dispute, ...four, fair: null })).rejects.toMatchObject({ fields: { fair: 'missing' } })
  await courier.does(rate, { dispute, ...four, words: '讲得清楚' })
  await courier.does(rate, { dispute, ...four, overall: 3, words: '等得久' })
  expect(await courier.does(getMyRating, { dispute })).toMatchObject({ given: { overall: 3, words: '等得久' } })
  expect(await w.look('select owner from disputes_ratings where dispute = $1', [dispute])).toHaveLength(1)
  await expect(w.as('lin').does(rate, { dispute, ...four })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('mediator').does(rate, { dispute, ...four })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  // the first of a side speaks for it, and a lawyer does not
  const other = await ended()
  await sideOn(w, other, 'he', { side: 'worker', name: '何平', role: 'agent', mandate: 'special' })
  await seatNow(w, other)
  await expect(w.as('he').does(rate, { dispute: other, ...four })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('he').does(askErasure, { id: other })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await w.as('haidianCourier').does(rate, { dispute: other, ...four })
  await w.until('2026-08-06T09:00:00+08:00')
  await expect(courier.does(rate, { dispute, ...four })).rejects.toMatchObject({ clause: 'DISPUTES-85' })
})

test('DISPUTES-85 the employer’s feedback stands apart; a paper is entered by the window, once and over nobody’s own words', async () => {
  const dispute = await ended()
  const before = await w.as('mediationHead').does(listRatings, { half: '2026-2' })
  await w.as('employerAgent').does(rate, { dispute, ...four, overall: 1 })
  const after = await w.as('mediationHead').does(listRatings, { half: '2026-2' })
  expect([after.all.answers, after.employers.answers]).toEqual([before.all.answers, before.employers.answers + 1])
  const paper = { dispute, side: 'worker' as const, ...four }
  await expect(w.as('windowClerk').does(noteRating, { ...paper, onPaper: '纸' })).rejects.toMatchObject({
    fields: { onPaper: 'tooShort?least=5' },
  })
  await w.as('windowClerk').does(noteRating, { ...paper, onPaper: '本人填写，当面交到窗口' })
  await expect(w.as('windowClerk').does(noteRating, { ...paper, onPaper: '本人又交来一份' })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await expect(w.as('chaoyangHead').does(noteRating, { ...paper, onPaper: '本人填写，当面交到窗口' })).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })
})

test('DISPUTES-86 both sides are asked once, and not again after a no; the mediator sees threes and never who', async () => {
  const dispute = await ended()
  await w.until('2026-07-06T09:01:00+08:00')
  await w.until('2026-07-07T09:01:00+08:00')
  expect([await told('haidianCourier', 'told.rate', dispute), await told('employerAgent', 'told.rate', dispute)]).toEqual([1, 1])
  await w.as('haidianCourier').does(declineRating, { dispute })
  expect(await w.as('haidianCourier').does(getMyRating, { dispute })).toMatchObject({ declined: true, given: null })
  const head = () => w.as('mediationHead').does(listRatings, { half: '2026-2' })
  const before = await head()
  for (const words of ['很公道', '讲得清楚', '谢谢']) await w.as('haidianCourier').does(rate, { dispute: await ended(), ...four, words })
  const after = await head()
  expect(after.all.answers).toBe(before.all.answers + 3)
  expect(after.all.counted % 3).toBe(0)
  expect(JSON.stringify(after)).not.toContain('路远')
  expect(await w.as('chaoyangHead').does(listRatings, { half: '2026-2' })).toMatchObject({ all: { answers: 0 }, bodies: [], comments: [] })
  expect(
    await w.look('select id from disputes_ratings as r where concerns && $1::text[]', [[w.cast.mediationHead!.unit.split('/').at(-2)]]),
  ).toEqual([])
})

test('DISPUTES-87 one voice each, nothing leads back to whose, five at least are shown', async () => {
  const workers = ['haidianCourier', 'mo', 'lin', 'he', 'wu']
  for (const who of workers) {
    const id = await haidianCase(w, { state: 'withdrawn' })
    await w.look("update disputes set owner = $2, closed_on = '2026-06-20' where id = $1", [id, w.cast[who]!.id])
  }
  const half = '2026-1'
  await expect(w.as('windowClerk').does(openEvaluation, { half, closesOn: '2026-07-20' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const { id: evaluation, asked } = await w.as('mediationHead').does(openEvaluation, { half, closesOn: '2026-07-20' })
  expect(asked).toBe(5)
  await expect(w.as('mediationHead').does(openEvaluation, { half, closesOn: '2026-07-20' })).rejects.toMatchObject({
    fields: { half: 'disputes.voteHeld' },
  })
  // whom the district has asked, the city does not ask again
  expect((await w.as('cityChair').does(openEvaluation, { half, closesOn: '2026-07-20' })).asked).toBe(0)
  const voice = { evaluation, found: 'yes', fair: 'yes', again: 'partly', carried: 'no' } as const
  await expect(w.as('tan').does(speakUp, voice)).rejects.toMatchObject({ sentence: 'disputes.notInVote' })
  for (const who of workers) await w.as(who, `press-${who}`).does(speakUp, voice)
  await expect(w.as('lin').does(speakUp, voice)).rejects.toMatchObject({ sentence: 'disputes.spoken' })
  expect((await w.as('lin').does(listVotes, {})).open).toMatchObject([{ id: evaluation, hasSpoken: true }])
  for (const who of workers) {
    const person = w.cast[who]!.id
    expect(await w.look('select from disputes_voices where owner <> $1 or $2 = any (concerns)', ['', person])).toEqual([])
    expect(await w.look("select from record where by = $1 and step in ('speakUp', 'speak')", [person])).toEqual([])
    expect(await w.look('select from answers where key = $1', [`press-${who}`])).toEqual([])
  }
  const seen = async () => (await w.as('mediationHead').does(listEvaluations, {})).find(one => one.id === evaluation)!
  expect(await seen()).toMatchObject({ state: 'open', answered: null, shares: null })
  await w.until('2026-07-21T00:05:00+08:00')
  expect(await seen()).toMatchObject({ state: 'over', answered: 5, shares: { found: { yes: 5 }, carried: { no: 5 } } })
  await expect(w.as('he').does(speakUp, voice)).rejects.toMatchObject({ clause: 'DISPUTES-87' })
  await w.as('mediationHead').does(publishEvaluation, { id: evaluation, version: (await seen()).version })
  expect((await w.as('tan').does(listVotes, {})).results[0]).toMatchObject({ asked: 5, answered: 5, shares: { again: { partly: 5 } } })
  expect(await w.as('chaoyangHead').does(listEvaluations, {})).toEqual([])
})

const amounts = {
  settled: { simple: 20_000, ordinary: 40_000, complex: 80_000, mass: 150_000 },
  failed: { simple: 8_000, ordinary: 10_000, complex: 20_000, mass: 40_000 },
}
const table = {
  since: '2026-01-01',
  until: null,
  source: '海工发〔2026〕3 号',
  amounts,
  forbidden: ['inspector' as const],
  secondPercent: 40,
}
const disclose = (dispute: string, who = 'mediator') =>
  w.look("insert into disputes_disclosures (dispute, person, unit, kind, at) values ($1, $2, $3, 'none', now())", [
    dispute,
    w.cast[who]!.id,
    pathOf('haidian'),
  ])
const because = '双方在电话里谈妥，没有开会'

test('DISPUTES-88 a table is set once, by the head; another begins later', async () => {
  await expect(w.as('windowClerk').does(setRates, table)).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await w.as('mediationHead').does(setRates, table)
  await expect(w.as('mediationHead').does(setRates, table)).rejects.toMatchObject({ clause: 'DISPUTES-88' })
  expect(await w.as('windowClerk').does(listRates, {})).toMatchObject([{ source: table.source, amounts }])
  expect(await w.as('chaoyangHead').does(listRates, {})).toEqual([])
})

test('DISPUTES-89 a second person checks the file; one case pays one mediator once', async () => {
  const dispute = await ended()
  const check = { dispute, complexity: 'simple' as const, because }
  await expect(w.as('windowClerk').does(checkFile, check)).rejects.toMatchObject({ sentence: 'disputes.fileNotWhole' })
  await disclose(dispute)
  const seen = await w.as('windowClerk').does(getFileCheck, { dispute })
  expect(seen).toMatchObject({ outcome: 'settled', proposed: 'simple', mayCheck: true, shares: [{ name: '秦和', percent: 100 }] })
  expect(seen!.found.filter(one => !one.isThere)).toEqual([{ item: 'minutes', isThere: false }])
  await expect(w.as('windowClerk').does(checkFile, { ...check, because: '' })).rejects.toMatchObject({ clause: 'DISPUTES-89' })
  await expect(w.as('mediator').does(checkFile, check)).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await expect(w.as('chaoyangHead').does(checkFile, check)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.as('windowClerk').does(checkFile, check)
  await expect(w.as('mediationHead').does(checkFile, check)).rejects.toMatchObject({ clause: 'DISPUTES-89' })
  expect(await w.look('select amount_fen from disputes_subsidies where dispute = $1', [dispute])).toEqual([{ amount_fen: 20_000 }])
  const open = await haidianCase(w)
  await expect(w.as('windowClerk').does(checkFile, { ...check, dispute: open })).rejects.toMatchObject({ sentence: 'notNow' })
})

test('DISPUTES-89 whom the table forbids gets nothing, and the other only their part', async () => {
  const dispute = await ended()
  await w.look('update disputes set second = $2 where id = $1', [dispute, w.cast.inspector!.id])
  await disclose(dispute)
  await disclose(dispute, 'inspector')
  await w.as('windowClerk').does(checkFile, { dispute, complexity: 'simple', because })
  const rows = await w.look('select owner, percent, amount_fen from disputes_subsidies where dispute = $1', [dispute])
  expect(rows).toEqual([{ owner: w.cast.mediator!.id, percent: 60, amount_fen: 12_000 }])
})

test('DISPUTES-90 drafted by one, approved by another, paid on its day; what is returned is checked anew', async () => {
  await w.as('mediator').does(setMyPayee, { bank: '招商银行海淀支行', tail: '1208' })
  await expect(w.as('mediator').does(setMyPayee, { bank: '招商银行 6225880000001208', tail: '1208' })).rejects.toMatchObject({
    fields: { bank: 'disputes.wholeNumber' },
  })
  await expect(w.as('mediator').does(setMyPayee, { bank: '招商银行', tail: '6225880000001208' })).rejects.toMatchObject({
    fields: { tail: 'disputes.tail' },
  })
  await expect(w.as('windowClerk').does(draftPayList, { month: '2026-06' })).rejects.toMatchObject({ sentence: 'disputes.nothingToPay' })
  const list = await w.as('windowClerk').does(draftPayList, { month: '2026-07' })
  expect(list).toMatchObject({ heads: 2, totalFen: 32_000 })
  const read = () => w.as('windowClerk').does(getPayList, { id: list.id })
  const { version, lines } = await read()
  expect(lines[0]).toMatchObject({ name: '秦和', bank: '招商银行海淀支行', tail: '1208', state: 'listed' })
  await expect(w.as('windowClerk').does(approvePayList, { id: list.id, version })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const one = lines.find(line => line.amountFen === 12_000)!
  const back = { list: list.id, id: one.id, version: one.version, reason: '比例没有算对，退回重核' }
  await expect(w.as('mediationHead').does(sendBackSubsidy, { ...back, reason: '不对' })).rejects.toMatchObject({ clause: 'DISPUTES-90' })
  await w.as('mediationHead').does(sendBackSubsidy, back)
  await expect(w.as('mediationHead').does(approvePayList, { id: list.id, version })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  await w.as('mediationHead').does(approvePayList, { id: list.id, version: (await read()).version })
  const pay = async (paidOn: string) => w.as('windowClerk').does(payPayList, { id: list.id, version: (await read()).version, paidOn })
  await expect(pay('2026-07-07')).rejects.toMatchObject({ fields: { paidOn: 'disputes.paidWhen' } })
  await pay('2026-07-06')
  expect(await read()).toMatchObject({
    state: 'paid',
    heads: 1,
    totalFen: 20_000,
    paidByName: w.cast.windowClerk!.name,
    lines: [{ state: 'paid', amountFen: 20_000 }],
  })
  await w.as('windowClerk').does(checkFile, { dispute: one.dispute, complexity: 'simple', because })
  const mine = await w.as('mediator').does(listMySubsidies, {})
  expect(mine).toMatchObject({ payee: { tail: '1208' } })
  expect(mine.rows.map(row => row.state).sort()).toEqual(['checked', 'paid'])
  const sheet = (await w.as('windowClerk').does(getPayListSheet, { id: list.id })) as Delivery
  const { rows } = await readTable(sheet.bytes, { name: '姓名', tail: '账号尾号', yuan: '金额(元)' }, { mostRows: 10 })
  expect(rows.map(row => row.cells)).toMatchObject([{ name: '秦和', tail: '1208', yuan: '200' }])
  expect((await w.as('chaoyangHead').does(listPayLists, {})).rows).toEqual([])
  await expect(w.as('chaoyangHead').does(getPayList, { id: list.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('DISPUTES-90 nobody approves a list they drew up', async () => {
  const list = await w.as('mediationHead').does(draftPayList, { month: '2026-07' })
  await expect(w.as('mediationHead').does(approvePayList, { id: list.id, version: 1 })).rejects.toMatchObject({
    sentence: 'disputes.ownList',
  })
  await w.as('cityChair').does(approvePayList, { id: list.id, version: 1 })
})
