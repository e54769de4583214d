/** What the minute brings to letters of supervision: a warning before the last day, and who is told when it has passed. */
import { sql } from 'kysely'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import type { Act } from './actions/disputes.ts'
import { headsOf } from './actions/network.ts'
import { spoken, tellOfLetter, windowOf } from './actions/supervision-shapes.ts'
import { warnDays } from './rules-supervision.ts'

const atOnce = 200
const columns = ['id', 'kind', 'unit', 'parties', 'employer', 'number', 'due', 'version'] as const

export async function supervisionOnTick(ctx: Act): Promise<void> {
  await warn(ctx)
  await tellLate(ctx)
}

async function warn(ctx: Act) {
  const soon = await ctx.db
    .selectFrom('disputesSupervisions')
    .select(columns)
    .where('state', '=', 'delivered')
    .where('due', '<=', addDays(dayOf(ctx.now), warnDays))
    .whereRef('warnedVersion', '<', 'version')
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const letter of soon) {
    await ctx.db.updateTable('disputesSupervisions').set({ warnedVersion: letter.version }).where('id', '=', letter.id).execute()
    const about = { given: { number: letter.number!, day: spoken(letter.due) }, once: `soon:${letter.id}:${letter.version}` }
    await tellOfLetter(ctx, letter.parties, letter, 'told.letterSoon', { ...about, face: 'phone', grave: true })
    await tellOfLetter(ctx, await windowOf(ctx, letter.unit), letter, 'told.letterSoon', about)
  }
}

/** DISPUTES-93: the head hears of it, and the next letter is offered. */
async function tellLate(ctx: Act) {
  const late = await ctx.db
    .selectFrom('disputesSupervisions')
    .select(columns)
    .where(sql<boolean>`state in ('overdue', 'unreported')`)
    .whereRef('toldVersion', '<', 'version')
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const letter of late) {
    await ctx.db.updateTable('disputesSupervisions').set({ toldVersion: letter.version }).where('id', '=', letter.id).execute()
    const people = [...new Set([...(await headsOf(ctx, letter.unit)), ...(await windowOf(ctx, letter.unit))])]
    const say = letter.kind === 'proposal' ? 'told.letterUnreported' : 'told.letterLate'
    const given = { number: letter.number!, employer: letter.employer }
    await tellOfLetter(ctx, people, letter, say, { given, once: `late:${letter.id}:${letter.version}` })
  }
}
