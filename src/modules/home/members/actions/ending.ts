/** What follows a membership that ends or goes elsewhere: what the person belongs to, and what goes along with the file. */
import { dayOf } from '#kernel/pure/calendar.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { advance } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { leaveUnit, moveBelonging } from '#kernel/server/house/belonging.ts'
import { memberBook } from '../rules.ts'
import { type Act, unionName } from './members.ts'
import { tellOfPosts } from './standing-posts.ts'
import { tellMember } from './telling.ts'

/** Whether a transfer is taken up or falls back, nothing of the asking is left in the row; the record keeps it. */
export const settled = { transferTo: null, parties: [] as string[], nextEmployer: '', nextWay: '' as const }

type Its = { id: string; owner: string; unit: UnitPath }

/** Written in the same transaction as the step that ended it; `leftOn` says that it was done. */
export async function endBelonging(ctx: Act, { id, owner, unit }: Its): Promise<void> {
  await leaveUnit(ctx, owner, unit)
  await tellOfPosts(ctx, { id, owner })
  await beyondSight(ctx, 'MEMBERS-7', ({ db }) =>
    db
      .updateTable('members')
      .set({ leftOn: dayOf(ctx.now) })
      .where('id', '=', id)
      .execute(),
  )
}

/** The belonging, open corrections and consents go to the union that has the membership now; months of dues stay where they were paid. */
export async function bringAlong(ctx: Act, { id, owner, unit }: Its, from: UnitPath, retained = false): Promise<void> {
  await moveBelonging(ctx, owner, from, unit, retained)
  if (from === unit) return
  await beyondSight(ctx, 'MEMBERS-7', async ({ db }) => {
    await db.updateTable('membersCorrections').set({ unit }).where('member', '=', id).where('state', 'in', ['asked', 'late']).execute()
    await db.updateTable('membersConsents').set({ unit }).where('owner', '=', owner).execute()
  })
}

/** Whoever pays, or is heard out. */
export async function endWarning(ctx: Act, id: string, version?: number) {
  const member = await advance(ctx, memberBook, id, 'heed', { warnedOn: null, reason: '' }, version)
  await tellMember(ctx, member, 'told.heeded', { unit: await unionName(ctx, member.unit) })
  return member
}
