import { expect, type Page } from '@playwright/test'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { markWords } from '../src/modules/growth/academy/screens/desk/mark-words.ts'
import { nominateWords } from '../src/modules/growth/academy/screens/desk/nominate-words.ts'
import { deskWords } from '../src/modules/growth/academy/screens/desk-words.ts'
import { attendWords } from '../src/modules/growth/academy/screens/worker/attendance-words.ts'
import { resultWords } from '../src/modules/growth/academy/screens/worker/certificate-words.ts'
import { hrefOf } from '../src/modules/growth/academy/screens/worker/visit.ts'
import { workerWords } from '../src/modules/growth/academy/screens/worker-words.ts'
import { words } from '../src/modules/growth/academy/words.ts'
import { certificateWords } from '../src/modules/growth/academy/words-certificates.ts'
import { examWords } from '../src/modules/growth/academy/words-exams.ts'
import { beSomebody, type Caller } from './callers.ts'
import { certify, chooseWorker, draftNominee, electricians, fillNominee, joinUnit, nominateOthers, publishClass } from './electricians.ts'
import { test } from './house.ts'
import { atDesk, atPhone, press, say } from './people.ts'

// ten minutes before the window closes
test.use({ opensAt: '2024-09-20T16:50' })
test.describe.configure({ mode: 'serial' })

const [worker, unit, desk, rule] = [say(workerWords), say(nominateWords), say(deskWords), say(words)]
const [door, marks, exam] = [say(attendWords), say(markWords), say(examWords)]
const [result, certificate] = [say(resultWords), say(certificateWords)]
const { plan, closed, begins } = electricians
const [lamp, couriers] = [pathOf('lamp'), pathOf('couriers')]
let id = ''
let [host, chair]: Caller[] = []
let [lampDesk, hostDesk, lin]: Page[] = []

test.beforeAll(async ({ house }) => {
  host = await beSomebody(house.url, 'cityChair')
  chair = await beSomebody(house.url, 'chair')
  id = await publishClass(host)
  await draftNominee(chair, id, idFor('lin'))
  await draftNominee(chair, id, idFor('he'))
  // 丁一帆 works for the lamp makers and for the couriers, who have put him on their list
  await joinUnit(chair, '丁一帆', '13900009901', 'lamp')
  await draftNominee(chair, id, await joinUnit(chair, '丁一帆', '13900009901', 'couriers'), couriers)
})

test('whom another unit has nominated is refused by name, and the desk is not told by whom', async ({ browser, house }) => {
  lampDesk = await atDesk(browser, house, 'lampChair')
  await lampDesk.goto(`/desk/academy/${id}/nominate`)
  const form = await fillNominee(lampDesk, '丁一帆')
  await press(form, unit('add.save'))
  await expect(form.getByText(rule('ACAD-7', { name: '丁一帆' }))).toBeVisible()
  await expect(lampDesk.getByText('快递')).toHaveCount(0)
})

test('the fourth of a unit is refused with everything typed kept, and from then on the desk says so beforehand', async () => {
  const form = lampDesk!.getByRole('dialog')
  await joinUnit(chair!, '丁二川', '13900009902', 'lamp')
  await chooseWorker(form, '丁二川')
  // while this is being typed, somebody else at the unit puts a third on the list
  await draftNominee(chair!, id, await joinUnit(chair!, '丁四海', '13900009904', 'lamp'))
  await press(form, unit('add.save'))
  await expect(form.getByText(rule('ACAD-5', { most: 3 }))).toBeVisible()
  await expect(form.getByText(rule('ACAD-7', { name: '丁一帆' }))).toHaveCount(0)
  await expect(form.getByLabel(unit('words'))).toHaveValue(electricians.words)
  await lampDesk!.reload()
  await expect(lampDesk!.getByText(unit('quota.now', { live: 3, most: 3, least: 1 }))).toBeVisible()
  await expect(lampDesk!.getByText(rule('ACAD-5', { most: 3 }))).toBeVisible()
  await expect(lampDesk!.getByRole('button', { name: unit('add'), exact: true })).toHaveCount(0)
})

test('at 17:00:00 sharp neither a seal nor a nominee is taken any more, and nothing typed is lost', async ({ browser, house }) => {
  await nominateOthers(host!, id, 28, [lamp, couriers])
  await joinUnit(chair!, '丁三石', '13900009903', 'couriers')
  const sealing = await atDesk(browser, house, 'chair')
  const typing = await sealing.context().newPage()
  for (const page of [sealing, typing]) {
    await page.clock.install()
    await page.goto(`/desk/academy/${id}/nominate?${new URLSearchParams({ unit: couriers })}`)
  }
  await press(sealing, unit('submit'))
  await expect(sealing.getByRole('dialog')).toContainText('丁一帆')
  const form = await fillNominee(typing, '丁三石')
  await lampDesk!.reload()
  await press(lampDesk!, unit('submit'))
  await press(lampDesk!.getByRole('dialog'), unit('submit'))
  await expect(lampDesk!.getByText(unit('submit.done', { count: 3 })).first()).toBeVisible()

  const told = rule('ACAD-3', { opens: '9月3日 周二 09:00', closes: '9月20日 周五 17:00' })
  house.moveClock(closed)
  for (const page of [sealing, typing]) {
    await page.clock.fastForward('11:00')
    await expect(page.getByText(unit('one.over'))).toBeVisible()
  }
  await press(sealing.getByRole('dialog'), unit('submit'))
  await expect(sealing.getByRole('dialog').getByText(told)).toBeVisible()
  await press(form, unit('add.save'))
  await expect(form.getByText(told)).toBeVisible()
  await expect(form.getByLabel(unit('words'))).toHaveValue(electricians.words)
  await expect(form.getByText(/^丁三石/).first()).toBeVisible()
  expect(await host!.academy.listNominations({ class: id })).toHaveLength(31)
  await sealing.context().close()
})

test('another district’s desk finds no list, no marks and no other unit’s nominations', async ({ browser, house }) => {
  const outsider = await atDesk(browser, house, 'outsider')
  for (const [path, told] of [
    [`${id}/nominations`, desk('notYours')],
    [`${id}/nominate?${new URLSearchParams({ unit: lamp })}`, unit('one.notYours')],
    [`${id}/marks`, marks('notYours')],
    [id, desk('stranger')],
  ] as const) {
    await outsider.goto(`/desk/academy/${path}`)
    await expect(outsider.getByText(told)).toBeVisible()
    await expect(outsider.getByText(/林晓|何平|丁四海/)).toHaveCount(0)
  }
  await outsider.context().close()
})

test('thirty have a seat, and the thirty-first sees on the phone that it waits first in the queue', async ({ browser, house }) => {
  const others = (await host!.academy.listNominations({ class: id })).filter(row => row.person !== idFor('lin'))
  for (const { id, version } of others) await host!.academy.verifyNomination({ id, version })
  hostDesk = await atDesk(browser, house, 'cityChair')
  await hostDesk.goto(`/desk/academy/${id}/nominations`)
  await press(hostDesk.getByRole('row', { name: /林晓/ }), desk('verify.pass'))
  await expect(hostDesk.getByText(desk('verify.passed', { name: '林晓' })).first()).toBeVisible()
  await press(hostDesk, desk('admit'))
  const admitting = hostDesk.getByRole('dialog')
  await expect(admitting).toContainText(desk('admit.over', { now: 30, later: 1 }))
  await press(admitting, desk('admit'))
  await expect(hostDesk.getByText(desk('admit.done', { seated: 30, waiting: 1 })).first()).toBeVisible()
  await expect(hostDesk.getByRole('row', { name: /林晓/ })).toContainText(desk('verify.waiting', { n: 1 }))
  lin = await atPhone(browser, house, 'lin')
  await lin.goto(`/academy/${id}`)
  await expect(lin.getByText(worker('track.waiting', { n: 1 })).first()).toBeVisible()
  await expect(lin.getByText(worker('note.queue'))).toBeVisible()
})

test('an admitted nominee is withdrawn at the unit’s desk: who waited has the seat and is told on the phone', async () => {
  await lampDesk!.goto(`/desk/academy/${id}/nominate`)
  await press(lampDesk!.getByRole('row', { name: /何平/ }), unit('withdraw'))
  await press(lampDesk!.getByRole('dialog'), unit('withdraw'))
  await expect(lampDesk!.getByText(unit('withdraw.done')).first()).toBeVisible()
  await expect(lampDesk!.getByRole('row', { name: /何平/ })).toContainText(rule('nomination.withdrawn'))
  await expect(hostDesk!.getByRole('row', { name: /林晓/ })).toContainText(rule('nomination.admitted'))
  await lin!.goto('/inbox')
  await expect(lin!.getByText(`「${plan.title}」有名额了，您已被录取`)).toBeVisible()
})

test('yesterday’s code, held up today, opens nothing and leads on to today’s session', async ({ house }) => {
  const [first, second] = (await host!.academy.getClass({ id })).sessions.map(one => one.id) as [string, string]
  house.moveClock(begins)
  const { code } = await host!.academy.getDoor({ session: first })
  house.moveClock('2024-09-28T09:00')
  await lin!.goto(hrefOf({ session: first, code }))
  await expect(lin!.getByText(door('here.not'))).toBeVisible()
  await expect(lin!.getByText(door('here.old'))).toBeVisible()
  // the same picture bent to today's session is no better
  await lin!.goto(hrefOf({ session: second, code }))
  await expect(lin!.getByText(door('here.code'))).toBeVisible()
  await lin!.getByLabel(door('here.word')).fill((await host!.academy.getDoor({ session: second })).spoken)
  await expect(lin!.getByText(door('here.done'))).toBeVisible()
})

test('a mark corrected by one and confirmed by another takes the certificate back, and a stranger who checks it reads so', async ({
  browser,
  house,
}) => {
  house.moveClock('2024-09-29T17:01')
  const number = await certify(host!, await beSomebody(house.url, 'cityOfficer'), id, idFor('lin'))
  const stranger = await atPhone(browser, house)
  await stranger.goto(`/academy/check/${number}`)
  await expect(stranger.getByText(result('check.valid'))).toBeVisible()

  const registrar = await atDesk(browser, house, 'cityOfficer')
  await registrar.goto(`/desk/academy/${id}/marks`)
  await registrar.getByText('林晓').first().click()
  await press(registrar.getByRole('dialog'), marks('again', { part: exam('part.theory') }))
  const form = registrar.getByRole('dialog')
  await form.getByText(marks('again.corrected')).click()
  await form.getByLabel(marks('again.score')).fill('55')
  await form.getByLabel(marks('again.reason')).fill('合分时多加了二十分')
  await press(form, marks('again.send'))
  await expect(registrar.getByText(marks('again.done')).first()).toBeVisible()
  await stranger.reload()
  await expect(stranger.getByText(result('check.valid'))).toBeVisible()

  await hostDesk!.goto(`/desk/academy/${id}/marks`)
  await press(hostDesk!, marks('confirm', { count: 1 }))
  await press(hostDesk!, marks('confirm.do', { count: 1 }))
  await expect(hostDesk!.getByText(marks('confirm.empty'))).toBeVisible()
  await stranger.reload()
  await expect(stranger.getByText(result('check.revoked'))).toBeVisible()
  await expect(stranger.getByText(result('check.valid'))).toHaveCount(0)
  await lin!.goto('/inbox')
  await expect(lin!.getByText(certificate('told.lost', { title: plan.title }))).toBeVisible()
})
