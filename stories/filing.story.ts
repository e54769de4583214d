import { expect, type Page } from '@playwright/test'
import { caseWords } from '../src/modules/rights/disputes/screens/case-words.ts'
import { formWords } from '../src/modules/rights/disputes/screens/filing-words.ts'
import { queueWords } from '../src/modules/rights/disputes/screens/queue-words.ts'
import { kindWords } from '../src/modules/rights/disputes/words-kinds.ts'
import { beSomebody, messagesTo } from './callers.ts'
import type { OpenHouse } from './city.ts'
import { fileWith, fill } from './filing.ts'
import { test } from './house.ts'
import { atDesk, atPhone, press, say, signInOn } from './people.ts'

/** A courier of Haidian who has not been paid files by phone; the window asks the company; both agree. And one company does not. */
test.use({ opensAt: '2024-07-08T10:05' })
test.describe.configure({ mode: 'serial' })

const [form, mine, desk, kind] = [say(formWords), say(caseWords), say(queueWords), say(kindWords)]
const employer = '北京云雀即时配送有限公司'
/** The company's contact has never been here. */
const contact = { name: '单位经理', phone: '13800138901' }

const next = (page: Page) => press(page, form('next'))

/** At the window: in scope, and whom to ask. */
async function screenAt(page: Page, phone: string) {
  await press(page, desk('screen'))
  const dialog = page.getByRole('dialog')
  await fill(dialog as unknown as Page, desk('screen.contact'), contact.name)
  await fill(dialog as unknown as Page, desk('screen.phone'), phone)
  await press(dialog as unknown as Page, desk('screen'))
  await expect(dialog).toHaveCount(0)
}

let courier: Page
let address: string
test('a courier files by phone with a screenshot of the orders; who sees it from now on is said before', async ({ browser, house }) => {
  courier = await atPhone(browser, house, 'haidianCourier')
  await fileWith(courier, employer, '五月和六月的跑单费没有发，站长说再等等')
  await courier
    .locator('input[type=file]')
    .setInputFiles({ name: '订单.csv', mimeType: 'text/csv', buffer: Buffer.from('单号,元\n1,5.5\n2,6\n') })
  await next(courier)
  await expect(courier.getByText('海淀区总工会劳动争议调解中心的受理人员看得见', { exact: false })).toBeVisible()
  await press(courier, form('send'))
  await expect(courier.getByText(form('sent.title', { body: '海淀区总工会劳动争议调解中心' }))).toBeVisible()
  await expect(courier.getByText(form('sent.done', { n: 1 }))).toBeVisible()
  await expect(courier.getByText('7月11日', { exact: false })).toBeVisible()
  await courier.getByRole('link', { name: form('sent.open') }).click()
  await expect(courier.getByText('订单.csv')).toBeVisible()
  await expect(courier.getByText('7月23日', { exact: false }).first()).toBeVisible()
  address = new URL(courier.url()).pathname
})

test('the window screens it, and only then the company hears, by SMS', async ({ browser, house }) => {
  expect(await messagesTo(house.url, contact.phone)).toEqual([])
  const page = await atDesk(browser, house, 'windowClerk')
  await page.goto('/desk/disputes')
  await page.getByRole('row').filter({ hasText: employer }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(employer)
  await expect(page.getByText('订单.csv')).toBeVisible()
  await screenAt(page, contact.phone)
  await expect(page.getByText(kind('stage.seekingConsent')).first()).toBeVisible()
  await expect.poll(async () => (await messagesTo(house.url, contact.phone)).length).toBe(1)
  await page.context().close()
  await courier.reload()
  await expect(courier.getByText(kind('stage.seekingConsent')).first()).toBeVisible()
})

test('the company signs in with the number that was asked, sees what is claimed and not what is kept, and agrees', async ({
  browser,
  house,
}) => {
  const page = await atPhone(browser, house)
  await page.goto('/rights/cases')
  await signInOn(page, house, contact.phone)
  await expect(page.getByText(mine('invited.title', { n: 1 }))).toBeVisible()
  await press(page, mine('invited.open'))
  await expect(page.getByText(mine('asked'))).toBeVisible()
  await expect(page.getByText('五月和六月的跑单费没有发', { exact: false })).toBeVisible()
  await expect(page.getByText('订单.csv')).toHaveCount(0)
  await press(page, mine('agree'))
  await expect(page.getByText(mine('asked'))).toHaveCount(0)
  await page.context().close()
})

test('accepted with a number, and both are told', async ({ browser, house }) => {
  const page = await atDesk(browser, house, 'windowClerk')
  await page.goto(`/desk/disputes/${address.split('/').at(-1)}`)
  await press(page, desk('accept'))
  await press(page.getByRole('dialog'), desk('accept'))
  await expect(page.getByText(/京工调〔2024〕第 \d{4} 号/).first()).toBeVisible()
  await page.context().close()
  await courier.reload()
  await expect(courier.getByText(kind('stage.accepted')).first()).toBeVisible()
  for (const phone of ['13900000029', contact.phone])
    await expect.poll(async () => (await messagesTo(house.url, phone)).some(text => text.includes('京工调'))).toBe(true)
  await courier.context().close()
})

const otherDistrict = async (house: OpenHouse) => {
  const head = await beSomebody(house.url, 'chaoyangHead')
  const { rows } = (await head.get('/api/disputes/listCases?of=toAssign')) as { rows: { employer: string }[] }
  return rows.filter(row => row.employer === employer)
}

test('another company declines: it ends there and then, with a notice that names arbitration', async ({ browser, house }) => {
  expect(await otherDistrict(house)).toEqual([])
  const worker = await atPhone(browser, house, 'wu')
  await fileWith(worker, '北京海图文化有限公司', '四月的稿费一直没有结，编辑部说要等下个季度')
  await next(worker)
  await press(worker, form('send'))
  await worker.getByRole('link', { name: form('sent.open') }).click()
  await expect(worker.getByText(kind('stage.received')).first()).toBeVisible()
  const id = new URL(worker.url()).pathname.split('/').at(-1)!

  const page = await atDesk(browser, house, 'windowClerk')
  await page.goto(`/desk/disputes/${id}`)
  await screenAt(page, '13900000028')
  await page.context().close()

  const company = await atPhone(browser, house, 'employerAgent')
  await company.goto(`/rights/cases/${id}`)
  await press(company, mine('decline'))
  await press(company.getByRole('dialog'), mine('decline'))
  await expect(company.getByText(kind('stage.consentRefused')).first()).toBeVisible()
  await company.context().close()

  await worker.reload()
  await expect(worker.getByText(kind('stage.consentRefused')).first()).toBeVisible()
  await expect(worker.getByRole('link', { name: mine('letter.consentRefused'), exact: false })).toBeVisible()
  await worker.context().close()
})
