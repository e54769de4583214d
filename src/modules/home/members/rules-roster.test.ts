import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inventedNumber } from '../../../../seeds/invented.ts'
import { readResidentId } from '#kernel/pure/identifiers/resident-id.ts'
import { type Cells, readDay, rosterReader, veiled } from './rules-roster.ts'

const blank: Cells = { name: '', idNumber: '', phone: '', union: '', employer: '', work: '', joinedOn: '', standing: '' }

test('MEMBERS-15: a day is read however lists write it, and no other', () => {
  for (const text of ['2020-09-01', '2020/9/1', '2020.9.1', '2020年9月1日', '20200901', ' ２０２０-9-1 '])
    expect(readDay(text), text).toBe('2020-09-01')
  for (const text of ['2020-13-01', '2020-02-30', '9/1/2020', '明天', '']) expect(readDay(text), text).toBeUndefined()
})

test('MEMBERS-15: of a long number written in any cell only seven signs are ever told', () => {
  fc.assert(
    fc.property(fc.nat({ max: 8_000_000 }), fc.stringMatching(/^[一-龥]{0,5}$/), (n, around) => {
      const told = veiled(`${around}${inventedNumber(n)}${around}`)
      expect(told).not.toMatch(/\d{8}/)
      expect(told.startsWith(around)).toBe(true)
    }),
  )
  expect(veiled('2020-09-01')).toBe('2020-09-01')
})

test('the demo’s numbers are right by their check digit, of nobody, and each another', () => {
  fc.assert(
    fc.property(fc.nat({ max: 8_000_000 }), fc.nat({ max: 8_000_000 }), (a, b) => {
      expect(readResidentId(inventedNumber(a), '2026-01-01').ok).toBe(true)
      expect(inventedNumber(a) === inventedNumber(b)).toBe(a === b)
    }),
  )
})

test('MEMBERS-15: a line is sound or says why not, and no number passes twice', () => {
  const cell = fc.oneof(
    fc.constant(''),
    fc.string({ maxLength: 12 }),
    fc.nat({ max: 40 }).map(inventedNumber),
    fc.constantFrom('13600000001', '2020-09-01', '会员', '王小明'),
  )
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ name: cell, idNumber: cell, phone: cell, union: cell, employer: cell, work: cell, joinedOn: cell, standing: cell }),
        { maxLength: 30 },
      ),
      rows => {
        const read = rosterReader('2026-07-06', new Map())
        const judged = rows.map((cells, i) => read({ line: i + 2, cells }))
        for (const { said, faults } of judged) expect(Boolean(said)).toBe(faults.length === 0)
        const sound = judged.flatMap(({ said }) => said ?? [])
        for (const head of ['idNumber', 'phone'] as const) {
          const known = sound.flatMap(said => said[head] ?? [])
          expect(new Set(known).size).toBe(known.length)
        }
      },
    ),
  )
  const one = rosterReader(
    '2026-07-06',
    new Map([['甲工会', 'several']]),
  )({ line: 2, cells: { ...blank, name: '王　伟', phone: '13600000001', union: '甲工会' } })
  expect(one.faults).toEqual([{ head: 'union', why: `roster.severalUnions?${new URLSearchParams({ at: '甲工会' })}` }])
})
