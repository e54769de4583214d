import { expect } from '@playwright/test'
import { idFor } from '../seeds/ids.ts'
import { beSomebody, type Caller, crowdPhone, messagesTo, phoneOf, refused, signInByPhone, strangerAt } from './callers.ts'
import { family, familyOf, familyPlan } from './family-day.ts'
import { test } from './house.ts'

test.use({ opensAt: '2024-07-09T09:00' })
test.describe.configure({ mode: 'serial' })

let [officer, mother, coHost, last]: Caller[] = []
let [id, morning, afternoon] = ['', '', '']
const guardians: Caller[] = []
const seatsOf = async (offer: string) => {
  const { offers } = await officer!.activities.getActivity({ id })
  const { seated, waiting } = offers.find(one => one.id === offer)!
  return { seated, waiting }
}

test('the host plans two half days and is told what is missing before it can publish', async ({ house }) => {
  officer = await beSomebody(house.url, 'officer', 'bearer')
  const { id: hollow } = await officer.activities.createActivity({ ...familyPlan, place: '', openTo: [] })
  const { fields } = await refused(officer.activities.publishActivity({ id: hollow, version: 1 }), 'ACT-2')
  expect(fields).toEqual({ place: '此项必填', openTo: '此项必填' })

  await refused(officer.activities.createActivity({ ...familyPlan, unit: `/${idFor('no such unit')}/` }), 'ACT-1')
  ;({ id } = await officer.activities.createActivity(familyPlan))
  await refused(strangerAt(house.url).activities.getActivity({ id }), 'HOUSE-1')
  expect(await officer.activities.publishActivity({ id, version: 1 })).toMatchObject({ state: 'published' })
  const { offers, sessions } = await strangerAt(house.url).activities.getActivity({ id })
  ;[morning, afternoon] = sessions.map(session => session.offer) as [string, string]
  expect(offers.map(({ seats, seated }) => ({ seats, seated }))).toEqual([
    { seats: 40, seated: 0 },
    { seats: 40, seated: 0 },
  ])
})

test('before its time nobody gets a place; from the first instant a mother enrols two children in both sessions, once', async ({
  house,
}) => {
  mother = await signInByPhone(house.url, phoneOf('lin'), 'bearer')
  const hers = familyOf(['小满', '安安'], morning, { needs: '小满对花粉过敏' })
  await refused(mother.activities.join(hers), 'ENROL-1')
  house.moveClock(family.opens)
  await refused(strangerAt(house.url).activities.join(hers), 'HOUSE-3')
  const { fields } = await refused(
    mother.activities.join({ ...hers, children: [{ called: '小满', name: '林小满', born: '2022-01-01' }] }),
    'ACT-5',
  )
  expect(fields).toEqual({ 'children.0.born': '活动当天须满 5 岁、不超过 12 岁' })

  const place = { place: 'seated', n: 1 }
  const press = { key: 'the-mother-presses-once' }
  expect(await mother.activities.join(hers, press)).toEqual(place)
  expect(await Promise.all([mother.activities.join(hers, press), mother.activities.join(hers)])).toEqual([place, place])
  expect(await mother.activities.join({ ...hers, offer: afternoon })).toEqual(place)
  expect(await seatsOf(morning)).toEqual({ seated: 2, waiting: 0 })
  await refused((await signInByPhone(house.url, phoneOf('he'))).activities.join(familyOf(['小满'], morning)), 'ACT-6')
})

test('forty children get a seat, all at once or one by one; the forty-first waits', async ({ house }) => {
  // 17 families of two and 3 of one, with the mother's two: 39 children
  for (let n = 0; n < 21; n += 1)
    guardians.push(await signInByPhone(house.url, crowdPhone(n < 7 ? n : 40 + n), n % 2 ? 'bearer' : 'cookie'))
  const named = (n: number) => (n < 17 ? [`大宝${n}`, `二宝${n}`] : [`独宝${n}`])
  // eighteen of them in the same moment
  const shares = (n: number) => ({ sharesWith: n === 20 ? [idFor('zhongguancun')] : [] })
  await Promise.all(guardians.slice(0, 18).map((one, n) => one.activities.join(familyOf(named(n), morning, shares(n)))))
  expect(await seatsOf(morning)).toEqual({ seated: 37, waiting: 0 })
  await guardians[18]!.activities.join(familyOf(named(18), morning))
  await guardians[19]!.activities.join(familyOf(named(19), morning))
  expect(await seatsOf(morning)).toEqual({ seated: 39, waiting: 0 })

  // ACT-8: two children do not fit one seat and are not split; one child behind them does
  const large = await signInByPhone(house.url, crowdPhone(61))
  expect(await large.activities.join(familyOf(['石头', '果果'], morning))).toMatchObject({ place: 'waiting' })
  expect(await guardians[20]!.activities.join(familyOf(named(20), morning, shares(20)))).toMatchObject({ place: 'seated' })
  last = await signInByPhone(house.url, crowdPhone(62))
  expect(await last.activities.join(familyOf(['豆豆'], morning))).toMatchObject({ place: 'waiting' })
  expect(await seatsOf(morning)).toEqual({ seated: 40, waiting: 3 })
  const [mine] = await last.activities.listMine({ activity: id })
  expect(mine).toMatchObject({ standing: 'waiting', ahead: 1 })
})

test('one leaves: the next that fits moves up and is told', async ({ house }) => {
  expect(await guardians[19]!.activities.leave({ offer: morning })).toEqual({ left: true })
  expect(await seatsOf(morning)).toEqual({ seated: 40, waiting: 2 })
  const [told] = await last!.house.listNotices({})
  expect(told!.text).toContain('您已从候补转为正式')
  await expect.poll(() => messagesTo(house.url, crowdPhone(62))).toEqual([expect.stringContaining('您已从候补转为正式')])
})

test('the co-host sees its own workers and those who agreed; another district sees nothing', async ({ house }) => {
  coHost = await beSomebody(house.url, 'coHost')
  const all = await officer!.activities.getRoster({ activity: id })
  const theirs = await coHost.activities.getRoster({ activity: id })
  expect(all.lines.length).toBeGreaterThan(20)
  expect(theirs.lines).toHaveLength(8)
  expect(theirs.lines.filter(line => line.unitName === '北京海图文化有限公司工会')).toHaveLength(7)
  expect(JSON.stringify(theirs.lines)).not.toContain('林晓')
  await refused(coHost.activities.changeActivity({ id, version: 3, reason: '改到下午再办吧', seats: 50 }), 'ACT-10')
  await refused(coHost.activities.addCost({ activity: id, item: '纸', amountFen: 100, source: 'other' }), 'HOUSE-2')

  const outsider = await beSomebody(house.url, 'outsider')
  expect((await outsider.activities.listHosted({})).rows).toEqual([])
  expect(await outsider.activities.searchHosted({ words: '亲子' })).toEqual([])
  expect((await outsider.activities.getRoster({ activity: id })).lines).toEqual([])
  expect(await outsider.activities.listPhotos({ activity: id })).toEqual([])
  await refused(outsider.activities.getReport({ activity: id }), 'HOUSE-2')
  await refused(outsider.activities.revealChild({ entry: all.lines[0]!.id, n: 0, purpose: '想看看是谁家的孩子' }), 'HOUSE-1')
  const stranger = strangerAt(house.url)
  await refused(stranger.activities.getRoster({ activity: id }), 'HOUSE-3')
})

test('on the day the keeper checks families in; an hour before it the afternoon falls, and everyone is told twice', async ({ house }) => {
  house.moveClock(family.atTheDoor)
  const keeper = await beSomebody(house.url, 'keeper', 'bearer')
  const { activity, lines } = await keeper.activities.getRoster({ activity: id })
  const [first, second] = activity.sessions
  const hers = lines.find(line => line.name === '林晓' && line.offer === morning)!
  expect(hers.needs).toBe('小满对花粉过敏')
  const at = new Date('2024-07-20T08:30:00+08:00').toISOString()
  expect(await keeper.activities.checkIn({ session: first!.id, marks: [{ entry: hers.id, at, heads: 2, way: 'code' }] })).toEqual([
    { entry: hers.id, done: true, clause: '' },
  ])
  const signed = { entry: hers.id, item: '手工材料包', at, signature: '', signedName: '林晓' }
  expect(await keeper.activities.handOut({ session: first!.id, receipts: [signed, signed] })).toMatchObject([
    { done: true },
    { done: true },
  ])
  const wall = await strangerAt(house.url).activities.getWall({ id })
  expect(wall.came).toEqual([
    { session: first!.id, heads: 2, expected: 40 },
    { session: second!.id, heads: 0, expected: 2 },
  ])
  expect(JSON.stringify(wall)).not.toContain('林晓')

  house.moveClock(family.hourBefore)
  const { version } = await officer!.activities.getActivity({ id })
  await refused(officer!.activities.cancelSession({ id, version: version - 1, session: second!.id, reason: '场馆临时停电' }), 'HOUSE-6')
  expect(await officer!.activities.countAudience({ id, session: second!.id })).toEqual({ people: 1 })
  await officer!.activities.cancelSession({ id, version, session: second!.id, reason: '场馆临时停电' })
  const [told] = await mother!.house.listNotices({})
  expect(told!.text).toMatch(/空间站|亲子特色体验/)
  expect(told!.text).toContain('这一场取消：场馆临时停电')
  await expect.poll(() => messagesTo(house.url, phoneOf('lin'))).toContainEqual(expect.stringContaining('这一场取消：场馆临时停电'))
  const after = await strangerAt(house.url).activities.getActivity({ id })
  expect(after.sessions.map(session => session.cancelledAt !== null)).toEqual([false, true])
})

test('the record of it all is whole, link by link', async ({ house }) => {
  const audit = await beSomebody(house.url, 'audit')
  expect(await audit.house.getSoundness({ subject: id })).toMatchObject({ module: 'activities', brokenAt: null })
})
