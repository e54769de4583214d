import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { antdTokens, dark, light, type Palette, radius, sans, wall } from './tokens.ts'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const declarations = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value!.replace(/\s+/g, ' ').trim()]))
/** What all rules under one selector say together, in the file's order. */
const blockOf = (selector: string) => {
  const rules = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)]
  const bodies = rules
    .filter(([, selectors]) => selectors!.split(/,(?![^(]*\))/).some(one => one.trim() === selector))
    .map(([, , body]) => body)
  if (bodies.length === 0) throw new Error(`no rule for ${selector} in tokens.css`)
  return declarations(bodies.join(' '))
}

const inLight = declarations(css.slice(0, css.indexOf(':root[data-theme="dark"],')))
const inDark = blockOf(':root[data-theme="dark"]')
const inSystemDark = blockOf(':root:not([data-theme="light"], [data-theme="dark"], [data-face="wall"])')
const inWall = blockOf(':root[data-face="wall"]')

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string) => {
  const [r, g, b] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}
const contrast = (a: string, b: string) => {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const grounds = ['paper', 'card', 'sunk'] as const
const readPairs: (readonly [keyof Palette, keyof Palette])[] = [
  ...grounds.flatMap(ground => (['ink', 'soft', 'red', 'amber', 'pine'] as const).map(text => [text, ground] as const)),
  ...(['red', 'amber', 'pine'] as const).flatMap(tone =>
    [tone, 'ink', 'soft'].map(text => [text as keyof Palette, `${tone}-wash` as const] as const),
  ),
  ['on-main', 'main'],
  ['on-main', 'main-press'],
  ['paper', 'ink'],
]
/** What is seen and not read (WCAG 1.4.11): borders of fields, the focus ring, the main button's body. */
const seenPairs: (readonly [keyof Palette, keyof Palette])[] = [
  ...grounds.map(ground => ['edge', ground] as const),
  ...grounds.map(ground => ['amber', ground] as const),
  ['main', 'paper'],
]

describe.each([
  ['light', { ...inLight }],
  ['dark', { ...inDark }],
  ['wall', { ...inDark, ...inWall }],
])('in %s', (_name, block) => {
  const palette = block as unknown as Palette
  test.each(readPairs)('%s on %s is read at 4.5:1', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })
  test.each(seenPairs)('%s on %s is seen at 3:1', (shape, ground) => {
    expect(contrast(palette[shape], palette[ground])).toBeGreaterThanOrEqual(3)
  })
})

test('the contrast formula gives the known ends', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('the dark a phone asks for is the dark a reader chooses', () => {
  expect(inSystemDark).toEqual(inDark)
})

test('tokens.ts and tokens.css say the same', () => {
  expect(inLight).toMatchObject(light)
  expect(inDark).toMatchObject(dark)
  expect({ ...inDark, ...inWall }).toMatchObject(wall)
  expect(inLight.radius).toBe(`${radius}px`)
  expect(inLight.sans).toBe(sans)
})

test('antd never gets a colour of its own', () => {
  const ours = new Set(Object.values(light))
  expect(Object.entries(antdTokens(light)).filter(([name, value]) => name.startsWith('color') && !ours.has(String(value)))).toEqual([])
})

test('elder mode: 20 px root, 60 px targets, 1.6 lines, nothing under 18 px', () => {
  const elder = blockOf(':root[data-elder="true"]')
  expect(css).toMatch(/:root\[data-elder="true"\] \{\s*font-size: 125%/)
  expect(elder).toMatchObject({ target: '60px', leading: '1.6' })
  expect(Number.parseFloat(elder['text-s']!) * 20).toBeGreaterThanOrEqual(18)
  expect(inLight.target).toBe('44px')
})
