import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { doorWords } from '#kernel/web/door-words.ts'
import { homeWords } from '#kernel/web/house/home-words.ts'
import { readSheet } from '#kernel/server/sheets.ts'
import { deskWords } from '../src/modules/care/activities/screens/desk-words.ts'
import { afterWords } from '../src/modules/care/activities/screens/desk/after-words.ts'
import { planWords } from '../src/modules/care/activities/screens/desk/plan-words.ts'
import { keepWords } from '../src/modules/care/activities/screens/worker/keep-words.ts'
import { workerWords } from '../src/modules/care/activities/screens/worker-words.ts'
import { words } from '../src/modules/care/activities/words.ts'
import { beSomebody, crowdPhone, phoneOf } from './callers.ts'
import { test } from './house.ts'
import { atDesk, atPhone, picture, press, say, signInOn, tick, drawSignature } from './people.ts'

test.use({ opensAt: '2024-07-09T09:00' })
test.describe.configure({ mode: 'serial' })

const [desk, plan, after] = [say(deskWords), say(planWords), say(afterWords)]
const [worker, keep, rule, home] = [say(workerWords), say(keepWords), say(words), say(homeWords)]
const title = '传统插花体验活动'
/** Three seats and one place in the queue for four nurses and one who comes too late. */
const nurses = [phoneOf('tan'), crowdPhone(20), crowdPhone(21), crowdPhone(22)]
const phones: Page[] = []
let [officer, id]: [Page?, string?] = []

test('the health workers’ officer plans the class at the desk and publishes it', async ({ browser, house }) => {
  officer = await atDesk(browser, house, 'healthOfficer')
  await officer.goto('/desk/')
  await officer
    .getByRole('navigation')
    .getByRole('link', { name: desk('list.title') })
    .click()
  await officer.getByRole('link', { name: desk('list.new') }).click()
  const fill = (label: string, text: string) => officer!.getByLabel(label).first().fill(text)
  await fill(plan('title'), title)
  await fill(plan('about'), '老师讲解鲜花养护知识、插花技巧及摆放要求，跟着示范完成一件作品。')
  await fill(plan('place'), '和安医院职工之家')
  await fill(plan('contact'), '高悦 010-00000001')
  const session = officer.getByRole('group', { name: plan('session.n', { n: 1 }) })
  await session.getByLabel(plan('session.day')).fill('2024-07-19')
  await session.getByLabel(plan('session.from')).fill('18:30')
  await session.getByLabel(plan('session.to')).fill('20:00')
  await officer.getByRole('textbox', { name: plan('seats'), exact: true }).fill('3')
  await fill(plan('queue'), '1')
  await fill(plan('enrolOpens'), '2024-07-12T12:00')
  await fill(plan('enrolCloses'), '2024-07-19T12:00')
  await press(officer, plan('materials.add'))
  await fill(plan('materials.name'), '花材包')
  await tick(officer, plan('photos'))
  await press(officer, plan('save'))

  await expect(officer.getByRole('heading', { level: 1, name: title })).toBeVisible()
  id = new URL(officer.url()).pathname.split('/').at(-1)!
  await press(officer, desk('publish'))
  const dialog = officer.getByRole('dialog')
  await expect(dialog).toContainText('任何人都能看到通知')
  await press(dialog, desk('publish'))
  await expect(officer.getByText(rule('published')).first()).toBeVisible()
})

test('at opening time nurses join by phone, signing in only then; three get a seat, the fourth waits, the fifth is told it is full', async ({
  browser,
  house,
}) => {
  test.setTimeout(150_000)
  const early = await atPhone(browser, house)
  await early.goto(`/activities/${id}`)
  await expect(early.getByText('开始报名').first()).toBeVisible()
  await expect(early.getByRole('link', { name: worker('notice.join'), exact: true })).toHaveCount(0)
  house.moveClock('2024-07-12T12:00')

  for (const [n, phone] of nurses.entries()) {
    const page = await atPhone(browser, house)
    phones.push(page)
    await page.goto(`/activities/${id}`)
    await page.getByRole('link', { name: n < 3 ? worker('notice.join') : worker('notice.queue'), exact: true }).click()
    // what the form knows of a stranger it asks once the person is known
    const consent = page.getByLabel(worker('consent.host', { host: '朝阳区医疗卫生工会' }))
    if (await consent.isVisible().catch(() => false)) await consent.check({ force: true })
    if (n !== 1) await tick(page, worker('consent.photos'))
    await page.getByRole('button', { name: n < 3 ? worker('join.send') : worker('notice.queue') }).click()
    await expect(page.getByRole('dialog')).toContainText(doorWords['door.needed'].zh)
    await signInOn(page, house, phone)
    await expect(page.getByRole('heading', { level: 1, name: worker(n < 3 ? 'joined.seated' : 'joined.waiting') })).toBeVisible()
    if (n === 3) await expect(page.getByText(worker('place.waitingAt', { n: 1 }))).toBeVisible()
  }
  const late = await atPhone(browser, house)
  await late.goto(`/activities/${id}`)
  await expect(late.getByText(worker('phase.full')).first()).toBeVisible()
})

test('one nurse leaves; the one who waited has the seat and is told', async () => {
  const [, leaver, , waiter] = phones as [Page, Page, Page, Page]
  await leaver.getByRole('link', { name: worker('joined.mine') }).click()
  await press(leaver, worker('leave.word'))
  await press(leaver.getByRole('dialog'), worker('leave.word'))
  await expect(leaver.getByText(worker('leave.done')).first()).toBeVisible()

  await expect(waiter.getByRole('heading', { level: 1, name: worker('joined.seated') })).toBeVisible()
  await waiter
    .getByRole('navigation')
    .getByRole('link', { name: home('inbox') })
    .click()
  await expect(waiter.getByText(`好消息：「${title}」有名额了`)).toBeVisible()
})

test('at the door the officer checks in by list and hands out the flowers against a signature', async ({ browser, house }) => {
  house.moveClock('2024-07-19T18:00')
  const door = await atPhone(browser, house, 'healthOfficer')
  await door.goto('/keep')
  await door.getByRole('link', { name: title }).click()
  await door.getByRole('button', { name: keep('comeOf', { name: '谭静' }) }).click()
  await expect(door.getByText(/^1 \/ 3/)).toBeVisible()
  await door.getByText(keep('tab.give'), { exact: true }).click()
  await door.getByRole('button', { name: keep('giveToOf', { name: '谭静' }) }).click()
  const sheet = door.getByRole('dialog')
  await press(sheet, keep('signDone'))
  await expect(sheet.getByText(keep('signMissing'))).toBeVisible()
  await drawSignature(door, sheet.getByRole('img', { name: keep('pad.canvas') }))
  await press(sheet, keep('signDone'))
  await expect(door.getByText(keep('given', { given: 1, all: 3 }))).toBeVisible()

  // the others at the desk, chosen together; the desk knows of the phone's mark already
  await officer!.goto(`/desk/activities/${id}?tab=spot`)
  const rows = officer!.getByRole('row')
  await expect(rows.filter({ hasText: '谭静' })).toContainText('到场 1 人')
  await expect(rows.filter({ hasText: '谭静' })).toContainText('×1')
  await rows
    .filter({ has: officer!.getByRole('button', { name: desk('spot.mark'), exact: true }) })
    .first()
    .getByRole('button', { name: desk('spot.mark'), exact: true })
    .click()
  await expect(officer!.getByText(/到场\s*2\s*·\s*应到\s*3/)).toBeVisible()
})

test('afterwards: a rating without a name, costs with their source, a photograph with consent, and the report', async ({ house }) => {
  house.moveClock('2024-07-20T09:00')
  const [nurse] = phones as [Page]
  await nurse.goto('/my/activities')
  await nurse.getByRole('link', { name: title }).first().click()
  await tick(nurse, worker('rate.5'))
  await nurse.getByLabel(worker('rate.words')).fill('一个多小时，心静下来了')
  await press(nurse, worker('rate.send'))
  await expect(nurse.getByText(worker('rate.thanks'))).toBeVisible()

  const page = officer!
  await page.goto(`/desk/activities/${id}?tab=costs`)
  await page.getByLabel(after('cost.item')).fill('花材')
  await page.getByLabel(after('cost.amount')).fill('十八')
  await page.getByLabel(after('cost.source')).selectOption({ label: rule('ownUnion') })
  await press(page, after('cost.add'))
  await expect(page.getByText(after('cost.notMoney'))).toBeVisible()
  await page.getByLabel(after('cost.amount')).fill('1860.50')
  await press(page, after('cost.add'))
  await expect(page.getByRole('row').filter({ hasText: '花材' })).toContainText('1,860.50')

  await page.getByRole('tab', { name: desk('tab.photos') }).click()
  await page.getByLabel(after('photo.pick')).setInputFiles({ name: '插花.png', mimeType: 'image/png', buffer: picture })
  await press(page, after('photo.add'))
  await expect(page.getByText(rule('ACT-14'))).toBeVisible()
  await tick(page, after('photo.consent'))
  await press(page, after('photo.add'))
  await expect(page.getByText(after('photo.inAlbum'))).toBeVisible()
  await nurse.reload()
  await expect(nurse.getByRole('heading', { name: worker('album.title') })).toBeVisible()

  await page.getByRole('tab', { name: desk('tab.feedback') }).click()
  await expect(page.getByText('一个多小时，心静下来了')).toBeVisible()
  await expect(page.getByRole('tabpanel')).not.toContainText('谭静')
  await page.getByRole('tab', { name: desk('tab.report') }).click()
  await page.getByRole('textbox', { name: after('report.summary') }).fill('三位护士报名，两位到场，各完成一件作品。')
  await press(page, after('report.handIn'))
  await press(page.getByRole('dialog'), after('report.handIn'))
  await expect(page.getByText(/编号 京工活/)).toBeVisible()
})

test('the report leaves the house as PDF and as Excel', async ({ house }) => {
  const caller = await beSomebody(house.url, 'healthOfficer')
  const file = async (name: string) => {
    const href = await officer!.getByRole('link', { name, exact: true }).getAttribute('href')
    return caller.bytes(href!)
  }
  const pdf = await file(after('report.pdf'))
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(pdf.length).toBeGreaterThan(10_000)
  expect((await file(after('report.pdfEn'))).subarray(0, 5).toString('latin1')).toBe('%PDF-')

  const downloading = officer!.waitForEvent('download')
  await officer!.getByRole('link', { name: after('report.sheet') }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toContain(title)
  const rows: string[][] = []
  for await (const row of readSheet(readFileSync(await download.path()))) rows.push(row)
  expect(JSON.stringify(rows)).toContain('朝阳和安医院工会')
  expect(rows).toHaveLength(1 + 4)
})
