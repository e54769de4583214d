import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainYuanOf, readYuan, yuanOf } from './money.ts'

test.each([
  ['12,345.67', 1234567],
  ['12345.67', 1234567],
  ['１２，３４５．６７', 1234567],
  ['￥12,345.67', 1234567],
  ['¥ 12,345.67 元', 1234567],
  ['0.1', 10],
  ['0.05', 5],
  ['0', 0],
  ['007', 700],
  ['1,000,000', 100000000],
  ['1.15', 115], // 1.15 * 100 is 114.99999999999999
  ['999999999999.99', 99999999999999],
])('%j is %i fen', (typed, fen) => {
  expect(readYuan(typed)).toEqual({ ok: true, value: fen })
})

test.each([
  ['', 'yuanShape'],
  ['元', 'yuanShape'],
  ['-1', 'yuanShape'],
  ['1.', 'yuanShape'],
  ['.5', 'yuanShape'],
  ['1e3', 'yuanShape'],
  ['5万', 'yuanShape'],
  ['1,2345', 'yuanShape'],
  ['1234,567', 'yuanShape'],
  ['1.2.3', 'yuanShape'],
  ['NaN', 'yuanShape'],
  ['1.005', 'yuanDecimals'],
  ['1.000', 'yuanDecimals'],
  ['1000000000000', 'yuanTooLarge'],
] as const)('%j is refused: %s', (typed, why) => {
  expect(readYuan(typed)).toEqual({ ok: false, why })
})

test.each([
  [1234567, '12,345.67'],
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [100000000, '1,000,000.00'],
  [-1234567, '-12,345.67'],
])('%i fen are %s yuan', (fen, yuan) => {
  expect(yuanOf(fen)).toBe(yuan)
})

test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%d is no amount', fen => {
  expect(() => yuanOf(fen)).toThrow('no whole number of fen')
})

test('every amount is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99999999999999 }), fen => {
      expect(readYuan(yuanOf(fen))).toEqual({ ok: true, value: fen })
      expect(readYuan(plainYuanOf(fen))).toEqual({ ok: true, value: fen })
    }),
  )
})
