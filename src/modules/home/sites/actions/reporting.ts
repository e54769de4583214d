/** Anybody reports what is wrong with a station, follows it, and has it done again (SITE-9, 12, 13). */
import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { keepPaper } from '#kernel/server/uploads.ts'
import { isRepeated, onePhoto, refuse, repeatedWithinDays, reportBook, toldEach } from '../rules.ts'
import { type Fault, faults } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { changed, day, id, receipt, report } from './shapes.ts'
import { photoTypes, reportsIn } from './reports.ts'
import { type Act, lockSite, siteOf } from './sites.ts'
import { answerersOf, tellThem } from './telling.ts'

const { action, query, upload } = useCases<SitesTables>()
/** A phone makes its photographs smaller before it sends them; what comes otherwise need not be a camera's whole picture. */
const MOST_BYTES = 4 * 1_048_576

/**
 * No sign-in: whoever comes without acts as the bearer of their receipt, and so owns what they report (`receipt` in action.ts). The same
 * fault of the same station, reported again by the same person while it is open, is the same report.
 */
export const reportFault = upload({
  may: 'public',
  receipt: asked => asked.receipt,
  mostBytes: MOST_BYTES,
  // one more than is taken, so that the refusal can say so
  mostFiles: 2,
  input: z.object({ site: id, fault: z.enum(faults), said: line(200).default(''), receipt: receipt.optional() }),
  output: z.object({ id, receipt: z.string().nullable(), due: day.nullable() }),
  async run(ctx, { site: siteId, fault, said }, files) {
    const refusal = onePhoto(files.length)
    if (refusal) throw refusal
    await lockSite(ctx, siteId)
    const site = await siteOf(ctx, siteId)
    if (site.state === 'closed') throw refuseInHouse('HOUSE-1')
    const known = await mine(ctx).where('r.site', '=', siteId).where('r.fault', '=', fault).where('r.state', 'in', open).executeTakeFirst()
    if (known) return { id: known.id, due: known.due, receipt: ctx.receipt ?? null }
    const id = ctx.newId()
    const whose = { owner: ctx.actor.id, unit: site.unit, parties: site.parties }
    const kept = { ...whose, module: 'sites', subject: id, kind: 'photo', types: photoTypes }
    const photo = files[0] ? (await keepPaper(ctx, kept, files[0])).id : null
    const alike = await countAlike(ctx, siteId, fault)
    await begin(ctx, reportBook, {
      ...whose,
      id,
      site: siteId,
      fault,
      said,
      photo,
      at: ctx.now.toISOString(),
      isRepeated: isRepeated(alike),
    })
    const { due } = await mine(ctx).where('r.id', '=', id).executeTakeFirstOrThrow()
    // whoever comes without signing in can come a thousand times
    if (alike < toldEach) await tellAnswerers(ctx, site, 'told.reported', { due: due ?? '' })
    return { id, due, receipt: ctx.receipt ?? null }
  },
})

/** By the receipt; of several that one phone has made, the latest. */
export const getReport = query({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ receipt: receipt.optional(), id: id.optional() }),
  output: report,
  run: (ctx, { id }) => mineOr404(ctx, id),
})

export const listMyReports = query({
  may: 'signed-in',
  input: z.object({}),
  output: z.array(report),
  run: ctx => mine(ctx).orderBy('r.at', 'desc').orderBy('r.id', 'desc').limit(50).execute(),
})

/** Once, within the days after the answer; its photograph and words stand. */
export const reopenReport = action({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ id: id.optional(), receipt: receipt.optional(), because: line(200), version: z.int() }),
  output: changed,
  async run(ctx, { id, because, version }) {
    const held = await mineOr404(ctx, id)
    if (held.reopenedBecause) throw refuse('SITE-12')
    const row = await advance(ctx, reportBook, held.id, 'reopen', { reopenedBecause: because, raisedAt: null }, version)
    const site = await siteOf(ctx, held.site)
    await tellAnswerers(ctx, site, 'told.reopened', { because, due: row.due ?? '' })
    return row
  },
})

const open = ['reported', 'raised', 'reopened'] as const
const mine = (ctx: Act) => reportsIn(ctx).where('r.owner', '=', ctx.actor.id)

async function mineOr404(ctx: Act, id: string | undefined) {
  const rows = id ? mine(ctx).where('r.id', '=', id) : mine(ctx)
  const row = await rows.orderBy('r.at', 'desc').limit(1).executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  return row
}

/** Everybody's, whoever asks: only how many there are comes out of it. */
async function countAlike(ctx: Act, site: string, fault: Fault): Promise<number> {
  const since = startOfDay(addDays(dayOf(ctx.now), -repeatedWithinDays)).toISOString()
  const { rows } = await sql`select at from sites_lately(${site}, ${since}::timestamptz, ${fault})`.execute(ctx.db)
  return rows.length
}

type Kept = Awaited<ReturnType<typeof siteOf>>
async function tellAnswerers(ctx: Act, site: Kept, say: 'told.reported' | 'told.reopened', given: Record<string, string>) {
  const link = site.parties.length > 0 ? `/keep-sites/${site.id}` : '/desk/site-reports'
  await tellThem(ctx, await answerersOf(ctx, site), say, { subject: site.id, link, given: { name: site.name, ...given } })
}
