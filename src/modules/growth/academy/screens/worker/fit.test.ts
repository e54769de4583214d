import { expect, test } from 'vitest'
import type { Fit } from './api.ts'
import { askedBy, chanceOf, fitOf, isForUnits, OTHER, qualificationOf, typedOf } from './fit.ts'
import type { Parcel } from './parcel.ts'

const terms = { trades: ['电工', '维修电工'], leastSkill: 'senior' as const, worksIn: ['智能制造'], leastYears: 3 }
const open = { trades: [], leastSkill: null, worksIn: [], leastYears: 0 }
const said = { trade: '电工', skill: 'senior', worksIn: '智能制造', years: '5' }
const blank = { trade: '', skill: '', worksIn: '', years: '' }

test('ACAD-4: nothing is held against what was not said yet, and nothing is met before all is said', () => {
  expect(fitOf(blank, terms)).toEqual({ unmet: [], isMet: false })
  expect(fitOf({ ...blank, skill: 'intermediate' }, terms)).toEqual({ unmet: ['skill'], isMet: false })
  expect(fitOf(said, terms)).toEqual({ unmet: [], isMet: true })
})

test('ACAD-4: each term that is not met is named: another trade, no certificate, too few years, no number at all', () => {
  expect(fitOf({ ...said, trade: OTHER, skill: OTHER, worksIn: OTHER, years: '2' }, terms).unmet).toEqual([
    'trade',
    'skill',
    'worksIn',
    'years',
  ])
  expect(fitOf({ ...said, years: '0' }, terms).unmet).toEqual(['years'])
  expect(fitOf({ ...said, years: '三' }, terms)).toEqual({ unmet: [], isMet: false })
  expect(fitOf({ ...said, skill: 'technician' }, terms).isMet).toBe(true)
})

test('a class that asks for nothing is met by anyone, and nothing is sent that it does not ask for', () => {
  expect(askedBy(open)).toEqual([])
  expect(fitOf(blank, open).isMet).toBe(true)
  expect(qualificationOf(said, { ...open, leastSkill: 'junior' })).toEqual({ trade: '', skill: 'senior', worksIn: '', years: 0 })
})

test('what was said for another class is shown as far as this one knows it', () => {
  expect(typedOf({ trade: '焊工', skill: 'senior', worksIn: '', years: 4 }, terms)).toEqual({
    trade: OTHER,
    skill: 'senior',
    worksIn: '',
    years: '4',
  })
  expect(typedOf(null, terms)).toEqual(blank)
})

const course = { state: 'published' as const, opens: '2024-09-02T01:00:00Z', closes: '2024-09-20T09:00:00Z' }
const reply = (isOpenTo: boolean) => ({ units: [{ path: '/city/lamp/', name: '暖灯', isOpenTo }], qualification: null }) as Fit
const at = (now: string) => new Date(now)

test('ACAD-3: half open to the millisecond: at 17:00 it is closed', () => {
  const chance = (now: string) => chanceOf(course, [], reply(true), at(now))
  expect(chance('2024-09-20T08:59:59.999Z')).toEqual({ kind: 'check', mayAsk: true, isStranger: false })
  expect(chance('2024-09-20T09:00:00.000Z')).toEqual({ kind: 'over', phase: 'nominated' })
  expect(chance('2024-09-01T00:00:00Z')).toMatchObject({ kind: 'check', mayAsk: false })
})

test('a unit it is not open to is told so; a stranger may look whether they fit', () => {
  const now = at('2024-09-10T00:00:00Z')
  expect(chanceOf(course, [], reply(false), now)).toEqual({ kind: 'notUnits' })
  expect(chanceOf(course, [], undefined, now)).toEqual({ kind: 'check', mayAsk: true, isStranger: true })
  expect(isForUnits({ openTo: ['city'] }, ['/city/lamp/'])).toBe(true)
  expect(isForUnits({ openTo: ['lamp'] }, ['/city/'])).toBe(false)
})

test('what is on its way is not asked for twice; after a no of the unit or a withdrawal one may ask again', () => {
  const now = at('2024-09-10T00:00:00Z')
  const held = (state: string) => chanceOf(course, [{ id: 'p', class: 'c', title: '', ask: { state } } as Parcel], reply(true), now).kind
  expect([held('asked'), held('declined'), held('withdrawn')]).toEqual(['held', 'check', 'check'])
  const refused = { id: 'p', class: 'c', title: '', nomination: { state: 'refused' } } as Parcel
  expect(chanceOf(course, [refused], reply(true), now).kind).toBe('held')
})
