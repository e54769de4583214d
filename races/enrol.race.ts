import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/pure/people.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { join } from '../src/modules/care/activities/actions/enrolling.ts'
import { leave } from '../src/modules/care/activities/actions/leaving.ts'
import { consents, publish } from '../src/modules/care/activities/testing.ts'
import { pathOf } from '../seeds/cast.ts'
import { go, isExpected, race, start, type Told, tally, worker } from './run.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const crowd = (from: number, to: number): Actor[] => Array.from({ length: to - from }, (_, i) => worker(`p${from + i}`, pathOf('lamp')))
const joins = (people: readonly Actor[], offer: string, more: object = {}) =>
  people.map(as => ({ as, act: 'activities/join', input: { offer, ...consents, ...more }, now: w.now.toISOString() }))
const leaves = (people: readonly Actor[], offer: string) =>
  people.map(as => ({ as, act: 'activities/leave', input: { offer }, now: w.now.toISOString() }))
const brokenAt = (subject: string) => asHouse(w.house, w.now, ctx => findBreak(ctx.db, subject))
/** Heads by standing as the places say, and whether the offer's counters and the module's entries say the same. */
async function settled(offer: string) {
  const rows = await w.look<{ standing: string; heads: number; people: number; places: number }>(
    `select standing, sum(heads)::int as heads, count(distinct owner)::int as people, count(*)::int as places from places where offer = $1 group by 1`,
    [offer],
  )
  const of = (standing: string) => rows.find(row => row.standing === standing)?.heads ?? 0
  const [counted] = await w.look(
    'select seated, waiting, given, (select max(n) from places where offer = $1) as last from offers where id = $1',
    [offer],
  )
  expect(counted).toMatchObject({ seated: of('seated'), waiting: of('waiting'), given: counted!.last })
  for (const row of rows) if (row.standing !== 'released') expect(row.people).toBe(row.places)
  const unlike = `select from places full join activities_entries e using (offer, n)
    where coalesce(places.offer, e.offer) = $1 and (places.owner is distinct from e.owner or (places.standing = 'released') <> (e.left_at is not null))`
  expect(await w.look(unlike, [offer])).toEqual([])
  expect(await brokenAt(offer)).toBeUndefined()
  return { seated: of('seated'), waiting: of('waiting') }
}

test('two processes, 3,000 people, three taps each: exactly 1,000 seats and 100 waiting, one chain, nobody told two things', async () => {
  const { offer } = await publish(w, { seats: 1_000, queue: 100 })
  // the two crowds overlap by a thousand people; three taps of an impatient thumb
  const crowds = [crowd(0, 2_000), crowd(1_000, 3_000)].map(people => people.flatMap(one => [one, one, one]))
  const told = await race(w.url!, ...crowds.map(people => joins(people, offer)))
  expect(await settled(offer)).toEqual({ seated: 1_000, waiting: 100 })
  const heard = new Map<string, Set<string>>()
  for (const [at, people] of crowds.entries())
    for (const [i, { id }] of people.entries()) heard.set(id, (heard.get(id) ?? new Set()).add(JSON.stringify(told[at]![i])))
  expect([...heard.values()].filter(things => things.size > 1)).toEqual([])
  expect(tally([...heard.values()].map(([one]) => JSON.parse(one!) as Told))).toEqual({ seated: 1_000, waiting: 100, 'ENROL-2': 1_900 })
  expect(await w.look(`select count(*)::int as n from notices where say in ('told.seated', 'told.waiting')`)).toEqual([{ n: 1_100 }])
})

test('while people give up and others claim, no seat is lost and none is given twice', async () => {
  const { offer } = await publish(w, { seats: 50, queue: 400 })
  const [early, late] = [crowd(5_000, 5_150), crowd(5_150, 5_300)]
  await Promise.all(early.map(person => w.as(person).does(join, { offer, ...consents })))
  const leavers = early.filter((_, i) => i % 3 === 0)
  // both processes take the same people's leave; one of the two finds nothing left to give up
  const told = await race(
    w.url!,
    [...leaves(leavers, offer), ...joins(late.slice(0, 75), offer)],
    [...joins(late.slice(75), offer), ...leaves(leavers, offer)],
  )
  expect(told.flat().filter(one => !isExpected(one))).toEqual([])
  expect(tally(told.flat())).toMatchObject({ 'HOUSE-1': leavers.length })
  expect(await settled(offer)).toEqual({ seated: 50, waiting: 300 - leavers.length - 50 })
  // nobody was promoted past somebody who came before
  const [order] = await w.look(
    `select max(turn) filter (where standing = 'seated') as last, min(turn) filter (where standing = 'waiting') as first from places where offer = $1`,
    [offer],
  )
  expect(order!.last).toBeLessThan(order!.first)
})

test('both parents of thirty children in two processes at once: each child once', async () => {
  const { offer } = await publish(w, { seats: 200, queue: 0, isForFamilies: true, mostChildren: 2, ageFrom: 4, ageTo: 12 })
  const children = Array.from({ length: 30 }, (_, i) => [{ called: `娃${i}`, name: `测试娃${i}`, born: '2018-05-04' }])
  const parents = (who: string) =>
    children.flatMap((kids, i) => joins([worker(`${who}${i}`, pathOf('lamp'))], offer, { children: kids, isGuardian: true }))
  const told = await race(w.url!, parents('mother'), parents('father').reverse())
  expect(tally(told.flat())).toEqual({ seated: 30, 'ACT-6': 30 })
  expect(
    await w.look(
      'select count(*)::int as n, count(distinct blind)::int as children from activities_children where offer = $1 and is_live',
      [offer],
    ),
  ).toEqual([{ n: 30, children: 30 }])
  expect(await settled(offer)).toEqual({ seated: 30, waiting: 0 })
})

test('a process killed in the middle of a rush: nothing it acknowledged is lost, and the others go on', async () => {
  const { offer } = await publish(w, { seats: 1_500, queue: 0 })
  const [mine, others] = [crowd(10_000, 12_000), crowd(12_000, 14_000)]
  const [victim, survivor] = [start(w.url!, 'perform', joins(mine, offer)), start(w.url!, 'perform', joins(others, offer))]
  await Promise.all([victim.ready, survivor.ready])
  go(victim)
  go(survivor)
  await victim.heard(200)
  victim.child.kill('SIGKILL')
  await Promise.all([victim.done, survivor.done])
  const placed = new Set((await w.look<{ owner: string }>('select owner from places where offer = $1', [offer])).map(row => row.owner))
  const lost = (lines: unknown[], people: readonly Actor[]) =>
    (lines as [number, Told][]).filter(([i, told]) => told.answer && !placed.has(people[i]!.id))
  expect(victim.lines.length).toBeGreaterThanOrEqual(200)
  expect(victim.lines.length).toBeLessThan(2_000)
  expect([...lost(victim.lines, mine), ...lost(survivor.lines, others)]).toEqual([])
  // whoever was cut off asks again, and the house is full to the last seat
  await race(w.url!, joins(mine, offer))
  expect(await settled(offer)).toEqual({ seated: 1_500, waiting: 0 })
  // and a place can still be given up: no lock outlived its process
  const [held] = await w.look<{ owner: string }>('select owner from places where offer = $1 limit 1', [offer])
  await w.as([...mine, ...others].find(one => one.id === held!.owner)!).does(leave, { offer })
})
