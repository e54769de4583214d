/** The members of a roster who were none before: a few statements for all of them together. */
import { sql } from 'kysely'
import { dayOf } from '#kernel/pure/calendar.ts'
import { maskedMobile } from '#kernel/pure/identifiers/mobile.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { beginMany } from '#kernel/server/advance.ts'
import { enterPersons } from '#kernel/server/house/entering.ts'
import { joinUnit } from '#kernel/server/house/people.ts'
import { memberBook } from '../rules.ts'
import { kindsFor } from '../rules-kinds.ts'
import type { Said } from '../rules-roster.ts'
import { type Act, plain } from './members.ts'
import { columnsOfNumber } from './numbers.ts'

export type Fresh = { said: Said; unit: UnitPath; kind: string; person: string | undefined }

/** Enters them; tells whose phone came into use meanwhile, who are then not entered. */
export async function enterNew(ctx: Act, fresh: readonly Fresh[]): Promise<Said[]> {
  const unknown = fresh.filter(one => !one.person)
  const entered = await enterPersons(
    plain(ctx),
    unknown.map(({ said, unit }) => ({ name: said.name, phone: said.phone, unit, retained: said.standing === 'retained' })),
  )
  const persons = new Map(unknown.map((one, i) => [one, entered[i]]))
  const standing: (Fresh & { person: string })[] = []
  const late: Said[] = []
  for (const one of fresh) {
    const person = one.person ?? persons.get(one)
    if (person) standing.push({ ...one, person })
    else late.push(one.said)
  }
  for (const { person, unit, said } of fresh) if (person) await joinKnown(ctx, person, unit, said)
  await beginMany(
    ctx,
    memberBook,
    standing
      .map(one => ({ id: ctx.newId(), ...one }))
      .map(one => ({ ...membershipOf(ctx, one), unsaid: columnsOfNumber(ctx, 'members', one.id, one.said.idNumber) })),
  )
  return late
}

async function joinKnown(ctx: Act, person: string, unit: UnitPath, said: Said) {
  await joinUnit(plain(ctx), person, unit)
  if (said.standing === 'retained')
    await sql`update belongings set retained = true where person = ${person} and unit = ${unit}`.execute(ctx.db)
}

/** A union on which a unit of its own leans is joined as that unit's; any other as the locality's. */
const wayOf = (kind: string) => (!kindsFor.own.includes(kind) && kindsFor.locality.includes(kind) ? 'locality' : 'own')

function membershipOf(ctx: Act, { id, said, unit, kind, person }: Fresh & { id: string; person: string }) {
  const row = {
    ...{ id, owner: person, unit, name: said.name, employer: said.employer, work: said.work, joinedOn: said.joinedOn },
    phoneMasked: said.phone ? maskedMobile(said.phone) : '',
    ...({ way: wayOf(kind), through: 'roster', appliedOn: dayOf(ctx.now) } as const),
    retainedFor: said.standing === 'retained' ? ('other' as const) : ('' as const),
    retainedOn: said.standing === 'retained' ? dayOf(ctx.now) : null,
  }
  return { row, state: said.standing ?? ('active' as const) }
}
