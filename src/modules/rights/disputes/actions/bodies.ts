/** DISPUTES-40, 41: the bodies of the network, the union's own and the partners, and the officers of these. */
import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { idOf, may, type UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { advance, begin } from '#kernel/server/advance.ts'
import { beyondSight } from '#kernel/server/beyond-sight.ts'
import { append } from '#kernel/server/record.ts'
import { siteCards } from '../../../home/sites/door.ts'
import { pathsOf, unitNames } from '../../../home/unions/door.ts'
import { bodyKinds, ownBodies, partnerBodies } from '../rules-kinds.ts'
import { type Body, bodyBook, enters, placingObjection, refuseHere } from '../rules-bodies.ts'
import type { DisputesTables } from '../tables.ts'
import type { Act } from './disputes.ts'
import { bodyOf, changed, districts, id, version } from './network.ts'

const { action, query } = useCases<DisputesTables>()
const name = z.string().trim().max(80)
const { shape: particulars } = z
  .object({ english: name, address: z.string().trim().max(200), phone: z.string().trim().max(40), site: id.nullable() })
  .partial()

/** A centre, a station of it, an enterprise's committee: bodies of one's own union. */
export const registerBody = action({
  may: 'disputes.head',
  input: z.object({ unit: id, kind: z.enum(ownBodies), name, centre: id.nullable().default(null), ...particulars }),
  output: z.object({ id }),
  async run(ctx, { unit: at, kind, name, centre, ...said }) {
    const [unit] = await pathsOf(ctx, 'unit', [at])
    const upper = centre ? await bodyOf(ctx, centre) : undefined
    const refusal = placingObjection(kind, { centre: upper as unknown as Body | undefined, district: null })
    if (refusal) throw refusal
    await mustBeSite(ctx, said.site)
    const unionDistrict = (await unitDistrict(ctx, at)) ?? upper?.unionDistrict ?? null
    return begin(ctx, bodyBook, { owner: '', unit: unit!, kind, name, centre, unionDistrict, since: dayOf(ctx.now), ...said })
  },
})

/** A partner body: a root of its own beside the union tree, for which the registering union answers. */
export const registerPartner = action({
  may: 'disputes.head',
  input: z.object({
    by: id,
    kind: z.enum(partnerBodies),
    name,
    unionDistrict: z.enum(districts),
    confirms: z.boolean().default(false),
    ...particulars,
  }),
  output: z.object({ id }),
  async run(ctx, { by, name, ...said }) {
    const [registrar] = await pathsOf(ctx, 'by', [by])
    if (!may(ctx.actor, 'disputes.head', { owner: '', unit: registrar! })) throw refuseInHouse('HOUSE-2')
    await mustBeSite(ctx, said.site)
    const unit = await beyondSight(ctx, 'DISPUTES-41', open => partnerUnit(open, name, said))
    return begin(ctx, bodyBook, { owner: '', unit, parties: [registrar!], name, since: dayOf(ctx.now), ...said })
  },
})

async function partnerUnit(
  { db, actor, now, newId }: Act,
  name: string,
  said: { english?: string | undefined; unionDistrict: string },
): Promise<UnitPath> {
  const unitId = newId()
  const unit: UnitPath = `/${unitId}/`
  const { numInsertedOrUpdatedRows: isNew } = await db
    .insertInto('units')
    .values({
      id: unitId,
      unit,
      state: 'active',
      name,
      english: said.english ?? '',
      kind: 'partner',
      unionDistrict: said.unionDistrict,
      foundedOn: dayOf(now),
    })
    .onConflict(row => row.doNothing())
    .executeTakeFirstOrThrow()
  if (!isNew) throw refuseHere('DISPUTES-41').at({ name: 'network.nameTaken' })
  await append(db, unitId, undefined, [
    { module: 'unions', owner: '', unit, step: 'begin', by: actor.id, at: now, from: '', to: 'active', said: { name, kind: 'partner' } },
  ])
  return unit
}

export const amendBody = action({
  may: 'lifecycle',
  input: z.object({ id, version, name: name.optional(), ...particulars, confirms: z.boolean().optional() }),
  output: changed,
  async run(ctx, { id, version, ...said }) {
    await mustBeSite(ctx, said.site)
    return advance(ctx, bodyBook, id, 'amend', said, version)
  },
})

const shown = z.object({
  id,
  kind: z.enum(bodyKinds),
  name: z.string(),
  english: z.string(),
  unionDistrict: z.string().nullable(),
  address: z.string(),
  phone: z.string(),
  site: id.nullable(),
  centre: id.nullable(),
  confirms: z.boolean(),
  version: z.int(),
  /** The union it is of; a partner's own place is nobody's business. */
  union: z.object({ id, zh: z.string(), en: z.string() }).nullable(),
  /** Whether the caller answers for it. */
  isMine: z.boolean(),
})

/** Where one can go: told to anyone. */
export const listBodies = query({
  may: 'public',
  input: z.object({ district: z.enum(districts).optional(), kind: z.enum(bodyKinds).optional() }),
  output: z.array(shown),
  async run(ctx, { district, kind }) {
    const rows = await ctx.db
      .selectFrom('disputesBodies')
      .selectAll()
      .where('state', '=', 'open')
      .$if(district !== undefined, rows => rows.where('unionDistrict', '=', district!))
      .$if(kind !== undefined, rows => rows.where('kind', '=', kind!))
      .orderBy(sql`union_district nulls first`)
      .orderBy(sql`array_position(${[...bodyKinds]}::text[], kind)`)
      .orderBy('name')
      .orderBy('id')
      .limit(500)
      .execute()
    const names = await unitNames(
      ctx,
      rows.map(row => idOf(row.unit)),
    )
    return rows.map(row => {
      const union = names.get(idOf(row.unit))
      return { ...row, union: union ? { id: idOf(row.unit), ...union } : null, isMine: enters(ctx.actor, row) }
    })
  },
})

async function mustBeSite(ctx: Act, site: string | null | undefined) {
  if (site && (await siteCards(ctx, { id: site })).length === 0) throw refuseHere('DISPUTES-40').at({ site: 'notAChoice' })
}

const unitDistrict = async ({ db }: Act, unit: string) =>
  (await sql<{ district: string | null }>`select union_district as district from units where id = ${unit}`.execute(db)).rows[0]?.district
