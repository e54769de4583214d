import fc from 'fast-check'
import { expect, test } from 'vitest'
import { leastOf, mayEnter, mayReplace, type Part, partsOf, readMark, resultOf } from './rules-exams.ts'

const course = { attendanceShare: 80, theoryMark: 60, practiceMark: 60 }

test('ACAD-25 marks are of a class that has begun, in a part it examines', () => {
  expect(mayEnter({ ...course, state: 'published' }, 'theory')).toMatchObject({ clause: 'ACAD-25' })
  expect(mayEnter({ ...course, state: 'running' }, 'theory')).toBeUndefined()
  expect(mayEnter({ ...course, practiceMark: null, state: 'closed' }, 'practice')).toMatchObject({ fields: { part: 'acad.notExamined' } })
})

test('ACAD-27 a confirmed mark is replaced for a reason, as a correction or a retake', () => {
  expect(mayReplace('first', '登分时看错了行')).toMatchObject({ fields: { occasion: 'acad.sayOccasion' } })
  expect(mayReplace('corrected', '看错')).toMatchObject({ clause: 'ACAD-27' })
  expect(mayReplace('retaken', '十月十二日补考')).toBeUndefined()
})

test.each([
  ['ACAD-28 ８５ 分', '８５分', 85],
  ['ACAD-28 absent', '缺考', null],
  ['ACAD-28 100.0', ' 100.0 ', 100],
  ['ACAD-28 too much', '101', undefined],
  ['ACAD-28 a half', '59.5', undefined],
  ['ACAD-28 nothing', '', undefined],
  ['ACAD-28 less than nothing', '-1', undefined],
])('%s', (_, typed, mark) => expect(readMark(typed)).toBe(mark))

test('ACAD-29 one has passed exactly when attendance and every examined part are met, and whatever is not met is named', () => {
  const mark = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })
  const least = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })
  fc.assert(
    fc.property(
      fc.record({ attendanceShare: fc.integer({ min: 0, max: 100 }), theoryMark: least, practiceMark: least }),
      fc.integer({ min: 0, max: 100 }),
      fc.record({ theory: mark, practice: mark }, { requiredKeys: [] }),
      (asked, share, marks) => {
        const { kind, lacks, awaited } = resultOf({ ...asked, state: 'closed' }, share, marks)
        const isMet = (part: Part) => (marks[part] ?? -1) >= leastOf(asked, part)!
        const passes = share >= asked.attendanceShare && partsOf(asked).every(part => marks[part] !== undefined && isMet(part))
        expect(kind === 'passed').toBe(passes)
        expect(lacks.includes('attendance')).toBe(share < asked.attendanceShare)
        for (const part of partsOf(asked)) {
          expect(awaited.includes(part)).toBe(marks[part] === undefined)
          expect(lacks.includes(part)).toBe(marks[part] !== undefined && !isMet(part))
        }
      },
    ),
  )
  // who did not come has no mark, which is less than nought
  expect(resultOf({ ...course, theoryMark: 0, state: 'closed' }, 100, { theory: null, practice: 60 })).toMatchObject({
    kind: 'failed',
    lacks: ['theory'],
  })
})

test('ACAD-29 while the class runs hours to come are not lacking, and nobody has passed', () => {
  expect(resultOf({ ...course, state: 'running' }, 30, { theory: 90, practice: 90 })).toMatchObject({ kind: 'underWay', lacks: [] })
  expect(resultOf({ ...course, state: 'running' }, 30, { theory: 59 })).toMatchObject({ kind: 'failed', lacks: ['theory'] })
})
