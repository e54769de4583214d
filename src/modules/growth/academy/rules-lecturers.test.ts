import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor, UnitPath } from '#kernel/pure/people.ts'
import { afterMove, type Booking, bookingBook, hoursByYear, isInTerm, mayTeach, overlaps, type Span } from './rules-bookings.ts'
import {
  isDescribed,
  isTerm,
  type Lecturer,
  lastOf,
  lecturerBook,
  mayArrange,
  mayRenew,
  meanOf,
  offeringBook,
  type Trial,
  trialBook,
  verdictOf,
} from './rules-lecturers.ts'

const now = new Date('2024-07-08T09:00:00+08:00')
const [academy, mill] = ['/city/', '/city/east/mill/'] as const
const actorAt = (id: string, unit: UnitPath, ...powers: `academy.${string}`[]): Actor => ({ id, name: id, unit, posts: [{ unit, powers }] })
const chair = actorAt('chair', academy, 'academy.appoint', 'academy.nominate', 'academy.host')
const mao: Actor = { id: 'mao', name: '茅工', unit: mill, posts: [] }
const lecturer: Lecturer = {
  ...{ id: 'l', state: 'nominated', owner: 'mao', unit: mill, parties: [academy], due: null, dueIsProvisional: false, version: 1 },
  ...{ ground: 'g', way: 'unit', name: '茅工', unitName: '东机厂', fields: ['manufacturing'], craft: '电工 高级技师' },
  ...{ introduction: '三十年电气维修，带出二十名徒弟', offeredAt: now.toISOString(), agreedAt: now.toISOString() },
  ...{ since: null, until: null, reason: '' },
}
const trial: Trial = {
  ...{ id: 't', state: 'arranged', owner: 'mao', unit: academy, parties: [], due: null, dueIsProvisional: false, version: 1 },
  ...{ lecturer: 'l', topic: '变频器调试', place: '报告厅', starts: '2024-07-08T08:00:00+08:00', mean: null, reason: '讲得清楚，板书好' },
  marks: { given: [] },
}
const review = (reviewer: string, mark: number) => ({ reviewer, name: reviewer, mark, note: '' })
const judged = (more: Partial<Trial>, at = now) => trialBook.rule({ ...trial, ...more }, 'pass', chair, at)

test('ACAD-34 at least one field, a craft and an introduction', () => {
  expect(isDescribed(lecturer)).toBeUndefined()
  expect(isDescribed({ fields: [], craft: ' ', introduction: '太短了' })).toMatchObject({
    clause: 'ACAD-34',
    fields: { fields: 'missing', craft: 'missing', introduction: 'tooShort?least=10' },
  })
})

test('ACAD-34 a unit nominates others; one offers oneself in one’s own name', () => {
  const unitChair = actorAt('head', mill, 'academy.nominate')
  expect(lecturerBook.mayBegin(lecturer, unitChair)).toBeUndefined()
  expect(lecturerBook.mayBegin({ ...lecturer, owner: 'head' }, unitChair)).toMatchObject({ clause: 'ACAD-34' })
  expect(offeringBook.mayBegin(lecturer, mao)).toBeUndefined()
  expect(offeringBook.mayBegin(lecturer, unitChair)).toMatchObject({ clause: 'ACAD-34' })
})

test('ACAD-35 nobody reviews themselves, each reviewer marks once, there are at least two, and the verdict has its reasons', () => {
  expect(judged({ marks: { given: [review('a', 90), review('mao', 100)] } })).toMatchObject({
    sentence: 'acad.notOwnReview',
    fields: { 'marks.1.reviewer': 'acad.notOwnReview' },
  })
  expect(judged({ marks: { given: [review('a', 90), review('a', 80)] } })).toMatchObject({
    fields: { 'marks.1.reviewer': 'acad.reviewerTwice' },
  })
  expect(judged({ marks: { given: [review('a', 90)] } })).toMatchObject({ fields: { marks: 'acad.fewReviewers?least=2' } })
  const two = { given: [review('a', 90), review('b', 85)] }
  expect(judged({ marks: two, reason: '好' })).toMatchObject({ fields: { reason: 'tooShort?least=5' } })
  expect(judged({ marks: two }, new Date('2024-07-08T07:59:00+08:00'))).toMatchObject({ sentence: 'acad.notGivenYet' })
  expect(judged({ marks: two })).toBe('passed')
  // nor does whoever is tried rule on it, whatever posts they hold
  expect(trialBook.rule({ ...trial, owner: 'chair', marks: two }, 'pass', chair, now)).toMatchObject({ clause: 'ACAD-35' })
  expect(mayArrange(trial.starts, now)).toMatchObject({ fields: { starts: 'acad.trialPast' } })
})

test.each([
  [[80, 80], 80, 'pass'],
  [[100, 59.5], 79.7, 'fail'],
  [[80, 80, 79.5], 79.8, 'fail'],
  [[80, 79.5, 80.5], 80, 'pass'],
] as const)('ACAD-35 marks %j have a mean of %d: %s', (marks, mean, verdict) => {
  const given = marks.map(mark => ({ mark }))
  expect([meanOf(given), verdictOf(given)]).toEqual([mean, verdict])
})

test('ACAD-36 a term is two years unless said otherwise, five at most, and whoever is appointed has agreed', () => {
  expect(lastOf('2024-07-08')).toBe('2026-07-07')
  const appointed = (more: Partial<Lecturer>) =>
    lecturerBook.rule({ ...lecturer, state: 'passed', since: '2024-07-08', until: '2026-07-07', ...more }, 'appoint', chair, now)
  expect(appointed({})).toBe('appointed')
  expect(appointed({ agreedAt: null })).toMatchObject({ sentence: 'acad.notAgreed' })
  expect(appointed({ until: '2029-07-08' })).toMatchObject({ fields: { until: 'acad.termTooLong?most=5' } })
  expect(isTerm({ since: '2024-07-08', until: '2024-07-08' }, '2024-07-08')).toMatchObject({ fields: { until: 'acad.untilBeforeSince' } })
  expect(isTerm({ since: '2022-07-08', until: '2024-07-07' }, '2024-07-08')).toMatchObject({ fields: { until: 'acad.termOver' } })
  expect(mayRenew('2026-07-07', '2026-07-07')).toMatchObject({ clause: 'ACAD-36' })
  expect(mayRenew('2028-07-07', '2026-07-07')).toBeUndefined()
  // the nominating unit appoints nobody
  const unitChair = actorAt('head', mill, 'academy.appoint')
  expect(lecturerBook.objection({ ...lecturer, state: 'passed' }, 'appoint', unitChair)).toMatchObject({ clause: 'ACAD-36' })
})

const termed = { name: '茅工', state: 'appointed', since: '2024-07-08', until: '2026-07-07' } as const
const at = (day: string, from: number, to: number): Span => ({
  starts: new Date(`${day}T${String(from).padStart(2, '0')}:00:00+08:00`).toISOString(),
  ends: new Date(`${day}T${String(to).padStart(2, '0')}:00:00+08:00`).toISOString(),
})

test('ACAD-37 only the appointed, within the term to its last day, before it begins, and free', () => {
  const asked = (more: object, span: Span, isBusy = false) => mayTeach({ ...termed, ...more }, span, isBusy, now)
  expect(asked({}, at('2026-07-07', 20, 22))).toBeUndefined()
  expect(asked({}, at('2026-07-08', 9, 12))).toMatchObject({ sentence: 'acad.outsideTerm' })
  expect(asked({ state: 'passed' }, at('2024-07-09', 9, 12))).toMatchObject({ sentence: 'acad.notAppointed' })
  expect(asked({}, at('2024-07-08', 9, 12))).toMatchObject({ sentence: 'acad.sessionBegun' })
  expect(asked({}, at('2024-07-09', 9, 12), true)).toMatchObject({ sentence: 'acad.busyThen' })
  expect(isInTerm({ since: null, until: null }, at('2024-07-09', 9, 12))).toBe(false)
  // who teaches until noon may teach elsewhere from noon
  expect(overlaps(at('2024-07-09', 9, 12), at('2024-07-09', 12, 15))).toBe(false)
  expect(overlaps(at('2024-07-09', 9, 12), at('2024-07-09', 11, 15))).toBe(true)
})

test('ACAD-37 whoever declines says why; the host recalls with a reason, until the session begins', () => {
  const booking: Booking = {
    ...{ id: 'b', state: 'accepted', owner: 'mao', unit: academy, parties: [], due: null, dueIsProvisional: false, version: 2 },
    ...{ class: 'c', session: 's', lecturer: 'l', name: '茅工', askedAt: '', answeredAt: null, reason: '', ...at('2024-07-09', 9, 12) },
  }
  const by = (step: 'excuse' | 'recall', actor: Actor, reason: string, when = now) =>
    bookingBook.rule({ ...booking, reason }, step, actor, when)
  expect(by('excuse', mao, '忙')).toMatchObject({ fields: { reason: 'tooShort?least=5' } })
  expect(by('excuse', mao, '当天厂里停产检修')).toBe('declined')
  expect(by('excuse', mao, '当天厂里停产检修', new Date('2024-07-09T09:00:00+08:00'))).toMatchObject({ sentence: 'acad.sessionBegun' })
  expect(by('recall', chair, '这一课改为参观')).toBe('recalled')
  expect(by('recall', { ...chair, id: 'mao' }, '这一课改为参观')).toMatchObject({ clause: 'ACAD-37' })
})

test('ACAD-37 hours taught are computed by year from what was accepted and is over', () => {
  const taught = [at('2023-12-31', 9, 12), at('2024-01-02', 9, 12), at('2024-07-01', 13, 16), at('2024-07-08', 8, 11)]
  const rows = taught.map(span => ({ ...span, state: 'accepted' as const }))
  expect(hoursByYear([...rows, { ...at('2024-06-01', 9, 12), state: 'declined' }], now)).toEqual([
    { year: 2024, sessions: 2, hours: 8 },
    { year: 2023, sessions: 1, hours: 4 },
  ])
})

/** One lecturer, as the server keeps them: accepting asks whether an accepted one holds the time, and so does a move. */
type Held = { span: Span; state: 'asked' | 'accepted' }
const spans = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 6 })).map(([from, hours]) => {
  const starts = Date.parse('2024-08-01T00:00:00Z') + from * 3_600_000
  return { starts: new Date(starts).toISOString(), ends: new Date(starts + hours * 3_600_000).toISOString() }
})
const deeds = fc.array(fc.record({ act: fc.constantFrom('book', 'accept', 'move'), n: fc.nat({ max: 20 }), span: spans }), {
  maxLength: 60,
})

test('ACAD-37 whatever is booked, accepted and moved in whatever order, no two accepted bookings of one lecturer overlap', () => {
  fc.assert(
    fc.property(deeds, all => {
      const held: Held[] = []
      const isBusy = (span: Span, but: Held | undefined, states: readonly string[]) =>
        held.some(one => one !== but && states.includes(one.state) && overlaps(one.span, span))
      for (const { act, n, span } of all) {
        const one = held[n % Math.max(held.length, 1)]
        if (act === 'book' && !mayTeach(termed, span, isBusy(span, undefined, ['asked', 'accepted']), now))
          held.push({ span, state: 'asked' })
        else if (act === 'accept' && one && !mayTeach(termed, one.span, isBusy(one.span, one, ['accepted']), now)) one.state = 'accepted'
        else if (act === 'move' && one) {
          one.span = span
          if (afterMove(one.state, isBusy(span, one, ['accepted'])) === 'askAgain') one.state = 'asked'
        }
        const accepted = held.filter(two => two.state === 'accepted')
        for (const a of accepted) for (const b of accepted) if (a !== b && overlaps(a.span, b.span)) return false
      }
      return true
    }),
  )
})
