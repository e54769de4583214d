/** How far it is, on foot. Positions are degrees in WGS-84. */
export type Position = { lon: number; lat: number }

const EARTH_METRES = 6_371_008.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** In a straight line over the sphere: within the city it is off by less than one in two hundred. */
export function metresBetween(a: Position, b: Position): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return Math.round(2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, chord))))
}

/** SITE-7: streets are longer than the straight line, and a person walks 80 metres a minute; an estimate, and at least one minute. */
export const walkMinutes = (metres: number): number => Math.max(1, Math.ceil((metres * 1.3) / 80))

/** How far one gets in so many minutes, in a straight line: within it `walkMinutes` says no more than these (SITE-17). */
export const walkReach = (minutes: number): number => Math.floor((minutes * 80) / 1.3)

/** Beijing with its outermost villages, as a box: what lies outside is a slip of the finger, or the two numbers exchanged. */
export const beijingBox = { west: 115.41, east: 117.51, south: 39.44, north: 41.07 }
export const isInBeijing = ({ lon, lat }: Position): boolean =>
  lon >= beijingBox.west && lon <= beijingBox.east && lat >= beijingBox.south && lat <= beijingBox.north
