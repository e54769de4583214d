import { expect } from '@playwright/test'
import { idFor } from '../seeds/ids.ts'
import { refused } from './callers.ts'
import { test } from './house.ts'
import { assigned, claimOf, inMediation, legOf, type People, peopleOf, seen, stateOf } from './mediation.ts'

/** In mid-case the worker hears that the mediator is a kinsman of the manager's, asks for another, and gets one. The former sees nothing any more. */
test.use({ opensAt: '2024-07-16T09:10' })
test.describe.configure({ mode: 'serial' })

let people: People
let id = ''
const say = (room: 'joint' | 'worker', said: string) => people.worker.disputes.say({ dispute: id, room, said }, { files: [] })

test('in mediation, with things said in the room and in private', async ({ house }) => {
  people = await peopleOf(house)
  id = await inMediation(people, claimOf('北京山岚即时配送有限公司', '2024-06-20'))
  await say('joint', '五月和六月一共 17,660.50 元')
  await say('worker', '我最低可以接受一万五')
  expect((await people.mediator.disputes.listMessages({ dispute: id, room: 'worker' })).messages).toHaveLength(1)
})

test('the worker asks for another; the head grants it with reasons within three working days', async () => {
  const { id: asked } = await people.worker.disputes.askAnother({
    ...{ dispute: id, person: idFor('mediator'), kind: 'kin', said: '调解员是站长的表哥' },
  })
  const [request] = (await people.head.disputes.getHandling({ dispute: id })).requests
  expect(request).toMatchObject({ id: asked, state: 'asked', due: '2024-07-19' })
  await refused(people.mediator.disputes.decideRecusal({ id: asked, version: 1, isGranted: false, decision: '没有这回事情' }), 'HOUSE-2')
  await people.head.disputes.decideRecusal({ id: asked, version: request!.version, isGranted: true, decision: '核实有亲属关系，准许更换' })
})

test('from that moment there is no such case for the former: page, room, private words, papers, custody', async () => {
  const calls = [
    people.mediator.disputes.getCase({ id }),
    people.mediator.disputes.getRoom({ dispute: id }),
    people.mediator.disputes.listMessages({ dispute: id, room: 'joint' }),
    people.mediator.disputes.listMessages({ dispute: id, room: 'worker' }),
    people.mediator.disputes.listEvidence({ id }),
    people.mediator.disputes.listCustody({ dispute: id }),
    people.mediator.disputes.listLegs({ dispute: id }),
    people.mediator.disputes.getAgreement({ dispute: id }),
    people.mediator.disputes.openMediation({ dispute: id }),
    people.mediator.house.getTimeline({ subject: id }),
  ]
  for (const told of await Promise.all(calls.map(call => refused(call, 'HOUSE-1')))) expect(told.status).toBe(404)
  expect((await people.mediator.disputes.listMyCases({})).filter(one => one.id === id)).toEqual([])
  expect(await seen(people.worker, id)).toMatchObject({ state: 'inMediation', mediator: null })
  // nor is the case offered to them again
  const suggested = await people.head.disputes.listSuggestions({ dispute: id })
  expect(suggested.find(one => one.name === '秦和')).toMatchObject({ conflicts: ['recusedBefore'], isProposed: false })
})

test('another takes it, reads what was said and goes on; the fifteen days run on as they did', async () => {
  await assigned(people, id, 'secondMediator')
  expect(await seen(people.worker, id)).toMatchObject({ state: 'inMediation', mediatorName: '温若水', due: '2024-07-31' })
  expect((await people.second.disputes.listMessages({ dispute: id, room: 'worker' })).messages).toHaveLength(1)
  expect(await legOf(people.worker, id, 'arbitration')).toMatchObject({ due: '2024-07-31' })
  expect(await stateOf(people.second, id)).toBe('inMediation')
})
