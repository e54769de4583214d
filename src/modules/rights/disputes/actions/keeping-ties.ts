import { dayOf } from '#kernel/pure/calendar.ts'
import { recordStep } from '#kernel/server/record.ts'
import type { Relation } from '../rules-recusal.ts'
import { type Act, plain } from './disputes.ts'

export type Tie = { employer: string; uscc: string | null; kind: Exclude<Relation, 'none'>; said: string; dispute: string | null }

/** Told once and told again is one: the first stands, with its day. Of the caller; nobody else reads it (DISPUTES-42, 48). */
export async function keepTie(ctx: Act, tie: Tie): Promise<string> {
  const { db, actor, now, newId } = ctx
  const id = newId()
  const kept = await db
    .insertInto('disputesTies')
    .values({ id, owner: actor.id, unit: '/', since: dayOf(now), ...tie })
    .onConflict(row => row.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept) {
    const line = {
      module: 'disputes',
      owner: actor.id,
      unit: '/' as const,
      parties: [],
      step: 'begin',
      from: '',
      to: 'standing',
      said: tie,
    }
    await recordStep(plain(ctx), id, line, 'disputes_ties')
    return id
  }
  const standing = await db
    .selectFrom('disputesTies')
    .select('id')
    .where('owner', '=', actor.id)
    .where('until', 'is', null)
    .where('employerKey', '=', tie.employer.replace(/[\s()（）]/g, '').toLowerCase())
    .executeTakeFirstOrThrow()
  return standing.id
}
