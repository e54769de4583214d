import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEvent, calendarFile } from './ics.ts'

const event: CalendarEvent = {
  uid: 'e1',
  sequence: 2,
  starts: new Date('2026-07-18T09:00:00+08:00'),
  ends: new Date('2026-07-18T11:30:00+08:00'),
  title: '亲子日；星空灯',
  place: '海图大厦, 3 层',
  about: '第一行\n第二行',
  isCancelled: false,
  stampedAt: new Date('2026-07-01T00:00:00Z'),
}

test('an event says when, where and what, escaped as the standard asks', () => {
  const file = calendarFile('我的活动', [event])
  expect(file).toContain('DTSTART:20260718T010000Z\r\n')
  expect(file).toContain('LOCATION:海图大厦\\, 3 层\r\n')
  expect(file).toContain('DESCRIPTION:第一行\\n第二行\r\n')
  expect(file).toContain('STATUS:CONFIRMED')
})

test('whatever ends a line in somebody’s words ends none of the file', () => {
  for (const end of ['\r', '\n', '\r\n', '\u2028', '\x85', '\x0b']) {
    const file = calendarFile('', [{ ...event, title: `亲子日${end}ATTACH:https://elsewhere.example` }])
    expect(file).toContain('SUMMARY:亲子日\\nATTACH:https://elsewhere.example\r\n')
  }
})

test('a cancelled event says so and rings no bell', () => {
  const file = calendarFile('', [{ ...event, isCancelled: true }])
  expect(file).toContain('STATUS:CANCELLED')
  expect(file).not.toContain('VALARM')
})

test('no line is longer than 75 bytes, and unfolding gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), title => {
      const plain = title.replace(/[\\;,\r\n\u2028\u2029\u0085]/g, '')
      const file = calendarFile('', [{ ...event, title: plain }])
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(file.replaceAll('\r\n ', '')).toContain(`SUMMARY:${plain}\r\n`)
    }),
  )
})
