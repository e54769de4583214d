import type pg from 'pg'
import type { Actor } from '#kernel/pure/people.ts'
import { type Module, powersOf } from '#kernel/server/module.ts'
import type { Seals } from '#kernel/server/sealed.ts'
import { persons, pathOf, type SeedPerson, type SeedUnit, units } from './cast.ts'
import { idFor } from './ids.ts'

type Owner = Pick<pg.Pool, 'query'>
/** The day the demo city's unions were founded: long before any story. */
const FOUNDED = '1996-05-01'

/** Lays the story's units and people into a migrated database, as its owner; again changes nothing. */
export async function plantCast(owner: Owner, seals: Seals): Promise<void> {
  await plantUnits(
    owner,
    units.map(unit => ({ ...unit, path: pathOf(unit.key) })),
  )
  for (const person of persons) await plantPerson(owner, seals, person)
}

export const plantUnits = (owner: Owner, rows: readonly (SeedUnit & { path: string })[]) =>
  owner.query(
    `insert into units (id, unit, state, name, english, kind, division, union_district, founded_on, workers)
     select id, unit, 'active', name, english, kind, division, "unionDistrict", '${FOUNDED}', coalesce(workers, 0)
     from jsonb_to_recordset($1::jsonb) as u (id uuid, unit text, name text, english text, kind text, division text, "unionDistrict" text, workers int)
     on conflict do nothing`,
    [JSON.stringify(rows.map(({ key, path, ...unit }) => ({ ...unit, id: idFor(key), unit: path })))],
  )

async function plantPerson(owner: Owner, seals: Seals, { key, name, unit, phone, role }: SeedPerson) {
  const id = idFor(key)
  const path = pathOf(unit)
  await owner.query(
    `insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2024-01-01') on conflict do nothing`,
    [
      id,
      id,
      path,
      name,
      seals.seal(phone, `persons.phone.${id}`),
      seals.blind('phone', phone),
      `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      seals.blind('feed', id),
    ],
  )
  await owner.query(`insert into belongings (person, owner, unit, since) values ($1, $2, $3, '2024-01-01') on conflict do nothing`, [
    id,
    id,
    path,
  ])
  if (role)
    await owner.query(
      `insert into posts (id, owner, unit, state, role, since, granted_by) values ($1, $2, $3, 'held', $4, '2024-01-01', 'founding') on conflict do nothing`,
      [idFor(`${key} as ${role}`), id, path, role],
    )
}

/** One of the cast as the house sees them when they are signed in. */
export function asActor(key: string, modules: readonly Module[]): Actor {
  const { name, unit, role } = persons.find(person => person.key === key)!
  const path = pathOf(unit)
  return { id: idFor(key), name, unit: path, units: [path], posts: role ? [{ unit: path, powers: powersOf(modules, role) }] : [] }
}
