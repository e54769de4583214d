/** SITE-8: who looks after which station. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { readMobile } from '#kernel/pure/identifiers/mobile.ts'
import { isWithin } from '#kernel/pure/people.ts'
import { type Ctx, useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { findByPhone, namesOf, postsHeldBy, workerOf } from '#kernel/server/house/people.ts'
import { refuse, siteBook } from '../rules.ts'
import type { SitesTables } from '../tables.ts'
import { changed, day, id } from './shapes.ts'
import { type Act, lockSite, mustManage, siteOf } from './sites.ts'
import { tellThem } from './telling.ts'

const { action, query } = useCases<SitesTables>()

/** By the whole number, so that nobody leafs through people to find one. Named again, nothing changes. */
export const nameKeeper = action({
  may: 'sites.manage',
  input: z.object({ site: id, phone: z.string().max(40) }),
  output: changed,
  async run(ctx, { site: siteId, phone }) {
    mustManage(ctx, await siteOf(ctx, siteId))
    const mobile = readMobile(phone)
    if (!mobile.ok) throw refuse('SITE-8').at({ phone: mobile.why })
    const known = await findByPhone(ctx as unknown as Ctx, mobile.value)
    await lockSite(ctx, siteId)
    const site = await siteOf(ctx, siteId)
    const posts = known ? await postsHeldBy(ctx, known.id) : []
    if (!posts.some(post => post.role === 'stationKeeper' && isWithin(site.unit, post.unit)))
      throw refuse('SITE-8').at({ phone: 'site.noSuchKeeper' })
    const person = known!.id
    if (site.parties.includes(person)) return site
    const since = dayOf(ctx.now)
    await ctx.db
      .insertInto('sitesKeepers')
      .values({ site: siteId, owner: person, unit: site.unit, since })
      // released and named again on one day
      .onConflict(held => held.columns(['site', 'owner', 'since']).doUpdateSet({ until: null }))
      .execute()
    await tellThem(ctx, [person], 'told.keeper', { subject: siteId, link: `/keep-sites/${siteId}`, given: { name: site.name } })
    return keptBy(ctx, siteId, 'nameKeeper', [...site.parties, person])
  },
})

export const endKeeper = action({
  may: 'sites.manage',
  input: z.object({ site: id, person: id }),
  output: changed,
  async run(ctx, { site: siteId, person }) {
    await lockSite(ctx, siteId)
    const site = await siteOf(ctx, siteId)
    mustManage(ctx, site)
    if (!site.parties.includes(person)) return site
    await ctx.db
      .updateTable('sitesKeepers')
      .set({ until: dayOf(ctx.now) })
      .where('site', '=', siteId)
      .where('owner', '=', person)
      .where('until', 'is', null)
      .execute()
    const left = site.parties.filter(one => one !== person)
    return keptBy(ctx, siteId, 'endKeeper', left)
  },
})

/** The keepers are parties of the station, and of what is still open about it, its photographs too. */
async function keptBy(ctx: Act, siteId: string, step: 'nameKeeper' | 'endKeeper', parties: string[]) {
  const site = await advance(ctx, siteBook, siteId, step, { parties })
  const open = await ctx.db
    .updateTable('sitesReports')
    .set({ parties })
    .where('site', '=', siteId)
    .where('state', '<>', 'settled')
    .returning('id')
    .execute()
  const ids = open.map(one => one.id)
  if (ids.length > 0) await ctx.db.updateTable('papers').set({ parties }).where('subject', 'in', ids).execute()
  return site
}

export const listKeepers = query({
  may: 'sites.manage',
  input: z.object({ site: id }),
  output: z.array(z.object({ person: id, name: z.string(), phoneMasked: z.string(), since: day })),
  async run(ctx, { site: siteId }) {
    const site = await siteOf(ctx, siteId)
    mustManage(ctx, site)
    const rows = await ctx.db
      .selectFrom('sitesKeepers')
      .select(['owner as person', 'since'])
      .where('site', '=', siteId)
      .where('until', 'is', null)
      .orderBy('since')
      .orderBy('owner')
      .limit(50)
      .execute()
    const names = await namesOf(
      ctx,
      rows.map(row => row.person),
    )
    const cards = await Promise.all(rows.map(({ person }) => workerOf(ctx, person, site.unit)))
    return rows.map((row, n) => ({ ...row, name: names.get(row.person) ?? '', phoneMasked: cards[n]?.phoneMasked ?? '' }))
  },
})
