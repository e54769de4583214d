import { expect, test } from 'vitest'
import { lostByMarks } from '../../rules-certifying.ts'
import { resultOf } from '../../rules-exams.ts'
import type { Issued, MarkLine, MarkPaper } from './calls.ts'
import { countsOfShows, dueIn, mayConfirm, soughtLines, waitingIn, withReplaced } from './mark-lines.ts'
import { completed, marksToEnter, overOf, shownIn, standOf, type Typed, typing } from './mark-typing.ts'

const me = 'me'
const parts = [
  { part: 'theory' as const, least: 60 },
  { part: 'practice' as const, least: 60 },
]
const closed = { state: 'closed', parts }
const asked = { attendanceShare: 80, theoryMark: 60, practiceMark: 60 }
const paper = (part: 'theory' | 'practice', score: number | null, state: MarkPaper['state'], more: Partial<MarkPaper> = {}) =>
  ({ id: `${part} ${state}`, version: 1, part, score, state, occasion: 'first', isMine: false, ...more }) as MarkPaper
const line = (name: string, share: number, ...papers: MarkPaper[]) => {
  const marks = Object.fromEntries(papers.filter(one => one.state === 'confirmed').map(one => [one.part, one.score]))
  return {
    ...{ nomination: name, person: name, name, unitName: `${name}厂`, share, papers, certificate: null, former: [] },
    result: resultOf({ ...asked, state: 'closed' }, share, marks),
  } as unknown as MarkLine
}
const held = (state: Issued['state'], reason = '') => ({ id: state, number: 'JG', state, reason }) as Issued

const fresh = line('林', 100)
const waits = line('何', 100, paper('theory', 85, 'entered'), paper('practice', 70, 'entered', { isMine: true }))
const back = line('周', 100, paper('theory', 58, 'returned', { version: 3 }), paper('practice', 80, 'confirmed'))
const good = line('吴', 100, paper('theory', 60, 'confirmed'), paper('practice', 80, 'confirmed'))
const low = line('郑', 100, paper('theory', 59, 'confirmed'), paper('practice', 80, 'confirmed'))
const away = line('王', 70, paper('theory', 90, 'confirmed'), paper('practice', 80, 'confirmed'))
const own = line(me, 100, paper('theory', 85, 'entered'))
const lines = [fresh, waits, back, good, low, away, own]

test('ACAD-25 to 29 the counts and the filters agree', () => {
  const counts = countsOfShows(lines, closed, me)
  expect(counts).toEqual({ toEnter: 2, toConfirm: 1, returned: 1, failed: 2, passed: 1 })
  for (const [show, count] of Object.entries(counts)) expect(soughtLines(lines, { q: '', show }, closed, me)).toHaveLength(count)
  expect(soughtLines(lines, { q: ' 吴厂', show: '' }, closed, me)).toEqual([good])
})

test('ACAD-26 nobody confirms what they entered themselves, nor their own mark', () => {
  expect(waitingIn(lines).map(({ paper, line }) => mayConfirm(paper, line, me))).toEqual([true, false, false])
  expect(waitingIn(lines).every(({ key, paper }) => key.endsWith(` ${paper.version}`))).toBe(true)
})

test('ACAD-27 a mark is told with the one it took the place of', () => {
  const papers = [
    paper('practice', 80, 'confirmed', { replaces: null }),
    paper('theory', 68, 'confirmed', { occasion: 'retaken', replaces: 'theory superseded' }),
    paper('theory', 58, 'superseded', { replaces: null }),
  ]
  expect(withReplaced(papers).map(({ replaced }) => replaced?.score)).toEqual([undefined, 58, undefined])
})

test('ACAD-30 a certificate is due to who has passed and has none, also to who lost it by a correction; never to oneself', () => {
  const mine = { ...good, person: me }
  const lost = { ...good, certificate: held('revoked', lostByMarks) }
  const taken = { ...good, certificate: held('revoked', '冒名顶替参加考核') }
  const again = { ...good, certificate: held('issued'), former: [held('replaced', '姓名印错了')] }
  expect(dueIn([good, low, fresh, lost, taken, again, mine], me)).toEqual({ passed: 5, due: [good, lost], hasOwn: true, awaited: 1 })
})

const at = (one: MarkLine, text: string, part: 'theory' | 'practice' = 'theory'): Typed => typing(one, part, text)
test('ACAD-25 what was typed goes with the version it was typed over; what changes nothing stays behind', () => {
  const values = { ...at(fresh, '缺考'), ...at(waits, '８６分'), ...at(back, '58'), ...at(low, '61'), ...at(own, '99') }
  expect(marksToEnter(lines, 'theory', values, me)).toEqual([
    { nomination: '林', score: null, version: null },
    { nomination: '何', score: 86, version: 1 },
    { nomination: '周', score: 58, version: 3 },
  ])
  expect(standOf(waits, 'theory', at(waits, '85'), me)).toBe('still')
  expect(standOf(fresh, 'theory', at(fresh, ' '), me)).toBe('still')
})

test('ACAD-25 at the field: what is no mark, what cannot be emptied, what is not entered here', () => {
  expect(standOf(fresh, 'theory', at(fresh, '101'), me)).toBe('wrong')
  expect(standOf(waits, 'theory', at(waits, ''), me)).toBe('kept')
  expect(standOf(low, 'theory', {}, me)).toBe('confirmed')
  expect(standOf(own, 'theory', {}, me)).toBe('own')
  expect([shownIn(waits, 'theory', {}, '缺考'), shownIn(back, 'theory', {}, '缺考')]).toEqual(['85', ''])
})

test('HOUSE-6 what somebody else wrote meanwhile is told at its line and never overwritten unseen', () => {
  const typed = at(fresh, '80')
  const since = line('林', 100, paper('theory', 75, 'entered'))
  expect(standOf(since, 'theory', typed, me)).toBe('clash')
  expect(marksToEnter([since], 'theory', typed, me)).toEqual([])
  expect(marksToEnter([since], 'theory', at(since, '80'), me)).toEqual([{ nomination: '林', score: 80, version: 1 }])
  expect(standOf(since, 'theory', { ...typed, 林: '75' }, me)).toBe('still')
  expect(standOf(line('林', 100, paper('theory', 75, 'confirmed')), 'theory', typed, me)).toBe('gone')
  expect(typed[overOf('林')]).toBe('')
})

test('ACAD-25 缺 or a is enough for who did not come, and one Backspace takes it away', () => {
  expect(['缺', 'a', 'A', '8'].map(typed => completed('', typed, '缺考'))).toEqual(['缺考', '缺考', '缺考', '8'])
  expect(completed('缺考', '缺', '缺考')).toBe('')
  expect(completed('缺考', '缺考考', '缺考')).toBe('缺考')
  expect(completed('absent', 'absentb', 'absent')).toBe('absent')
  expect(completed('8', '85', '缺考')).toBe('85')
})
