import { expect, test } from 'vitest'
import { doorPhase, inGroups, instantOn, lifeOf, nextDoor, pageOf, waitFor } from './door-time.ts'

const at = (time: string) => new Date(`2026-11-21T${time}+08:00`)
const session = { starts: at('09:00:00').toISOString(), ends: at('12:00:00').toISOString() }
const heard = (changesAt: Date) => ({ ...session, changesAt: changesAt.toISOString() })

test('ACAD-19 a code is taken down a turn after it was asked for, whatever the clock of the screen says', () => {
  const asked = at('09:05:20')
  for (const changesAt of ['09:05:30', '09:06:40', '08:50:00']) {
    expect(lifeOf(at(changesAt).toISOString(), asked).codeUntil).toEqual(at('09:05:35'))
  }
  expect(lifeOf(at('09:05:30').toISOString(), asked)).toMatchObject({ changes: at('09:05:30'), spokenUntil: at('09:15:20') })
  expect(lifeOf(at('09:06:40').toISOString(), asked).changes).toBeUndefined()
})

test('ACAD-19 it is asked for again when it changes, and between two questions always before the shown code is stale', () => {
  expect(waitFor(heard(at('09:05:30')), at('09:05:27'), at('09:05:27'))).toBe(3_120)
  expect(waitFor(heard(at('09:05:30')), at('09:05:16'), at('09:05:16'))).toBe(7_500)
  expect(waitFor(heard(at('09:05:30')), at('09:05:27'), at('09:05:40'))).toBe(120)
  // this screen's clock is wrong: often, but not without pause
  expect(waitFor(heard(at('09:05:30')), at('09:25:00'), at('09:25:00'))).toBe(2_000)
})

test('ACAD-18 the door stands open from half an hour before until the end', () => {
  expect(['08:29:59', '08:30:00', '11:59:59', '12:00:00'].map(time => doorPhase(session, at(time)))).toEqual([
    'before',
    'open',
    'open',
    'over',
  ])
  expect(waitFor(heard(at('08:29:45')), at('08:29:50'), at('08:29:50'))).toBe(10_120)
  expect(waitFor(heard(at('12:00:15')), at('12:00:01'), at('12:00:01'))).toBe(60_000)
})

test('the next door is that of the session that runs, or of the one after', () => {
  const later = { starts: at('13:30:00').toISOString(), ends: at('16:30:00').toISOString() }
  expect(nextDoor([later, session], at('11:00:00'))).toBe(session)
  expect(nextDoor([later, session], at('12:00:00'))).toBe(later)
  expect(nextDoor([later, session], at('17:00:00'))).toBeUndefined()
})

test('names come in pages that fit, turning for ever', () => {
  const names = [1, 2, 3, 4, 5]
  expect(pageOf(names, 2, 0)).toEqual({ rows: [1, 2], n: 1, count: 3 })
  expect(pageOf(names, 2, 5)).toEqual({ rows: [5], n: 3, count: 3 })
  expect(pageOf([], 2, 7)).toEqual({ rows: [], n: 1, count: 1 })
  expect(inGroups('012345')).toBe('012 345')
})

test('a time of the clock is meant on the session’s own night', () => {
  const night = { starts: at('22:00:00').toISOString(), ends: '2026-11-22T02:00:00+08:00' }
  expect(instantOn(session, '08:52')).toEqual(at('08:52:00'))
  expect(instantOn(night, '22:05')).toEqual(at('22:05:00'))
  expect(instantOn(night, '01:30')).toEqual(new Date('2026-11-22T01:30:00+08:00'))
  expect(instantOn(session, '8')).toBeUndefined()
})
