/** What the minute brings to rosters: one that stands still is taken up again, what was read a month ago goes (MEMBERS-15), sums are counted anew. */
import { sql } from 'kysely'
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import type { Act } from './actions/members.ts'
import { enqueueParts } from './actions/rosters.ts'
import { refreshSums } from './actions/sums.ts'
import { keepRosterDays } from './rules-roster.ts'

const minutes = (ctx: Act, many: number) => new Date(ctx.now.getTime() - many * 60_000).toISOString()

export async function rosterMinute(ctx: Act): Promise<void> {
  await goOn(ctx)
  await dropLines(ctx)
  if (await areSumsStale(ctx)) await refreshSums(ctx)
}

/** A process that was killed takes its part with it; the queue gives that out again only after a quarter of an hour. */
async function goOn(ctx: Act) {
  const still = await ctx.db
    .updateTable('membersRosters')
    .set({ movedAt: ctx.now })
    .where('state', '=', 'entering')
    .where('movedAt', '<', minutes(ctx, 3))
    .returning('id')
    .execute()
  for (const { id } of still) await enqueueParts(ctx, id)
}

/** The lines go; what came of them stays, and so does who handed them in. */
async function dropLines(ctx: Act) {
  const before = startOfDay(addDays(dayOf(ctx.now), -keepRosterDays)).toISOString()
  await sql`delete from members_roster_parts where roster in (select id from members_rosters where at < ${before}::timestamptz and state <> 'entering')`.execute(
    ctx.db,
  )
  await ctx.db
    .updateTable('membersRosters')
    .set({ faults: sql`'[]'::jsonb` })
    .where('at', '<', before)
    .where('state', '<>', 'entering')
    .where(sql<boolean>`faults <> '[]'`)
    .execute()
}

/** Hourly, and after a roster came to its end. */
async function areSumsStale(ctx: Act): Promise<boolean> {
  const { rows } = await sql<{
    stale: boolean
  }>`select coalesce((select max(at) from members_sums) < greatest(${minutes(ctx, 60)}::timestamptz,
    (select max(ended_at) from members_rosters)), exists (select from members)) as stale`.execute(ctx.db)
  return rows[0]?.stale ?? false
}
