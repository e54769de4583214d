import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { fairNumbers } from './fair-numbers.ts'

const context = new Uint8Array(32).fill(7)

test('the numbers are the blocks of HMAC-SHA256 over a counter, eight to a block', () => {
  const below = fairNumbers('secret', context)
  const drawn = Array.from({ length: 16 }, () => below(2 ** 32))
  const blocks = [0, 1].map(n =>
    createHmac('sha256', 'secret')
      .update(context)
      .update(Buffer.from([0, 0, 0, n]))
      .digest(),
  )
  expect(drawn).toEqual(blocks.flatMap(block => Array.from({ length: 8 }, (_, at) => block.readUInt32BE(at * 4))))
})

test('a number that would favour some is skipped', () => {
  // by modulo alone, half of all numbers would fall into the first third
  const below = fairNumbers('secret', context)
  const drawn = Array.from({ length: 9_000 }, () => below(3 * 2 ** 30))
  const thirds = [0, 1, 2].map(third => drawn.filter(number => Math.floor(number / 2 ** 30) === third).length)
  for (const count of thirds) expect(Math.abs(count - 3_000)).toBeLessThan(150)
})
