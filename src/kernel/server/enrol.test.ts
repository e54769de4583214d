import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pathOf } from '../../../seeds/cast.ts'
import { idFor } from '../../../seeds/ids.ts'
import { refuse } from '../pure/house-words.ts'
import type { Actor } from '../pure/people.ts'
import { action, anOffer, claim, crowd, layWishes, rush, someone } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { amendOffer, enrol, giveUp, takeBack } from './enrol.ts'
import { asHouse } from './perform.ts'
import { findBreak } from './record.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())

const spec = { may: 'signed-in', output: z.object({ place: z.enum(['seated', 'waiting']), n: z.int() }) } as const
const moved = z.array(z.object({ n: z.int(), owner: z.string(), heads: z.int() }))
const leave = action({
  may: 'signed-in',
  input: z.object({ offer: z.uuid() }),
  output: z.object({ n: z.int(), moved }),
  run: (ctx, { offer }) => giveUp(ctx, offer),
})
const joinAlone = action({
  ...spec,
  input: z.object({ offer: z.uuid(), heads: z.int().default(1) }),
  run: (ctx, { offer, heads }) => enrol(ctx, offer, ctx.actor, heads),
})

const told = (settled: PromiseSettledResult<{ place: string }>) =>
  settled.status === 'fulfilled' ? settled.value.place : (settled.reason.clause ?? 'error')
const answers = async (people: Actor[], offer: string, heads = 1): Promise<string[]> =>
  (await Promise.allSettled(people.map(person => w.as(person).does(claim, { offer, heads })))).map(told)
const tally = (all: string[]) => Object.fromEntries([...Map.groupBy(all, one => one)].map(([one, its]) => [one, its.length]))
const standings = async (offer: string) =>
  Object.fromEntries(
    (await w.look<{ owner: string; standing: string }>('select owner, standing from places where offer = $1 order by n', [offer])).map(
      ({ owner, standing }) => [owner, standing],
    ),
  )
/** The offer's own counters beside a count of its places. */
const isCounted = async (offer: string) => {
  const [row] = await w.look(
    `select seated, waiting, given,
      (select coalesce(sum(heads), 0)::int from places where offer = offers.id and standing = 'seated') as "realSeated",
      (select coalesce(sum(heads), 0)::int from places where offer = offers.id and standing = 'waiting') as "realWaiting",
      (select coalesce(max(n), 0) from places where offer = offers.id) as "realGiven" from offers where id = $1`,
    [offer],
  )
  expect(row).toMatchObject({ seated: row!.realSeated, waiting: row!.realWaiting, given: row!.realGiven })
  return row!
}
const brokenAt = (offer: string) => asHouse(w.house, w.now, ctx => findBreak(ctx.db, offer))

describe('places are given', () => {
  test('ENROL-2 exactly as many as there are; the rest wait, then nobody', async () => {
    const offer = await anOffer(w, { seats: 20, queue: 5 })
    expect(tally(await answers(crowd(300), offer))).toEqual({ seated: 20, waiting: 5, 'ENROL-2': 275 })
    expect(await isCounted(offer)).toMatchObject({ seated: 20, waiting: 5, given: 25 })
    expect(await brokenAt(offer)).toBeUndefined()
  })

  test('by heads: a family is one place of three, seated or waiting whole', async () => {
    const offer = await anOffer(w, { seats: 7, queue: 4 })
    expect(await answers(crowd(4, 'family'), offer, 3)).toEqual(['seated', 'seated', 'waiting', 'ENROL-2'])
    // one seat is left for who comes alone, and one head in the queue
    expect(await answers(crowd(3, 'single'), offer)).toEqual(['seated', 'waiting', 'ENROL-2'])
    expect(await isCounted(offer)).toMatchObject({ seated: 7, waiting: 4 })
  })

  test('without a limit to everybody', async () => {
    const offer = await anOffer(w, { seats: null })
    expect(tally(await answers(crowd(40), offer))).toEqual({ seated: 40 })
  })

  test('asking twice, in one batch or later, gives the same one place', async () => {
    const offer = await anOffer(w, { seats: 2 })
    const lin = someone('lin')
    const taps = await Promise.all([1, 2, 3].map(() => w.as(lin).does(claim, { offer })))
    expect(new Set(taps.map(tap => tap.n)).size).toBe(1)
    expect(await w.as(lin).does(claim, { offer, heads: 2 })).toEqual(taps[0])
    expect(await w.as(lin).does(joinAlone, { offer })).toEqual(taps[0])
    // told again what they have, even when the window has closed
    await w.look(`update offers set closes = '2026-07-02' where id = $1`, [offer])
    expect(await answers([lin, someone('mo')], offer)).toEqual(['seated', 'ENROL-1'])
    expect(await w.look('select count(*)::int as n from places where offer = $1', [offer])).toEqual([{ n: 1 }])
  })

  test('a quota binds the whole line below its unit', async () => {
    const seatsByUnit = { [idFor('wangjing')]: 2, [idFor('lamp')]: 1 }
    const offer = await anOffer(w, { seats: 10, queue: 9, seatsByUnit })
    const asked = [
      someone('l1'),
      someone('l2'),
      someone('c1', pathOf('couriers')),
      someone('c2', pathOf('couriers')),
      someone('b', pathOf('books')),
    ]
    expect(await answers(asked, offer)).toEqual(['seated', 'waiting', 'seated', 'waiting', 'seated'])
    expect((await w.as('lin').does(claim, { offer })).place).toBe('waiting')
  })

  test('ENROL-1 a window is half open: from its first instant, not at its last', async () => {
    const offer = await anOffer(w, { seats: 9, opens: '2026-07-10T10:00:00+08:00', closes: '2026-07-10T11:00:00+08:00' })
    const before = w.now
    const at = async (instant: string, who: string) => {
      w.now = new Date(instant)
      return answers([someone(who)], offer)
    }
    expect(await at('2026-07-10T09:59:59.999+08:00', 'early')).toEqual(['ENROL-1'])
    expect(await at('2026-07-10T10:00:00+08:00', 'first')).toEqual(['seated'])
    expect(await at('2026-07-10T10:59:59.999+08:00', 'last')).toEqual(['seated'])
    expect(await at('2026-07-10T11:00:00+08:00', 'late')).toEqual(['ENROL-1'])
    w.now = before
  })

  test('the first N by their arrival get the seats, in the order of their numbers', async () => {
    const offer = await anOffer(w, { seats: 3, queue: 9 })
    for (const person of crowd(5, 'turn')) await w.as(person).does(claim, { offer })
    expect(await standings(offer)).toEqual({ turn0: 'seated', turn1: 'seated', turn2: 'seated', turn3: 'waiting', turn4: 'waiting' })
  })
})

describe('places move', () => {
  test('a place given up goes to the first who fits; a party is never split, and waits on', async () => {
    const offer = await anOffer(w, { seats: 4, queue: 20 })
    for (const [id, heads] of [
      ['a', 2],
      ['b', 2],
      ['big', 3],
      ['c', 2],
      ['d', 1],
    ] as const)
      await w.as(someone(id)).does(claim, { offer, heads })
    expect((await w.as(someone('a')).does(leave, { offer })).moved).toEqual([{ n: 4, owner: 'c', heads: 2 }])
    expect(await standings(offer)).toMatchObject({ big: 'waiting', c: 'seated', d: 'waiting' })
    expect((await w.as(someone('b')).does(leave, { offer })).moved.map(one => one.owner)).toEqual(['d'])
    expect((await w.as(someone('d')).does(leave, { offer })).moved).toEqual([])
    expect((await w.as(someone('c')).does(leave, { offer })).moved.map(one => one.owner)).toEqual(['big'])
    expect(await isCounted(offer)).toMatchObject({ seated: 3, waiting: 0 })
    expect(await brokenAt(offer)).toBeUndefined()
  })

  test('nobody gives up what they do not have, or twice; who comes back comes last', async () => {
    const offer = await anOffer(w, { seats: 1, queue: 9 })
    for (const person of crowd(3, 'back')) await w.as(person).does(claim, { offer })
    await expect(w.as(someone('stranger')).does(leave, { offer })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.as(someone('back0')).does(leave, { offer })
    await expect(w.as(someone('back0')).does(leave, { offer })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await w.as(someone('back0')).does(claim, { offer })).toEqual({ place: 'waiting', n: 4 })
    expect((await w.as(someone('back1')).does(leave, { offer })).moved.map(one => one.owner)).toEqual(['back2'])
  })

  test('the house takes back any place, and a free unit’s quota goes to that unit', async () => {
    const offer = await anOffer(w, { seats: 2, queue: 9, seatsByUnit: { [idFor('lamp')]: 1, [idFor('books')]: 1 } })
    for (const [id, unit] of [
      ['l1', 'lamp'],
      ['b1', 'books'],
      ['l2', 'lamp'],
      ['b2', 'books'],
    ] as const)
      await w.as(someone(id, pathOf(unit))).does(claim, { offer })
    const back = (n: number) => asHouse(w.house, w.now, ctx => takeBack(ctx, offer, n))
    expect((await back(2)).map(one => one.owner)).toEqual(['b2'])
    await expect(back(2)).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await standings(offer)).toMatchObject({ l2: 'waiting', b2: 'seated' })
  })

  test('new seats and quotas go to the queue at once; seats never fall below those given', async () => {
    const offer = await anOffer(w, { seats: 2, queue: 9, seatsByUnit: { [idFor('lamp')]: 2 } })
    await answers(crowd(6, 'more'), offer)
    const amend = (change: Parameters<typeof amendOffer>[2]) => asHouse(w.house, w.now, ctx => amendOffer(ctx, offer, change))
    expect(await amend({ seats: 5 })).toEqual([])
    expect((await amend({ seatsByUnit: { [idFor('lamp')]: 4 } })).map(one => one.owner)).toEqual(['more2', 'more3'])
    expect(await amend({ seats: 1 })).toEqual([])
    expect(await w.look('select seats from offers where id = $1', [offer])).toEqual([{ seats: 4 }])
    expect((await amend({ seats: null, seatsByUnit: null })).map(one => one.owner)).toEqual(['more4', 'more5'])
    expect(await isCounted(offer)).toMatchObject({ seated: 6, waiting: 0 })
    expect(await brokenAt(offer)).toBeUndefined()
  })

  test('a queue of five thousand moves up at one stroke', async () => {
    const offer = await anOffer(w, { seats: 0, queue: 6_000 })
    await w.look(
      `insert into places (offer, n, turn, module, owner, unit, standing, at)
       select $1, n, n, 'wishes', 'mass' || n, '/', 'waiting', now() from generate_series(1, 5000) n`,
      [offer],
    )
    await w.look('update offers set given = 5000, waiting = 5000 where id = $1', [offer])
    expect(await asHouse(w.house, w.now, ctx => amendOffer(ctx, offer, { seats: 5_000 }))).toHaveLength(5_000)
    expect(await isCounted(offer)).toMatchObject({ seated: 5_000, waiting: 0 })
    expect(await brokenAt(offer)).toBeUndefined()
  })

  test('whatever people do in whatever order, no seat is lost and none is given twice', async () => {
    const step = fc.record({
      who: fc.nat(11),
      does: fc.constantFrom('claim', 'claim', 'leave', 'amend'),
      size: fc.integer({ min: 1, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async steps => {
        const offer = await anOffer(w, { seats: 6, queue: 5, seatsByUnit: { [idFor('lamp')]: 4 } })
        for (const { who, does, size } of steps) {
          const person = someone(`any${who}`, pathOf(who % 2 ? 'lamp' : 'books'))
          if (does === 'claim')
            await w
              .as(person)
              .does(claim, { offer, heads: size })
              .catch(() => {})
          else if (does === 'leave')
            await w
              .as(person)
              .does(leave, { offer })
              .catch(() => {})
          else await asHouse(w.house, w.now, ctx => amendOffer(ctx, offer, { seats: 4 + size }))
        }
        const { seated, waiting } = await isCounted(offer)
        const [{ seats, lamp }] = (await w.look(
          `select seats, (select coalesce(sum(heads), 0)::int from places where offer = $1 and standing = 'seated' and unit = $2) as lamp from offers where id = $1`,
          [offer, pathOf('lamp')],
        )) as [{ seats: number; lamp: number }]
        expect(seated <= seats && lamp <= 4 && waiting <= 5).toBe(true)
        // nobody waits who would fit
        const waits = await w.look<{ heads: number; unit: string }>(
          `select heads, unit from places where offer = $1 and standing = 'waiting'`,
          [offer],
        )
        for (const { heads, unit } of waits) expect(seated + heads > seats || (unit === pathOf('lamp') && lamp + heads > 4)).toBe(true)
        expect(await brokenAt(offer)).toBeUndefined()
      }),
      { numRuns: 8 },
    )
  })
})

describe('a rush', () => {
  test('one bad claim fails alone, and the next batch is served', async () => {
    const offer = await anOffer(w, { seats: 9 })
    expect(tally(await answers([...crowd(4), someone('not\0text'), ...crowd(3, 'r')], offer))).toEqual({ error: 1, seated: 7 })
    expect(tally(await answers(crowd(2, 'q'), offer))).toEqual({ seated: 2 })
    expect(tally(await answers(crowd(2), idFor('no offer')))).toEqual({ 'HOUSE-1': 2 })
    expect(await isCounted(offer)).toMatchObject({ seated: 9 })
  })

  test('a module’s own check runs first, once for the batch, with the house’s eyes, and takes no place', async () => {
    const offer = await anOffer(w, { seats: 2 })
    await w.look(`insert into wishes (id, owner, unit, state) values ($1, 'c1', '/', 'made')`, [idFor('a wish of c1')])
    let asked = 0
    const joinWithoutWish = rush({
      ...spec,
      input: z.object({ offer: z.uuid() }),
      offer: input => input.offer,
      async read(ctx, _, claims) {
        asked += 1
        const owners = claims.map(one => one.actor.id)
        return ctx.db.selectFrom('wishes').select('owner').where('owner', 'in', owners).execute()
      },
      check: wishes => new Map(wishes.map(({ owner }) => [owner, refuse('HOUSE-2')])),
    })
    const settled = await Promise.allSettled(crowd(4, 'c').map(one => w.as(one).does(joinWithoutWish, { offer })))
    expect(settled.map(told)).toEqual(['seated', 'HOUSE-2', 'seated', 'ENROL-2'])
    expect(asked).toBe(1)
    // who has a place is told so, whatever the check would say now
    await w.look(`insert into wishes (id, owner, unit, state) values ($1, 'c0', '/', 'made')`, [idFor('a wish of c0')])
    expect(await w.as(someone('c0')).does(joinWithoutWish, { offer })).toMatchObject({ place: 'seated' })
  })

  test('what a module keeps is kept with the place or not at all, and its failure undoes only its own claim', async () => {
    const offer = await anOffer(w, { seats: 9 })
    const kept: string[] = []
    const joinAndWish = rush({
      ...spec,
      input: z.object({ offer: z.uuid(), words: z.string() }),
      offer: input => input.offer,
      async keep(ctx, _, given) {
        const rows = given.map(({ actor, input, n, place }) => {
          kept.push(actor.id)
          return { id: ctx.newId(), owner: actor.id, unit: actor.unit, state: input.words as 'made', words: `${n} ${place}` }
        })
        await ctx.db
          .insertInto('wishes')
          .values(rows as never)
          .execute()
        if (given.some(({ input }) => input.words === 'poison')) throw new Error('no room in the book')
      },
    })
    const words = ['k0', 'k1', 'k2', 'k3', 'k4'].map(id => (id === 'k2' ? 'poison' : 'made'))
    const settled = await Promise.allSettled(words.map((word, i) => w.as(someone(`k${i}`)).does(joinAndWish, { offer, words: word })))
    expect(settled.map(told)).toEqual(['seated', 'seated', 'error', 'seated', 'seated'])
    expect(kept).toContain('k2')
    const wished = await w.look<{ owner: string; words: string }>(`select owner, words from wishes where owner like 'k%' order by owner`)
    const places = await w.look<{ owner: string; n: number }>(`select owner, n from places where offer = $1 order by owner`, [offer])
    expect(wished).toEqual(places.map(({ owner, n }) => ({ owner, words: `${n} seated` })))
    expect(places.map(one => one.owner)).toEqual(['k0', 'k1', 'k3', 'k4'])
    expect(await isCounted(offer)).toMatchObject({ seated: 4, given: 4 })
  })

  test('two actions rush for one offer, each by its own law', async () => {
    const offer = await anOffer(w, { seats: 9 })
    const never = rush({
      ...spec,
      input: z.object({ offer: z.uuid() }),
      offer: input => input.offer,
      check: (_, claims) => new Map(claims.map(({ actor }) => [actor.id, refuse('HOUSE-2')])),
    })
    const both = [w.as(someone('free')).does(claim, { offer }), w.as(someone('bound')).does(never, { offer })]
    expect((await Promise.allSettled(both)).map(told)).toEqual(['seated', 'HOUSE-2'])
    const turned = [w.as(someone('bound')).does(never, { offer }), w.as(someone('free2')).does(claim, { offer })]
    expect((await Promise.allSettled(turned)).map(told)).toEqual(['HOUSE-2', 'seated'])
  })

  test('who got what, and in which order, is in the record', async () => {
    const offer = await anOffer(w, { seats: 3, queue: 3 })
    await answers(crowd(6, 'o'), offer)
    await w.as(someone('o0')).does(leave, { offer })
    const lines = await w.look('select owner, step, by, "from", "to" from record where subject = $1 order by n', [offer])
    expect(lines).toHaveLength(8)
    expect(lines.slice(-2)).toEqual([
      { owner: 'o0', step: 'release', by: 'o0', from: 'seated', to: 'released' },
      { owner: 'o3', step: 'promote', by: 'o0', from: 'waiting', to: 'seated' },
    ])
  })
})
