import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { pathOf } from '../../../seeds/cast.ts'
import { bearerOf, isPerson, nobody } from '../pure/people.ts'
import { action, download, grant, layWishes, query, someone, wishBook } from '../testing/wishes.ts'
import { type World, world } from '../testing/world.ts'
import { advance, begin } from './advance.ts'
import { tell } from './notices.ts'

let w: World
beforeAll(async () => {
  w = await world()
  await layWishes(w)
})
afterAll(() => w.close())

const id = z.uuid()
const shown = { receipt: z.string().optional() }
const receipt = (asked: { receipt?: string | undefined }) => asked.receipt
/** A wish of anybody's. */
const wish = action({
  may: 'public',
  receipt,
  input: z.object({ words: z.string(), ...shown }),
  output: z.object({ id, receipt: z.string().nullable() }),
  async run(ctx, { words }) {
    const { id } = await begin(ctx, wishBook, { owner: ctx.actor.id, unit: pathOf('lamp'), words })
    return { id, receipt: ctx.receipt ?? null }
  },
})
const reword = action({
  may: 'public',
  receipt,
  input: z.object({ id, words: z.string(), ...shown }),
  output: z.object({ words: z.string() }),
  run: (ctx, { id, words }) => advance(ctx, wishBook, id, 'reword', { words }),
})
const listWishes = query({
  may: 'public',
  receipt,
  input: z.object(shown),
  output: z.array(z.object({ id })),
  run: ({ db }) => db.selectFrom('wishes').select('id').orderBy('id').execute(),
})
const getWish = download({
  may: 'public',
  receipt,
  input: z.object({ id, ...shown }),
  async run({ db }, { id }) {
    const { words } = await db.selectFrom('wishes').select('words').where('id', '=', id).executeTakeFirstOrThrow()
    return { name: 'wish', type: 'text/plain', bytes: Buffer.from(words) }
  },
})
const key = (n: number) => `0191b6a0-0000-7000-8000-${String(n).padStart(12, '0')}`
const lin = someone('lin')

describe('whoever has not signed in acts as the bearer of a receipt', () => {
  test('and sees, changes and takes out what it began, and nothing else', async () => {
    const one = await w.as(nobody).does(wish, { words: 'kettle' })
    const two = await w.as(nobody).does(wish, { words: 'lamp' })
    expect(one.receipt).toMatch(/^[\w-]{43}$/)
    const mine = { receipt: one.receipt! }
    expect(await w.as(nobody).does(listWishes, mine)).toEqual([{ id: one.id }])
    await w.as(nobody).does(reword, { ...mine, id: one.id, words: 'blue kettle' })
    expect(String(((await w.as(nobody).does(getWish, { ...mine, id: one.id })) as { bytes: Buffer }).bytes)).toBe('blue kettle')
    await expect(w.as(nobody).does(reword, { ...mine, id: two.id, words: 'x' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(w.as(nobody).does(getWish, { ...mine, id: two.id })).rejects.toThrow('no result')
    for (const other of [{}, { receipt: '' }, { receipt: 'made-up' }]) expect(await w.as(nobody).does(listWishes, other)).toEqual([])
    const [row] = await w.look<{ owner: string }>('select owner from wishes where id = $1', [one.id])
    expect([row!.owner === bearerOf('').id, row!.owner.includes(one.receipt!), isPerson(row!.owner)]).toEqual([false, false, false])
    const officer = someone('officer', pathOf('lamp'), ['wishes.grant'], pathOf('lamp'))
    await expect(w.as(officer).does(grant, { id: one.id })).rejects.toMatchObject({ sentence: 'notNow' })
  })

  test('whoever is signed in acts as themselves, and with a receipt as its bearer, without their posts', async () => {
    const own = await w.as(lin).does(wish, { words: 'own' })
    expect(own.receipt).toBeNull()
    expect(await w.as(lin).does(listWishes, {})).toEqual([{ id: own.id }])
    const officer = someone('officer', pathOf('city'), ['wishes.grant'], pathOf('city'))
    expect((await w.as(officer).does(listWishes, {})).length).toBeGreaterThan(2)
    expect(await w.as(officer).does(listWishes, { receipt: 'made-up' })).toEqual([])
  })

  test('a repeated press is done once, and its receipt is the same; a short key is no secret', async () => {
    const twins = await Promise.all([1, 2].map(() => w.as(nobody, key(1)).does(wish, { words: 'twin' })))
    expect(twins[0]).toEqual(twins[1])
    expect(await w.as(nobody).does(listWishes, { receipt: twins[0]!.receipt! })).toEqual([{ id: twins[0]!.id }])
    await expect(w.as(nobody, key(1)).does(wish, { words: 'another' })).rejects.toMatchObject({ clause: 'HOUSE-4' })
    const [a, b] = [await w.as(nobody, '1').does(wish, { words: 'same' }), await w.as(nobody, '1').does(wish, { words: 'same' })]
    expect(a.receipt).not.toBe(b.receipt)
  })

  test('nobody is told things by a receipt', async () => {
    const hear = action({
      may: 'public',
      receipt,
      input: z.object(shown),
      output: z.object({ done: z.boolean() }),
      async run(ctx) {
        await tell(ctx, [ctx.actor.id, 'lin', ''], { module: 'wishes', say: 'told' })
        return { done: true }
      },
    })
    await w.as(nobody).does(hear, {})
    expect(await w.look('select owner from notices')).toEqual([{ owner: 'lin' }])
  })
})
