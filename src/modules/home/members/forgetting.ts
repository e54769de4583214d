/** MEMBERS-19: what goes when a member closes their account, and what stays without the name: the file, its months, its record. */
import { advance } from '#kernel/server/advance.ts'
import { FORGOTTEN } from '#kernel/server/module.ts'
import { dropNumber } from './actions/agreed.ts'
import type { Act } from './actions/members.ts'
import { correctionBook, memberBook } from './rules.ts'
import { isKept, isLiving, isWaiting } from './rules-kinds.ts'

export async function forget(ctx: Act, person: string): Promise<readonly string[]> {
  const { db, now } = ctx
  const corrections = await db.selectFrom('membersCorrections').select(['id', 'state']).where('owner', '=', person).execute()
  for (const { id, state } of corrections) if (state === 'asked' || state === 'late') await advance(ctx, correctionBook, id, 'recall')
  await dropNumber(ctx)
  const nothing = { name: null, employer: null, work: null, note: '', reason: '' }
  await db.updateTable('membersCorrections').set(nothing).where('owner', '=', person).execute()
  await db
    .updateTable('membersConsents')
    .set({ withdrawnAt: now.toISOString() })
    .where('owner', '=', person)
    .where('withdrawnAt', 'is', null)
    .execute()
  await db.deleteFrom('membersCards').where('owner', '=', person).execute()
  const own = await db.selectFrom('members').select(['id', 'state']).where('owner', '=', person).execute()
  for (const { id, state } of own) {
    if (isLiving(state) || isKept(state) || isWaiting(state)) await advance(ctx, memberBook, id, 'close', { transferTo: null, parties: [] })
    const bare = { name: FORGOTTEN, phoneMasked: '', employer: '', work: '', relations: '[]' as never, reason: '', basis: '' }
    await db.updateTable('members').set(bare).where('id', '=', id).execute()
  }
  return [...own, ...corrections].map(({ id }) => id)
}
