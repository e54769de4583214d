/** SITE-19: the keeper's rounds, and what cannot be had until the next. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { namesOf } from '#kernel/server/house/people.ts'
import { mostRoundDays, refuse, siteBook } from '../rules.ts'
import { offers } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { changed, id, instant } from './shapes.ts'
import { mustKeep, mustManage, siteOf } from './sites.ts'

const { action, query } = useCases<SitesTables>()
const out = z.array(z.enum(offers)).max(offers.length)

/** One round. Everything in order is one press: nothing is out. */
export const patrol = action({
  may: 'sites.keep',
  input: z.object({ site: id, out: out.default([]), note: z.string().trim().max(200).default('') }),
  output: changed,
  async run(ctx, { site: siteId, out: found, note }) {
    const site = await siteOf(ctx, siteId)
    mustKeep(ctx, site)
    if (found.some(one => !site.offers.includes(one))) throw refuse('SITE-19').at({ out: 'notAChoice' })
    const out = offers.filter(one => found.includes(one))
    const row = { id: ctx.newId(), site: siteId, owner: ctx.actor.id, unit: site.unit, parties: site.parties, at: ctx.now, out, note }
    const made = await advance(ctx, siteBook, siteId, 'patrol', { out, patrolledOn: dayOf(ctx.now) })
    await ctx.db.insertInto('sitesRounds').values(row).execute()
    return made
  },
})

export const setRound = action({
  may: 'sites.manage',
  input: z.object({ site: id, days: z.int().min(1).max(mostRoundDays) }),
  output: changed,
  run: (ctx, { site, days }) => advance(ctx, siteBook, site, 'setRound', { roundDays: days }),
})

export const listRounds = query({
  may: 'sites.manage',
  input: z.object({ site: id }),
  output: z.array(z.object({ id, at: instant, out, note: z.string(), by: z.string() })),
  async run(ctx, { site }) {
    mustManage(ctx, await siteOf(ctx, site))
    const rows = await ctx.db
      .selectFrom('sitesRounds')
      .select(['id', 'at', 'out', 'note', 'owner'])
      .where('site', '=', site)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(30)
      .execute()
    const names = await namesOf(
      ctx,
      rows.map(row => row.owner),
    )
    return rows.map(({ owner, ...row }) => ({ ...row, by: names.get(owner) ?? '' }))
  },
})
