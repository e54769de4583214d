import { expect, test } from 'vitest'
import { inOrder } from './report-order.ts'

const report = (id: string, state: string, due: string | null, isRepeated = false) =>
  ({ id, state, due, isRepeated, at: `2026-11-0${id}T01:00:00Z` }) as never as { id: string } & Parameters<typeof inOrder>[0][number]

test('SITE-11, SITE-13: the overdue first, then the reopened and the repeated, then by their last day', () => {
  const rows = [
    report('1', 'reported', '2026-11-10'),
    report('2', 'answered', null),
    report('3', 'reported', '2026-11-12', true),
    report('4', 'reopened', '2026-11-20'),
    report('5', 'raised', '2026-11-05'),
    report('6', 'reported', '2026-11-09'),
    report('7', 'raised', '2026-11-03'),
  ]
  expect(inOrder(rows).map(one => one.id)).toEqual(['7', '5', '4', '3', '6', '1', '2'])
})
