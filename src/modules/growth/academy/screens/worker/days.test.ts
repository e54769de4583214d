import { expect, test } from 'vitest'
import { daysOf } from './days.ts'

const session = (starts: string, ends: string) => ({ starts, ends })
const late = session('2024-09-28T01:00:00Z', '2024-09-28T03:30:00Z')
const early = session('2024-09-26T16:30:00Z', '2024-09-26T18:00:00Z')
const noon = session('2024-09-27T05:00:00Z', '2024-09-27T09:00:00Z')

test('sessions stand under Beijing’s days, whatever order they come in', () => {
  expect(daysOf([late, noon, early])).toEqual([
    { day: '2024-09-27', sessions: [early, noon] },
    { day: '2024-09-28', sessions: [late] },
  ])
})
