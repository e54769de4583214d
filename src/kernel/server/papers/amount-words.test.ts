import { expect, test } from 'vitest'
import { amountInWords } from './amount-words.ts'

test.each([
  [1234567, '壹万贰仟叁佰肆拾伍元陆角柒分'],
  [140950, '壹仟肆佰零玖元伍角'],
  [600714, '陆仟零柒元壹角肆分'],
  [168032, '壹仟陆佰捌拾元叁角贰分'],
  [1640902, '壹万陆仟肆佰零玖元零贰分'],
  [32504, '叁佰贰拾伍元零肆分'],
  [1000, '壹拾元整'],
  [10000000000, '壹亿元整'],
  [5, '伍分'],
  [0, '零元整'],
  [99999999999999, '玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
])('支付结算办法, annex 1: %i fen are %s', (fen, words) => {
  expect(amountInWords(fen)).toBe(words)
})

test.each([-1, 0.5])('%d fen are not spelt', fen => {
  expect(() => amountInWords(fen)).toThrow(RangeError)
})
