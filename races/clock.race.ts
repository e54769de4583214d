import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { join } from '../src/modules/care/activities/actions/enrolling.ts'
import { consents, publish } from '../src/modules/care/activities/testing.ts'
import { go, start } from './run.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('the clock ticks in three processes: each step is taken once, each reminder told once, and nothing fails', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, () => publish(w)))
  for (const { offer } of all) for (const who of ['lin', 'he', 'wu']) await w.as(who).does(join, { offer, ...consents })
  const instants = [
    '2026-07-06T12:00',
    '2026-07-06T12:01',
    '2026-07-17T09:30',
    '2026-07-17T09:31',
    '2026-07-18T09:00',
    '2026-07-18T11:01',
  ].map(at => `${at}:00+08:00`)
  const racers = [1, 2, 3].map(() => start(w.url!, 'tick', instants))
  await Promise.all(racers.map(racer => racer.ready))
  for (const racer of racers) go(racer)
  await Promise.all(racers.map(racer => racer.done))
  for (const { lines } of racers) expect(lines).toEqual([expect.objectContaining({ failures: [] })])
  const steps = await w.look(
    `select step, count(*)::int as n from record where subject = any ($1::uuid[]) and by = 'clock' group by 1 order by 1`,
    [all.map(one => one.id)],
  )
  expect(steps).toEqual([
    { step: 'close', n: 8 },
    { step: 'open', n: 8 },
    { step: 'start', n: 8 },
  ])
  const told = await w.look(
    `select say, count(*)::int as n from notices where say in ('told.tomorrow', 'told.reportDue') group by 1 order by 1`,
  )
  expect(told).toEqual([
    { say: 'told.reportDue', n: 8 },
    { say: 'told.tomorrow', n: 24 },
  ])
})

test('a hint given in one process reaches who watches in another, once, and only for its topic', async () => {
  const [giver, watcher] = [
    start(w.url!, 'hint', ['offer:1', 'offer:1', 'offer:2']),
    start(w.url!, 'watch', { topics: ['offer:1', 'offer:3'], ms: 1_500 }),
  ]
  await Promise.all([giver.ready, watcher.ready])
  go(watcher)
  await watcher.heard(1)
  go(giver)
  await Promise.all([giver.done, watcher.done])
  expect(watcher.lines).toEqual(['watching', ['offer:1']])
})
