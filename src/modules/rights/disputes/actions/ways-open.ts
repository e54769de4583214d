import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { standingOf } from '../rules-performance.ts'
import { waysOn } from '../rules-ways.ts'
import type { Act, Read } from './disputes.ts'

/** What is open now, as the rulebook says it for this case. */
export async function waysOf(ctx: Act, dispute: Read) {
  const kept = await ctx.db
    .selectFrom('disputesAgreements')
    .select(['terms', 'effectiveOn', 'onSpot', 'number'])
    .where('dispute', '=', dispute.id)
    .executeTakeFirst()
  if (!kept?.effectiveOn || kept.onSpot) return undefined
  const [legs, owed] = await Promise.all([
    ctx.db.selectFrom('disputesLegs').select(['kind', 'state', 'outcome']).where('dispute', '=', dispute.id).execute(),
    owedUnder(ctx, dispute.id),
  ])
  const { missedOn, isPaid } = standingOf(owed)
  const kinds = [...new Set(kept.terms.items.map(item => item.kind))]
  return { kept, missedOn, ways: waysOn({ effectiveOn: kept.effectiveOn, kinds, isPaid, missedOn, legs }, ctx.now) }
}

export const owedUnder = (ctx: Act, dispute: string) =>
  beyondSight(ctx, 'DISPUTES-81', ({ db }) =>
    db
      .selectFrom('disputesInstalments')
      .select(['id', 'state', 'amountFen', 'dueOn'])
      .where('dispute', '=', dispute)
      .orderBy('n')
      .execute(),
  )
