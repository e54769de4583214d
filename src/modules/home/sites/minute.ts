import { sql } from 'kysely'
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { advance } from '#kernel/server/advance.ts'
import { recordStep } from '#kernel/server/record.ts'
import { dropPaper } from '#kernel/server/uploads.ts'
import type { Act } from './actions/sites.ts'
import { managersAbove, tellThem } from './actions/telling.ts'
import { keepPhotosDays, siteBook } from './rules.ts'

/** What the minute brings: pauses end, what is overdue is told to the union above, old photographs go. Reports settle by their own deadline. */
export async function onTick(ctx: Act): Promise<void> {
  await endPauses(ctx)
  await tellRaised(ctx)
  await dropPhotos(ctx)
}

/** SITE-6: the last day of a pause is over. */
async function endPauses(ctx: Act) {
  const over = await ctx.db
    .selectFrom('sites')
    .select('id')
    .where('state', '=', 'paused')
    .where('pausedUntil', '<', dayOf(ctx.now))
    .limit(200)
    .execute()
  for (const { id } of over) await advance(ctx, siteBook, id, 'reopen', { pausedUntil: null, reason: '' })
}

/** SITE-11: the deadline has moved it; here those above hear of it, once for each time it went up. */
async function tellRaised(ctx: Act) {
  const raised = await ctx.db
    .selectFrom('sitesReports as r')
    .innerJoin('sites as s', 's.id', 'r.site')
    .select(['r.id', 'r.unit', 'r.site', 's.name'])
    .where('r.state', '=', 'raised')
    .where('r.raisedAt', 'is', null)
    .limit(200)
    .execute()
  for (const { id, unit, site, name } of raised) {
    await ctx.db.updateTable('sitesReports').set({ raisedAt: ctx.now }).where('id', '=', id).execute()
    const link = '/desk/site-reports?due=overdue'
    await tellThem(ctx, await managersAbove(ctx, unit), 'told.raised', { subject: site, link, given: { name } })
  }
}

/** A year after it was settled nobody needs to see the door again, or who stood before it. */
async function dropPhotos(ctx: Act) {
  const before = startOfDay(addDays(dayOf(ctx.now), -keepPhotosDays)).toISOString()
  const old = await ctx.db
    .selectFrom('sitesReports as r')
    .select(['r.id', 'r.owner', 'r.unit', 'r.parties', 'r.photo', 'r.proof'])
    .where('r.state', '=', 'settled')
    .where(sql<boolean>`(r.photo is not null or r.proof is not null)`)
    .where('r.answeredAt', '<', before)
    .where(sql<boolean>`exists (select from record where subject = r.id and step = 'settle' and record.at < ${before}::timestamptz)`)
    .limit(100)
    .execute()
  for (const { id, owner, unit, parties } of old) {
    const papers = await ctx.db.selectFrom('papers').select('id').where('subject', '=', id).where('droppedAt', 'is', null).execute()
    for (const paper of papers) await dropPaper(ctx, paper.id)
    await ctx.db.updateTable('sitesReports').set({ photo: null, proof: null }).where('id', '=', id).execute()
    const step = { module: 'sites', owner, unit, parties, step: 'dropPhotos', from: 'settled', to: 'settled', said: null }
    await recordStep(ctx, id, step)
  }
}
