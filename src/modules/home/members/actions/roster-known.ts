/** What is known of a roster's people already (MEMBERS-15), asked with the house's eyes: that somebody is a member elsewhere counts too. */
import { sql } from 'kysely'
import { isWithin, type UnitPath } from '#kernel/pure/people.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { type Found, type Known, type Outcome, outcomeOf } from '../rules-known.ts'
import type { Said } from '../rules-roster.ts'
import { type Act, withUnits } from './members.ts'

/** Who handed a roster in, and for which union. */
export type Handed = { clerk: string; unit: UnitPath }

/** What each of these lines would do now, in their order. A thousand are asked for in three statements. */
export async function examine(ctx: Act, { clerk, unit }: Handed, lines: readonly Said[]): Promise<Outcome[]> {
  if (lines.length === 0) return []
  const blinds = blindsOf(ctx, lines)
  return beyondSight(ctx, 'MEMBERS-15', async open => {
    const persons = await byPhone(
      open,
      blinds.flatMap(({ phone }) => phone ?? []),
    )
    const members = await membersOf(
      open,
      unit,
      blinds.flatMap(({ number }) => number ?? []),
      [...persons.values()].map(({ id }) => id),
    )
    const byNumber = new Map(members.flatMap(({ blind, isFirst, found }) => (blind && isFirst ? [[blind, found]] : [])))
    const byPerson = new Map(members.map(({ found }) => [found.person, found]))
    return lines.map((said, i) => {
      const { number, phone } = blinds[i]!
      const person = phone ? persons.get(phone) : undefined
      const member = person && byPerson.get(person.id)
      const found = number ? byNumber.get(number) : undefined
      const known: Known = {
        ...(found && { byNumber: found }),
        ...(person && { byPhone: { person: person.id, name: person.name, ...(member && { member }) } }),
      }
      return outcomeOf(said, known, clerk)
    })
  })
}

export const blindsOf = ({ seals }: Act, lines: readonly Said[]) =>
  lines.map(({ idNumber, phone }) => ({
    number: idNumber && seals.blind('idNumber', idNumber),
    phone: phone && seals.blind('phone', phone),
  }))

// one index is asked for each value: what a planner without statistics makes of `any` reads the whole table for every part

async function byPhone({ db }: Act, blinds: readonly string[]) {
  const { rows } = await sql<{
    blind: string
    id: string
    name: string
  }>`select blind, it.id, it.name from unnest(${blinds}::text[]) as blind
    cross join lateral (select id, name from persons where phone_blind = blind limit 1) as it`.execute(db)
  return new Map(rows.map(({ blind, id, name }) => [blind, { id, name }]))
}

const columns = sql.raw('id, person, unit, state, name, employer, work, id_blind, phone_masked, twin, heir')
type Row = Pick<Found, 'id' | 'person' | 'unit' | 'state' | 'name' | 'employer' | 'work'> & {
  idBlind: string | null
  phoneMasked: string
  twin: string | null
  heir: string | null
}
async function membersOf(ctx: Act, unit: UnitPath, blinds: readonly string[], persons: readonly string[]) {
  const [{ rows: numbered }, { rows: phoned }] = await Promise.all([
    sql<Row>`select it.* from unnest(${blinds}::text[]) as blind
      cross join lateral (select ${columns} from members where id_blind = blind and twin is null and heir is null limit 1) as it`.execute(
      ctx.db,
    ),
    sql<Row>`select it.* from unnest(${persons}::uuid[]) as one
      cross join lateral (select ${columns} from members where person = one limit 1) as it`.execute(ctx.db),
  ])
  const named = await withUnits(ctx, [...numbered, ...phoned])
  return named.map(({ idBlind: blind, twin, heir, phoneMasked, unitEnglish: _, ...row }) => {
    const found: Found = { ...row, isWithin: isWithin(row.unit, unit), hasNumber: blind !== null, hasPhone: phoneMasked !== '' }
    return { blind, isFirst: twin === null && heir === null, found }
  })
}
