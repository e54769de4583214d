import { expect } from '@playwright/test'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { beSomebody, type Caller, messagesTo, phoneOf, refused, signInByPhone, strangerAt } from './callers.ts'
import { draftNominee, electricians, given, joinUnit, nominateOthers } from './electricians.ts'
import { test } from './house.ts'

test.use({ opensAt: '2024-09-02T09:00' })
test.describe.configure({ mode: 'serial' })

let [host, lampChair]: Caller[] = []
let id = ''
const lamp = pathOf('lamp')
const draft = (by: Caller, person: string, unit: string = lamp, more = {}) => draftNominee(by, id, person, unit, more)
const rows = () => host!.academy.listNominations({ class: id })
const rowOf = async (person: string) => (await rows()).find(row => row.person === person)!

test('the host plans the class, is told what is missing, and publishes it', async ({ house }) => {
  host = await beSomebody(house.url, 'cityChair', 'bearer')
  const { id: hollow } = await host.academy.createClass({ ...electricians.plan, place: '', seats: null })
  const { fields } = await refused(host.academy.publishClass({ id: hollow, version: 1 }), 'ACAD-2')
  expect(fields).toEqual({ place: '此项必填', seats: '此项必填' })
  ;({ id } = await host.academy.createClass(electricians.plan))
  await refused(strangerAt(house.url).academy.getClass({ id }), 'HOUSE-1')
  expect(await host.academy.publishClass({ id, version: 1 })).toMatchObject({ state: 'published' })
  expect(await strangerAt(house.url).academy.getClass({ id })).toMatchObject({ seats: 30, mostOfUnit: 3, trades: ['电工', '维修电工'] })
})

test('a worker asks; before its time nobody nominates; an intermediate worker is refused at the field', async ({ house }) => {
  const lin = await signInByPhone(house.url, phoneOf('lin'), 'bearer')
  lampChair = await beSomebody(house.url, 'lampChair', 'bearer')
  await refused(lin.academy.askUnit({ class: id, unit: lamp, ...given }), 'ACAD-3')
  await refused(draft(lampChair, idFor('lin')), 'ACAD-3')
  house.moveClock('2024-09-03T09:00')
  const { id: ask } = await lin.academy.askUnit({ class: id, unit: lamp, ...given })
  const low = { qualification: { ...electricians.qualified, skill: 'intermediate' as const } }
  const { fields } = await refused(draft(lampChair, idFor('he'), lamp, low), 'ACAD-4')
  expect(fields).toEqual({ 'qualification.skill': '等级未达到要求' })
  await draft(lampChair, idFor('lin'), lamp, { ask })
  expect((await lin.academy.listMyAsks({})).find(one => one.id === ask)).toMatchObject({ state: 'nominated' })
})

test('a unit nominates three; the fourth is refused; the same person by another unit too', async ({ house }) => {
  const chair = await beSomebody(house.url, 'chair')
  await draft(lampChair!, idFor('he'))
  await draft(lampChair!, await joinUnit(chair, '丁一帆', '13900009901', 'lamp'))
  const fourth = await joinUnit(chair, '丁二川', '13900009902', 'lamp')
  await refused(draft(lampChair!, fourth), 'ACAD-5')

  // 吴畅 belongs to the couriers and to the lamp makers
  await draft(chair, idFor('wu'), pathOf('couriers'))
  await joinUnit(chair, '吴畅', phoneOf('wu'), 'lamp')
  await refused(draft(lampChair!, idFor('wu')), 'ACAD-7')
  expect(await rows()).toEqual([])
  expect(await lampChair!.academy.submitNominations({ class: id, unit: lamp })).toEqual({ submitted: 3 })
  expect(await chair.academy.submitNominations({ class: id, unit: pathOf('couriers') })).toEqual({ submitted: 1 })
  expect((await rows()).map(row => row.certificateMasked.slice(-4))).toEqual(['9527', '9527', '9527', '9527'])
})

test('by the last minute thirty-one are nominated; at 17:00 the window is closed', async ({ house }) => {
  house.moveClock(electricians.lastMinute)
  await nominateOthers(host!, id, 27, [lamp, pathOf('couriers')])
  expect(await rows()).toHaveLength(31)
  house.moveClock(electricians.closed)
  await refused(draft(host!, idFor('tan'), pathOf('hospital')), 'ACAD-3')
  await refused(lampChair!.academy.submitNominations({ class: id, unit: lamp }), 'ACAD-3')
})

test('verified one after the other and admitted together: thirty have a seat, the thirty-first waits', async ({ house }) => {
  const own = await beSomebody(house.url, 'districtChair')
  const lin = await rowOf(idFor('lin'))
  await refused(own.academy.verifyNomination({ id: lin.id, version: lin.version }), 'ACAD-9')
  await host!.academy.returnNomination({ id: lin.id, version: lin.version, reason: '证书照片看不清，请补一张' })
  const back = (await lampChair!.academy.listOfUnit({ class: id, unit: lamp })).rows.find(row => row.person === idFor('lin'))!
  expect(back).toMatchObject({ state: 'returned', due: '2024-09-25', reason: '证书照片看不清，请补一张' })
  await lampChair!.academy.resubmitNomination({ id: back.id, version: back.version })
  for (const row of (await rows()).sort(one => (one.person === idFor('lin') ? 1 : -1)))
    if (row.state === 'nominated') await host!.academy.verifyNomination({ id: row.id, version: row.version })
  expect(await host!.academy.admitVerified({ class: id })).toEqual({ seated: 30, waiting: 1 })
  expect(await rowOf(idFor('lin'))).toMatchObject({ standing: 'waiting' })
})

test('one admitted withdraws: the one who waited has the seat and is told at once', async ({ house }) => {
  const he = await signInByPhone(house.url, phoneOf('he'))
  const [mine] = (await he.academy.listMine({})).filter(row => row.class === id)
  expect(mine).toMatchObject({ state: 'admitted', standing: 'seated' })
  await he.academy.leave({ id: mine!.id, version: mine!.version })
  expect(await rowOf(idFor('lin'))).toMatchObject({ state: 'admitted', standing: 'seated' })
  await expect.poll(() => messagesTo(house.url, phoneOf('lin'))).toEqual(expect.arrayContaining([expect.stringContaining('您已被录取')]))
})

test('another district’s staff sees nobody and changes nothing', async ({ house }) => {
  const outsider = await beSomebody(house.url, 'outsider')
  const { id: row, version } = await rowOf(idFor('lin'))
  expect(await outsider.academy.listNominations({ class: id })).toEqual([])
  await refused(outsider.academy.listOfUnit({ class: id, unit: lamp }), 'HOUSE-2')
  await refused(outsider.academy.withdrawNomination({ id: row, version }), 'HOUSE-1')
  await refused(outsider.academy.refuseNomination({ id: row, version, reason: '名额另有安排' }), 'HOUSE-1')
  await refused(outsider.academy.revealCertificate({ id: row, purpose: '核对一下证书编号' }), 'HOUSE-1')
  await refused(outsider.academy.admitVerified({ class: id }), 'HOUSE-2')
  await refused(outsider.academy.cancelClass({ id, version: 2, reason: '名额另有安排' }), 'HOUSE-1')
})

test('once the class has begun nobody withdraws and nobody is admitted', async ({ house }) => {
  house.moveClock(electricians.begins)
  expect(await host!.academy.getClass({ id })).toMatchObject({ state: 'running', seated: 30, waiting: 0 })
  const { id: row, version } = await rowOf(idFor('lin'))
  await refused(lampChair!.academy.withdrawNomination({ id: row, version }), 'ACAD-12')
  await refused(host!.academy.admitVerified({ class: id }), 'ACAD-11')
})

test('the 29th is a Sunday worked; a code of the day before opens nothing, and nobody marks themselves ahead of time', async ({
  house,
}) => {
  const { sessions } = await host!.academy.getClass({ id })
  const [first, second, third] = sessions.map(one => one.id) as [string, string, string]
  const lin = await beSomebody(house.url, 'lin')
  const yesterday = await host!.academy.getDoor({ session: first })
  expect(await lin.academy.checkIn({ session: first, code: yesterday.code, at: electricians.plan.sessions[0]!.starts })).toMatchObject({
    confirmed: true,
  })
  await refused(lin.academy.checkIn({ session: second, code: yesterday.code, at: electricians.plan.sessions[0]!.starts }), 'ACAD-18')
  const { lines } = await host!.academy.getAttendance({ class: id })
  await present(first, lines)
  for (const [session, day] of [
    [second, '28'],
    [third, '29'],
  ] as const) {
    house.moveClock(`2024-09-${day}T09:00`)
    await refused(lin.academy.checkIn({ session, code: yesterday.code, at: `2024-09-${day}T01:00:00Z` }), 'ACAD-19')
    await present(session, lines, `2024-09-${day}T01:00:00Z`)
  }
  house.moveClock('2024-09-29T17:01')
  expect((await host!.academy.getClass({ id })).state).toBe('closed')
})
const present = (session: string, lines: readonly { nomination: string }[], at: string = electricians.plan.sessions[0]!.starts) =>
  host!.academy.markPresent({ session, marks: lines.map(({ nomination }) => ({ nomination, at })) })

let number = ''
const bookLine = async (person: string) => (await host!.academy.getMarkBook({ class: id })).lines.find(line => line.person === person)!
const confirmAll = async () => {
  const { lines } = await host!.academy.getMarkBook({ class: id })
  const papers = lines.flatMap(line => line.papers).filter(paper => paper.state === 'entered')
  return host!.academy.confirmMarks({ class: id, papers: papers.map(({ id, version }) => ({ id, version })) })
}

test('marks are entered by one and confirmed by another; who passed both is certified, and anybody checks the number', async ({
  house,
}) => {
  const registrar = await beSomebody(house.url, 'cityOfficer')
  const { lines } = await host!.academy.getMarkBook({ class: id })
  expect(lines).toHaveLength(30)
  for (const part of ['theory', 'practice'] as const)
    await registrar.academy.enterMarks({
      class: id,
      part,
      marks: lines.map(({ nomination }, i) => ({ nomination, score: part === 'practice' && i === 0 ? 59 : 70 + (i % 30) })),
    })
  const [paper] = (await registrar.academy.getMarkBook({ class: id })).lines[0]!.papers
  await refused(registrar.academy.confirmMarks({ class: id, papers: [{ id: paper!.id, version: paper!.version }] }), 'ACAD-26')
  expect(await confirmAll()).toEqual({ confirmed: 60 })
  await refused(registrar.academy.issueCertificates({ class: id }), 'HOUSE-2')
  expect(await host!.academy.issueCertificates({ class: id })).toEqual({ issued: 29 })
  expect(await host!.academy.issueCertificates({ class: id })).toEqual({ issued: 0 })
  ;({ number } = (await bookLine(idFor('lin'))).certificate!)
  const stranger = strangerAt(house.url)
  const found = await stranger.academy.findCertificate({ number })
  expect(found).toMatchObject({ state: 'issued', printed: { name: '林晓', title: electricians.plan.title, hours: 31.5 } })
  const edited = number.replace(/.(?=-.$)/, sign => (sign === '7' ? '8' : '7'))
  await refused(stranger.academy.findCertificate({ number: edited }), 'ACAD-31')
  const badge = JSON.parse(String(await stranger.bytes(`/api/academy/getBadge?number=${number}`)))
  expect(badge.proof).toMatchObject({ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' })
})

test('a mark corrected after certification takes the certificate back, and whoever checks the number is told', async ({ house }) => {
  const registrar = await beSomebody(house.url, 'cityOfficer')
  const { nomination } = await bookLine(idFor('lin'))
  const mend = (more: object) => registrar.academy.enterMarks({ class: id, part: 'theory', marks: [{ nomination, score: 55 }], ...more })
  await refused(mend({}), 'ACAD-27')
  await mend({ occasion: 'corrected', reason: '合分时多加了二十分' })
  expect(await strangerAt(house.url).academy.findCertificate({ number })).toMatchObject({ state: 'issued' })
  await confirmAll()
  expect(await strangerAt(house.url).academy.findCertificate({ number })).toMatchObject({ state: 'revoked', endedOn: '2024-09-29' })
  const lin = await beSomebody(house.url, 'lin')
  const [mine] = (await lin.academy.listMyResults({})).filter(row => row.class === id)
  expect(mine).toMatchObject({ result: { kind: 'failed', lacks: ['theory'] }, certificates: [{ state: 'revoked' }] })
})
