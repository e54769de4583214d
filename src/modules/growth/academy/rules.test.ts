import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAtLeast, skillLadder } from '#kernel/pure/identifiers/skills.ts'
import { type Course, mayStandUnder, phaseOf } from './rules.ts'
import { inOrder, maskedNumber, mayAdmit, mayNominate, mayWithdraw, mustBring, mustMeet, unmetBy } from './rules-nominations.ts'

const terms = { trades: ['电工', '维修电工'], leastSkill: 'senior', worksIn: ['智能制造'], leastYears: 3 } as const
const asTerms = terms as unknown as Pick<Course, 'trades' | 'leastSkill' | 'worksIn' | 'leastYears'>
const fit = { trade: '电工', skill: 'senior', worksIn: '智能制造', years: 3 } as const
const dates = { state: 'published', opens: '2024-09-02T01:00:00Z', closes: '2024-09-20T09:00:00Z', starts: '2024-09-27T01:00:00Z' } as const
const at = (beijing: string) => new Date(`${beijing}+08:00`)

describe('ACAD-4 who meets the terms', () => {
  test('everything that is not met is named at its field', () => {
    expect(mustMeet(fit, asTerms)).toBeUndefined()
    expect(mustMeet({ trade: '钳工', skill: 'intermediate', worksIn: '餐饮', years: 2 }, asTerms)).toMatchObject({
      clause: 'ACAD-4',
      fields: {
        'qualification.trade': 'acad.wrongTrade',
        'qualification.skill': 'acad.tooLow?least=senior',
        'qualification.worksIn': 'acad.wrongField',
        'qualification.years': 'acad.tooShort?least=3',
      },
    })
  })
  test('a level is compared by its rung, never by its number or its name', () => {
    for (const skill of skillLadder) expect(unmetBy({ ...fit, skill }, asTerms)).toEqual(isAtLeast(skill, 'senior') ? [] : ['skill'])
    expect(unmetBy({ ...fit, skill: null }, asTerms)).toEqual(['skill'])
  })
  test('a class that asks nothing takes anybody', () => {
    const open = { trades: [], leastSkill: null, worksIn: [], leastYears: 0 }
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(null, ...skillLadder), fc.string(), fc.nat(60), (trade, skill, worksIn, years) => {
        expect(unmetBy({ trade, skill, worksIn, years }, open)).toEqual([])
      }),
    )
  })
})

test('ACAD-3 the window is half open: at 17:00:00.000 it is closed, a thousandth before it is not', () => {
  expect(mayNominate(dates, at('2024-09-02T08:59:59.999'))).toMatchObject({ clause: 'ACAD-3' })
  expect(mayNominate(dates, at('2024-09-02T09:00:00'))).toBeUndefined()
  expect(mayNominate(dates, at('2024-09-20T16:59:59.999'))).toBeUndefined()
  expect(mayNominate(dates, at('2024-09-20T17:00:00'))).toMatchObject({ clause: 'ACAD-3' })
})

test('ACAD-11 ACAD-12 admission begins where nominations end; withdrawing ends where the class begins', () => {
  expect(mayAdmit(dates, at('2024-09-20T16:59:59.999'))).toMatchObject({ clause: 'ACAD-11' })
  expect(mayAdmit(dates, at('2024-09-20T17:00:00'))).toBeUndefined()
  expect(mayAdmit({ ...dates, state: 'running' }, at('2024-09-27T09:00:00'))).toMatchObject({ clause: 'ACAD-11' })
  expect(mayWithdraw(dates, at('2024-09-27T08:59:59.999'))).toBeUndefined()
  expect(mayWithdraw(dates, at('2024-09-27T09:00:00'))).toMatchObject({ clause: 'ACAD-12' })
  expect(['soon', 'nominating', 'nominated']).toEqual(
    [at('2024-09-01T00:00'), at('2024-09-10T00:00'), at('2024-09-25T00:00')].map(now => phaseOf(dates, now)),
  )
})

test('ACAD-11 the order is total: the same set is admitted in the same order, however it is read', () => {
  const instant = fc.constantFrom('2024-09-21T01:00:00.000Z', '2024-09-21T02:00:00.000Z')
  const rows = fc.uniqueArray(fc.record({ id: fc.uuid(), verifiedAt: instant, nominatedAt: instant }), {
    selector: row => row.id,
    maxLength: 12,
  })
  fc.assert(
    fc.property(rows, fc.infiniteStream(fc.nat()), (some, shuffle) => {
      const mixed = some
        .map(row => ({ row, key: shuffle.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(one => one.row)
      const sorted = [...mixed].sort(inOrder)
      expect(sorted).toEqual([...some].sort(inOrder))
      for (const [i, row] of sorted.slice(1).entries())
        expect(
          `${sorted[i]!.verifiedAt} ${sorted[i]!.nominatedAt} ${sorted[i]!.id}` < `${row.verifiedAt} ${row.nominatedAt} ${row.id}`,
        ).toBe(true)
    }),
  )
})

test('ACAD-8 the materials that lack are named', () => {
  expect(mustBring({ materials: ['推荐表', '证书'] }, '林晓', ['证书'])).toMatchObject({
    clause: 'ACAD-8',
    given: { name: '林晓', missing: '推荐表' },
  })
  expect(mustBring({ materials: [] }, '林晓', [])).toBeUndefined()
})

test('ACAD-15 a masked number shows four and hides at least four', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,30}$/), number => {
      const masked = maskedNumber(number)
      expect(masked.startsWith('****')).toBe(true)
      expect(masked.slice(masked.lastIndexOf('*') + 1)).toBe(number.slice(-4))
    }),
  )
  expect(maskedNumber('')).toBe('')
})

test('ACAD-16 an academy stands alone, a site under an academy, a point under either', () => {
  const ok = [
    ['academy', undefined],
    ['site', 'academy'],
    ['point', 'academy'],
    ['point', 'site'],
  ] as const
  for (const tier of ['academy', 'site', 'point'] as const)
    for (const upper of ['academy', 'site', 'point', undefined] as const)
      expect(mayStandUnder(tier, upper) === undefined).toBe(ok.some(([a, b]) => a === tier && b === upper))
})
