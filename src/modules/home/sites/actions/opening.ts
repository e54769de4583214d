/** SITE-6: closed for a day, for a while, for good; and open again. */
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { makeFindable } from '#kernel/server/search.ts'
import { siteBook } from '../rules.ts'
import type { SitesTables } from '../tables.ts'
import { changed, day, id } from './shapes.ts'
import { mustKeep, siteOf } from './sites.ts'

const { action } = useCases<SitesTables>()
const versioned = z.object({ id, version: z.int() })
const reason = z.string().trim().max(200)

/** One tap of the keeper's. Two who press at once mean the same, so no version is asked for. */
export const shutToday = action({
  may: 'sites.keep',
  input: z.object({ id, why: reason }),
  output: changed,
  async run(ctx, { id, why }) {
    mustKeep(ctx, await siteOf(ctx, id))
    return advance(ctx, siteBook, id, 'shut', { shutOn: dayOf(ctx.now), shutWhy: why })
  },
})

export const openAgain = action({
  may: 'sites.keep',
  input: z.object({ id }),
  output: changed,
  async run(ctx, { id }) {
    mustKeep(ctx, await siteOf(ctx, id))
    return advance(ctx, siteBook, id, 'unshut', { shutOn: null, shutWhy: '' })
  },
})

export const pauseSite = action({
  may: 'sites.manage',
  input: versioned.extend({ pausedUntil: day, reason }),
  output: changed,
  run: (ctx, { id, version, ...said }) => advance(ctx, siteBook, id, 'pause', said, version),
})

export const resumeSite = action({
  may: 'sites.manage',
  input: versioned,
  output: changed,
  run: (ctx, { id, version }) => advance(ctx, siteBook, id, 'resume', { pausedUntil: null, reason: '' }, version),
})

/** For good: it is shown and found no more, and its history stays. */
export const closeSite = action({
  may: 'sites.manage',
  input: versioned.extend({ reason }),
  output: changed,
  async run(ctx, { id, version, reason }) {
    const site = await advance(ctx, siteBook, id, 'close', { reason, pausedUntil: null }, version)
    await makeFindable(ctx, { module: 'sites', subject: id, owner: '', unit: site.unit }, [])
    return site
  },
})
