import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { publish } from '../testing.ts'
import { join } from './enrolling.ts'
import { listKept } from './keeping.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

test('ACT-11 a keeper finds the sessions of their own line until the late marks are in, and no other line’s', async () => {
  const { id, offer } = await publish(w)
  await w.as('lin').does(join, { offer })
  const of = async (who: string) => (await w.as(who).does(listKept, {})).filter(one => one.activity === id)
  expect(await of('keeper')).toMatchObject([
    { title: '插花体验', place: '望京街道职工之家', seated: 1, starts: '2026-07-18T01:00:00.000Z' },
  ])
  expect(await of('coHost')).toEqual([])
  expect(await of('outsider')).toEqual([])
  await expect(w.as('lin').does(listKept, {})).rejects.toMatchObject({ clause: 'HOUSE-2' })
  w.now = new Date('2026-07-21T11:00:00+08:00')
  expect(await of('keeper')).toHaveLength(1)
  w.now = new Date('2026-07-21T11:00:01+08:00')
  expect(await of('keeper')).toEqual([])
})
