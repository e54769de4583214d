import { expect, type Page } from '@playwright/test'
import { nominateWords } from '../src/modules/growth/academy/screens/desk/nominate-words.ts'
import { deskWords } from '../src/modules/growth/academy/screens/desk-words.ts'
import { sealWords } from '../src/modules/growth/academy/screens/desk/certificate-words.ts'
import { markWords } from '../src/modules/growth/academy/screens/desk/mark-words.ts'
import { resultWords } from '../src/modules/growth/academy/screens/worker/certificate-words.ts'
import { workerWords } from '../src/modules/growth/academy/screens/worker-words.ts'
import { words } from '../src/modules/growth/academy/words.ts'
import { certificateWords } from '../src/modules/growth/academy/words-certificates.ts'
import { examWords } from '../src/modules/growth/academy/words-exams.ts'
import { beSomebody } from './callers.ts'
import { electricians, publishClass } from './electricians.ts'
import { test } from './house.ts'
import { atDesk, atPhone, press, say } from './people.ts'

test.use({ opensAt: '2024-09-02T09:00' })
test.describe.configure({ mode: 'serial' })

const [worker, unit, desk, rule] = [say(workerWords), say(nominateWords), say(deskWords), say(words)]
const [marks, seal, exam] = [say(markWords), say(sealWords), say(examWords)]
const [result, certificate] = [say(resultWords), say(certificateWords)]
const { plan, closed } = electricians
let id = ''
let [lin, chair, host]: Page[] = []

test('a worker sees on the phone which term is not met, meets it, and asks the unit', async ({ browser, house }) => {
  id = await publishClass(await beSomebody(house.url, 'cityChair'), { seats: 1 })

  lin = await atPhone(browser, house, 'lin')
  await lin.goto(`/academy/${id}`)
  await expect(lin.getByRole('heading', { level: 1, name: plan.title })).toBeVisible()
  // before its time one may look, and nobody may ask
  await expect(lin.getByText(worker('fit.soonNext'))).toBeVisible()
  house.moveClock('2024-09-03T09:00')
  await lin.reload()
  const choose = (label: string, option: string) => lin!.getByLabel(label).selectOption({ label: option })
  await choose(worker('fit.trade'), '维修电工')
  await choose(worker('fit.skill'), '中级工（四级）')
  await choose(worker('fit.worksIn'), '智能制造')
  await expect(lin.getByText('这个班要求高级工及以上，您填的是中级工')).toBeVisible()
  await expect(lin.getByRole('button', { name: worker('ask.send') })).toHaveCount(0)
  await choose(worker('fit.skill'), '高级工（三级）')
  await expect(lin.getByText(worker('fit.ok'))).toBeVisible()
  await lin.getByLabel(worker('ask.certificate')).fill('S000011000009527')
  await press(lin, worker('ask.send'))
  await expect(lin.getByText(worker('track.asked.done'))).toBeVisible()
})

test('the unit takes the asking up at the desk, and its head seals it', async ({ browser, house }) => {
  chair = await atDesk(browser, house, 'lampChair')
  await chair.goto('/desk/academy-nominate')
  await chair
    .getByRole('link', { name: unit('asks.take'), exact: true })
    .first()
    .click()
  const form = chair.getByRole('dialog')
  await expect(form).toContainText('林晓')
  await press(form, unit('add.save'))
  await expect(chair.getByText(unit('add.done')).first()).toBeVisible()
  await expect(chair.getByRole('row', { name: /林晓.*待提交/ })).toBeVisible()
  // the host sees nothing of it yet
  expect(await (await beSomebody(house.url, 'cityChair')).academy.listNominations({ class: id })).toEqual([])
  await press(chair, unit('submit'))
  const seal = chair.getByRole('dialog')
  await expect(seal).toContainText(unit('submit.true'))
  await press(seal, unit('submit'))
  await expect(chair.getByText(unit('submit.done', { count: 1 })).first()).toBeVisible()
  await lin!.reload()
  await expect(lin!.getByText(worker('track.verify.current'))).toBeVisible()
})

test('the host returns it for correction and the unit hands it in again; verified, it is admitted after the window', async ({
  browser,
  house,
}) => {
  host = await atDesk(browser, house, 'cityChair')
  await host.goto(`/desk/academy/${id}/nominations`)
  await host.getByText('林晓').first().click()
  const ruling = host.getByRole('dialog')
  await press(ruling, desk('verify.return'))
  await host.getByRole('dialog').getByRole('textbox').fill('请补充近三年的工作证明')
  await press(host.getByRole('dialog'), desk('verify.return'))
  await chair!.reload()
  await expect(chair!.getByText('请补充近三年的工作证明')).toBeVisible()
  await press(chair!, unit('resubmit'))
  await expect(chair!.getByText(unit('resubmit.done')).first()).toBeVisible()

  await host.reload()
  await host.getByText('林晓').first().click()
  await press(host.getByRole('dialog'), desk('verify.pass'))
  await expect(host.getByText(desk('verify.passed', { name: '林晓' })).first()).toBeVisible()
  house.moveClock(closed)
  await host.goto(`/desk/academy/${id}/nominations`)
  await press(host, desk('admit'))
  await press(host.getByRole('dialog'), desk('admit'))
  await expect(host.getByText(desk('admit.done', { seated: 1, waiting: 0 })).first()).toBeVisible()
})

test('on the phone the parcel has arrived, with a slip for the boss', async () => {
  await lin!.goto('/academy/mine')
  await expect(lin!.getByText(plan.title).first()).toBeVisible()
  await lin!.goto(`/academy/${id}`)
  await expect(lin!.getByText(worker('track.admit.done')).first()).toBeVisible()
  await lin!.goto(`/academy/${id}/slip`)
  await expect(lin!.getByText('林晓').first()).toBeVisible()
  await expect(lin!.getByText(plan.title).first()).toBeVisible()
  await lin!.goto('/inbox')
  await expect(lin!.getByText(`祝贺，您被「${plan.title}」录取`)).toBeVisible()
  expect(rule('nomination.admitted')).toBe('已录取')
})

test('after the last day marks are entered by one and confirmed by another, and the chair seals the certificate', async ({
  browser,
  house,
}) => {
  const city = await beSomebody(house.url, 'cityChair')
  const { sessions } = await city.academy.getClass({ id })
  for (const { id: session, starts } of sessions) {
    house.moveClock(starts)
    const { lines } = await city.academy.getAttendance({ class: id })
    await city.academy.markPresent({ session, marks: lines.map(({ nomination }) => ({ nomination, at: starts })) })
  }
  house.moveClock('2024-09-29T17:01')
  const registrar = await atDesk(browser, house, 'cityOfficer')
  for (const part of ['theory', 'practice'] as const) {
    await registrar.goto(`/desk/academy/${id}/marks`)
    await press(registrar, marks('enter', { part: exam(`part.${part}`) }))
    await registrar.getByLabel(marks('enter.mark', { name: '林晓', part: exam(`part.${part}`) })).fill('85')
    await press(registrar, marks('enter.save', { count: 1 }))
    await expect(registrar.getByText(marks('open.mine', { score: 85 })).first()).toBeVisible()
  }
  await expect(registrar.getByRole('button', { name: marks('confirm', { count: 2 }), exact: true })).toHaveCount(0)

  await host!.goto(`/desk/academy/${id}/marks`)
  await press(host!, marks('confirm', { count: 2 }))
  await press(host!, marks('confirm.do', { count: 2 }))
  await expect(host!.getByText(marks('confirm.empty'))).toBeVisible()
  await host!.goto(`/desk/academy/${id}/marks`)
  await press(host!, seal('issue', { count: 1 }))
  const sealing = host!.getByRole('dialog')
  await expect(sealing).toContainText('林晓')
  await press(sealing, seal('issue', { count: 1 }))
  await expect(host!.getByText(seal('due.none', { count: 1 }))).toBeVisible()
})

test('the certificate is on the phone; a stranger checks its number, and an edited one is found to be none', async ({ browser, house }) => {
  await lin!.goto('/academy/certificates')
  const number = (await lin!
    .getByText(/^JG2024-/)
    .first()
    .textContent())!.trim()
  const stranger = await atPhone(browser, house)
  await stranger.goto('/academy/check')
  await stranger.getByLabel(result('check.number')).fill(number.toLowerCase())
  await press(stranger, result('check.do'))
  await expect(stranger.getByText(result('check.valid'))).toBeVisible()
  await expect(stranger.getByText('林晓').first()).toBeVisible()
  await expect(stranger.getByText(/8\s*5/)).toHaveCount(0)
  await stranger.goto(`/academy/check/${number.replace(/.$/, sign => (sign === '7' ? '8' : '7'))}`)
  await expect(stranger.getByText(result('check.valid'))).toHaveCount(0)
  await expect(stranger.getByText(certificate('acad.numberShape'))).toBeVisible()
})
