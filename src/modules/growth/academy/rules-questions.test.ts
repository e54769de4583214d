import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  feedbackUntil,
  isEnough,
  isNameless,
  isOneOfFew,
  mayAsk,
  mayBeAnswered,
  mayBecomeReading,
  mayRate,
  mayRateSessions,
  mayReword,
  mayShow,
  mayWant,
  mostOpenQuestions,
  type OnWall,
  saysSomething,
  saysWhyHidden,
  tallyOf,
} from './rules-questions.ts'

const open: OnWall = { isMine: false, answer: null, isHidden: false }
const answered = { ...open, answer: 'an answer' }
const hidden = { ...open, isHidden: true }

test.each([
  ['published', true, undefined],
  ['running', true, undefined],
  ['closed', true, 'ACAD-43'],
  ['cancelled', true, 'ACAD-43'],
  ['running', false, 'ACAD-43'],
] as const)('ACAD-43 in a class that is %s, of it: %s', (state, isOfClass, clause) => {
  expect(mayAsk({ state }, isOfClass)?.clause).toBe(clause)
})

test('ACAD-43 nobody fills a wall alone; what is answered stands; one wants what somebody else asked and nobody answered', () => {
  expect(isOneOfFew(mostOpenQuestions - 1)).toBeUndefined()
  expect(isOneOfFew(mostOpenQuestions)?.sentence).toBe('acad.tooManyQuestions')
  expect(mayReword(open)).toBeUndefined()
  expect(mayReword(answered)?.sentence).toBe('acad.answered')
  expect(mayWant(open)).toBeUndefined()
  for (const not of [{ ...open, isMine: true }, answered, hidden]) expect(mayWant(not)?.clause).toBe('ACAD-43')
})

test('ACAD-44 an answer says something, a hidden question its reason; the hall sees only what waits', () => {
  expect(saysSomething('见合同')?.fields).toEqual({ text: 'tooShort?least=5' })
  expect(saysSomething('一年内可以申请仲裁')).toBeUndefined()
  expect(saysWhyHidden('  不  行 ')?.fields).toEqual({ reason: 'tooShort?least=5' })
  expect(mayShow(open)).toBeUndefined()
  for (const not of [answered, hidden]) expect(mayShow(not)?.clause).toBe('ACAD-44')
  expect(mayBeAnswered(hidden)?.sentence).toBe('acad.hiddenYet')
  expect(mayBeAnswered(answered)).toBeUndefined()
})

test('ACAD-45 only what is answered, of another class of the same union, and without a name', () => {
  const [from, to] = [
    { id: 'a', unit: '/city/' },
    { id: 'b', unit: '/city/' },
  ]
  expect(mayBecomeReading(from, to, answered)).toBeUndefined()
  expect(mayBecomeReading(from, to, open)?.clause).toBe('ACAD-45')
  expect(mayBecomeReading(from, to, { ...answered, isHidden: true })?.clause).toBe('ACAD-45')
  expect(mayBecomeReading(from, from, answered)?.clause).toBe('ACAD-45')
  expect(mayBecomeReading({ ...from, unit: '/city/east/' }, to, answered)?.clause).toBe('ACAD-45')
  expect(mayBecomeReading(from, to, undefined)?.clause).toBe('ACAD-45')
  const names = ['林晓', '梁正']
  expect(isNameless({ asked: '职工问加班费怎么算', answer: '按日工资折算' }, names)).toBeUndefined()
  expect(isNameless({ asked: '林晓问加班费怎么算', answer: '梁正答' }, names)?.fields).toEqual({
    asked: 'acad.namesSomebody',
    answer: 'acad.namesSomebody',
  })
})

test('ACAD-46 from the end of the last session attended until the 14th day after the class', () => {
  const [first, last] = [
    { id: 'a', ends: '2024-09-27T17:00:00+08:00' },
    { id: 'b', ends: '2024-09-29T17:00:00+08:00' },
  ]
  const at = (attended: (typeof first)[], now: string) => mayRate(attended, last.ends, new Date(now))?.clause
  expect(at([first], '2024-09-27T16:59:59+08:00')).toBe('ACAD-46')
  expect(at([first], '2024-09-27T17:00:00+08:00')).toBeUndefined()
  expect(at([first, last], '2024-09-28T12:00:00+08:00')).toBe('ACAD-46')
  expect(feedbackUntil(last.ends)).toBe('2024-10-13')
  expect(at([first], '2024-10-13T23:59:59+08:00')).toBeUndefined()
  expect(at([first], '2024-10-14T00:00:00+08:00')).toBe('ACAD-46')
  expect(at([], '2024-10-01T12:00:00+08:00')).toBe('ACAD-46')
  expect(mayRateSessions([{ session: 'a' }], [first])).toBeUndefined()
  expect(mayRateSessions([{ session: 'a' }, { session: 'b' }], [first])?.fields).toEqual({ 'sessions.1.session': 'acad.notAttended' })
})

test('ACAD-46 two answers are too few, three are enough; a mean lies among the stars it is of', () => {
  expect([0, 2, 3].map(isEnough)).toEqual([false, false, true])
  expect(tallyOf([5, 4, 4])).toEqual({ mean: 4.3, counts: [0, 0, 0, 2, 1] })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), stars => {
      const { mean, counts } = tallyOf(stars)
      expect(counts.reduce((sum, n) => sum + n, 0)).toBe(stars.length)
      expect(mean).toBeGreaterThanOrEqual(Math.min(...stars))
      expect(mean).toBeLessThanOrEqual(Math.max(...stars))
    }),
  )
})
