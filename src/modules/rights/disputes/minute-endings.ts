/** What the day brings to legs and endings: arbitration opens, a sum is overdue, nobody answered, a mediation has run out of time. */
import { peopleOf } from './rules-sides.ts'
import { sql } from 'kysely'
import { dayOf } from '#kernel/pure/calendar.ts'
import { type Act, disputeOf } from './actions/disputes.ts'
import { sidesOf, tellOf } from './actions/ending-people.ts'
import { endExit, legEnded, openExit, tellExitEnded } from './actions/legs-telling.ts'
import { missDue, sumOf } from './actions/performance-missing.ts'
import { closeUnsettled } from './actions/unsettled.ts'

const atOnce = 200

export async function endingsOnTick(ctx: Act): Promise<void> {
  await openDue(ctx)
  await followClosed(ctx)
  await missOverdue(ctx)
  await askUnanswered(ctx)
  await tellLate(ctx)
  await tellStanding(ctx)
}

/** DISPUTES-56: on the fifteenth day itself (the worker hears of it with the filing's own minute), and though a holiday not announced might move it: a guess keeps no door shut. */
async function openDue(ctx: Act) {
  const due = await ctx.db
    .selectFrom('disputesLegs')
    .select('dispute')
    .where('kind', '=', 'arbitration')
    .where('state', '=', 'waiting')
    .where('due', '<=', dayOf(ctx.now))
    .orderBy('due')
    .limit(atOnce)
    .execute()
  for (const { dispute } of due) await openExit(ctx, await disputeOf(ctx, dispute))
}

/** Whoever ended a mediation: what follows from its end is done once, here at the latest. */
async function followClosed(ctx: Act) {
  const unsettled = await ctx.db
    .selectFrom('disputes')
    .select('id')
    .where('state', '=', 'failed')
    .where(sql<boolean>`not exists (select from disputes_letters as l where l.dispute = disputes.id and l.kind = 'failed')`)
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const { id } of unsettled) {
    const dispute = await disputeOf(ctx, id)
    // the clock ends a mediation without saying why: its period was over
    const end = { cause: dispute.cause || ('timeOut' as const), closedOn: dispute.closedOn ?? dayOf(ctx.now) }
    if (!dispute.cause || !dispute.closedOn) await ctx.db.updateTable('disputes').set(end).where('id', '=', id).execute()
    await closeUnsettled(ctx, { ...dispute, ...end })
  }
  const closed = await ctx.db
    .selectFrom('disputesLegs as l')
    .innerJoin('disputes as d', 'd.id', 'l.dispute')
    .select(['d.id', 'd.state'])
    .where('l.kind', '=', 'arbitration')
    .where('l.state', '=', 'waiting')
    .where('d.state', 'in', ['consentRefused', 'outOfScope', 'withdrawn'])
    .orderBy('d.id')
    .limit(atOnce)
    .execute()
  for (const { id, state } of closed) {
    const dispute = await disputeOf(ctx, id)
    if (state === 'withdrawn') await endExit(ctx, dispute)
    else {
      await openExit(ctx, dispute)
      await tellExitEnded(ctx, dispute)
    }
  }
}

async function missOverdue(ctx: Act) {
  const late = await ctx.db
    .selectFrom('disputesInstalments')
    .selectAll()
    .where('state', '=', 'awaited')
    .where('dueOn', '<', dayOf(ctx.now))
    .orderBy('dueOn')
    .limit(atOnce)
    .execute()
  for (const row of late) await missDue(ctx, await disputeOf(ctx, row.dispute), row)
}

/** DISPUTES-82: nobody said whether it came: the mediator asks. */
async function askUnanswered(ctx: Act) {
  const asked = await ctx.db
    .selectFrom('disputesInstalments')
    .select(['id', 'dispute', 'n', 'amountFen', 'version'])
    .where('state', '=', 'asked')
    .whereRef('toldVersion', '<', 'version')
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const row of asked) {
    await ctx.db.updateTable('disputesInstalments').set({ toldVersion: row.version }).where('id', '=', row.id).execute()
    const dispute = await disputeOf(ctx, row.dispute)
    const { handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
    await tellOf(ctx, handling, dispute, 'told.askPaid', { given: sumOf(row), once: `ask:${row.id}:${row.version}`, desk: true })
  }
}

/** DISPUTES-57: a body that is late: the worker hears what the law gives them then. */
async function tellLate(ctx: Act) {
  const late = await ctx.db
    .selectFrom('disputesLegs')
    .select(['id', 'dispute', 'kind', 'version'])
    .where('state', '=', 'late')
    .whereRef('toldVersion', '<', 'version')
    .orderBy('id')
    .limit(atOnce)
    .execute()
  for (const { id, dispute: of, kind, version } of late) {
    await ctx.db.updateTable('disputesLegs').set({ toldVersion: version }).where('id', '=', id).execute()
    const dispute = await disputeOf(ctx, of)
    const { worker, handling } = peopleOf(dispute, await sidesOf(ctx, of))
    await tellOf(ctx, [...worker, ...handling], dispute, `told.late.${kind}`, { once: `late:${id}:${version}`, grave: true })
  }
}

/** DISPUTES-64: nobody objected to a payment order: from now on it can be enforced. */
async function tellStanding(ctx: Act) {
  const standing = await ctx.db
    .selectFrom('disputesLegs')
    .select(['id', 'dispute', 'kind', 'state'])
    .where('kind', '=', 'paymentOrder')
    .where('state', '=', 'ended')
    .where('outcome', '=', '')
    .limit(atOnce)
    .execute()
  for (const leg of standing) {
    await ctx.db.updateTable('disputesLegs').set({ outcome: 'enforceable' }).where('id', '=', leg.id).execute()
    await legEnded(ctx, await disputeOf(ctx, leg.dispute), { ...leg, outcome: 'enforceable' })
  }
}
