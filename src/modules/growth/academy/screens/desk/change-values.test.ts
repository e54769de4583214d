import { expect, test } from 'vitest'
import { speak } from '#kernel/pure/words.ts'
import type { Whole } from './calls.ts'
import { changeOf, changeValuesOf, wrongInChange } from './change-values.ts'
import { planWords } from './plan-words.ts'

const say = speak(planWords, 'zh')
const course = {
  version: 4,
  ...{ place: '实训基地', address: '', route: '', contact: '班主任', cost: '', bring: '', about: '内容', seats: 30 },
  opens: '2026-11-22T01:00:00Z',
  closes: '2026-12-11T09:00:00Z',
  sessions: [
    { id: 's', title: '第 1 课', kind: 'theory', starts: '2026-12-21T01:00:00Z', ends: '2026-12-21T09:00:00Z', place: '', lecturer: '' },
  ],
} as unknown as Whole
const values = changeValuesOf(course)

test('ACAD-14: only what differs is sent', () => {
  expect(changeOf(course, values)).toEqual({})
  expect(changeOf(course, { ...values, place: ' 新基地 ', seats: '40', closes: '2026-12-12T17:00' })).toEqual({
    place: '新基地',
    seats: 40,
    closes: '2026-12-12T17:00:00+08:00',
  })
  const later = [{ ...values.sessions[0]!, day: '2026-12-22' }]
  expect(changeOf(course, { ...values, sessions: later })).toEqual({
    sessions: [{ id: 's', place: '', starts: '2026-12-22T09:00:00+08:00', ends: '2026-12-22T17:00:00+08:00' }],
  })
})

test('ACAD-14: a change has its reason, and keeps what publishing demanded', () => {
  expect(wrongInChange(values, course, say).reason).toBe('至少 5 个字')
  const reasoned = { ...values, reason: '教室调整了' }
  expect(Object.values(wrongInChange(reasoned, course, say)).filter(Boolean)).toEqual([])
  expect(wrongInChange({ ...reasoned, place: '', seats: '' }, course, say)).toMatchObject({ place: '此项必填', seats: '此项必填' })
  expect(wrongInChange({ ...reasoned, closes: '2026-12-21T09:00' }, course, say).closes).toBe('推荐应在第一课前截止')
})
