import { expect, test } from 'vitest'
import { speak } from '#kernel/pure/words.ts'
import { kinds } from '../../rules.ts'
import { missingIn, wrongIn } from './plan-checks.ts'
import { freshPlan, planOf, valuesOf } from './plan-values.ts'
import { planWords } from './plan-words.ts'
import { isUntouched, presets } from './presets.ts'
import type { Whole } from './calls.ts'

const say = speak(planWords, 'zh')
const city = { path: '/a/', name: '北京市总工会' }
const fresh = freshPlan(city, new Date('2026-11-21T06:00:00Z'))
const complete = { ...fresh, title: '电工班', about: '内容', place: '实训基地', contact: '班主任 010-60000000' }

test('a new class is planned so that its own checks pass: three days, nominations closing before them', () => {
  expect(fresh.sessions.map(one => one.day)).toEqual(['2026-12-21', '2026-12-22', '2026-12-23'])
  expect(fresh).toMatchObject({ opens: '2026-11-22T09:00', closes: '2026-12-11T17:00', openTo: [{ id: 'a', name: '北京市总工会' }] })
  expect(Object.values(wrongIn(complete, say)).filter(Boolean)).toEqual([])
})

test('ACAD-2: what a new class lacks is named, and nothing once it is filled in', () => {
  expect(missingIn(fresh)).toEqual(['title', 'about', 'place', 'contact'])
  expect(missingIn({ ...fresh, sessions: [] })).toContain('sessions')
  expect(missingIn(complete)).toEqual([])
})

test('a session without a name is named by its place, and one without hours is left out of a draft', () => {
  const [first, second] = fresh.sessions
  const plan = planOf({ ...complete, sessions: [first!, { ...second!, from: '' }] })
  expect(plan.sessions).toMatchObject([{ title: '第 1 课', starts: '2026-12-21T09:00:00+08:00', ends: '2026-12-21T17:00:00+08:00' }])
})

test.each([
  ['seats', { seats: '0' }, '请填整数，1 至 10000'],
  ['leastOfUnit', { leastOfUnit: '4', mostOfUnit: '3' }, '最少人数多于最多人数'],
  ['attendanceShare', { attendanceShare: '101' }, '请填整数，1 至 100'],
  ['closes', { closes: '2026-11-22T09:00' }, '推荐截止应晚于推荐开始'],
  ['closes', { closes: '2026-12-21T09:00' }, '推荐应在第一课前截止'],
  ['sessions', { sessions: [{ ...fresh.sessions[0]!, to: '09:00' }] }, '第 1 课：结束应晚于开始'],
  ['sessions', { sessions: [{ ...fresh.sessions[0]!, day: '', lecturer: '王老师' }] }, '第 1 课：请填日期、开始和结束'],
] as const)('what contradicts itself is not sent: %s', (field, change, sentence) => {
  expect(wrongIn({ ...complete, ...(change as object) }, say)[field]).toBe(sentence)
})

test('every preset passes the checks, and counts as untouched until somebody settles a part of it otherwise', () => {
  for (const kind of kinds) {
    const values = { ...complete, kind, ...presets[kind] }
    expect(Object.values(wrongIn(values, say)).filter(Boolean)).toEqual([])
    expect(isUntouched(values)).toBe(true)
    expect(isUntouched({ ...values, seats: '31' })).toBe(false)
    expect(isUntouched({ ...values, materials: [...values.materials, '照片'] })).toBe(false)
  }
})

test('a stored class goes into the editor and comes out as it was', () => {
  const plan = planOf({
    ...complete,
    hosts: [{ id: 'b', name: '朝阳区总工会', role: 'organiser' }],
    leastSkill: 'technician',
    practiceMark: '',
  })
  const stored = {
    ...plan,
    version: 3,
    unit: '/a/',
    unitNames: { a: '北京市总工会', b: '朝阳区总工会' },
    copiedFrom: null,
  } as unknown as Whole
  const values = valuesOf({ ...stored, sessions: plan.sessions!.map((one, n) => ({ ...one, id: `${n}` })) as Whole['sessions'] })
  expect(planOf(values)).toEqual(plan)
  expect(values.openTo).toEqual([{ id: 'a', name: '北京市总工会' }])
})
