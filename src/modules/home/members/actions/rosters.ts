/** Rosters that were handed in: read, entered, told of, and handed back with what is wrong. */
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { type SheetColumn, writeSheet } from '#kernel/server/sheets.ts'
import { type Head, heads } from '../rules-roster.ts'
import type { MembersTables } from '../tables.ts'
import { sayRosterFault } from '../words-roster.ts'
import { type Act, mustManage, plain, withUnits } from './members.ts'
import { openWrong } from './roster-parts.ts'
import { roster, rosterListed } from './roster-shapes.ts'
import { id } from './shapes.ts'

const { action, query, download, watch } = useCases<MembersTables>()
export const ROSTER_QUEUE = 'members.enterRoster'

export const getRoster = query({
  may: 'members.manage',
  input: z.object({ id }),
  output: roster,
  run: (ctx, { id }) => rosterOf(ctx, id),
})

/** Those of one's own unions, the newest first. */
export const listRosters = query({
  may: 'members.manage',
  input: z.object({ after: id.optional() }),
  output: z.object({ rows: z.array(rosterListed), next: id.nullable() }),
  async run(ctx, { after }) {
    let list = ctx.db.selectFrom('membersRosters').select(columns).where(reach(ctx.actor, 'members.manage'))
    if (after) list = list.where('id', '<', after)
    const rows = await list
      .orderBy('id', 'desc')
      .limit(most + 1)
      .execute()
    return { rows: await named(ctx, rows.slice(0, most)), next: rows.length > most ? rows[most - 1]!.id : null }
  },
})

/** A hint with every part that is through. */
export const watchRoster = watch({
  may: 'members.manage',
  input: z.object({ id }),
  async topics(ctx, { id }) {
    await rosterOf(ctx, id)
    return [topicOf(id)]
  },
})
export const topicOf = (roster: string) => `roster:${roster}`

/** MEMBERS-15: the sound lines are entered, part by part, while one waits or does something else. Pressed again it goes on where it stopped. */
export const enterRoster = action({
  may: 'members.manage',
  input: z.object({ id }),
  output: roster,
  async run(ctx, { id }) {
    const found = await ctx.db
      .selectFrom('membersRosters')
      .select(['unit', 'state', 'total'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw refuseInHouse('HOUSE-1')
    mustManage(ctx, { owner: '', unit: found.unit })
    if (found.state === 'entered' || found.total === 0) return rosterOf(ctx, id)
    await ctx.db.updateTable('membersRosters').set({ state: 'entering', movedAt: ctx.now }).where('id', '=', id).execute()
    await enqueueParts(ctx, id)
    ctx.hint(topicOf(id))
    return rosterOf(ctx, id)
  },
})

/** A part that is enqueued twice is entered once. */
export async function enqueueParts({ db, enqueue }: Act, roster: string): Promise<void> {
  const parts = await db
    .selectFrom('membersRosterParts')
    .select('n')
    .where('roster', '=', roster)
    .where('doneAt', 'is', null)
    .orderBy('n')
    .execute()
  if (parts.length > 0)
    await enqueue(
      ROSTER_QUEUE,
      parts.map(({ n }) => ({ roster, n })),
    )
}

/** The lines that were left out, as they were written, each with what is wrong: to be mended and handed in again. */
export const getRosterFaults = download({
  may: 'members.manage',
  input: z.object({ id }),
  async run(ctx, { id }) {
    const { name } = await rosterOf(ctx, id)
    const parts = await ctx.db.selectFrom('membersRosterParts').select(['n', 'wrongSealed']).where('roster', '=', id).orderBy('n').execute()
    const wrong = parts.flatMap(({ n, wrongSealed }) => openWrong(ctx.seals, id, n, wrongSealed)).toSorted((a, b) => a.line - b.line)
    const keys = Object.keys(heads) as Head[]
    const columns: SheetColumn[] = [
      ...keys.map(key => ({ head: heads[key], kind: 'text' as const })),
      { head: '问题', width: 60, kind: 'text' },
    ]
    const rows = wrong.map(({ line, cells, faults }) => [
      ...keys.map(key => cells[key]),
      `第 ${line} 行：${faults.map(({ head, why }) => `${heads[head]}——${sayRosterFault(why, 'zh')}`).join('；')}`,
    ])
    const bytes = await writeSheet({ title: '要改的行', columns, rows })
    return {
      name: `${name.replace(/\.xlsx$/i, '')}（要改的行）.xlsx`,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      bytes,
    }
  },
})

const most = 20
const columns = ['id', 'owner', 'unit', 'name', 'at', 'state', 'total', 'done', 'counts', 'entered', 'endedAt'] as const

/** As far as the caller sees it (HOUSE-1 otherwise). */
export async function rosterOf(ctx: Act, id: string) {
  const found = await ctx.db
    .selectFrom('membersRosters')
    .select([...columns, 'faults'])
    .where('id', '=', id)
    .where(reach(ctx.actor, 'members.manage'))
    .executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  const [one] = await named(ctx, [found])
  return one!
}

const none = { new: 0, updated: 0, unchanged: 0, wrong: 0 }
async function named<R extends { owner: string; unit: string; counts: object; entered: object }>(ctx: Act, rows: readonly R[]) {
  const names = await namesOf(
    plain(ctx),
    rows.map(row => row.owner),
  )
  return (await withUnits(ctx, rows)).map(row => ({
    ...row,
    by: names.get(row.owner) ?? '',
    counts: { ...none, ...row.counts },
    entered: { ...none, ...row.entered },
  }))
}
