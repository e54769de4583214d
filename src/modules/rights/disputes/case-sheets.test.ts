import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeSheet } from '#kernel/server/sheets.ts'
import type { World } from '#kernel/testing/world.ts'
import { world } from '#kernel/testing/world.ts'
import { importCases, tryCases } from './actions/case-sheets.ts'
import { listCases } from './actions/queue.ts'
import { caseHeads, type CaseHead } from './rules-case-sheet.ts'

let w: World
beforeEach(async () => {
  w = await world()
})
afterEach(() => w.close())

const heads = Object.keys(caseHeads) as CaseHead[]
const sound: Record<CaseHead, string> = {
  reference: '12345-2026-0001',
  name: '路远',
  phone: '13900000029',
  employer: '北京快蜂同城配送有限公司',
  uscc: '',
  district: '海淀',
  kind: '拖欠工资',
  matter: '五月和六月的跑单费一直没有发',
  knownOn: '2026-06-10',
  leftOn: '',
  amount: '17,660.50',
}
const sheet = async (...rows: Partial<typeof sound>[]) => {
  const columns = heads.map(head => ({ head: caseHeads[head], kind: 'text' as const }))
  const bytes = await writeSheet({ title: '转案', columns, rows: rows.map(row => heads.map(head => ({ ...sound, ...row })[head])) })
  return [{ name: '转案.xlsx', type: '', bytes }]
}

describe('a partner’s sheet', () => {
  test('DISPUTES-20: every wrong cell is told, and nothing is entered', async () => {
    const files = await sheet(
      { amount: '一万', knownOn: '2026-13-01', phone: '1390000', district: '上海' },
      { reference: '2' },
      { reference: '2', name: '别人' },
    )
    const tried = await w.as('windowClerk').does(tryCases, {}, files)
    expect(tried).toMatchObject({ wrong: 3, sound: 0, added: 0 })
    expect(tried.rows[0]!.faults.map(fault => fault.column).sort()).toEqual(
      [caseHeads.amount, caseHeads.knownOn, caseHeads.phone, caseHeads.district].sort(),
    )
    expect(tried.rows[1]!.faults).toEqual([{ column: caseHeads.reference, why: 'disputes.sheetTwice' }])
    expect(tried.rows[2]!.faults).toContainEqual({ column: caseHeads.name, why: 'disputes.anotherName' })
    await expect(w.as('windowClerk').does(importCases, {}, files)).rejects.toMatchObject({ clause: 'DISPUTES-20' })
    expect((await w.as('windowClerk').does(listCases, { of: 'toScreen' })).rows).toEqual([])
  })

  test('DISPUTES-20: a sound sheet is entered once, and each worker is asked', async () => {
    const files = await sheet({}, { reference: '2', name: '何大山', phone: '13900000077', employer: '北京顺达搬运服务部' })
    expect(await w.as('windowClerk').does(tryCases, {}, files)).toMatchObject({ sound: 2, wrong: 0 })
    expect(await w.as('windowClerk').does(importCases, {}, files)).toMatchObject({ added: 2 })
    const { rows } = await w.as('windowClerk').does(listCases, { of: 'toScreen' })
    expect(rows).toMatchObject([{ way: 'sheet' }, { way: 'sheet' }])
    expect(await w.look(`select owner from notices where say = 'told.led'`)).toHaveLength(2)
    const again = await w.as('windowClerk').does(importCases, {}, files)
    expect(again).toMatchObject({ added: 0, rows: [{ state: 'already' }, { state: 'already' }] })
    await expect(w.as('officer').does(importCases, {}, files)).rejects.toMatchObject({ clause: 'HOUSE-2' })
  })

  test('DISPUTES-20: a long sheet is entered a hundred lines at a time, each once, and the window hears of it once', async () => {
    const many = Array.from({ length: 130 }, (_, n) => ({
      reference: `长-${n}`,
      phone: `137${String(n).padStart(8, '0')}`,
      employer: `北京第${n}公司`,
    }))
    const files = await sheet(...many)
    const first = await w.as('windowClerk').does(importCases, {}, files)
    expect(first).toMatchObject({ added: 100, next: first.rows[99]!.line })
    expect(await w.as('windowClerk').does(importCases, { after: first.next! }, files)).toMatchObject({ added: 30, next: null })
    expect((await w.look(`select from disputes where way = 'sheet'`)).length).toBe(130)
    expect((await w.look<{ given: { count: number } }>(`select given from notices where say = 'told.sheet'`))[0]!.given.count).toBe(130)
    expect(await w.as('windowClerk').does(importCases, {}, files)).toMatchObject({ added: 0, next: null })
  })
})
