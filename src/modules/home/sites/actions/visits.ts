/** SITE-21: how many came. A number for each day; nobody is named, and nothing is asked of whoever comes in. */
import { sql } from 'kysely'
import { z } from 'zod'
import { addDays, dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { headsObjection } from '../rules.ts'
import type { SitesTables } from '../tables.ts'
import { day, id } from './shapes.ts'
import { type Act, lockSite, mustKeep, siteOf } from './sites.ts'

const { action, query } = useCases<SitesTables>()
const counted = z.object({ day, heads: z.int() })
const heads = z.int().min(0).max(100_000)
const RECENT_DAYS = 30

/** One press at the door, or a handful at closing time: so many more came today. */
export const addVisits = action({
  may: 'sites.keep',
  input: z.object({ site: id, heads: heads.min(1) }),
  output: counted,
  async run(ctx, { site, heads }) {
    const today = dayOf(ctx.now)
    return write(ctx, site, today, before => before + heads)
  },
})

/** What a day came to, as the keeper's own tally says. */
export const correctVisits = action({
  may: 'sites.keep',
  input: z.object({ site: id, day, heads }),
  output: counted,
  run: (ctx, { site, day, heads }) => write(ctx, site, day, () => heads),
})

/** The last thirty days, the latest first, and what they come to. */
export const listVisits = query({
  may: 'sites.keep',
  input: z.object({ site: id }),
  output: z.object({ days: z.array(counted), total: z.int() }),
  async run(ctx, { site }) {
    mustKeep(ctx, await siteOf(ctx, site))
    const days = await ctx.db
      .selectFrom('sitesVisits')
      .select(['day', 'heads'])
      .where('site', '=', site)
      .where('day', '>', addDays(dayOf(ctx.now), -RECENT_DAYS))
      .orderBy('day', 'desc')
      .execute()
    return { days, total: days.reduce((sum, one) => sum + one.heads, 0) }
  },
})

/** Under the station's lock: two keepers who press at once are two visitors. */
async function write(ctx: Act, siteId: string, on: string, come: (before: number) => number) {
  await lockSite(ctx, siteId)
  const site = await siteOf(ctx, siteId)
  mustKeep(ctx, site)
  const known = await ctx.db.selectFrom('sitesVisits').select('heads').where('site', '=', siteId).where('day', '=', on).executeTakeFirst()
  const heads = come(known?.heads ?? 0)
  const refusal = headsObjection(on, heads, dayOf(ctx.now))
  if (refusal) throw refusal
  await sql`insert into sites_visits (site, day, unit, parties, heads) values (${siteId}, ${on}::date, ${site.unit}, ${site.parties}::text[], ${heads})
    on conflict (site, day) do update set heads = excluded.heads`.execute(ctx.db)
  return { day: on, heads }
}
