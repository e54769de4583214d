/** What the tests of rosters share; nothing of it ships. */
import type { Incoming } from '#kernel/server/action.ts'
import { writeSheet } from '#kernel/server/sheets.ts'
import type { World } from '#kernel/testing/world.ts'
import { asHouse } from '#kernel/server/perform.ts'
import { enterPart } from './actions/roster-entering.ts'
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
