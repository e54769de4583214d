import { expect, test } from 'vitest'
import { china } from '#kernel/pure/holidays.ts'
import { festivalOf, nextHoliday } from './next-holiday.ts'

test('SITE-4: the next holiday is told by its name', () => {
  expect(nextHoliday('2026-09-28')).toEqual({ day: '2026-10-01', festival: 'national' })
  expect(nextHoliday('2024-12-31')).toEqual({ day: '2025-01-01', festival: 'newYear' })
  expect(nextHoliday('2025-05-06')).toEqual({ day: '2025-05-31', festival: 'boats' })
  // not announced: what the law fixes
  expect(nextHoliday('2027-01-02')).toEqual({ day: '2027-02-05', festival: 'spring' })
})

test('every day off of the notices belongs to a festival of its season', () => {
  const byFestival = Map.groupBy(
    Object.values(china).flatMap(({ off }) => off),
    festivalOf,
  )
  expect([...byFestival.keys()].sort()).toEqual(['autumn', 'boats', 'labour', 'national', 'newYear', 'qingming', 'spring'])
  for (const day of byFestival.get('spring')!) expect(day.slice(5, 7), day).toMatch(/01|02/)
})
