import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { speak, type Words, type Language } from '#kernel/pure/words.ts'
import { signInWords } from '#kernel/web/house/sign-in-words.ts'
import { codeSentTo } from './callers.ts'
import type { OpenHouse } from './city.ts'

type Seat = { language?: Language; userAgent?: string; workers?: 'allow' | 'block' }

/** A browser of somebody's own: a phone in the hand, or the desk's screen. `who` is one of the cast, or nobody yet. */
export const atPhone = (browser: Browser, house: OpenHouse, who?: string, seat?: Seat) => sit(browser, house, 390, 844, who, seat)
export const atDesk = (browser: Browser, house: OpenHouse, who?: string, seat?: Seat) => sit(browser, house, 1440, 900, who, seat)

async function sit(browser: Browser, house: OpenHouse, width: number, height: number, who?: string, seat: Seat = {}): Promise<Page> {
  const { language = 'zh', userAgent, workers = 'block' } = seat
  const context = await browser.newContext({
    baseURL: house.url,
    viewport: { width, height },
    hasTouch: width < 700,
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    serviceWorkers: workers,
    ...(userAgent && { userAgent }),
  })
  if (who) {
    await context.request.post('/api/sign-in/demo/be', { data: { who } })
    await context.request.post('/api/sign-in/language', { data: { language } })
  }
  return context.newPage()
}

/** The words a reader sees, so that a story survives their polishing. */
export const say = <W extends Words>(words: W, language: Language = 'zh') => speak(words, language)

/** By the number and the code that was sent to it, wherever the sign-in stands. */
export async function signInOn(page: Page, house: OpenHouse, phone: string, language: Language = 'zh'): Promise<void> {
  const words = say(signInWords, language)
  await page.getByLabel(words('phone')).fill(phone)
  await page.getByRole('button', { name: words('sendCode') }).click()
  await expect(page.getByLabel(words('code'))).toBeVisible()
  await page.getByLabel(words('code')).fill(await codeSentTo(house.url, phone))
}

/** Something was said in passing, and read aloud. */
export const told = (page: Page, text: string | RegExp) =>
  page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: text }).first()

/** A button by its whole name. */
export const press = (within: Page | Locator, name: string) => within.getByRole('button', { name, exact: true }).click()

/** A finger's two strokes. */
export async function drawSignature(page: Page, canvas: Locator): Promise<void> {
  await canvas.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await canvas.boundingBox())!
  for (const [from, to] of [
    [0.2, 0.6],
    [0.5, 0.8],
  ] as const) {
    await page.mouse.move(x + width * from, y + height * 0.3)
    await page.mouse.down()
    await page.mouse.move(x + width * to, y + height * 0.7, { steps: 6 })
    await page.mouse.up()
  }
}

/** A tick or a choice: its words lie over the box, as under a thumb. */
export const tick = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole('checkbox', { name }).or(within.getByRole('radio', { name })).check({ force: true })

/** A single red pixel. */
export const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC', 'base64')
