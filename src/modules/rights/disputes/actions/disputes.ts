/** A case as its actions read it, and who sees it: what every other file here asks first. */
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { clock, idOf } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import type { DisputesTables } from '../tables.ts'
import { seatRoom, sittingIn } from './room-parties.ts'

export type Act = Ctx<DisputesTables>
/** For kernel functions that know no module. */
export const plain = (ctx: Act) => ctx as unknown as Ctx
/** What follows of itself from somebody else's step is the house's step. */
export const inHousesName = (ctx: Act): Act => ({ ...ctx, actor: clock })

/** The case as far as the caller sees it (HOUSE-1 otherwise). */
export async function disputeOf({ db }: Act, id: string) {
  const found = await db.selectFrom('disputes').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw refuseInHouse('HOUSE-1')
  return found
}
export type Read = Awaited<ReturnType<typeof disputeOf>>

/** The same under its lock. Two who arrange one case: the second waits, and then sees what the first did. */
export async function lockDispute(ctx: Act, id: string): Promise<Read> {
  await ctx.db.selectFrom('disputes').select('id').where('id', '=', id).forUpdate().execute()
  return disputeOf(ctx, id)
}

/** Rows that everybody of the case sees, and are moved along with it. Evidence and what is said in private are not among them. */
const beside = [
  'disputesClaims',
  'disputesSides',
  'disputesLegs',
  'disputesDisclosures',
  'disputesAgreements',
  'disputesSignatures',
  'disputesInstalments',
] as const

/**
 * DISPUTES-95: who is concerned, written anew wherever it changes: a side comes in, a mediator is named or replaced, a body takes over.
 * Whoever is no longer named sees nothing of it from then on, nor does a mediator who is no longer on the roll. Evidence is seen by
 * whoever handed it in, by those who handle the case, and by the other side once it is shared. Partner bodies come with their leg or
 * their part and go with it. Whoever is only offered the case sees the offer (DISPUTES-45).
 */
export async function seat(ctx: Act, id: string): Promise<string[]> {
  return beyondSight(ctx, 'DISPUTES-95', async ({ db }) => {
    const { owner, unit, body, mediator, second } = await db
      .selectFrom('disputes')
      .select(['owner', 'unit', 'body', 'mediator', 'second'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const people = await db
      .selectFrom('disputesSides')
      .select(['owner', 'side'])
      .where('dispute', '=', id)
      .where('state', '<>', 'left')
      .execute()
    const partners = await partnersOf(db, id)
    const handling = await servingOf(db, [mediator, second])
    const sides = people.flatMap(one => (one.owner ? [one.owner] : []))
    const parties = [...new Set([...sides, ...handling, ...partners])].filter(one => one !== owner)
    await db.updateTable('disputes').set({ parties }).where('id', '=', id).execute()
    // names are found by the window that has custody
    await (db as unknown as Kysely<KernelTables>)
      .updateTable('grams')
      .set({ unit })
      .where('module', '=', 'disputes')
      .where('subject', '=', id)
      .execute()
    const withOwner = [...new Set([owner, ...parties])].filter(Boolean)
    for (const table of beside)
      await (db as unknown as Kysely<Record<string, { dispute: string; unit: string; parties: string[] }>>)
        .updateTable(table)
        .set({ unit, parties: withOwner })
        .where('dispute', '=', id)
        .execute()
    await seatMoves(db, id, unit, withOwner)
    await seatLetters(db, id)
    await db
      .updateTable('disputesReferrals')
      .set({ unit, toBody: body, toUnit: idOf(unit) })
      .where('dispute', '=', id)
      .execute()
    await db.updateTable('disputesRecusals').set({ unit }).where('dispute', '=', id).execute()
    for (const side of ['worker', 'employer'] as const) {
      const own = [...people.filter(one => one.side === side).map(one => one.owner), ...(side === 'worker' ? [owner] : [])].filter(Boolean)
      const shown = sql<string[]>`case when is_shared then ${withOwner}::text[] else ${[...new Set([...own, ...handling])]}::text[] end`
      await db.updateTable('disputesEvidence').set({ unit, parties: shown }).where('dispute', '=', id).where('side', '=', side).execute()
    }
    await seatRoom(db, { id, unit }, await sittingIn(db, { id, owner, ...stillOf(handling, { mediator, second }) }))
    return parties
  })
}

const stillOf = (handling: readonly string[], { mediator, second }: { mediator: string | null; second: string | null }) => ({
  mediator: handling.find(one => one === mediator) ?? null,
  second: handling.find(one => one === second) ?? null,
})

/** Of those named on a case, who still serves on the roll. */
async function servingOf(db: Kysely<DisputesTables>, named: readonly (string | null)[]): Promise<string[]> {
  const asked = named.filter(one => one !== null)
  const { rows } = await sql<{ owner: string }>`select distinct owner from disputes_mediators
    where owner = any (${asked}::text[]) and state = 'serving'`.execute(db)
  return rows.map(row => row.owner)
}

/** An offer is seen by whoever may answer it and by the partner who made it, besides those of the case. */
async function seatMoves(db: Kysely<DisputesTables>, id: string, unit: string, withOwner: readonly string[]) {
  await sql`update disputes_moves as m set unit = ${unit}, parties = ${withOwner}::text[]
      || case when m.state = 'offered' and m.to_person is not null then array[m.to_person] else '{}'::text[] end
      || coalesce((select array_agg(distinct u.unit) from units as u
        where (u.id = m.to_unit and (m.state in ('offered', 'taken', 'done')))
          or (u.id = m.from_unit and (m.kind = 'request' or u.kind = 'partner'))), '{}'::text[])
    where m.dispute = ${id}`.execute(db)
}

/** A letter of supervision delivered here is seen by whoever now stands on the employer's side. */
async function seatLetters(db: Kysely<DisputesTables>, id: string) {
  await sql`update disputes_supervisions set parties = (select coalesce(array_agg(distinct s.owner), '{}') from disputes_sides as s
      where s.dispute = ${id} and s.side = 'employer' and s.owner <> '' and s.state <> 'left')
    where dispute = ${id} and delivered_by = 'platform' and kind <> 'proposal'`.execute(db)
}

/** The lines of partner bodies that have a part in it now: by a leg that runs, a part they took, a case of theirs that the union took. */
async function partnersOf(db: Kysely<DisputesTables>, id: string): Promise<string[]> {
  const { rows } = await sql<{ unit: string }>`select distinct bodies.unit from disputes_bodies as bodies where bodies.id in (
      select body from disputes_legs where dispute = ${id} and state not in ('ended', 'dropped')
      union select body from disputes_referrals where dispute = ${id} and state in ('taken', 'reported', 'returned')
      union select unnest(array[to_body, from_body]) from disputes_moves where dispute = ${id} and kind = 'refer' and state = 'taken')
    and bodies.kind not in ('centre', 'station', 'committee', 'procuratorate')`.execute(db)
  return rows.map(({ unit }) => unit)
}
