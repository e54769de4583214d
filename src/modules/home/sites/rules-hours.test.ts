import chineseDays from 'chinese-days'
import fc from 'fast-check'
import Oracle from 'opening_hours'
import { describe, expect, test } from 'vitest'
import { addDays, type Calendar, daysBetween, statutoryHolidays } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { type Hours, noticeReachDays, readHours, spansOn, standingAt, statusOf } from './rules-hours.ts'

const read = (text: string): Hours => {
  const found = readHours(text)
  if (!found.ok) throw new Error(`${found.why}: ${found.at}`)
  return found.hours
}
const beijing = (local: string) => new Date(`${local}:00+08:00`)
const at = (text: string, local: string, calendar?: Calendar) => standingAt(read(text), beijing(local), calendar)
const says = (at: Date | null) => at && new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)
const bank = 'Mo-Fr 09:00-17:00; PH off'

test.each([
  [' mo-fr 9:00 - 17:00 ;  ph OFF ; ', 'Mo-Fr 09:00-17:00; PH off'],
  ['Ｍｏ－Ｆｒ　０９：００－１７：００；ＰＨ　off', 'Mo-Fr 09:00-17:00; PH off'],
  ['24/7', '24/7'],
  ['Nov 15 – Mar 15 Mo-Su,PH 08:00-11:30、13:00-24:00', 'Nov 15-Mar 15 Mo-Su,PH 08:00-11:30,13:00-24:00'],
  ['Mo-Su,PH 18:00-02:00; Nov-Mar off', 'Mo-Su,PH 18:00-02:00; Nov-Mar off'],
])('SITE-4 “%s” is kept as “%s”', (text, kept) => expect(readHours(text)).toMatchObject({ ok: true, text: kept }))

test.each([
  ['', 'hours.unread', ''],
  ['周一至周五 9:00-17:00', 'hours.unread', '周一至周五 09:00-17:00'],
  ['Mo-Fr 09:00-17:00', 'hours.holidays', 'Mo-Fr 09:00-17:00'],
  ['08:00-22:00', 'hours.holidays', '08:00-22:00'],
  ['Mo-Fr 09:00-17:00; Jun-Sep PH off', 'hours.holidays', 'Mo-Fr 09:00-17:00'],
  ['PH off; Mo-Fr 09:00-17:00', 'hours.holidaysLast', 'Mo-Fr 09:00-17:00'],
  ['Mo-PH 09:00-17:00', 'hours.unread', 'Mo-PH 09:00-17:00'],
  ['Mo-Fr 09:00-25:00; PH off', 'hours.time', '09:00-25:00'],
  ['Mo-Fr 09:60-17:00; PH off', 'hours.time', '09:60-17:00'],
  ['Mo-Fr 09:00-09:00; PH off', 'hours.time', '09:00-09:00'],
  ['Mo-Fr 09:00-12:00,11:00-13:00; PH off', 'hours.overlap', '09:00-12:00,11:00-13:00'],
  ['Feb 30-Mar 15 24/7', 'hours.date', 'Feb 30-Mar 15'],
  ['Mo-Fr 09:00-17:00 "by appointment"; PH off', 'hours.unread', 'Mo-Fr 09:00-17:00 "By Appointment"'],
])('SITE-4 “%s” is refused: %s', (text, why, found) => expect(readHours(text)).toEqual({ ok: false, why, at: found }))

describe('SITE-4 open at that moment, and until when', () => {
  test.each([
    [bank, '2024-07-08T08:59', false, '2024-07-08T09:00'],
    [bank, '2024-07-08T09:00', true, '2024-07-08T17:00'],
    [bank, '2024-07-08T17:00', false, '2024-07-09T09:00'],
    [bank, '2024-07-12T18:00', false, '2024-07-15T09:00'],
    // National Day 2024 is off from the first to the seventh, and Sunday the 29th before it is worked
    [bank, '2024-09-29T10:00', true, '2024-09-29T17:00'],
    [bank, '2024-10-01T10:00', false, '2024-10-08T09:00'],
    [bank, '2024-09-30T18:00', false, '2024-10-08T09:00'],
    ['Mo-Su 09:00-17:00; PH 10:00-12:00', '2024-10-05T10:30', true, '2024-10-05T12:00'],
    ['24/7', '2024-10-01T03:00', true, null],
    ['00:00-24:00; PH 00:00-24:00', '2024-10-01T03:00', true, null],
    ['Mo-Su,PH 18:00-02:00', '2024-07-08T01:59', true, '2024-07-08T02:00'],
    ['Mo-Su,PH 18:00-02:00', '2024-07-08T02:00', false, '2024-07-08T18:00'],
    ['Fr 18:00-02:00; PH off', '2024-07-13T01:00', true, '2024-07-13T02:00'],
    ['Mo-Su,PH 08:00-22:00; Nov 15-Mar 15 Mo-Su,PH 07:00-23:00', '2024-11-15T07:30', true, '2024-11-15T23:00'],
    ['Mo-Su,PH 08:00-22:00; Nov 15-Mar 15 Mo-Su,PH 07:00-23:00', '2024-03-16T07:30', false, '2024-03-16T08:00'],
    ['Jun-Sep Mo-Su,PH 08:00-22:00', '2024-10-01T09:00', false, null],
    ['Jan 1-Mar 15 Mo-Su,PH 08:00-22:00', '2024-02-29T09:00', true, '2024-02-29T22:00'],
  ])('“%s” at %s: %s until %s', (text, when, isOpen, changes) => {
    const found = at(text, when)
    expect({ ...found, changesAt: says(found.changesAt) }).toEqual({ isOpen, changesAt: changes, isProvisional: false })
  })

  test('a span over midnight into the new year, and the week of a table', () => {
    expect(says(at('Dec 31 Mo-Su,PH 20:00-01:00', '2025-01-01T00:30').changesAt)).toBe('2025-01-01T01:00')
    expect(spansOn(read('Mo-Fr 08:30-11:30,18:00-02:00; PH off'), '2024-07-08')).toEqual([
      { from: '08:30', to: '11:30' },
      { from: '18:00', to: '02:00' },
    ])
    expect(spansOn(read('24/7'), '2024-07-08')).toEqual([{ from: '00:00', to: '24:00' }])
    expect(spansOn(read(bank), '2024-10-01')).toEqual([])
  })
})

describe('SITE-4 in a year not announced', () => {
  test.each([
    ['what the law fixes is certain', '2027-10-01T10:00', 'Mo-Su 09:00-17:00; PH 10:00-18:00', false],
    ['a day beside it may be moved', '2027-10-04T10:00', bank, true],
    ['so may a weekend day before it', '2027-09-26T10:00', bank, true],
    ['far from every holiday nothing moves', '2027-07-13T10:00', bank, false],
    ['where holidays are like other days nothing can change', '2027-10-04T10:00', 'Mo-Su,PH 09:00-17:00', false],
    ['beyond the table of festivals anything may be one', '2041-07-10T10:00', bank, true],
  ])('%s', (_, when, text, isProvisional) => expect(at(text, when).isProvisional).toBe(isProvisional))

  test('the answer of an announced day is provisional where it ends in one that is not', () =>
    expect(at('Su 09:00-17:00; PH off', '2026-12-31T10:00')).toMatchObject({ isProvisional: true }))

  test('no notice of the past moved a day further than that from a holiday of the law', () => {
    for (const [year, { off, worked }] of Object.entries(china)) {
      const lunar = (date: string) => chineseDays.getSolarDateFromLunar(`${year}-${date}`).date as string
      const spring = [-1, 0, 1, 2].map(days => addDays(lunar('01-01'), days))
      const qingming = chineseDays.getSolarTermDate(Number(year), 4, 'pure_brightness')
      const fixed = [...statutoryHolidays(Number(year)), `${Number(year) + 1}-01-01`, ...spring, qingming, lunar('05-05'), lunar('08-15')]
      for (const day of [...off, ...worked])
        expect(Math.min(...fixed.map(holiday => Math.abs(daysBetween(holiday, day)))), day).toBeLessThanOrEqual(noticeReachDays)
    }
  })
})

describe('SITE-6 shut today, paused, closed', () => {
  const site = { state: 'open', hours: 'Mo-Su,PH 18:00-02:00', shutOn: null, shutWhy: '', pausedUntil: null, reason: '' } as const
  const status = (more: object, when: string) => {
    const { changesAt, ...rest } = statusOf({ ...site, ...more }, beijing(when))
    return { ...rest, changesAt: says(changesAt === null ? null : new Date(changesAt)) }
  }
  const shut = { shutOn: '2024-07-08', shutWhy: '停水' }
  const paused = { state: 'paused', pausedUntil: '2024-07-10', reason: '装修' }

  test.each([
    ['as its hours say', {}, '2024-07-08T19:00', 'open', '2024-07-09T02:00', ''],
    ['shut for the day', shut, '2024-07-08T19:00', 'shutToday', '2024-07-09T18:00', '停水'],
    ['the night of the day on which it was shut stays shut', shut, '2024-07-09T01:00', 'shut', '2024-07-09T18:00', ''],
    ['midnight ends it', { ...shut, hours: '24/7' }, '2024-07-08T23:59', 'shutToday', '2024-07-09T00:00', '停水'],
    ['and it is open again', { ...shut, hours: '24/7' }, '2024-07-09T00:00', 'open', null, ''],
    ['paused, with the day it opens again', paused, '2024-07-08T19:00', 'paused', '2024-07-11T18:00', '装修'],
    ['the last day has passed', paused, '2024-07-11T19:00', 'open', '2024-07-12T02:00', ''],
    ['paused for long', { ...paused, pausedUntil: '2024-12-31' }, '2024-07-08T19:00', 'paused', null, '装修'],
    ['closed for good', { state: 'closed', reason: '拆迁' }, '2024-07-08T19:00', 'shut', null, '拆迁'],
    ['hours that cannot be read', { hours: '?' }, '2024-07-08T19:00', 'shut', null, ''],
  ])('%s', (_, more, when, is, changesAt, why) => expect(status(more, when)).toEqual({ is, changesAt, why, isProvisional: false }))
})

/** The library of OpenStreetMap reads the machine's own clock: given Beijing's clock face as if it were local, it agrees. */
describe('SITE-4 as the library opening_hours reads them', () => {
  const noHolidays: Calendar = Object.fromEntries([2023, 2024, 2025].map(year => [year, { off: [], worked: [] }]))
  const clockFace = (last: number) =>
    fc.integer({ min: 0, max: last }).map(n => `${String(Math.floor(n / 12)).padStart(2, '0')}:${String((n % 12) * 5).padStart(2, '0')}`)
  const dayName = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su')
  const range = fc.tuple(dayName, dayName).map(([a, b]) => (a === b ? a : `${a}-${b}`))
  const list = fc.uniqueArray(dayName, { minLength: 1, maxLength: 3 }).map(names => names.join(','))
  const season = fc.constantFrom('', 'Jun-Sep ', 'Nov-Mar ', 'Nov 15-Mar 15 ', 'May ', 'Apr 10-Oct 20 ', 'Jan,Mar-Apr ')
  const anySpan = fc.tuple(clockFace(287), clockFace(287)).filter(([a, b]) => a !== b && b !== '00:00')
  const times = (span: fc.Arbitrary<[string, string]>) =>
    fc.oneof(
      { weight: 4, arbitrary: span.map(([a, b]) => `${a}-${b}`) },
      { weight: 1, arbitrary: fc.constant('08:00-11:30,13:00-24:00') },
      { weight: 1, arbitrary: fc.constant('off') },
    )
  const rule = (span: fc.Arbitrary<[string, string]>) =>
    fc.tuple(season, fc.oneof(range, list), times(span)).map(([when, on, hours]) => `${when}${on} ${hours}`)
  // The library lets a later rule for Saturday cut off what is left of Friday's night; here a night belongs to its Friday.
  const inOneDay = fc.array(rule(anySpan.filter(([a, b]) => a < b)), { minLength: 1, maxLength: 3 })
  const overMidnight = rule(anySpan).map(one => [one])
  const moment = fc
    .integer({ min: 0, max: 366 * 288 - 1 })
    .map(n => new Date(Date.UTC(2024, 0, 1) + n * 300_000).toISOString().slice(0, 16))
  const wall = (local: Date) => new Date(local.getTime() - local.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

  test('the same moments open, the same changes', () =>
    fc.assert(
      fc.property(fc.oneof(inOneDay, overMidnight), moment, (rules, when) => {
        const ours = at(`${rules.join('; ')}; PH off`, when, noHolidays)
        const oracle = new Oracle(rules.join('; '))
        expect(ours.isOpen).toBe(oracle.getState(new Date(when)))
        if (ours.changesAt) expect(says(ours.changesAt)).toBe(wall(oracle.getNextChange(new Date(when))!))
      }),
      { numRuns: 400 },
    ))
})
