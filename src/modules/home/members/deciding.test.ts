import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import type { Actor } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { recall } from './actions/applying.ts'
import { confirm, pass, refuse } from './actions/deciding.ts'
import { getMine, listQueue } from './actions/finding.ts'
import { applied, comer, counting, numberOf } from './testing.ts'

let w: World
const phone = counting(13_700_000_000)
const number = counting(100)
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() => {
  // a Monday
  w.now = new Date('2024-07-08T10:00:00+08:00')
})
const next = () => numberOf(number())
const somebody = (at = String(phone())) => comer(w, at)
const mine = async (who: Actor) => (await w.as(who).does(getMine, {})).member
const told = async (person: string) =>
  (await w.look('select say from notices where owner = $1 order by at, id', [person])).map(row => row.say as string).sort()
const queue = async (who: string, of: 'applications' | 'twins' = 'applications') =>
  (await w.as(who).does(listQueue, { of, limit: 200 })).rows.map(row => row.id)

describe('MEMBERS-5 and 6 the decision', () => {
  test('MEMBERS-5: confirmed, one belongs to the union from that day under the name on the card, and is told', async () => {
    const who = await somebody()
    const { id } = await applied(w, who, { idNumber: next(), name: '安小北' })
    expect(await queue('officer')).toContain(id)
    expect(await w.as('officer').does(confirm, { id, version: 1 })).toMatchObject({ state: 'active', version: 2, due: null })
    expect(await mine(who)).toMatchObject({ joinedOn: '2024-07-08', state: 'active' })
    expect(await told(who.id)).toEqual(['told.confirmed', 'told.received'])
    expect(await w.look('select unit, until from belongings where person = $1', [who.id])).toMatchObject([{ until: null }])
    expect(await queue('officer')).not.toContain(id)
  })

  test('MEMBERS-5: two officers at once: one confirms, the other is told; nobody confirms themselves', async () => {
    const who = await somebody()
    const { id } = await applied(w, who, { idNumber: next() })
    const both = await Promise.allSettled(['officer', 'chair'].map(one => w.as(one).does(confirm, { id, version: 1 })))
    expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(one => one.status === 'rejected')).toMatchObject({ reason: { clause: 'HOUSE-6' } })
    const own = await applied(w, 'officer', { idNumber: next(), name: '苏敏' })
    await expect(w.as('officer').does(confirm, { id: own.id })).rejects.toMatchObject({ sentence: 'notYours' })
    await w.as('chair').does(confirm, { id: own.id })
  })

  test('MEMBERS-6: refused with a reason of five characters, told to the applicant; before that it may be taken back', async () => {
    const who = await somebody()
    const { id } = await applied(w, who, { idNumber: next() })
    await expect(w.as('officer').does(refuse, { id, reason: '不行' })).rejects.toMatchObject({
      clause: 'MEMBERS-6',
      fields: { reason: 'tooShort?least=5' },
    })
    await w.as('officer').does(refuse, { id, version: 1, reason: '证件号码与本人不符' })
    expect(await mine(who)).toMatchObject({ state: 'refused', reason: '证件号码与本人不符' })
    expect(await told(who.id)).toEqual(['told.received', 'told.refused'])
    await expect(w.as(who).does(recall, { id })).rejects.toMatchObject({ clause: 'MEMBERS-6' })
    const other = await somebody()
    const theirs = await applied(w, other, { idNumber: next() })
    await expect(w.as(who).does(recall, { id: theirs.id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await w.as(other).does(recall, { id: theirs.id, version: 1 })
    expect(await mine(other)).toMatchObject({ state: 'recalled', due: null })
  })

  test('MEMBERS-5: passed to another district it is gone from here, keeps its day, and is decided there', async () => {
    const who = await somebody()
    const { id } = await applied(w, who, { idNumber: next() })
    const over = (unit: string, as = 'officer', version = 1) => w.as(as).does(pass, { id, version, unit: idFor(unit) })
    await expect(over('wangjing')).rejects.toMatchObject({ fields: { unit: 'members.sameUnion' } })
    await expect(over('lamp')).rejects.toMatchObject({ clause: 'MEMBERS-2' })
    await expect(over('zhongguancun', 'coHost')).rejects.toMatchObject({ clause: 'HOUSE-1' })
    await expect(over('zhongguancun', 'officer', 7)).rejects.toMatchObject({ clause: 'HOUSE-6' })
    w.now = new Date('2024-07-10T10:00:00+08:00')
    expect(await over('zhongguancun')).toMatchObject({ state: 'applied', due: '2024-07-15', version: 2 })
    expect(await queue('officer')).not.toContain(id)
    await expect(w.as('officer').does(confirm, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await queue('coHost')).toContain(id)
    expect(await told(idFor('coHost'))).toContain('told.applied')
    expect(await told(who.id)).toEqual(['told.passed', 'told.received'])
    await w.as('coHost').does(confirm, { id, version: 2 })
    expect(await mine(who)).toMatchObject({ unitName: '中关村街道总工会', state: 'active' })
  })

  test('MEMBERS-5: overdue it goes up, the union above hears of it once, and either decides', async () => {
    const who = await somebody()
    const { id } = await applied(w, who, { idNumber: next() })
    const raised = async () =>
      (await w.look(`select id from notices where owner = $1 and subject = $2 and say = 'told.raised'`, [idFor('districtChair'), id]))
        .length
    await w.until('2024-07-15T23:00:00+08:00')
    expect(await raised()).toBe(0)
    await w.until('2024-07-16T00:05:00+08:00')
    await w.until('2024-07-16T00:06:00+08:00')
    expect(await raised()).toBe(1)
    expect(w.failures).toEqual([])
    expect(await mine(who)).toMatchObject({ state: 'raised', due: null })
    await w.as('districtChair').does(confirm, { id, version: 2 })
  })
})

test('MEMBERS-5: an enterprise’s own union decides by its chair, and nobody at the enterprise’s other desks', async () => {
  const who = await somebody()
  const { id } = await applied(w, who, { way: 'own', unit: idFor('lamp'), idNumber: next() })
  expect(await told(idFor('lampChair'))).toContain('told.applied')
  expect(await queue('lampChair')).toContain(id)
  await expect(w.as('lampHr').does(confirm, { id })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await w.as('lampChair').does(confirm, { id })
  expect(await mine(who)).toMatchObject({ state: 'active' })
})
