import { expect, test } from 'vitest'
import { readCount } from './read-count.ts'

test('a number of things or heads is read as people type it, and anything else is none', () => {
  expect(['12', ' 80 ', '１２', '0'].map(readCount)).toEqual([12, 80, 12, 0])
  expect(['', '五十', '3箱', '1.5', '-2', '1e3'].map(readCount)).toEqual(Array(6).fill(undefined))
})
