import { sql } from 'kysely'
import { clock } from '#kernel/pure/people.ts'
import { advanceMany } from '#kernel/server/advance-many.ts'
import { correctionBook } from '../rules.ts'
import { kept, living } from '../rules-kinds.ts'
import type { Act } from './members.ts'

/** MEMBERS-14: nobody can confirm them any more, so the clock withdraws them: those of this membership, or of all that have ended. */
export async function withdrawCorrections(open: Act, member?: string): Promise<void> {
  let waiting = open.db
    .selectFrom('membersCorrections as c')
    .innerJoin('members as m', 'm.id', 'c.member')
    .select('c.id')
    .where(sql<boolean>`c.state in ('asked', 'late')`)
  waiting = member ? waiting.where('c.member', '=', member) : waiting.where('m.state', 'not in', [...living, ...kept])
  const rows = await waiting.orderBy('c.id').limit(200).execute()
  const ids = rows.map(({ id }) => id)
  await advanceMany({ ...open, actor: clock }, correctionBook, ids, 'withdraw')
}
