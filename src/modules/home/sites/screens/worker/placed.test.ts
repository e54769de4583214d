import { expect, test } from 'vitest'
import type { Near } from './api.ts'
import { type Chosen, chosenIn, searchOf } from './chosen.ts'
import { blurred, fits, placed } from './placed.ts'

const station = (change: Partial<Near>): Near => ({
  id: '0190a000-0000-7000-8000-000000000001',
  name: '云景里工会驿站',
  english: 'Yunjingli station',
  kinds: ['unionStation'],
  division: '110112',
  address: '通州区云景东路 18 号',
  wayIn: '',
  phone: '',
  lon: 116.668,
  lat: 39.882,
  hours: 'Mo-Su 08:30-22:00; PH off',
  offers: ['water', 'charging'],
  out: [],
  shutOn: null,
  shutWhy: '',
  state: 'open',
  pausedUntil: null,
  reason: '',
  metres: null,
  minutes: null,
  status: { is: 'shut', changesAt: null, why: '', isProvisional: false },
  ...change,
})
const all: Chosen = { offers: [], open: undefined, division: '', asked: '' }
const at = (time: string) => new Date(`2024-07-08T${time}:00+08:00`)

test('SITE-7: distances are the phone’s own, from the very spot, and the nearest stands first', () => {
  const rows = [station({ id: 'far', lat: 39.892 }), station({ id: 'near' })]
  const found = placed(rows, { lon: 116.668, lat: 39.8811 })
  expect(found.map(row => [row.id, row.metres, row.minutes])).toEqual([
    ['near', 100, 2],
    ['far', 1212, 20],
  ])
  expect(placed(rows, undefined).map(row => [row.id, row.metres])).toEqual([
    ['far', null],
    ['near', null],
  ])
})

test('the server is told where somebody stands to a hundred metres, no nearer', () => {
  expect(blurred({ lon: 116.66814159, lat: 39.88171828 })).toEqual({ lon: 116.668, lat: 39.882 })
})

test('SITE-4: a kept list is looked through by the hour it is read at, whatever it said when it was kept', () => {
  const open = { ...all, open: 'now' as const }
  expect(fits(station({}), open, at('21:40'))).toBe(true)
  expect(fits(station({}), open, at('22:00'))).toBe(false)
  expect(fits(station({ shutOn: '2024-07-08' }), open, at('21:40'))).toBe(false)
})

test('late is open at ten at night, asked at whatever hour', () => {
  const late = { ...all, open: 'late' as const }
  expect(fits(station({}), late, at('09:00'))).toBe(false)
  expect(fits(station({ hours: '24/7' }), late, at('09:00'))).toBe(true)
  expect(fits(station({ hours: 'Mo-Su 18:00-02:00; PH off' }), late, at('09:00'))).toBe(true)
})

test('every offer looked for is there; a word is found in name and address', () => {
  expect(fits(station({}), { ...all, offers: ['water', 'charging'] }, at('09:00'))).toBe(true)
  expect(fits(station({}), { ...all, offers: ['water', 'toilet'] }, at('09:00'))).toBe(false)
  expect(fits(station({ out: ['water'] }), { ...all, offers: ['water'] }, at('09:00'))).toBe(false)
  expect(fits(station({}), { ...all, asked: '云景东路' }, at('09:00'))).toBe(true)
  expect(fits(station({}), { ...all, asked: 'yunjingli' }, at('09:00'))).toBe(true)
  expect(fits(station({}), { ...all, division: '110105' }, at('09:00'))).toBe(false)
})

test('what is looked for stands in the address, and nothing else is taken from it', () => {
  const chosen: Chosen = { offers: ['water', 'charging'], open: 'now', division: '110112', asked: '梨园' }
  expect(chosenIn(new URLSearchParams(searchOf(chosen)))).toEqual(chosen)
  expect(chosenIn(new URLSearchParams('offers=gold,water&open=always'))).toEqual({ ...all, offers: ['water'] })
})
