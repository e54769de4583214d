import { expect, test } from 'vitest'
import { isGrassrootsUnionUscc, isUnionUscc, readUscc } from './uscc.ts'

test.each([
  ['91350100M000100Y43', { ok: true, value: '91350100M000100Y43' }],
  ['９1350100-m000100y-43 ', { ok: true, value: '91350100M000100Y43' }],
  // other validators make an exception for this one, whose check character does not fit
  ['91350203M0001QAY9B', { ok: true, value: '91350203M0001QAY9B', doubt: 'usccCheck' }],
  ['91350100M000100Y44', { ok: true, value: '91350100M000100Y44', doubt: 'usccCheck' }],
  ['91350100M000100Y4', { ok: false, why: 'usccLength' }],
  ['', { ok: false, why: 'usccLength' }],
  ['9135O100M000100Y43', { ok: false, why: 'usccSigns' }],
  ['91350100M000100Z43', { ok: false, why: 'usccSigns' }],
  ['91350100M000100会43', { ok: false, why: 'usccSigns' }],
])('GB 32100: %s', (typed, reading) => {
  expect(readUscc(typed)).toEqual(reading)
})

test('GB 32100: every single wrong sign is noticed', () => {
  const code = '91350100M000100Y43'
  for (let at = 0; at < 18; at += 1)
    for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
      const reading = readUscc(code.slice(0, at) + sign + code.slice(at + 1))
      expect('doubt' in reading, `${sign} at ${at}`).toBe(sign !== code[at])
    }
})

test('registrar 8 is a union, 81 a grassroots union', () => {
  expect([isUnionUscc('81110105MC00000000'), isGrassrootsUnionUscc('81110105MC00000000')]).toEqual([true, true])
  expect([isUnionUscc('89110105MC00000000'), isGrassrootsUnionUscc('89110105MC00000000')]).toEqual([true, false])
  expect(isUnionUscc('91350100M000100Y43')).toBe(false)
})
