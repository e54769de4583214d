import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { consents, publish } from '../testing.ts'
import { countAudience } from './audience.ts'
import { join } from './enrolling.ts'
import { leave } from './leaving.ts'
import { getActivity, listHosted, searchHosted } from './reading.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const day = (n: number) => ({ starts: `2026-07-${n}T09:00:00+08:00`, ends: `2026-07-${n}T11:00:00+08:00` })

test('ACT-10 counts people and not heads, waiting ones too, once over all sessions; who left is not told', async () => {
  const { id } = await publish(w, { perSession: true, seats: 1, sessions: [day(18), day(25)] })
  const { sessions } = await w.as('officer').does(getActivity, { id })
  const [first, second] = sessions as [(typeof sessions)[number], (typeof sessions)[number]]
  await w.as('lin').does(join, { offer: first.offer, ...consents })
  await w.as('he').does(join, { offer: first.offer, ...consents })
  await w.as('lin').does(join, { offer: second.offer, ...consents })
  const people = async (session?: string) => (await w.as('officer').does(countAudience, { id, ...(session && { session }) })).people
  expect([await people(), await people(first.id), await people(second.id)]).toEqual([2, 2, 1])
  await w.as('he').does(leave, { offer: first.offer })
  expect(await people()).toBe(1)
  await expect(w.as('coHost').does(countAudience, { id })).rejects.toMatchObject({ clause: 'HOUSE-2' })
})

test('the desk narrows its list by state and kind; the other district sees nothing', async () => {
  const { id } = await publish(w, { title: '亲子陶艺', kind: 'family', isForFamilies: true, mostChildren: 1 })
  const ids = async (who: string, asked: object) => (await w.as(who).does(listHosted, asked)).rows.map(row => row.id)
  expect(await ids('officer', { kind: 'family' })).toEqual([id])
  expect(await ids('officer', { kind: 'sport' })).toEqual([])
  expect((await w.as('officer').does(searchHosted, { words: '陶艺', kind: 'craft' })).length).toBe(0)
  expect((await w.as('officer').does(searchHosted, { words: '陶艺', kind: 'family' })).length).toBe(1)
  expect(await ids('outsider', { kind: 'family' })).toEqual([])
})
