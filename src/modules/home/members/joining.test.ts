import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { idFor } from '../../../../seeds/ids.ts'
import type { Actor } from '#kernel/pure/people.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { findBreak, findCut } from '#kernel/server/record.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { recall } from './actions/applying.ts'
import { confirm, pass, refuse } from './actions/deciding.ts'
import { reenter } from './actions/entering.ts'
import { getMember, getMine, listQueue } from './actions/finding.ts'
import { readJoining } from './rules-joining.ts'
import { applied, comer, counting, form, numberOf } from './testing.ts'

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

describe('MEMBERS-1 the application', () => {
  test.each([
    ['numberless', { idNumber: '' }, { idNumber: 'residentIdLength' }],
    ['a wrong check sign', { idNumber: numberOf(1).replace(/.$/, 'Q') }, { idNumber: 'residentIdSigns' }],
    ['fifteen', { idNumber: numberOf(1, '20090708') }, { idNumber: 'members.tooYoung' }],
    ['without consent', { agrees: false }, { agrees: 'members.notTold' }],
    ['both', { agrees: false, idNumber: '1' }, { agrees: 'members.notTold', idNumber: 'residentIdLength' }],
  ])('MEMBERS-1: %s is refused at the field', async (_, more, fields) => {
    await expect(applied(w, 'lin', more)).rejects.toMatchObject({ clause: 'MEMBERS-1', fields })
    expect(await w.look('select id from members where owner = $1', [idFor('lin')])).toEqual([])
  })

  test('MEMBERS-1: the day of the sixteenth birthday is old enough, the day before is not', () => {
    const idNumber = numberOf(1, '20080708')
    expect(readJoining({ idNumber, agrees: true }, '2024-07-08')).toBe(idNumber)
    expect(readJoining({ idNumber, agrees: true }, '2024-07-07')).toMatchObject({ fields: { idNumber: 'members.tooYoung' } })
  })

  test('MEMBERS-1 and 3: it is received with its day; the number is sealed, masked, nowhere in clear, and consented to', async () => {
    const who = await somebody()
    const idNumber = next()
    const answer = await applied(w, who, { idNumber, name: '温小南' })
    expect(answer).toEqual({
      id: expect.any(String),
      unitName: '望京街道总工会',
      unitEnglish: 'Wangjing Subdistrict Federation',
      due: '2024-07-15',
      dueIsProvisional: false,
    })
    expect(await mine(who)).toMatchObject({
      state: 'applied',
      name: '温小南',
      idMasked: `119900********${idNumber.slice(14)}`,
      bornYear: 1990,
    })
    const held = await w.look('select * from members where id = $1', [answer.id])
    const lines = await w.look('select * from record where subject = $1', [answer.id])
    expect(JSON.stringify([held, lines])).not.toContain(idNumber)
    expect(JSON.stringify(lines)).not.toContain(String(held[0]!.id_blind))
    expect(w.house.seals.open(String(held[0]!.id_sealed), `members.id.${answer.id}`)).toBe(idNumber)
    expect(await w.look('select purpose, withdrawn_at from members_consents where owner = $1', [who.id])).toEqual([
      { purpose: 'identity', withdrawn_at: null },
    ])
    expect(await told(who.id)).toEqual(['told.received'])
    expect(await told(idFor('officer'))).toContain('told.applied')
    expect(await w.look('select name from persons where id = $1', [who.id])).toEqual([{ name: '温小南' }])
  })

  test('MEMBERS-2: a union that is not one for this way is refused; what has nobody in it reaches the one above', async () => {
    const who = await somebody()
    const idNumber = next()
    await expect(applied(w, who, { idNumber, way: 'own' })).rejects.toMatchObject({
      clause: 'MEMBERS-2',
      fields: { unit: 'members.notForThisWay' },
    })
    await expect(applied(w, who, { idNumber, unit: idFor('nowhere') })).rejects.toMatchObject({ fields: { unit: 'notAChoice' } })
    await expect(applied(w, who, { idNumber, way: 'locality', unit: idFor('chaoyang') })).rejects.toMatchObject({ clause: 'MEMBERS-2' })
    const before = (await told(idFor('officer'))).length
    const relations = [{ employer: '晨跑外卖', work: '骑手' }]
    const { id } = await applied(w, who, { idNumber, way: 'flexible', unit: idFor('couriers'), relations })
    expect(await told(idFor('officer'))).toHaveLength(before + 1)
    expect(await w.as('officer').does(getMember, { id })).toMatchObject({ relations, way: 'flexible', unitName: '望京快递行业联合工会' })
    const other = await somebody()
    await applied(w, other, { idNumber: next(), way: 'own', unit: idFor('lamp'), relations })
    expect((await mine(other))!.relations).toEqual([])
  })
})

describe('MEMBERS-13 again', () => {
  test('MEMBERS-13: a press twice, with one key or without, is one application', async () => {
    const who = await somebody()
    const idNumber = next()
    const [a, b] = await Promise.all([applied(w, who, { idNumber }, 'k1'), applied(w, who, { idNumber }, 'k1')])
    expect(a).toEqual(b)
    expect(await applied(w, who, { idNumber })).toEqual(a)
    expect(await w.look('select version from members where owner = $1', [who.id])).toEqual([{ version: 1 }])
    await expect(applied(w, who, { idNumber, way: 'own', unit: idFor('lamp') })).rejects.toMatchObject({ clause: 'MEMBERS-13' })
  })

  test('MEMBERS-13: refused or taken back, one applies again elsewhere, with the history and one consent', async () => {
    const who = await somebody()
    const idNumber = next()
    const { id } = await applied(w, who, { idNumber })
    await w.as('officer').does(refuse, { id, version: 1, reason: '请到单位工会申请' })
    await applied(w, who, { idNumber: next(), way: 'own', unit: idFor('lamp') })
    expect(await mine(who)).toMatchObject({
      id,
      state: 'applied',
      reason: '',
      unitName: '北京暖灯科技有限公司工会',
      version: 3,
      due: '2024-07-15',
    })
    await w.as(who).does(recall, { id, version: 3 })
    await applied(w, who, { idNumber })
    await w.as('officer').does(confirm, { id })
    await expect(applied(w, who, { idNumber })).rejects.toMatchObject({ clause: 'MEMBERS-13' })
    expect(await w.look('select count(*)::int as n from members_consents where owner = $1', [who.id])).toEqual([{ n: 1 }])
    expect(await asHouse(w.house, w.now, ({ db }) => findBreak(db, id))).toBeUndefined()
    expect(await asHouse(w.house, w.now, ({ db }) => findCut(db, 'members'))).toEqual([])
  })

  test('MEMBERS-13: whoever was expelled comes to the desk, where the clerk enters them again', async () => {
    const who = await somebody()
    const idNumber = next()
    const { id } = await applied(w, who, { idNumber })
    await w.look(`update members set state = 'expelled', due = null where id = $1`, [id])
    await expect(applied(w, who, { idNumber })).rejects.toMatchObject({ clause: 'MEMBERS-13', fields: { unit: 'members.atDesk' } })
    const again = { id, ...form({ idNumber }), version: 1 }
    await expect(w.as('outsider').does(reenter, again)).rejects.toMatchObject({ clause: 'HOUSE-2' })
    await expect(w.as('healthOfficer').does(reenter, { ...again, unit: idFor('hospital'), way: 'own' })).rejects.toMatchObject({
      clause: 'HOUSE-1',
    })
    await w.as('officer').does(reenter, again)
    expect(await mine(who)).toMatchObject({ state: 'applied', through: 'clerk', version: 2 })
  })
})

test('another district sees nothing of applications and decides none', async () => {
  const who = await somebody()
  const { id } = await applied(w, who, { idNumber: next() })
  expect(await queue('outsider')).not.toContain(id)
  for (const one of await Promise.allSettled([
    w.as('outsider').does(getMember, { id }),
    w.as('outsider').does(confirm, { id }),
    w.as('outsider').does(refuse, { id, reason: '冒名的拒绝理由' }),
    w.as('outsider').does(pass, { id, unit: idFor('shijingshan') }),
    w.as('lin').does(confirm, { id }),
  ]))
    expect(one.status).toBe('rejected')
  expect(await w.look('select state, version from members where id = $1', [id])).toEqual([{ state: 'applied', version: 1 }])
})

test('MEMBERS-1: a name is kept as it will be read: pasted signs that nobody sees, and spaces within, are not', async () => {
  const who = await somebody()
  await applied(w, who, { idNumber: next(), name: '\u202a温 小\u0007南\u200b\u202e', employer: '晨光\n物业' })
  expect(await mine(who)).toMatchObject({ name: '温小南', employer: '晨光 物业' })
})
