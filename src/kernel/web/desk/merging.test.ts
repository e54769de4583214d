import { expect, test } from 'vitest'
import { begin, merged } from './merging.ts'

test('HOUSE-6: what I touched stays mine, what I left alone becomes theirs', () => {
  const began = begin({ version: 1, title: '甲', cost: '' })
  const theirs = begin({ version: 2, title: '乙', cost: '' })
  expect(merged({ ...began, cost: '午餐自理' }, theirs)).toEqual({ ...theirs, cost: '午餐自理' })
})
