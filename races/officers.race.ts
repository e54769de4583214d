import { afterAll, beforeAll, expect, test } from 'vitest'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { createActivity } from '../src/modules/care/activities/actions/planning.ts'
import { aPlan, publish } from '../src/modules/care/activities/testing.ts'
import { race, type Told, tally } from './run.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const call = (who: string, act: string, input: object, key?: string) => ({
  as: w.cast[who]!,
  act: `activities/${act}`,
  input,
  now: w.now.toISOString(),
  ...(key && { key }),
})
const won = ({ answer }: Told) => answer !== undefined
const brokenAt = (id: string) => asHouse(w.house, w.now, ctx => findBreak(ctx.db, id))

test('HOUSE-6 two officers publish the same drafts at once: each is published once, and the other is told', async () => {
  const drafts = await Promise.all(Array.from({ length: 12 }, () => w.as('officer').does(createActivity, aPlan())))
  const publishing = (who: string) => drafts.map(({ id }) => call(who, 'publishActivity', { id, version: 1 }))
  const [one, other] = await race(w.url!, publishing('officer'), publishing('chair'))
  expect(tally([...one!, ...other!])).toEqual({ done: 12, 'HOUSE-6': 12 })
  for (const [i, { id }] of drafts.entries()) {
    expect(won(one![i]!)).toBe(!won(other![i]!))
    expect(await w.look(`select count(*)::int as n from record where subject = $1 and step = 'publish'`, [id])).toEqual([{ n: 1 }])
    expect(
      await w.look('select count(*)::int as n from offers join activities_sessions s on s.offer = offers.id where s.activity = $1', [id]),
    ).toEqual([{ n: 1 }])
    expect(await brokenAt(id)).toBeUndefined()
  }
})

test('HOUSE-6 one changes while the other cancels: one of the two, and its offer says the same', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => publish(w, { seats: 5 })))
  const reason = '场地临时调整'
  const changes = all.map(({ id }) => call('officer', 'changeActivity', { id, version: 2, reason, seats: 9 }))
  const cancels = all.map(({ id }) => call('chair', 'cancelActivity', { id, version: 2, reason }))
  const [changed, cancelled] = await race(w.url!, changes, cancels)
  expect(tally([...changed!, ...cancelled!])).toEqual({ done: 6, 'HOUSE-6': 6 })
  for (const [i, { id, offer }] of all.entries()) {
    const [row] = await w.look<{ state: string; seats: number; open: boolean }>(
      'select a.state, o.seats, o.closes > $3 as open from activities a, offers o where a.id = $1 and o.id = $2',
      [id, offer, w.now],
    )
    expect(row).toEqual(won(changed![i]!) ? { state: 'published', seats: 9, open: true } : { state: 'cancelled', seats: 5, open: false })
    expect([await brokenAt(id), await brokenAt(offer)]).toEqual([undefined, undefined])
  }
})

test('HOUSE-4 one request key in two processes at once is answered once', async () => {
  const tries = Array.from({ length: 10 }, (_, i) => call('officer', 'createActivity', aPlan({ title: `同一请求 ${i}` }), `same-${i}`))
  const [one, other] = await race(w.url!, tries, tries)
  expect(tally([...one!, ...other!])).toEqual({ done: 20 })
  expect(one).toEqual(other)
  expect(await w.look(`select count(*)::int as n from activities where title like '同一请求%'`)).toEqual([{ n: 10 }])
  const others = tries.map((one, i) => ({ ...one, input: aPlan({ title: `另一请求 ${i}` }) }))
  expect(tally((await race(w.url!, others))[0]!)).toEqual({ 'HOUSE-4': 10 })
})
