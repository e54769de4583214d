import { sql } from 'kysely'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import type { Act } from './disputes.ts'

/** The cases heard together with this one, whoever may see them: representatives settle for them (DISPUTES-33). */
export const massedCases = (ctx: Act, lead: string) =>
  beyondSight(ctx, 'DISPUTES-33', ({ db }) =>
    db
      .selectFrom('disputes')
      .select(['id', 'owner', 'worker', 'state'])
      .where('mass', '=', lead)
      .where('id', '<>', lead)
      .where(sql<boolean>`state not in ('withdrawn', 'outOfScope')`)
      .orderBy('id')
      .limit(500)
      .execute(),
  )
