import { sql } from 'kysely'
import type { Day } from '#kernel/pure/calendar.ts'
import type { Fen } from '#kernel/pure/money.ts'
import type { Act } from './disputes.ts'

/**
 * What came back to workers under agreements, in fen: every sum confirmed from one day to another, both included. Of one body, or of all
 * that the caller sees. The module's first figure: whatever reports money recovered asks here.
 */
export async function recoveredFen({ db }: Pick<Act, 'db'>, from: Day, to: Day, body?: string): Promise<Fen> {
  const { rows } = await sql<{ fen: number | null }>`select sum(i.amount_fen)::bigint as fen from disputes_instalments as i
    ${body ? sql`join disputes as d on d.id = i.dispute and d.body = ${body}` : sql``}
    where i.state = 'paid' and i.paid_on between ${from} and ${to}`.execute(db)
  return Number(rows[0]?.fen ?? 0)
}
