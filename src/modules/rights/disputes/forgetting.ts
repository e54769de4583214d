/**
 * When somebody closes their account: a case under way, or an agreement not yet performed, holds them. The files of closed cases are kept,
 * with the names the papers bear, for others rely on them; what nobody needs any more goes: drafts, telephones, special needs, evidence
 * that was never shared, and the names in the search.
 */
import { sql } from 'kysely'
import type { Ctx } from '#kernel/server/action.ts'
import type { Hold } from '#kernel/server/module.ts'
import { dropPaper } from '#kernel/server/uploads.ts'
import { opening, type Stage, underWay } from './rules-kinds.ts'

const open: readonly Stage[] = [...opening, ...underWay, 'effective', 'breached']

export async function holds({ db }: Ctx, person: string): Promise<readonly Hold[]> {
  const { rows } = await sql<{ say: string; name: string }>`
    select 'holds.case' as say, d.employer as name from disputes as d
      where d.concerns && array[${person}] and d.owner = ${person} and d.state = any (${open}::text[])
    union all select 'holds.case', d.worker from disputes_sides as s join disputes as d on d.id = s.dispute
      where s.concerns && array[${person}] and s.owner = ${person} and s.state not in ('left', 'stopped') and d.owner <> ${person}
        and d.state = any (${open}::text[])
    union all select 'holds.roll', '' from disputes_mediators where owner = ${person} and state = 'serving' limit 20`.execute(db)
  return rows.map(({ say, name }) => ({ say, given: { name } }))
}

export async function forget(ctx: Ctx, person: string): Promise<readonly string[]> {
  const { db, now } = ctx
  await sql`delete from disputes_drafts where owner = ${person}`.execute(db)
  await sql`update disputes_sides set phone_sealed = null, phone_blind = null, phone_masked = ''
    where concerns && array[${person}] and owner = ${person}`.execute(db)
  const { rows: own } = await sql<{ id: string }>`update disputes set needs = ''
    where concerns && array[${person}] and owner = ${person} returning id`.execute(db)
  await sql`delete from grams where module = 'disputes' and subject = any (${own.map(({ id }) => id)}::uuid[])`.execute(db)
  // what they said of their case stays, and is nobody's
  await sql`update disputes_ratings set owner = '' where concerns && array[${person}] and owner = ${person}`.execute(db)
  await sql`update disputes_payees set bank = '', tail = '' where owner = ${person}`.execute(db)
  const { rows: kept } = await sql<{ file: string }>`update disputes_evidence set withdrawn_at = ${now}
    where concerns && array[${person}] and owner = ${person} and not is_shared and withdrawn_at is null returning file`.execute(db)
  for (const { file } of kept) await dropPaper(ctx, file)
  return []
}
