import { expect, test } from 'vitest'
import { freshSite, siteOf, type SiteValues, wrongInSite } from './site-values.ts'

const same = (key: string) => key
const wrongs = (values: SiteValues) =>
  Object.fromEntries(Object.entries(wrongInSite(values, same, same)).filter(([, sentence]) => sentence !== undefined))
const sound: SiteValues = {
  ...freshSite('/city/'),
  ...{ name: ' 望京驿站 ', kinds: ['warmStation'], division: '110105', address: '望京街 9 号', lon: '116.48', lat: ' 39.99 ' },
  hours: 'Mo-Fr 08:30-18:00; PH off',
}

test('SITE-1: an empty form says at each field what is missing, a sound one is sent as the register wants it', () => {
  expect(wrongs(freshSite('/city/'))).toMatchObject({
    ...{ name: 'wrong.short', kinds: 'wrong.kinds', division: 'wrong.missing', address: 'wrong.short', lon: 'wrong.place' },
    hours: 'wrong.hours',
  })
  expect(wrongs(sound)).toEqual({})
  expect(siteOf({ ...sound, partners: '银行', capacity: ' 24 ' })).toMatchObject({
    name: '望京驿站',
    lat: 39.99,
    partners: '',
    capacity: 24,
  })
})

test('SITE-2, SITE-3: the rules’ own sentences stand at their fields', () => {
  expect(wrongs({ ...sound, kinds: ['workersVillage'], residents: '299' })).toEqual({ kinds: 'site.tooFewForVillage' })
  expect(wrongs({ ...sound, kinds: ['unionStation'], residents: '300' })).toEqual({ kinds: 'site.isVillage' })
  expect(wrongs({ ...sound, built: 'together' })).toEqual({ partners: 'site.partnersMissing' })
  expect(wrongs({ ...sound, kinds: ['workersVillage'], residents: '三百' })).toMatchObject({ residents: 'wrong.number' })
})

test('SITE-4: hours that are not read, and those half filled in, are not sent', () => {
  expect(wrongs({ ...sound, hours: 'Mo-Fr 08:30-18:00' }).hours).toMatch(/^hours\.holidays\?/)
  expect(wrongs({ ...sound, hours: 'Mo-Fr 08:30-?; PH off' })).toEqual({ hours: 'wrong.times' })
})
