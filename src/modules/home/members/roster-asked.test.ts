import { afterAll, beforeAll, expect, test } from 'vitest'
import { pathOf } from '../../../../seeds/cast.ts'
import { idFor } from '../../../../seeds/ids.ts'
import { inventedNumber } from '../../../../seeds/invented.ts'
import { readSheet } from '#kernel/server/sheets.ts'
import { type World, world } from '#kernel/testing/world.ts'
import { searchMembers } from './actions/finding.ts'
import { getMembersSheet } from './actions/exporting.ts'
import { listQuality } from './actions/quality.ts'
import { revealId } from './actions/revealing.ts'
import { doubtsOf } from './rules-doubts.ts'
import { doubts } from './rules-kinds.ts'
import { enterAll, person } from './testing-rosters.ts'

let w: World
/** More than a page; some without a number, some without a phone, a few retained, in two unions. */
beforeAll(async () => {
  w = await world()
  const lamp = '北京暖灯科技有限公司工会'
  await enterAll(w, [
    ...Array.from({ length: 250 }, (_, n) => person(n)),
    ...Array.from({ length: 8 }, (_, n) => person(n + 300, n % 2 ? { idNumber: '' } : { phone: '', union: lamp })),
    ...Array.from({ length: 4 }, (_, n) => person(n + 320, { union: lamp, standing: '会籍保留' })),
  ])
  await w.until('2026-07-06T10:30:00+08:00')
})
afterAll(() => w.close())

const wangjing = idFor('wangjing')
const standing = (where = '') => w.look(`select * from members where unit like $1 || '%' ${where}`, [pathOf('wangjing')])

test('MEMBERS-17: each figure is the number of those it leads to, live and as the clock counted', async () => {
  const chaoyang = idFor('chaoyang')
  const live = await w.as('districtChair').does(listQuality, { unit: chaoyang })
  expect(live).toMatchObject({ asOf: null, unitName: '朝阳区总工会' })
  for (const doubt of doubts) {
    const found = await w.as('districtChair').does(searchMembers, { unit: chaoyang, doubt, limit: 200 })
    expect(found.rows.length, doubt).toBe(Math.min(200, live.whole[doubt]))
    for (const row of found.rows) if (doubt !== 'correcting') expect(row.doubts).toContain(doubt)
  }
  const [sum] = await w.look('select living, retained, no_number, no_phone, unpaid from members_sums where unit = $1', [pathOf('chaoyang')])
  const { living, retained, noNumber, noPhone, unpaid } = live.whole
  expect(sum).toEqual({ living, retained, no_number: noNumber, no_phone: noPhone, unpaid })
  expect(live.rows.find(row => row.id === wangjing)).toMatchObject({ living })
  await expect(w.as('outsider').does(listQuality, { unit: chaoyang })).rejects.toMatchObject({ clause: 'HOUSE-2' })
})

test('MEMBERS-10, MEMBERS-17: whoever came on a roster owes nothing from before; the row and the database say the same', async () => {
  const now = new Date('2026-07-06T09:00:00+08:00')
  const columns = { idMasked: 'x', phoneMasked: 'x', twin: null, resumedOn: null, heir: null, bornYear: null, state: 'active' } as const
  const unpaid = (joinedOn: string, appliedOn: string, paidTo: string | null) =>
    doubtsOf({ ...columns, joinedOn, appliedOn, paidTo }, now).includes('unpaid')
  expect(unpaid('2015-01-01', '2026-07-01', null)).toBe(false)
  expect(unpaid('2015-01-01', '2026-02-01', null)).toBe(false)
  expect(unpaid('2015-01-01', '2026-01-31', null)).toBe(true)
  expect(unpaid('2025-01-01', '2025-01-01', '2026-01-01')).toBe(false)
  expect(unpaid('2025-01-01', '2025-01-01', '2025-12-01')).toBe(true)
  for (const at of ['2026-11-30', '2026-12-31', '2027-01-01', '2027-02-28', '2027-03-01']) {
    w.now = new Date(`${at}T09:00:00+08:00`)
    const found = await w.as('officer').does(searchMembers, { doubt: 'unpaid', limit: 200 })
    const all = await w.as('officer').does(searchMembers, { limit: 200 })
    const said = all.rows.filter(row => row.doubts.includes('unpaid'))
    expect(
      found.rows.slice(0, said.length).map(row => row.id),
      at,
    ).toEqual(said.map(row => row.id))
  }
  w.now = now
})

test('the roster is asked by name, number, phone and last four, page by page, and the other district sees nothing', async () => {
  const officer = w.as('officer')
  const one = async (asked: string) => (await officer.does(searchMembers, { asked })).rows
  const number = inventedNumber(10)
  expect(await one(number)).toMatchObject([{ phoneMasked: '136****0010', idMasked: expect.stringMatching(/^119900\*{8}/) }])
  expect(await one('136 0000 0010')).toMatchObject([{ phoneMasked: '136****0010' }])
  expect((await one(number.slice(-4))).map(row => row.phoneMasked)).toContain('136****0010')
  expect((await one(person(10).name!)).map(row => row.phoneMasked)).toContain('136****0010')
  await expect(one('王')).rejects.toMatchObject({ clause: 'HOUSE-5', fields: { asked: 'tooShort?least=2' } })
  for (const asked of [number, '13600000010', number.slice(-4), person(10).name!, ''])
    expect(await w.as('outsider').does(searchMembers, { asked }), asked).toEqual({ rows: [], next: null })
  const ids: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await officer.does(searchMembers, { limit: 150, ...(after && { after }) })
    ids.push(...page.rows.map(row => row.id))
    if (!page.next) break
    after = page.next
  }
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.length).toBe((await standing('and heir is null')).length)
  const { name } = person(10)
  const first = await officer.does(searchMembers, { asked: name!, limit: 3 })
  const rest = await officer.does(searchMembers, { asked: name!, limit: 200, after: first.next! })
  const named = [...first.rows, ...rest.rows].map(row => row.id)
  expect(new Set(named).size).toBe((await standing(`and name = '${name}'`)).length)
})

test('MEMBERS-3: a number in clear takes a purpose, and the member reads it', async () => {
  const { rows } = await w.as('officer').does(searchMembers, { asked: inventedNumber(10) })
  const { id } = rows[0]!
  await expect(w.as('officer').does(revealId, { id, purpose: '看看' })).rejects.toMatchObject({ clause: 'MEMBERS-3' })
  await expect(w.as('outsider').does(revealId, { id, purpose: '核对社保信息' })).rejects.toMatchObject({ clause: 'HOUSE-1' })
  expect(await w.as('officer').does(revealId, { id, purpose: '核对社保信息' })).toEqual({ idNumber: inventedNumber(10) })
  expect(await w.look(`select said from record where subject = $1 and step = 'revealId'`, [id])).toEqual([
    { said: { purpose: '核对社保信息' } },
  ])
})

test('MEMBERS-16: an export is masked, takes a purpose, and is recorded', async () => {
  const asked = { unit: wangjing, purpose: '' }
  await expect(w.as('officer').does(getMembersSheet, asked)).rejects.toMatchObject({ clause: 'MEMBERS-16' })
  await expect(w.as('outsider').does(getMembersSheet, { ...asked, purpose: '制作慰问名单' })).rejects.toMatchObject({ clause: 'HOUSE-2' })
  const sheet = await w.as('officer').does(getMembersSheet, { ...asked, purpose: '制作慰问名单' })
  const rows = await Array.fromAsync(readSheet((sheet as { bytes: Uint8Array }).bytes))
  expect(rows.length).toBeGreaterThan(250)
  expect(rows.flat().filter(cell => /\d{11}/.test(cell))).toEqual([])
  expect(await w.look(`select said from record where subject = $1 and step = 'exported'`, [wangjing])).toMatchObject([
    { said: { purpose: '制作慰问名单' } },
  ])
})
