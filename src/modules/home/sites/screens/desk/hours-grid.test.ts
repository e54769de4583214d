import { expect, test } from 'vitest'
import { readHours } from '../../rules-hours.ts'
import { allDay, gridOf, linesOf, textOf, weekdays, weekOf } from './hours-grid.ts'

const office = [{ from: '08:30', to: '18:00' }]
const short = [{ from: '09:00', to: '16:00' }]

test('SITE-4: what stands in the grid is written as OpenStreetMap writes it, holidays last', () => {
  const week = weekOf(day => (day === 'PH' || day === 'Su' ? [] : day === 'Sa' ? short : office))
  expect(textOf({ week, season: null })).toBe('Mo-Fr 08:30-18:00; Sa 09:00-16:00; PH off')
  expect(textOf({ week: weekOf(() => office), season: null })).toBe('Mo-Su,PH 08:30-18:00')
  expect(textOf({ week: weekOf(() => [allDay]), season: null })).toBe('24/7')
  const winter = { from: '11-15', to: '03-15', week: weekOf(day => (day === 'PH' || day === 'Su' ? [] : short)) }
  expect(textOf({ week, season: winter })).toBe(
    'Mo-Fr 08:30-18:00; Sa 09:00-16:00; PH off; Nov 15-Mar 15 Mo-Sa 09:00-16:00; Nov 15-Mar 15 Su off; Nov 15-Mar 15 PH off',
  )
  const onlyWinter = textOf({ week: weekOf(() => []), season: { ...winter, week: weekOf(() => short) } })
  expect(onlyWinter).toBe('Nov 15-Mar 15 Mo-Su,PH 09:00-16:00')
})

test('SITE-4: whatever the grid writes is read, and shows the same grid again', () => {
  const night = [{ from: '18:00', to: '02:00' }]
  const twice = [
    { from: '08:30', to: '11:30' },
    { from: '13:00', to: '24:00' },
  ]
  const kinds = [[], office, short, night, twice, [allDay]]
  for (let n = 0; n < 90; n++) {
    const week = weekOf(
      day => kinds[(n * 7 + (weekdays as readonly string[]).indexOf(day) * (n % 5) + (day === 'PH' ? n : 0)) % kinds.length]!,
    )
    const season = n % 3 === 0 ? { from: '06-01', to: '08-31', week: weekOf(day => kinds[(n + day.charCodeAt(0)) % kinds.length]!) } : null
    const text = textOf({ week, season })
    expect(readHours(text), text).toMatchObject({ ok: true })
    expect(gridOf(text), text).toEqual({ week, season })
  }
})

test('SITE-4: a text that says more than one season, or cannot be read, has no grid', () => {
  expect(gridOf('Mo-Fr 08:30-18:00')).toBeUndefined()
  expect(gridOf('Mo-Su,PH 08:00-20:00; Jun-Aug Mo-Su,PH 07:00-22:00; Dec-Feb Mo-Su,PH 09:00-18:00')).toBeUndefined()
  expect(gridOf('PH off; Apr-Jun Mo-Su,PH 08:00-20:00')?.season?.to).toBe('06-30')
  expect(gridOf('24/7')?.week.PH).toEqual([allDay])
  expect(readHours(textOf({ week: weekOf(() => [{ from: '08:00', to: '' }]), season: null })).ok).toBe(false)
})

test('days with the same hours stand in one line, holidays in their own', () => {
  expect(linesOf(weekOf(() => office))).toMatchObject([{ days: { length: 8 } }])
  expect(linesOf(weekOf(day => (day === 'Su' ? [] : office))).map(one => one.days.join())).toEqual(['Mo,Tu,We,Th,Fr,Sa', 'Su', 'PH'])
})
