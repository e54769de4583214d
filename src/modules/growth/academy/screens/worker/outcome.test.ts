import { expect, test } from 'vitest'
import type { Result } from '../../rules-exams.ts'
import { certificatesOf, lacksOf, verdictOf } from './outcome.ts'

const of = (isClosed: boolean, kind: Result['kind'], lacks: Result['lacks'] = []) => ({ isClosed, result: { kind, lacks, awaited: [] } })

test('ACAD-29: while sessions are to come, the hours they bring are not lacking; a mark that is too low is', () => {
  const young = of(false, 'failed', ['attendance'])
  expect([verdictOf(young), lacksOf(young)]).toEqual(['underWay', []])
  const low = of(false, 'failed', ['attendance', 'theory'])
  expect([verdictOf(low), lacksOf(low)]).toEqual(['failed', ['theory']])
})

test('ACAD-29: after the last session what is lacking is named, and what nobody has confirmed is awaited', () => {
  const short = of(true, 'failed', ['attendance'])
  expect([verdictOf(short), lacksOf(short)]).toEqual(['failed', ['attendance']])
  expect(verdictOf(of(true, 'awaited'))).toBe('awaited')
  expect(verdictOf(of(true, 'passed'))).toBe('passed')
})

test('ACAD-32: the certificate that holds stands apart from those taken back or replaced', () => {
  const one = (id: string, state: 'issued' | 'revoked' | 'replaced') => ({ id, state }) as never
  const { valid, ended } = certificatesOf({ certificates: [one('c', 'revoked'), one('b', 'issued'), one('a', 'replaced')] })
  expect(valid).toMatchObject({ id: 'b' })
  expect(ended).toMatchObject([{ id: 'c' }, { id: 'a' }])
})
