/** What anybody asks of the register: the nearest stations, one station, all of them as points. */
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { z } from 'zod'
import { addDays, dayOf, startOfDay } from '#kernel/pure/calendar.ts'
import { idOf } from '#kernel/pure/people.ts'
import { useCases } from '#kernel/server/action.ts'
import { matches } from '#kernel/server/search.ts'
import type { Position } from '../rules-distance.ts'
import { knownShut, statusOf } from '../rules-hours.ts'
import { type Kind, kinds, type Offer, offers } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { id, instant, near, site } from './shapes.ts'
import { type Act, nearColumns, siteOf, wayTo, withStatus } from './sites.ts'

const { query } = useCases<SitesTables>()
const degrees = z.number().min(-180).max(180)
const wanted = {
  division: z.string().length(6).optional(),
  kind: z.enum(kinds).optional(),
}
const nearest = z.object({
  lon: degrees.optional(),
  lat: degrees.optional(),
  asked: z.string().trim().max(40).optional(),
  ...wanted,
  offers: z.array(z.enum(offers)).max(offers.length).default([]),
  openNow: z.boolean().default(false),
  /** Open at ten in the evening, or later, of today. */
  openLate: z.boolean().default(false),
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(50).default(20),
})

/**
 * The nearest first; without a position, by name. Whether a station is open is known here and not to the database, so with `openNow`
 * up to so many are looked through: a page may then be short, and `next` still says where to go on. Null: there are no more.
 */
const MOST_LOOKED_THROUGH = 1_000
const BATCH = 200
/** A few of the nearest are shut for the day or paused. */
const SPARE = 5

export const listNearest = query({
  may: 'public',
  input: nearest,
  output: z.object({ rows: z.array(near), next: z.string().nullable(), asOf: instant }),
  async run(ctx, asked) {
    const { limit } = asked
    const from = asked.lon === undefined || asked.lat === undefined ? undefined : { lon: asked.lon, lat: asked.lat }
    const moments = momentsOf(asked, ctx.now)
    const rows: z.output<typeof near>[] = []
    let next = asked.after ?? null
    // most of what comes is open: what was found shut at these moments is not asked for again
    let batchSize = limit + SPARE
    for (let looked = 0; looked < MOST_LOOKED_THROUGH; batchSize *= 2) {
      const most = moments.length > 0 ? Math.min(batchSize, BATCH) : limit - rows.length
      const batch = await batchOf(ctx, asked, moments.flatMap(knownShut), from, next, most + 1)
      for (const row of batch.slice(0, most)) {
        next = placeOf(row)
        looked += 1
        const status = statusOf(row, ctx.now)
        const isWanted = moments.every(moment => (moment === ctx.now ? status : statusOf(row, moment)).is === 'open')
        if (isWanted) rows.push({ ...row, status, ...wayTo(row, from) })
        if (rows.length === limit) return { rows, next: batch.at(-1) === row ? null : next, asOf: ctx.now.toISOString() }
      }
      if (batch.length <= most) return { rows, next: null, asOf: ctx.now.toISOString() }
    }
    return { rows, next, asOf: ctx.now.toISOString() }
  },
})

/** When it is to be open. Whoever asks for ten tonight after ten asks for now. */
function momentsOf({ openNow, openLate }: { openNow: boolean; openLate: boolean }, now: Date): Date[] {
  const late = new Date(startOfDay(dayOf(now)).getTime() + 22 * 3_600_000)
  return [...(openNow ? [now] : []), ...(openLate ? [late > now ? late : now] : [])]
}

/**
 * So many after that place, in the order of the list. By distance those equally far come along, and are put in order here: PostgreSQL
 * before 17 walks the index over positions for the distance alone.
 */
async function batchOf(
  ctx: Act,
  asked: z.output<typeof nearest>,
  shut: readonly string[],
  from: Position | undefined,
  after: string | null,
  most: number,
) {
  const list = chosen(ctx, asked)
    .select(nearColumns)
    .$if(shut.length > 0, list => list.where(sql<boolean>`hours <> all(${shut}::text[])`))
  if (!from)
    return list
      .select('name as by')
      .$if(after !== null, list => list.where(isBeyond(sql`name`, after ?? '', 'text')))
      .orderBy('name')
      .orderBy('id')
      .limit(most)
      .execute()
  const by = sql<number>`spot <-> point(${from.lon * 0.7672}::float8, ${from.lat}::float8)`
  const rows = await list
    .select(by.as('by'))
    .$if(after !== null, list => list.where(isBeyond(by, after ?? '', 'float8')))
    .orderBy(by)
    .modifyEnd(sql`fetch first ${sql.lit(most)} rows with ties`)
    .execute()
  return rows.sort((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1)).slice(0, most)
}

/** Where each stands in the list: what it is ordered by, and its id. */
const placeOf = ({ id, by }: { id: string; by: string | number }) => `${id}|${by}`

function isBeyond(by: RawBuilder<unknown>, after: string, type: 'float8' | 'text') {
  const [last, ...rest] = after.split('|')
  const held = rest.join('|')
  const isPlace = z.uuid().safeParse(last).success && (type === 'text' || (held !== '' && Number.isFinite(Number(held))))
  // a place of another list, such as one without a position: it begins anew
  if (!isPlace) return sql<boolean>`true`
  return sql<boolean>`(${by}, id) > (${held}::${sql.raw(type)}, ${last}::uuid)`
}

type Wanted = { division?: string | undefined; kind?: Kind | undefined; asked?: string | undefined; offers?: readonly Offer[] }
function chosen({ db }: Act, { division, kind, asked = '', offers = [] }: Wanted): SelectQueryBuilder<SitesTables, 'sites', object> {
  let list = db
    .selectFrom('sites')
    // in the text and not among its values: only then the index over living stations serves a prepared statement
    .where(sql<boolean>`state <> 'closed'`) as unknown as SelectQueryBuilder<SitesTables, 'sites', object>
  if (division) list = list.where('division', '=', division)
  if (kind) list = list.where(sql<boolean>`kinds @> ${[kind]}::text[]`)
  if (offers.length > 0) list = list.where(sql<boolean>`offers @> ${[...offers]}::text[] and not out && ${[...offers]}::text[]`)
  for (const word of asked.split(/\s+/).filter(Boolean)) list = list.where(matches('sites', word, 'sites.id'))
  return list
}

/** SITE-13 and the page: what was reported in this time and how it was answered. */
const latelyDays = 90

/** Everything its page shows. A station closed for good is shown to those who managed it. */
export const getSite = query({
  may: 'public',
  input: z.object({ id }),
  output: site,
  async run(ctx, { id }) {
    const found = await siteOf(ctx, id)
    const since = startOfDay(addDays(dayOf(ctx.now), -latelyDays)).toISOString()
    const [unit, lately] = await Promise.all([
      ctx.db.selectFrom('units').select(['name', 'english']).where('id', '=', idOf(found.unit)).executeTakeFirst(),
      sql<z.output<typeof site>['lately'][number]>`select fault, at, answer, answered_at
        from sites_lately(${id}, ${since}::timestamptz)`.execute(ctx.db),
    ])
    return { ...withStatus(found, ctx.now), unitName: unit?.name ?? '', unitEnglish: unit?.english ?? '', lately: lately.rows }
  },
})

const MOST_POINTS = 2_000

/** For the map. More than it can draw are cut, and it says so. */
export const listPoints = query({
  may: 'public',
  input: z.object(wanted),
  output: z.object({
    rows: z.array(z.object({ id, name: z.string(), lon: z.number(), lat: z.number(), kinds: z.array(z.enum(kinds)) })),
    isCut: z.boolean(),
  }),
  async run(ctx, asked) {
    const rows = await chosen(ctx, asked)
      .select(['id', 'name', 'lon', 'lat', 'kinds'])
      .orderBy('name')
      .orderBy('id')
      .limit(MOST_POINTS + 1)
      .execute()
    return { rows: rows.slice(0, MOST_POINTS), isCut: rows.length > MOST_POINTS }
  },
})
