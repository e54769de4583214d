import { expect, test } from 'vitest'
import { type Actor, aboveOf, concernsOf, holdsAnywhere, idOf, isWithin, lineOf, may, postsByModule } from './people.ts'

const chair: Actor = {
  id: 'chair',
  name: '',
  unit: '/c/e/',
  posts: [{ unit: '/c/e/', powers: ['aid.review', 'aid.decide', 'unions.tree'] }],
}

test('a path tells its line, its own id and what stands above', () => {
  expect([lineOf('/c/e/m/'), idOf('/c/e/m/'), aboveOf('/c/e/m/'), aboveOf('/c/'), idOf('/')]).toEqual([
    ['c', 'e', 'm'],
    'm',
    '/c/e/',
    '/',
    '',
  ])
  expect([isWithin('/c/e/m/', '/c/e/'), isWithin('/c/ea/', '/c/e/')]).toEqual([true, false])
})

test('a power holds at its unit and everywhere below, not above, not beside, not under a like name', () => {
  const at = (unit: `/${string}`) => may(chair, 'aid.review', { owner: 'lin', unit })
  expect([at('/c/e/'), at('/c/e/m/x/'), at('/c/'), at('/c/w/'), at('/c/ea/'), at('/')]).toEqual([true, true, false, false, false, false])
})

test('and over what concerns a unit there as a party; a person among the parties gives no unit power', () => {
  expect(may(chair, 'aid.review', { owner: 'lin', unit: '/c/w/', parties: ['/c/e/m/'] })).toBe(true)
  expect(may(chair, 'aid.review', { owner: 'lin', unit: '/c/w/', parties: ['chair'] })).toBe(false)
  expect(may({ ...chair, posts: [{ unit: '/', powers: ['aid.review'] }] }, 'aid.review', { owner: '', unit: '/' })).toBe(false)
})

test('everybody concerned is one flat list; the house’s settings are by module', () => {
  expect(concernsOf({ owner: 'lin', unit: '/c/e/', parties: ['/c/w/', 'he'] })).toEqual(['lin', 'c', 'e', 'c', 'w', 'he'])
  expect(concernsOf({ owner: '', unit: '/' })).toEqual([])
  expect(postsByModule(chair)).toEqual({ aid: ['/c/e/'], unions: ['/c/e/'] })
  expect([holdsAnywhere(chair, 'aid.decide'), holdsAnywhere(chair, 'aid.recheck')]).toEqual([true, false])
})
