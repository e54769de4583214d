/** The keeper answers, with a photograph of how it is now; managers see what waits, what is overdue, what comes again (SITE-10, 11). */
import { sql } from 'kysely'
import { z } from 'zod'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance } from '#kernel/server/advance.ts'
import { cursor, cursorAt } from '#kernel/server/keyset.ts'
import { reach } from '#kernel/server/reach.ts'
import { handOut, keepPaper } from '#kernel/server/uploads.ts'
import { onePhoto, reportBook } from '../rules.ts'
import { reportStages } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { photoTypes, reportsIn } from './reports.ts'
import { changed, id, receipt, report } from './shapes.ts'
import { type Act, mustKeep } from './sites.ts'
import { tellThem } from './telling.ts'

const { query, upload, download } = useCases<SitesTables>()

/** The newest first. A keeper sees those of their own stations; `due` is the desk's queues. */
export const listReports = query({
  may: 'sites.keep',
  input: z.object({
    site: id.optional(),
    state: z.enum(reportStages).optional(),
    due: z.enum(['open', 'overdue', 'repeated']).optional(),
    after: cursor.optional(),
    limit: z.int().min(1).max(100).default(50),
  }),
  output: z.object({ rows: z.array(report), next: z.string().nullable() }),
  async run(ctx, { site, state, due, after, limit }) {
    let list = reportsIn(ctx).where(
      sql<boolean>`(${reach(ctx.actor, 'sites.manage', 'r.concerns')} or r.parties @> array[${ctx.actor.id}]::text[])`,
    )
    if (site) list = list.where('r.site', '=', site)
    if (state) list = list.where('r.state', '=', state)
    if (due) list = list.where('r.state', 'in', due === 'overdue' ? ['raised'] : ['reported', 'raised', 'reopened'])
    if (due === 'repeated') list = list.where('r.isRepeated', '=', true)
    if (after) {
      const [at, last] = after.split('|')
      list = list.where(sql<boolean>`(r.at, r.id) < (${at}::timestamptz, ${last}::uuid)`)
    }
    const rows = await list
      .orderBy('r.at', 'desc')
      .orderBy('r.id', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = rows.slice(0, limit)
    const end = shown.at(-1)
    return { rows: shown, next: rows.length > limit && end ? cursorAt(end, end.at) : null }
  },
})

/** Two answer at once: the second is told that it is answered. */
export const answerReport = upload({
  may: 'sites.keep',
  mostBytes: 12 * 1_048_576,
  input: z.object({
    id,
    version: z.int(),
    answer: z.string().trim().max(500),
    noProofBecause: z.string().trim().max(200).default(''),
  }),
  output: changed,
  async run(ctx, { id: reportId, version, ...said }, files) {
    const refusal = onePhoto(files.length)
    if (refusal) throw refusal
    const { owner, unit, parties, site, siteName } = await answerable(ctx, reportId)
    const kept = { owner, unit, parties, module: 'sites', subject: reportId, kind: 'proof', types: photoTypes }
    const proof = files[0] ? (await keepPaper(ctx, kept, files[0])).id : null
    const change = { ...said, proof, answeredAt: ctx.now.toISOString() }
    const row = await advance(ctx, reportBook, reportId, 'answer', change, version)
    const given = { name: siteName, answer: said.answer }
    await tellThem(ctx, [owner], 'told.answered', { subject: site, link: '/sites/reports', given })
    return row
  },
})

/** For whoever reported, and for those who answer. */
export const getReportPhoto = download({
  may: 'public',
  receipt: asked => asked.receipt,
  input: z.object({ id, of: z.enum(['photo', 'proof']), receipt: receipt.optional() }),
  async run(ctx, { id: reportId, of }) {
    const row = await ctx.db
      .selectFrom('sitesReports')
      .select(['owner', 'unit', 'parties', 'photo', 'proof'])
      .where('id', '=', reportId)
      .executeTakeFirst()
    const paper = row?.[of]
    if (!row || !paper) throw refuseInHouse('HOUSE-1')
    if (row.owner !== ctx.actor.id) mustKeep(ctx, row)
    return handOut(ctx, paper)
  },
})

async function answerable(ctx: Act, reportId: string) {
  const row = await ctx.db
    .selectFrom('sitesReports as r')
    .innerJoin('sites as s', 's.id', 'r.site')
    .select(['r.owner', 'r.unit', 'r.parties', 'r.site', 's.name as siteName'])
    .where('r.id', '=', reportId)
    .executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  mustKeep(ctx, row)
  return row
}
