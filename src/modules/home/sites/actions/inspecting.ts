/** SITE-14: the six haves, one by one. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { reach } from '#kernel/server/reach.ts'
import { inspectionObjection, siteBook } from '../rules.ts'
import { haves } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { changed, id, instant } from './shapes.ts'

const { action, query } = useCases<SitesTables>()
const has = z.array(z.enum(haves)).max(haves.length)

export const inspectSite = action({
  may: 'sites.manage',
  input: z.object({ id, has, note: z.string().trim().max(500).default('') }),
  output: changed,
  async run(ctx, { id, has: found, note }) {
    const has = haves.filter(one => found.includes(one))
    const refusal = inspectionObjection(has, note)
    if (refusal) throw refusal
    const site = await advance(ctx, siteBook, id, 'inspect', { inspectedOn: dayOf(ctx.now), has })
    await ctx.db
      .insertInto('sitesInspections')
      .values({ id: ctx.newId(), site: id, owner: ctx.actor.id, unit: site.unit, at: ctx.now, has, note })
      .execute()
    return site
  },
})

/** The result is public; what the inspector noted, and who it was, is for those who manage the station. */
export const listInspections = query({
  may: 'sites.manage',
  input: z.object({ site: id }),
  output: z.array(z.object({ id, at: instant, has, note: z.string(), by: z.string() })),
  async run(ctx, { site }) {
    const rows = await ctx.db
      .selectFrom('sitesInspections')
      .select(['id', 'at', 'has', 'note', 'owner'])
      .where('site', '=', site)
      .where(reach(ctx.actor, 'sites.manage'))
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute()
    const names = await namesOf(
      ctx,
      rows.map(row => row.owner),
    )
    return rows.map(({ owner, ...row }) => ({ ...row, by: names.get(owner) ?? '' }))
  },
})
