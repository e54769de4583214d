/** Where the academy teaches: academies, their demonstration sites, their teaching points (ACAD-16). */
import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#kernel/pure/line.ts'
import { dayOf } from '#kernel/pure/calendar.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import type { UnitPath } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { lockName } from '#kernel/server/lock-name.ts'
import { recordStep } from '#kernel/server/record.ts'
import { fields, isAlone, isPlaced, mayStandUnder, type Tier, tiers } from '../rules.ts'
import type { AcademyTables } from '../tables.ts'
import { type Act, mustHost } from './courses.ts'
import { ground, id, path } from './shapes.ts'

const { action, query } = useCases<AcademyTables>()
const columns = Object.keys(ground.shape) as (keyof typeof ground.shape)[]

const described = {
  tier: z.enum(tiers),
  name: line(60).min(2),
  upper: id.nullable().default(null),
  address: line(200).default(''),
  phone: line(40).default(''),
  lon: z.number().min(-180).max(180).nullable().default(null),
  lat: z.number().min(-90).max(90).nullable().default(null),
  fields: z.array(z.enum(fields)).max(fields.length).default([]),
  since: z.iso.date(),
}
/** Which ground, as its reader saw it. */
const seen = { id, version: z.int() }
const shown = ground.extend({ upperName: z.string() })

/** Every place that teaches today, academies first; for anyone. */
export const listGrounds = query({
  may: 'public',
  input: z.object({ field: z.enum(fields).optional() }),
  output: z.array(shown),
  async run({ db }, { field }) {
    const rows = await db
      .selectFrom('academyGrounds as g')
      .leftJoin('academyGrounds as u', 'u.id', 'g.upper')
      .select(columns.map(column => `g.${column}` as const))
      .select('u.name as upperName')
      .where('g.until', 'is', null)
      .$if(field !== undefined, grounds => grounds.where(sql<boolean>`${field!} = any (g.fields)`))
      .orderBy(sql`array_position(array['academy', 'site', 'point'], g.tier)`)
      .orderBy('g.name')
      .orderBy('g.id')
      .limit(2_000)
      .execute()
    return rows.map(({ upperName, ...row }) => ({ ...row, upperName: upperName ?? '' }))
  },
})

export const addGround = action({
  may: 'academy.host',
  input: z.object({ unit: path, ...described }),
  output: z.object({ id }),
  async run(ctx, { unit, ...said }) {
    mustHost(ctx, { unit })
    await mustStand(ctx, unit)
    await oneAtATime(ctx)
    await mustFit(ctx, said)
    const id = ctx.newId()
    await ctx.db
      .insertInto('academyGrounds')
      .values({ id, unit, ...said })
      .execute()
    await remember(ctx, { id, unit, until: null }, 'add', said)
    return { id }
  },
})

export const editGround = action({
  may: 'academy.host',
  input: z.object({ ...seen, ...described }),
  output: z.object({ id }),
  async run(ctx, { id, version, ...said }) {
    await oneAtATime(ctx)
    const before = await mineOf(ctx, id, version)
    await mustFit(ctx, said)
    // what stands below it stays, and must still be allowed to
    for (const { tier } of await livingUnder(ctx, id)) {
      const refusal = mayStandUnder(tier, said.tier)
      if (refusal) throw refusal
    }
    await ctx.db
      .updateTable('academyGrounds')
      .set({ ...said, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await remember(ctx, before, 'edit', said)
    return { id }
  },
})

/** From today nothing is taught there; classes that name it keep its name. */
export const closeGround = action({
  may: 'academy.host',
  input: z.object(seen),
  output: z.object({ id, until: z.iso.date() }),
  async run(ctx, { id, version }) {
    await oneAtATime(ctx)
    const before = await mineOf(ctx, id, version)
    const refusal = isAlone((await livingUnder(ctx, id)).length)
    if (refusal) throw refusal
    const until = dayOf(ctx.now)
    await ctx.db
      .updateTable('academyGrounds')
      .set({ until, version: version + 1 })
      .where('id', '=', id)
      .execute()
    await remember(ctx, { ...before, until }, 'close', { until })
    return { id, until }
  },
})

/** The network changes rarely, and what stands under what is a law over several rows. */
const oneAtATime = ({ db }: Act) => lockName(db, 'academy grounds')

async function mineOf(ctx: Act, id: string, version: number) {
  const row = await ctx.db
    .selectFrom('academyGrounds')
    .select(['id', 'unit', 'until', 'version'])
    .where('id', '=', id)
    .where('until', 'is', null)
    .executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
  mustHost(ctx, row)
  if (row.version !== version) throw refuseInHouse('HOUSE-6')
  return row
}

/** A path concerns every unit it names, so one that somebody made up would act in another unit's name. */
async function mustStand({ db }: Act, unit: UnitPath) {
  const row = await db.selectFrom('units').select('id').where('unit', '=', unit).where('state', '=', 'active').executeTakeFirst()
  if (!row) throw refuseInHouse('HOUSE-1')
}

/** What is above may be another unit's: a district's site stands under the city's academy. */
type Described = { tier: Tier; upper: string | null; lon: number | null; lat: number | null }
async function mustFit({ db }: Act, { tier, upper, ...place }: Described) {
  const above =
    upper === null
      ? undefined
      : await db.selectFrom('academyGrounds').select('tier').where('id', '=', upper).where('until', 'is', null).executeTakeFirst()
  if (upper !== null && !above) throw refuseInHouse('HOUSE-1')
  const refusal = mayStandUnder(tier, above?.tier) ?? isPlaced(place)
  if (refusal) throw refusal
}

const livingUnder = ({ db }: Act, upper: string) =>
  db.selectFrom('academyGrounds').select('tier').where('upper', '=', upper).where('until', 'is', null).execute()

type Standing = { id: string; unit: UnitPath; until: string | null }
function remember(ctx: Act, { id, unit, until }: Standing, step: 'add' | 'edit' | 'close', said: object) {
  const from = step === 'add' ? '' : 'open'
  return recordStep(ctx, id, { module: 'academy', owner: '', unit, step, from, to: until ? 'closed' : 'open', said })
}
