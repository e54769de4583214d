import { sql } from 'kysely'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { sweepCards } from './actions/card-codes.ts'
import { withdrawCorrections } from './actions/corrections-ending.ts'
import type { Act } from './actions/members.ts'

/** As the rulebook says under its retention. */
const keepRefusedDays = 365

/** What the minute brings to a member's own things: cards no longer shown are swept, numbers no longer needed go, what waits follows whoever has moved, and ends with the membership. */
export async function ownOnTick(ctx: Act): Promise<void> {
  await sweepCards(ctx)
  await dropNumbers(ctx)
  await withdrawCorrections(ctx)
  await followMembers(ctx)
}

/** A correction waits where the membership is now, though the member has moved since it was asked for. */
const followMembers = ({ db }: Pick<Act, 'db'>) =>
  sql`update members_corrections as c set unit = m.unit from members as m
    where m.id = c.member and c.state in ('asked', 'late') and c.unit <> m.unit`.execute(db)

/** The number of a correction that is settled stands in the file, or nowhere; that of an application nobody confirmed goes after a year. */
async function dropNumbers({ db, now }: Pick<Act, 'db' | 'now'>) {
  await sql`update members_corrections set id_sealed = null, id_blind = null
    where id_sealed is not null and state in ('confirmed', 'refused', 'recalled')`.execute(db)
  await sql`update members set id_sealed = null, id_blind = null, id_masked = '', born_year = null
    where id_sealed is not null and state in ('refused', 'recalled')
      and applied_on < ${addDays(dayOf(now), -keepRefusedDays)}::date`.execute(db)
}
