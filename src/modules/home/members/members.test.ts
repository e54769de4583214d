import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { getMine, listQueue, searchMembers } from './actions/finding.ts'
import { doubts } from './rules-kinds.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('MEMBERS-17: every doubt, every queue and every way of asking is a question the database understands', async () => {
  const officer = w.as('officer')
  const nothing = { rows: [], next: null }
  for (const doubt of doubts) expect(await officer.does(searchMembers, { doubt }), doubt).toEqual(nothing)
  for (const of of ['applications', 'transfers', 'departures', 'twins'] as const)
    expect(await officer.does(listQueue, { of })).toEqual(nothing)
  for (const asked of ['林晓', '13800000000', '11010519491231002X', '002x'])
    expect(await officer.does(searchMembers, { asked })).toEqual(nothing)
  expect(await w.as('lin').does(getMine, {})).toEqual({ member: null })
})
