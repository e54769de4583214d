import { peopleOf } from '../rules-sides.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { advance } from '#kernel/server/advance.ts'
import { disputeBook } from '../rules.ts'
import { type Instalment, instalmentBook, isMissed } from '../rules-performance.ts'
import type { Act, Read } from './disputes.ts'
import { sidesOf, tellOf } from './ending-people.ts'
import { followLead } from './following.ts'
import { yuanOf } from '#kernel/pure/money.ts'

/** DISPUTES-83: in the house's name, where the agreed day is over and nothing came. Whoever it is owed to hears the ways on. */
export async function missDue(
  ctx: Act,
  dispute: Read,
  row: Pick<Instalment, 'id' | 'n' | 'owner' | 'state' | 'dueOn' | 'amountFen'>,
): Promise<boolean> {
  if (!isMissed(row, dayOf(ctx.now))) return false
  await advance(ctx, instalmentBook, row.id, 'miss')
  if (dispute.state === 'effective') await advance(ctx, disputeBook, dispute.id, 'breach')
  await followLead(ctx, dispute.id)
  const { employer, handling } = peopleOf(dispute, await sidesOf(ctx, dispute.id))
  const given = sumOf(row)
  await tellOf(ctx, [row.owner, ...handling], dispute, 'told.missed', { given, once: `missed:${row.id}`, grave: true })
  await tellOf(ctx, employer, dispute, 'told.missedEmployer', { given, once: `missed:${row.id}`, grave: true })
  ctx.hint(`dispute:${dispute.id}`)
  return true
}

export const sumOf = ({ n, amountFen }: Pick<Instalment, 'n' | 'amountFen'>) => ({ n, yuan: yuanOf(amountFen) })
