import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { persons } from '../../../seeds/cast.ts'
import { idFor } from '../../../seeds/ids.ts'
import { type Door, door } from './testing.ts'

let w: World
let d: Door
/** What the owners of accounts were told, by every way there is. */
const told: [person: string, outcome: string][] = []
const cast = persons.map(({ key, name, unit, says }) => ({ who: key, person: idFor(key), name, unit, says }))
beforeAll(async () => {
  w = await world()
  d = door(w, { demo: { cast }, tellOwner: async (...line) => void told.push(line) })
})
afterAll(async () => {
  await d.close()
  await w.close()
})
const as = async (who: string) => {
  const b = d.browser()
  await b.post('demo/be', { who })
  return b
}

test('whoever holds the power over somebody’s units gives them an account, once', async () => {
  const chair = await as('districtChair')
  const person = d.person('officer')
  const { body } = await chair.post('accounts/create', { person, userName: '苏敏' })
  expect(body.temporaryPassword).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{2}$/)
  expect((await d.browser().post('by-password', { userName: '苏敏', password: body.temporaryPassword })).body.me.mustChangePassword).toBe(
    true,
  )
  expect((await chair.post('accounts/create', { person, userName: '苏敏2' })).body).toMatchObject({
    clause: 'SIGN-8',
    fields: { userName: '这个人已有用户名' },
  })
  expect((await chair.post('accounts/create', { person: d.person('healthOfficer'), userName: '苏敏' })).body.fields.userName).toContain(
    '已有人用',
  )
  expect((await chair.post('accounts/create', { person: d.person('healthOfficer'), userName: '苏 敏' })).body.fields.userName).toContain(
    '2 至 30',
  )
  const lines = await w.look('select owner, outcome, device from sign_ins where outcome = $1 order by id', ['accountMade'])
  expect(lines.slice(0, 2)).toEqual([
    { owner: person, outcome: 'accountMade', device: expect.stringContaining(`韩青 ${d.person('districtChair')}`) },
    { owner: d.person('districtChair'), outcome: 'accountMade', device: expect.stringContaining(person) },
  ])
  expect((await chair.get(`accounts/list?person=${person}`)).body.accounts).toEqual([
    { userName: '苏敏', hasTotp: false, mustChangePassword: true, sessions: 1, lastSignInAt: expect.any(String) },
  ])
})

test('a reset ends every session and every wait', async () => {
  const chair = await as('districtChair')
  const person = d.person('chair')
  const { body } = await chair.post('accounts/create', { person, userName: '陈立' })
  const b = d.browser()
  await b.post('by-password', { userName: '陈立', password: body.temporaryPassword })
  const elsewhere = d.browser({ address: '10.5.0.1' })
  for (let i = 0; i < 5; i++) await elsewhere.post('by-password', { userName: '陈立', password: 'Wrong-password-1' })
  expect((await elsewhere.post('by-password', { userName: '陈立', password: body.temporaryPassword })).status).toBe(429)
  expect((await chair.post('accounts/unlock', { person })).status).toBe(200)
  expect((await elsewhere.post('by-password', { userName: '陈立', password: body.temporaryPassword })).status).toBe(200)
  const reset = await chair.post('accounts/reset', { person })
  expect(told.filter(([owner]) => owner === person).map(([, outcome]) => outcome)).toEqual(['accountMade', 'accountReset'])
  expect((await b.get('me')).body.id).toBe('')
  expect((await d.browser().post('by-password', { userName: '陈立', password: body.temporaryPassword })).status).toBe(401)
  expect((await d.browser().post('by-password', { userName: '陈立', password: reset.body.temporaryPassword })).status).toBe(200)
})

test('the other district sees nothing, a worker may nothing, nobody handles themselves', async () => {
  const lin = { person: d.person('lin'), userName: '林晓' }
  expect((await d.browser().post('accounts/create', lin)).status).toBe(401)
  expect((await (await as('he')).post('accounts/create', lin)).status).toBe(403)
  const chair = await as('districtChair')
  for (const path of ['accounts/create', 'accounts/reset', 'accounts/unlock'])
    expect((await chair.post(path, { person: d.person('mo'), userName: '莫楠' })).status, path).toBe(404)
  expect((await chair.get(`accounts/list?person=${d.person('mo')}`)).status).toBe(404)
  expect((await chair.post('accounts/reset', { person: d.person('districtChair') })).body.clause).toBe('SIGN-14')
})

test('RULES 1.6: only administrators handle an administrator, whose post may stand above their unit', async () => {
  const audit = { person: d.person('audit'), userName: '申明' }
  expect((await (await as('cityChair')).post('accounts/create', audit)).status).toBe(404)
  expect((await (await as('security')).post('accounts/create', audit)).status).toBe(200)
  await w.look(
    `insert into posts (id, owner, unit, state, role, since, granted_by) values ('0199aaaa-0000-7000-8000-00000000000a', $1, $2, 'held', 'officer', '2024-01-01', 'x')`,
    [d.person('tan'), w.cast.cityChair!.unit],
  )
  expect((await (await as('districtChair')).post('accounts/create', { person: d.person('tan'), userName: '谭静' })).status).toBe(404)
})

test('whoever has no user name has no password to reset', async () => {
  expect((await (await as('districtChair')).post('accounts/reset', { person: d.person('wu') })).body.clause).toBe('SIGN-15')
})
