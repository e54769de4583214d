import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifyDraw } from '../pure/draw.ts'
import { anOffer, claim, crowd, layWishes, someone } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { amendOffer, giveUp } from './enrol.ts'
import { commitLots, holdDraw, publishedDraw } from './lots.ts'

import { asHouse, ctxOf } from './perform.ts'
import { asActor } from './db.ts'
import { findBreak } from './record.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())

const closes = '2026-07-10T10:00:00+08:00'
const evening = new Date('2026-07-10T21:30:00+08:00')
const lots = async (seats: number) => {
  const offer = await anOffer(w, { seats, queue: 1_000, closes })
  const { commitment } = await asHouse(w.house, w.now, ctx => commitLots(ctx, offer))
  return { offer, commitment }
}
const draw = (offer: string, at = evening, word = '双色球 03 11 19') => asHouse(w.house, at, ctx => holdDraw(ctx, offer, word))
const published = (offer: string) => asHouse(w.house, evening, ctx => publishedDraw(ctx, offer))
const leave = (id: string, offer: string) =>
  asActor(w.house.db, someone(id), tx => giveUp(ctxOf(w.house, { actor: someone(id), now: w.now }, tx, new Set()), offer))
const standing = async (offer: string, is: string) =>
  (await w.look<{ owner: string }>('select owner from places where offer = $1 and standing = $2 order by turn', [offer, is])).map(
    row => row.owner,
  )

test('everybody waits until the draw; then the first in the order who fit are seated, and anyone can check it', async () => {
  const { offer, commitment } = await lots(5)
  const told = await Promise.all(crowd(30).map(person => w.as(person).does(claim, { offer })))
  expect(told.every(one => one.place === 'waiting')).toBe(true)
  const lucky = await draw(offer)
  expect(lucky).toHaveLength(5)
  const shown = await published(offer)
  expect(shown.commitment).toBe(commitment)
  expect(verifyDraw(shown)).toBeUndefined()
  expect(await standing(offer, 'seated')).toEqual(shown.order.slice(0, 5))
  expect(lucky.map(one => one.owner).sort()).toEqual(shown.order.slice(0, 5).sort())
  // who gives up is followed by the next in the order drawn
  expect((await leave(shown.order[2]!, offer)).moved.map(one => one.owner)).toEqual([shown.order[5]])
  expect(verifyDraw(await published(offer))).toBeUndefined()
  expect(await asHouse(w.house, w.now, ctx => findBreak(ctx.db, offer))).toBeUndefined()
})

test('whoever left before the draw, or left and came back, is in it once or not at all', async () => {
  const { offer } = await lots(2)
  for (const person of crowd(6)) await w.as(person).does(claim, { offer })
  // before the draw nobody moves up
  expect((await leave('p1', offer)).moved).toEqual([])
  await leave('p3', offer)
  await w.as(someone('p3')).does(claim, { offer })
  await draw(offer)
  const shown = await published(offer)
  expect([...shown.entrants].sort()).toEqual(['p0', 'p2', 'p3', 'p4', 'p5'])
  expect(verifyDraw(shown)).toBeUndefined()
  expect(await standing(offer, 'seated')).toEqual(shown.order.slice(0, 2))
})

test('any change to what is published is found', async () => {
  const { offer } = await lots(3)
  for (const person of crowd(8)) await w.as(person).does(claim, { offer })
  await draw(offer)
  const shown = await published(offer)
  const [first, second, ...rest] = shown.order
  expect(verifyDraw({ ...shown, order: [second!, first!, ...rest] })).toBe('drawOrder')
  expect(verifyDraw({ ...shown, publicWord: `${shown.publicWord}0` })).toBe('drawOrder')
  expect(verifyDraw({ ...shown, secret: '0'.repeat(64) })).toBe('drawCommitment')
  expect(verifyDraw({ ...shown, entrants: [...shown.entrants, 'friend'] })).toBe('drawEntrants')
})

test('ENROL-3 a draw is held once, and nobody enters after it', async () => {
  const { offer } = await lots(1)
  await w.as(someone('only')).does(claim, { offer })
  await expect(draw(offer, new Date('2026-07-10T09:59:59+08:00'))).rejects.toMatchObject({ clause: 'ENROL-1' })
  await draw(offer, new Date(closes))
  const shown = await published(offer)
  await expect(draw(offer, evening, 'another word')).rejects.toMatchObject({ clause: 'ENROL-3' })
  expect(await published(offer)).toEqual(shown)
  const amend = (change: { closes: string }) => asHouse(w.house, evening, ctx => amendOffer(ctx, offer, change))
  await expect(amend({ closes: '2026-07-20T10:00:00+08:00' })).rejects.toMatchObject({ clause: 'ENROL-3' })
  // to close it, as a cancelled activity does, is no way in
  await amend({ closes: evening.toISOString() })
})

test('an offer that is not by lots is not drawn, and before the draw its secret is nobody’s', async () => {
  const plain = await anOffer(w, { closes })
  await expect(draw(plain)).rejects.toMatchObject({ clause: 'ENROL-3' })
  const { offer } = await lots(1)
  await expect(published(offer)).rejects.toMatchObject({ clause: 'HOUSE-1' })
  const peek = (actor = w.cast.cityChair!) => asActor(w.house.db, actor, tx => tx.selectFrom('lots').selectAll().execute())
  await expect(peek()).rejects.toThrow('permission denied')
  expect(await w.look('select secret from offers where id = $1', [offer])).toEqual([{ secret: null }])
})

test('six thousand who all win are seated at one stroke', async () => {
  const { offer } = await lots(6_000)
  await w.look(
    `insert into places (offer, n, turn, module, owner, unit, standing, at)
     select $1, n, n, 'wishes', 'mass' || n, '/', 'waiting', now() from generate_series(1, 6000) n`,
    [offer],
  )
  await w.look('update offers set given = 6000, waiting = 6000 where id = $1', [offer])
  expect(await draw(offer)).toHaveLength(6_000)
  expect(verifyDraw(await published(offer))).toBeUndefined()
})
