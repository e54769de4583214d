import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { refuse } from '../rules.ts'
import { isClosed, type Side } from '../rules-kinds.ts'
import { seatOf } from './case.ts'
import type { Act, Read } from './disputes.ts'

/** On which side the caller is a party, while there is something to decide (DISPUTES-25). */
export async function mustBeParty(ctx: Act, dispute: Read): Promise<Side> {
  const seat = await seatOf(ctx, dispute)
  const own = await ctx.db
    .selectFrom('disputesSides')
    .select('role')
    .where('dispute', '=', dispute.id)
    .where('owner', '=', ctx.actor.id)
    .where('role', '=', 'party')
    .where('state', '<>', 'left')
    .executeTakeFirst()
  if (seat === 'handler' || seat === 'partner' || !own || isClosed(dispute.state)) throw refuse('DISPUTES-25')
  return seat
}

export function mobile(text: string) {
  const read = readMobile(text)
  if (!read.ok) throw refuse('DISPUTES-25').at({ phone: read.why })
  return read.value
}
