import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { idOf } from '#kernel/pure/people.ts'
import { partnerNames, idOfBody } from '../../../../seeds/disputes-bodies.ts'
import { idOnRoll } from '../../../../seeds/disputes-roll.ts'
import { getTree, listUnits, searchUnits } from '../../home/unions/actions/queries.ts'
import { listBodies, registerBody, registerPartner } from './actions/bodies.ts'
import { closeBody, countInHand } from './actions/closing-bodies.ts'
import { endOfficer, listOfficers, nameOfficer } from './actions/officers.ts'
import { acceptedCase } from './testing-network.ts'
import { appointMediator, listRoll, renewMediator } from './actions/roll.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())

const unitOf = (who: string) => idOf(w.cast[who]!.unit)
const head = () => w.as('mediationHead')

test('DISPUTES-40 a head registers stations of their own centre, nobody elsewhere; anybody finds them', async () => {
  const station = { kind: 'station', name: '上地街道调解站', centre: idOfBody('haidian') } as const
  const { id } = await head().does(registerBody, { unit: unitOf('mediationHead'), ...station })
  await expect(w.as('chaoyangHead').does(registerBody, { unit: unitOf('mediationHead'), ...station })).rejects.toMatchObject({
    clause: 'DISPUTES-40',
  })
  await expect(head().does(registerBody, { unit: unitOf('mediationHead'), ...station, centre: null })).rejects.toMatchObject({
    fields: { centre: 'network.noCentre' },
  })
  const listed = await w.as('lin').does(listBodies, { district: 'haidian', kind: 'station' })
  expect(listed.find(one => one.id === id)).toMatchObject({ name: '上地街道调解站', isMine: false })
  await expect(head().does(closeBody, { id, closedBecause: '撤' })).rejects.toMatchObject({ clause: 'DISPUTES-40' })
  await head().does(closeBody, { id, closedBecause: '并入区中心办公' })
  expect((await w.as('lin').does(listBodies, { district: 'haidian', kind: 'station' })).some(one => one.id === id)).toBe(false)
})

test('DISPUTES-41 a partner stands beside the union tree: no list, search or level of the tree shows it', async () => {
  const names = Object.values(partnerNames).map(([zh]) => zh)
  const all = [
    ...(await w.as('cityChair').does(listUnits, { limit: 200 })),
    ...(await w.as('cityChair').does(getTree, {})),
    ...(await w.as('cityChair').does(searchUnits, { asked: '法院' })),
  ]
  expect(all.filter(unit => names.includes(unit.name))).toEqual([])
  expect(await w.as('cityChair').does(getTree, {})).toHaveLength(1)
})

test('DISPUTES-41 its officers are named by phone by the union that registered it, and ended by it', async () => {
  const partner = { by: unitOf('mediationHead'), kind: 'court', name: '海淀区某派出人民法庭', unionDistrict: 'haidian' } as const
  const { id: body } = await head().does(registerPartner, partner)
  await expect(head().does(registerPartner, partner)).rejects.toMatchObject({ fields: { name: 'network.nameTaken' } })
  await expect(w.as('chaoyangHead').does(registerPartner, partner)).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const { person } = await head().does(nameOfficer, { body, name: '仲夏', phone: '139 0000 7701' })
  expect(await head().does(listOfficers, { body })).toEqual([{ person, name: '仲夏' }])
  await expect(w.as('chaoyangHead').does(listOfficers, { body })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(head().does(nameOfficer, { body, name: '苏敏', phone: '13900000007' })).rejects.toMatchObject({ clause: 'UNION-14' })
  await expect(head().does(nameOfficer, { body, name: '仲秋', phone: '13900007701' })).rejects.toMatchObject({
    fields: { name: 'network.anotherName' },
  })
  expect(await w.look(`select role, state from posts where owner = $1`, [person])).toEqual([{ role: 'partnerOfficer', state: 'held' }])
  await head().does(endOfficer, { body, person })
  expect(await head().does(listOfficers, { body })).toEqual([])
})

test('DISPUTES-42 an appointment has a basis and a term, gives the post, and is made once', async () => {
  const asked = {
    body: idOfBody('haidian'),
    name: '田野',
    phone: '13900007702',
    kind: 'lawyer',
    until: '2029-07-05',
    basis: '海工调聘〔2026〕3 号',
    fields: ['injury'],
  } as const
  const appoint = (change: object) => head().does(appointMediator, { ...asked, fields: ['injury'], ...change })
  await expect(appoint({ basis: ' ' })).rejects.toMatchObject({ fields: { basis: 'missing' } })
  await expect(appoint({ until: '2032-01-01' })).rejects.toMatchObject({ fields: { until: 'network.termTooLong?most=5' } })
  await expect(appoint({ until: null })).rejects.toMatchObject({ fields: { until: 'missing' } })
  await expect(appoint({ body: idOfBody('chaoyang') })).rejects.toMatchObject({ clause: 'DISPUTES-42' })
  await expect(appoint({ body: idOfBody('haidianCourt') })).rejects.toMatchObject({ fields: { body: 'notAChoice' } })
  const { id, person } = await appoint({})
  await expect(appoint({})).rejects.toMatchObject({ sentence: 'network.onRoll' })
  const posts = () => w.look(`select role, state, until::text from posts where owner = $1 order by until`, [person])
  expect(await posts()).toEqual([{ role: 'mediator', state: 'held', until: '2029-07-05' }])
  await head().does(renewMediator, { id, until: '2030-07-05', basis: '海工调聘〔2026〕9 号' })
  expect((await posts()).at(-1)).toEqual({ role: 'mediator', state: 'held', until: '2030-07-05' })
  expect((await head().does(listRoll, { kind: 'lawyer' })).map(one => one.name)).toEqual(['田野'])
  expect(await w.as('chaoyangHead').does(listRoll, {})).toEqual([])
})

test('DISPUTES-42 two who appoint one person at once enter them once', async () => {
  const asked = {
    body: idOfBody('haidian'),
    name: '夏蝉',
    phone: '13900007703',
    kind: 'partTime',
    until: '2027-07-05',
    basis: '海工调聘〔2026〕4 号',
  } as const
  const both = await Promise.allSettled([head().does(appointMediator, asked), w.as('cityChair').does(appointMediator, asked)])
  expect(both.map(one => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('DISPUTES-43 the term over, the roll and the post end by themselves', async () => {
  await w.until('2028-01-01T00:05:00+08:00')
  expect(await w.look('select state from disputes_mediators where id = $1', [idOnRoll('mediator')])).toEqual([{ state: 'ended' }])
  const posts = await w.look(`select state from posts where owner = $1 and role = 'mediator'`, [w.cast.mediator!.id])
  expect(posts).toEqual([{ state: 'ended' }])
  expect(w.failures).toEqual([])
})

test('DISPUTES-40 a body with cases or people is closed when another of the same union takes over; its workers are told where theirs is', async () => {
  const body = await head().does(registerBody, {
    unit: unitOf('mediationHead'),
    kind: 'station',
    name: '清河街道调解站',
    centre: idOfBody('haidian'),
  })
  const dispute = await acceptedCase(w)
  await w.look('update disputes set body = $1 where id = $2', [body.id, dispute])
  const close = (heir: string | null, id = body.id) => head().does(closeBody, { id, closedBecause: '街道合并，站点撤销', heir })
  expect(await head().does(countInHand, { id: body.id })).toEqual({ cases: 1, people: 0, stations: 0 })
  await expect(close(null)).rejects.toMatchObject({ fields: { heir: 'network.heirWanted' } })
  await expect(close(idOfBody('chaoyang'))).rejects.toMatchObject({ fields: { heir: 'notAChoice' } })
  await expect(close(null, idOfBody('haidian'))).rejects.toMatchObject({ fields: { heir: 'network.stationsFirst' } })
  await expect(w.as('chaoyangHead').does(closeBody, { id: body.id, closedBecause: '街道合并，站点撤销' })).rejects.toMatchObject({
    clause: 'DISPUTES-40',
  })
  await close(idOfBody('atMalianwa'))
  expect(await w.look('select body, state from disputes where id = $1', [dispute])).toEqual([
    { body: idOfBody('atMalianwa'), state: 'accepted' },
  ])
  expect(await w.look(`select owner from notices where say = 'network.told.where' and subject = $1`, [dispute])).toEqual([
    { owner: w.cast.haidianCourier!.id },
  ])
})
