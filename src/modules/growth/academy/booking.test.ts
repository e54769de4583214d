import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { findBreak } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { getQuestions } from './actions/questions.ts'
import { acceptBooking, bookLecturer, declineBooking, recallBooking } from './actions/booking.ts'
import { isLecturerOf } from './actions/bookings.ts'
import type { Act } from './actions/courses.ts'
import { getLecturer, getMyLecturing, listBookings } from './actions/lecturer-lists.ts'
import { searchForSession } from './actions/lecturer-search.ts'
import { appointLecturer, endAppointment } from './actions/appointing.ts'
import { cancelClass, changeClass, copyClass, createClass, publishClass } from './actions/planning.ts'
import { getClass } from './actions/reading.ts'
import { anAcademy, appointed, electricians, offered, publishedClass } from './testing.ts'

let w: World
let lecturer: string
let ground: string
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-09-02T09:00:00+08:00')
  ground = await anAcademy(w)
  lecturer = await appointed(w, ground)
})
afterAll(() => w.close())

const sessionsOf = async (id: string) => (await w.as('cityChair').does(getClass, { id })).sessions
const book = (who: string, session: string) => w.as(who).does(bookLecturer, { session, lecturer })
const mine = async (id: string) => (await w.as('lin').does(getMyLecturing, {})).bookings.find(one => one.id === id)!
const told = async (who: string, say: string) =>
  (await w.look('select given from notices where owner = $1 and say = $2 order by at', [idFor(who), say])).map(row => row.given)
const isLecturer = (actor: Actor, course: string) =>
  asActor(w.house.db, actor, db => isLecturerOf({ db, actor, now: w.now } as unknown as Act, course))
/** A class of Chaoyang’s own, on the same days as the city’s. */
const districtClass = async () => {
  const plan = electricians({ unit: pathOf('chaoyang'), title: '朝阳区班组长班' })
  const { id } = await w.as('districtChair').does(createClass, plan)
  await w.as('districtChair').does(publishClass, { id, version: 1 })
  return id
}

test('ACAD-37 the host books, the lecturer accepts, and the session names them; declined it names nobody', async () => {
  const course = await publishedClass(w)
  const [first, second] = await sessionsOf(course)
  const found = await w.as('cityChair').does(searchForSession, { session: first!.id, words: '林' })
  expect(found).toMatchObject([{ id: lecturer, isBusy: false, isInTerm: true }])
  await expect(book('outsider', first!.id)).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const { id } = await book('cityChair', first!.id)
  // the same press again
  expect(await book('cityChair', first!.id)).toEqual({ id })
  expect(await told('lin', 'told.booked')).toMatchObject([{ session: first!.title, when: first!.starts, place: '公共技能实训基地' }])
  expect(await isLecturer(w.cast.lin!, course)).toBe(false)
  await expect(w.as('he').does(acceptBooking, { id, version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.as('lin').does(acceptBooking, { id, version: 1 })
  expect((await sessionsOf(course))[0]).toMatchObject({ lecturer: '林晓' })
  expect(await told('cityChair', 'told.bookingAccepted')).toHaveLength(1)
  expect([await isLecturer(w.cast.lin!, course), await isLecturer(w.cast.he!, course)]).toEqual([true, false])
  // ACAD-44: whoever teaches reads the wall and answers it
  expect(await w.as('lin').does(getQuestions, { class: course })).toMatchObject({ mayAnswer: true, mayAsk: false })
  await expect(w.as('he').does(getQuestions, { class: course })).rejects.toMatchObject({ clause: 'ACAD-43' })

  const other = await book('cityChair', second!.id)
  await w.as('lin').does(declineBooking, { id: other.id, version: 1, reason: '当天产线停机检修' })
  expect(await told('cityChair', 'told.bookingDeclined')).toMatchObject([{ reason: '当天产线停机检修' }])
  const listed = await w.as('cityChair').does(listBookings, { class: course })
  expect(listed.map(row => row.state).sort()).toEqual(['accepted', 'declined'])
  expect(await w.as('outsider').does(listBookings, { class: course })).toEqual([])
  // after having accepted one may still be hindered
  await w.as('lin').does(declineBooking, { id, version: 2, reason: '临时出差，请换一位' })
  expect((await sessionsOf(course))[0]).toMatchObject({ lecturer: '' })
  expect(await isLecturer(w.cast.lin!, course)).toBe(false)
})

test('ACAD-37 not twice at overlapping times, whoever the hosts are, nor outside the term', async () => {
  const [city, district] = [await publishedClass(w), await districtClass()]
  const [ours, theirs] = [(await sessionsOf(city))[0]!, (await sessionsOf(district))[0]!]
  const { id } = await book('cityChair', ours.id)
  await expect(book('districtChair', theirs.id)).rejects.toMatchObject({ clause: 'ACAD-37', sentence: 'acad.busyThen' })
  expect(await w.as('districtChair').does(searchForSession, { session: theirs.id })).toMatchObject([{ isBusy: true }])
  await w.as('cityChair').does(recallBooking, { id, version: 1, reason: '这一课改为参观' })
  expect(await told('lin', 'told.bookingWithdrawn')).toHaveLength(1)
  await book('districtChair', theirs.id)

  const far = { opens: '2026-09-01T01:00:00Z', closes: '2026-09-20T09:00:00Z' }
  const sessions = [{ title: '一', starts: '2026-09-27T01:00:00Z', ends: '2026-09-27T09:00:00Z' }]
  const after = (await sessionsOf(await publishedClass(w, { ...far, sessions })))[0]!
  await expect(book('cityChair', after.id)).rejects.toMatchObject({ sentence: 'acad.outsideTerm' })
})

test('ACAD-37 two hosts book the same lecturer for overlapping times at once: one of them has them', async () => {
  const [city, district] = [await publishedClass(w), await districtClass()]
  const [ours, theirs] = [(await sessionsOf(city))[1]!, (await sessionsOf(district))[1]!]
  const both = await Promise.allSettled([book('cityChair', ours.id), book('districtChair', theirs.id)])
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(one => one.status === 'rejected')).toMatchObject({ reason: { sentence: 'acad.busyThen' } })
})

test('ACAD-37 a booking follows its session; where it now overlaps an accepted one it is asked again', async () => {
  const title = '十月的班'
  const days = (from: number) =>
    [0, 1].map(n => ({ title: `第 ${n + 1} 课`, starts: `2024-10-${from + n}T01:00:00Z`, ends: `2024-10-${from + n}T04:00:00Z` }))
  const [one, other] = [await publishedClass(w, { title, sessions: days(14) }), await publishedClass(w, { title, sessions: days(21) })]
  const [a, b] = [(await sessionsOf(one))[0]!, (await sessionsOf(other))[0]!]
  const [held, moving] = [await book('cityChair', a.id), await book('cityChair', b.id)]
  for (const { id } of [held, moving]) await w.as('lin').does(acceptBooking, { id, version: 1 })

  const move = (session: string, version: number, starts: string, ends: string) =>
    w
      .as('cityChair')
      .does(changeClass, { id: other, version, reason: '教室场地检修', sessions: [{ id: session, starts, ends, place: '二层教室' }] })
  await move(b.id, 2, '2024-10-21T05:00:00Z', '2024-10-21T08:00:00Z')
  expect(await mine(moving.id)).toMatchObject({ state: 'accepted', starts: '2024-10-21T05:00:00.000Z', place: '二层教室' })
  expect(await told('lin', 'told.bookingMoved')).toHaveLength(1)
  await move(b.id, 3, '2024-10-14T03:00:00Z', '2024-10-14T06:00:00Z')
  expect(await mine(moving.id)).toMatchObject({ state: 'asked', version: 5 })
  expect((await sessionsOf(other))[0]).toMatchObject({ lecturer: '' })
  expect(await told('lin', 'told.bookingAskedAgain')).toHaveLength(1)
  await expect(w.as('lin').does(acceptBooking, { id: moving.id, version: 5 })).rejects.toMatchObject({ sentence: 'acad.busyThen' })
  // two sessions of a class change places: each lecturer goes along, and nobody is asked again
  const next = (await sessionsOf(one))[1]!
  const second = await book('cityChair', next.id)
  await w.as('lin').does(acceptBooking, { id: second.id, version: 1 })
  await w.as('lin').does(declineBooking, { id: moving.id, version: 5, reason: '和另一班撞课了' })
  const swapped = [
    { id: a.id, starts: next.starts, ends: next.ends, place: '' },
    { id: next.id, starts: a.starts, ends: a.ends, place: '' },
  ]
  await w.as('cityChair').does(changeClass, { id: one, version: 2, reason: '两课时间对调', sessions: swapped })
  expect([await mine(held.id), await mine(second.id)]).toMatchObject([
    { state: 'accepted', starts: next.starts },
    { state: 'accepted', starts: a.starts },
  ])

  await w.as('cityChair').does(cancelClass, { id: one, version: 3, reason: '报名人数不足' })
  expect(await mine(held.id)).toMatchObject({ state: 'recalled', reason: '报名人数不足' })
  for (const { id } of [held, moving, second]) expect(await asHouse(w.house, w.now, ({ db }) => findBreak(db, id))).toBeUndefined()
  // whoever was booked has not been asked for next year’s
  const { id: copy } = await w.as('cityChair').does(copyClass, { id: other })
  expect((await sessionsOf(copy)).map(session => session.lecturer)).toEqual(['', ''])
})

test('ACAD-37 a host who teaches in their own class moves and cancels it: the booking goes along by itself', async () => {
  const own = await offered(w, ground, 'cityOfficer')
  await w.as('cityChair').does(appointLecturer, { id: own, version: 3, since: '2024-09-01', until: '2026-08-31' })
  const course = await publishedClass(w, { title: '办班人自己讲课的班' })
  const [session] = await sessionsOf(course)
  const { id } = await w.as('cityChair').does(bookLecturer, { session: session!.id, lecturer: own })
  await w.as('cityOfficer').does(acceptBooking, { id, version: 1 })
  const moved = { id: session!.id, starts: '2024-09-27T02:00:00Z', ends: '2024-09-27T09:00:00Z', place: '' }
  await w.as('cityOfficer').does(changeClass, { id: course, version: 2, reason: '教室场地检修', sessions: [moved] })
  const held = async () => (await w.as('cityOfficer').does(getMyLecturing, {})).bookings.find(one => one.id === id)
  expect(await held()).toMatchObject({ state: 'accepted', starts: '2024-09-27T02:00:00.000Z' })
  await w.as('cityOfficer').does(cancelClass, { id: course, version: 3, reason: '报名人数不足' })
  expect(await held()).toMatchObject({ state: 'recalled', reason: '报名人数不足' })
})

test('ACAD-37 hours are computed from what was taught; unanswered it lapses, and outside the term it is released', async () => {
  const sessions = [11, 12, 13].map(day => ({
    title: `十一月 ${day} 日`,
    starts: `2024-11-${day}T01:00:00Z`,
    ends: `2024-11-${day}T04:00:00Z`,
  }))
  const course = await publishedClass(w, { sessions })
  const [taught, unanswered, late] = await sessionsOf(course)
  const bookings = []
  for (const session of [taught, unanswered, late]) bookings.push((await book('cityChair', session!.id)).id)
  await w.as('lin').does(acceptBooking, { id: bookings[0]!, version: 1 })
  await w.as('lin').does(acceptBooking, { id: bookings[2]!, version: 1 })
  await w.until('2024-11-12T09:00:00+08:00')
  expect(w.failures).toEqual([])
  expect(await mine(bookings[1]!)).toMatchObject({ state: 'lapsed' })
  await expect(w.as('lin').does(declineBooking, { id: bookings[0]!, version: 2, reason: '已经讲完才想起来' })).rejects.toMatchObject({
    sentence: 'acad.sessionBegun',
  })
  expect((await w.as('lin').does(getMyLecturing, {})).hours).toEqual([{ year: 2024, sessions: 1, hours: 4 }])

  await w.as('cityChair').does(endAppointment, { id: lecturer, version: 5, reason: '调离北京，不再任教' })
  await w.until('2024-11-12T09:01:00+08:00')
  expect(await mine(bookings[2]!)).toMatchObject({ state: 'released' })
  expect((await sessionsOf(course))[2]).toMatchObject({ lecturer: '' })
  // what was taught stays taught, and the unit that sent them sees it
  expect(await mine(bookings[0]!)).toMatchObject({ state: 'accepted', hours: 4 })
  const seen = await w.as('lampChair').does(getLecturer, { id: lecturer })
  expect(seen.hours).toEqual([{ year: 2024, sessions: 1, hours: 4 }])
  await expect(book('cityChair', late!.id)).rejects.toMatchObject({ sentence: 'acad.notAppointed' })
})
