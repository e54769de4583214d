/**
 * What the clock has done to memberships: a transfer that nobody took up, a departure that nobody declared. The deadline moved the state
 * by itself; here, once for each, what follows from it is done and told, also after a process died between the two.
 */
import { sql } from 'kysely'
import type { UnitPath } from '#kernel/pure/people.ts'
import { endBelonging, settled } from './actions/ending.ts'
import { type Act, unionName } from './actions/members.ts'
import { tellMember } from './actions/telling.ts'
import { unitNames } from '../unions/door.ts'
import { followLate } from './door.ts'

const atMost = 500

export async function lifeOnTick(ctx: Act): Promise<void> {
  await followLate(ctx)
  await tellFallen(ctx)
  await endLeft(ctx)
}

/** MEMBERS-7: what fell back still names the union that did not take it up; that is taken out as its member is told. */
async function tellFallen(ctx: Act) {
  const fallen = await ctx.db
    .selectFrom('members')
    .select(['id', 'owner', 'transferTo'])
    .where('transferTo', 'is not', null)
    .where('state', 'not in', ['transferring', 'returning'])
    .limit(atMost)
    .forUpdate()
    .execute()
  const names = await unitNames(
    ctx,
    fallen.map(row => row.transferTo!),
  )
  for (const row of fallen) {
    await ctx.db.updateTable('members').set(settled).where('id', '=', row.id).execute()
    await tellMember(ctx, row, 'told.fellBack', { unit: names.get(row.transferTo!)?.zh ?? '' })
  }
}

/** MEMBERS-9: nobody declared it, so it took effect by itself. */
async function endLeft(ctx: Act) {
  const left = await ctx.db
    .selectFrom('members')
    .select(['id', 'owner', 'unit'])
    .where(sql<boolean>`state = 'withdrawn'`)
    .where('leftOn', 'is', null)
    .limit(atMost)
    .forUpdate()
    .execute()
  for (const row of left) {
    await endBelonging(ctx, row)
    await tellMember(ctx, row, 'told.left', { unit: await unionName(ctx, row.unit as UnitPath) })
  }
}
