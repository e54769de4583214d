/** What a map shows of one place. Its shape says what kind it is, and `word` says the same to those who do not see it. */
export type MapPoint = {
  id: string
  lon: number
  lat: number
  name: string
  shape: 'square' | 'diamond' | 'round'
  word: string
  /** What is missing there, or could be; beside the places that stand, and never alone in telling them apart. */
  tone?: 'lack' | 'plan'
}
export type Pixel = { x: number; y: number }
/** Places too near each other to be pressed apart stand as one, at the first of them. */
export type Clump<P> = { at: Pixel; points: P[] }

export const clumpsOf = <P>(points: readonly P[], pixelOf: (point: P) => Pixel, apart: number): Clump<P>[] => {
  const clumps: Clump<P>[] = []
  for (const point of points) {
    const at = pixelOf(point)
    const near = clumps.find(clump => Math.hypot(clump.at.x - at.x, clump.at.y - at.y) < apart)
    if (near) near.points.push(point)
    else clumps.push({ at, points: [point] })
  }
  return clumps
}

/** Of labels of that size those that do not lie over one before them. */
export const roomFor = <L>(labels: readonly L[], pixelOf: (label: L) => Pixel, size: Pixel): L[] => {
  const kept: { label: L; at: Pixel }[] = []
  for (const label of labels) {
    const at = pixelOf(label)
    if (kept.every(one => Math.abs(one.at.x - at.x) >= size.x || Math.abs(one.at.y - at.y) >= size.y)) kept.push({ label, at })
  }
  return kept.map(one => one.label)
}

/** A ring as it is written in districts.ts, in degrees, latitude first as Leaflet wants it. */
export function cornersOf(walk: string): [lat: number, lon: number][] {
  const steps = walk.split(' ').map(Number)
  const corners: [number, number][] = []
  let [lon, lat] = [0, 0]
  for (let i = 0; i < steps.length; i += 2) {
    lon += steps[i]!
    lat += steps[i + 1]!
    corners.push([lat / 1_000, lon / 1_000])
  }
  return corners
}

/** The middle of a ring by its area: where its name has the most room. */
export function middleOf(corners: readonly (readonly [lat: number, lon: number])[]): [lat: number, lon: number] {
  let [doubled, lat, lon] = [0, 0, 0]
  for (const [i, [y, x]] of corners.entries()) {
    const [nextY, nextX] = corners[(i + 1) % corners.length]!
    const cross = x * nextY - nextX * y
    doubled += cross
    lat += (y + nextY) * cross
    lon += (x + nextX) * cross
  }
  return [lat / (3 * doubled), lon / (3 * doubled)]
}

/** Where a map programme of the phone finds it (RFC 5870, WGS-84). */
export const geoOf = ({ lon, lat, name }: Pick<MapPoint, 'lon' | 'lat' | 'name'>): string =>
  `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(name)})`
