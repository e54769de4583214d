import type { Act } from './actions/members.ts'
import { aboveOf } from '#kernel/pure/people.ts'
import { tellOfficers } from './actions/telling.ts'

/** What the minute brings: whom the deadline has moved up, the union above hears of. */
export async function onTick(ctx: Act): Promise<void> {
  await tellRaised(ctx)
}

/** MEMBERS-5: once for each time it went up; where nobody stands above, the union itself hears that it is late. */
async function tellRaised(ctx: Act) {
  const raised = await ctx.db
    .selectFrom('members')
    .select(['id', 'unit', 'name'])
    .where('state', '=', 'raised')
    .where('raisedAt', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute()
  for (const { id, unit, name } of raised) {
    await ctx.db.updateTable('members').set({ raisedAt: ctx.now }).where('id', '=', id).execute()
    const above = aboveOf(unit)
    await tellOfficers(ctx, above === '/' ? unit : above, 'told.raised', { subject: id, link: `/desk/members/${id}`, given: { name } })
  }
}
