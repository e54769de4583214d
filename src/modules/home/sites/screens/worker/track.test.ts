import { expect, test } from 'vitest'
import type { Report } from './api.ts'
import { trackOf } from './track.ts'

const report: Report = {
  id: '0190a000-0000-7000-8000-000000000001',
  site: '0190a000-0000-7000-8000-000000000002',
  siteName: '云景里工会驿站',
  state: 'reported',
  fault: 'locked',
  said: '',
  at: '2024-07-08T13:42:00.000Z',
  due: '2024-07-09',
  dueIsProvisional: false,
  hasPhoto: false,
  answer: '',
  answeredAt: null,
  hasProof: false,
  noProofBecause: '',
  reopenedBecause: '',
  isRepeated: false,
  version: 1,
}
const stops = (change: Partial<Report>) => trackOf({ ...report, ...change }).map(({ key, reached }) => `${key} ${reached}`)
const answered = { state: 'answered', answer: '门已经打开', answeredAt: '2024-07-09T01:00:00.000Z', due: '2024-07-16' } as const

test('SITE-10: a report waits for its answer, by a day that is told', () => {
  expect(stops({})).toEqual(['reported done', 'waiting current', 'settle ahead'])
  expect(trackOf(report)[1]).toMatchObject({ by: '2024-07-09' })
})

test('SITE-11: an overdue one says that it went up', () => {
  expect(stops({ state: 'raised' })).toEqual(['reported done', 'waitingUp current', 'settle ahead'])
})

test('SITE-12: what is answered may be contested until a day that is told, and is then settled', () => {
  expect(stops(answered)).toEqual(['reported done', 'answered current', 'settle ahead'])
  expect(trackOf({ ...report, ...answered }).at(-1)).toMatchObject({ by: '2024-07-16' })
  expect(stops({ ...answered, state: 'settled' })).toEqual(['reported done', 'answered done', 'settled done'])
})

test('SITE-12: what is contested goes back, and the second answer stands after the objection', () => {
  const reopenedBecause = '第二天又锁上了'
  expect(stops({ ...answered, state: 'reopened', reopenedBecause })).toEqual([
    'reported done',
    'answered done',
    'reopened done',
    'again current',
    'settle ahead',
  ])
  expect(stops({ ...answered, reopenedBecause })).toEqual(['reported done', 'reopened done', 'answered current', 'settle ahead'])
})
