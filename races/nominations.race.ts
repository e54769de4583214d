import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBreak } from '#kernel/server/record.ts'
import { asHouse } from '#kernel/server/perform.ts'
import type { Actor, UnitPath } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { pathOf } from '../seeds/cast.ts'
import { idFor } from '../seeds/ids.ts'
import { admitVerified, listNominations, verifyNomination } from '../src/modules/growth/academy/actions/verifying.ts'
import { publishedClass, qualified } from '../src/modules/growth/academy/testing.ts'
import { race, tally } from './run.ts'

const UNITS = 200
let w: World
beforeAll(async () => {
  w = await world()
  await w.look(
    `insert into units (id, unit, state, name, kind, founded_on) select id, unit, 'active', name, 'grassroots', '2020-01-01'
     from jsonb_to_recordset($1::jsonb) as it (id uuid, unit text, name text)`,
    [JSON.stringify(Array.from({ length: UNITS }, (_, n) => ({ id: idFor(`shop ${n}`), unit: shop(n), name: `第 ${n} 车间工会` })))],
  )
  const people = Array.from({ length: UNITS * 4 }, (_, n) => ({ id: worker(n), unit: shop(n >> 2), name: `职工 ${n}` }))
  const given = [JSON.stringify(people)]
  const from = `from jsonb_to_recordset($1::jsonb) as it (id uuid, unit text, name text)`
  await w.look(`insert into persons (id, owner, unit, name, feed_token, at) select id, id, unit, name, id, '2024-01-01' ${from}`, given)
  await w.look(`insert into belongings (person, owner, unit, since) select id, id, unit, '2024-01-01' ${from}`, given)
})
afterAll(() => w.close())

const shop = (n: number): UnitPath => `${pathOf('chaoyang')}${idFor(`shop ${n}`)}/`
const worker = (n: number) => idFor(`worker ${n}`)
const officer = (n: number): Actor => ({
  id: idFor(`officer ${n}`),
  name: `干事 ${n}`,
  unit: shop(n),
  posts: [{ unit: shop(n), powers: ['academy.nominate', 'academy.seal'] }],
})
const call = (as: Actor, act: string, input: object) => ({ as, act: `academy/${act}`, input, now: w.now.toISOString() })
const draft = (course: string, n: number, person: string) =>
  call(officer(n), 'draftNomination', { class: course, unit: shop(n), person, qualification: qualified })

test('ACAD-5 ACAD-6 two hundred units nominate in the last minute from two processes: none lost, none over its quota', async () => {
  w.now = new Date('2024-09-01T10:00:00+08:00')
  const course = await publishedClass(w, { seats: 30, mostOfUnit: 3 })
  w.now = new Date('2024-09-20T16:59:30+08:00')
  const fours = Array.from({ length: UNITS * 4 }, (_, n) => draft(course, n >> 2, worker(n)))
  const [even, odd] = await race(
    w.url!,
    fours.filter((_, n) => n % 2 === 0),
    fours.filter((_, n) => n % 2 === 1),
  )
  expect(tally([...even!, ...odd!])).toEqual({ done: UNITS * 3, 'ACAD-5': UNITS })

  w.now = new Date('2024-09-20T16:59:59.999+08:00')
  const seals = Array.from({ length: UNITS }, (_, n) => call(officer(n), 'submitNominations', { class: course, unit: shop(n) }))
  // everyone presses twice, once in each process
  expect(tally((await race(w.url!, seals, seals)).flat())).toEqual({ done: UNITS * 2 })
  const counts = await w.look(
    `select count(*)::int as units, min(n)::int as least, max(n)::int as most from
      (select unit, count(*) as n from academy_nominations where class = $1 and state = 'nominated' group by unit) as each`,
    [course],
  )
  expect(counts).toEqual([{ units: UNITS, least: 3, most: 3 }])
})

test('ACAD-7 ACAD-11 ACAD-12 one person by many units at once is nominated once; who is admitted and who leaves at once, the seats stay exact', async () => {
  w.now = new Date('2024-09-10T10:00:00+08:00')
  const course = await publishedClass(w, { seats: 5, mostOfUnit: 3 })
  await w.look(
    `insert into belongings (person, owner, unit, since) select persons.id, owner, it, '2024-01-01' from persons, unnest($2::text[]) as it
     where persons.id = $1 on conflict do nothing`,
    [worker(0), Array.from({ length: 20 }, (_, n) => shop(n))],
  )
  const same = Array.from({ length: 20 }, (_, n) => draft(course, n, worker(0)))
  const [one, other] = await race(w.url!, same.slice(0, 10), same.slice(10))
  expect(tally([...one!, ...other!])).toEqual({ done: 1, 'ACAD-7': 19 })

  const rest = Array.from({ length: 20 }, (_, n) => draft(course, n + 30, worker((n + 30) * 4)))
  expect(tally((await race(w.url!, rest)).flat())).toEqual({ done: 20 })
  const seals = Array.from({ length: 20 }, (_, n) => call(officer(n + 30), 'submitNominations', { class: course, unit: shop(n + 30) }))
  await race(w.url!, seals)
  for (const { id, version } of await w.as('cityChair').does(listNominations, { class: course }))
    await w.as('cityChair').does(verifyNomination, { id, version })
  w.now = new Date('2024-09-20T17:00:00+08:00')
  await w.as('cityChair').does(admitVerified, { class: course })
  const seated = (await w.as('cityChair').does(listNominations, { class: course })).filter(row => row.standing === 'seated')
  expect(seated).toHaveLength(5)
  const leaving = seated.map(({ id, version, person, unit }) => call({ id: person, name: '', unit, posts: [] }, 'leave', { id, version }))
  expect(tally((await race(w.url!, leaving, leaving)).flat())).toEqual({ done: 5, 'HOUSE-6': 5 })
  const after = await w.as('cityChair').does(listNominations, { class: course })
  expect(after.filter(row => row.standing === 'seated')).toHaveLength(5)
  expect(after.filter(row => row.standing === 'waiting')).toHaveLength(10)
  for (const { id } of after) expect(await asHouse(w.house, w.now, ({ db }) => findBreak(db, id))).toBeUndefined()
})
