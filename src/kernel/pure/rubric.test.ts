import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rubric } from './rubric.ts'

const bands = [
  { from: 70, band: 'high' },
  { from: 30, band: 'middle' },
  { from: 0, band: 'low' },
] as const
const dimensions = {
  need: { outOf: 60, score: (facts: { need: number; years: number }) => facts.need },
  years: { outOf: 40, score: (facts: { need: number; years: number }) => facts.years * 10 },
}
const book = rubric<{ need: number; years: number }>()({ dimensions, bands })

test.each([
  [{ need: 40, years: 3 }, { need: 40, years: 30 }, 70, 'high'],
  [{ need: 39.99, years: 3 }, { need: 39.99, years: 30 }, 69.99, 'middle'],
  [{ need: 500, years: 9 }, { need: 60, years: 40 }, 100, 'high'],
  [{ need: -5, years: 0 }, { need: 0, years: 0 }, 0, 'low'],
  // in floats 0.15 + 29.85 is 29.999999999999996
  [{ need: 0.15, years: 2.985 }, { need: 0.15, years: 29.85 }, 30, 'middle'],
])('%j is judged part by part', (facts, parts, total, band) => {
  expect(book.judge(facts)).toEqual({ parts, total, band })
})

test('more need never gives a lower band', () => {
  const score = fc.double({ min: -10, max: 80, noNaN: true })
  fc.assert(
    fc.property(score, score, fc.nat(5), (one, other, years) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map(need => book.judge({ need, years })) as [
        ReturnType<typeof book.judge>,
        ReturnType<typeof book.judge>,
      ]
      expect(more.total).toBeGreaterThanOrEqual(less.total)
      const order = ['low', 'middle', 'high']
      expect(order.indexOf(more.band)).toBeGreaterThanOrEqual(order.indexOf(less.band))
      expect(more.total).toBeGreaterThanOrEqual(0)
      expect(more.total).toBeLessThanOrEqual(100)
    }),
  )
})

test.each([
  ['the last band must start at 0', [{ from: 30, band: 'middle' }]],
  ['the last band must start at 0', []],
  ['no total reaches high', [{ from: 101, band: 'high' }, ...bands.slice(2)]],
  ['stands below a band that starts no higher', [{ from: 30, band: 'middle' }, { from: 70, band: 'high' }, ...bands.slice(2)]],
])('a rubric is refused when defined: %s', (why, wrong) => {
  expect(() => rubric<{ need: number; years: number }>()({ dimensions, bands: wrong })).toThrow(why)
})

test('a score that is no number is a bug, not a zero', () => {
  expect(() => book.judge({ need: Number.NaN, years: 1 })).toThrow('need was scored with no number')
})
