/** DISPUTES-43: the end of an appointment, early or by its term. */
import { sql } from 'kysely'
import { dayOf } from '#kernel/pure/calendar.ts'
import { advance } from '#kernel/server/advance.ts'
import { endEnteredPost } from '../../../home/unions/door.ts'
import { mediatorBook } from '../rules-bodies.ts'
import type { Act } from './disputes.ts'
import { bodyOf, tellOf } from './network.ts'
import { leaveCases } from './stepping-down.ts'

type Left = { id: string; owner: string; unit: `/${string}`; body: string }
/** Off the roll: the post ends with the last place at that union, and what is in hand goes back to the heads. */
export async function leaveRoll(ctx: Act, { id, owner, unit, body }: Left): Promise<void> {
  const { rows } = await sql<{ unit: string }>`select unit from disputes_mediators
    where owner = ${owner} and state = 'serving' and id <> ${id} and unit = ${unit} limit 1`.execute(ctx.db)
  if (rows.length === 0) await endEnteredPost(ctx, { person: owner, role: 'mediator', unit })
  await leaveCases(ctx, owner)
  const { name } = await bodyOf(ctx, body)
  await tellOf(ctx, [owner], 'network.told.ended', { subject: id, link: '/me/posts', given: { body: name } })
}

/** The term is over; by the house, each minute. */
export async function lapseTerms(ctx: Act): Promise<void> {
  const over = await ctx.db
    .selectFrom('disputesMediators')
    .select(['id'])
    .where('state', '=', 'serving')
    .where('until', '<', dayOf(ctx.now))
    .limit(200)
    .execute()
  for (const { id } of over) await leaveRoll(ctx, await advance(ctx, mediatorBook, id, 'lapse'))
}
