import { createHmac } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { adminWords } from '#kernel/web/house/admin-words.ts'
import { homeWords } from '#kernel/web/house/home-words.ts'
import { signInWords } from '#kernel/web/house/sign-in-words.ts'
import { idFor } from '../seeds/ids.ts'
import { signInWords as clauses } from '../src/server/sign-in/words.ts'
import { phoneOf } from './callers.ts'
import { test } from './house.ts'
import { atDesk, atPhone, say, signInOn, told } from './people.ts'

test.use({ opensAt: '2024-07-08T09:00' })
test.describe.configure({ mode: 'serial' })

const [words, home, admin] = [say(signInWords), say(homeWords), say(adminWords)]
const ownPassword = '清风徐来，水波不兴；举酒属客，诵明月之诗'
const open = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a worker comes in by a code, which the system administrator reads out where no carrier is connected', async ({ browser, house }) => {
  const phone = await atPhone(browser, house)
  await phone.goto('/sign-in')
  await phone.getByLabel(words('phone')).fill('1390000')
  await open(phone, words('sendCode'))
  await expect(phone.getByText(clauses.mobileShape.zh).first()).toBeVisible()
  await phone.getByLabel(words('phone')).fill('139 0000 0001')
  await open(phone, words('sendCode'))
  await expect(phone.getByText('验证码已发到')).toBeVisible()

  const desk = await atDesk(browser, house, 'system')
  await desk.goto('/desk/outbox')
  const line = desk.getByRole('row').filter({ hasText: '139****0001' })
  const code = /\d{6}/.exec(await line.first().innerText())![0]
  await phone.getByLabel(words('code')).fill(code === '135790' ? '135791' : '135790')
  await expect(phone.getByText(clauses['SIGN-2'].zh).first()).toBeVisible()
  await phone.getByLabel(words('code')).fill(code)
  await expect(phone.getByRole('heading', { name: /林晓/ })).toBeVisible()
  await phone.reload()
  await expect(phone.getByRole('heading', { name: /林晓/ })).toBeVisible()
})

test('an officer is given an account under a Chinese name, must change its password, and comes in with it', async ({ browser, house }) => {
  const given = await accountFor('officer', '苏敏', await atDesk(browser, house, 'system'))
  const desk = await atDesk(browser, house)
  await byPassword(desk, ' 苏敏 ', given)
  await expect(desk.getByRole('heading', { name: words('changeTitle') })).toBeVisible()
  await changePassword(desk, given, '一二三')
  await expect(desk.getByText(clauses.passwordShort.zh).first()).toBeVisible()
  await changePassword(desk, given, ownPassword)
  await expect(desk.getByRole('heading', { name: words('changeTitle') })).toHaveCount(0)
  await expect(desk.getByRole('navigation')).toContainText('职工活动')

  const again = await atDesk(browser, house)
  await byPassword(again, '苏敏', given)
  await expect(again.getByText(clauses['SIGN-1'].zh).first()).toBeVisible()
  await byPassword(again, '苏敏', ownPassword)
  await expect(again.getByRole('navigation')).toContainText('职工活动')
})

test('her own devices are listed; one that she does not know is ended, and asks to sign in again', async ({ browser, house }) => {
  const [mine, strange] = [await atDesk(browser, house), await atDesk(browser, house)]
  for (const desk of [mine, strange]) await byPassword(desk, '苏敏', ownPassword)
  await expect(strange.getByRole('navigation')).toContainText('职工活动')
  await mine.goto('/desk/sessions')
  await expect(mine.getByText(home('sessions.here'))).toHaveCount(1)
  await expect(mine.getByText(home('sessions.strange'))).toBeVisible()
  await mine.getByRole('button', { name: home('sessions.endOthers') }).click()
  await expect(mine.getByText(home('sessions.alone'))).toBeVisible()
  await strange.reload()
  await expect(strange.getByLabel(words('userName'))).toBeVisible()
})

test('an administrator needs two factors, has no way round them by phone, and comes in with a backup code', async ({ browser, house }) => {
  const given = await accountFor('audit', '申明', await atDesk(browser, house, 'system'))
  const desk = await atDesk(browser, house)
  await byPassword(desk, '申明', given)
  await changePassword(desk, given, ownPassword)
  await expect(desk.getByRole('heading', { name: words('setUpTitle') })).toBeVisible()
  await desk.getByLabel(words('password')).fill(ownPassword)
  await open(desk, words('setUpBegin'))
  const secret = (await desk.getByText(/^[A-Z2-7]{16,}$/).innerText()).trim()
  const backup = (
    await desk
      .getByRole('listitem')
      .filter({ hasText: /^[\w-]{8,}$/ })
      .first()
      .innerText()
  ).trim()
  await desk.getByLabel(words('totp')).fill(oneTimeCode(secret))
  const finish = desk.getByRole('button', { name: words('setUpDone') })
  if (await finish.isVisible()) await finish.click()
  await expect(desk.getByRole('link', { name: '登录记录' }).first()).toBeVisible()

  const again = await atDesk(browser, house)
  await byPassword(again, '申明', ownPassword)
  await again.getByLabel(words('totp')).fill('000000')
  await expect(again.getByText(clauses['SIGN-4'].zh).first()).toBeVisible()
  await open(again, words('useBackup'))
  await again.getByLabel(words('backup')).fill(backup)
  await open(again, words('enter'))
  await again.getByRole('link', { name: '登录记录' }).first().click()
  await expect(again.getByRole('row').filter({ hasText: '申明' }).first()).toBeVisible()

  const phone = await atPhone(browser, house)
  await phone.goto('/sign-in')
  await signInOn(phone, house, phoneOf('audit'))
  await expect(phone.getByText(clauses['SIGN-7'].zh).first()).toBeVisible()
})

test('whoever guesses her password has to wait; she, on a device known to the house, does not', async ({ browser, house }) => {
  const hers = await atDesk(browser, house)
  await byPassword(hers, '苏敏', ownPassword)
  await expect(hers.getByRole('navigation')).toContainText('职工活动')
  await hers.getByText('苏敏', { exact: true }).first().click()
  await open(hers, home('signOut'))
  await hers
    .getByRole('dialog')
    .getByRole('button', { name: home('signOut') })
    .click()
  await expect(hers.getByLabel(words('userName'))).toBeVisible()

  const thief = await atDesk(browser, house)
  for (let n = 0; n < 5; n += 1)
    expect(
      (await thief.request.post('/api/sign-in/by-password', { data: { userName: '苏敏', password: `wrong guess ${n}` } })).status(),
    ).toBe(401)
  await byPassword(thief, '苏敏', ownPassword)
  await expect(thief.getByText(/为保护账号，请过 \d+ (秒|分钟)再试/).first()).toBeVisible()

  await byPassword(hers, '苏敏', ownPassword)
  await expect(hers.getByRole('navigation')).toContainText('职工活动')
})

test('a visitor of the demo becomes anybody with one tap, each on the face of their work', async ({ browser, house }) => {
  const phone = await atPhone(browser, house)
  await phone.goto('/demo')
  await phone.getByRole('button', { name: /林晓/ }).click()
  await expect(phone.getByRole('heading', { name: /林晓/ })).toBeVisible()
  await phone.goto('/demo')
  await phone.getByRole('button', { name: /石岩/ }).click()
  await expect(phone).toHaveURL(/\/desk\/$/)
})

async function accountFor(key: string, userName: string, administrator: Page): Promise<string> {
  await administrator.goto(`/desk/accounts/${idFor(key)}`)
  await administrator.getByLabel(admin('account.userName')).fill(userName)
  await open(administrator, admin('account.create'))
  const secret = told(administrator, admin('account.temporary')).getByRole('code')
  return (await secret.innerText()).trim()
}

async function byPassword(desk: Page, userName: string, password: string) {
  if (!desk.url().includes('/desk')) await desk.goto('/desk/')
  await desk.getByLabel(words('userName')).fill(userName)
  await desk.getByLabel(words('password'), { exact: true }).fill(password)
  await open(desk, words('enter'))
}

async function changePassword(desk: Page, old: string, fresh: string) {
  await desk.getByLabel(words('oldPassword')).fill(old)
  await desk.getByLabel(words('newPassword'), { exact: true }).fill(fresh)
  await desk.getByLabel(words('repeat')).fill(fresh)
  await open(desk, words('change'))
}

/** What an authenticator app shows now (RFC 6238). */
function oneTimeCode(secret: string): string {
  const bits = [...secret].map(sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)!.map(byte => Number.parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)))
  const sum = createHmac('sha1', key).update(step).digest()
  const at = sum.at(-1)! & 15
  return String((sum.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
