/** What a roster fills in for those who are members already: where they work, and a number or a phone that was missing. */
import { sql } from 'kysely'
import { maskedMobile } from '#kernel/pure/identifiers/mobile.ts'
import { advanceEach } from '#kernel/server/advance-many.ts'
import { givePhones } from '#kernel/server/house/entering.ts'
import { memberBook } from '../rules.ts'
import type { Filled, Found } from '../rules-known.ts'
import { type Act, plain } from './members.ts'
import { columnsOfNumber } from './numbers.ts'

type Change = { member: Found; change: Filled }

/** A few statements for all of them together. */
export async function fillIn(ctx: Act, changes: readonly Change[]): Promise<void> {
  const each = perMember(changes)
  const phones = each.flatMap(({ member, change }) => (change.phone ? [[member.person, change.phone] as const] : []))
  const given = await givePhones(plain(ctx), new Map(phones))
  const written = each.map(({ member, change: { employer, work, phone } }) => {
    const isGiven = phone && given.has(member.person)
    return [
      member.id,
      { ...(employer && { employer }), ...(work && { work }), ...(isGiven && { phoneMasked: maskedMobile(phone) }) },
    ] as const
  })
  await advanceEach(ctx, memberBook, new Map(written), 'correct')
  await fillNumbers(ctx, each)
}

/** Two lines may mean one member: one says the number, the other the phone. */
function perMember(changes: readonly Change[]): Change[] {
  const each = new Map<string, Change>()
  for (const { member, change } of changes) each.set(member.id, { member, change: { ...each.get(member.id)?.change, ...change } })
  return [...each.values()]
}

/** Beside the step and not in it: the record keeps what a step says. */
async function fillNumbers(ctx: Act, each: readonly Change[]) {
  const rows = each.flatMap(({ member: { id }, change: { idNumber } }) =>
    idNumber ? [{ id, ...columnsOfNumber(ctx, 'members', id, idNumber) }] : [],
  )
  if (rows.length > 0)
    await sql`update members set id_sealed = it."idSealed", id_blind = it."idBlind", id_masked = it."idMasked", born_year = it."bornYear"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as it (id uuid, "idSealed" text, "idBlind" text, "idMasked" text, "bornYear" int)
      where members.id = it.id`.execute(ctx.db)
}
