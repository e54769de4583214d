/** What the minute brings to the network: terms end, what nobody answered goes up. The deadlines themselves are the lifecycles'. */
import { aboveOf } from '#kernel/pure/people.ts'
import { type Act, seat } from './actions/disputes.ts'
import { lapseTerms } from './actions/leaving-roll.ts'
import { answerersOf, bodyOf, headsOf, tellOf } from './actions/network.ts'

export async function networkOnTick(ctx: Act): Promise<void> {
  await lapseTerms(ctx)
  await tellLapsed(ctx)
  await tellLate(ctx)
}

/** DISPUTES-46, 52: an offer to a mediator comes back to the heads; one to a body goes up as well. Whoever did not answer sees it no more. */
async function tellLapsed(ctx: Act) {
  const lapsed = await ctx.db
    .selectFrom('disputesMoves')
    .select(['id', 'dispute', 'kind', 'unit', 'toBody', 'byPerson'])
    .where('state', '=', 'lapsed')
    .where('raisedAt', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute()
  for (const { id, dispute, kind, unit, toBody, byPerson } of lapsed) {
    await ctx.db.updateTable('disputesMoves').set({ raisedAt: ctx.now.toISOString() }).where('id', '=', id).execute()
    await seat(ctx, dispute)
    const about = { subject: dispute, link: `/desk/disputes/${dispute}`, once: `lapsed:${id}` }
    const own = [...(await headsOf(ctx, unit)), byPerson]
    if (kind === 'assign') {
      await tellOf(ctx, own, 'network.told.lapsed', about)
      continue
    }
    const to = toBody ? await bodyOf(ctx, toBody) : undefined
    const above = kind === 'request' ? aboveOf(unit) : aboveOf(to?.unit ?? unit)
    const people = [...own, ...(above === '/' ? [] : await answerersOf(ctx, above, false))]
    await tellOf(ctx, people, 'network.told.moveLapsed', { ...about, given: { to: to?.name ?? '' } })
  }
}

/** DISPUTES-49: undecided after three working days, the union above hears of it. */
async function tellLate(ctx: Act) {
  const late = await ctx.db
    .selectFrom('disputesRecusals')
    .select(['id', 'dispute', 'unit'])
    .where('state', '=', 'late')
    .where('raisedAt', 'is', null)
    .orderBy('id')
    .limit(200)
    .execute()
  for (const { id, dispute, unit } of late) {
    await ctx.db.updateTable('disputesRecusals').set({ raisedAt: ctx.now.toISOString() }).where('id', '=', id).execute()
    const above = aboveOf(unit)
    const people = [...(await headsOf(ctx, unit)), ...(above === '/' ? [] : await headsOf(ctx, above))]
    await tellOf(ctx, people, 'network.told.late', { subject: dispute, link: `/desk/disputes/${dispute}`, once: `late:${id}` })
  }
}
