import { expect, test } from 'vitest'
import type { Whole } from './calls.ts'
import { changeOf, changeValuesOf } from './change-values.ts'

const activity = {
  version: 4,
  about: '做一束花',
  bring: '',
  place: '职工之家',
  address: '',
  contact: '苏敏',
  enrolCloses: '2026-07-17T09:00:00.000Z',
  leaveBy: null,
  seats: 20,
  queue: 5,
  materials: { 花材包: 1 },
  sessions: [
    {
      id: 's1',
      title: '',
      starts: '2026-07-18T01:00:00.000Z',
      ends: '2026-07-18T03:00:00.000Z',
      place: '',
      offer: 'o',
      cancelledAt: null,
      reason: '',
    },
    {
      id: 's2',
      title: '',
      starts: '2026-07-25T01:00:00.000Z',
      ends: '2026-07-25T03:00:00.000Z',
      place: '',
      offer: 'o',
      cancelledAt: '2026-07-10T00:00:00Z',
      reason: '',
    },
  ],
} as unknown as Whole

test('ACT-10 a change holds only what differs: what a colleague changed meanwhile is not undone', () => {
  const values = changeValuesOf(activity)
  expect(values.sessions.map(one => one.id)).toEqual(['s1'])
  expect(changeOf(activity, values)).toEqual({})
  expect(changeOf(activity, { ...values, place: '职工之家三层 ', seats: '', materials: [] })).toEqual({
    place: '职工之家三层',
    seats: null,
    materials: {},
  })
  expect(changeOf(activity, { ...values, sessions: [{ ...values.sessions[0]!, from: '10:00', to: '12:00' }] })).toEqual({
    sessions: [{ id: 's1', place: '', starts: '2026-07-18T10:00:00+08:00', ends: '2026-07-18T12:00:00+08:00' }],
  })
})
