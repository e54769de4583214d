/** Who reaches a station within five minutes on foot, and where the next ones would reach most (SITE-17). */
import { metresBetween, type Position, walkReach } from './rules-distance.ts'
import type { Kind } from './rules-places.ts'

export const walkedMinutes = 5
export const reachMetres = walkReach(walkedMinutes)
export const mostPlaces = 20_000
export const mostLayers = 20

/** So many workers at a place. */
export type Crowd = Position & { n: number; division: string }
export type Stop = Position & { id: string; kinds: readonly Kind[]; division: string }
type Tally = { people: number; covered: number; stations: number }
/** A cell of the grid: its middle, weighed by whom it holds. */
export type Cell = Position & { division: string; people: number; crowds: readonly number[] }

/** A cell is nowhere in Beijing narrower than the walk, so whoever is within it stands in the same cell or in one beside it. */
const HIGH = reachMetres / 111_194
const WIDE = HIGH / Math.cos((41.2 * Math.PI) / 180)
const columnOf = ({ lon }: Position) => Math.floor(lon / WIDE)
const rowOf = ({ lat }: Position) => Math.floor(lat / HIGH)
const keyOf = (column: number, row: number) => column * 1_000_000 + row

/** The places by cell, and a look around a position: the places in its cell and the eight beside it, by their index. */
export function gridOf(places: readonly Position[]) {
  const cells = new Map<number, number[]>()
  for (const [i, place] of places.entries()) {
    const key = keyOf(columnOf(place), rowOf(place))
    const held = cells.get(key)
    if (held) held.push(i)
    else cells.set(key, [i])
  }
  const within = (from: Position): number[] => {
    const [column, row, found] = [columnOf(from), rowOf(from), [] as number[]]
    for (let x = column - 1; x <= column + 1; x += 1)
      for (let y = row - 1; y <= row + 1; y += 1)
        for (const i of cells.get(keyOf(x, y)) ?? []) if (metresBetween(from, places[i]!) <= reachMetres) found.push(i)
    return found
  }
  return { cells, within }
}

/** Of each crowd, the stations it reaches, by their index. */
export function reachedBy(crowds: readonly Crowd[], stops: readonly Stop[]): number[][] {
  const grid = gridOf(stops)
  return crowds.map(crowd => grid.within(crowd))
}

/** As they would be without one of them: what if it closes. */
export const reachedWithout = (reached: readonly (readonly number[])[], stop: number): number[][] =>
  reached.map(stops => stops.filter(one => one !== stop))

/** Of each station, how many reach it, and how many reach no other. */
export function leaningOn(crowds: readonly Crowd[], reached: readonly (readonly number[])[], count: number) {
  const leaning = Array.from({ length: count }, () => ({ reaches: 0, alone: 0 }))
  for (const [i, stops] of reached.entries())
    for (const stop of stops) {
      leaning[stop]!.reaches += crowds[i]!.n
      if (stops.length === 1) leaning[stop]!.alone += crowds[i]!.n
    }
  return leaning
}

export function coveredShare(crowds: readonly Crowd[], reached: readonly (readonly number[])[]): Omit<Tally, 'stations'> {
  let [people, covered] = [0, 0]
  for (const [i, { n }] of crowds.entries()) {
    people += n
    if (reached[i]!.length > 0) covered += n
  }
  return { people, covered }
}

/** District by district, each with whom it holds; a station beyond the border counts for whoever walks there. */
export function byDivision(crowds: readonly Crowd[], reached: readonly (readonly number[])[], stops: readonly Stop[]) {
  const tallies = new Map<string, Tally>()
  const of = (division: string) => {
    const tally = tallies.get(division) ?? { people: 0, covered: 0, stations: 0 }
    tallies.set(division, tally)
    return tally
  }
  for (const { division } of stops) of(division).stations += 1
  for (const [i, { n, division }] of crowds.entries()) {
    of(division).people += n
    if (reached[i]!.length > 0) of(division).covered += n
  }
  return [...tallies].map(([division, tally]) => ({ division, ...tally })).sort((a, b) => (a.division < b.division ? -1 : 1))
}

/** Kind by kind, as if there were no other: a station of two kinds counts for both. `gone` is the one that closes, if any. */
export function byKind(crowds: readonly Crowd[], reached: readonly (readonly number[])[], stops: readonly Stop[], gone = -1) {
  const tallies = new Map<Kind, { stations: number; covered: number }>()
  for (const kind of stops.flatMap((stop, i) => (i === gone ? [] : stop.kinds))) {
    const tally = tallies.get(kind) ?? { stations: 0, covered: 0 }
    tallies.set(kind, { ...tally, stations: tally.stations + 1 })
  }
  for (const [i, its] of reached.entries())
    for (const kind of new Set(its.flatMap(stop => stops[stop]!.kinds))) tallies.get(kind)!.covered += crowds[i]!.n
  return [...tallies].map(([kind, tally]) => ({ kind, ...tally })).sort((a, b) => b.covered - a.covered || (a.kind < b.kind ? -1 : 1))
}

/** The cells in which somebody is left out, those with most first. */
export function gapsOf(crowds: readonly Crowd[], reached: readonly (readonly number[])[]): Cell[] {
  const left = [...crowds.keys()].filter(i => reached[i]!.length === 0)
  const { cells } = gridOf(left.map(i => crowds[i]!))
  return [...cells.values()]
    .map(held =>
      cellOf(
        crowds,
        held.map(place => left[place]!),
      ),
    )
    .sort(byPeople)
}

function cellOf(crowds: readonly Crowd[], held: readonly number[]): Cell {
  let [people, lon, lat] = [0, 0, 0]
  const heads = new Map<string, number>()
  for (const i of held) {
    const crowd = crowds[i]!
    people += crowd.n
    lon += crowd.lon * crowd.n
    lat += crowd.lat * crowd.n
    heads.set(crowd.division, (heads.get(crowd.division) ?? 0) + crowd.n)
  }
  const [[division]] = [...heads].sort(([, a], [, b]) => b - a) as [[string, number]]
  return { lon: degrees(lon / people), lat: degrees(lat / people), division, people, crowds: held }
}

/** To about a metre. */
const degrees = (of: number) => Math.round(of * 1e5) / 1e5
const byPeople = (a: Cell, b: Cell) => b.people - a.people || a.lat - b.lat || a.lon - b.lon
