import { describe, expect, test } from 'vitest'
import { speak } from '#kernel/pure/words.ts'
import type { Whole } from './calls.ts'
import { missingIn, wrongIn } from './plan-checks.ts'
import { freshPlan, planOf, valuesOf } from './plan-values.ts'
import { planWords } from './plan-words.ts'

const now = new Date('2026-07-06T09:20:00+08:00')
const fresh = freshPlan({ path: '/a/b/', name: '望京街道总工会' }, now)
const say = speak(planWords, 'zh') as never

const stored: Whole = {
  ...(planOf(fresh) as Whole),
  id: 'x',
  unit: '/a/b/',
  owner: '',
  parties: [],
  state: 'draft',
  due: null,
  dueIsProvisional: false,
  version: 3,
  starts: null,
  ends: null,
  reason: '',
  summary: '',
  number: '',
  offers: [],
  unitNames: { b: '望京街道总工会', c: '中关村街道总工会' },
  sessions: [
    {
      id: 's1',
      title: '',
      starts: '2026-07-18T01:00:00.000Z',
      ends: '2026-07-18T03:00:00.000Z',
      place: '',
      offer: 'x',
      cancelledAt: null,
      reason: '',
    },
  ],
}

describe('the editor', () => {
  test('begins with what is usual: enrolment an hour from now, closed the evening before, a week away, for the own unit', () => {
    expect(fresh).toMatchObject({ enrolOpens: '2026-07-06T11:00', enrolCloses: '2026-07-17T18:00', openTo: [{ id: 'b' }] })
    expect(fresh.sessions).toMatchObject([{ day: '2026-07-18', from: '09:00', to: '11:00' }])
  })

  test('a stored activity comes back as it was', () => {
    const activity: Whole = {
      ...stored,
      hosts: { c: 'helper' },
      seatsByUnit: { b: 12 },
      materials: { 花材包: 2 },
      seats: null,
      isForFamilies: true,
      mostChildren: 2,
      ageFrom: 6,
      ageTo: null,
    }
    const back = planOf(valuesOf(activity))
    expect(back).toMatchObject({
      hosts: { c: 'helper' },
      seatsByUnit: { b: 12 },
      materials: { 花材包: 2 },
      seats: null,
      mostChildren: 2,
      ageFrom: 6,
      ageTo: null,
    })
    expect(back.sessions).toMatchObject([{ starts: '2026-07-18T09:00:00+08:00', ends: '2026-07-18T11:00:00+08:00' }])
    expect(valuesOf(activity).version).toBe(3)
  })

  test('ACT-2 says what is missing as the rules do, and nothing once it is whole', () => {
    expect(missingIn({ ...fresh, sessions: [], enrolCloses: '' })).toEqual([
      'title',
      'about',
      'place',
      'contact',
      'sessions',
      'enrolCloses',
    ])
    expect(missingIn({ ...fresh, title: '插花', about: '一束花', place: '职工之家', contact: '苏敏' })).toEqual([])
    expect(
      missingIn({ ...fresh, title: '插花', about: '一束花', place: '职工之家', contact: '苏敏', isForFamilies: true, mostChildren: '0' }),
    ).toEqual(['mostChildren'])
  })

  test('ACT-2 times that contradict each other are told at their inputs', () => {
    const whole = { ...fresh, title: '插花' }
    expect(Object.values(wrongIn(whole, say)).filter(Boolean)).toEqual([])
    expect(wrongIn({ ...whole, enrolCloses: '2026-07-18T09:01' }, say).enrolCloses).toBe('报名应在第一场开始前截止')
    expect(wrongIn({ ...whole, enrolCloses: whole.enrolOpens }, say).enrolCloses).toBe('报名截止应晚于报名开始')
    expect(wrongIn({ ...whole, sessions: [{ ...whole.sessions[0]!, to: '09:00' }] }, say).sessions).toBe('第 1 场：结束应晚于开始')
    expect(wrongIn({ ...whole, seats: '很多' }, say).seats).toBe('请填整数，不小于 1')
  })
})
