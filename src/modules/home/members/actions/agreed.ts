/** What somebody has agreed to, as it stands, and what follows when they take it back. */
import { lockName } from '#kernel/server/lock-name.ts'
import { recordStep } from '#kernel/server/record.ts'
import type { Purpose } from '../rules-kinds.ts'
import { type Act, findOwn, type Read } from './members.ts'

/** MEMBERS-18: a card comes with the membership, until its member switches it off. */
export const hasCard = async (ctx: Act): Promise<boolean> => isGiven('card', (await latest(ctx)).get('card'), undefined)

/** The number, out of the file and out of every correction that waits with it. Who looked at it stays told, the number was never there. */
export async function dropNumber({ db, actor }: Pick<Act, 'db' | 'actor'>): Promise<void> {
  const nothing = { idSealed: null, idBlind: null, idMasked: '', bornYear: null }
  await db.updateTable('members').set(nothing).where('owner', '=', actor.id).execute()
  await db.updateTable('membersCorrections').set(nothing).where('owner', '=', actor.id).execute()
}

type Kept = { purpose: Purpose; givenAt: string; withdrawnAt: string | null }
/** The last word on each purpose. */
export async function latest({ db, actor }: Act): Promise<Map<Purpose, Kept>> {
  const rows = await db
    .selectFrom('membersConsents')
    .select(['purpose', 'givenAt', 'withdrawnAt'])
    .where('owner', '=', actor.id)
    .orderBy('givenAt')
    .execute()
  return new Map(rows.map(row => [row.purpose, row]))
}

/** A number that a union entered at its desk was agreed to there; a card is not asked for, and may be switched off. */
export function isGiven(purpose: Purpose, row: Kept | undefined, own: Pick<Read, 'idMasked'> | undefined) {
  if (row) return row.withdrawnAt === null
  return purpose === 'card' || Boolean(own?.idMasked)
}

/** Given or taken back; again changes nothing. */
export async function keepConsent(ctx: Act, purpose: Purpose, isWanted: boolean) {
  const { db, actor, now } = ctx
  await lockName(db, `members.consent ${actor.id}`)
  const row = (await latest(ctx)).get(purpose)
  if (row ? (row.withdrawnAt === null) === isWanted : purpose === 'card' && isWanted) return
  const own = await findOwn(ctx)
  if (row && !isWanted)
    await db
      .updateTable('membersConsents')
      .set({ withdrawnAt: now.toISOString() })
      .where('owner', '=', actor.id)
      .where('purpose', '=', purpose)
      .where('givenAt', '=', row.givenAt)
      .execute()
  // what was never written down, such as a consent on paper, is taken back all the same
  else
    await db
      .insertInto('membersConsents')
      .values({
        owner: actor.id,
        unit: own?.unit ?? '/',
        purpose,
        givenAt: now.toISOString(),
        withdrawnAt: isWanted ? null : now.toISOString(),
      })
      .onConflict(same => same.columns(['owner', 'purpose', 'givenAt']).doUpdateSet({ withdrawnAt: isWanted ? null : now.toISOString() }))
      .execute()
  if (!own) return
  const step = isWanted ? 'giveConsent' : 'withdrawConsent'
  const { id, owner, unit, parties, state } = own
  await recordStep(ctx, id, { module: 'members', owner, unit, parties, step, from: state, to: state, said: { purpose } }, 'members')
}
