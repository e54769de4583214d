import { spawn } from 'node:child_process'
import { createCipheriv, createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { openSeals, readSealKeys } from './sealed.ts'

const fixed = (prefix: string, byte: number) => `${prefix}.${Buffer.alloc(32, byte).toString('base64url')}`
const about = 'aid_files.id_number.0190-1'
const home = mkdtempSync(join(tmpdir(), 'seals-'))
afterAll(() => rmSync(home, { recursive: true }))

describe.each(['v1', 's1'])('suite %s', prefix => {
  const seals = openSeals(fixed(prefix, 7))

  test('what is sealed opens again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1 }), (plain, where) => {
        expect(seals.open(seals.seal(plain, where), where)).toBe(plain)
      }),
    )
  })

  test('two seals of one value share nothing but the key', () => {
    const [a, b] = [seals.seal('同一个人', about), seals.seal('同一个人', about)].map(each => each.split('.'))
    expect(a!.slice(0, 2)).toEqual(b!.slice(0, 2))
    expect(a![2]).not.toBe(b![2])
    expect(a![3]).not.toBe(b![3])
  })

  test('a sealed value moved to another row or column does not open', () => {
    const sealed = seals.seal('110101199001011237', about)
    expect(() => seals.open(sealed, 'aid_files.id_number.0190-2')).toThrow('does not belong here')
    expect(() => seals.open(sealed, 'aid_files.bank_card.0190-1')).toThrow('does not belong here')
    expect(() => seals.open(sealed, '')).toThrow()
  })

  test('tampering: no character of any part can be changed, added or dropped', () => {
    const sealed = seals.seal('困难职工档案第 12 号', about)
    for (let i = 0; i < sealed.length; i++) {
      const other = sealed[i] === 'A' ? 'B' : 'A'
      expect(() => seals.open(sealed.slice(0, i) + other + sealed.slice(i + 1), about), `changed at ${i}`).toThrow()
      expect(() => seals.open(sealed.slice(0, i) + sealed.slice(i + 1), about), `dropped at ${i}`).toThrow()
      expect(() => seals.open(`${sealed.slice(0, i)}A${sealed.slice(i)}`, about), `added at ${i}`).toThrow()
    }
    expect(() => seals.open(`${sealed}.A`, about)).toThrow()
    expect(() => seals.open(`${sealed}=`, about)).toThrow()
    expect(() => seals.open('', about)).toThrow()
  })

  test('a cut tag is refused, however short', () => {
    const [suite, id, nonce, body] = seals.seal('a value longer than any of the cuts', about).split('.')
    for (const bytes of [0, 4, 8, 12, 15, 16, 31]) {
      const cut = Buffer.from(body!, 'base64url').subarray(0, bytes).toString('base64url')
      expect(() => seals.open([suite, id, nonce, cut].join('.'), about)).toThrow()
    }
  })

  test('an error tells nothing of the value', () => {
    const sealed = seals.seal('secret', about)
    expect(() => seals.open(sealed, 'elsewhere')).toThrow(/^a sealed value was altered or does not belong here$/)
  })
})

describe('rotation', () => {
  const old = openSeals(fixed('v1', 1))
  const both = openSeals(`${fixed('s1', 2)}, ${fixed('v1', 1)}`)

  test('the first key seals, all open, and the suites live side by side', () => {
    expect(both.open(old.seal('a', about), about)).toBe('a')
    expect(both.seal('a', about)).toMatch(/^s1\./)
    expect(() => old.open(both.seal('a', about), about)).toThrow('not among SEAL_KEYS')
  })

  test('a new key in front leaves every blind index as it was', () => {
    expect(both.blind('idNumber', '110101199001011237')).toBe(old.blind('idNumber', '110101199001011237'))
  })

  test.each([
    ['nothing', ''],
    ['a short key', 'v1.abc'],
    ['an unknown suite', fixed('z9', 1)],
    ['one key twice', `${fixed('v1', 1)},${fixed('v1', 1)}`],
  ])('%s is not taken for keys', (_, keys) => {
    expect(() => openSeals(keys)).toThrow()
  })
})

describe('blind index', () => {
  const { blind } = openSeals(fixed('v1', 3))

  test('finds a value however it was typed', () => {
    expect(blind('idNumber', ' 11010119900101123x')).toBe(blind('idNumber', '１１０１０１ 1990-0101-123X'))
    expect(blind('name', '买买提•艾力')).toBe(blind('name', '买买提·艾力'))
  })

  test('tells values, kinds and keys apart', () => {
    expect(blind('phone', '13800000000')).not.toBe(blind('phone', '13800000001'))
    expect(blind('phone', '13800000000')).not.toBe(blind('bankCard', '13800000000'))
    expect(blind('phone', '13800000000')).not.toBe(openSeals(fixed('v1', 4)).blind('phone', '13800000000'))
  })
})

describe('国密 known answers (GB/T 32905, GB/T 32907)', () => {
  const hex = (text: string) => Buffer.from(text, 'hex')

  test('SM3 of abc, and of abcd sixteen times', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
    expect(createHash('sm3').update('abcd'.repeat(16)).digest('hex')).toBe(
      'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732',
    )
  })

  test('SM4, one block', () => {
    const key = hex('0123456789abcdeffedcba9876543210')
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
    expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })

  test('SM4-CBC chains those blocks', () => {
    const key = hex('0123456789abcdeffedcba9876543210')
    const iv = Buffer.alloc(16, 9)
    const xored = Buffer.from(key.map((byte, i) => byte ^ iv[i]!))
    const ecb = createCipheriv('sm4-ecb', key, null).setAutoPadding(false).update(xored)
    const cbc = createCipheriv('sm4-cbc', key, iv).update(key)
    expect(cbc).toEqual(ecb)
  })
})

test('values sealed by an earlier release still open', () => {
  expect(openSeals(fixed('v1', 5)).open(earlier.v1, about)).toBe('娘家')
  expect(openSeals(fixed('s1', 5)).open(earlier.s1, about)).toBe('娘家')
})

const earlier = {
  v1: 'v1.j0VBPJkO.shhy3ThIlU4e6lYo.7q8CcpFTjyaGXniOfnRHHed01Sq0eQ',
  s1: 's1.FmQqSYXl.1mtNErYr1L7f8uLP49RXAw.GzPY0v7f8HhLunNoukBa8oZESA52r97b00jyPARXmDbjF8CdT_AI-vbEqJrRhFgP',
}

describe('seal.key', () => {
  test('SEAL_KEYS wins and leaves no file', () => {
    const dataDir = join(home, 'env')
    expect(readSealKeys({ env: { SEAL_KEYS: fixed('v1', 1) }, dataDir })).toBe(fixed('v1', 1))
    expect(() => statSync(dataDir)).toThrow()
  })

  test('without it one is made, for the owner alone, and read again later', () => {
    const dataDir = join(home, 'made')
    const first = readSealKeys({ env: { SEAL_KEYS: '' }, dataDir })
    expect(readSealKeys({ env: {}, dataDir })).toBe(first)
    expect(readFileSync(join(dataDir, 'seal.key'), 'utf8').trim()).toBe(first)
    if (process.platform !== 'win32') expect(statSync(join(dataDir, 'seal.key')).mode & 0o777).toBe(0o600)
    expect(openSeals(first).open(openSeals(first).seal('x', about), about)).toBe('x')
  })

  test('eight processes that start at once agree on one key', async () => {
    const dataDir = join(home, 'raced')
    const script = `import { readSealKeys } from ${JSON.stringify(new URL('./sealed.ts', import.meta.url).href)}
      process.stdout.write(readSealKeys({ env: {}, dataDir: ${JSON.stringify(dataDir)} }))`
    const one = () =>
      new Promise<string>((settle, fail) => {
        const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
        let said = ''
        child.stdout.on('data', chunk => {
          said += chunk
        })
        child.on('error', fail)
        child.on('close', () => settle(said))
      })
    const keys = await Promise.all(Array.from({ length: 8 }, one))
    expect(keys[0]).toMatch(/^v1\./)
    expect(new Set(keys).size).toBe(1)
  })
})
