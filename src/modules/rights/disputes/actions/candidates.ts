/** DISPUTES-44: who could handle this case, and what the files say for and against it. */
import { sql } from 'kysely'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { may } from '#kernel/pure/people.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import type { Candidate, Conflict } from '../rules-suggesting.ts'
import type { Kind, MediatorKind } from '../rules-kinds.ts'
import type { Act, Read } from './disputes.ts'
import { loadsOf } from './loads.ts'

const MOST = 200
type OnRoll = {
  id: string
  person: string
  name: string
  kind: MediatorKind
  fields: Kind[]
  languages: string[]
  body: string
}

/** Those who serve at the union of the case, above it or below it. */
export async function candidatesFor(ctx: Act, dispute: Read): Promise<(Candidate & { bodyName: string })[]> {
  const { rows } = await sql<OnRoll & { bodyName: string }>`select m.id, m.owner as person, m.name, m.kind, m.fields, m.languages, m.body,
      b.name as "bodyName" from disputes_mediators as m join disputes_bodies as b on b.id = m.body
    where m.state = 'serving' and (m.unit like ${dispute.unit} || '%' or starts_with(${dispute.unit}, m.unit))
    order by m.name, m.id limit ${MOST}`.execute(ctx.db)
  const people = [...new Set(rows.map(row => row.person))]
  const [loads, files] = [await loadsOf(ctx, people), await onFileOf(ctx, dispute, people)]
  return rows.map(row => {
    const { load = 0, offered = 0 } = loads.get(row.person) ?? {}
    return { ...row, load: load + offered, onFile: files.get(row.person) ?? [] }
  })
}

/** Of other cases only that there is something leaves, never what or where. */
function onFileOf(ctx: Act, { id, owner, employer, employerKey, uscc }: Read, people: readonly string[]): Promise<Map<string, Conflict[]>> {
  const same = sql`d.id <> ${id} and (d.employer = ${employer} or d.uscc = ${uscc})`
  return beyondSight(ctx, 'DISPUTES-44', async ({ db }) => {
    const { rows } = await sql<{ person: string; conflict: Conflict }>`
      select owner as person, 'isSide' as conflict from disputes_sides where dispute = ${id}
      union select ${owner}::text, 'isSide'
      union select t.owner, case when t.dispute is null then 'declaredTie' else 'toldBefore' end from disputes_ties as t
        where t.until is null and t.dispute is distinct from ${id} and (t.employer_key = ${employerKey} or t.uscc = ${uscc})
      union select r.person, 'recusedBefore' from disputes_recusals as r join disputes as d on d.id = r.dispute where r.state = 'granted' and ${same}
      union select r.person, 'recusedBefore' from disputes_recusals as r where r.state = 'granted' and r.dispute = ${id}
      union select s.owner, 'spokeForSide' from disputes_sides as s join disputes as d on d.id = s.dispute
        where s.side = 'employer' and ${same}
      union select s.owner, 'spokeForSide' from disputes_sides as s join disputes as d on d.id = s.dispute
        where s.side = 'worker' and s.role <> 'party' and d.owner = ${owner} and d.owner <> '' and d.id <> ${id}`.execute(db)
    const files = new Map<string, Conflict[]>()
    for (const { person, conflict } of rows) if (people.includes(person)) files.set(person, [...(files.get(person) ?? []), conflict])
    return files
  })
}

/** Whom to name is for the head of the body that has the case. */
export function mustHead({ actor }: Act, { owner, unit }: Read) {
  if (actor.id === owner || !may(actor, 'disputes.head', { owner: '', unit })) throw refuseInHouse('HOUSE-2')
}
