/** What the minute brings to files: for how long each is kept, and those whose time is over, a few at a time (DISPUTES-96). */
import { sql } from 'kysely'
import { addMonths, type Day, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { anonymise, anonymiseLetter } from './actions/anonymising.ts'
import { type Act, disputeOf } from './actions/disputes.ts'
import { keepingOf, waitOf } from './actions/keeping.ts'
import { closed } from './rules-kinds.ts'
import { keepYears } from './rules-retention.ts'
import { lettersOver } from './rules-supervision-kinds.ts'

const laidAtOnce = 100
const goneAtOnce = 20
const closedOnes = sql.raw(closed.map(state => `'${state}'`).join(', '))

export async function retentionOnTick(ctx: Act): Promise<void> {
  await layPeriods(ctx)
  await forgetDue(ctx)
  await forgetLetters(ctx)
}

async function layPeriods(ctx: Act) {
  const { rows } = await sql<{ id: string }>`select id from disputes
    where keep_until is null and state in (${closedOnes}) order by id limit ${laidAtOnce}`.execute(ctx.db)
  for (const { id } of rows) await keepTo(ctx, id, (await keepingOf(ctx, id)).until)
}
const keepTo = ({ db }: Act, id: string, keepUntil: Day) => db.updateTable('disputes').set({ keepUntil }).where('id', '=', id).execute()

/** Counted once more before anything goes: what was paid or decided since keeps it longer. */
async function forgetDue(ctx: Act) {
  const today = dayOf(ctx.now)
  const { rows } = await sql<{ id: string; kept: Day }>`select d.id, d.keep_until as kept from disputes as d
    where d.anonymised_at is null and d.keep_until < ${today}::date and d.state in (${closedOnes}) and (${waitOf(today)}) is null
    order by d.keep_until, d.id limit ${goneAtOnce} for update`.execute(ctx.db)
  for (const { id, kept } of rows) {
    const { until } = await keepingOf(ctx, id)
    if (until > kept) await keepTo(ctx, id, until)
    if (until < today) await anonymise(ctx, await disputeOf(ctx, id))
  }
}

/** Those of no case: as long as a case of mediation, from their last step. */
async function forgetLetters(ctx: Act) {
  const before = startOfDay(addMonths(dayOf(ctx.now), -12 * keepYears(false)))
  const rows = await ctx.db
    .selectFrom('disputesSupervisions')
    .select(['id', 'unit', 'state'])
    .where('dispute', 'is', null)
    .where('anonymisedAt', 'is', null)
    .where('state', 'in', [...lettersOver])
    .where('at', '<', before.toISOString())
    .where(sql<boolean>`not exists (select from record as r where r.subject = disputes_supervisions.id and r.at >= ${before}::timestamptz)`)
    .orderBy('id')
    .limit(goneAtOnce)
    .execute()
  for (const letter of rows) await anonymiseLetter(ctx, letter)
}
