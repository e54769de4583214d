import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commitmentOf, drawLots, fingerprintOf, type Lots, type PublishedDraw, verifyDraw } from './draw.ts'

const secret = '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'
const lots: Lots = { secret, publicWord: '双色球 03 08 14 21 27 30 + 11', entrants: ['丙队', '甲队', '𠮷队', '乙队', '丁队', '豈队'] }
const published = (from: Lots): PublishedDraw => ({
  ...from,
  commitment: commitmentOf(from.secret),
  fingerprint: fingerprintOf(from.entrants),
  order: drawLots(from),
})

/** The recipe followed a second time, with Node's own crypto and BigInt. */
function byTheRecipe({ secret, publicWord, entrants }: Lots): string[] {
  const list = entrants.map(one => one.normalize('NFC')).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  const sha = (text: string) => createHash('sha256').update(text).digest()
  const context = sha(JSON.stringify(['niangjia-draw-1', sha(JSON.stringify(list)).toString('hex'), publicWord]))
  const numbers = (function* () {
    for (let n = 0; ; n += 1) {
      const block = createHmac('sha256', secret)
        .update(Buffer.concat([context, Buffer.from(n.toString(16).padStart(8, '0'), 'hex')]))
        .digest()
      for (let at = 0; at < 32; at += 4) yield BigInt(block.readUInt32BE(at))
    }
  })()
  for (let k = list.length; k > 1; k -= 1) {
    let number = numbers.next().value!
    while (number >= ((1n << 32n) / BigInt(k)) * BigInt(k)) number = numbers.next().value!
    const at = Number(number % BigInt(k))
    ;[list[at], list[k - 1]] = [list[k - 1]!, list[at]!]
  }
  return list
}

const secrets = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes).toString('hex'))
const names = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 40, selector: name => name.normalize('NFC') })
const anyLots = fc.record({ secret: secrets, publicWord: fc.string(), entrants: names })

test('a draw is a permutation, does not depend on the order of entering, and verifies', () => {
  fc.assert(
    fc.property(anyLots, from => {
      const order = drawLots(from)
      expect([...order].sort()).toEqual(from.entrants.map(one => one.normalize('NFC')).sort())
      expect(drawLots({ ...from, entrants: from.entrants.toReversed() })).toEqual(order)
      expect(verifyDraw(published(from))).toBeUndefined()
    }),
  )
})

test('whoever follows the published recipe draws the same', () => {
  fc.assert(
    fc.property(anyLots, from => {
      expect(drawLots(from)).toEqual(byTheRecipe(from))
    }),
  )
})

test('the commitment is what sha256sum prints', () => {
  expect(commitmentOf(secret)).toBe(createHash('sha256').update(secret).digest('hex'))
})

test('verifying detects any change', () => {
  const good = published(lots)
  const [first, second, ...rest] = good.order as [string, string, ...string[]]
  expect(verifyDraw({ ...good, secret: `${secret.slice(0, -1)}e` })).toBe('drawCommitment')
  expect(verifyDraw({ ...good, secret: 'x' })).toBe('drawCommitment')
  expect(verifyDraw({ ...good, commitment: commitmentOf('f'.repeat(64)) })).toBe('drawCommitment')
  expect(verifyDraw({ ...good, entrants: [...good.entrants, '戊队'] })).toBe('drawEntrants')
  expect(verifyDraw({ ...good, entrants: [...good.entrants, '甲队'] })).toBe('drawEntrants')
  expect(verifyDraw({ ...good, entrants: good.entrants.slice(1) })).toBe('drawEntrants')
  expect(verifyDraw({ ...good, publicWord: '双色球 03 08 14 21 27 30 + 12' })).toBe('drawOrder')
  expect(verifyDraw({ ...good, order: [second, first, ...rest] })).toBe('drawOrder')
  expect(verifyDraw({ ...good, order: good.order.slice(1) })).toBe('drawOrder')
  expect(verifyDraw({ ...good, order: [...good.order, '戊队'] })).toBe('drawOrder')
})

test('any two entrants swapped, or one added or left out, is detected', () => {
  fc.assert(
    fc.property(anyLots, fc.nat(), fc.nat(), (from, i, j) => {
      const good = published(from)
      const n = good.order.length
      fc.pre(n > 1 && i % n !== j % n)
      const order = good.order.with(i % n, good.order[j % n]!).with(j % n, good.order[i % n]!)
      expect(verifyDraw({ ...good, order })).toBe('drawOrder')
      expect(verifyDraw({ ...good, entrants: good.entrants.toSpliced(i % n, 1) })).toBe('drawEntrants')
    }),
  )
})

test('every order is as likely as another', () => {
  const counts = new Map<string, number>()
  for (let n = 0; n < 12_000; n += 1) {
    const order = drawLots({ secret, publicWord: String(n), entrants: ['a', 'b', 'c', 'd'] }).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)
  expect(counts.size).toBe(24)
  expect(chiSquare).toBeLessThan(49.7) // 23 degrees of freedom: exceeded once in a thousand by chance, and nothing here is chance
})

test('an entrant named twice, or a secret too short, is refused', () => {
  expect(() => drawLots({ ...lots, entrants: ['甲队', '甲队'] })).toThrow('named twice')
  // é as one sign, and as e with its accent
  expect(() => drawLots({ ...lots, entrants: ['Ren\u00e9', 'Rene\u0301'] })).toThrow('named twice')
  expect(() => drawLots({ ...lots, secret: '1234' })).toThrow('64 hex digits')
  expect(() => commitmentOf('1234')).toThrow('64 hex digits')
})
