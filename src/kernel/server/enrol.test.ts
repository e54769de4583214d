import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveUp, join, listOpen } from '../../modules/culture/outings/actions.ts'
import { type Actor, clock, nobody, type UnitPath } from '../pure/people.ts'
import { anOffer } from '../testing/offers.ts'
import { refuse } from '../pure/house-words.ts'
import { useCases } from './action.ts'
import { asActor } from './db.ts'
import { findBreak } from './record.ts'
import { z } from 'zod'
import { type World, world } from '../testing/world.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const worker = (id: string, unit: UnitPath = '/city/east/mill/'): Actor => ({ id, name: id, unit, posts: [] })
const crowd = (n: number, of = 'p') => Array.from({ length: n }, (_, i) => worker(`${of}${i}`))
const answers = async (people: Actor[], offer: string) => {
  const settled = await Promise.allSettled(people.map(person => w.as(person).does(join, { offer })))
  return settled.map(s => (s.status === 'fulfilled' ? s.value : (s.reason.clause ?? 'error')))
}
const tally = (all: string[]) => Object.fromEntries(Object.entries(Object.groupBy(all, a => a)).map(([k, v]) => [k, v!.length]))
const placeOf = async (person: string, offer: string) =>
  (await w.look<{ n: number; standing: string }>('select n, standing from places where owner = $1 and offer = $2', [person, offer]))[0]!

test('ENROL-2 gives out exactly what there is, the rest wait, then nobody', async () => {
  const offer = await anOffer(w, { seats: 20, queue: 5 })
  expect(tally(await answers(crowd(100), offer))).toEqual({ seated: 20, waiting: 5, 'ENROL-2': 75 })
})

test('asking twice, even in one batch, gives the same one place', async () => {
  const offer = await anOffer(w, { seats: 2, queue: 0 })
  const lin = worker('lin')
  expect(await answers([lin, lin, lin, worker('he')], offer)).toEqual(['seated', 'seated', 'seated', 'seated'])
  expect(await answers([lin, worker('mo')], offer)).toEqual(['seated', 'ENROL-2'])
})

test('a place given up goes to the first in the queue who fits', async () => {
  const offer = await anOffer(w, { seats: 2, queue: 3, seatsByUnit: { '/city/east/': 1, '/city/west/': 1 } })
  for (const [id, unit] of [
    ['e1', '/city/east/'],
    ['w1', '/city/west/'],
    ['e2', '/city/east/'],
    ['w2', '/city/west/'],
  ] as const)
    await w.as(worker(id, unit)).does(join, { offer })
  const { n } = await placeOf('w1', offer)
  await expect(w.as(worker('e1')).does(giveUp, { offer, n })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await w.as(worker('w1')).does(giveUp, { offer, n })).toEqual({ promoted: 'w2' })
  expect(await placeOf('e2', offer)).toMatchObject({ standing: 'waiting' })
  await expect(w.as(worker('w1')).does(giveUp, { offer, n })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('ENROL-1 closes on time', async () => {
  const offer = await anOffer(w, { seats: 2, queue: 0, closes: w.now })
  expect(await answers(crowd(3), offer)).toEqual(['ENROL-1', 'ENROL-1', 'ENROL-1'])
})

test('one bad claim fails alone, and the next batch is served', async () => {
  const offer = await anOffer(w, { seats: 9, queue: 0 })
  const poison = worker('not\0text')
  expect(tally(await answers([...crowd(4), poison], offer))).toEqual({ error: 1, seated: 4 })
  expect(tally(await answers(crowd(3, 'q'), offer))).toEqual({ seated: 3 })
  expect(tally(await answers(crowd(2), '00000000-0000-4000-8000-000000000000'))).toEqual({ 'HOUSE-1': 2 })
})

test('what is open is told to anyone', async () => {
  await anOffer(w, { seats: 1, queue: 0, title: 'Great Wall' })
  expect((await w.as(nobody).does(listOpen, {})).map(offer => offer.title)).toContain('Great Wall')
})

test('a module’s own check runs first, once for the batch, and takes no place', async () => {
  const offer = await anOffer(w, { seats: 2, queue: 0 })
  let asked = 0
  const joinOnce = useCases().rush({
    may: 'signed-in',
    input: z.object({ offer: z.uuid() }),
    output: z.enum(['seated', 'waiting']),
    offer: input => input.offer,
    check: async (_, __, people) => ((asked += 1), new Map(people.filter(one => one.id < 'c2').map(one => [one.id, refuse('HOUSE-2')]))),
  })
  const told = await Promise.allSettled(crowd(4, 'c').map(one => w.as(one).does(joinOnce, { offer })))
  expect(told.map(one => (one.status === 'fulfilled' ? one.value : one.reason.clause))).toEqual(['HOUSE-2', 'HOUSE-2', 'seated', 'seated'])
  expect(asked).toBe(1)
})

test('who got what, and in which order, is a chain anyone can check', async () => {
  const offer = await anOffer(w, { seats: 3, queue: 3 })
  await answers(crowd(6), offer)
  await w.as(worker('p0')).does(giveUp, { offer, n: 1 })
  const lines = await w.look('select n, owner, step, "to" from record where subject = $1 order by n', [offer])
  expect(lines).toHaveLength(8)
  expect(lines.slice(-2)).toMatchObject([
    { owner: 'p0', step: 'release' },
    { owner: 'p3', step: 'promote', to: 'seated' },
  ])
  const seen = (): Promise<number | undefined> => asActor(w.house.db, clock, tx => findBreak(tx, offer))
  expect(await seen()).toBeUndefined()
  await w.look('update record set "to" = $2 where subject = $1 and n = 4', [offer, 'seated'])
  expect(await seen()).toBe(4)
})
