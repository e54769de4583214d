import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '#kernel/testing/world.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { addPerson, correctName, revealPhone, searchPeople } from './actions/people.ts'

let w: World
beforeAll(async () => {
  w = await world()
})
afterAll(() => w.close())
const names = async (who: string, asked = '') => (await w.as(who).does(searchPeople, { asked })).map(person => person.name)

test('UNION-17 a new person is sealed, masked, found by name and by number, in their own line only', async () => {
  const { id, isNew } = await w.as('officer').does(addPerson, { name: '欧阳明月', phone: '+86 138-1111-2222', unit: idFor('lamp') })
  expect(isNew).toBe(true)
  const [row] = await w.look('select * from persons where id = $1', [id])
  expect(JSON.stringify(row)).not.toContain('13811112222')
  for (const asked of ['欧阳', '明月', '13811112222']) expect(await names('officer', asked)).toEqual(['欧阳明月'])
  expect(await names('lampChair', '阳明')).toEqual(['欧阳明月'])
  expect(await names('outsider', '欧阳')).toEqual([])
  expect(await names('coHost', '13811112222')).toEqual([])
})

test('UNION-17 whoever is known belongs to one more unit; both see them, and they are told', async () => {
  const asked = { name: '莫楠', phone: '13900000005', unit: idFor('lamp') }
  expect(await names('officer', '13900000005')).toEqual([])
  expect(await w.as('officer').does(addPerson, asked)).toEqual({ id: idFor('mo'), isNew: false })
  expect(await w.as('officer').does(addPerson, asked)).toEqual({ id: idFor('mo'), isNew: false })
  expect(await names('officer', '13900000005')).toEqual(['莫楠'])
  expect(await names('coHost', '13900000005')).toEqual(['莫楠'])
  expect(await w.look('select unit from belongings where person = $1 and until is null', [idFor('mo')])).toHaveLength(2)
  expect(await w.look(`select given from notices where owner = $1`, [idFor('mo')])).toContainEqual({
    given: { unit: '北京暖灯科技有限公司工会' },
  })
  await expect(w.as('officer').does(addPerson, { ...asked, name: '别人' })).rejects.toMatchObject({ clause: 'UNION-17' })
  await expect(w.as('officer').does(addPerson, { ...asked, phone: '12345' })).rejects.toMatchObject({
    clause: 'UNION-17',
    fields: { phone: 'mobileShape' },
  })
  await expect(w.as('officer').does(addPerson, { ...asked, unit: idFor('books') })).rejects.toMatchObject({ clause: 'HOUSE-1' })
})

test('a double press with one key enters one person', async () => {
  const asked = { name: '只有一个', phone: '13811113333', unit: idFor('lamp') }
  const [a, b] = await Promise.all([1, 2].map(() => w.as('officer', 'one press').does(addPerson, asked)))
  expect(a).toEqual(b)
  expect(await names('officer', '只有一个')).toEqual(['只有一个'])
})

test('UNION-18 a number is seen whole for a purpose, and leaves a line that its owner may read', async () => {
  const person = idFor('lin')
  await expect(w.as('officer').does(revealPhone, { person, purpose: '看看' })).rejects.toMatchObject({ clause: 'UNION-18' })
  expect(await w.as('officer', 'k').does(revealPhone, { person, purpose: '通知领取慰问品' })).toEqual({ phone: '13900000001' })
  await expect(w.as('outsider').does(revealPhone, { person, purpose: '通知领取慰问品' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('he').does(revealPhone, { person, purpose: '通知领取慰问品' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  expect(await w.look(`select owner, by, said from record where subject = $1 and step = 'revealPhone'`, [person])).toEqual([
    { owner: person, by: idFor('officer'), said: { purpose: '通知领取慰问品' } },
  ])
  expect(await w.look(`select * from answers where answer::text like '%13900000001%'`)).toEqual([])
})

test('UNION-19 a name is corrected by the person or by their union', async () => {
  expect(await w.as('lin').does(correctName, { person: idFor('lin'), name: '林小晓' })).toEqual({ id: idFor('lin'), name: '林小晓' })
  expect(await w.as('lampChair').does(correctName, { person: idFor('he'), name: '何平平' })).toMatchObject({ name: '何平平' })
  expect(await names('officer', '平平')).toEqual(['何平平'])
  await expect(w.as('outsider').does(correctName, { person: idFor('he'), name: '何某某' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  await expect(w.as('security').does(correctName, { person: idFor('he'), name: '何某某' })).rejects.toMatchObject({ clause: 'UNION-19' })
})

test('people are listed page by page', async () => {
  const all = await w.as('cityChair').does(searchPeople, { limit: 100 })
  const first = await w.as('cityChair').does(searchPeople, { limit: 5 })
  const second = await w.as('cityChair').does(searchPeople, { limit: 5, after: first.at(-1)!.id })
  expect([...first, ...second]).toEqual(all.slice(0, 10))
  expect(await w.as('districtChair').does(searchPeople, { unit: idFor('hospital') })).toMatchObject([{ name: '谭静' }])
})
