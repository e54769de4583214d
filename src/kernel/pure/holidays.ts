import { addDays, type Calendar, type YearNotice } from './calendar.ts'

/**
 * Beijing's working calendar, from the State Council's yearly notices. Spans are days off, weekends within them included,
 * as the notice prints them. A new year is added here when its notice is out, and nowhere else.
 */
export const china: Calendar = {
  2022: notice(
    2022,
    '01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07',
    '01-29 01-30 04-02 04-24 05-07 10-08 10-09',
  ),
  2023: notice(
    2023,
    '01-01..01-02 01-21..01-27 04-05 04-29..05-03 06-22..06-24 09-29..10-06 12-30..12-31',
    '01-28 01-29 04-23 05-06 06-25 10-07 10-08',
  ),
  2024: notice(
    2024,
    '01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10 09-15..09-17 10-01..10-07',
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
  ),
  2025: notice(2025, '01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08', '01-26 02-08 04-27 09-28 10-11'),
  2026: notice(
    2026,
    '01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07',
    '01-04 02-14 02-28 05-09 09-20 10-10',
  ),
}

function notice(year: number, off: string, worked: string): YearNotice {
  const daysOf = (spans: string) =>
    spans.split(' ').flatMap(span => {
      const [first, last = first] = span.split('..').map(date => `${year}-${date}`) as [string, string?]
      const days = [first]
      while (days.at(-1)! < last!) days.push(addDays(days.at(-1)!, 1))
      return days
    })
  return { off: daysOf(off), worked: daysOf(worked) }
}
