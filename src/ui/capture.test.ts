import { encodeQR } from 'qr'
import decodeQR from 'qr/decode.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digitsOf } from './code-field.tsx'
import { darkPath } from './qr-code.tsx'
import { strokePath } from './stroke-path.ts'

describe('a signature as one path', () => {
  test.each([
    ['nothing', [], ''],
    ['a dot', [[{ x: 1, y: 2 }]], 'M1 2l0.1 0'],
    [
      'a line',
      [
        [
          { x: 0, y: 0 },
          { x: 10.04, y: 5 },
        ],
      ],
      'M0 0L10 5',
    ],
    [
      'a bend',
      [
        [
          { x: 0, y: 0 },
          { x: 4, y: 0 },
          { x: 4, y: 4 },
        ],
      ],
      'M0 0Q4 0 4 2L4 4',
    ],
  ])('%s', (_name, strokes, path) => {
    expect(strokePath(strokes)).toBe(path)
  })

  test('only path commands and numbers come out, one M a stroke', () => {
    const point = fc.record({ x: fc.float({ noNaN: true, min: 0, max: 999 }), y: fc.float({ noNaN: true, min: 0, max: 999 }) })
    fc.assert(
      fc.property(fc.array(fc.array(point, { minLength: 1 })), strokes => {
        const path = strokePath(strokes)
        expect(path).toMatch(/^[MQLl\d. ]*$/)
        expect(path.match(/M/g) ?? []).toHaveLength(strokes.length)
      }),
    )
  })
})

test('a drawn code is read back by a camera', () => {
  const text = 'https://example.org/签到/0193'
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  expect(decodeQR(picture(darkPath(rows), rows.length, 4))).toBe(text)
})

/** Paints a path of M x y h w v1 h-w z runs as grey pixels, each square `scale` wide. */
function picture(path: string, size: number, scale: number) {
  const width = size * scale
  const data = new Uint8Array(width * width * 4).fill(255)
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let dy = 0; dy < scale; dy++)
      for (let dx = 0; dx < Number(run) * scale; dx++)
        data.fill(
          0,
          4 * ((Number(y) * scale + dy) * width + Number(x) * scale + dx),
          4 * ((Number(y) * scale + dy) * width + Number(x) * scale + dx) + 3,
        )
  return { width, height: width, data }
}

test.each([
  ['【娘家】验证码 12 34 56，5 分钟内有效', '123456'],
  ['１２３４５６', '123456'],
  ['12a3', '123'],
  ['1234567', '123456'],
])('the code in "%s" is %s', (typed, digits) => {
  expect(digitsOf(typed, 6)).toBe(digits)
})
