import { expect, test } from 'vitest'
import { maskedMobile, readMobile } from './mobile.ts'

test.each([
  '13800000000',
  '138 0000 0000',
  '138-0000-0000',
  '+86 138 0000 0000',
  '＋８６　１３８００００００００',
  '008613800000000',
  '8613800000000',
  '(+86) 13800000000',
])('%s is 13800000000', typed => {
  expect(readMobile(typed)).toEqual({ ok: true, value: '13800000000' })
})

test.each(['', '12800000000', '1380000000', '138000000000', '01065120000', '+85291234567', '1380000000a', '+13800000000'])(
  '%j is no mainland mobile number',
  typed => {
    expect(readMobile(typed)).toEqual({ ok: false, why: 'mobileShape' })
  },
)

test('a list shows the first three and the last four', () => {
  expect(maskedMobile('13812340000')).toBe('138****0000')
})
