import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { openOutbox, type Kept } from './outbox.ts'
import { Problem } from './problem.ts'
import { openStore, type Store } from './store.ts'
import type { Press } from './wire.ts'

type Sent = { body: unknown; key: string | undefined }
let sent: Sent[] = []
let answer: (body: unknown) => unknown = () => ({})
const sends = async (_: string, body: unknown, press: Press) => {
  const result = answer(body)
  if (result instanceof Error) throw result
  sent.push({ body, key: press.key })
  return result
}
const store = openStore<Kept>('outbox')
const open = async (person = 'lin', shelf: Store<Kept> = store) => {
  const outbox = openOutbox(shelf, sends)
  await outbox.belongTo(person)
  return outbox
}

beforeEach(async () => {
  sent = []
  answer = () => ({})
  for (const kept of await store.all()) await store.drop(kept.id)
})

test('what was kept leaves in the order it came, each under its own key, and then is gone', async () => {
  const outbox = await open()
  for (const n of [1, 2, 3]) await outbox.keep('/api/visits/record', n, `visit ${n}`, `key-${n}`)
  await outbox.flush()
  expect(sent).toEqual([1, 2, 3].map(n => ({ body: n, key: `key-${n}` })))
  expect(outbox.state()).toMatchObject({ waiting: [], refused: [], isSending: false })
})

test('it survives a reload, and is sent as nobody else', async () => {
  await (await open()).keep('/api/visits/record', 1, 'visit')
  const other = await open('wang')
  await other.flush()
  expect(sent).toEqual([])
  const again = await open()
  expect(again.state().waiting).toHaveLength(1)
  await again.flush()
  expect(sent).toHaveLength(1)
})

test('a cut line or an expired session stops the queue and loses nothing', async () => {
  const outbox = await open()
  for (const n of [1, 2, 3]) await outbox.keep('/x', n, 'v')
  for (const stop of [new Problem({}, 'offline'), new Problem({ status: 503 }), new Problem({ status: 401 }), new TypeError('bug')]) {
    answer = body => (body === 2 ? stop : {})
    await outbox.flush()
    expect(outbox.state().waiting.map(kept => kept.body)).toEqual([2, 3])
    expect(outbox.state().problem).toBeDefined()
  }
  answer = () => ({})
  await outbox.flush()
  expect(sent.map(({ body }) => body)).toEqual([1, 2, 3])
})

test('a refusal stays in sight until its owner has seen it, and does not hold up the rest', async () => {
  const outbox = await open()
  for (const n of [1, 2]) await outbox.keep('/x', n, 'v', `k${n}`)
  answer = body => (body === 1 ? new Problem({ status: 409, clause: 'HOUSE-6', because: '别人刚刚改动' }) : {})
  await outbox.flush()
  expect(sent.map(({ body }) => body)).toEqual([2])
  expect((await open()).state().refused).toMatchObject([{ id: 'k1', refused: { clause: 'HOUSE-6', because: '别人刚刚改动' } }])
  await outbox.dismiss('k1')
  expect(outbox.state().refused).toEqual([])
})

test('two callers of flush send each entry once', async () => {
  const outbox = await open()
  for (const n of [1, 2]) await outbox.keep('/x', n, 'v')
  await Promise.all([outbox.flush(), outbox.flush(), outbox.flush()])
  expect(sent).toHaveLength(2)
})

test('whatever breaks on the way, each entry is sent exactly once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), fc.integer({ min: 1, max: 6 }), async (cuts, count) => {
      sent = []
      const outbox = await open()
      for (let n = 0; n < count; n++) await outbox.keep('/x', n, 'v')
      const left = [...cuts]
      answer = () => (left.shift() ? new Problem({}, 'unsure') : {})
      while (outbox.state().waiting.length > 0) await outbox.flush()
      expect(sent.map(({ body }) => body)).toEqual(Array.from({ length: count }, (_, n) => n))
    }),
    { numRuns: 25 },
  )
})
