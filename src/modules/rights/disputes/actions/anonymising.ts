/** DISPUTES-96: what says who a case was about goes; kind, body, days, sums and outcome stay. By the house alone. */
import { type RawBuilder, sql } from 'kysely'
import { recordStep } from '#kernel/server/record.ts'
import { dropPaper } from '#kernel/server/uploads.ts'
import { type Act, plain, type Read } from './disputes.ts'
import { chainsOf } from './keeping.ts'

/** What stands where a name stood. */
const ANONYMOUS = '已匿名'

/** Gone wholly: words, signatures, things shown. In this order, for some name others. */
const deleted = [
  ...([
    'disputes_signed',
    'disputes_minutes',
    'disputes_attendance',
    'disputes_answers',
    'disputes_proposals',
    'disputes_messages',
  ] as const),
  ...(['disputes_signatures', 'disputes_disclosures', 'disputes_evidence', 'disputes_letters'] as const),
] as const
/** Kept without their words: what was done, when, and how much it came to. */
const blanked: Record<string, string> = {
  disputes_sides: `name = '', phone_sealed = null, phone_blind = null, phone_masked = '', told_by = '', reason = '', owner = ''`,
  disputes_claims: `said = '', owner = ''`,
  disputes_legs: `number = '', reason = '', owner = ''`,
  disputes_instalments: `said = '', note = '', owner = ''`,
  disputes_agreements: `terms = '{}', number = null, code = null, sealed_name = '', owner = ''`,
  disputes_moves: `said = '', reason = '', number = '', outcome = ''`,
  disputes_recusals: `said = '', decision = '', owner = ''`,
  disputes_sessions: `place = '', link = '', reason = ''`,
  disputes_supervisions: `employer = '${ANONYMOUS}', employer_place = '', facts = '', asks = '', complainant = '', reason = '', said = null,
    proof = '', answer = '', verdict = '', outcome = '', number = null, anonymised_at = coalesce(anonymised_at, now())`,
  // by its number the partner would find the case again
  disputes_referrals: `worker = '', employer = '', number = id::text, reason = '', returned = '', note = '', sent_sealed = null, sent_hash = ''`,
  disputes_ratings: `words = '', on_paper = '', owner = ''`,
  // whom the union paid, and how much, stays in its books
  disputes_subsidies: `because = '', reason = ''`,
  // the mediator's own, and no longer of this case
  disputes_ties: `said = '', dispute = null`,
}
/** Every table whose rows are of one case; a test holds it equal to the catalogue. */
export const forgottenTables: readonly string[] = [...deleted, ...Object.keys(blanked)]

export async function anonymise(ctx: Act, dispute: Pick<Read, 'id' | 'unit' | 'state'>): Promise<void> {
  const { db, now } = ctx
  const { id, unit, state } = dispute
  const subjects = await chainsOf(ctx, id)
  await dropPapers(ctx, subjects)
  // the log of what was called stays the partner's; the house may delete none of it
  await sql`update disputes_hook_calls set number = '' where referral in (select id from disputes_referrals where dispute = ${id})`.execute(
    db,
  )
  for (const table of deleted) await sql`delete from ${sql.table(table)} where dispute = ${id}`.execute(db)
  for (const [table, columns] of Object.entries(blanked)) await blank(ctx, table, sql.raw(columns), id)
  await sql`update disputes set owner = '', parties = '{}', worker = ${ANONYMOUS}, employer = ${ANONYMOUS}, number = null, uscc = null,
    uscc_because = '', matter = '', wishes = '', needs = '', reason = '', reference = '', employer_place = '', left_on = null,
    hold_because = '', anonymised_at = ${now} where id = ${id}`.execute(db)
  await sql`update record set said = null, salt = null where subject = any (${subjects}::uuid[]) and said is not null`.execute(db)
  await sql`delete from notices where module = 'disputes' and subject = any (${subjects}::uuid[])`.execute(db)
  await sql`delete from grams where module = 'disputes' and subject = ${id}`.execute(db)
  const line = { module: 'disputes', owner: '', unit, parties: [], step: 'anonymise', from: state, to: state, said: null }
  await recordStep(plain(ctx), id, line, 'disputes')
}

const blank = ({ db }: Act, table: string, columns: RawBuilder<unknown>, dispute: string) =>
  sql`update ${sql.table(table)} set ${columns}, parties = '{}' where dispute = ${dispute}`.execute(db)

/** The bytes go, and the names that people gave their files. */
async function dropPapers(ctx: Act, subjects: readonly string[]) {
  const { rows } = await sql<{ id: string }>`select id from papers
    where subject = any (${subjects}::uuid[]) and dropped_at is null`.execute(ctx.db)
  for (const { id } of rows) await dropPaper(plain(ctx), id)
  await sql`update papers set name = '', owner = '', parties = '{}' where subject = any (${subjects}::uuid[])`.execute(ctx.db)
}

/** A letter of supervision that belongs to no case is forgotten by itself. */
export async function anonymiseLetter(ctx: Act, { id, unit, state }: { id: string; unit: `/${string}`; state: string }): Promise<void> {
  await dropPapers(ctx, [id])
  await sql`update disputes_supervisions set ${sql.raw(blanked.disputes_supervisions!)}, parties = '{}' where id = ${id}`.execute(ctx.db)
  await sql`update record set said = null, salt = null where subject = ${id} and said is not null`.execute(ctx.db)
  await sql`delete from notices where module = 'disputes' and subject = ${id}`.execute(ctx.db)
  const line = { module: 'disputes', owner: '', unit, parties: [], step: 'anonymise', from: state, to: state, said: null }
  await recordStep(plain(ctx), id, line, 'disputes_supervisions')
}
