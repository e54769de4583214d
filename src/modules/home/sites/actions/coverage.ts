/** Who is within five minutes of a station, where nobody is, and what would change it (SITE-17). */
import { sql } from 'kysely'
import { z } from 'zod'
import { divisions } from '#kernel/pure/identifiers/divisions.ts'
import { refuse as refuseInHouse } from '#kernel/pure/house-words.ts'
import { useCases } from '#kernel/server/action.ts'
import { reach } from '#kernel/server/reach.ts'
import {
  byDivision,
  byKind,
  type Cell,
  coveredShare,
  type Crowd,
  gapsOf,
  leaningOn,
  mostPlaces,
  reachedBy,
  reachedWithout,
  reachMetres,
  type Stop,
  walkedMinutes,
} from '../rules-coverage.ts'
import { nextPlaces } from '../rules-next.ts'
import { kinds } from '../rules-places.ts'
import type { SitesTables } from '../tables.ts'
import { id } from './shapes.ts'
import type { Act } from './sites.ts'

const { query } = useCases<SitesTables>()
type Named = Stop & { name: string; english: string }
const mostStations = 5_000
const mostGaps = 20
const mostShown = 2_000

const spot = { lon: z.number(), lat: z.number(), division: z.string() }
const tally = { people: z.int(), covered: z.int(), stations: z.int() }
const leaning = { reaches: z.int(), alone: z.int() }
const station = z.object({ id, name: z.string(), english: z.string(), lon: z.number(), lat: z.number(), ...leaning })
const coverage = z.object({
  layer: z.object({ id, name: z.string(), isSketch: z.boolean(), places: z.int() }).nullable(),
  minutes: z.int(),
  metres: z.int(),
  people: z.int(),
  covered: z.int(),
  /** How many stations are counted. */
  standing: z.int(),
  byDivision: z.array(z.object({ division: z.string(), ...tally })),
  byKind: z.array(z.object({ kind: z.enum(kinds), stations: z.int(), covered: z.int() })),
  gaps: z.array(z.object({ ...spot, people: z.int() })),
  /** `covered` is how many are, once this place and those before it stand. */
  next: z.array(z.object({ ...spot, gain: z.int(), covered: z.int() })),
  /** The station asked about: everything beside it is told as if it were gone. */
  without: station.nullable(),
  /** Those on which most depend first. */
  stations: z.array(station),
  /** Not every station is among them. */
  isCut: z.boolean(),
})

/** Of the newest layer in reach, unless another is named. Stations of every union count; those paused or closed do not. */
export const getCoverage = query({
  may: 'sites.manage',
  input: z.object({
    layer: id.optional(),
    kind: z.enum(kinds).optional(),
    division: z.enum(divisions.map(one => one.code) as [string, ...string[]]).optional(),
    without: id.optional(),
    next: z.int().min(0).max(20).default(5),
  }),
  output: coverage,
  async run(ctx, { layer: asked, kind, division, without, next }) {
    const layer = await layerOf(ctx, asked)
    const crowds = layer ? await crowdsOf(ctx, layer.id, division) : []
    const stops = await stopsOf(ctx, kind)
    const closing = without === undefined ? -1 : stops.findIndex(stop => stop.id === without)
    if (without !== undefined && closing < 0) throw refuseInHouse('HOUSE-1')
    const told = tell(crowds, stops, closing, { next, division })
    return { layer: layer && { ...layer, places: crowds.length }, minutes: walkedMinutes, metres: reachMetres, ...told }
  },
})

function tell(crowds: Crowd[], stops: Named[], closing: number, { next, division }: { next: number; division: string | undefined }) {
  const standing = reachedBy(crowds, stops)
  const reached = closing < 0 ? standing : reachedWithout(standing, closing)
  const leaning = leaningOn(crowds, reached, stops.length)
  // of the one that closes, what it is worth now
  if (closing >= 0) leaning[closing] = leaningOn(crowds, standing, stops.length)[closing]!
  const isCounted = (stop: Stop, i: number) => i !== closing && (!division || stop.division === division || leaning[i]!.reaches > 0)
  const { people, covered } = coveredShare(crowds, reached)
  const gaps = gapsOf(crowds, reached)
  const told = stops.map(({ kinds: _, division: __, ...stop }, i) => ({ ...stop, ...leaning[i]! }))
  const stations = told.filter((_, i) => isCounted(stops[i]!, i)).sort(byLeaning)
  const tallied = byDivision(
    crowds,
    reached,
    stops.filter((_, i) => i !== closing),
  )
  return {
    people,
    covered,
    standing: stations.length,
    byDivision: division ? tallied.filter(one => one.division === division) : tallied,
    byKind: byKind(crowds, reached, stops, closing),
    gaps: gaps.slice(0, mostGaps).map(({ crowds: _, ...gap }) => gap),
    next: running(nextPlaces(crowds, gaps, next), covered),
    without: closing < 0 ? null : told[closing]!,
    stations: stations.slice(0, mostShown),
    isCut: stations.length > mostShown,
  }
}

type Leaning = { reaches: number; alone: number; id: string }
const byLeaning = (a: Leaning, b: Leaning) => b.alone - a.alone || b.reaches - a.reaches || (a.id < b.id ? -1 : 1)

function running(steps: readonly { cell: Cell; gain: number }[], before: number) {
  let covered = before
  return steps.map(({ cell: { lon, lat, division }, gain }) => {
    covered += gain
    return { lon, lat, division, gain, covered }
  })
}

async function layerOf({ db, actor }: Act, asked: string | undefined) {
  const layer = await db
    .selectFrom('sitesDemand')
    .select(['id', 'name', 'isSketch'])
    .where(reach(actor, 'sites.manage'))
    .$if(asked !== undefined, layers => layers.where('id', '=', asked!))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (asked !== undefined && !layer) throw refuseInHouse('HOUSE-1')
  return layer ?? null
}

/** Handed over as one value: twenty thousand rows one by one take the driver longer than all the counting. */
async function crowdsOf({ db }: Act, layer: string, division: string | undefined): Promise<Crowd[]> {
  const { rows } = await sql<{ places: [lon: number, lat: number, n: number, division: string][] }>`
    select coalesce(json_agg(json_build_array(lon, lat, n, division) order by place), '[]') as places
    from (select * from sites_demand_points
      where layer = ${layer} and division = coalesce(${division ?? null}, division) order by place limit ${mostPlaces}) as held`.execute(db)
  return rows[0]!.places.map(([lon, lat, n, division]) => ({ lon, lat, n, division }))
}

const stopsOf = ({ db }: Act, kind: string | undefined): Promise<Named[]> =>
  db
    .selectFrom('sites')
    .select(['id', 'name', 'english', 'lon', 'lat', 'division', 'kinds'])
    .where('state', '=', 'open')
    .$if(kind !== undefined, sites => sites.where(sql<boolean>`kinds @> ${[kind]}::text[]`))
    .orderBy('id')
    .limit(mostStations)
    .execute()
