/** For the desk of a partner without a platform: in whose name one sends, and what was sent. */
import { z } from 'zod'
import { reachOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { bodyKinds } from '../rules-kinds.ts'
import type { DisputesTables } from '../tables.ts'
import { referralLine } from './referral-shapes.ts'

const { query } = useCases<DisputesTables>()

export const listOwnBodies = query({
  may: 'disputes.partner',
  input: z.object({}),
  output: z.array(
    z.object({ id: z.uuid(), name: z.string(), english: z.string(), kind: z.enum(bodyKinds), unionDistrict: z.string().nullable() }),
  ),
  run: ({ db, actor }) =>
    db
      .selectFrom('disputesBodies')
      .select(['id', 'name', 'english', 'kind', 'unionDistrict'])
      .where('unit', 'in', reachOf(actor, 'disputes.partner'))
      .where('state', '=', 'open')
      .orderBy('name')
      .limit(50)
      .execute(),
})

const sentTabs = {
  waiting: ['reported'],
  underWay: ['offered', 'taken', 'returned'],
  over: ['confirmed', 'closed', 'refused', 'lapsed', 'recalled'],
} as const

/** What waits for its confirmation, what is under way, what is over; the last sent on top. */
export const listSent = query({
  may: 'disputes.partner',
  input: z.object({ of: z.enum(['waiting', 'underWay', 'over']).default('waiting'), after: z.uuid().optional() }),
  output: z.object({ rows: z.array(referralLine.extend({ from: z.string(), body: z.uuid() })), next: z.uuid().nullable() }),
  async run(ctx, { of, after }) {
    const units = reachOf(ctx.actor, 'disputes.partner')
    const rows = await beyondSight(ctx, 'DISPUTES-54', ({ db }) =>
      db
        .selectFrom('disputesReferrals as r')
        .innerJoin('disputesBodies as f', 'f.id', 'r.body')
        .innerJoin('disputesBodies as t', 't.id', 'r.toBody')
        .leftJoin('disputes as d', 'd.id', 'r.dispute')
        .selectAll('r')
        .select(['f.name as from', 't.name as to', 'd.state as stage'])
        .where('f.unit', 'in', units)
        .where('r.state', 'in', sentTabs[of])
        .$if(after !== undefined, rows => rows.where('r.id', '<', after!))
        .orderBy('r.id', 'desc')
        .limit(51)
        .execute(),
    )
    return { rows: rows.slice(0, 50), next: rows.length > 50 ? rows[49]!.id : null }
  },
})
