import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import { type Actor, clock } from '#kernel/pure/people.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { poolAs } from '#kernel/server/pool.ts'
import { findBreak, findCut } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { personOfPhone } from '../../../server/sign-in/people.ts'
import { listMyReports, reportFault } from '../sites/actions/reporting.ts'
import { station } from '../sites/testing.ts'
import { apply } from './actions/applying.ts'
import { askCorrection } from './actions/correcting.ts'
import { confirm } from './actions/deciding.ts'
import { getMember, getMine, listTrack } from './actions/finding.ts'
import { askLeave, letGo } from './actions/leaving.ts'
import { merge } from './actions/merging.ts'
import { objectionToMerging } from './rules-joining.ts'
import { applied, comer, counting, form, numberOf } from './testing.ts'

let w: World
const phone = counting(13_600_000_000)
const number = counting(500)
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() => {
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
const somebody = (at = String(phone())) => comer(w, at)
const mine = async (who: Actor) => (await w.as(who).does(getMine, {})).member

/** A member since last week, and the same person with another phone, who applies again today. */
type Again = (who: Actor, idNumber: string) => Promise<{ id: string }>
async function twins(again: Again = (who, idNumber) => applied(w, who, { idNumber, name: '同小名' })) {
  const [oldPhone, youngPhone] = [String(phone()), String(phone())]
  const [old, young] = [await somebody(oldPhone), await somebody(youngPhone)]
  const idNumber = numberOf(number())
  w.now = new Date('2024-07-01T10:00:00+08:00')
  const first = await applied(w, old, { idNumber, name: '同小名' })
  await w.as('officer').does(confirm, { id: first.id })
  w.now = new Date('2024-07-08T10:00:00+08:00')
  const second = await again(young, idNumber)
  const both = { keep: first.id, keepVersion: 2, drop: second.id, dropVersion: 1, phone: 'drop' as const }
  return { old, young, first, second, both, oldPhone, youngPhone, idNumber }
}
const breakIn = (subject: string) => asHouse(w.house, w.now, ({ db }) => findBreak(db, subject))
const holderOf = (phone: string) => personOfPhone(poolAs(w.pool, 'app_auth', 'auth, public'), w.house.seals, phone)

test('MEMBERS-4: merged, both histories are one person’s, every chain holds, and the phone that stays leads to them', async () => {
  const { old, young, first, second, both, oldPhone, youngPhone, idNumber } = await twins()
  const site = await station(w, { name: '两个手机号的驿站' })
  const { id: report } = await w.as(young).does(reportFault, { site, fault: 'locked', said: '' })
  await w.look(
    `insert into members_dues (member, month, owner, unit, at, by)
    select id, month, owner, unit, now(), 'x' from members, unnest(array['2024-06-01', '2024-07-01']::date[]) as month where id = any ($1::uuid[])
      and (id = $2 or month = '2024-07-01')`,
    [[first.id, second.id], second.id],
  )
  await w.look(
    `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt", person) values ('u1', '', 'u1@x', false, now(), now(), $1)`,
    [young.id],
  )
  await w.look(
    `insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt") values ('s1', 't1', 'u1', now() + interval '1 day', now(), now())`,
  )
  const heard: string[] = []
  w.house.live.hear(topic => heard.push(topic))

  expect(await w.as('officer').does(merge, both)).toEqual({ id: first.id, state: 'active', due: null, version: 3 })

  expect(await mine(old)).toMatchObject({
    id: first.id,
    state: 'active',
    joinedOn: '2024-07-01',
    phoneMasked: `${youngPhone.slice(0, 3)}****${youngPhone.slice(7)}`,
  })
  expect((await w.as(old).does(listMyReports, {})).map(row => row.id)).toEqual([report])
  // the second membership stands aside, and its history is the heir's to read
  expect(
    await w
      .as(old)
      .does(getMember, { id: second.id })
      .catch(no => no),
  ).toMatchObject({ clause: 'HOUSE-2' })
  expect((await w.as(old).does(listTrack, { id: second.id })).map(line => line.step)).toEqual(['merge', 'begin'])
  expect(await w.look('select state, heir, twin from members where id = $1', [second.id])).toEqual([
    { state: 'merged', heir: first.id, twin: null },
  ])
  expect(
    await w.look('select member, month, owner from members_dues where owner = any ($1) order by member = $2 desc, month', [
      [old.id, young.id],
      first.id,
    ]),
  ).toMatchObject([
    { member: first.id, owner: old.id },
    { member: first.id, owner: old.id },
    { member: second.id, owner: old.id },
  ])
  // the record says who it was
  expect(await w.look('select distinct owner, parties from record where subject = $1 and by = $2', [report, young.id])).toEqual([
    { owner: young.id, parties: [old.id] },
  ])
  for (const subject of [report, first.id, second.id, old.id, young.id]) expect(await breakIn(subject), subject).toBeUndefined()
  for (const table of ['members', 'sites_reports']) expect(await asHouse(w.house, w.now, ({ db }) => findCut(db, table))).toEqual([])
  // nobody is the merged one any more
  expect(await w.look('select id from auth.session')).toEqual([])
  expect(heard).toEqual(expect.arrayContaining([`person:${young.id}`, `person:${old.id}`]))
  expect(await holderOf(youngPhone)).toBe(old.id)
  expect([old.id, young.id]).not.toContain(await holderOf(oldPhone))
  expect(await w.look(`select unit, phone_sealed, phone_masked from persons where id = $1`, [young.id])).toEqual([
    { unit: '/', phone_sealed: null, phone_masked: '' },
  ])
  expect(await w.look(`select count(*)::int as n from notices where owner = $1 and say = 'told.merged'`, [old.id])).toEqual([{ n: 2 }])
  // both phones hear of it
  const sent = await w.look<{ phone_masked: string }>(`select phone_masked from outbox where text like '%合并%' order by phone_masked`)
  expect(sent.map(row => row.phone_masked.slice(-4)).sort()).toEqual([oldPhone.slice(-4), youngPhone.slice(-4)].sort())
  // the number is known again, and to one membership only
  const third = await somebody()
  const again = await applied(w, third, { idNumber })
  expect(await w.look('select twin from members where id = $1', [again.id])).toEqual([{ twin: first.id }])
})

test('MEMBERS-14, MEMBERS-4: a correction the merged one still waits for is withdrawn, and the heir asks anew', async () => {
  const { old, young, both } = await twins(async (who, idNumber) => {
    const first = await applied(w, who, { idNumber: numberOf(number()), name: '同小名' })
    await w.as('officer').does(confirm, { id: first.id })
    await w.as(who).does(askCorrection, { work: '装配' })
    await w.as(who).does(askLeave, { id: first.id })
    await w.as('officer').does(letGo, { id: first.id })
    return applied(w, who, { idNumber, name: '同小名' })
  })
  await w.as('officer').does(merge, { ...both, dropVersion: 5 })
  const [asked] = await w.look<{ id: string; state: string }>('select id, state from members_corrections where member = $1', [both.drop])
  expect(asked).toMatchObject({ state: 'recalled' })
  expect(await w.look('select step, by from record where subject = $1 order by n', [asked!.id])).toEqual([
    { step: 'begin', by: young.id },
    { step: 'withdraw', by: clock.id },
  ])
  expect(await breakIn(asked!.id)).toBeUndefined()
  expect(await w.as(old).does(askCorrection, { work: '质检' })).toMatchObject({ state: 'asked' })
})

test('MEMBERS-4: the old phone may stay; then the application’s is nobody’s, and whoever signs in with it is new', async () => {
  const { old, young, both, oldPhone, youngPhone } = await twins()
  await w.as('officer').does(merge, { ...both, phone: 'keep' })
  expect(await holderOf(oldPhone)).toBe(old.id)
  expect([old.id, young.id]).not.toContain(await holderOf(youngPhone))
})

test('MEMBERS-4: a membership does not give way to an application, and none is merged with a stranger’s', async () => {
  const { both, first, second } = await twins()
  const round = { keep: second.id, keepVersion: 1, drop: first.id, dropVersion: 2, phone: 'keep' as const }
  await expect(w.as('officer').does(merge, round)).rejects.toMatchObject({ fields: { keep: 'members.keepTheMember' } })
  const other = await applied(w, await somebody(), { idNumber: numberOf(number()) })
  await expect(w.as('officer').does(merge, { ...both, drop: other.id })).rejects.toMatchObject({ fields: { drop: 'members.notTwins' } })
  await expect(w.as('officer').does(merge, { ...both, dropVersion: 5 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
  const one = { id: 'a', state: 'applied', twin: null, heir: null } as const
  expect(objectionToMerging(one, one)).toMatchObject({ clause: 'MEMBERS-4' })
  expect(objectionToMerging(one, { ...one, id: 'b', twin: 'a' })).toBeUndefined()
})

test('MEMBERS-4: nobody gains or loses a post by it: post-holders are not merged, and keep their phone', async () => {
  const idNumber = numberOf(number())
  const chair = await w.as('chair').does(apply, form({ idNumber, name: '陈立' }))
  await w.as('officer').does(confirm, { id: chair.id })
  const young = await somebody()
  const second = await applied(w, young, { idNumber, name: '陈立' })
  const both = { keep: chair.id, keepVersion: 2, drop: second.id, dropVersion: 1 }
  await expect(w.as('officer').does(merge, { ...both, phone: 'drop' })).rejects.toMatchObject({ fields: { phone: 'members.holdsPost' } })
  // nobody rules on their own case
  await expect(w.as('chair').does(merge, { ...both, phone: 'keep' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  await w.as('officer').does(merge, { ...both, phone: 'keep' })
  const lin = await w.as('healthOfficer').does(apply, form({ idNumber: numberOf(499), name: '高悦' }))
  const third = await applied(w, await somebody(), { idNumber: numberOf(499), name: '高悦' })
  const turned = { keep: third.id, keepVersion: 1, drop: lin.id, dropVersion: 1, phone: 'drop' as const }
  await expect(w.as('officer').does(merge, turned)).rejects.toMatchObject({ fields: { drop: 'members.holdsPost' } })
})

test('MEMBERS-4: whoever manages one of the two only sees that there is another, and does not merge', async () => {
  const { both, second } = await twins((who, idNumber) => applied(w, who, { idNumber, name: '同小名', unit: idFor('zhongguancun') }))
  expect((await w.as('coHost').does(getMember, { id: second.id })).twin).toMatchObject({ isSeen: false, name: '', unitName: '' })
  for (const who of ['coHost', 'officer', 'outsider', 'lin'])
    await expect(w.as(who).does(merge, both)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect((await w.as('cityOfficer').does(getMember, { id: second.id })).twin).toMatchObject({ isSeen: true, name: '同小名' })
  await w.as('cityOfficer').does(merge, both)
})

test('MEMBERS-4: two officers merge at once: one does, the other is told', async () => {
  const { both } = await twins()
  const done = await Promise.allSettled(['officer', 'chair'].map(who => w.as(who).does(merge, both)))
  expect(done.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})
