import { sql } from 'kysely'
import { sweepCards } from './actions/card-codes.ts'
import type { Act } from './actions/members.ts'

/** What the minute brings to a member's own things: cards no longer shown are swept, and what waits follows whoever has moved. */
export async function ownOnTick(ctx: Act): Promise<void> {
  await sweepCards(ctx)
  await followMembers(ctx)
}

/** A correction waits where the membership is now, though the member has moved since it was asked for. */
const followMembers = ({ db }: Pick<Act, 'db'>) =>
  sql`update members_corrections as c set unit = m.unit from members as m
    where m.id = c.member and c.state in ('asked', 'late') and c.unit <> m.unit`.execute(db)
