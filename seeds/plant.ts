import type pg from 'pg'
import type { Actor, UnitPath } from '#kernel/pure/people.ts'
import { type Module, powersOf } from '#kernel/server/module.ts'
import type { Seals } from '#kernel/server/sealed.ts'
import { isAtPartner, partners, persons, pathOf, type SeedPerson, type SeedUnit, units } from './cast.ts'
import { partnerNames, plantBodies } from './disputes-bodies.ts'
import { plantRoll } from './disputes-roll.ts'
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
  const ofPartners = partners.map(key => ({ key, name: partnerNames[key]![0], english: partnerNames[key]![1], kind: 'partner' }))
  await plantUnits(
    owner,
    ofPartners.map(unit => ({ ...unit, path: pathOf(unit.key) })),
  )
  for (const person of persons) await plantPerson(owner, seals, person)
  await plantBodies(owner)
  await plantRoll(owner)
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
  const home = homeOf(unit)
  await owner.query(
    `insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, '2024-01-01') on conflict do nothing`,
    [
      id,
      id,
      home,
      name,
      seals.seal(phone, `persons.phone.${id}`),
      seals.blind('phone', phone),
      `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      seals.blind('feed', id),
    ],
  )
  if (home !== '/')
    await owner.query(`insert into belongings (person, owner, unit, since) values ($1, $2, $3, '2024-01-01') on conflict do nothing`, [
      id,
      id,
      home,
    ])
  if (role)
    await owner.query(
      `insert into posts (id, owner, unit, state, role, since, granted_by) values ($1, $2, $3, 'held', $4, '2024-01-01', 'founding') on conflict do nothing`,
      [idFor(`${key} as ${role}`), id, path, role],
    )
}

/** An officer of a partner body belongs to no union because of it. */
const homeOf = (unit: string): UnitPath => (isAtPartner(unit) ? '/' : pathOf(unit))

/** One of the cast as the house sees them when they are signed in. */
export function asActor(key: string, modules: readonly Module[]): Actor {
  const { name, unit, role } = persons.find(person => person.key === key)!
  const [path, home] = [pathOf(unit), homeOf(unit)]
  const posts = role ? [{ unit: path, powers: powersOf(modules, role) }] : []
  return { id: idFor(key), name, unit: home, units: home === '/' ? [] : [home], posts }
}

const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜']
const givens = '一诺 子涵 雨桐 浩然 欣怡 嘉树 思源 明轩 若溪 书瑶 知行 安宁 长风 晓舟 亦辰 清和 望舒 怀瑾 星野 南乔'.split(' ')

/** Invented workers of invented firms, for lists that look like a city's. They are actors too, so that they can enrol. */
export async function plantPeople(
  owner: Owner,
  seals: Seals,
  tree: readonly { kind: string; path: string }[],
  count = 240,
): Promise<Actor[]> {
  const homes = [
    ...tree.filter(unit => unit.kind === 'grassroots' || unit.kind === 'joint').map(unit => unit.path),
    ...['lamp', 'couriers', 'hospital', 'books'].flatMap(key => Array(20).fill(pathOf(key)) as string[]),
  ]
  const crowd = Array.from({ length: count }, (_, i) => {
    // the last eighty work where the stories play
    const unit = (i < 80 ? homes[homes.length - 1 - i] : homes[(i * 13) % (homes.length - 80)]) as UnitPath
    return {
      key: `worker/${i}`,
      name: inventedName(i),
      unit,
      phone: `1390001${String(i).padStart(4, '0')}`,
    }
  })
  await plantCrowd(owner, seals, crowd)
  return crowd.map(({ key, name, unit }) => ({ id: idFor(key), name, unit, units: [unit], posts: [] }))
}

export type Planted = { key: string; name: string; unit: UnitPath; phone: string }
export async function plantCrowd(owner: Owner, seals: Seals, crowd: readonly Planted[]): Promise<void> {
  const rows = crowd.map(({ key, name, unit, phone }) => {
    const id = idFor(key)
    return {
      id,
      unit,
      name,
      sealed: seals.seal(phone, `persons.phone.${id}`),
      blind: seals.blind('phone', phone),
      masked: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
      feed: seals.blind('feed', id),
    }
  })
  await owner.query(
    `insert into persons (id, owner, unit, name, phone_sealed, phone_blind, phone_masked, feed_token, at)
     select id, id, unit, name, sealed, blind, masked, feed, '2024-01-01' from jsonb_to_recordset($1::jsonb) as p (id uuid, unit text, name text, sealed text, blind text, masked text, feed text)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
  await owner.query(
    `insert into belongings (person, owner, unit, since) select id, id, unit, '2024-01-01' from jsonb_to_recordset($1::jsonb) as p (id uuid, unit text) on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

/** Plainly invented, and the same for the same number. */
export const inventedName = (i: number) => `${surnames[(i * 11) % surnames.length]}${givens[(i * 7) % givens.length]}`
