import { expect, type Page } from '@playwright/test'
import { resultWords } from '../src/modules/rights/disputes/screens/result-words.ts'
import { adviceScreenWords } from '../src/modules/rights/disputes/screens/advice-words.ts'
import { rightsWords } from '../src/modules/rights/disputes/screens/before-words.ts'
import { deskAdviceWords } from '../src/modules/rights/disputes/screens/desk/advice-words.ts'
import { diagnosisWords } from '../src/modules/rights/disputes/screens/diagnosis-words.ts'
import { formWords } from '../src/modules/rights/disputes/screens/filing-words.ts'
import { sumsWords } from '../src/modules/rights/disputes/screens/sums-words.ts'
import { phoneOf, strangerAt } from './callers.ts'
import { test } from './house.ts'
import { atDesk, atPhone, press, say, signInOn } from './people.ts'

/** A Monday in July: a courier of Haidian, let go in May, whose piece wages went into fines. */
test.use({ opensAt: '2024-07-08T09:05' })
test.describe.configure({ mode: 'serial' })

const [front, diagnosis, result] = [say(rightsWords), say(diagnosisWords), say(resultWords)]
const [sums, advice, desk, filing] = [say(sumsWords), say(adviceScreenWords), say(deskAdviceWords), say(formWords)]
const question = '站点说超时罚款抵了计件工资，三千块一分没给，没签合同，能要回来吗？'
const answer = '可以要。劳动报酬应当足额支付，不得用罚款抵。请带订单记录和押金条，可以先申请调解。'
const inPassing = (page: Page) => page.getByRole('region', { name: '提示' })
const pick = (page: Page, words: string) => page.getByText(words, { exact: true }).click()

let courier: Page
test('the front page says that it is free, that nobody is told, and when the employer would be', async ({ browser, house }) => {
  courier = await atPhone(browser, house)
  await courier.goto('/')
  await courier.getByRole('link', { name: front('title'), exact: true }).click()
  for (const promise of ['free', 'quiet', 'told.what'] as const)
    await expect(courier.getByText(front(promise), { exact: true })).toBeVisible()
})

test('a diagnosis without a sign-in tells the kinds, the last day and how it came about, and sends nothing', async () => {
  const sent: string[] = []
  courier.on('request', request => request.method() === 'POST' && sent.push(request.url()))
  await courier.getByRole('link', { name: front('diagnosis') }).click()
  await press(courier, diagnosis('next'))
  await expect(courier.getByRole('alert').filter({ hasText: '请至少选一项' })).toBeVisible()
  await pick(courier, diagnosis('what.unpaid'))
  await pick(courier, diagnosis('what.platform'))
  await press(courier, diagnosis('next'))
  await pick(courier, diagnosis('hired.platform'))
  await courier.getByLabel(diagnosis('q.district')).selectOption('haidian')
  await press(courier, diagnosis('next'))
  await pick(courier, diagnosis('there.no'))
  await courier.getByLabel(diagnosis('q.ended')).fill('2024-05-20')
  await courier.getByLabel(diagnosis('q.knew')).fill('2024-07-09')
  await press(courier, diagnosis('next'))
  await expect(courier.getByRole('alert').filter({ hasText: '不能晚于今天' })).toBeVisible()
  await courier.getByLabel(diagnosis('q.knew')).fill('2024-04-30')
  await press(courier, diagnosis('next'))
  await pick(courier, diagnosis('event.demanded'))
  await courier.getByLabel(diagnosis('event.day')).fill('2024-06-03')
  await press(courier, diagnosis('next'))
  await press(courier, diagnosis('see'))

  const pay = courier.getByRole('article').filter({ hasText: '拖欠工资' })
  await expect(pay).toContainText(result('lim.running', { day: '2025年6月3日 周二' }))
  await pay.getByText(result('trail')).click()
  await expect(pay.getByRole('listitem')).toHaveText([
    /5月20日 周一 离开单位.*到 2025年5月20日/,
    /6月3日 周一.*一年重新算，到 2025年6月3日/,
  ])
  await expect(courier.getByText('还剩 330 天')).toBeVisible()
  await expect(courier.getByText(result('bring.platformOrders'))).toBeVisible()
  // the union’s own bodies of the district, without the district having been told to anybody
  await expect(courier.getByRole('list', { name: result('body') }).getByText('海淀区职工服务中心二层', { exact: false })).toBeVisible()
  await expect(courier.getByText(result('way.enterprise'), { exact: true })).toHaveCount(0)
  expect(sent).toEqual([])
})

test('the sum of piece wages and a deposit is shown step by step', async () => {
  await courier.getByRole('link', { name: result('on.sums') }).click()
  await courier.getByRole('link', { name: sums('kind.wages') }).click()
  await courier.getByLabel(sums('pieces')).fill('2340')
  await courier.getByLabel(sums('piece')).fill('1.30')
  await courier.getByLabel(sums('withheld')).fill('500')
  await courier.getByLabel(sums('paid')).fill('一千')
  await press(courier, sums('reckon'))
  await expect(courier.getByRole('alert').filter({ hasText: '请填写数字' })).toBeVisible()
  await courier.getByLabel(sums('paid')).fill('1000')
  await press(courier, sums('reckon'))
  const shown = courier.getByRole('status').filter({ hasText: sums('total') })
  await expect(shown).toContainText('2340 单 × 1.30元')
  await expect(shown).toContainText('2,542元')
  await expect(shown).toContainText(sums('source.labour50'))
})

test('asked without a name, it waits for the union of the district with its day', async () => {
  await courier.getByRole('link', { name: sums('on.ask') }).click()
  // what was answered before need not be said again
  await expect(courier.getByLabel(advice('ask.district'))).toHaveValue('haidian')
  await courier.getByLabel(advice('ask.said')).fill(question)
  await press(courier, advice('ask.send'))
  await expect(courier.getByText(advice('one.waiting', { unit: '海淀区总工会' }))).toBeVisible()
  await expect(courier.getByText(advice('one.by', { day: '7月10日 周三', left: '还剩 2 天' }))).toBeVisible()
})

test('at the desk the window answers it, knowing no name; another district sees nothing', async ({ browser, house }) => {
  const clerk = await atDesk(browser, house, 'windowClerk')
  await clerk.goto('/desk/advice')
  await clerk.getByRole('row').filter({ hasText: '三千块一分没给' }).click()
  await expect(clerk.getByText(desk('who'))).toBeVisible()
  await press(clerk, desk('phrase.fines'))
  await clerk.getByLabel(desk('answer')).fill(answer)
  await press(clerk, desk('send'))
  await expect(inPassing(clerk)).toContainText(desk('sent'))
  await expect(clerk.getByRole('row').filter({ hasText: '三千块一分没给' })).toHaveCount(0)

  const other = await atDesk(browser, house, 'districtChair')
  await other.goto('/desk/advice?queue=answered')
  await expect(other.getByRole('row').filter({ hasText: '三千块一分没给' })).toHaveCount(0)
})

test('the courier reads the answer by the receipt, and nobody can by another', async ({ house }) => {
  await courier.goto('/rights/advice')
  await courier.getByRole('link', { name: diagnosis('what.unpaid') }).click()
  await expect(courier.getByRole('article').filter({ hasText: answer })).toContainText('海淀区总工会')
  await expect(courier.getByText(question)).toBeVisible()
  const receipt = new URL(courier.url()).pathname.split('/').at(-1)!
  const read = (shown: string) => strangerAt(house.url).get(`/api/disputes/getAdvice?receipt=${shown}`)
  expect(await read(receipt)).toMatchObject({ state: 'answered' })
  await expect(read('x'.repeat(43))).rejects.toMatchObject({ status: 404 })
})

test('turned into a filing, the text goes along on the phone alone, and the draft begins with it', async ({ house }) => {
  await courier.getByRole('link', { name: advice('one.file') }).click()
  await signInOn(courier, house, phoneOf('mo'))
  await expect(courier.getByLabel(filing('matter'), { exact: false })).toHaveValue(question)
})

test('a number left for a call is shown for a purpose, and the call recorded', async ({ browser, house }) => {
  await courier.goto('/rights/call')
  await courier.getByLabel(advice('call.phone')).fill('139 0001 2222')
  await pick(courier, advice('wish.evening'))
  await press(courier, advice('call.send'))
  await expect(courier.getByText(advice('call.stands', { phone: '139****2222', wished: advice('wish.evening') }))).toBeVisible()

  const clerk = await atDesk(browser, house, 'windowClerk')
  await clerk.goto('/desk/advice/calls')
  await clerk.getByRole('row').filter({ hasText: '139****2222' }).click()
  await press(clerk, desk('call.reveal'))
  await clerk.getByLabel(desk('call.purpose')).fill('按本人要求回电')
  await clerk
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: desk('call.reveal'), exact: true })
    .click()
  await expect(clerk.getByText('13900012222')).toBeVisible()
  await clerk
    .getByRole('dialog')
    .last()
    .getByRole('button', { name: desk('close'), exact: true })
    .first()
    .click()
  await pick(clerk, desk('outcome.spoken'))
  await press(clerk, desk('call.record'))
  await expect(inPassing(clerk)).toContainText(desk('call.recorded'))
})
