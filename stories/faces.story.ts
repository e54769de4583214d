import axe from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, type ConsoleMessage, expect, type Page } from '@playwright/test'
import { signInWords } from '#kernel/web/house/sign-in-words.ts'
import { noPageWords } from '#kernel/web/no-page-words.ts'
import type { Screen } from '#kernel/web/screens.ts'
import { webWords } from '#kernel/web/web-words.ts'
import { workerWords } from '../src/modules/care/activities/screens/worker-words.ts'
import { addressesIn, faces, type Mode, whoOpens } from './faces.ts'
import { test } from './house.ts'

/** The day the demo city begins: something is open, something is running, something is over. */
test.use({ opensAt: '2024-07-08T09:05', trace: 'off' })
// every look is for itself: both browsers share them, or one would look long after the other has told all the stories
test.describe.configure({ mode: 'parallel' })

let addressOf: (path: string) => string
test.beforeAll(async ({ house }) => {
  addressOf = await addressesIn(house.url)
})

for (const { name, base, width, height, isTouched, screens, modes } of faces)
  for (const [path, screen] of Object.entries(screens) as [string, Screen][])
    test(`${name} ${path}: fits, reads aloud, breaks nothing`, async ({ browser, house }) => {
      const context = await contextOf(browser, house.url, whoOpens(name, screen), { viewport: { width, height }, hasTouch: isTouched })
      const page = await context.newPage()
      for (const mode of modes) await test.step(mode.name, () => look(page, context, `${house.url}${base}${addressOf(path)}`, screen, mode))
      await page.close()
    })

/** One for each reader of each face: a browser that has been here before reads half of it from its own shelf. */
const contexts = new Map<string, Promise<BrowserContext>>()
function contextOf(browser: Browser, url: string, who: string | undefined, size: Pick<BrowserContextOptions, 'viewport' | 'hasTouch'>) {
  const name = `${url} ${who} ${size.viewport?.width}`
  const open = async () => {
    const context = await browser.newContext({ ...size, serviceWorkers: 'block', reducedMotion: 'reduce' })
    if (who) await context.request.post(`${url}/api/sign-in/demo/be`, { data: { who } })
    return context
  }
  const held = contexts.get(name) ?? open()
  contexts.set(name, held)
  return held
}

async function look(page: Page, context: BrowserContext, address: string, screen: Screen, mode: Mode) {
  const complaints: string[] = []
  const hear = (message: ConsoleMessage) => {
    if (message.type() === 'error') complaints.push(message.text())
  }
  const catchFault = (error: Error) => complaints.push(String(error))
  page.on('console', hear)
  page.on('pageerror', catchFault)
  await page.emulateMedia({ colorScheme: mode.isDark ? 'dark' : 'light' })
  if (!mode.isDark) await open(page, context, address, mode)
  await settled(page)

  await expect(page, mode.name).toHaveTitle(new RegExp(`^${escaped(screen.title![mode.language])} · `))
  for (const broken of dead) await expect(page.getByText(broken[mode.language]), mode.name).toHaveCount(0)
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(tooWide, `${mode.name}: wider than the screen by so many pixels`).toBeLessThanOrEqual(0)
  expect.soft(await faultsIn(page, mode.rules), mode.name).toEqual([])
  expect.soft(complaints, `${mode.name}: said in the console`).toEqual([])
  page.off('console', hear)
  page.off('pageerror', catchFault)
}

/** What stands in the place of a screen that did not open. */
const dead = [webWords['missing.title'], webWords['broken.ask'], webWords['broken.page'], noPageWords['notYours.title']]

/** As its reader left the device: language and size. The light follows the device's own. */
async function open(page: Page, context: BrowserContext, address: string, { language, isElder = false }: Mode) {
  await context.addCookies([{ name: 'language', value: language, url: new URL(address).origin }])
  await context.request.post(new URL('/api/sign-in/language', address).href, { data: { language } })
  await page.addInitScript(text => localStorage.setItem('niangjia:settings', text), JSON.stringify({ isElder }))
  await page.goto(address)
}

/** Nothing is on its way any more: no skeleton, no busy region, no request. */
async function settled(page: Page) {
  await expect(page.getByRole('main')).toBeVisible()
  await page.waitForFunction(() => document.querySelector('[aria-busy=true], .ui-skeleton, .ant-spin-spinning') === null)
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(one => one.effect?.getComputedTiming().iterations !== Infinity)
        .map(one => one.finished.catch(() => {})),
    ),
  )
}

async function faultsIn(page: Page, rules: Mode['rules']): Promise<string[]> {
  if (rules.length === 0) return []
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const runOnly: axe.RunOnly = rules === 'all' ? { type: 'tag', values: standard } : { type: 'rule', values: [...rules] }
  // no frames here, so none are asked
  const asked: axe.RunOptions = { runOnly, resultTypes: ['violations'], preload: false, iframes: false }
  const violations = await page.evaluate(async options => {
    const { axe: inPage } = window as unknown as { axe: typeof axe }
    return (await inPage.run(document, options)).violations
  }, asked)
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(node => `${id}: ${help} – ${node.target.join(' ')} ${node.html.slice(0, 200)}`),
  )
}
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a screen reader walks through on the pages that everybody passes. */
const walks = {
  '/sign-in': `
    - main:
      - heading "${signInWords.welcome.zh}" [level=1]
      - group "${signInWords.way.zh}":
        - radio "${signInWords.byCode.zh}" [checked]
        - radio "${signInWords.byPassword.zh}"
      - textbox "${signInWords.phone.zh}"
      - button "${signInWords.sendCode.zh}"`,
  '/': `
    - banner:
      - link "${webWords.skip.zh}"
      - link "${webWords.niangjia.zh}"
    - main:
      - heading [level=1]
      - heading "${workerWords['home.coming'].zh}" [level=2]
      - list "${workerWords['home.coming'].zh}":
        - listitem
    - navigation "${webWords.places.zh}"`,
  '/desk/sign-in': `
    - main:
      - heading "${signInWords.welcome.zh}" [level=1]
      - group "${signInWords.way.zh}":
        - radio "${signInWords.byCode.zh}"
        - radio "${signInWords.byPassword.zh}" [checked]
      - textbox "${signInWords.userName.zh}"
      - textbox "${signInWords.password.zh}"
      - button "${signInWords.enter.zh}"`,
}
for (const [path, walk] of Object.entries(walks))
  test(`what is heard on ${path}`, async ({ browser, house }) => {
    const page = await browser.newPage({ baseURL: house.url, serviceWorkers: 'block' })
    await page.goto(path)
    await settled(page)
    await expect(page.locator('body')).toMatchAriaSnapshot(walk)
    await page.close()
  })

test('the looking itself finds what is wrong', async ({ browser, house }) => {
  const context = await browser.newContext({ baseURL: house.url, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await settled(page)
  expect(await faultsIn(page, 'all')).toEqual([])
  await page.getByLabel(signInWords.phone.zh).evaluate(input => input.removeAttribute('id'))
  await page.getByText(signInWords.phoneHint.zh).evaluate(hint => hint.setAttribute('style', 'color: #bbb; background: #ccc'))
  const kinds = async (rules: Mode['rules']) => (await faultsIn(page, rules)).map(one => one.split(':')[0])
  expect((await kinds('all')).sort()).toEqual(['color-contrast', 'label'])
  expect(await kinds(['color-contrast'])).toEqual(['color-contrast'])
  await context.close()
})
