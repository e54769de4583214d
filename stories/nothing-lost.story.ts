import { expect, type Page } from '@playwright/test'
import { idFor } from '../seeds/ids.ts'
import { houseWords } from '#kernel/pure/house-words.ts'
import { doorWords } from '#kernel/web/door-words.ts'
import { formWords } from '#kernel/web/form-words.ts'
import { signInWords } from '#kernel/web/house/sign-in-words.ts'
import { planWords } from '../src/modules/care/activities/screens/desk/plan-words.ts'
import { keepWords } from '../src/modules/care/activities/screens/worker/keep-words.ts'
import { workerWords } from '../src/modules/care/activities/screens/worker-words.ts'
import { signInWords as clauses } from '../src/server/sign-in/words.ts'
import { beSomebody, crowdPhone, phoneOf, refused, strangerAt } from './callers.ts'
import { familyOf } from './family-day.ts'
import { test } from './house.ts'
import { atDesk, atPhone, press, say, signInOn, tick } from './people.ts'

/** The demo city as it begins: a family day is open, a reading circle is running, a draft lies on the desk. */
test.use({ opensAt: '2024-07-08T09:05' })

const [worker, keep, plan, form] = [say(workerWords), say(keepWords), say(planWords), say(formWords)]
let [family, draft, running]: string[] = []

test.beforeAll(async ({ house }) => {
  const { rows } = await (await beSomebody(house.url, 'officer')).activities.listHosted({ limit: 200 })
  family = rows.find(one => one.isForFamilies && one.state === 'enrolling')!.id
  draft = rows.find(one => one.state === 'draft')!.id
  running = rows.find(one => one.state === 'running')!.id
})

test('a session that ends in mid-form: she signs in over it, and the very press goes on', async ({ browser, house }) => {
  const phone = await atPhone(browser, house, 'lin')
  await fillFamily(phone, '小满')
  await phone.context().clearCookies({ name: /session_token/ })
  await press(phone, worker('join.send'))
  const door = phone.getByRole('dialog')
  await expect(door).toContainText(doorWords['door.expired'].zh)
  await expect(door).toContainText('填写的内容都在')
  await signInOn(phone, house, phoneOf('lin'))
  await expect(phone.getByRole('heading', { level: 1, name: worker('joined.seated') })).toBeVisible()
  const mine = await (await beSomebody(house.url, 'lin')).activities.listMine({ activity: family! })
  expect(mine.map(one => one.children.map(child => child.called))).toEqual([['小满']])
})

test('a reload in mid-form: what was typed is there, and it can be thrown away', async ({ browser, house }) => {
  const phone = await atPhone(browser, house, 'he')
  await fillFamily(phone, '豆豆')
  await phone.reload()
  await expect(phone.getByText(form('form.restored'))).toBeVisible()
  await expect(phone.getByLabel(worker('join.called'))).toHaveValue('豆豆')
  await press(phone, form('form.discard'))
  await expect(phone.getByLabel(worker('join.called'))).toHaveValue('')
})

test('two quick presses take one place', async ({ browser, house }) => {
  const seated = async () => (await strangerAt(house.url).activities.getActivity({ id: family! })).offers[1]!.seated
  const before = await seated()
  const phone = await atPhone(browser, house, 'he')
  await fillFamily(phone, '石头', 1)
  await phone.getByRole('button', { name: worker('join.send') }).dblclick()
  await expect(phone.getByRole('heading', { level: 1, name: worker('joined.seated') })).toBeVisible()
  expect(await seated()).toBe(before + 1)
})

test('a stale tab at the desk: the second officer is told, keeps what she typed, and sends it on top of the newer', async ({
  browser,
  house,
}) => {
  const [one, other] = [await atDesk(browser, house, 'officer'), await atDesk(browser, house, 'chair')]
  for (const page of [one, other]) await page.goto(`/desk/activities/${draft}/edit`)
  await other.getByLabel(plan('bring')).fill('请带身份证')
  await one.getByLabel(plan('place')).first().fill('望京消防站')
  await press(one, plan('save'))
  await expect(one).toHaveURL(new RegExp(`/desk/activities/${draft}$`))
  await press(other, plan('save'))
  await expect(other.getByText(form('stale.title'))).toBeVisible()
  await press(other, form('stale.reload'))
  await expect(other.getByLabel(plan('place')).first()).toHaveValue('望京消防站')
  await expect(other.getByLabel(plan('bring'))).toHaveValue('请带身份证')
  await press(other, plan('save'))
  await expect(other).toHaveURL(new RegExp(`/desk/activities/${draft}$`))
  const stored = await (await beSomebody(house.url, 'officer')).activities.getActivity({ id: draft! })
  expect([stored.place, stored.bring]).toEqual(['望京消防站', '请带身份证'])
})

for (const language of ['zh', 'en'] as const)
  test(`each wrong input has its own sentence (${language})`, async ({ browser, house }) => {
    const sign = say(signInWords, language)
    const phone = await atPhone(browser, house, undefined, { language })
    await phone.goto('/sign-in')
    await phone.getByLabel(sign('phone')).fill('1234567')
    await press(phone, sign('sendCode'))
    await expect(phone.getByText(clauses.mobileShape[language]).first()).toBeVisible()

    const officer = await beSomebody(house.url, 'officer', 'cookie', language)
    const bad = familyOf(['小满'], idFor('no such offer'))
    const missing = await refused(officer.activities.join(bad), 'HOUSE-1')
    expect(missing.message).toContain(houseWords['HOUSE-1'][language])
    const born = await refused(
      officer.activities.join({ ...bad, children: [{ called: '小满', name: '林小满', born: '2016-02-30' }] }),
      'HOUSE-5',
    )
    expect(born.fields['children.0.born']).toMatch(language === 'zh' ? /出生日期|没有这个日期/ : /date/i)
    const nowhere = await refused(
      officer.activities.createActivity({ unit: `/${idFor('nowhere')}/`, title: '不知哪家的活动', kind: 'craft' }),
      'ACT-1',
    )
    expect(nowhere.message).toContain(houseWords.notYours[language])
  })

test('a keeper without a network: the mark waits on the phone with its own time and arrives once connected', async ({ browser, house }) => {
  const officer = await beSomebody(house.url, 'officer')
  const { activity, lines } = await officer.activities.getRoster({ activity: running! })
  const line = lines.find(one => one.standing === 'seated' && one.marks.length === 0)!
  const phone = await atPhone(browser, house, 'keeper', { workers: 'allow' })
  await phone.goto(`/keep/${running}`)
  await phone.getByLabel(keep('search')).fill(line.code)
  const checkIn = phone.getByRole('button', { name: keep('comeOf', { name: line.name }) })
  await expect(checkIn).toBeVisible()
  await phone.context().setOffline(true)
  await checkIn.click()
  await expect(phone.getByText(keep('waiting', { n: 1 })).first()).toBeVisible()
  const markedBy = (await marks()).length
  expect(markedBy).toBe(0)

  house.moveClock('2024-07-08T10:30')
  await phone.context().setOffline(false)
  await expect.poll(async () => (await marks()).length, { timeout: 20_000 }).toBe(1)
  const [mark] = await marks()
  expect(Date.parse(mark!.at)).toBeLessThan(Date.parse('2024-07-08T10:00:00+08:00'))
  await expect(phone.getByText(keep('waiting', { n: 1 }))).toHaveCount(0)

  async function marks() {
    const now = await officer.activities.getRoster({ activity: activity.id })
    return now.lines.find(one => one.id === line.id)!.marks
  }
})

test('in WeChat’s own browser, without a service worker, a worker reads, joins and shows her code', async ({ browser, house }) => {
  const userAgent =
    'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 Mobile Safari/537.36 MicroMessenger/8.0.49'
  const phone = await atPhone(browser, house, undefined, { userAgent })
  await phone.addInitScript(() => {
    // @ts-expect-error it has none
    delete Navigator.prototype.serviceWorker
  })
  const complaints: string[] = []
  phone.on('pageerror', error => complaints.push(String(error)))
  await phone.goto('/')
  await expect(phone.getByRole('heading', { level: 1 })).toBeVisible()
  await phone.goto('/sign-in')
  await signInOn(phone, house, crowdPhone(70))
  await expect(phone).toHaveURL(`${house.url}/`)
  await phone.goto(`/activities/${family}/join`)
  await fillFamily(phone, '果果', 1)
  await press(phone, worker('join.send'))
  await expect(phone.getByRole('img', { name: worker('entry.qr') })).toBeVisible()
  expect(complaints).toEqual([])
})

async function fillFamily(phone: Page, called: string, session = 0) {
  await phone.goto(`/activities/${family}/join`)
  await tick(phone, ['星空灯制作', '空间站模型搭建'][session]!)
  await phone.getByLabel(worker('join.called')).fill(called)
  await phone.getByRole('textbox', { name: new RegExp(`^${worker('join.name')}`) }).fill(`张${called}`)
  await phone.getByLabel(worker('join.born')).fill('2016-04-01')
  await tick(phone, worker('join.guardian'))
}
