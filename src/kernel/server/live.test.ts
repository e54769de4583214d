import { expect, test } from 'vitest'
import { ofPerson, openLive } from './live.ts'

test('whoever watches a topic is hinted at once, and of nothing else; who stopped is not', async () => {
  const live = await openLive()
  const heard: string[] = []
  const stop = live.watch(['offer:1', 'offer:1', 'inbox:lin'], topic => heard.push(topic))
  live.watch(['offer:2'], topic => heard.push(`other ${topic}`))
  live.hint(['offer:1', 'inbox:he'])
  live.hint(new Set(['inbox:lin']))
  expect(heard).toEqual(['offer:1', 'inbox:lin'])
  stop()
  live.hint(['offer:1', 'offer:2'])
  expect(heard).toEqual(['offer:1', 'inbox:lin', 'other offer:2'])
  await live.close()
})

test('a thousand watch one topic', async () => {
  const live = await openLive()
  let heard = 0
  const stops = Array.from({ length: 1_000 }, () =>
    live.watch(['wall'], () => {
      heard += 1
    }),
  )
  live.hint(['wall'])
  for (const stop of stops) stop()
  live.hint(['wall'])
  expect(heard).toBe(1_000)
})

test('the house hears every hint', async () => {
  const live = await openLive()
  const heard: string[] = []
  live.hear(topic => heard.push(topic))
  live.hint(['offer:1', ofPerson('lin')])
  expect(heard).toEqual(['offer:1', 'person:lin'])
  await live.close()
})
