import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '#kernel/pure/calendar.ts'
import { nobody } from '#kernel/pure/people.ts'
import { asActor } from '#kernel/server/db.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { checkIn, getDoor, markLeft, markMadeUp, markPresent } from './actions/attending.ts'
import { submitNominations } from './actions/nominating.ts'
import { getYears, getYearsSheet, getNetwork } from './actions/yearly.ts'
import { admitVerified, listNominations, verifyNomination } from './actions/verifying.ts'
import { hoursOf, isAttended, type Mark, presenceOf } from './rules-attendance.ts'
import { isTaught } from './rules-network.ts'
import type { Field, Stage } from './rules.ts'
import { drafted, publishedClass } from './testing.ts'

let w: World
/** Somebody of a class who missed a session of it: what is made up later is not in the sums kept before. */
let missed: { session: string; nomination: string }
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const session = (starts: string, hours = 3) => ({
  title: starts,
  starts: new Date(starts).toISOString(),
  ends: new Date(Date.parse(starts) + hours * 3_600_000).toISOString(),
})

/** A class through the actions people press: nominated, admitted, and marked as `marked` says. */
async function taught(
  more: object,
  units: Record<string, string[]>,
  marked: (sessions: string[], of: (who: string) => string) => Promise<void>,
) {
  w.now = new Date('2024-12-10T10:00:00+08:00')
  const plan: Parameters<typeof publishedClass>[1] = {
    opens: '2024-12-02T01:00:00Z',
    closes: '2024-12-20T09:00:00Z',
    trades: [],
    leastSkill: null,
    worksIn: [],
    ...more,
  }
  const course = await publishedClass(w, plan)
  for (const [unit, people] of Object.entries(units)) {
    for (const person of people) await drafted(w, course, 'cityChair', unit, person)
    await w.as('cityChair').does(submitNominations, { class: course, unit: pathOf(unit) })
  }
  for (const row of await w.as('cityChair').does(listNominations, { class: course }))
    await w.as('cityChair').does(verifyNomination, { id: row.id, version: row.version })
  w.now = new Date('2024-12-20T18:00:00+08:00')
  await w.as('cityChair').does(admitVerified, { class: course })
  const rows = await w.as('cityChair').does(listNominations, { class: course })
  const sessions = await w.look<{ id: string }>('select id from academy_sessions where class = $1 order by starts', [course])
  await marked(
    sessions.map(one => one.id),
    who => rows.find(row => row.person === idFor(who))!.id,
  )
}

test('ACAD-42 the figures are those that counting by hand gives', async () => {
  const host = w.as('cityChair')
  const mark = (session: string, at: string, ...nominations: string[]) => {
    w.now = new Date(Date.parse(at) + 3_600_000)
    return host.does(markPresent, { session, marks: nominations.map(nomination => ({ nomination, at: new Date(at).toISOString() })) })
  }
  // over the turn of a year: the second session is 2025's, in Beijing, and the third is still to come
  const turn = [session('2024-12-31T09:00:00+08:00'), session('2025-01-01T07:00:00+08:00', 2), session('2025-03-01T09:00:00+08:00')]
  await taught({ sessions: turn }, { lamp: ['lin', 'he'], hospital: ['tan'] }, async ([first, second], of) => {
    await mark(first!, '2024-12-31T09:20:00+08:00', of('lin'), of('he'))
    await host.does(markLeft, { session: first!, nomination: of('he'), at: '2024-12-31T01:30:00.000Z' })
    await mark(second!, '2025-01-01T07:00:00+08:00', of('lin'))
    missed = { session: second!, nomination: of('he') }
    await host.does(markMadeUp, { session: second!, nomination: of('tan'), note: '补看录像并交作业' })
  })
  await taught(
    { field: 'energy', sessions: [session('2025-01-10T09:00:00+08:00', 1), session('2025-01-11T09:00:00+08:00', 1.6)] },
    { lamp: ['lin'], books: ['mo'] },
    async ([first, second], of) => {
      w.now = new Date('2025-01-10T08:50:00+08:00')
      const { code } = await host.does(getDoor, { session: first! })
      w.now = new Date('2025-01-10T20:00:00+08:00')
      // handed in later by herself: the keeper has not confirmed it
      await w.as('lin').does(checkIn, { session: first!, code, at: '2025-01-10T00:50:05.000Z' })
      await mark(second!, '2025-01-11T09:05:00+08:00', of('mo'))
    },
  )
  // nominated and never held
  await taught({ field: 'health', sessions: [session('2025-06-01T09:00:00+08:00')] }, { couriers: ['wu'] }, async () => {})
  w.now = new Date('2025-02-01T09:00:00+08:00')
  await w.until('2025-02-01T09:00:00+08:00')
  expect(w.failures).toEqual([])

  const counted = await host.does(getYears, {})
  expect(counted).toEqual(await byHand())
  expect(counted.total).toEqual({ hours: 10, times: 4, persons: 3, units: 3, classes: 2 })
  expect(counted.years.map(({ year, hours, times }) => [year, hours, times])).toEqual([
    [2025, 6, 3],
    [2024, 4, 1],
  ])
  expect(await network()).toEqual({ ...counted, asOf: '2025-02-01T01:00:00.000Z' })
  const energy = await host.does(getYears, { field: 'energy' })
  expect(energy.total).toEqual({ hours: 3.5, times: 1, persons: 1, units: 1, classes: 1 })
})

test('ACAD-42 what is told to anyone is kept, counted anew when the hour is over, and says as of when', async () => {
  const before = await network()
  await w.until('2025-02-01T09:59:00+08:00')
  await w.as('cityChair').does(markMadeUp, { ...missed, note: '补看录像并交作业' })
  const { total } = await byHand()
  expect(total.times).toBe(before.total.times + 1)
  expect(await network()).toEqual(before)
  await w.until('2025-02-01T10:00:00+08:00')
  expect(await network()).toEqual({ ...(await byHand()), asOf: '2025-02-01T02:00:00.000Z' })
  // a demo’s clock is set back: what is kept is not of this day
  await w.until('2025-01-10T08:00:00+08:00')
  expect(await network()).toEqual({ ...(await byHand()), asOf: '2025-01-10T00:00:00.000Z' })
  w.now = new Date('2025-02-01T10:30:00+08:00')
  await w.look('delete from academy_sums')
  // nobody has counted yet
  expect(await network()).toEqual({ ...(await byHand()), asOf: '2025-02-01T02:30:00.000Z' })
  expect(w.failures).toEqual([])
})

test('ACAD-42 the sums are the clock’s to write: whoever signs in only reads them', async () => {
  for (const change of ['delete from academy_sums', 'update academy_sums set hours = 9'])
    await expect(asActor(w.house.db, w.cast.cityChair!, tx => sql.raw(change).execute(tx))).rejects.toThrow('permission denied')
})

test('ACAD-42 a host counts its own classes, the other district none', async () => {
  expect(await w.as('outsider').does(getYears, {})).toEqual({
    total: { hours: 0, times: 0, persons: 0, units: 0, classes: 0 },
    years: [],
    fields: [],
  })
  expect((await w.as('districtChair').does(getYears, {})).years).toEqual([])
  await expect(w.as('lin').does(getYears, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const { bytes, name } = (await w.as('cityChair').does(getYearsSheet, {})) as { bytes: Uint8Array; name: string }
  expect([name, [...bytes.slice(0, 2)]]).toEqual(['工匠学院培训统计.xlsx', [0x50, 0x4b]])
})

/** As anybody reads it, without what is not of sessions. */
async function network() {
  const { total, years, fields, asOf } = await w.as(nobody).does(getNetwork, {})
  return { total, years, fields, asOf: new Date(asOf).toISOString() }
}

type Came = { starts: string; ends: string; state: Stage; field: Field; class: string; marks: (Mark & { owner: string; unit: string })[] }

/** Row by row, by the rules the screens use. */
async function byHand() {
  const sessions = await w.look<Came>(`select s.starts, s.ends, c.state, c.field, c.id as class,
    (select coalesce(jsonb_agg(jsonb_build_object('way', way, 'at', at, 'leftAt', left_at, 'confirmed', confirmed, 'owner', owner, 'unit', unit)), '[]') from academy_marks where session = s.id) as marks
    from academy_sessions s join academy_classes c on c.id = s.class`)
  const held = sessions
    .map(one => ({ ...one, starts: new Date(one.starts).toISOString(), ends: new Date(one.ends).toISOString() }))
    .filter(one => isTaught(one, one, w.now))
    .map(one => ({ ...one, year: Number(dayOf(new Date(one.starts)).slice(0, 4)) }))
  const sum = (of: typeof held) => {
    const came = of.flatMap(one => one.marks.filter(mark => isAttended(presenceOf(one, mark, undefined, w.now))))
    return {
      hours: of.reduce((hours, one) => hours + hoursOf(one), 0),
      times: came.length,
      persons: new Set(came.map(one => one.owner)).size,
      units: new Set(came.map(one => one.unit)).size,
      classes: new Set(of.map(one => one.class)).size,
    }
  }
  const byField = (of: typeof held) => [...Map.groupBy(of, one => one.field)].map(([field, its]) => ({ field, ...sum(its) }))
  const inOrder = (lines: ReturnType<typeof byField>) =>
    ['manufacturing', 'energy', 'health'].flatMap(field => lines.filter(one => one.field === field))
  return {
    total: sum(held),
    years: [...Map.groupBy(held, one => one.year)]
      .map(([year, its]) => ({ year, ...sum(its), fields: inOrder(byField(its)) }))
      .sort((a, b) => b.year - a.year),
    fields: inOrder(byField(held)),
  }
}
