import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { certificateNumber, readNumber } from './rules-certificates.ts'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const chances = fc.string({ unit: fc.constantFrom(...base64url), minLength: 11, maxLength: 11 })
const numbers = fc.tuple(fc.integer({ min: 1000, max: 9999 }), chances).map(given => certificateNumber(...given))
/** Without prefix and dashes: what the check watches over. */
const coreOf = (number: string) => number.slice(2).replaceAll('-', '')

describe('a certificate’s number', () => {
  test('has the form of its year, eight signs and a check', () => {
    expect(certificateNumber(2024, 'AAAAAAAAAAA')).toBe('JG2024-0000-0000-W')
    fc.assert(fc.property(numbers, number => /^JG\d{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/.test(number)))
  })

  test('every sign of chance moves it, and all 32 signs come up alike', () => {
    const first = [...base64url].map(sign => certificateNumber(2024, `${sign}AAAAAAAAAA`)[7])
    for (const sign of signs) expect(first.filter(each => each === sign)).toHaveLength(2)
    const places = Array.from({ length: 8 }, (_, at) => certificateNumber(2024, `${'A'.repeat(at)}B${'A'.repeat(10 - at)}`))
    expect(new Set(places).size).toBe(8)
  })

  test('is not made of too little chance, nor of a year without four digits', () => {
    for (const chance of ['', 'AAAAAAA', 'AAAA=AAAA']) expect(() => certificateNumber(2024, chance)).toThrow('chance')
    for (const year of [24, 20240, 2024.5, Number.NaN]) expect(() => certificateNumber(year, 'AAAAAAAAAAA')).toThrow('year')
  })
})

describe('a number as people type it', () => {
  test('is read back from what was printed', () => {
    fc.assert(fc.property(numbers, number => readNumber(number) === number))
  })

  test('in lower case, full width, without dashes, with other dashes and spaces, with O for 0 and I or L for 1', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    const ways = [
      (number: string) => number.toLowerCase(),
      wide,
      (number: string) => number.replaceAll('-', ''),
      (number: string) => ` ${number.replaceAll('-', ' — ')}\n`,
      (number: string) => number.replaceAll('-', '－'),
      (number: string) => number.replaceAll('0', 'O').replaceAll('1', 'I'),
      (number: string) => number.replaceAll('0', 'o').replaceAll('1', 'l'),
      (number: string) => wide(number.toLowerCase().replaceAll('-', '–')),
    ]
    fc.assert(fc.property(numbers, fc.constantFrom(...ways), (number, as) => readNumber(as(number)) === number))
  })

  test('with any one sign wrong it is none', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 12 }), fc.constantFrom(...signs), (number, at, wrong) => {
        const core = coreOf(number)
        fc.pre(core[at] !== wrong)
        return readNumber(`JG${core.slice(0, at)}${wrong}${core.slice(at + 1)}`) === undefined
      }),
      { numRuns: 5_000 },
    )
  })

  test('with any two signs exchanged, neighbours or not, it is none', () => {
    fc.assert(
      fc.property(numbers, fc.nat({ max: 12 }), fc.nat({ max: 12 }), (number, a, b) => {
        const core = [...coreOf(number)]
        fc.pre(core[a] !== core[b])
        ;[core[a], core[b]] = [core[b]!, core[a]!]
        return readNumber(`JG${core.join('')}`) === undefined
      }),
      { numRuns: 5_000 },
    )
  })

  test('every single error of one number, one by one', () => {
    const core = coreOf(certificateNumber(2024, 'x7Kq-3_mZbA'))
    for (const at of core.split('').keys())
      for (const wrong of signs)
        expect(readNumber(`JG${core.slice(0, at)}${wrong}${core.slice(at + 1)}`) !== undefined).toBe(core[at] === wrong)
  })

  test('other words, other prefixes, too short and too long are none', () => {
    const number = certificateNumber(2024, 'x7Kq-3_mZbA')
    const [short, long, other] = [number.slice(0, -1), `${number}0`, number.replace('JG', 'GJ')]
    for (const typed of ['', 'JG', '结业证书', short, long, other, number.slice(2), 'JG2024-UUUU-UUUU-U', '\u0000', '𝟎'.repeat(40)])
      expect(readNumber(typed)).toBeUndefined()
  })
})
