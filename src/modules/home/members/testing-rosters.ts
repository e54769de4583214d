/** What the tests of rosters share; nothing of it ships. */
import { idFor } from '../../../../seeds/ids.ts'
import { inventedNumber } from '../../../../seeds/invented.ts'
import type { Incoming } from '#kernel/server/action.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import type { World } from '#kernel/testing/world.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { enterPart } from './actions/roster-entering.ts'
import { readRoster } from './actions/roster-reading.ts'
import { enterRoster, getRoster } from './actions/rosters.ts'
import { type Cells, type Head, heads } from './rules-roster.ts'

export async function sheetOf(rows: readonly Partial<Cells>[], name = '名册.xlsx'): Promise<Incoming[]> {
  const keys = Object.keys(heads) as Head[]
  const bytes = await writeSheet({
    title: '名册',
    columns: keys.map(key => ({ head: heads[key], kind: 'text' as const })),
    rows: rows.map(row => keys.map(key => row[key] ?? '')),
  })
  return [{ name, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }]
}

/** What the queue does with a roster's parts, one after the other; `most` of them, as if the process then died. */
export async function workOff(w: World, roster: string, most = Number.POSITIVE_INFINITY): Promise<void> {
  const parts = await w.look<{ n: number }>('select n from members_roster_parts where roster = $1 and done_at is null order by n', [roster])
  for (const { n } of parts.slice(0, most))
    await asHouse(w.house, w.now, ctx => enterPart(ctx as Parameters<typeof enterPart>[0], { roster, n }))
}

/** One of a roster: the same number and phone for the same n. */
export const person = (n: number, more: Partial<Cells> = {}): Partial<Cells> => ({
  name: `职工${'甲乙丙丁戊己庚辛壬癸'[n % 10]}${'天地玄黄宇宙洪荒'[n % 8]}`,
  idNumber: inventedNumber(n),
  phone: `1360000${String(n).padStart(4, '0')}`,
  employer: '北京暖灯科技有限公司',
  ...more,
})

export const handIn = async (w: World, rows: readonly Partial<Cells>[], who = 'officer', unit = idFor('wangjing')) =>
  w.as(who).does(readRoster, { unit }, await sheetOf(rows))

/** Handed in, and entered to its last line. */
export async function enterAll(w: World, rows: readonly Partial<Cells>[], who = 'officer', unit = idFor('wangjing')) {
  const { id } = await handIn(w, rows, who, unit)
  await w.as(who).does(enterRoster, { id })
  await workOff(w, id)
  return w.as(who).does(getRoster, { id })
}
