import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { countLecturers, getLecturer, getMyLecturing, listAppointed, listLecturers } from './actions/lecturer-lists.ts'
import { searchLecturers } from './actions/lecturer-search.ts'
import {
  appointLecturer,
  endAppointment,
  renewAppointment,
  resignAppointment,
  reviseLecturer,
  turnDownLecturer,
} from './actions/appointing.ts'
import { agreeToTeach, nominateLecturer, offerToTeach, withdrawStanding } from './actions/lecturers.ts'
import { arrangeTrial, callOffTrial, judgeTrial, rearrangeTrial } from './actions/trials.ts'
import { anAcademy, appointed, nominated, offered, tried } from './testing.ts'

let w: World
let ground: string
const described = { fields: ['services' as const], craft: '快递 高级工', introduction: '在一线派件十二年，会讲安全和服务。' }
beforeAll(async () => {
  w = await world()
  w.now = new Date('2024-09-02T09:00:00+08:00')
  ground = await anAcademy(w)
})
afterAll(() => w.close())

const said = async (who: string) =>
  (await w.look<{ say: string }>('select say from notices where owner = $1 order by at', [idFor(who)])).map(row => row.say)
const stateOf = async (id: string) => (await w.as('cityChair').does(getLecturer, { id })).lecturer

test('ACAD-34 a unit nominates its own worker, once at an academy, and the worker agrees', async () => {
  const asked = { ground, unit: pathOf('lamp'), person: idFor('wu'), ...described }
  await expect(w.as('lampChair').does(nominateLecturer, asked)).rejects.toMatchObject({ fields: { person: 'acad.notOurWorker' } })
  await expect(w.as('lampChair').does(nominateLecturer, { ...asked, person: idFor('lampChair') })).rejects.toMatchObject({
    clause: 'ACAD-34',
  })
  await expect(w.as('outsider').does(nominateLecturer, { ...asked, person: idFor('he') })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const nowhere = { ...asked, person: idFor('he'), ground: idFor('nowhere') }
  await expect(w.as('lampChair').does(nominateLecturer, nowhere)).rejects.toMatchObject({ fields: { ground: 'acad.noAcademy' } })
  await expect(w.as('lampChair').does(nominateLecturer, { ...asked, person: idFor('he'), fields: [] })).rejects.toMatchObject({
    fields: { fields: 'missing' },
  })

  const id = await nominated(w, ground, 'he')
  await expect(nominated(w, ground, 'he')).rejects.toMatchObject({ sentence: 'acad.standsAlready' })
  // another unit of theirs does not see it, and is told the same
  await expect(w.as('he').does(offerToTeach, { ground, unit: pathOf('lamp'), ...described })).rejects.toMatchObject({
    sentence: 'acad.standsAlready',
  })
  expect(await said('he')).toContain('told.lecturerNominated')
  await expect(w.as('lin').does(agreeToTeach, { id, version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.as('he').does(agreeToTeach, { id, version: 1 })
  expect((await w.as('he').does(getMyLecturing, {})).lecturers[0]).toMatchObject({ state: 'nominated', agreedAt: w.now.toISOString() })
  await w.as('he').does(withdrawStanding, { id, version: 2 })
  expect(await said('cityChair')).toContain('told.lecturerWithdrew')
  expect(await said('lampChair')).toContain('told.lecturerWithdrew')
})

test('ACAD-34 who offers themself needs nobody’s leave, and the unit is told', async () => {
  await expect(w.as('wu').does(offerToTeach, { ground, unit: pathOf('lamp'), ...described })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const { id } = await w.as('wu').does(offerToTeach, { ground, unit: pathOf('couriers'), ...described })
  expect(await stateOf(id)).toMatchObject({ way: 'self', name: '吴畅', agreedAt: w.now.toISOString() })
  const { id: other } = await w
    .as('tan')
    .does(offerToTeach, { ground, unit: pathOf('hospital'), ...described, fields: ['health', 'health'] })
  expect((await stateOf(other)).fields).toEqual(['health'])
  const row = await w.as('lin').does(offerToTeach, { ground, unit: pathOf('lamp'), ...described })
  expect(await said('lampChair')).toContain('told.lecturerOffered')
  await w.as('lin').does(withdrawStanding, { id: row.id, version: 1 })
  await w.as('cityChair').does(turnDownLecturer, { id, version: 1, reason: '已有同领域的匠师，明年再报' })
  expect(await said('wu')).toContain('told.lecturerTurnedDown')
})

test('ACAD-34 another district’s staff sees nothing and does nothing; the unit sees its own and does not judge it', async () => {
  const id = await nominated(w, ground, 'he')
  for (const who of ['outsider', 'coHost']) {
    expect((await w.as(who).does(listLecturers, {})).rows).toEqual([])
    expect(await w.as(who).does(searchLecturers, { words: '何平' })).toEqual([])
    expect(await w.as(who).does(countLecturers, {})).toEqual([])
    await expect(w.as(who).does(getLecturer, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as(who).does(turnDownLecturer, { id, version: 1, reason: '不是我们的人' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  }
  const own = await w.as('lampChair').does(listLecturers, { state: 'nominated' })
  expect(own.rows.map(row => row.id)).toEqual([id])
  expect((await w.as('lampChair').does(searchLecturers, { words: '何平', state: 'nominated' })).map(row => row.id)).toEqual([id])
  expect(await w.as('lampChair').does(searchLecturers, { words: '吴畅' })).toEqual([])
  expect(await w.as('lampChair').does(countLecturers, { field: 'manufacturing' })).toContainEqual({ state: 'nominated', count: 1 })
  const starts = '2024-09-03T01:00:00Z'
  const trial = { lecturer: id, version: 1, topic: '变频器调试', place: '报告厅', starts }
  // over the nominee's unit, and not over the academy's
  await expect(w.as('districtChair').does(arrangeTrial, trial)).rejects.toMatchObject({ clause: 'ACAD-35' })
  await w.as('he').does(withdrawStanding, { id, version: 1 })
})

test('ACAD-35 a trial lecture is arranged, moved, called off, and marked once it was given', async () => {
  const id = await nominated(w, ground, 'he')
  const [first, later] = ['2024-09-03T01:00:00Z', '2024-09-04T01:00:00Z']
  const said1 = { topic: '变频器调试', place: '报告厅' }
  await expect(
    w.as('cityChair').does(arrangeTrial, { lecturer: id, version: 1, ...said1, starts: '2024-09-01T01:00:00Z' }),
  ).rejects.toMatchObject({ fields: { starts: 'acad.trialPast' } })
  const off = await w.as('cityChair').does(arrangeTrial, { lecturer: id, version: 1, ...said1, starts: first })
  await w.as('cityChair').does(callOffTrial, { id: off.id, version: 1, reason: '评委临时出差' })
  const trial = await w.as('cityChair').does(arrangeTrial, { lecturer: id, version: 3, ...said1, starts: first })
  await w.as('cityChair').does(rearrangeTrial, { id: trial.id, version: 1, ...said1, starts: later })
  const marks = [
    { reviewer: idFor('wu'), mark: 88 },
    { reviewer: idFor('tan'), mark: 71.5 },
  ]
  const reason = '内容好，板书要改进'
  const judge = (version: number, more: object = {}) =>
    w.as('cityChair').does(judgeTrial, { id: trial.id, version, marks, reason, ...more })
  await expect(judge(2)).rejects.toMatchObject({ sentence: 'acad.notGivenYet' })
  w.now = new Date('2024-09-04T11:00:00+08:00')
  await expect(judge(2, { marks: [marks[0], { reviewer: idFor('he'), mark: 100 }] })).rejects.toMatchObject({
    fields: { 'marks.1.reviewer': 'acad.notOwnReview' },
  })
  await expect(judge(2, { marks: [marks[0], { reviewer: idFor('nobody'), mark: 90 }] })).rejects.toMatchObject({
    fields: { 'marks.1.reviewer': 'acad.unknownReviewer' },
  })
  await expect(judge(1)).rejects.toMatchObject({ clause: 'HOUSE-6' })
  expect(await judge(2)).toMatchObject({ state: 'failed', mean: 79.7 })
  expect(await stateOf(id)).toMatchObject({ state: 'failed', reason })
  // whoever was tried reads the mean and the reasons, and not who gave which mark
  const mine = (await w.as('he').does(getMyLecturing, {})).lecturers.find(one => one.id === id)!.trials.find(one => one.id === trial.id)
  expect(mine).toEqual({ id: trial.id, state: 'failed', version: 3, ...said1, starts: '2024-09-04T01:00:00.000Z', mean: 79.7, reason })
  // the unit reads the outcome, and no reviewer either
  expect((await w.as('lampChair').does(getLecturer, { id })).trials).toEqual([])
  // another can be given, and whoever gives up takes it along
  const again = await w.as('cityChair').does(arrangeTrial, { lecturer: id, version: 5, ...said1, starts: '2024-09-06T01:00:00Z' })
  await w.as('he').does(withdrawStanding, { id, version: 6 })
  expect((await w.as('cityChair').does(getLecturer, { id })).trials.find(one => one.id === again.id)).toMatchObject({ state: 'calledOff' })
})

test('ACAD-35 an officer who was tried themself reads at the desk, too, not who gave which mark', async () => {
  const id = await offered(w, ground, 'lampChair')
  expect((await w.as('lampChair').does(getLecturer, { id })).trials).toMatchObject([{ state: 'passed', mean: 87, marks: [] }])
  expect((await w.as('cityChair').does(getLecturer, { id })).trials[0]!.marks.map(one => one.mark)).toEqual([90, 84])
})

test('ACAD-36 appointed for a term once agreed, public from then on; it lapses by the clock and is renewed', async () => {
  const unasked = await nominated(w, ground, 'lampHr')
  const starts = new Date(w.now.getTime() + 3_600_000).toISOString()
  const trial = await w.as('cityChair').does(arrangeTrial, { lecturer: unasked, version: 1, topic: '招工合规', place: '报告厅', starts })
  w.now = new Date(Date.parse(starts) + 3_600_000)
  const marks = ['wu', 'tan'].map(who => ({ reviewer: idFor(who), mark: 90 }))
  await w.as('cityChair').does(judgeTrial, { id: trial.id, version: 1, marks, reason: '讲得明白，例子准确' })
  const term = { since: '2024-09-05', until: '2026-09-04' }
  await expect(w.as('cityChair').does(appointLecturer, { id: unasked, version: 3, ...term })).rejects.toMatchObject({
    sentence: 'acad.notAgreed',
  })

  const id = await tried(w, ground, 'lin')
  expect((await w.as('wu').does(listAppointed, {})).rows).toEqual([])
  await expect(w.as('districtChair').does(appointLecturer, { id, version: 4, ...term })).rejects.toMatchObject({ clause: 'ACAD-36' })
  await expect(w.as('cityChair').does(appointLecturer, { id, version: 4, since: term.since, until: '2024-09-01' })).rejects.toMatchObject({
    fields: { until: 'acad.untilBeforeSince' },
  })
  await w.as('cityChair').does(appointLecturer, { id, version: 4, ...term })
  const listed = await w.as('wu').does(listAppointed, { field: 'manufacturing' })
  expect(listed.rows).toMatchObject([{ id, name: '林晓', academy: '首都示范性工匠学院', ...term }])
  expect(Object.keys(listed.rows[0]!)).not.toContain('person')
  expect((await w.as('wu').does(listAppointed, { field: 'health' })).rows).toEqual([])
  await w
    .as('cityChair')
    .does(reviseLecturer, { id, version: 5, fields: ['energy'], craft: '电工', introduction: '二十年电气维修，现在讲光伏。' })
  expect((await w.as('wu').does(listAppointed, { field: 'energy' })).rows).toHaveLength(1)

  await w.until('2026-09-04T23:59:00+08:00')
  expect(await stateOf(id)).toMatchObject({ state: 'appointed' })
  await w.until('2026-09-05T00:00:00+08:00')
  expect(w.failures).toEqual([])
  expect(await stateOf(id)).toMatchObject({ state: 'lapsed' })
  expect((await w.as('wu').does(listAppointed, {})).rows).toEqual([])
  expect(await said('lin')).toContain('told.appointmentLapsed')
  await w.as('cityChair').does(renewAppointment, { id, version: 7, until: '2028-09-04' })
  expect(await stateOf(id)).toMatchObject({ state: 'appointed', since: '2026-09-05', until: '2028-09-04' })
  await expect(w.as('cityChair').does(renewAppointment, { id, version: 8, until: '2028-09-04' })).rejects.toMatchObject({
    clause: 'ACAD-36',
  })
  await expect(w.as('cityChair').does(endAppointment, { id, version: 8, reason: '无' })).rejects.toMatchObject({ clause: 'ACAD-36' })
  await w.as('cityChair').does(endAppointment, { id, version: 8, reason: '调离北京，不再任教' })
  expect(await said('lin')).toContain('told.appointmentEnded')
})

test('ACAD-36 whoever is appointed may resign, with a reason', async () => {
  const id = await appointed(w, ground, 'lin', { since: '2026-09-05', until: '2028-09-04' })
  await expect(w.as('wu').does(resignAppointment, { id, version: 5, reason: '替他辞一下吧' })).rejects.toThrow()
  await w.as('lin').does(resignAppointment, { id, version: 5, reason: '家里有事，先不讲了' })
  expect(await stateOf(id)).toMatchObject({ state: 'ended', reason: '家里有事，先不讲了' })
})
