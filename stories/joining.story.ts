import { expect, type Page } from '@playwright/test'
import { idFor } from '../seeds/ids.ts'
import { demoTree } from '../seeds/tree.ts'
import { codeWords } from '../src/modules/home/members/screens/desk/code-words.ts'
import { decideWords } from '../src/modules/home/members/screens/desk/decide-words.ts'
import { enterWords } from '../src/modules/home/members/screens/desk/enter-words.ts'
import { joinWords } from '../src/modules/home/members/screens/join-words.ts'
import { kindWords } from '../src/modules/home/members/words-kinds.ts'
import { beSomebody, messagesTo, signInByPhone } from './callers.ts'
import type { OpenHouse } from './city.ts'
import { test } from './house.ts'
import { atDesk, atPhone, press, say, signInOn, tick } from './people.ts'

/** A Wednesday in Tongzhou: a courier sees a code on a station's wall. */
test.use({ opensAt: '2024-07-10T12:20' })
test.describe.configure({ mode: 'serial' })

const [join, kind, desk] = [say(joinWords), say(kindWords), say(decideWords)]
const [enter, code] = [say(enterWords), say(codeWords)]
const liyuan = demoTree().find(unit => unit.name === '梨园镇总工会')!
const unit = liyuan.path.split('/').at(-2)!
/** Numbers that check and are nobody's: no division has this code. */
const numbers = { courier: '119900199001018880', old: '119900195505058896' }
const courier = { name: '骆小川', first: '13800138111', second: '13800138222' }

let site: string
test.beforeAll(async ({ house }) => {
  const chair = await beSomebody(house.url, 'cityChair')
  // somebody for the street's desk
  await chair.post('/api/unions/grant', { person: idFor('mo'), role: 'officer', unit })
  const rest = { unit: liyuan.path, kinds: ['unionStation'], division: '110112', address: '通州区梨园镇', lon: 116.66, lat: 39.88 }
  const { id } = (await chair.post('/api/sites/createSite', { ...rest, name: '梨园骑手驿站', hours: '24/7', offers: ['water'] })) as {
    id: string
  }
  site = id
})

async function fillIn(page: Page, phone: string, house: OpenHouse) {
  await page.goto(`/join?site=${site}`)
  await expect(page.getByRole('radio', { name: kind('way.own') })).toHaveCount(0)
  await tick(page, kind('way.flexible'))
  await expect(page.getByText(liyuan.name)).toBeVisible()
  await page.getByRole('textbox', { name: join('employer.flexible') }).fill('晨跑外卖梨园站')
  await page.getByRole('textbox', { name: join('name') }).fill(courier.name)
  await page.getByRole('textbox', { name: join('idNumber') }).fill(numbers.courier)
  await tick(page, join('agrees'))
  // a visitor fills in everything; who one is, is asked when it is sent
  await press(page, join('send'))
  await signInOn(page, house, phone)
}

let first: Page
test('a courier scans the code of a station, and has applied within a minute', async ({ browser, house }) => {
  first = await atPhone(browser, house)
  const page = first
  const began = Date.now()
  await fillIn(page, courier.first, house)
  await expect(page.getByText(join('sent.title', { unit: liyuan.name }))).toBeVisible()
  await expect(page.getByText(join('sent.by', { day: '7月17日 周三' }))).toBeVisible()
  expect(Date.now() - began).toBeLessThan(60_000)
  // what is asked: the way, where one works, the name, the number; the union came with the code
  await page.goto('/join')
  await expect(page.getByText(join('had.waiting'))).toBeVisible()
})

test('the street’s officer confirms at the desk, and the member sees it', async ({ browser, house }) => {
  const page = await atDesk(browser, house, 'mo')
  await page.goto('/desk/members')
  const row = page.getByRole('row').filter({ hasText: courier.name })
  await expect(row).toContainText('还剩 7 天')
  await expect(row).not.toContainText(numbers.courier)
  await press(row, desk('confirm'))
  await press(page.getByRole('dialog'), desk('confirm'))
  await expect(page.getByText(desk('confirm.done', { name: courier.name }))).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.context().close()

  await first.reload()
  await expect(first.getByText(join('had.living', { unit: liyuan.name }))).toBeVisible()
})

let other: Page
test('a second phone with the same number learns nothing, and stands marked at the desk', async ({ browser, house }) => {
  other = await atPhone(browser, house)
  await fillIn(other, courier.second, house)
  await expect(other.getByText(join('sent.title', { unit: liyuan.name }))).toBeVisible()
  await expect(other.getByText(desk('twin'))).toHaveCount(0)
})

test('the officer verifies that they are one person and merges; the new phone leads to the membership', async ({ browser, house }) => {
  const page = await atDesk(browser, house, 'mo')
  await page.goto('/desk/members?of=twins')
  await press(page.getByRole('row').filter({ hasText: courier.name }), desk('merge'))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: kind('stage.applied') })).toBeDisabled()
  await tick(dialog, '138****8222')
  await press(dialog, desk('merge.send'))
  await expect(page.getByText(desk('merge.done'))).toBeVisible()
  await expect(page.getByText(desk('empty.twins'))).toBeVisible()
  await page.context().close()
  for (const phone of [courier.first, courier.second])
    await expect.poll(async () => (await messagesTo(house.url, phone)).filter(text => text.includes('138****8222'))).toHaveLength(1)

  // whoever was signed in as the second is nobody any more, until they sign in anew
  await other.goto('/join')
  await expect(other.getByText(kind('way.flexible'))).toBeVisible()
  await other.context().close()
  // a phone gets a code once a minute
  await expect(async () => {
    const caller = await signInByPhone(house.url, courier.second)
    expect(await caller.get('/api/members/getMine')).toMatchObject({ member: { state: 'active', phoneMasked: '138****8222' } })
  }).toPass({ timeout: 120_000, intervals: [5_000] })
  await first.reload()
  await expect(first.getByText(join('had.living', { unit: liyuan.name }))).toBeVisible()
  await first.context().close()
})

test('the clerk enters somebody without a phone, after looking whether they are known, and confirms in a second press', async ({
  browser,
  house,
}) => {
  const page = await atDesk(browser, house, 'mo')
  await page.goto('/desk/members/enter')
  await page.getByRole('textbox', { name: enter('look.number') }).fill(numbers.courier)
  await press(page, enter('look'))
  await expect(page.getByText(enter('here.title'))).toBeVisible()
  await press(page, enter('look.again'))
  await page.getByRole('textbox', { name: enter('look.number') }).fill(numbers.old)
  await press(page, enter('look'))
  await expect(page.getByText(enter('free.title'))).toBeVisible()
  await page.getByRole('textbox', { name: enter('name') }).fill('邱长庚')
  await tick(page, kind('way.locality'))
  await page.getByRole('textbox', { name: desk('pass.find') }).fill('梨园')
  await tick(page, liyuan.name)
  await page.getByRole('textbox', { name: enter('employer') }).fill('梨园早市')
  await tick(page, enter('agrees'))
  await press(page, enter('send'))
  await press(page, enter('sent.confirm'))
  await expect(page.getByText(enter('sent.done', { name: '邱长庚' }))).toBeVisible()

  // and the sheet for the next wall
  await page.goto(`/desk/members/code?of=site&site=${site}`)
  await expect(page.getByRole('img', { name: code('poster.code') })).toBeVisible()
  await expect(page.getByText('梨园骑手驿站')).toBeVisible()
  await page.context().close()
})
