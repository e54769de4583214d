import { expect, type Page } from '@playwright/test'
import { idOfBody } from '../seeds/disputes-bodies.ts'
import { caseWords } from '../src/modules/rights/disputes/screens/case-words.ts'
import { endingScreenWords } from '../src/modules/rights/disputes/screens/ending/ending-screen-words.ts'
import { formWords } from '../src/modules/rights/disputes/screens/filing-words.ts'
import { netWords } from '../src/modules/rights/disputes/screens/network-screen-words.ts'
import { roomScreenWords } from '../src/modules/rights/disputes/screens/room/room-words.ts'
import { kindWords } from '../src/modules/rights/disputes/words-kinds.ts'
import { waysWords } from '../src/modules/rights/disputes/words-ways.ts'
import { refused } from './callers.ts'
import { fileWith } from './filing.ts'
import { test } from './house.ts'
import { accepted, assigned, drafted, legOf, type People, peopleOf, screened, seen, signed, stateOf, terms } from './mediation.ts'
import { atDesk, atPhone, drawSignature, press, say } from './people.ts'

/** A courier's wages, from the phone through Haidian's network with the inspector joined, to the court that confirms what was settled. */
test.use({ opensAt: '2024-07-10T10:05' })
test.describe.configure({ mode: 'serial' })

const [form, mine, net, room, ending, kind, way] = [
  ...([
    say(formWords),
    say(caseWords),
    say(netWords),
    say(roomScreenWords),
    say(endingScreenWords),
    say(kindWords),
    say(waysWords),
  ] as const),
]
const company = '北京远山即时配送有限公司'
let people: People
let courier: Page
let id = ''

test('the courier files on the phone; the window screens it and asks the company', async ({ browser, house }) => {
  people = await peopleOf(house)
  courier = await atPhone(browser, house, 'haidianCourier')
  await fileWith(courier, company, '五月和六月的跑单费没有发，站长说再等等')
  await press(courier, form('next'))
  await press(courier, form('send'))
  await courier.getByRole('link', { name: form('sent.open') }).click()
  await expect(courier.getByText(kind('stage.received')).first()).toBeVisible()
  id = new URL(courier.url()).pathname.split('/').at(-1)!
  await screened(people, id)
})

test('the company agrees on its own phone; it is accepted, and offered to the mediator and the inspector', async ({ browser, house }) => {
  const page = await atPhone(browser, house, 'employerAgent')
  await page.goto(`/rights/cases/${id}`)
  await press(page, mine('agree'))
  await expect(page.getByText(mine('asked'))).toHaveCount(0)
  await page.context().close()
  await accepted(people, id)
  await assigned(people, id)
  await assigned(people, id, 'inspector', true)
  expect(await seen(people.worker, id)).toMatchObject({ state: 'assigned', mediatorName: '秦和', secondName: '纪平' })
  // the inspection’s own leg beside it: its body reads the case while it runs
  const { id: leg } = await people.mediator.disputes.beginLeg({
    ...{ dispute: id, kind: 'inspection', body: idOfBody('haidianEnforcement'), actedOn: '2024-06-30' },
  })
  await people.inspector.disputes.noteLeg({
    id: leg,
    version: (await legOf(people.inspector, id, 'inspection'))!.version,
    step: 'file',
    on: '2024-07-10',
  })
  expect(await legOf(people.worker, id, 'inspection')).toMatchObject({ state: 'filed', due: '2024-07-17' })
})

test('the mediator opens it at the desk; the three speak in the room, and what the courier says alone the company never sees', async ({
  browser,
  house,
}) => {
  const desk = await atDesk(browser, house, 'mediator')
  await desk.goto(`/desk/disputes/${id}`)
  await press(desk, net('open'))
  await expect(desk.getByText(kind('stage.inMediation')).first()).toBeVisible()
  await desk.getByRole('link', { name: room('link') }).click()
  await desk.getByRole('textbox', { name: room('say') }).fill('订单记录双方都有，先核对两个月的单数')
  await press(desk, room('send'))

  await courier.goto(`/rights/cases/${id}`)
  await courier.getByRole('link', { name: room('link') }).click()
  await expect(courier.getByText('先核对两个月的单数', { exact: false })).toBeVisible()
  await courier.getByRole('tab', { name: room('tab.own') }).click()
  await courier.getByRole('textbox', { name: room('say') }).fill('分两次付也可以')
  await press(courier, room('send'))
  await desk.getByRole('tab', { name: room('tab.worker') }).click()
  await expect(desk.getByText('分两次付也可以')).toBeVisible()
  await refused(people.employer.disputes.listMessages({ dispute: id, room: 'worker' }), 'DISPUTES-66')

  await courier.getByRole('tab', { name: room('tab.proposals') }).click()
  await press(courier, room('proposal.new'))
  const sheet = courier.getByRole('dialog')
  await sheet.getByRole('textbox', { name: room('proposal.said') }).fill('两个月跑单费一共 17,000 元，七月底前付清')
  await sheet.getByRole('textbox', { name: room('proposal.amount') }).fill('17000')
  await sheet.getByLabel(room('proposal.payBy')).fill('2024-07-31')
  await press(sheet, room('proposal.send'))
  await expect(sheet).toHaveCount(0)
  const [proposal] = await people.employer.disputes.listProposals({ dispute: id })
  await people.employer.disputes.answerProposal({ dispute: id, proposal: proposal!.id, takes: true })
  await expect(courier.getByText(room('proposal.taken'))).toBeVisible()
  await desk.context().close()
})

test('the courier reads the draft and signs with a finger; all have signed, the centre seals, and the money is written to the fen', async () => {
  expect(await drafted(people, id, terms([[1_700_000, '2024-07-31']]))).toBe(1)
  await courier.goto(`/rights/cases/${id}`)
  await courier.getByRole('link', { name: ending('toSign') }).click()
  await expect(courier.getByText('17,000', { exact: false }).first()).toBeVisible()
  await press(courier, ending('sign'))
  const sheet = courier.getByRole('dialog')
  await drawSignature(courier, sheet.getByLabel(ending('pad.canvas')))
  await press(sheet, ending('signDone'))
  await expect(sheet).toHaveCount(0)
  for (const by of [people.employer, people.mediator]) await signed(by, id)
  const { number } = await people.head.disputes.sealAgreement({ id, draft: 1 })
  expect(number).toMatch(/^京工调协〔2024〕第 \d{4} 号$/)
  expect(await stateOf(people.worker, id)).toBe('effective')
})

test('at the fork the courier takes judicial confirmation, with its application filled in and its last day told', async () => {
  await courier.reload()
  const choice = courier.getByRole('article').filter({ hasText: way('wayOn.judicialConfirmation') })
  await expect(choice.getByText('8月9日', { exact: false })).toBeVisible()
  const paper = await people.worker.bytes(`/api/disputes/getWayPaper?id=${id}&way=judicialConfirmation`)
  expect(paper.subarray(0, 4).toString()).toBe('%PDF')
  await press(choice, ending('take'))
  await expect(choice.getByText(ending('taken'))).toBeVisible()
  expect(await legOf(people.employer, id, 'judicialConfirmation')).toMatchObject({ state: 'offered', due: '2024-08-09' })
})

test('the court takes it up and confirms: from then on it can be enforced; the inspection is told, and ends', async ({ house }) => {
  const note = async (
    by: 'worker' | 'mediator',
    kind: string,
    on: string,
    more: { step: 'file' | 'accept' | 'decide'; outcome?: 'confirmed' | 'corrected' },
  ) => {
    house.moveClock(`${on}T10:00`)
    const leg = (await legOf(people[by], id, kind))!
    await people[by].disputes.noteLeg({ id: leg.id, version: leg.version, on, ...more })
    return (await legOf(people.worker, id, kind))!
  }
  // three days to a Monday, fifteen to a Monday
  expect(await note('worker', 'judicialConfirmation', '2024-07-12', { step: 'file' })).toMatchObject({ due: '2024-07-15' })
  expect(await note('mediator', 'judicialConfirmation', '2024-07-15', { step: 'accept' })).toMatchObject({ due: '2024-07-30' })
  expect(await note('mediator', 'inspection', '2024-07-16', { step: 'decide', outcome: 'corrected' })).toMatchObject({ state: 'ended' })
  expect(await note('mediator', 'judicialConfirmation', '2024-07-22', { step: 'decide', outcome: 'confirmed' })).toMatchObject({
    state: 'ended',
  })
  const { ways } = (await people.worker.disputes.getAgreement({ dispute: id }))!
  expect(ways.find(one => one.way === 'arbitralReview')).toMatchObject({ closed: 'closed.enforceable' })
  expect(ways.find(one => one.way === 'enforcement')).toMatchObject({ closed: 'closed.notMissed' })
  await courier.reload()
  await expect(courier.getByText('裁定有效', { exact: false }).first()).toBeVisible()
  await courier.context().close()
})
