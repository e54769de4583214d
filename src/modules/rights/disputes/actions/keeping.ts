/** When the time of a case's file is over, and what it still waits for (DISPUTES-96). */
import { type RawBuilder, sql } from 'kysely'
import { type Day, dayOf } from '#kernel/pure/calendar.ts'
import { decisions, keptUntil, type Wait } from '../rules-retention.ts'
import { lettersOver } from '../rules-supervision-kinds.ts'
import type { Act } from './disputes.ts'

/** Everything that has a chain of its own beside the case. */
const chained = ['sides', 'legs', 'instalments', 'moves', 'recusals', 'sessions', 'minutes', 'supervisions', 'referrals'] as const
/** Ids of the case and of all that stands beside it. */
export async function chainsOf({ db }: Act, dispute: string): Promise<string[]> {
  const each = chained.map(table => sql`select id from ${sql.table(`disputes_${table}`)} where dispute = ${dispute}`)
  const { rows } = await sql<{ id: string }>`${sql.join(each, sql` union all `)}`.execute(db)
  return [dispute, ...rows.map(row => row.id)]
}

export type Keeping = { until: Day; isDecided: boolean }
/** Counted from the last step that led anywhere, or the last day on which something was owed or paid. */
export async function keepingOf(ctx: Act, dispute: string): Promise<Keeping> {
  const ids = await chainsOf(ctx, dispute)
  const { rows } = await sql<{ stepped: string | null; owed: Day | null; received: Day; decided: boolean }>`
    select (select max(at) from record where subject = any (${ids}::uuid[]) and "from" <> "to") as stepped,
      (select max(greatest(due_on, paid_on)) from disputes_instalments where dispute = d.id) as owed,
      greatest(d.received_on, d.closed_on) as received,
      exists (select from disputes_legs where dispute = d.id and outcome = any (${[...decisions]}::text[])) as decided
    from disputes as d where d.id = ${dispute}`.execute(ctx.db)
  const { stepped, owed, received, decided } = rows[0]!
  const lastOn = [stepped && dayOf(new Date(stepped)), owed, received].reduce<Day>((last, one) => (one && one > last ? one : last), '')
  return { until: keptUntil(lastOn, decided), isDecided: decided }
}

/** Of the case `d`: the first thing it waits for, or null. */
export const waitOf = (today: Day): RawBuilder<Wait | null> => sql<Wait | null>`case
  when exists (select from disputes_legs as l where l.dispute = d.id
    and l.state not in ('waiting', 'open', 'offered', 'ended', 'dropped')) then 'leg'
  when exists (select from disputes_instalments as i where i.dispute = d.id and i.state <> 'paid') then 'unpaid'
  when exists (select from disputes_supervisions as s where s.dispute = d.id and s.state <> all (${[...lettersOver]}::text[])) then 'letter'
  when exists (select from disputes_recusals as r where r.dispute = d.id and r.state in ('asked', 'late')) then 'objection'
  when d.hold_until >= ${today}::date then 'held' end`
