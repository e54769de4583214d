/** Who comes to a session, and how they are told of it (DISPUTES-69). */
import { tell } from '#kernel/server/notices.ts'
import type { Session } from '../rules-room.ts'
import type { Act } from './disputes.ts'
import { topicOf } from './room-seats.ts'

/** Twice changes nothing: the first time stands. */
export async function came(ctx: Act, { id, dispute }: { id: string; dispute: string }, person: string) {
  await ctx.db
    .updateTable('disputesAttendance')
    .set({ cameAt: ctx.now })
    .where('session', '=', id)
    .where('owner', '=', person)
    .where('cameAt', 'is', null)
    .execute()
  ctx.hint(topicOf(dispute))
}

export async function tellInvited(
  ctx: Act,
  { id, dispute, parties }: Pick<Session, 'id' | 'dispute' | 'parties'>,
  say: 'told.session' | 'told.sessionMoved' | 'told.sessionCancelled',
  given: Record<string, string>,
) {
  const people = parties.filter(person => person !== ctx.actor.id)
  await tell(ctx, people, {
    module: 'disputes',
    say,
    given,
    subject: dispute,
    link: `/rights/cases/${dispute}/room`,
    once: `${say} ${id} ${given.at}`,
  })
  ctx.hint(topicOf(dispute))
}
