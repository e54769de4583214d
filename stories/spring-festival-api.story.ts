import { expect } from '@playwright/test'
import { idOfBody } from '../seeds/disputes-bodies.ts'
import { idFor } from '../seeds/ids.ts'
import { idOnRoll } from '../seeds/disputes-roll.ts'
import { refused } from './callers.ts'
import { test } from './house.ts'
import {
  accepted,
  agrees,
  assigned,
  broughtIn,
  claimOf,
  inEffect,
  inMediation,
  legOf,
  opened,
  type People,
  peopleOf,
  screened,
  seen,
  stateOf,
  terms,
  versionOf,
} from './mediation.ts'

/**
 * Cases received in the week before the Spring Festival of 2026, the clock moved day by day: every day stays what it is until it is over,
 * whoever has to act hears of it before, and the morning after it leads where the law says.
 *
 * Counted by hand from the notice of the State Council: off from Sunday 15 to Monday 23 February; Saturdays 14 and 28 worked.
 * So the days worked after Tuesday 10 February are 11, 12, 13, 14, then 24, 25, 26, 27, 28, and from 2 March Mondays to Fridays.
 *
 * | what | from | period | last day | why |
 * |---|---|---|---|---|
 * | screened | 02-10 | 3 working | 02-13 | 11, 12, 13 |
 * | the employer’s answer | 02-12 | 3 working | 02-24 | 13, 14, 24 |
 * | a mediator’s answer | 02-13 | 2 working | 02-24 | 14, 24 |
 * | the same, referred by a court | 02-13 | 3 working | 02-25 | 14, 24, 25 |
 * | another body’s answer | 02-12 | 3 working | 02-24 | 13, 14, 24 |
 * | another mediator, decided | 02-25 | 3 working | 02-28 | 26, 27, 28 (a Saturday worked) |
 * | arbitration opens | 02-10 | 15 calendar | 02-25 | |
 * | mediation | 02-11 | 15 calendar | 02-26 | |
 * | the same, 10 days more | 02-11 | 25 calendar | 03-09 | 8 March is a Sunday |
 * | referred by the commission | 02-11 | 10 working | 03-03 | 12, 13, 14, 24, 25, 26, 27, 28, 2, 3 |
 * | court, before filing | 02-11 | 30 calendar | 03-13 | |
 * | court, summary | 02-11 | 7 calendar | 02-24 | 18 February is off |
 * | arbitration answers | 02-13 | 5 working | 02-27 | 14, 24, 25, 26, 27 |
 * | legal aid | 02-11 | 7 calendar | 02-24 | 18 February is off |
 * | arbitral review, to apply | 02-10 | 15 calendar | 02-25 | |
 * | judicial confirmation, to apply | 02-10 | 30 calendar | 03-12 | |
 * | its court takes it up | 02-12 | 3 calendar | 02-24 | 15 February is off |
 * | a sum agreed for 20 February | | | 02-20 | a promise, and no period: the festival moves nothing |
 */
test.use({ opensAt: '2026-02-10T09:00' })
test.describe.configure({ mode: 'serial' })

let people: People
const ids: Record<string, string> = {}
const known = '2026-01-15'
const file = async (name: string) => {
  const { id } = await people.worker.disputes.file(claimOf(`北京${name}即时配送有限公司`, known))
  ids[name] = id
  return id
}
const dueOf = async (name: string) => (await seen(people.clerk, ids[name]!)).due
const stands = (name: string) => stateOf(people.clerk, ids[name]!)
const legOn = async (name: string, kind: string) => {
  const { state, due } = (await legOf(people.worker, ids[name]!, kind))!
  return [state, due]
}
const hears = async (by: People[keyof People], text: string, subject?: string) =>
  (await by.house.listNotices({ limit: 100 })).some(one => one.text.includes(text) && (!subject || one.subject === subject))
let offered = ''
let moved = ''
const custody = async (name: string) => (await people.head.disputes.listCustody({ dispute: ids[name]! })).lines.at(-1)!

test('Tuesday the 10th: one filed and left lying, one that is settled on its first day', async ({ house }) => {
  people = await peopleOf(house)
  await file('late')
  expect([await dueOf('late'), (await seen(people.clerk, ids.late!)).exitOn]).toEqual(['2026-02-13', '2026-02-25'])
  ids.settled = await inMediation(people, claimOf('北京settled即时配送有限公司', known))
  await inEffect(
    people,
    ids.settled,
    terms([
      [500_000, '2026-02-20'],
      [500_000, '2026-04-20'],
    ]),
  )
  const { ways } = (await people.worker.disputes.getAgreement({ dispute: ids.settled }))!
  const until = Object.fromEntries(ways.map(one => [one.way, one.until?.day]))
  expect([until.arbitralReview, until.judicialConfirmation]).toEqual(['2026-02-25', '2026-03-12'])
})

test('Wednesday the 11th: four accepted, each by its own clock; legal aid asked for', async ({ house }) => {
  house.moveClock('2026-02-11T09:00')
  ids.phone = await broughtIn(people, claimOf('北京phone即时配送有限公司', known))
  for (const way of ['arbitration', 'courtBefore', 'courtSimple'] as const) {
    const filing = { ...claimOf(`北京${way}即时配送有限公司`, known), way, reference: `转〔2026〕${way}`, phone: '13900000029' }
    const { id } = await people.clerk.disputes.enter(filing)
    ids[way] = id
    await screened(people, id)
    await agrees(people.employer, id)
    await agrees(people.worker, id)
    await accepted(people, id)
  }
  expect([await dueOf('phone'), await dueOf('arbitration'), await dueOf('courtBefore'), await dueOf('courtSimple')]).toEqual([
    ...['2026-02-26', '2026-03-03', '2026-03-13', '2026-02-24'],
  ])
  const { id: aid } = await people.worker.disputes.beginLeg({ dispute: ids.phone, kind: 'legalAid' })
  await people.worker.disputes.noteLeg({
    id: aid,
    version: (await legOf(people.worker, ids.phone, 'legalAid'))!.version,
    step: 'file',
    on: '2026-02-11',
  })
  expect(await legOn('phone', 'legalAid')).toEqual(['filed', '2026-02-24'])
})

test('Thursday the 12th: an employer asked, a case offered to another district, the court asked to confirm', async ({ house }) => {
  house.moveClock('2026-02-12T09:00')
  await file('silent')
  await screened(people, ids.silent!)
  await file('moving')
  ;({ id: moved } = await people.head.disputes.sendOn({
    dispute: ids.moving!,
    kind: 'transfer',
    to: idOfBody('chaoyang'),
    said: '工作地在朝阳',
  }))
  expect([await dueOf('silent'), (await custody('moving')).due]).toEqual(['2026-02-24', '2026-02-24'])
  await people.worker.disputes.takeWay({ id: ids.settled!, way: 'judicialConfirmation' })
  const leg = (await legOf(people.worker, ids.settled!, 'judicialConfirmation'))!
  expect([leg.state, leg.due]).toEqual(['offered', '2026-03-12'])
  await people.worker.disputes.noteLeg({ id: leg.id, version: leg.version, step: 'file', on: '2026-02-12' })
  expect(await legOn('settled', 'judicialConfirmation')).toEqual(['filed', '2026-02-24'])
  // the window hears of what is due tomorrow
  expect(await hears(people.clerk, '最迟 2月13日 前审查', ids.late!)).toBe(true)
})

test('Friday the 13th, still in time; Saturday the 14th is worked: what was not screened is brought before the union above', async ({
  house,
}) => {
  house.moveClock('2026-02-13T23:50')
  expect(await stands('late')).toBe('received')
  offered = (await people.head.disputes.offerCase({ dispute: ids.phone!, mediator: idOnRoll('mediator') })).id
  expect((await custody('phone')).due).toBe('2026-02-24')
  await people.head.disputes.offerCase({ dispute: ids.courtBefore!, mediator: idOnRoll('mediator') })
  expect((await custody('courtBefore')).due).toBe('2026-02-25')
  const arbitration = (await people.worker.disputes.beginLeg({ dispute: ids.phone!, kind: 'arbitration' })).id
  await people.worker.disputes.noteLeg({
    id: arbitration,
    version: (await legOf(people.worker, ids.phone!, 'arbitration'))!.version,
    step: 'file',
    on: '2026-02-13',
  })
  expect(await legOn('phone', 'arbitration')).toEqual(['filed', '2026-02-27'])
  house.moveClock('2026-02-14T08:00')
  expect(await stands('late')).toBe('raised')
  expect(await hears(people.city, '过期没有审查', ids.late!)).toBe(true)
  // on the last day worked before the festival, whoever has to act on the first day after it hears of it
  expect(await hears(people.employer, '最迟 2月24日 前答复', ids.silent!)).toBe(true)
  expect(await hears(people.mediator, '等您 2月24日 前答复')).toBe(true)
})

test('through the festival, day by day: nothing falls due but what was promised for the 20th', async ({ house }) => {
  const standing = async () => ({
    ...{ silent: await stands('silent'), phone: await stands('phone'), courtSimple: await stands('courtSimple') },
    ...{ settled: await stands('settled'), offer: (await custody('phone')).state, moving: (await custody('moving')).state },
    ...{
      courtOffer: (await custody('courtBefore')).state,
      aid: (await legOn('phone', 'legalAid'))[0],
      court: (await legOn('settled', 'judicialConfirmation'))[0],
    },
  })
  const before = await standing()
  expect(before).toMatchObject({ silent: 'seekingConsent', offer: 'offered', moving: 'offered', settled: 'effective' })
  for (let day = 15; day <= 24; day += 1) {
    house.moveClock(`2026-02-${day}T23:00`)
    expect([day, await standing()]).toEqual([day, day <= 20 ? before : { ...before, settled: 'breached' }])
    if (day === 17) expect(await hears(people.employer, '约定 2月20日 前付')).toBe(true)
  }
})

test('the 25th: what was due on the first day worked has led on, each where its own law says', async ({ house }) => {
  house.moveClock('2026-02-25T08:00')
  expect((await custody('courtBefore')).state).toBe('offered')
  expect(await stands('silent')).toBe('unanswered')
  expect(await hears(people.worker, '单位到期没有答复', ids.silent!)).toBe(true)
  expect([(await custody('phone')).state, (await custody('moving')).state]).toEqual(['lapsed', 'lapsed'])
  expect(await hears(people.head, '指定承办逾期没有答复')).toBe(true)
  await refused(people.mediator.disputes.takeCase({ id: offered, kind: 'none' }), 'HOUSE-1')
  expect(await stands('courtSimple')).toBe('failed')
  expect((await seen(people.worker, ids.courtSimple!)).letters.map(one => one.kind)).toEqual(['failed'])
  expect([(await legOn('phone', 'legalAid'))[0], (await legOn('settled', 'judicialConfirmation'))[0]]).toEqual(['late', 'late'])
  // fifteen days from receipt: arbitration is open though nobody has screened it
  expect(await legOn('late', 'arbitration')).toEqual(['open', null])
  expect(await hears(people.worker, '直接申请劳动仲裁', ids.late!)).toBe(true)
  expect(moved).not.toBe('')

  await assigned(people, ids.phone!)
  await opened(people, ids.phone!)
  await people.employer.disputes.askAnother({ dispute: ids.phone!, person: idFor('mediator'), kind: 'other', said: '以前在一个公司共事过' })
  expect((await people.head.disputes.getHandling({ dispute: ids.phone! })).requests[0]).toMatchObject({ state: 'asked', due: '2026-02-28' })
})

test('the 26th: ten days more, agreed by both before the last day is over; sixteen are too many for platform work', async ({ house }) => {
  house.moveClock('2026-02-26T16:00')
  expect((await custody('courtBefore')).state).toBe('lapsed')
  const longer = async (extraDays: number) =>
    people.mediator.disputes.askLonger({ id: ids.phone!, version: await versionOf(people.mediator, ids.phone!), extraDays })
  await refused(longer(16), 'DISPUTES-29')
  await longer(10)
  for (const by of [people.employer, people.worker]) await by.disputes.answerLonger({ id: ids.phone!, extraDays: 10, agrees: true })
  expect([await stands('phone'), await dueOf('phone')]).toEqual(['extended', '2026-03-09'])
  await people.worker.disputes.stopWaiting({ id: ids.silent!, version: await versionOf(people.worker, ids.silent!) })
  expect(await seen(people.worker, ids.silent!)).toMatchObject({ state: 'consentRefused', cause: 'unreachable' })
})

test('the 28th is a Saturday worked: arbitration is late, the request for another mediator due; on 1 March it is told above', async ({
  house,
}) => {
  house.moveClock('2026-02-28T08:00')
  expect((await legOn('phone', 'arbitration'))[0]).toBe('late')
  const request = async () => (await people.head.disputes.getHandling({ dispute: ids.phone! })).requests[0]!.state
  expect(await request()).toBe('asked')
  house.moveClock('2026-03-01T08:00')
  expect(await request()).toBe('late')
  expect(await hears(people.city, '更换调解员的申请逾期没有决定')).toBe(true)
})

test('March: ten days worked, thirty days, twenty-five: each ends without an agreement, with its notice', async ({ house }) => {
  for (const [last, after, name] of [
    ['2026-03-03', '2026-03-04', 'arbitration'],
    ['2026-03-09', '2026-03-10', 'phone'],
    ['2026-03-13', '2026-03-14', 'courtBefore'],
  ] as const) {
    house.moveClock(`${last}T23:00`)
    expect([name, await stands(name)]).toEqual([name, name === 'phone' ? 'extended' : 'accepted'])
    house.moveClock(`${after}T08:00`)
    expect(await seen(people.worker, ids[name]!)).toMatchObject({ state: 'failed', cause: 'timeOut', letters: [{ kind: 'failed' }] })
  }
})
