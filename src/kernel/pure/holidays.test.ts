import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { addDays, type Day, dayOf, daysBetween, isWorkingDay, startOfDay, statutoryHolidays, weekdayOf } from './calendar.ts'
import { china } from './holidays.ts'
import { lunarFestivals } from './lunar-festivals.ts'

const everyDay = (first: Day, last: Day) => Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n))

test('every day of 2022 to 2026 is as chinese-days has it', () => {
  const differing = everyDay('2022-01-01', '2026-12-31').filter(day => isWorkingDay(china, day) !== chineseDays.isWorkday(day))
  expect(differing).toEqual([])
})

test.each([
  [2024, '1-1 2-10–17 4-4–6 5-1–5 6-10 9-15–17 10-1–7', '2-4 2-18 4-7 4-28 5-11 9-14 9-29 10-12'],
  [2025, '1-1 1-28–2-4 4-4–6 5-1–5 5-31–6-2 10-1–8', '1-26 2-8 4-27 9-28 10-11'],
  [2026, '1-1–3 2-15–23 4-4–6 5-1–5 6-19–21 9-25–27 10-1–7', '1-4 2-14 2-28 5-9 9-20 10-10'],
])('State Council’s notice for %i', (year, off, worked) => {
  const days = (text: string) =>
    text.split(' ').flatMap(span => {
      const [first, last = first] = span.split('–') as [string, string?]
      const day = (date: string) =>
        `${year}-${date
          .split('-')
          .map(n => n.padStart(2, '0'))
          .join('-')}`
      return everyDay(day(first), day(last!.includes('-') ? last! : `${first.split('-')[0]}-${last}`))
    })
  expect(china[year]).toEqual({ off: days(off), worked: days(worked) })
})

test('what a notice lists as worked is a weekend day', () => {
  for (const { worked } of Object.values(china)) for (const day of worked) expect([0, 6], day).toContain(weekdayOf(day))
})

test('thirteen statutory days since 2025, on which every notice agrees', () => {
  expect(statutoryHolidays(2027)).toEqual(
    '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03'.split(' ').map(date => `2027-${date}`),
  )
  // Mid-Autumn falls on the third day of National Day in 2028, on its first in 2031
  const counts = Object.keys(lunarFestivals).map(year => statutoryHolidays(Number(year)).length)
  expect(counts).toEqual([13, 12, 13, 13, 12, 13, 13, 13, 13])
  for (const year of [2025, 2026]) for (const day of statutoryHolidays(year)) expect(isWorkingDay(china, day), day).toBe(false)
})

test('beyond the table of festivals the fixed dates remain', () => {
  expect(statutoryHolidays(2040)).toHaveLength(6)
})

test('the lunar dates to 2035 are those of chinese-days', () => {
  for (const [year, dates] of Object.entries(lunarFestivals)) {
    const solar = ['01-01', '05-05', '08-15'].map(lunar => chineseDays.getSolarDateFromLunar(`${year}-${lunar}`).date)
    const qingming = chineseDays.getSolarTermDate(Number(year), 4, 'pure_brightness')
    expect(dates.map(date => `${year}-${date}`)).toEqual([solar[0], qingming, solar[1], solar[2]])
  }
})

test('the lunar dates to 2035 are those of Intl, but where the new moon is minutes from Beijing’s midnight', () => {
  const intl = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'Asia/Shanghai' })
  const lunar = (day: Day) => intl.format(startOfDay(day)).split(/[/-]/).slice(0, 2).join('/')
  const near = ['2027-02-06', '2030-02-03']
  for (const [year, [spring, , boats, autumn]] of Object.entries(lunarFestivals)) {
    for (const [date, name] of [
      [spring, '1/1'],
      [boats, '5/5'],
      [autumn, '8/15'],
    ] as const) {
      const day = `${year}-${date}`
      const around = near.includes(day) ? [-1, 0, 1].map(n => addDays(day, n)) : [day]
      expect(around.map(lunar), day).toContain(name)
    }
  }
  expect(dayOf(new Date('2027-02-06T15:56:00Z'))).toBe('2027-02-06') // that new moon, in Beijing still the sixth
})
