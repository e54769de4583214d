import { expect } from '@playwright/test'
import { beSomebody, type Caller, crowdPhone, messagesTo, refused, signInByPhone } from './callers.ts'
import { test } from './house.ts'
import {
  accepted,
  agrees,
  assigned,
  claimOf,
  opened,
  type People,
  peopleOf,
  screened,
  seen,
  signed,
  stateOf,
  terms,
  versionOf,
} from './mediation.ts'

/** Twelve couriers of one company: one files for all, four have filed by themselves and are joined, three speak, and each is asked about the draft. */
test.use({ opensAt: '2024-07-18T09:10' })
test.describe.configure({ mode: 'serial' })

const company = '北京白桦即时配送有限公司'
/** Those who filed by themselves, and the two who speak beside the courier. */
const four = [1, 2, 3, 4]
const speaking = [5, 6]
let people: People
const crowd = new Map<number, Caller>()
const own = new Map<number, string>()
let lead = ''
const agreement = (by: Caller, id: string) => by.disputes.getAgreement({ dispute: id })

test('filed for twelve: the union above hears at once; four filings of their own are joined to it', async ({ house }) => {
  people = await peopleOf(house)
  ;({ id: lead } = await people.worker.disputes.file(claimOf(company, '2024-06-20', { heads: 12 })))
  expect((await people.city.house.listNotices({ limit: 20 })).map(one => one.text)).toContain(
    `${company}有 12 名劳动者共同提出调解，请启动应急联动`,
  )
  for (const n of [...four, ...speaking]) crowd.set(n, await signInByPhone(house.url, crowdPhone(n)))
  for (const n of four) {
    const { id } = await crowd.get(n)!.disputes.file(claimOf(company, '2024-06-20', { name: `骑手${'甲乙丙丁'[n - 1]}` }))
    own.set(n, id)
    await people.clerk.disputes.joinCases({ id, lead })
  }
  await refused((await beSomebody(house.url, 'chaoyangHead')).disputes.joinCases({ id: own.get(1)!, lead: null }), 'HOUSE-1')
})

test('without three who speak it is not accepted; with them it is, and with it the four, each under a number of its own', async () => {
  await screened(people, lead)
  await agrees(people.employer, lead)
  const { fields } = await refused(accepted(people, lead), 'DISPUTES-33')
  expect(fields).toEqual({ representatives: '连同申请人，代表应为三至五名' })
  for (const n of speaking) await people.worker.disputes.nameRepresentative({ id: lead, name: `代表${n - 4}`, phone: crowdPhone(n) })
  await accepted(people, lead)
  const numbers = await Promise.all([...own].map(async ([n, id]) => (await seen(crowd.get(n)!, id)).number))
  expect(new Set([...numbers, (await seen(people.worker, lead)).number]).size).toBe(5)
  for (const [n, id] of own) expect(await stateOf(crowd.get(n)!, id)).toBe('accepted')
})

test('mediated as one case in one hand; a representative speaks in the room, one who is led does not see it', async ({ house }) => {
  await assigned(people, lead)
  await opened(people, lead)
  house.moveClock('2024-07-18T09:20')
  expect((await people.mediator.disputes.listMyCases({})).filter(one => one.employer === company).map(one => one.id)).toEqual([lead])
  await crowd.get(5)!.disputes.say({ dispute: lead, room: 'joint', said: '我们十二个人都是两个月没有发' }, { files: [] })
  await refused(crowd.get(1)!.disputes.getRoom({ dispute: lead }), 'HOUSE-1')
  expect(await stateOf(crowd.get(1)!, own.get(1)!)).toBe('inMediation')
  expect((await crowd.get(1)!.disputes.getMass({ id: own.get(1)! }))!.speakers.map(one => one.name)).toEqual(['路远', '代表1', '代表2'])
})

test('a draft for all: representatives cannot sign before everyone they speak for has consented to that very draft', async ({ house }) => {
  const item = terms([[1_766_050, '2024-08-05']]).items[0]!
  const items = [item, ...[...own.values()].map(payee => ({ ...item, payee }))]
  await people.mediator.disputes.draftAgreement({
    ...{ id: lead, version: await versionOf(people.mediator, lead), terms: terms([], { items }) },
  })
  await refused(signed(crowd.get(5)!, lead), 'DISPUTES-79')
  await expect.poll(() => messagesTo(house.url, crowdPhone(1))).toEqual(expect.arrayContaining([expect.stringContaining('代表谈妥了协议')]))
  for (const n of [1, 2, 3]) await crowd.get(n)!.disputes.consentToAgreement({ case: own.get(n)!, draft: 1 })
  expect((await agreement(crowd.get(1)!, own.get(1)!))!.consents).toEqual({ wanted: 9, given: 3, mine: true })
})

test('the fourth does not agree and goes alone: the draft loses that part, and everybody is asked about the new one', async () => {
  await crowd.get(4)!.disputes.departMass({ id: own.get(4)!, version: await versionOf(crowd.get(4)!, own.get(4)!) })
  expect(await seen(crowd.get(4)!, own.get(4)!)).toMatchObject({ state: 'accepted', mass: null })
  expect(await agreement(crowd.get(4)!, own.get(4)!)).toBeNull()
  expect(await agreement(people.mediator, lead)).toMatchObject({ draft: 2, totalFen: 4 * 1_766_050, consents: { wanted: 8, given: 0 } })
  await refused(crowd.get(1)!.disputes.consentToAgreement({ case: own.get(1)!, draft: 1 }), 'HOUSE-6')
  for (const n of [1, 2, 3]) await crowd.get(n)!.disputes.consentToAgreement({ case: own.get(n)!, draft: 2 })
  for (let n = 1; n <= 5; n += 1)
    await people.mediator.disputes.noteConsent({ id: lead, draft: 2, name: `职工${n}`, toldBy: '7月18日在站点逐人签名' })
})

test('signed and sealed: in effect for those who agreed, each with the sum that is owed to them and a way of their own', async ({
  house,
}) => {
  for (const by of [people.worker, crowd.get(5)!, crowd.get(6)!, people.employer, people.mediator]) await signed(by, lead, 2)
  await people.head.disputes.sealAgreement({ id: lead, draft: 2 })
  for (const n of [1, 2, 3]) {
    expect(await stateOf(crowd.get(n)!, own.get(n)!)).toBe('effective')
    expect((await agreement(crowd.get(n)!, own.get(n)!))!.sums).toMatchObject([{ amountFen: 1_766_050, state: 'awaited' }])
  }
  const [mine] = (await agreement(crowd.get(1)!, own.get(1)!))!.sums
  await people.employer.disputes.showPayment({ id: mine!.id, version: mine!.version, note: '今天逐人转账' }, { files: [] })
  await crowd.get(1)!.disputes.confirmPayment({ id: mine!.id, version: mine!.version + 1 })
  expect(await stateOf(crowd.get(1)!, own.get(1)!)).toBe('performed')
  house.moveClock('2024-08-06T08:00')
  const ends = await Promise.all([1, 2, 3].map(n => stateOf(crowd.get(n)!, own.get(n)!)))
  expect([await stateOf(people.worker, lead), ...ends]).toEqual(['breached', 'performed', 'breached', 'breached'])
  // fifteen days from acceptance are over for the one who went alone: a notice, and arbitration
  expect(await seen(crowd.get(4)!, own.get(4)!)).toMatchObject({ state: 'failed', cause: 'timeOut', letters: [{ kind: 'failed' }] })
})
