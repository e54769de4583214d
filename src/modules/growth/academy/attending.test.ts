import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { checkIn, confirmMark, getDoor, markLeft, markMadeUp, markPresent } from './actions/attending.ts'
import { askLeave, denyLeave, grantLeave, withdrawLeave } from './actions/leaves.ts'
import { submitNominations } from './actions/nominating.ts'
import { getAttendance, listKept, listMySessions } from './actions/presence.ts'
import { getClass } from './actions/reading.ts'
import { admitVerified, listNominations, verifyNomination } from './actions/verifying.ts'
import { drafted, publishedClass } from './testing.ts'

let w: World
let course: string
let [first, second]: string[] = []
let [lin, he]: string[] = []
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-09-10T10:00:00+08:00')
  course = await publishedClass(w)
  await drafted(w, course, 'lampChair', 'lamp', 'lin')
  await drafted(w, course, 'lampChair', 'lamp', 'he')
  await w.as('lampChair').does(submitNominations, { class: course, unit: pathOf('lamp') })
  for (const row of await w.as('cityChair').does(listNominations, { class: course }))
    await w.as('cityChair').does(verifyNomination, { id: row.id, version: row.version })
  w.now = new Date('2024-09-20T17:00:00+08:00')
  await w.as('cityChair').does(admitVerified, { class: course })
  const rows = await w.as('cityChair').does(listNominations, { class: course })
  ;[lin, he] = ['lin', 'he'].map(who => rows.find(row => row.person === idFor(who))!.id)
  ;[first, second] = (await w.as('lin').does(getClass, { id: course })).sessions.map(one => one.id)
})
afterAll(() => w.close())

const door = () => w.as('cityChair').does(getDoor, { session: first! })
const here = (who: string, code: string, at = w.now) => w.as(who).does(checkIn, { session: first!, code, at: at.toISOString() })
const cellOf = async (nomination: string, session = first) =>
  (await w.as('cityChair').does(getAttendance, { class: course })).lines
    .find(line => line.nomination === nomination)!
    .cells.find(cell => cell.session === session)!

test('ACAD-22 leave is asked before the session; the host answers, not the unit', async () => {
  w.now = new Date('2024-09-26T10:00:00+08:00')
  const { id } = await w.as('he').does(askLeave, { session: second!, reason: '当天产线停机检修' })
  expect(await w.as('he').does(askLeave, { session: second!, reason: '当天产线停机检修' })).toEqual({ id })
  await expect(w.as('lampChair').does(grantLeave, { id, version: 1 })).rejects.toMatchObject({ clause: 'ACAD-22' })
  await expect(w.as('cityChair').does(denyLeave, { id, version: 1, answer: '不' })).rejects.toMatchObject({
    fields: { answer: 'tooShort?least=5' },
  })
  await w.as('cityChair').does(grantLeave, { id, version: 1 })
  expect(await cellOf(he!, second)).toMatchObject({ presence: 'excused', absence: { state: 'granted' } })
  await w.as('he').does(withdrawLeave, { id, version: 2 })
  expect(await cellOf(he!, second)).toMatchObject({ presence: 'toCome' })
  await expect(w.as('mo').does(askLeave, { session: second!, reason: '不在名单上的人' })).rejects.toMatchObject({ clause: 'ACAD-18' })
})

test('ACAD-18 before the door opens there is no code, and the keeper marks nobody', async () => {
  w.now = new Date('2024-09-27T08:20:00+08:00')
  expect(await door()).toMatchObject({ isOpen: false, code: '', spoken: '' })
  expect(await w.as('cityChair').does(markPresent, { session: first!, marks: [{ nomination: lin!, at: w.now.toISOString() }] })).toEqual([
    { nomination: lin, done: false, clause: 'ACAD-18' },
  ])
  await expect(w.as('outsider').does(getDoor, { session: first! })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  expect((await w.as('cityChair').does(listKept, {})).map(one => one.session)).toContain(first)
})

test('ACAD-19 ACAD-20 the code on the screen is good for its moment; handed in later it waits for the keeper', async () => {
  w.now = new Date('2024-09-27T08:50:00+08:00')
  const { code, spoken } = await door()
  expect(spoken).toMatch(/^\d{6}$/)
  w.now = new Date('2024-09-27T08:51:00+08:00')
  // photographed a minute ago and sent to a friend
  await expect(here('lin', code)).rejects.toMatchObject({ clause: 'ACAD-19' })
  await expect(here('mo', (await door()).code)).rejects.toMatchObject({ clause: 'ACAD-18' })
  expect(await here('lin', (await door()).code)).toMatchObject({ confirmed: true })
  expect(await cellOf(lin!)).toMatchObject({ presence: 'present', way: 'code' })

  // a phone that is five minutes slow shows the code of this moment all the same
  const slow = await w.as('lin').does(checkIn, { session: first!, code: (await door()).code, at: '2024-09-27T00:46:00.000Z' })
  expect(slow).toMatchObject({ confirmed: true })

  // the friend says that it was scanned then, without a network
  expect(await here('he', code, new Date('2024-09-27T08:50:05+08:00'))).toMatchObject({ confirmed: false })
  expect(await cellOf(he!)).toMatchObject({ presence: 'claimed' })
  await w.as('cityChair').does(confirmMark, { session: first!, nomination: he!, wasHere: false })
  expect(await cellOf(he!)).toMatchObject({ presence: 'awaited', way: null })
  await expect(w.as('cityChair').does(confirmMark, { session: first!, nomination: lin!, wasHere: false })).rejects.toMatchObject({
    clause: 'HOUSE-1',
  })

  w.now = new Date('2024-09-27T08:58:00+08:00')
  expect(await here('he', spoken)).toMatchObject({ confirmed: true })
  expect(await cellOf(he!)).toMatchObject({ presence: 'present', way: 'spoken' })
  // marked again, by whomever, the first stands
  await w.as('cityChair').does(markPresent, { session: first!, marks: [{ nomination: he!, at: w.now.toISOString() }] })
  expect(await cellOf(he!)).toMatchObject({ way: 'spoken' })
})

test('ACAD-19 yesterday’s code opens nothing today', async () => {
  w.now = new Date('2024-09-27T11:00:00+08:00')
  const { code, spoken } = await door()
  w.now = new Date('2024-09-28T09:00:00+08:00')
  for (const old of [code, spoken]) {
    await expect(w.as('lin').does(checkIn, { session: second!, code: old, at: w.now.toISOString() })).rejects.toMatchObject({
      clause: 'ACAD-19',
    })
    await expect(here('lin', old)).rejects.toMatchObject({ clause: 'ACAD-18' })
  }
})

test('ACAD-21 ACAD-23 ACAD-24 late, left and made up; the share is computed from hours', async () => {
  w.now = new Date('2024-09-28T18:00:00+08:00')
  const late = { nomination: lin!, at: '2024-09-28T01:20:00.000Z' }
  await w.as('cityChair').does(markPresent, { session: second!, marks: [late, { nomination: idFor('nobody'), at: late.at }] })
  expect(await cellOf(lin!, second)).toMatchObject({ presence: 'late' })
  await w.as('cityChair').does(markLeft, { session: second!, nomination: lin!, at: '2024-09-28T05:00:00.000Z' })
  expect(await cellOf(lin!, second)).toMatchObject({ presence: 'left' })
  w.now = new Date('2024-09-29T18:00:00+08:00')
  const shareOf = async () => (await w.as('lin').does(listMySessions, {}))[0]!
  expect(await shareOf()).toMatchObject({ share: 33, attendanceShare: 80 })
  await expect(w.as('lampChair').does(markMadeUp, { session: second!, nomination: lin!, note: '单位说补过了' })).rejects.toMatchObject({
    clause: 'HOUSE-2',
  })
  await w.as('cityChair').does(markMadeUp, { session: second!, nomination: lin!, note: '十月在第二期补听' })
  expect(await cellOf(lin!, second)).toMatchObject({ presence: 'madeUp', note: '十月在第二期补听' })
  expect(await shareOf()).toMatchObject({ share: 66 })
  expect((await shareOf()).sessions.map(one => one.hours)).toEqual([10.5, 10.5, 10.5])
  expect((await w.as('outsider').does(getAttendance, { class: course })).lines).toEqual([])
})

test('ACAD-21 nobody has left before the moment they leave; the keeper of the door marks others and not themselves', async () => {
  w.now = new Date('2024-09-10T10:00:00+08:00')
  const own = await publishedClass(w, { unit: pathOf('wangjing') })
  for (const person of ['keeper', 'officer']) await drafted(w, own, 'cityChair', 'wangjing', person)
  await w.as('cityChair').does(submitNominations, { class: own, unit: pathOf('wangjing') })
  for (const { id, version } of await w.as('cityChair').does(listNominations, { class: own }))
    await w.as('cityChair').does(verifyNomination, { id, version })
  w.now = new Date('2024-09-20T17:00:00+08:00')
  await w.as('cityChair').does(admitVerified, { class: own })
  const rows = await w.as('cityChair').does(listNominations, { class: own })
  const [mine, other] = ['keeper', 'officer'].map(who => rows.find(row => row.person === idFor(who))!.id)
  const session = (await w.as('keeper').does(getClass, { id: own })).sessions[0]!.id
  w.now = new Date('2024-09-27T09:05:00+08:00')
  const at = w.now.toISOString()
  const keeper = w.as('keeper')
  const marks = [mine, other].map(nomination => ({ nomination: nomination!, at }))
  expect((await keeper.does(markPresent, { session, marks })).map(one => one.clause)).toEqual(['ACAD-18', ''])
  const later = '2024-09-27T16:00:00+08:00'
  await expect(keeper.does(markLeft, { session, nomination: other!, at: later })).rejects.toMatchObject({ clause: 'ACAD-21' })
  await keeper.does(markLeft, { session, nomination: other!, at })

  const { code } = await keeper.does(getDoor, { session })
  w.now = new Date('2024-09-27T11:00:00+08:00')
  expect(await keeper.does(checkIn, { session, code, at })).toMatchObject({ confirmed: false })
  for (const act of [
    () => keeper.does(confirmMark, { session, nomination: mine!, wasHere: true }),
    () => keeper.does(markLeft, { session, nomination: mine!, at: null }),
    () => w.as('officer').does(markMadeUp, { session, nomination: other!, note: '周末补了一次' }),
  ])
    await expect(act()).rejects.toMatchObject({ clause: 'ACAD-18' })
  await w.as('cityChair').does(confirmMark, { session, nomination: mine!, wasHere: true })
})
