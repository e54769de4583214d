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

async function byPhone({ db }: Act, blinds: readonly string[]) {
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'name', 'phoneBlind'])
    .where(sql<boolean>`phone_blind = any (${blinds}::text[])`)
    .execute()
  return new Map(rows.map(({ id, name, phoneBlind }) => [phoneBlind!, { id, name }]))
}

/** Two questions, so that each finds its index. */
async function membersOf(ctx: Act, unit: UnitPath, blinds: readonly string[], persons: readonly string[]) {
  const columns = ['id', 'person', 'unit', 'state', 'name', 'employer', 'work', 'idBlind', 'phoneMasked', 'twin', 'heir'] as const
  const [numbered, phoned] = await Promise.all([
    ctx.db
      .selectFrom('members')
      .select(columns)
      .where(sql<boolean>`id_blind = any (${blinds}::text[])`)
      .where('twin', 'is', null)
      .where('heir', 'is', null)
      .execute(),
    ctx.db.selectFrom('members').select(columns).where(sql<boolean>`person = any (${persons}::uuid[])`).execute(),
  ])
  const named = await withUnits(ctx, [...numbered, ...phoned])
  return named.map(({ idBlind: blind, twin, heir, phoneMasked, unitEnglish: _, ...row }) => {
    const found: Found = { ...row, isWithin: isWithin(row.unit, unit), hasNumber: blind !== null, hasPhone: phoneMasked !== '' }
    return { blind, isFirst: twin === null && heir === null, found }
  })
}
