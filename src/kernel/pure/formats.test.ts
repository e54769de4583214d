import { expect, test } from 'vitest'
import {
  formatDate,
  formatDay,
  formatDays,
  formatMoment,
  formatMoney,
  formatMonth,
  formatPaperDay,
  formatPaperMoment,
  formatProvisional,
  formatRange,
  formatRemaining,
  formatTime,
} from './formats.ts'

const at = (text: string) => new Date(`${text}+08:00`)

test('a day, with its year only when that is another one', () => {
  expect(formatDay('2026-11-20', 'zh')).toBe('11月20日 周五')
  expect(formatDay('2026-11-20', 'en')).toBe('Fri 20 Nov')
  expect(formatDay('2027-01-05', 'zh', '2026-11-20')).toBe('2027年1月5日 周二')
  expect(formatDay('2027-01-05', 'en', '2026-11-20')).toBe('Tue 5 Jan 2027')
  expect(formatDay('2026-01-04', 'zh', '2026-11-20')).toBe('1月4日 周日')
})

test('a day on a paper', () => {
  expect(formatPaperDay('2026-11-20', 'zh')).toBe('2026年11月20日')
  expect(formatPaperDay('2026-05-01', 'en')).toBe('1 May 2026')
  const at = new Date('2026-11-20T09:05:00+08:00')
  expect([formatPaperMoment(at, 'zh'), formatPaperMoment(at, 'en')]).toEqual(['2026年11月20日 09:05', '20 November 2026 09:05'])
})

test('a day and a month in a column, where the years differ', () => {
  expect(formatDate('2026-05-01', 'zh')).toBe('2026年5月1日')
  expect(formatDate('2026-05-01', 'en')).toBe('1 May 2026')
  expect(formatDate('2026-11-20', 'en')).toBe('20 Nov 2026')
  expect([formatMonth('2026-11-20', 'zh'), formatMonth('2026-11-20', 'en')]).toEqual(['2026年11月', 'Nov 2026'])
})

test.each([
  ['2026-11-20T14:00', '14:00'],
  ['2026-11-20T00:00', '00:00'],
  ['2026-11-20T23:59:59', '23:59'],
  ['2026-11-20T07:05', '07:05'],
])('%s in Beijing is told as %s', (text, time) => {
  expect(formatTime(at(text))).toBe(time)
})

test('a moment and a range, told by Beijing’s clock', () => {
  expect(formatMoment(new Date('2026-11-20T16:30:00Z'), 'zh')).toBe('11月21日 周六 00:30')
  expect(formatRange(at('2026-11-20T14:00'), at('2026-11-20T16:00'), 'zh')).toBe('11月20日 周五 14:00–16:00')
  expect(formatRange(at('2026-11-20T14:00'), at('2026-11-20T16:00'), 'en')).toBe('Fri 20 Nov 14:00–16:00')
  expect(formatRange(at('2026-11-20T22:00'), at('2026-11-21T02:00'), 'en')).toBe('Fri 20 Nov 22:00 – Sat 21 Nov 02:00')
})

test('days from the first to the last, the year told where it turns', () => {
  expect(formatDays('2026-11-20', '2026-11-22', 'zh')).toBe('11月20日 周五 – 11月22日 周日')
  expect(formatDays('2026-11-20', '2026-11-20', 'en')).toBe('Fri 20 Nov')
  expect(formatDays('2026-12-30', '2027-01-05', 'en')).toBe('Wed 30 Dec – Tue 5 Jan 2027')
})

test.each([
  [1234567, '12,345.67元', '¥12,345.67'],
  [50000, '500元', '¥500'],
  [50, '0.50元', '¥0.50'],
  [0, '0元', '¥0'],
  [-1234567, '-12,345.67元', '-¥12,345.67'],
])('%i fen', (fen, zh, en) => {
  expect([formatMoney(fen, 'zh'), formatMoney(fen, 'en')]).toEqual([zh, en])
})

test.each([
  [2, '还剩 2 天', '2 days left'],
  [1, '还剩 1 天', '1 day left'],
  [0, '今天到期', 'due today'],
  [-1, '已逾期 1 天', '1 day overdue'],
  [-3, '已逾期 3 天', '3 days overdue'],
])('%i days remaining', (days, zh, en) => {
  expect([formatRemaining(days, 'zh'), formatRemaining(days, 'en')]).toEqual([zh, en])
})

test('a provisional day says why it may move', () => {
  expect(formatProvisional('2027-01-07', 'zh')).toBe('2027年的放假安排尚未公布，这个日期可能调整')
  expect(formatProvisional('2027-01-07', 'en')).toBe('The holidays of 2027 are not announced yet, so this day may move')
})
