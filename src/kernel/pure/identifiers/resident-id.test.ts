import { expect, test } from 'vitest'
import { birthDateOf, genderOf, maskedResidentId, readResidentId } from './resident-id.ts'

const today = '2026-11-20'

test.each([
  ['11010519491231002X', '11010519491231002X', 'the vector of GB 11643'],
  [' 110105 19491231 002x ', '11010519491231002X', 'spaces and a small x'],
  ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X', 'typed full-width'],
  ['810000199408230021', '810000199408230021', 'a residence permit for Hong Kong people'],
  ['830000199201300022', '830000199201300022', 'a residence permit for Taiwan people'],
  ['911124198108030024', '911124198108030024', 'a foreign permanent resident’s card'],
  ['110101200002290026', '110101200002290026', 'a leap day that was'],
])('GB 11643: %s is read as %s (%s)', (typed, value) => {
  expect(readResidentId(typed, today)).toEqual({ ok: true, value })
})

test.each([
  ['', 'residentIdLength'],
  ['11010519491231002', 'residentIdLength'],
  ['110105491231002', 'residentIdOld'],
  ['1101051949123100AX', 'residentIdSigns'],
  ['X10105194912310020', 'residentIdSigns'],
  ['100105194912310029', 'residentIdRegion'],
  ['110105194902300021', 'residentIdBirth'],
  ['110105190002290021', 'residentIdBirth'],
  ['110105189912310021', 'residentIdBirth'],
  ['110105202611210030', 'residentIdUnborn'],
  ['110105194912310021', 'residentIdCheck'],
  ['110105194912310092X'.slice(0, 18), 'residentIdCheck'],
] as const)('GB 11643: %j is refused: %s', (typed, why) => {
  expect(readResidentId(typed, today)).toEqual({ ok: false, why })
})

test('GB 11643: every single wrong digit is noticed', () => {
  const id = '11010519491231002X'
  for (let at = 0; at < 17; at += 1)
    for (const digit of '0123456789') {
      const typed = id.slice(0, at) + digit + id.slice(at + 1)
      expect(readResidentId(typed, today).ok, typed).toBe(typed === id)
    }
})

test('a person born today may be entered', () => {
  expect(readResidentId('110105202611200035', today)).toEqual({ ok: true, value: '110105202611200035' })
})

test('birth, gender and the masked form are read from a number', () => {
  expect(birthDateOf('11010519491231002X')).toBe('1949-12-31')
  expect(genderOf('11010519491231002X')).toBe('female')
  expect(genderOf('110105194912310038')).toBe('male')
  expect(maskedResidentId('11010519491231002X')).toBe('110105********002X')
})
