import { expect, test } from 'vitest'
import { type Case, lifecycle } from './lifecycle.ts'
import { type Actor, clock } from './people.ts'

type Row = Case<'open' | 'asked' | 'closed'>
const steps = {
  ask: { clause: 'T-1', by: 'owner', move: { open: 'asked' } },
  close: { clause: 'T-2', by: 't.close', move: { asked: 'closed' } },
  lapse: { clause: 'T-3', by: 'clock', move: { asked: 'closed' } },
} as const
const begin = { clause: 'T-0', by: 'owner', in: 'open' } as const
const asked = { days: 5, unit: 'calendar', then: 'lapse' } as const
const book = lifecycle<Row>()({ module: 't', table: 'ts', begin, steps, deadlines: { asked } })
const chair: Actor = { id: 'chair', name: 'chair', unit: '/a/', posts: [{ unit: '/a/', powers: ['t.close'] }] }
const row: Row = { id: '1', state: 'asked', owner: 'lin', unit: '/a/b/', parties: [], due: null, dueIsProvisional: false, version: 1 }

test('a step is open to the post that holds its power', () => {
  expect(book.open(row, chair)).toEqual(['close'])
})

test('nobody rules on their own case', () => {
  expect(book.open({ ...row, owner: 'chair' }, chair)).toEqual([])
})

test('a party’s post holds too', () => {
  const row2 = { ...row, unit: '/z/' as const }
  expect(book.open(row2, chair)).toEqual([])
  expect(book.open({ ...row2, parties: ['/a/c/'] }, chair)).toEqual(['close'])
})

test('a step of its unit is no party’s, and a step of its parties is not its unit’s', () => {
  const only = (whose: object) =>
    lifecycle<Row>()({ module: 't', table: 'ts', begin, steps: { ...steps, close: { ...steps.close, ...whose } }, deadlines: { asked } })
  const [own, party] = [row, { ...row, unit: '/z/' as const, parties: ['/a/c/'] }]
  expect([only({ ofUnit: true }).open(own, chair), only({ ofUnit: true }).open(party, chair)]).toEqual([['close'], []])
  expect([only({ ofParty: true }).open(own, chair), only({ ofParty: true }).open(party, chair)]).toEqual([[], ['close']])
  expect(only({ ofParty: true }).open({ ...party, owner: 'chair' }, chair)).toEqual([])
})

test('the clock takes only its own steps, and nobody can pose as it', () => {
  expect(book.open(row, clock)).toEqual(['lapse'])
  expect(book.open(row, { ...clock })).toEqual([])
})

test('a rulebook that cannot be walked does not boot', () => {
  const jump = { clause: 'T-9', by: 'owner', move: { asked: 'closed' } } as const
  const told = { module: 't', table: 'ts', begin } as const
  expect(() => lifecycle<Row>()({ ...told, steps: { jump }, deadlines: {} })).toThrow('no step leads to asked')
  const { ask, close } = steps
  expect(() => lifecycle<Row>()({ ...told, steps: { ask, close }, deadlines: { asked: { ...asked, then: 'close' } } })).toThrow(
    'the clock cannot close',
  )
})

test('what a roster enters is entered by a post, in a state the book names, and never in one’s own name', () => {
  const entered = { ...begin, by: 't.close', entered: ['asked', 'closed'] } as const
  const rosters = lifecycle<Row>()({ module: 't', table: 'ts', begin: entered, steps, deadlines: { asked } })
  expect(rosters.mayEnter(row, 'asked', chair)).toBeUndefined()
  expect(rosters.mayEnter(row, 'open', chair)).toMatchObject({ clause: 'T-0' })
  expect(rosters.mayEnter({ ...row, owner: 'chair' }, 'asked', chair)).toMatchObject({ clause: 'T-0' })
  expect(rosters.mayEnter({ ...row, unit: '/z/' }, 'asked', chair)).toMatchObject({ clause: 'T-0' })
  expect(book.mayEnter(row, 'asked', { ...chair, id: 'lin' })).toMatchObject({ clause: 'T-0' })
  expect(() => lifecycle<Row>()({ module: 't', table: 'ts', begin: { ...entered, by: 'owner' }, steps, deadlines: {} })).toThrow('a post')
})
