import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  accountWaitSeconds,
  addressWaitSeconds,
  isUserName,
  networkOf,
  normalUserName,
  pairWaitSeconds,
  passwordObjection,
} from './rules.ts'

describe('GB/T 22239 §8.1.4.1: passwords', () => {
  test.each([
    ['Mooncake7x', undefined],
    ['mooncake77', 'passwordShort'],
    ['mooncake7x-', undefined],
    ['M7x-', 'passwordShort'],
    ['warm lamps in every window', undefined],
    ['望京的灯火 abcd', undefined],
    ['望京的灯火夜夜长明到天亮呢', 'passwordShort'],
    ['x'.repeat(129), 'passwordLong'],
    ['Chen.Li-1975', 'passwordIsName'],
    ['Wrong-place-9', undefined],
  ])('%s: %s', (password, objection) => {
    expect(passwordObjection(password, 'chen.li-1975')).toBe(objection)
  })
  test('the present password is no new one', () => {
    expect(passwordObjection('Mooncake7x', '陈立', 'Mooncake7x')).toBe('passwordIsOld')
  })
})

test('user names: Chinese or Latin, one spelling for what looks alike', () => {
  expect(['陈立', 'Chen_Li', 'ＣＨＥＮ', '古丽·买买提', 'a'].map(isUserName)).toEqual([true, true, true, true, false])
  expect(['陈 立', '<script>', 'a@b', ''].map(isUserName)).toEqual([false, false, false, false])
  expect(normalUserName(' ＣＨＥＮ.Li ')).toBe('chen.li')
  fc.assert(fc.property(fc.string(), text => normalUserName(normalUserName(text)) === normalUserName(text)))
})

test('waits: a source waits 1 to 15 minutes from its fifth failure, an account never more than 60 seconds', () => {
  expect([1, 4, 5, 6, 7, 8, 9, 50].map(pairWaitSeconds)).toEqual([0, 0, 60, 120, 240, 480, 900, 900])
  expect([1, 9, 10, 11, 14, 15, 1_000_000].map(accountWaitSeconds)).toEqual([0, 0, 2, 4, 32, 60, 60])
  expect([1, 49, 50, 5_000].map(addressWaitSeconds)).toEqual([0, 0, 60, 60])
})

test('an IPv6 subscriber is one source, however many addresses they take', () => {
  expect(networkOf('2001:0DB8:1:2:aaaa::1')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8:1:2::')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('2001:db8:1:3::5')).not.toBe(networkOf('2001:db8:1:2::5'))
  expect(networkOf('::ffff:10.0.0.1')).toBe('10.0.0.1')
  expect(networkOf('10.0.0.1')).toBe('10.0.0.1')
})
