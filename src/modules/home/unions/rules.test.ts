import { describe, expect, test } from 'vitest'
import type { Actor, Power, UnitPath } from '#kernel/pure/people.ts'
import { foundingObjection, lacksCommittee, unitBook, usccOf } from './rules.ts'
import { kinds, kindsBelow, mayStandBelow } from './rules-kinds.ts'

const now = new Date('2026-07-06T09:00:00+08:00')
const someone = (...posts: [UnitPath, ...Power[]][]): Actor => ({
  id: 'me',
  name: 'me',
  unit: '/city/',
  posts: posts.map(([unit, ...powers]) => ({ unit, powers })),
})
const street = { id: 'street', unit: '/city/east/street/', state: 'active', kind: 'street' } as const
const founding = { name: '望京某公司工会', kind: 'grassroots', foundedOn: '2026-07-06', basis: '望工发〔2026〕1号' } as const

describe('the tree', () => {
  test('UNION-1 is founded with an approval, below a living union', () => {
    expect(foundingObjection(street, founding, now)).toBeUndefined()
    expect(foundingObjection(street, { ...founding, basis: ' ' }, now)).toMatchObject({ clause: 'UNION-1', sentence: 'UNION-1' })
    expect(foundingObjection({ ...street, state: 'closed' }, founding, now)).toMatchObject({
      clause: 'UNION-1',
      sentence: 'unions.aboveEnded',
    })
  })

  test.each([
    ['district', 'municipal', true],
    ['zone', 'municipal', true],
    ['street', 'district', true],
    ['street', 'zone', true],
    ['joint', 'street', true],
    ['cell', 'grassroots', true],
    ['municipal', 'municipal', false],
    ['street', 'municipal', false],
    ['district', 'street', false],
    ['cell', 'street', false],
    ['grassroots', 'grassroots', false],
  ] as const)('UNION-2 a %s below a %s: %s', (kind, upper, may) => {
    expect(mayStandBelow(kind, upper)).toBe(may)
    expect(kindsBelow(upper).includes(kind)).toBe(may)
  })
  test('UNION-2 no kind stands in a circle, so every tree has its city at the top', () => {
    const depth = (kind: (typeof kinds)[number], seen: readonly string[] = []): number => {
      expect(seen, kind).not.toContain(kind)
      return 1 + Math.max(0, ...kinds.filter(upper => mayStandBelow(kind, upper)).map(upper => depth(upper, [...seen, kind])))
    }
    for (const kind of kinds) expect(depth(kind)).toBeLessThanOrEqual(kinds.length)
    expect(kinds.filter(kind => kinds.every(upper => !mayStandBelow(kind, upper)))).toEqual(['municipal'])
  })

  test('UNION-3 has a name of 2 to 60 characters and was not founded tomorrow', () => {
    expect(foundingObjection(street, { ...founding, name: '工' }, now)).toMatchObject({ clause: 'UNION-3' })
    expect(foundingObjection(street, { ...founding, name: '工'.repeat(61) }, now)).toMatchObject({ clause: 'UNION-3' })
    expect(foundingObjection(street, { ...founding, name: '𬱖'.repeat(60) }, now)).toBeUndefined()
    expect(foundingObjection(street, { ...founding, foundedOn: '2026-07-07' }, now)).toMatchObject({
      clause: 'UNION-3',
      fields: { foundedOn: 'unions.notFounded' },
    })
  })

  test('UNION-4 a doubtful credit code is questioned and kept when confirmed, a wrong one is not', () => {
    expect(usccOf('91350100M000100Y43', false)).toBe('91350100M000100Y43')
    expect(usccOf('91350203M0001QAY9B', false)).toMatchObject({ clause: 'UNION-4', sentence: 'usccCheck' })
    expect(usccOf('91350203M0001QAY9B', true)).toBe('91350203M0001QAY9B')
    expect(usccOf('12345', true)).toMatchObject({ clause: 'UNION-4', sentence: 'usccLength' })
  })

  test('UNION-8 the line above decides, the unit itself only corrects', () => {
    const row = { ...street, owner: '', parties: [], due: null, dueIsProvisional: false, version: 1 }
    expect(unitBook.open(row, someone(['/city/east/street/', 'unions.tree']))).toEqual(['correct'])
    expect(unitBook.open(row, someone(['/city/east/', 'unions.tree']))).toEqual(['rename', 'correct', 'move', 'merge', 'close'])
    expect(unitBook.open(row, someone(['/city/west/', 'unions.tree']))).toEqual([])
    expect(unitBook.open({ ...row, state: 'closed' }, someone(['/city/', 'unions.tree']))).toEqual([])
  })

  test('UNION-9 twenty-five members need a committee', () => {
    expect(lacksCommittee({ kind: 'organiser', workers: 24 })).toBeUndefined()
    expect(lacksCommittee({ kind: 'organiser', workers: 25 })).toMatchObject({ clause: 'UNION-9', given: { count: 25 } })
    expect(lacksCommittee({ kind: 'grassroots', workers: 25 })).toBeUndefined()
  })
})
