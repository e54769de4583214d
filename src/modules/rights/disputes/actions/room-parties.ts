/** Who has a seat in a case's room, and that every row of it is seen by those who sit there now. */
import { type Kysely, sql } from 'kysely'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Room } from '../rules-room.ts'
import { type People, peopleOf } from '../rules-sides.ts'
import type { DisputesTables } from '../tables.ts'

type Db = Kysely<DisputesTables>
type Handled = { id: string; owner: string; mediator: string | null; second: string | null }

export const sittingIn = async (db: Db, dispute: Handled): Promise<People> => peopleOf(dispute, await standingIn(db, dispute.id))
export const standingIn = (db: Db, dispute: string) =>
  db.selectFrom('disputesSides').select(['owner', 'side', 'state']).where('dispute', '=', dispute).execute()

export const peopleIn = ({ handling, worker, employer }: People, room: Room): string[] => [
  ...new Set([...handling, ...(room === 'employer' ? [] : worker), ...(room === 'worker' ? [] : employer)]),
]

/** Called by `seat` with the house's eyes: whoever comes hears what was said in their room before, whoever goes hears nothing more. */
export async function seatRoom(db: Db, { id, unit }: { id: string; unit: UnitPath }, sitting: People): Promise<void> {
  const [joint, worker, employer] = (['joint', 'worker', 'employer'] as const).map(room => peopleIn(sitting, room))
  const heard = sql`case room when 'joint' then ${joint}::text[] when 'worker' then ${worker}::text[] else ${employer}::text[] end`
  for (const table of ['disputes_messages', 'disputes_proposals', 'disputes_sessions'])
    await sql`update ${sql.table(table)} set unit = ${unit}, parties = ${heard} where dispute = ${id}`.execute(db)
  await sql`update disputes_answers as a set unit = ${unit}, parties = p.parties
    from disputes_proposals as p where p.dispute = a.dispute and p.id = a.proposal and a.dispute = ${id}`.execute(db)
  for (const table of ['disputes_attendance', 'disputes_minutes'])
    await sql`update ${sql.table(table)} as it set unit = ${unit}, parties = s.parties
      from disputes_sessions as s where s.id = it.session and it.dispute = ${id}`.execute(db)
  await sql`update disputes_signed as it set unit = ${unit}, parties = m.parties
    from disputes_minutes as m where m.id = it.minutes and it.dispute = ${id}`.execute(db)
}
