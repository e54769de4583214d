/** Which union is mine: told to anybody, before they sign in (MEMBERS-2). */
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { type UnionDistrict, unionDistricts } from '#kernel/pure/identifiers/divisions.ts'
import { useCases } from '#kernel/server/action.ts'
import type { KernelTables } from '#kernel/server/tables.ts'
import { siteCards } from '../../sites/door.ts'
import { unitCards } from '../../unions/door.ts'
import { localKinds } from '../rules-kinds.ts'
import type { MembersTables } from '../tables.ts'
import type { Act } from './members.ts'
import { id } from './shapes.ts'

const { query } = useCases<MembersTables>()
const union = z.object({ id, name: z.string(), english: z.string(), kind: z.string(), unionDistrict: z.string().nullable() })
const districts = Object.keys(unionDistricts) as [UnionDistrict, ...UnionDistrict[]]
const MOST_LOCAL = 500

const unions = ({ db }: Act) =>
  (db as unknown as Kysely<KernelTables>)
    .selectFrom('units')
    .select(['id', 'name', 'english', 'kind', 'unionDistrict'])
    .where('state', '=', 'active')

/** The unions of a district's streets, townships and parks: a list to choose from. */
export const listLocalUnions = query({
  may: 'public',
  input: z.object({ district: z.enum(districts) }),
  output: z.array(union),
  run: (ctx, { district }) =>
    unions(ctx)
      .where('unionDistrict', '=', district)
      .where('kind', 'in', [...localKinds])
      .orderBy('name')
      .orderBy('id')
      .limit(MOST_LOCAL)
      .execute(),
})

/** What a code stands for: a union, or the station where it hangs and the union that manages it. */
export const findDoorway = query({
  may: 'public',
  input: z.object({ unit: id.optional(), site: id.optional() }),
  output: z.object({ union: union.nullable(), siteName: z.string() }),
  async run(ctx, { unit, site }) {
    const [card] = site ? await siteCards(ctx, { id: site }) : []
    const at = card?.unit ?? unit
    const found = at ? (await unitCards(ctx, [at])).get(at) : undefined
    return { union: found?.isLiving ? found : null, siteName: card?.name ?? '' }
  },
})

/** Stations by a part of their name, for whoever prints the code that hangs there. */
export const searchDoors = query({
  may: 'members.manage',
  input: z.object({ asked: line(40).min(1) }),
  output: z.array(z.object({ id, name: z.string() })),
  run: (ctx, { asked }) => siteCards(ctx, { named: asked }),
})
