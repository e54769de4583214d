import { expect, test } from 'vitest'
import { inTree } from './ground-tree.ts'
import { freshGround, groundOf, uppersFor, wrongInGround } from './ground-values.ts'

const place = (id: string, tier: string, upper: string | null, name = id) => ({ id, tier, upper, name }) as never
const rows = [place('p', 'point', 's'), place('s', 'site', 'a'), place('a', 'academy', null), place('q', 'point', 'gone')]

test('ACAD-16: each place is shown under the one it stands under; whose upper is out of sight stands at the top', () => {
  expect(inTree(rows).map(({ row, depth }) => [(row as { id: string }).id, depth])).toEqual([
    ['a', 0],
    ['s', 1],
    ['p', 2],
    ['q', 0],
  ])
})

test('ACAD-16: a site goes under an academy, a point under either, and nothing under itself', () => {
  const ids = (tier: 'academy' | 'site' | 'point', self?: string) => uppersFor(rows, tier, self).map((one: { id: string }) => one.id)
  expect(ids('academy')).toEqual([])
  expect(ids('site')).toEqual(['a'])
  expect(ids('point')).toEqual(['s', 'a'])
  expect(ids('point', 's')).toEqual(['a'])
})

test('a place begun below another is of the next tier, and an academy stands under none', () => {
  const site = freshGround('/u/', '2026-11-21', { id: 'a', tier: 'academy' })
  expect(site).toMatchObject({ tier: 'site', upper: 'a' })
  expect(groundOf({ ...site, tier: 'academy', lon: ' 116.47 ' })).toMatchObject({ upper: null, lon: 116.47, lat: null })
  const say = (key: string) => key
  expect(wrongInGround({ ...site, name: '甲', upper: '', lat: 'x' }, say, say)).toMatchObject({
    name: 'tooShort',
    upper: 'mustHave',
    lat: 'notNumber',
  })
  expect(wrongInGround({ ...site, lon: '116.47' }, say, say)).toMatchObject({ lat: 'acad.halfPlaced' })
  expect(wrongInGround({ ...site, lon: '116.47', lat: '30' }, say, say)).toMatchObject({ lon: undefined, lat: 'acad.notInBeijing' })
  const sound = { ...site, name: '示范点', lon: '116.47', lat: '39.99' }
  expect(Object.values(wrongInGround(sound, say, say)).filter(Boolean)).toEqual([])
})
