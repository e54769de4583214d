/** SITE-20: what a station uses up, counted by its keeper and filled up by its manager. */
import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { useCases } from '#kernel/server/action.ts'
import { insertMany } from '#kernel/server/insert-many.ts'
import { recordStep } from '#kernel/server/record.ts'
import { isLow, refuse } from '../rules.ts'
import type { SitesTables } from '../tables.ts'
import { id, instant } from './shapes.ts'
import { type Act, lockSite, mustKeep, mustManage, siteOf } from './sites.ts'
import { managersAt, tellThem } from './telling.ts'

const { action, query } = useCases<SitesTables>()
const item = line(20).min(1)
const amount = z.int().min(0).max(100_000)
const held = z.object({ item: z.string(), least: z.int(), count: z.int().nullable(), countedAt: instant.nullable(), isLow: z.boolean() })
const MOST = 30

export const listStock = query({
  may: 'sites.keep',
  input: z.object({ site: id }),
  output: z.array(held),
  async run(ctx, { site }) {
    mustKeep(ctx, await siteOf(ctx, site))
    return stockOf(ctx, site)
  },
})

/** The whole list, as the manager wants it: what is left out goes, what stays keeps its count. */
export const setStock = action({
  may: 'sites.manage',
  input: z.object({ site: id, items: z.array(z.object({ item, least: amount })).max(MOST) }),
  output: z.array(held),
  async run(ctx, { site: siteId, items }) {
    const site = await siteOf(ctx, siteId)
    mustManage(ctx, site)
    const names = items.map(one => one.item)
    if (new Set(names).size < names.length) throw refuse('SITE-20').at({ items: 'notRight' })
    await lockSite(ctx, siteId)
    const before = await stockOf(ctx, siteId)
    await ctx.db.deleteFrom('sitesStock').where('site', '=', siteId).execute()
    const kept = new Map(before.map(one => [one.item, one]))
    await insertMany(
      ctx.db,
      'sitesStock',
      items.map(({ item, least }) => {
        const { count = null, countedAt = null } = kept.get(item) ?? {}
        return { site: siteId, item, unit: site.unit, parties: site.parties, owner: '', least, count, countedAt }
      }),
    )
    await noted(ctx, site, 'setStock', { items })
    return stockOf(ctx, siteId)
  },
})

/** How much is there, as counted now. What falls below its least is told once; it is told again when it was filled up meanwhile. */
export const tallyStock = action({
  may: 'sites.keep',
  input: z.object({
    site: id,
    counts: z
      .array(z.object({ item, count: amount }))
      .min(1)
      .max(MOST),
  }),
  output: z.array(held),
  async run(ctx, { site: siteId, counts }) {
    await lockSite(ctx, siteId)
    const site = await siteOf(ctx, siteId)
    mustKeep(ctx, site)
    const before = new Map((await stockOf(ctx, siteId)).map(one => [one.item, one]))
    if (counts.some(one => !before.has(one.item))) throw refuse('SITE-20').at({ counts: 'notAChoice' })
    await sql`update sites_stock set count = it.count, counted_at = ${ctx.now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as it (item text, count int)
      where site = ${siteId} and sites_stock.item = it.item`.execute(ctx.db)
    await noted(ctx, site, 'tallyStock', { counts })
    const managers = await managersAt(ctx, site.unit)
    const newlyLow = counts.filter(({ item, count }) => isLow({ count, least: before.get(item)!.least }) && !before.get(item)!.isLow)
    for (const { item, count } of newlyLow)
      await tellThem(ctx, managers, 'told.low', { subject: siteId, link: `/desk/sites/${siteId}`, given: { name: site.name, item, count } })
    return stockOf(ctx, siteId)
  },
})

async function stockOf({ db }: Act, site: string) {
  const rows = await db
    .selectFrom('sitesStock')
    .select(['item', 'least', 'count', 'countedAt'])
    .where('site', '=', site)
    .orderBy('item')
    .execute()
  return rows.map(row => ({ ...row, isLow: isLow(row) }))
}

const noted = (ctx: Act, { id, unit, parties, state }: Awaited<ReturnType<typeof siteOf>>, step: string, said: object) =>
  recordStep(ctx, id, { module: 'sites', owner: '', unit, parties, step, from: state, to: state, said }, 'sites')
