import { describe, expect, test } from 'vitest'
import { readHours } from './rules-hours.ts'
import { weeklyOf } from './rules-open.ts'

const weekly = (text: string, today = '2026-07-06') => {
  const read = readHours(text)
  if (!read.ok) throw new Error(`${read.why}: ${read.at}`)
  return weeklyOf(read.hours, today).map(({ byday, opensAt, closesAt, validFrom, validTo }) =>
    [validFrom && `${validFrom}..${validTo}`, byday, `${opensAt}-${closesAt}`].filter(Boolean).join(' '),
  )
}

describe('SITE-18: hours as weekly rules', () => {
  test.each([
    ['Mo-Fr 08:30-11:30,13:00-22:00; PH off', ['MO,TU,WE,TH,FR 08:30-11:30', 'MO,TU,WE,TH,FR 13:00-22:00']],
    // a later rule takes the place of those before it
    ['08:00-20:00; Sa,Su 10:00-16:00; PH off', ['MO,TU,WE,TH,FR 08:00-20:00', 'SA,SU 10:00-16:00']],
    ['Tu-Su,PH 18:00-02:00', ['TU,WE,TH,FR,SA,SU 18:00-02:00']],
    // what closes when it opens closes on the next day
    ['24/7', ['MO,TU,WE,TH,FR,SA,SU 00:00-00:00']],
    ['Mo-Fr 08:00-24:00; PH off', ['MO,TU,WE,TH,FR 08:00-00:00']],
  ])('%s', (text, told) => {
    expect(weekly(text)).toEqual(told)
  })

  test('a season has its days, over the turn of the year too, and what is past is left out', () => {
    expect(weekly('Mo-Su,PH 07:00-22:00; Nov 15-Mar 15 Mo-Su,PH 08:00-20:00', '2026-07-06')).toEqual([
      '2026-03-16..2026-11-14 MO,TU,WE,TH,FR,SA,SU 07:00-22:00',
      '2026-11-15..2027-03-15 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
      '2027-03-16..2027-11-14 MO,TU,WE,TH,FR,SA,SU 07:00-22:00',
      '2027-11-15..2027-12-31 MO,TU,WE,TH,FR,SA,SU 08:00-20:00',
    ])
  })

  test('a month ends on its last day, also in February', () => {
    expect(weekly('Feb Mo-Su,PH 09:00-17:00; Mar-Jan 24/7', '2027-02-01')[0]).toBe(
      '2027-02-01..2027-02-28 MO,TU,WE,TH,FR,SA,SU 09:00-17:00',
    )
    expect(weekly('Jun-Sep Mo-Su,PH 09:00-21:00', '2026-07-06')).toEqual([
      '2026-06-01..2026-09-30 MO,TU,WE,TH,FR,SA,SU 09:00-21:00',
      '2027-06-01..2027-09-30 MO,TU,WE,TH,FR,SA,SU 09:00-21:00',
    ])
  })
})
