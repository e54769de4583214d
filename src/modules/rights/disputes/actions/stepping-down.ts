/** DISPUTES-43, 50: whoever no longer handles a case sees nothing of it from that moment, and the heads arrange another. */
import { sql } from 'kysely'
import { advance } from '#kernel/server/advance.ts'
import { disputeBook } from '../rules.ts'
import { moveBook } from '../rules-moves.ts'
import { type Act, inHousesName, seat } from './disputes.ts'
import { headsOf, tellOf } from './network.ts'

/** Everything this person has in hand or was offered goes back to the heads. Call it with the house's eyes. */
export async function leaveCases(ctx: Act, person: string): Promise<void> {
  const { rows: offers } = await sql<{ id: string; dispute: string }>`select id, dispute from disputes_moves
    where to_person = ${person} and state = 'offered' order by id for update`.execute(ctx.db)
  for (const { id, dispute } of offers) {
    await advance(inHousesName(ctx), moveBook, id, 'lapse')
    await seat(ctx, dispute)
  }
  const { rows } = await sql<{ id: string }>`select id from disputes where (mediator = ${person} or second = ${person})
    and state in ('assigned', 'inMediation', 'extended', 'agreed') order by id for update`.execute(ctx.db)
  for (const { id } of rows) await putDown(ctx, id, person)
  // what is over stays with the mediator's name on it and out of their sight: `seat` names only those on the roll
  const { rows: closed } = await sql<{ id: string }>`select id from disputes where mediator = ${person} or second = ${person}
    order by id`.execute(ctx.db)
  for (const { id } of closed) await seat(ctx, id)
}

/** The mediator, or the second who handles it too, puts this case down. The case stays in its state and its clock runs on. */
export async function putDown(ctx: Act, dispute: string, person: string): Promise<void> {
  const { mediator, second, unit, owner } = await ctx.db
    .selectFrom('disputes')
    .select(['mediator', 'second', 'unit', 'owner'])
    .where('id', '=', dispute)
    .executeTakeFirstOrThrow()
  if (mediator !== person && second !== person) return
  // a second alone carries on as the one who handles it only when the head says so
  if (mediator === person) await advance(inHousesName(ctx), disputeBook, dispute, 'stepDown', { mediator: null })
  else await ctx.db.updateTable('disputes').set({ second: null }).where('id', '=', dispute).execute()
  await settleMoves(ctx, dispute, person)
  await seat(ctx, dispute)
  const about = { subject: dispute, link: `/desk/disputes/${dispute}` }
  await tellOf(ctx, await headsOf(ctx, unit), 'network.told.steppedDown', about)
  await tellOf(ctx, [owner], 'network.told.steppedDown', { ...about, link: `/rights/cases/${dispute}` })
}

/** The offers that this person had taken are done. */
export async function settleMoves(ctx: Act, dispute: string, person: string) {
  const taken = await ctx.db
    .selectFrom('disputesMoves')
    .select('id')
    .where('dispute', '=', dispute)
    .where('kind', '=', 'assign')
    .where('toPerson', '=', person)
    .where('state', '=', 'taken')
    .execute()
  for (const { id } of taken) await advance(inHousesName(ctx), moveBook, id, 'settle')
}
