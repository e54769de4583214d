import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { descentOf, isLast, isSoundAlly, isTaught, type Kin, mayDescend, workKinds } from './rules-network.ts'

const now = new Date('2026-07-06T09:00:00+08:00')
const kin = (id: string, more: Partial<Kin> = {}): Kin & { hours: number } => ({
  id,
  kind: 'course',
  from: null,
  follows: null,
  madeOn: '2025-01-01',
  hours: 16,
  ...more,
})

describe('ACAD-38', () => {
  test.each([
    ['', undefined],
    ['91110108MA01A2B3C4', undefined],
    ['9111', { uscc: 'usccLength' }],
    ['9111010OMA01A2B3C4', { uscc: 'usccSigns' }],
  ])('ACAD-38 a code of %s', (uscc, fields) => {
    expect(isSoundAlly({ uscc, joinedOn: '2026-07-06' }, now)?.fields).toEqual(fields)
  })
  test('ACAD-38 nobody joins tomorrow', () => {
    expect(isSoundAlly({ uscc: '', joinedOn: '2026-07-07' }, now)?.fields).toEqual({ joinedOn: 'acad.dayToCome' })
  })
})

const course = kin('course')
const book = kin('book', { kind: 'textbook', from: 'course', madeOn: '2025-03-01' })
const trainer = kin('trainer', { kind: 'trainer', from: 'book', madeOn: '2025-05-01' })
const family = [course, book, trainer]

describe('ACAD-41 what comes from what', () => {
  test.each([
    ['a course from a textbook', kin('x', { from: 'book' }), { from: 'acad.fromNothing' }],
    ['a textbook from nothing', kin('x', { kind: 'textbook' }), { from: 'acad.fromCourse' }],
    ['a textbook from a textbook', kin('x', { kind: 'textbook', from: 'book' }), { from: 'acad.fromCourse' }],
    ['a trainer from a course', kin('x', { kind: 'trainer', from: 'course' }), { from: 'acad.fromTextbook' }],
    ['a textbook from a course of another group', kin('x', { kind: 'textbook', from: 'elsewhere' }), { from: 'acad.fromCourse' }],
    ['a course after a textbook', kin('x', { follows: 'book' }), { follows: 'acad.followsKind' }],
    ['a course without hours', { ...kin('x'), hours: null }, { hours: 'acad.noHours' }],
    [
      'a textbook before its course',
      kin('x', { kind: 'textbook', from: 'course', madeOn: '2024-12-31' }),
      { madeOn: 'acad.beforeSource?day=2025-01-01' },
    ],
    ['a course moved behind its textbook', kin('course', { madeOn: '2025-03-02' }), { madeOn: 'acad.afterDescendant?day=2025-03-01' }],
    ['a work of tomorrow', kin('x', { madeOn: '2026-07-07' }), { madeOn: 'acad.dayToCome' }],
  ])('ACAD-41 refuses %s', (_, work, fields) => {
    expect(mayDescend(family, work, now)?.fields).toEqual(fields)
  })
  test('ACAD-41 one edition follows one, and none comes round to itself', () => {
    const second = kin('second', { follows: 'course', madeOn: '2026-01-01' })
    expect(mayDescend(family, second, now)).toBeUndefined()
    const both = [...family, second]
    expect(mayDescend(both, kin('third', { follows: 'course', madeOn: '2026-02-01' }), now)?.fields).toEqual({
      follows: 'acad.followsTaken',
    })
    expect(mayDescend(both, { ...course, follows: 'second' }, now)?.fields).toEqual({ follows: 'acad.followsItself' })
    expect(mayDescend(both, { ...course, follows: 'course' }, now)?.fields).toEqual({ follows: 'acad.followsItself' })
  })
  test('ACAD-41 what others came from stays', () => {
    expect(isLast(family, 'book')).toMatchObject({ clause: 'ACAD-41', sentence: 'acad.hasDescendants', given: { n: 1 } })
    expect(isLast(family, 'trainer')).toBeUndefined()
  })
  test('ACAD-41 editions stand together, and what came from an older one stands under the newest', () => {
    const second = kin('second', { follows: 'course', madeOn: '2026-01-01' })
    const [line, ...others] = descentOf([...family, second])
    expect(others).toEqual([])
    expect(line).toMatchObject({
      work: { id: 'second' },
      earlier: [{ id: 'course' }],
      below: [{ work: { id: 'book' }, below: [{ work: { id: 'trainer' } }] }],
    })
  })
  test('ACAD-41 whatever is tried, nothing descends from itself, and every work is shown once', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const one = fc.record({
      id: fc.constantFrom(...ids),
      kind: fc.constantFrom(...workKinds),
      from: fc.constantFrom(null, ...ids),
      follows: fc.constantFrom(null, ...ids),
      madeOn: fc.constantFrom('2025-01-01', '2025-06-01', '2026-01-01'),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 60 }), tried => {
        const works = new Map<string, Kin>()
        for (const asked of tried) {
          // a work's kind is not edited
          const work = { ...asked, kind: works.get(asked.id)?.kind ?? asked.kind, hours: 8 }
          if (!mayDescend([...works.values()], work, now)) works.set(work.id, work)
        }
        const ancestors = (id: string | null, seen: string[]): void => {
          if (id === null) return
          expect(seen).not.toContain(id)
          const { from, follows } = works.get(id)!
          for (const next of [from, follows]) ancestors(next, [...seen, id])
        }
        for (const id of works.keys()) ancestors(id, [])
        const shown = (lines: ReturnType<typeof descentOf>): string[] =>
          lines.flatMap(({ work, earlier, below }) => [work.id, ...earlier.map(one => one.id), ...shown(below)])
        expect(shown(descentOf([...works.values()])).sort()).toEqual([...works.keys()].sort())
      }),
    )
  })
})

test.each([
  ['running', '2026-07-06T09:00:00+08:00', true],
  ['closed', '2026-07-06T08:00:00+08:00', true],
  ['running', '2026-07-06T09:00:01+08:00', false],
  ['published', '2026-07-05T09:00:00+08:00', false],
  ['cancelled', '2026-07-05T09:00:00+08:00', false],
] as const)('ACAD-42 a session of a %s class that ends at %s', (state, ends, is) => {
  expect(isTaught({ ends }, { state }, now)).toBe(is)
})
