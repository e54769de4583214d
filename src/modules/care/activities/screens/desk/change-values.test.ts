import { expect, test } from 'vitest'
import { merged } from '#kernel/web/desk/merging.ts'
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

test('HOUSE-6 after a colleague saved first: what I touched stays mine, what I left alone becomes theirs', () => {
  const mine = { ...changeValuesOf(activity), contact: '苏敏 010-00000000', reason: '换了联系电话' }
  const now = { ...activity, version: 5, place: '职工之家三层' } as Whole
  const both = merged(mine, changeValuesOf(now))
  expect(both).toMatchObject({ version: 5, place: '职工之家三层', contact: '苏敏 010-00000000' })
  expect(changeOf(now, both)).toEqual({ contact: '苏敏 010-00000000' })
  // a second colleague, while the first merge is on the screen
  const later = { ...now, version: 6, bring: '剪刀' } as Whole
  expect(changeOf(later, merged(both, changeValuesOf(later)))).toEqual({ contact: '苏敏 010-00000000' })
})
