import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { lineOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { isWithinUnit } from '#kernel/server/house/tree.ts'
import { matches } from '#kernel/server/search.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { kinds, lives } from '../rules-kinds.ts'
import type { UnionTables } from '../tables.ts'

const { query } = useCases<UnionTables>()
/** The tree and nothing beside it: partner bodies stand at roots of their own, for posts and parties, and are no unions. */
const unions = (db: Kysely<UnionTables & KernelTables>) => db.selectFrom('units').where(sql<boolean>`units.kind <> 'partner'`)
const id = z.uuid()
const limit = z.coerce.number().int().min(1).max(200).default(50)
const shown = z.object({
  id,
  unit: z.string(),
  name: z.string(),
  english: z.string(),
  kind: z.enum(kinds),
  state: z.enum(lives),
  code: z.string().nullable(),
  unionDistrict: z.string().nullable(),
  workers: z.int(),
  above: id.nullable(),
  version: z.int(),
})
const columns = Object.keys(shown.shape) as (keyof typeof shown.shape)[]
const detail = shown.extend({
  uscc: z.string().nullable(),
  division: z.string().nullable(),
  foundedOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
  address: z.string(),
  phone: z.string(),
  basis: z.string(),
  heir: id.nullable(),
  /** The units above it, the highest first. */
  line: z.array(z.object({ id, name: z.string() })),
  heirName: z.string(),
})
const detailColumns = [...columns, 'uscc', 'division', 'foundedOn', 'endedOn', 'address', 'phone', 'basis', 'heir'] as const

/** Which unions there are is told to anyone (no person is named in it). */
export const findUnit = query({
  may: 'public',
  input: z.object({ id }),
  output: detail.optional(),
  async run({ db }, { id }) {
    const found = await unions(db).select(detailColumns).where('id', '=', id).executeTakeFirst()
    if (!found) return undefined
    const ids = [...lineOf(found.unit), ...(found.heir ? [found.heir] : [])]
    const named = await db.selectFrom('units').select(['id', 'name']).where('id', 'in', ids).execute()
    const nameOf = (one: string) => named.find(unit => unit.id === one)?.name ?? ''
    const line = lineOf(found.unit)
      .slice(0, -1)
      .map(one => ({ id: one, name: nameOf(one) }))
    return { ...found, line, heirName: found.heir ? nameOf(found.heir) : '' }
  },
})

export const listUnits = query({
  may: 'public',
  input: z.object({
    name: z.string().trim().max(60).default(''),
    kind: z.enum(kinds).optional(),
    district: z.string().max(20).optional(),
    state: z.enum(lives).default('active'),
    under: id.optional(),
    after: id.optional(),
    limit,
  }),
  output: z.array(shown),
  run: ({ db }, { name, kind, district, state, under, after, limit }) =>
    unions(db)
      .select(columns)
      .where('state', '=', state)
      .$if(name !== '', rows => rows.where(matches('unions', name, 'units.id')))
      .$if(kind !== undefined, rows => rows.where('kind', '=', kind!))
      .$if(district !== undefined, rows => rows.where('unionDistrict', '=', district!))
      .$if(under !== undefined, rows => rows.where(isWithinUnit(under!)))
      .$if(after !== undefined, rows => rows.where(sql<boolean>`(name, id) > (select name, id from units where id = ${after})`))
      .orderBy('name')
      .orderBy('id')
      .limit(limit)
      .execute(),
})

/** A handful, for a field that completes what is typed: the shortest names first, for they say the most. */
export const searchUnits = query({
  may: 'public',
  input: z.object({ asked: z.string().trim().min(1).max(60), kinds: z.array(z.enum(kinds)).max(20).optional() }),
  output: z.array(shown),
  run: ({ db }, { asked, kinds }) =>
    unions(db)
      .select(columns)
      .where('state', '=', 'active')
      .where(matches('unions', asked, 'units.id'))
      .$if(kinds !== undefined && kinds.length > 0, rows => rows.where('kind', 'in', kinds!))
      .orderBy(sql`length(name)`)
      .orderBy('name')
      .orderBy('id')
      .limit(12)
      .execute(),
})

/** One level of the tree: what stands directly below a unit, or its top, each with how many living units it holds. */
export const getTree = query({
  may: 'public',
  input: z.object({ above: id.optional(), after: id.optional(), limit: z.coerce.number().int().min(1).max(2_000).default(500) }),
  output: z.array(shown.extend({ below: z.int(), unitsWithin: z.int() })),
  run: ({ db }, { above, after, limit }) =>
    unions(db)
      .select(columns)
      .select([
        sql<number>`(select count(*) from units as one where one.above = units.id and one.state = 'active')`.as('below'),
        sql<number>`(select count(*) - 1 from units as one where one.concerns @> array[units.id::text] and one.state = 'active')`.as(
          'unitsWithin',
        ),
      ])
      .where(above ? sql<boolean>`above = ${above}` : sql<boolean>`above is null`)
      .where('state', '=', 'active')
      .$if(after !== undefined, rows => rows.where(sql<boolean>`(name, id) > (select name, id from units where id = ${after})`))
      .orderBy('name')
      .orderBy('id')
      .limit(limit)
      .execute(),
})
