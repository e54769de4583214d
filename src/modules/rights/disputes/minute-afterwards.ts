/** What time brings after a case: both sides are asked once, a vote ends, and the day is kept by which it was due. */
import { sql } from 'kysely'
import { addDays, dayOf, lastDay } from '#kernel/pure/calendar.ts'
import { china } from '#kernel/pure/holidays.ts'
import { advance } from '#kernel/server/advance.ts'
import { tellAfter } from './actions/afterwards.ts'
import { sidesOf } from './actions/ending-people.ts'
import type { Act, Read } from './actions/disputes.ts'
import { evaluationBook, sharesOf, type Voice } from './rules-evaluation.ts'
import { rateUntil, rateWithinDays } from './rules-rating.ts'
import { peopleOf } from './rules-sides.ts'
import { lengthened } from './rules.ts'

const atOnce = 200

export async function afterwardsOnTick(ctx: Act): Promise<void> {
  await setLimits(ctx)
  await askForRatings(ctx)
  await endVotes(ctx)
}

/** DISPUTES-91: by which day each accepted case was due, as the law of its way and its extension had it: known when the case is long closed. */
export async function setLimits({ db }: Act): Promise<void> {
  const rows = await db
    .selectFrom('disputes')
    .selectAll()
    .where('acceptedOn', 'is not', null)
    .where(sql<boolean>`limit_extra is distinct from extra_days`)
    .orderBy('id')
    .limit(2_000)
    .execute()
  if (rows.length === 0) return
  const limits = rows.map(row => ({ id: row.id, day: lastDay(china, row.acceptedOn!, lengthened(row)).day, extra: row.extraDays }))
  await sql`update disputes set limit_on = it.day, limit_extra = it.extra
    from jsonb_to_recordset(${JSON.stringify(limits)}::jsonb) as it (id uuid, day date, extra int) where disputes.id = it.id`.execute(db)
}

/** DISPUTES-86: once, after any end; never of one that is long over. */
async function askForRatings(ctx: Act) {
  const rows = await ctx.db
    .selectFrom('disputes')
    .selectAll()
    .where('ratingAskedAt', 'is', null)
    .where('closedOn', 'is not', null)
    .orderBy('closedOn')
    .limit(atOnce)
    .execute()
  for (const dispute of rows) {
    await ctx.db.updateTable('disputes').set({ ratingAskedAt: ctx.now }).where('id', '=', dispute.id).execute()
    if (dispute.closedOn! > addDays(dayOf(ctx.now), -rateWithinDays)) await askSides(ctx, dispute)
  }
}

async function askSides(ctx: Act, dispute: Read) {
  const { worker, employer } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  const given = { until: rateUntil(dispute.closedOn!) }
  const link = `/rights/cases/${dispute.id}`
  await tellAfter(ctx, [...worker, ...employer], 'told.rate', { subject: dispute.id, link, given, once: `rate:${dispute.id}` })
}

/** DISPUTES-87. */
async function endVotes(ctx: Act) {
  const over = await ctx.db
    .selectFrom('disputesEvaluations')
    .select('id')
    .where('state', '=', 'open')
    .where('closesOn', '<', dayOf(ctx.now))
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const { id } of over) {
    // whoever is speaking has the row until they have spoken
    await ctx.db.selectFrom('disputesEvaluations').select('id').where('id', '=', id).forUpdate().execute()
    const voices = await layAnew(ctx, id)
    const result = sharesOf(voices)
    await advance(ctx, evaluationBook, id, 'endVote', { answered: voices.length, result })
  }
}

/**
 * Both lists were written in the order in which people spoke, and whoever holds the disk could lay one beside the other. When the vote is
 * over each is written once more in one go: the voices in an order of chance, those asked in that of their ids.
 */
async function layAnew({ db }: Act, evaluation: string): Promise<Voice[]> {
  const { rows } = await sql<Voice>`with gone as (delete from disputes_voices where evaluation = ${evaluation} returning *)
    insert into disputes_voices (id, evaluation, owner, unit, found, fair, again, carried)
    select id, evaluation, owner, unit, found, fair, again, carried from gone order by id returning found, fair, again, carried`.execute(db)
  await sql`update disputes_asked set has_spoken = has_spoken where evaluation = ${evaluation}`.execute(db)
  return rows
}
