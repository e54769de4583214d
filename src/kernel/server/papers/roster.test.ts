import { afterAll, describe, expect, test } from 'vitest'
import { closePapers } from './render.ts'
import { type Roster, renderRoster } from './roster.ts'

afterAll(closePapers)

const pagesOf = (pdf: Uint8Array) => Number(/\/Type\s*\/Pages\b[^>]*?\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1])
const hostile = '#import "x" \\ ] [ $x$ *粗* `raw` // <label> @ref'
const rare = '䶮𬭎㛃𫖮堃喆犇'

describe('a roster', () => {
  const signature = { path: 'M10 60 C 40 10, 65 10, 95 60 S 150 110, 180 30', width: 300, height: 120 }
  const base = { language: 'zh', title: '签到表', number: '', unit: '某区总工会', day: '2026-11-21' } as const
  const signIn = (sign = signature): Roster => ({
    ...base,
    kind: 'signIn',
    people: [
      { name: rare, unit: '某会', phone: '138****0000', signature: sign, at: new Date('2026-11-21T01:03:00Z') },
      { name: hostile, unit: '长'.repeat(60), phone: '' },
    ],
  })

  test('signs in with drawn hands and with room for pens', async () => {
    const sheet = await renderRoster(signIn())
    expect(pagesOf(sheet)).toBe(1)
  })

  test('lists who received what, page after page', async () => {
    const people = Array.from({ length: 40 }, () => ({ name: rare, unit: '某会', item: '材料包', quantity: 2, signature }))
    expect(pagesOf(await renderRoster({ ...base, kind: 'receipt', people }))).toBeGreaterThan(3)
  })

  test.each(['M0 0"/><image href="file:///etc/passwd"', '<script>', 'M0 0\\', 'url(#x)'])('%j is no signature', async path => {
    await expect(renderRoster(signIn({ ...signature, path }))).rejects.toThrow('no SVG path')
  })

  test('a signature of nonsense, but of a path’s letters, spoils nothing', async () => {
    expect(pagesOf(await renderRoster(signIn({ ...signature, path: 'eeee -- 1 1 Z' })))).toBe(1)
  })
})
