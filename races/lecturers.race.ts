import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBreak } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { bookLecturer } from '../src/modules/growth/academy/actions/booking.ts'
import { getMyLecturing } from '../src/modules/growth/academy/actions/lecturer-lists.ts'
import { getClass } from '../src/modules/growth/academy/actions/reading.ts'
import { arrangeTrial } from '../src/modules/growth/academy/actions/trials.ts'
import { anAcademy, appointed, nominated, publishedClass } from '../src/modules/growth/academy/testing.ts'
import { isExpected, race, tally } from './run.ts'

let w: World
let lecturer: string
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-09-02T09:00:00+08:00')
  lecturer = await appointed(w, await anAcademy(w))
})
afterAll(() => w.close())

const chair = () => w.cast.cityChair!
const call = (act: string, input: object, as = chair()) => ({ as, act: `academy/${act}`, input, now: w.now.toISOString() })
const sessionsOf = async (id: string) => (await w.as('cityChair').does(getClass, { id })).sessions
const live = () =>
  w.look<{ id: string; state: string; starts: Date; ends: Date }>(
    `select id, state, starts, ends from academy_bookings where owner = $1 and state in ('asked', 'accepted') order by starts`,
    [w.cast.lin!.id],
  )

test('ACAD-37 thirty classes book one lecturer for the same days from two processes: each day they are asked once', async () => {
  const classes = await Promise.all(Array.from({ length: 30 }, (_, n) => publishedClass(w, { title: `第 ${n + 1} 个班` })))
  const sessions = (await Promise.all(classes.map(sessionsOf))).flat()
  const calls = sessions.map(({ id }) => call('bookLecturer', { session: id, lecturer }))
  const told = (await race(w.url!, calls.slice(0, 45), calls.slice(45))).flat()
  expect(tally(told)).toEqual({ done: 3, 'ACAD-37': 87 })
  expect(await live()).toHaveLength(3)
})

test('ACAD-37 while a lecturer accepts, hosts move and cancel: no two accepted overlap, no chain breaks, nobody waits for ever', async () => {
  const days = (from: number) =>
    [0, 1, 2].map(n => ({ title: `第 ${n + 1} 课`, starts: `2024-10-${from + n}T01:00:00Z`, ends: `2024-10-${from + n}T04:00:00Z` }))
  const classes = await Promise.all([10, 14, 18, 22].map(from => publishedClass(w, { sessions: days(from) })))
  const all = await Promise.all(classes.map(sessionsOf))
  const booked: string[] = []
  for (const { id } of all.flat()) booked.push((await w.as('cityChair').does(bookLecturer, { session: id, lecturer })).id)
  const accepts = booked.map(id => call('acceptBooking', { id, version: 1 }, w.cast.lin!))
  // every class moves onto the first one's days, and the last is cancelled as well
  const moves = classes.slice(1).map((id, n) =>
    call('changeClass', {
      ...{ id, version: 2, reason: '教室场地检修' },
      sessions: all[n + 1]!.map((session, at) => ({ id: session.id, starts: all[0]![at]!.starts, ends: all[0]![at]!.ends, place: '' })),
    }),
  )
  const cancel = call('cancelClass', { id: classes[3]!, version: 2, reason: '报名人数不足' })
  const told = (await race(w.url!, accepts, [...moves, cancel])).flat()
  expect(told.filter(one => !isExpected(one))).toEqual([])
  const accepted = (await live()).filter(one => one.state === 'accepted')
  for (const [at, one] of accepted.entries()) if (at > 0) expect(one.starts >= accepted[at - 1]!.ends).toBe(true)
  for (const id of booked) expect(await asHouse(w.house, w.now, ({ db }) => findBreak(db, id))).toBeUndefined()
  // what the lecturer reads and what the sessions say are the same times
  for (const one of (await w.as('lin').does(getMyLecturing, {})).bookings.filter(held => held.state === 'accepted'))
    expect((await sessionsOf(one.class)).find(session => session.id === one.session)).toMatchObject({
      starts: one.starts,
      lecturer: '林晓',
    })
})

test('ACAD-35 while trials are judged, whoever is tried gives up: one of the two happens, and nobody waits for ever', async () => {
  w.now = new Date('2024-09-05T09:00:00+08:00')
  const starts = '2024-09-05T02:00:00Z'
  const said = { topic: '变频器调试', place: '报告厅', starts }
  const stands: { lecturer: string; trial: string; judged: object }[] = []
  for (let i = 0; i < 12; i++) {
    const ground = await anAcademy(w)
    const lecturer = await nominated(w, ground, 'he')
    const { id: trial } = await w.as('cityChair').does(arrangeTrial, { lecturer, version: 1, ...said })
    const marks = ['wu', 'tan'].map(who => ({ reviewer: w.cast[who]!.id, mark: 90 }))
    stands.push({ lecturer, trial, judged: { id: trial, version: 1, marks, reason: '内容扎实，例子来自现场' } })
  }
  w.now = new Date('2024-09-05T12:00:00+08:00')
  const told = await race(
    w.url!,
    stands.map(one => call('judgeTrial', one.judged)),
    stands.map(one => call('withdrawStanding', { id: one.lecturer, version: 2 }, w.cast.he!)),
  )
  expect(told.flat().filter(one => !isExpected(one))).toEqual([])
  for (const at of stands.keys()) expect(told.filter(its => its[at]!.answer)).toHaveLength(1)
})
