import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { nobody } from '#kernel/pure/people.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { listCallbacks, recordCallback, revealCallback } from './actions/calling-back.ts'
import { getCallback, wishCall, withdrawCallback } from './actions/wishing-calls.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
beforeEach(() => {
  w.now = new Date('2024-07-08T10:00:00+08:00')
})

let made = 0
const secret = () => `${String(++made).padStart(4, '0')}${'c'.repeat(39)}`
const wish = (receipt: string, more: object = {}) =>
  w.as(nobody).does(wishCall, { district: 'chaoyang', phone: '139 0000 1234', wished: 'evening', about: '押金', receipt, ...more })
const read = (receipt: string) => w.as(nobody).does(getCallback, { receipt })
const chair = () => w.as('districtChair')
const listed = async (who: string, queue: 'waiting' | 'done' = 'waiting') =>
  (await w.as(who).does(listCallbacks, { queue })).rows.map(row => row.id)
const everything = async () =>
  JSON.stringify([
    await w.look('select * from disputes_callbacks'),
    await w.look('select * from record where module = $1', ['disputes']),
    await w.look('select * from answers'),
    await w.look('select * from notices'),
  ])

describe('DISPUTES-19 call me back', () => {
  test('DISPUTES-19 the number is sealed, and in clear nowhere', async () => {
    const mine = secret()
    const { id, due } = await wish(mine)
    expect(due).toBe('2024-07-10')
    expect(await read(mine)).toMatchObject({ id, state: 'waiting', phoneMasked: '139****1234', wished: 'evening' })
    expect(await everything()).not.toContain('13900001234')
    expect(await listed('districtChair')).toContain(id)
    expect(await listed('windowClerk')).not.toContain(id)
  })

  test('DISPUTES-19 it is shown for a purpose that stays in the record', async () => {
    const { id } = await wish(secret())
    await expect(chair().does(revealCallback, { id, purpose: '打' })).rejects.toMatchObject({
      clause: 'DISPUTES-19',
      fields: { purpose: 'tooShort?least=5' },
    })
    await expect(w.as('windowClerk').does(revealCallback, { id, purpose: '想知道是谁打的' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(await chair().does(revealCallback, { id, purpose: '按本人要求回电' })).toEqual({ phone: '13900001234' })
    const [line] = await w.look('select said, by from record where subject = $1 and step = $2', [id, 'revealNumber'])
    expect(line).toMatchObject({ said: { purpose: '按本人要求回电' } })
  })

  test('DISPUTES-19 no number, no call', async () => {
    await expect(wish(secret(), { phone: '12345' })).rejects.toMatchObject({ clause: 'DISPUTES-19', fields: { phone: 'mobileShape' } })
  })

  test('DISPUTES-19 wished twice it is one call, with what was said last', async () => {
    const mine = secret()
    const one = await wish(mine)
    const two = await wish(mine, { phone: '13900005678', wished: 'noon' })
    expect(two.id).toBe(one.id)
    expect(await read(mine)).toMatchObject({ phoneMasked: '139****5678', wished: 'noon' })
    expect(await chair().does(revealCallback, { id: one.id, purpose: '按本人要求回电' })).toEqual({ phone: '13900005678' })
  })

  test('DISPUTES-19 nobody answers: tried again, the third time it is done', async () => {
    const mine = secret()
    const { id } = await wish(mine)
    const call = async (outcome: 'unreached' | 'spoken') =>
      chair().does(recordCallback, { id, version: (await read(mine)).version, outcome })
    expect(await call('unreached')).toMatchObject({ state: 'waiting', tries: 1 })
    expect(await call('unreached')).toMatchObject({ state: 'waiting', tries: 2 })
    expect(await call('unreached')).toMatchObject({ state: 'called', tries: 3 })
    await expect(call('spoken')).rejects.toMatchObject({ clause: 'DISPUTES-19', sentence: 'notNow' })
    expect(await listed('districtChair', 'done')).toContain(id)
  })

  test('DISPUTES-19 called, the number goes after thirty days', async () => {
    const mine = secret()
    const { id } = await wish(mine)
    await chair().does(recordCallback, { id, version: 1, outcome: 'spoken' })
    await w.until('2024-08-07T23:00:00+08:00')
    expect(await read(mine)).toMatchObject({ state: 'called', phoneMasked: '139****1234' })
    await w.until('2024-08-08T09:00:00+08:00')
    expect(await read(mine)).toMatchObject({ state: 'dropped', phoneMasked: '', about: '' })
    expect(await w.look('select phone_sealed from disputes_callbacks where id = $1', [id])).toEqual([{ phone_sealed: null }])
    await expect(chair().does(revealCallback, { id, purpose: '还想再打一次' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
    expect(w.failures).toEqual([])
  })

  test('DISPUTES-19 taken back, it goes at once; a stale press is told', async () => {
    const mine = secret()
    const { id } = await wish(mine)
    await expect(w.as(nobody).does(withdrawCallback, { receipt: mine, version: 7 })).rejects.toMatchObject({ clause: 'HOUSE-6' })
    await w.as(nobody).does(withdrawCallback, { receipt: mine, version: 1 })
    expect(await w.look('select phone_sealed, state from disputes_callbacks where id = $1', [id])).toEqual([
      { phone_sealed: null, state: 'withdrawn' },
    ])
    await expect(w.as(nobody).does(withdrawCallback, { receipt: secret(), version: 1 })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  })

  test('DISPUTES-19 nobody called in time: the union above has it too', async () => {
    const { id } = await wish(secret())
    await w.until('2024-07-11T09:00:00+08:00')
    expect((await w.as('cityChair').does(listCallbacks, {})).rows.find(row => row.id === id)).toMatchObject({ state: 'raised' })
    expect(await w.look('select distinct say from notices where subject = $1 order by say', [id])).toEqual([
      { say: 'told.callRaised' },
      { say: 'told.callWished' },
    ])
  })
})
