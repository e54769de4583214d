import { expect, type Page } from '@playwright/test'
import { idFor } from '../seeds/ids.ts'
import { demoTree } from '../seeds/tree.ts'
import { workerWords as homeWords } from '../src/modules/care/activities/screens/worker-words.ts'
import { keepWords } from '../src/modules/home/sites/screens/keep-words.ts'
import { reportWords } from '../src/modules/home/sites/screens/report-words.ts'
import { siteWords } from '../src/modules/home/sites/screens/site-words.ts'
import { workerWords } from '../src/modules/home/sites/screens/worker-words.ts'
import { placeWords } from '../src/modules/home/sites/words-places.ts'
import { beSomebody, phoneOf } from './callers.ts'
import type { OpenHouse } from './city.ts'
import { test } from './house.ts'
import { atPhone, press, say, signInOn, tick } from './people.ts'

/** A Wednesday night in Tongzhou; couriers there ride three kilometres a leg. */
test.use({ opensAt: '2024-07-10T21:40' })
test.describe.configure({ mode: 'serial' })

const [home, list, site] = [say(homeWords), say(workerWords), say(siteWords)]
const [report, keep, name] = [say(reportWords), say(keepWords), say(placeWords)]
/** At the gate of an estate in 梨园. */
const here = { longitude: 116.668, latitude: 39.8845 }
const liyuan = demoTree().find(unit => unit.name === '梨园镇总工会')!.path
const stations = [
  { name: '云景里白天驿站', lon: 116.6685, lat: 39.885, hours: 'Mo-Su 09:00-18:00; PH off', offers: ['water', 'charging'] },
  { name: '通马路夜间驿站', lon: 116.662, lat: 39.8905, hours: 'Mo-Su,PH 07:00-23:00', offers: ['water', 'charging', 'toilet'] },
  { name: '梨园北街驿站', lon: 116.671, lat: 39.8835, hours: '24/7', offers: ['toilet', 'rest'] },
]
const ids = new Map<string, string>()
const [night, locked] = [stations[1]!.name, stations[2]!.name]

test.beforeAll(async ({ house }) => {
  const chair = await beSomebody(house.url, 'cityChair')
  for (const station of stations) {
    const rest = { unit: liyuan, kinds: ['unionStation'], division: '110112', address: '通州区梨园镇', wayIn: '临街绿门，推门就进' }
    const { id } = (await chair.post('/api/sites/createSite', { ...station, ...rest })) as { id: string }
    ids.set(station.name, id)
  }
  await chair.post('/api/unions/grant', { person: idFor('he'), role: 'stationKeeper', unit: liyuan.split('/').at(-2) })
  await chair.post('/api/sites/nameKeeper', { site: ids.get(locked), phone: phoneOf('he') })
})

let courier: Page
test('a courier at 21:40 presses once, and finds water and charging that is open now, within a leg of three kilometres', async ({
  browser,
  house,
}) => {
  courier = await atPhone(browser, house)
  await courier.context().grantPermissions(['geolocation'])
  await courier.context().setGeolocation(here)
  await courier.goto('/')
  await courier.getByRole('link', { name: home('home.nearest') }).click()
  const rows = courier.getByRole('list', { name: list('title') })
  await expect(rows).toContainText(locked)
  await press(courier, name('offer.water'))
  await press(courier, name('offer.charging'))

  const found = rows.getByRole('listitem').filter({ hasText: night })
  await expect(found).toContainText(list('is.open', { at: '23:00' }))
  await expect(found).toContainText(/8\d0 米 · 步行约 1\d 分钟/)
  // nearer, but shut since six; and open, but without water
  await expect(rows).not.toContainText(stations[0]!.name)
  await expect(rows).not.toContainText(locked)
  // what was looked for is in the address, to be handed on
  expect(new URL(courier.url()).search).toBe('?offers=water%2Ccharging&open=now')
})

test('the station’s page tells the way in and leads there by the map the courier has', async () => {
  await courier.getByRole('link', { name: night }).click()
  await expect(courier.getByRole('heading', { level: 1, name: night })).toBeVisible()
  await expect(courier.getByText('临街绿门，推门就进')).toBeVisible()
  await expect(courier.getByRole('row', { name: /^今天/ })).toContainText('07:00–23:00')
  await press(courier, site('way'))
  // Amap is led by its own shifted coordinates: half a kilometre off what is kept
  const amap = await courier.getByRole('link', { name: site('way.amap') }).getAttribute('href')
  const [lon, lat] = new URL(amap!).searchParams.get('to')!.split(',').map(Number)
  expect(lon! - 116.662).toBeCloseTo(0.006, 2)
  expect(lat! - 39.8905).toBeCloseTo(0.001, 2)
  await press(courier.getByRole('dialog'), list('close'))
})

test('in a basement the list stays, and what is open is worked out on the phone', async () => {
  await courier.goBack()
  await press(courier, list('filter.now'))
  const rows = courier.getByRole('list', { name: list('title') })
  await expect(rows).toContainText(stations[0]!.name)
  await courier.context().setOffline(true)
  // never asked of the server so
  await press(courier, name('offer.toilet'))
  await press(courier, list('filter.now'))
  await expect(courier.getByText(/没有网络，这是/)).toBeVisible()
  await expect(rows.getByRole('link').first()).toHaveText(night)
  await expect(rows).not.toContainText(stations[0]!.name)
  await rows.getByRole('link', { name: night }).click()
  await expect(courier.getByRole('heading', { level: 1, name: night })).toBeVisible()
  await courier.context().setOffline(false)
  await courier.context().close()
})

test('where the position is refused, a search and the list of districts stand in its place', async ({ browser, house }) => {
  const page = await atPhone(browser, house)
  await page.goto('/sites')
  await press(page, list('near.find'))
  await expect(page.getByText(list('near.refused'))).toBeVisible()
  await page.getByLabel(list('district')).selectOption('110112')
  await expect(page.getByRole('list', { name: list('title') })).toContainText(night)
  await page.getByLabel(list('search')).fill('北街')
  await press(page, list('search.go'))
  const rows = page.getByRole('list', { name: list('title') })
  await expect(rows.getByRole('link')).toHaveText([locked])
  await page.context().close()
})

let told: Page
test('a door with a chain on it is reported in two presses, with a photo, by somebody who never signed in', async ({ browser, house }) => {
  told = await atPhone(browser, house)
  await told.goto(`/sites/${ids.get(locked)}`)
  await told.getByRole('link', { name: site('report') }).click()
  await tick(told, name('fault.locked'))
  await told.getByText(report('more')).click()
  await told.getByLabel(report('said')).fill('门上挂着链子锁，敲了没人应')
  await told
    .getByLabel(report('photo'), { exact: false })
    .setInputFiles({ name: 'door.png', mimeType: 'image/png', buffer: await large(told) })
  await press(told, report('send'))
  await expect(told.getByText(report('receipt.sent'))).toBeVisible()
  await expect(told.getByText(report('step.waiting'))).toBeVisible()
  await expect(told.getByText(report('step.by', { day: '7月11日 周四' }))).toBeVisible()
  // shrunk on the phone: of three thousand pixels across
  await expect.poll(() => widthOf(told, report('photo.mine'))).toBe(1_600)
})

test('the keeper, a guard with a telephone, signs in, opens the door and answers with a photo', async ({ browser, house }) => {
  const keeper = await atPhone(browser, house)
  await keeper.goto(`/keep-sites/${ids.get(locked)}`)
  await signInOn(keeper, house, phoneOf('he'))
  await expect(keeper.getByRole('button', { name: keep('shut') })).toBeVisible()
  await expect(keeper.getByText('门上挂着链子锁，敲了没人应')).toBeVisible()
  await press(keeper, keep('answer'))
  const sheet = keeper.getByRole('dialog')
  await press(sheet, keep('quick.locked'))
  await sheet
    .getByLabel(keep('answer.photo'), { exact: false })
    .setInputFiles({ name: 'open.png', mimeType: 'image/png', buffer: await large(keeper) })
  // at once: the press waits until the photograph is small
  await press(sheet, keep('answer.send'))
  await expect(keeper.getByText(keep('reports.none'))).toBeVisible()

  // one press and a reason: closed for today; one press: open again
  await press(keeper, keep('shut'))
  await press(keeper.getByRole('dialog'), '停电')
  await expect(keeper.getByText(keep('shut.is', { why: '停电' }))).toBeVisible()
  await press(keeper, keep('open'))
  await expect(keeper.getByRole('button', { name: keep('shut') })).toBeVisible()
  await keeper.context().close()
})

test('the reporter sees the answer by the receipt alone, and a made-up receipt opens nothing', async ({ browser, house }) => {
  await told.goto('/sites')
  await told.getByRole('link', { name: list('list.toReports') }).click()
  await told.getByRole('link', { name: name('fault.locked') }).click()
  await expect(told.getByText(keep('quick.locked'))).toBeVisible()
  await expect.poll(() => widthOf(told, report('photo.proof'))).toBe(1_600)
  await expect(told.getByRole('button', { name: report('reopen') })).toBeVisible()
  await answeredOnPage(told, house)

  const other = await atPhone(browser, house)
  await other.goto('/sites/report/bm8tc3VjaC1yZWNlaXB0LWFueXdoZXJl')
  await expect(other.getByText(report('receipt.gone'))).toBeVisible()
  await other.context().close()
})

/** Everybody reads on the station's page that it was locked, and what was done; nobody, who said so or in what words. */
async function answeredOnPage(page: Page, house: OpenHouse) {
  await page.goto(`${house.url}/sites/${ids.get(locked)}`)
  await expect(page.getByText(site('lately.answer', { answer: keep('quick.locked') }))).toBeVisible()
  await expect(page.getByText('门上挂着链子锁')).toHaveCount(0)
}

/** A photograph as a telephone takes it: larger than anybody needs. */
const large = async (page: Page) =>
  Buffer.from(
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas')
      canvas.width = 3_200
      canvas.height = 2_400
      const pen = canvas.getContext('2d')!
      for (let i = 0; i < 400; i += 1) {
        pen.fillStyle = `hsl(${i * 37} 60% 50%)`
        pen.fillRect((i % 20) * 160, Math.floor(i / 20) * 120, 160, 120)
      }
      const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
      return [...new Uint8Array(await blob!.arrayBuffer())]
    }),
  )

const widthOf = (page: Page, word: string) =>
  page.getByRole('img', { name: word }).evaluate((image: HTMLImageElement) => image.naturalWidth)
