/** Who has a seat in a case's room, and that every row of it is seen by those who sit there now. */
import { type Kysely, sql } from 'kysely'
import type { UnitPath } from '#kernel/pure/people.ts'
import type { Side } from '../rules-kinds.ts'
import type { Room } from '../rules-room.ts'
import type { DisputesTables } from '../tables.ts'

export type Sitting = { handlers: string[]; worker: string[]; employer: string[] }
type Db = Kysely<DisputesTables>

/** Everybody who has a seat: those who handle it, and the people of either side who have not left. */
export async function sittingIn(
  db: Db,
  dispute: { id: string; owner: string; mediator: string | null; second: string | null },
): Promise<Sitting> {
  const people = await db
    .selectFrom('disputesSides')
    .select(['owner', 'side'])
    .where('dispute', '=', dispute.id)
    .where('state', '<>', 'left')
    .execute()
  const of = (side: Side) => people.flatMap(one => (one.side === side && one.owner ? [one.owner] : []))
  return {
    handlers: [dispute.mediator, dispute.second].flatMap(one => one ?? []),
    worker: [...new Set([dispute.owner, ...of('worker')])].filter(Boolean),
    employer: of('employer'),
  }
}

export const peopleIn = ({ handlers, worker, employer }: Sitting, room: Room): string[] => [
  ...new Set([...handlers, ...(room === 'employer' ? [] : worker), ...(room === 'worker' ? [] : employer)]),
]

/** Called by `seat` with the house's eyes: whoever comes hears what was said in their room before, whoever goes hears nothing more. */
export async function seatRoom(db: Db, { id, unit }: { id: string; unit: UnitPath }, sitting: Sitting): Promise<void> {
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
