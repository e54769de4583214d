/** One part of a roster is entered (MEMBERS-15): a transaction of its own, which may run twice and enters nobody twice. */
import { sql } from 'kysely'
import type { Actor, UnitPath } from '#kernel/pure/people.ts'
import type { Ctx } from '#kernel/server/action.ts'
import { type Fault, type Said, standings } from '../rules-roster.ts'
import type { MembersTables } from '../tables.ts'
import { type Act, plain } from './members.ts'
import { enterNew, type Fresh } from './roster-members.ts'
import { fillIn } from './roster-changes.ts'
import { blindsOf, examine, type Handed } from './roster-known.ts'
import { openSound, openWrong, sealWrong } from './roster-parts.ts'
import { topicOf } from './rosters.ts'

type Part = { roster: string; n: number }

export async function enterPart(house: Ctx<MembersTables>, { roster, n }: Part): Promise<void> {
  const handed = await house.db.selectFrom('membersRosters').select(['owner', 'unit']).where('id', '=', roster).executeTakeFirst()
  // whoever holds the row is entering it; when they are through, it is done
  const part = await house.db
    .selectFrom('membersRosterParts')
    .select(['sealed', 'wrongSealed'])
    .where('roster', '=', roster)
    .where('n', '=', n)
    .where('doneAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!handed || !part) return
  const ctx: Act = { ...house, actor: clerkOf(handed) }
  const lines = openSound(ctx.seals, roster, n, part.sealed)
  const { counts, refused } = await enterLines(ctx, { clerk: handed.owner, unit: handed.unit }, lines)
  const wrong = [
    ...openWrong(ctx.seals, roster, n, part.wrongSealed),
    ...refused.map(([said, faults]) => ({ line: said.line, cells: cellsOf(said), faults })),
  ]
  const wrongSealed = sealWrong(ctx.seals, roster, n, wrong)
  await ctx.db
    .updateTable('membersRosterParts')
    .set({ doneAt: ctx.now, wrongSealed })
    .where('roster', '=', roster)
    .where('n', '=', n)
    .execute()
  await tellProgress(ctx, roster, lines.length, counts)
}

/** Whoever handed it in, with no more than they then had: this one power, over this one union. */
const clerkOf = ({ owner, unit }: { owner: string; unit: UnitPath }): Actor => ({
  id: owner,
  name: '',
  unit,
  posts: [{ unit, powers: ['members.manage'] }],
})

export type Counts = { new: number; updated: number; unchanged: number; wrong: number }
type Refused = [Said, Fault[]]

async function enterLines(ctx: Act, handed: Handed, lines: readonly Said[]): Promise<{ counts: Counts; refused: Refused[] }> {
  await lockNumbers(ctx, lines)
  const unions = await lockUnions(ctx, [...new Set(lines.map(said => said.unit ?? handed.unit))])
  const counts: Counts = { new: 0, updated: 0, unchanged: 0, wrong: 0 }
  const refused: Refused[] = []
  let left = lines
  // whoever signs up by their phone just now is known the second time
  for (let turn = 0; left.length > 0 && turn < 3; turn += 1) {
    const outcomes = await examine(ctx, handed, left)
    const fresh: Fresh[] = []
    const known: Parameters<typeof fillIn>[1][number][] = []
    for (const [i, outcome] of outcomes.entries()) {
      const said = left[i]!
      const unit = said.unit ?? handed.unit
      const kind = unions.get(unit)
      if (outcome.is === 'wrong') refused.push([said, outcome.faults])
      else if (outcome.is === 'unchanged') counts.unchanged += 1
      else if (outcome.is === 'updated') known.push(outcome)
      else if (kind === undefined) refused.push([said, [{ head: 'union', why: 'roster.closedUnion' }]])
      else fresh.push({ said, unit, kind, person: outcome.person })
    }
    await fillIn(ctx, known)
    counts.updated += known.length
    const late = await enterNew(ctx, fresh)
    counts.new += fresh.length - late.length
    left = late
  }
  for (const said of left) refused.push([said, [{ head: 'phone', why: 'roster.phoneOfAnother' }]])
  counts.wrong = refused.length
  return { counts, refused }
}

/**
 * The names an application locks too, so that none of these numbers is looked up and registered elsewhere meanwhile. Always in the same
 * order: two rosters with the same people wait for each other, and neither waits for itself.
 */
async function lockNumbers(ctx: Act, lines: readonly Said[]) {
  const names = blindsOf(ctx, lines).flatMap(({ number, phone }) => [number ?? [], phone ?? []].flat())
  const sorted = [...new Set(names)].sort()
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from unnest(${sorted}::text[]) as name`.execute(ctx.db)
}

/** The kinds of those that live, by path; while they are held none of them is merged or closed. */
async function lockUnions({ db }: Act, paths: readonly UnitPath[]): Promise<Map<UnitPath, string>> {
  const { rows } = await sql<{ unit: UnitPath; kind: string }>`
    select unit, kind from units where unit = any (${paths}::text[]) and state = 'active' order by unit for key share`.execute(db)
  return new Map(rows.map(({ unit, kind }) => [unit, kind]))
}

/** The row of the roster is held last, and so for the shortest while: the parts of one roster may be entered by several processes. */
async function tellProgress(ctx: Act, roster: string, lines: number, counts: Counts) {
  const more = (key: keyof Counts) => sql`coalesce((entered ->> ${key})::int, 0) + ${counts[key]}::int`
  await sql`update members_rosters set done = done + ${lines}, moved_at = ${ctx.now}::timestamptz,
      entered = jsonb_build_object('new', ${more('new')}, 'updated', ${more('updated')}, 'unchanged', ${more('unchanged')}, 'wrong', ${more('wrong')}),
      state = case when done + ${lines} >= total then 'entered' else state end,
      ended_at = case when done + ${lines} >= total then ${ctx.now}::timestamptz else ended_at end
    where id = ${roster}`.execute(ctx.db)
  plain(ctx).hint(topicOf(roster))
}

/** What was read goes back as it was understood. */
const cellsOf = ({ name, idNumber, phone, union, employer, work, joinedOn, standing }: Said) => ({
  ...{ name, union, employer, work, joinedOn },
  idNumber: idNumber ?? '',
  phone: phone ?? '',
  standing: standing ? standings[standing] : '',
})
