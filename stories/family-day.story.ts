import { expect, type Page } from '@playwright/test'
import { idFor } from '../seeds/ids.ts'
import { adminWords } from '#kernel/web/house/admin-words.ts'
import { noPageWords } from '#kernel/web/no-page-words.ts'
import { deskWords } from '../src/modules/care/activities/screens/desk-words.ts'
import { wallWords } from '../src/modules/care/activities/screens/wall/wall-words.ts'
import { keepWords } from '../src/modules/care/activities/screens/worker/keep-words.ts'
import { workerWords } from '../src/modules/care/activities/screens/worker-words.ts'
import { words } from '../src/modules/care/activities/words.ts'
import { beSomebody, type Caller, crowdPhone, signInByPhone, strangerAt } from './callers.ts'
import { family, familyOf, publishFamilyDay } from './family-day.ts'
import { test } from './house.ts'
import { atDesk, atPhone, press, say, tick } from './people.ts'

test.use({ opensAt: '2024-07-10T09:00' })
test.describe.configure({ mode: 'serial' })
test.setTimeout(120_000)

const [desk, worker, keep, rule, admin, wall] = [
  say(deskWords),
  say(workerWords),
  say(keepWords),
  say(words),
  say(adminWords),
  say(wallWords),
]
let [id, morning]: string[] = []
let [officer, mother, late]: Page[] = []

test.beforeAll(async ({ house }) => {
  id = await publishFamilyDay(await beSomebody(house.url, 'officer'))
  ;({ offer: morning } = (await strangerAt(house.url).activities.getActivity({ id })).sessions[0]!)
})

test('a mother takes her two children to the morning and to the afternoon, from her phone', async ({ browser, house }) => {
  house.moveClock(family.opens)
  mother = await atPhone(browser, house, 'lin')
  for (const session of [family.morning, family.afternoon]) {
    await mother.goto(`/activities/${id}/join`)
    await tick(mother, session)
    const first = mother.getByRole('group', { name: worker('join.childN', { n: 1 }), exact: true })
    await named(first, '小满', '林小满', '2014-03-01')
    await expect(first.getByText('活动当天须满 5 岁、不超过 12 岁')).toHaveCount(0)
    await press(mother, worker('join.addChild'))
    await named(mother.getByRole('group', { name: worker('join.childN', { n: 2 }), exact: true }), '安安', '林安安', '2017-05-02')
    await expect(mother.getByRole('button', { name: worker('join.addChild') })).toHaveCount(0)
    await tick(mother, worker('join.guardian'))
    await press(mother, worker('join.send'))
    await expect(mother.getByRole('heading', { level: 1, name: worker('joined.seated') })).toBeVisible()
    await expect(mother.getByRole('img', { name: worker('entry.qr') })).toBeVisible()
  }
  await mother.goto('/my/activities')
  await expect(mother.getByRole('link', { name: family.title })).toHaveCount(2)
})

test('the fortieth child has the last seat; the forty-first waits, and the page says at which place', async ({ browser, house }) => {
  const guardians: Caller[] = []
  // 19 families of two with the mother's two make forty
  for (let n = 0; n < 19; n += 1) guardians.push(await signInByPhone(house.url, crowdPhone(n < 5 ? n : 40 + n)))
  await Promise.all(
    guardians.map((one, n) =>
      one.activities.join(familyOf([`大宝${n}`, `二宝${n}`], morning!, n === 18 ? { sharesWith: [idFor('zhongguancun')] } : {})),
    ),
  )

  late = await atPhone(browser, house, 'he')
  await late.goto(`/activities/${id}/join`)
  await tick(late, family.morning)
  await named(late.getByRole('group', { name: worker('join.childN', { n: 1 }), exact: true }), '豆豆', '何豆豆', '2016-06-06')
  await tick(late, worker('join.guardian'))
  await press(late, worker('notice.queue'))
  await expect(late.getByRole('heading', { level: 1, name: worker('joined.waiting') })).toBeVisible()
  await expect(late.getByText(worker('place.waitingAt', { n: 1 }))).toBeVisible()

  officer = await atDesk(browser, house, 'officer')
  await officer.goto(`/desk/activities/${id}`)
  const line = officer.getByRole('row').filter({ hasText: family.morning })
  await expect(line).toContainText(/40\s*／\s*40/)
  await expect(line.getByRole('cell').nth(3)).toHaveText('1')
})

test('the co-host in Haidian sees its own workers and who agreed, and may change nothing', async ({ browser, house }) => {
  const coHost = await atDesk(browser, house, 'coHost')
  await coHost.goto('/desk/activities')
  await coHost.getByText(family.title).click()
  await expect(coHost.getByText(desk('coHost', { role: rule('helper') }))).toBeVisible()
  for (const name of [desk('change'), desk('cancelActivity'), desk('cancelSession')])
    await expect(coHost.getByRole('button', { name }).or(coHost.getByRole('link', { name, exact: true }))).toHaveCount(0)
  await expect(coHost.getByRole('tab', { name: desk('tab.costs') })).toHaveCount(0)
  await coHost.getByRole('tab', { name: desk('tab.roster') }).click()
  await expect(coHost.getByText(desk('roster.count', { lines: 6, heads: 12 }))).toBeVisible()
  await expect(coHost.getByText('林晓')).toHaveCount(0)

  await officer!.getByRole('tab', { name: desk('tab.roster') }).click()
  await expect(officer!.getByRole('row').filter({ hasText: '林晓' })).toHaveCount(2)
})

test('Shijingshan’s officer sees nothing of it: no line in the list, no roster, no editor', async ({ browser, house }) => {
  const outsider = await atDesk(browser, house, 'outsider')
  await outsider.goto('/desk/activities')
  await expect(outsider.getByText(desk('list.empty'))).toBeVisible()
  // what anybody may read is the notice; of the people in it there is nothing
  await outsider.goto(`/desk/activities/${id}?tab=roster`)
  await expect(outsider.getByText(desk('roster.empty'))).toBeVisible()
  await expect(outsider.getByText('林晓')).toHaveCount(0)
  await expect(outsider.getByRole('button', { name: desk('cancelActivity') })).toHaveCount(0)
  const worker = await atDesk(browser, house, 'mo')
  await worker.goto('/desk/activities')
  await expect(worker.getByText(noPageWords['notYours.title'].zh)).toBeVisible()
})

test('on the morning itself the keeper’s marks are on the wall of the hall, counted and without a name', async ({ browser, house }) => {
  house.moveClock(family.atTheDoor)
  const screen = await atDesk(browser, house)
  await screen.goto(`/wall/activities/${id}`)
  await expect(screen.getByRole('heading', { name: family.title })).toBeVisible()
  await expect(screen.getByText(wall('of', { came: 0, expected: 40 }), { exact: true })).toBeVisible()

  const keeper = await atPhone(browser, house, 'keeper')
  await keeper.goto('/keep')
  await keeper.getByRole('link', { name: family.title }).first().click()
  await keeper.getByRole('button', { name: keep('comeOf', { name: '林晓' }) }).click()
  // nobody touches the wall: it hears of it
  await expect(screen.getByText(wall('of', { came: 2, expected: 40 }), { exact: true })).toBeVisible()
  await expect(screen.getByText(wall('waiting', { count: 1 }))).toBeVisible()
  await expect(screen.getByRole('main')).not.toContainText('林晓')
})

test('an hour before it the afternoon falls: the host is told how many will hear of it, the mother hears it twice', async ({
  browser,
  house,
}) => {
  house.moveClock(family.hourBefore)
  await officer!.goto(`/desk/activities/${id}`)
  await officer!
    .getByRole('row')
    .filter({ hasText: family.afternoon })
    .getByRole('button', { name: desk('cancelSession') })
    .click()
  const dialog = officer!.getByRole('dialog')
  await expect(dialog).toContainText('将立即通知 1 人')
  await press(dialog, desk('cancelSession'))
  await expect(dialog).toContainText('至少 5 个字')
  await dialog.getByLabel(desk('cancel.reason')).fill('场馆临时停电，改日再办')
  await press(dialog, desk('cancelSession'))
  await expect(officer!.getByText(desk('session.cancelled', { reason: '场馆临时停电，改日再办' }))).toBeVisible()

  await mother!.goto('/inbox')
  await expect(mother!.getByText('这一场取消：场馆临时停电，改日再办')).toBeVisible()
  await late!.goto('/inbox')
  await expect(late!.getByText('这一场取消')).toHaveCount(0)
  const outbox = await atDesk(browser, house, 'system')
  await outbox.goto('/desk/outbox')
  await expect(outbox.getByRole('row').filter({ hasText: '139****0001' }).filter({ hasText: '这一场取消：场馆临时停电' })).toHaveCount(1)
  await expect(outbox.getByRole('heading', { name: admin('outbox') })).toBeVisible()
})

async function named(group: ReturnType<Page['getByRole']>, called: string, name: string, born: string) {
  await group.getByLabel(worker('join.called')).fill(called)
  await group
    .getByLabel(worker('join.name'), { exact: true })
    .or(group.getByRole('textbox', { name: new RegExp(`^${worker('join.name')}`) }))
    .fill(name)
  await group.getByLabel(worker('join.born')).fill(born)
}
